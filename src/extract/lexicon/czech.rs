//! Czech.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, AfterNext, Ahead, Am, And, Article, At, Before, Between, Cardinal, Clock, DayWord, DaysAhead,
        Every, Hour, MonthOf, Named, NewYear, Next, Or, Ordinal, Past, People, Pm, Starting, This, To, Unit,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "cs",
    locale: Some(Locale::cs_CZ),
    months: &[
        (1, "ledna|leden|lednu"),
        (2, "února|únor|únoru"),
        (3, "března|březen|březnu"),
        (4, "dubna|duben|dubnu"),
        (5, "května|květen|květnu"),
        (6, "června|červen|červnu"),
        (7, "července|červenec|červenci"),
        (8, "srpna|srpen|srpnu"),
        (9, "září"),
        (10, "října|říjen|říjnu"),
        (11, "listopadu|listopad"),
        (12, "prosince|prosinec|prosinci"),
    ],
    short_months: &[],
    weekdays: &[
        (Weekday::Mon, "pondělka|pondělní|pondělního|pondělním"),
        (Weekday::Tue, "úterka|úterní|úterního|úterním"),
        (Weekday::Wed, "středu|středy|středeční|středečního|středečním"),
        (Weekday::Thu, "čtvrtka|čtvrteční|čtvrtečního|čtvrtečním"),
        (Weekday::Fri, "pátku|páteční|pátečního|pátečním"),
        (Weekday::Sat, "sobotu|soboty|sobotní|sobotního|sobotním"),
        (Weekday::Sun, "neděli|nedělní|nedělního|nedělním"),
    ],
    short_weekdays: &[],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "ne|po|st|so|pro|led|dub|říj|lis|pá",
    common: "a|je|se|na|v|z|do|pro|že|jsme|jsou|si|od|za|byl|ale|nás|které|také|po|jako|už",
    words: &[
        (Ordinal(1), "první"),
        (Ordinal(2), "druhý|druhá|druhou|druhé"),
        (Ordinal(3), "třetí"),
        (Ordinal(4), "čtvrtý|čtvrtá|čtvrtou|čtvrté"),
        (Ordinal(5), "pátý|pátou|páté"),
        (Ordinal(-1), "poslední"),
        (DayWord(6), "šestého"),
        (DayWord(7), "sedmého"),
        (DayWord(8), "osmého"),
        (DayWord(9), "devátého"),
        (DayWord(10), "desátého"),
        (DayWord(11), "jedenáctého"),
        (DayWord(12), "dvanáctého"),
        (DayWord(13), "třináctého"),
        (DayWord(14), "čtrnáctého"),
        (DayWord(15), "patnáctého"),
        (DayWord(16), "šestnáctého"),
        (DayWord(17), "sedmnáctého"),
        (DayWord(18), "osmnáctého"),
        (DayWord(19), "devatenáctého"),
        (DayWord(20), "dvacátého"),
        (DayWord(21), "dvacátého prvního"),
        (DayWord(22), "dvacátého druhého"),
        (DayWord(23), "dvacátého třetího"),
        (DayWord(24), "dvacátého čtvrtého"),
        (DayWord(25), "dvacátého pátého"),
        (DayWord(26), "dvacátého šestého"),
        (DayWord(27), "dvacátého sedmého"),
        (DayWord(28), "dvacátého osmého"),
        (DayWord(29), "dvacátého devátého"),
        (DayWord(30), "třicátého"),
        (DayWord(31), "třicátého prvního"),
        (Cardinal(1), "jeden|jednu"),
        (Cardinal(2), "dva|dvě"),
        (Cardinal(3), "tři"),
        (Cardinal(4), "čtyři"),
        (Cardinal(5), "pět"),
        (Cardinal(6), "šest"),
        (Cardinal(7), "sedm"),
        (Cardinal(8), "osm"),
        (Cardinal(9), "devět"),
        (Cardinal(10), "deset"),
        (Cardinal(11), "jedenáct"),
        (Cardinal(12), "dvanáct"),
        (Cardinal(13), "třináct"),
        (Cardinal(14), "čtrnáct"),
        (Cardinal(15), "patnáct"),
        (Cardinal(16), "šestnáct"),
        (Cardinal(17), "sedmnáct"),
        (Cardinal(18), "osmnáct"),
        (Cardinal(19), "devatenáct"),
        (Cardinal(20), "dvacet"),
        (Cardinal(21), "jednadvacet"),
        (Cardinal(22), "dvaadvacet"),
        (Cardinal(1), "jedné"),
        (Cardinal(2), "druhé"),
        (Cardinal(3), "třetí"),
        (Cardinal(4), "čtvrté"),
        (Cardinal(5), "páté"),
        (Cardinal(6), "šesté"),
        (Cardinal(7), "sedmé"),
        (Cardinal(8), "osmé"),
        (Cardinal(9), "deváté"),
        (Cardinal(10), "desáté"),
        (Cardinal(11), "jedenácté"),
        (Cardinal(12), "dvanácté"),
        (DaysAhead(0), "dnes|dnes večer"),
        (DaysAhead(1), "zítra|zítra večer|zítřejší|zítřejšího|zítřejším|zítřejšímu|zítřejšek"),
        (DaysAhead(2), "pozítří"),
        (DaysAhead(-1), "včera|včerejší|včerejšího|včerejším|včerejšku"),
        (DaysAhead(-2), "předevčírem|před dvěma dny"),
        (DaysAhead(-3), "před třemi dny"),
        (DaysAhead(-4), "před čtyřmi dny"),
        (DaysAhead(7), "za týden"),
        (NewYear, "nového roku|příštího roku|novém roce"),
        (AfterNext, "přespříští|přespříštího|přespříštím"),
        (Next, "příští|další|příštího|příštím|dalším|dalšího|nejbližší|následující"),
        (This, "tento|tuto|toto|tuhle|nadcházející"),
        (Past, "minulý|minulou|minulé|uplynulý"),
        (Every, "každý|každou|každé"),
        (Unit(Minute), "minut|minuty|minutu"),
        (Unit(Hours), "hodiny|hodinu"),
        (Unit(Day), "den|dny|dní|dnů"),
        (Unit(Week), "týden|týdny|týdnů|týdne|týdnu"),
        (Unit(Month), "měsíc|měsíce|měsíci|měsíců"),
        (Ahead, "za|v|ve|během"),
        (Article, "dne|den"),
        (To, "do|až"),
        (And, "a|i|nebo"),
        (Or, "nebo"),
        (After(30), "třicet"),
        (After(15), "patnáct"),
        (After(45), "čtyřicet pět"),
        (Between, "mezi"),
        (At, "v|od|ve|kolem"),
        (Clock, "od|v čase"),
        (Hour, "hodin|hod|hod.|h"),
        (Am, "ráno|dopoledne"),
        (Pm, "večer|odpoledne"),
        (Named(12), "poledne|v poledne"),
        (Named(0), "půlnoc|o půlnoci"),
        (Before(-30), "půl"),
        (Starting, "začíná|začátek"),
        (People, "lidí|osob|účastníků|členů|hostů|z nás|z vás"),
        (MonthOf(1), "lednový|lednová|lednové|lednového|lednovém|lednovou|lednovým"),
        (MonthOf(2), "únorový|únorová|únorové|únorového|únorovém|únorovou|únorovým"),
        (MonthOf(3), "březnový|březnová|březnové|březnového|březnovém|březnovou|březnovým"),
        (MonthOf(4), "dubnový|dubnová|dubnové|dubnového|dubnovém|dubnovou|dubnovým"),
        (MonthOf(5), "květnový|květnová|květnové|květnového|květnovém|květnovou|květnovým"),
        (MonthOf(6), "červnový|červnová|červnové|červnového|červnovém|červnovou|červnovým"),
        (MonthOf(7), "červencový|červencová|červencové|červencového|červencovém|červencovou|červencovým"),
        (MonthOf(8), "srpnový|srpnová|srpnové|srpnového|srpnovém|srpnovou|srpnovým"),
        (MonthOf(9), "zářijový|zářijová|zářijové|zářijového|zářijovém|zářijovou|zářijovým"),
        (MonthOf(10), "říjnový|říjnová|říjnové|říjnového|říjnovém|říjnovou|říjnovým"),
        (
            MonthOf(11),
            "listopadový|listopadová|listopadové|listopadového|listopadovém|listopadovou|listopadovým",
        ),
        (MonthOf(12), "prosincový|prosincová|prosincové|prosincového|prosincovém|prosincovou|prosincovým"),
    ],
    cues: CueLists {
        next_cues: "termíny jsou|termíny:|příští sraz|další sraz|příští setkání|další setkání|\
            příští meetup|další meetup|nejbližší sraz|nejbližší setkání|další akce|koná se|se koná|\
            proběhne|uskuteční se|se uskuteční|sejdeme se|uvidíme se|potkáme se|těšíme se|přijďte|\
            zveme vás|přihlaste se|registrace|přihláška|poznamenejte si|zapište si|rezervujte si|\
            se uvidíme|uvidíme|příště se|potkáme|se potkáme|sejdeme|se sejdeme|scházíme se|setkáme se|\
            se setkáme|zahájíme|začínáme|začneme|pokračujeme|vracíme se|srdečně vás zveme|zveme|\
            srdečně zveme|přijďte se|zaregistrujte se|registrujte se|dorazte|nenechte si ujít|\
            poznamenejte|zapište|do kalendáře|v kalendáři|další termíny|nejbližší termíny|bude se konat|\
            se bude konat|bude|plánujeme|čekáme vás|na viděnou|příště|další termín|vyrážíme|vyrazíme|\
            příští výlet|připomínka|připomínáme|\
            se přece jen koná|se nakonec koná|další schůzka|nejbližší schůzka|další bude|další je|příští bude|příště bude|co dál|co dále|co nás čeká|co bude dál|sraz po něm|zase příště",
        gathering_cues: "sejdeme se|se sejdeme|uvidíme se|se uvidíme|potkáme se|se potkáme|setkáme se|\
            se setkáme|scházíme se|těšíme se|přijďte|zveme vás|zveme|zahájíme|začínáme|začneme|\
            vracíme se|poznamenejte|zapište si|dorazte|na viděnou|představí|povypráví|promluví|ukáže|\
            bude mluvit|přednese|pohovoří|nás čeká|jako vždy|jako obvykle|stejné místo|na stejném místě|\
            opět v|vstup zdarma|vstup volný|hrajeme|jdeme|vyrážíme|běháme|zpíváme|čteme|vyrazíme|\
            pokračujeme|sraz v|sraz je|stejný čas|jste zváni|všichni jsou vítáni|vítáni|poběžíme|\
            zazpíváme|zahrajeme|pojedeme|půjdeme|jedeme|jsme zpět|sejdeme zase|poznačte si|\
            zarezervujte si|slavíme|oslavíme|budeme zase|zase budeme|budeme opět|opět budeme|znovu budeme|zakončíme rok|uzavřeme rok|zakončujeme rok|poví|budeme mluvit|budeme si povídat|povíme si|podíváme se|nás hostí|nás přivítá|máme sál",
        meeting_nouns: "sraz|srazy|srazu|setkání|meetup|akce|událost|schůzka|večer|přednáška|přednášky|\
            workshop|seminář|srazem|setkáních|setkáním|akci|schůzky|schůzku|večírek|večera|termíny|meetupu|\
            meetupy|přednášek|dílna|dílny|výlet|výlety|výletu|výšlap|výšlapy|túra|túry|túru|vycházka|\
            vycházky|vycházku|zkouška|zkoušky|zkoušku|koncert|koncertu|trénink|tréninky|tréninku|výběh|\
            čtenářský klub|knižní klub|deskové hry|deskovky|deskovek|turnaj|turnaje|oběd|snídaně|piknik|\
            valná hromada|schůze|schůzi|den otevřených dveří|jazyková kavárna|promítání|kvíz|bohoslužba|\
            mše|brigáda|brigády|brigádu|oslava|výprava|výpravu|pozorování",
        past_cues: "minulý měsíc|minulý týden|včera|předchozí|konal se|konala se|konalo se|proběhl|proběhla|\
            proběhlo|uskutečnil se|díky všem|děkujeme všem|loni|ohlédnutí|minule|se sešlo|sešli jsme se|\
            oslavili|se povedlo|povedlo se|mluvil|ukázala|stavěli jsme|jaký byl|utekl|zápis z|zápis ze",
        told_cues: "byl|byla|bylo|byli|byly|měli|mluvil|mluvila|ukázal|ukázala|vyprávěl|vyprávěla|díky|\
            děkujeme|přišlo|vyrazilo|hráli|viděli|vyhrál|vyhrála|došli|ušli|povedlo|dorazilo|probrali|sešlo|\
            sešli|dorazili|předvedl|předvedla|pršelo|svítilo|zpívali|četli|opravili|běželi|viděli jsme|\
            poslechli|dozvěděli|zahráli|bylo nás|účast|navštívili|vylezli|prošli|snědli|vypili|hrálo se|\
            běželo|doběhlo|zůstal|poběželi|hodnotili|sledovali|plný sál|plno|mluvili|ukázali|povedl|povedla|tady jsou slajdy|tady jsou fotky|slajdy ze|slajdy z|fotky ze|fotky z|záznam ze|záznam z|rádi jsme|naplnili|přišlo vás|sešlo se nás|přišlo nás|zaplnili",
        hedge_cues: "pravděpodobně|nejspíš|předběžně|předběžný|možná|snad|asi|přibližně|bude upřesněno|\
            bude potvrzeno|zhruba|ještě potvrdíme|termín ještě|bude ještě|ještě není jisté|nepotvrzeno|\
            nepotvrzený|pokud vše|plánovaně|orientačně|asi bude|\
            hlasování|podle toho",
        cancel_cues: "zrušeno|zrušen|zrušena|zrušený|ruší se|rušíme|nekoná se|se nekoná|neproběhne|odpadá|\
            zrušit|musíme zrušit|ruší|je zrušeno|je zrušen|je zrušena|bylo zrušeno|byl zrušen|nebude|\
            nebude se konat|nesejdeme se|se nesejdeme|zrušení|zkouška nebude|sraz nebude|výlet se ruší|\
            je odvolán|odvoláno|se neuskuteční|\
            museli zrušit|jsme zrušili|byla zrušena|se nekonal|se nekonala|nekonalo se|schůzky nejsou|schůzka není|schůzka nebude|náhradní termín nebude|museli jsme ho zrušit|museli jsme ji zrušit|nekoná|neuskuteční|nekonají|setkání není|sraz není|setkání nebude|nekonat|nepořádat|nebudeme pořádat|neuspořádáme|nehrajeme|nebudeme hrát|nezpíváme|nezkoušíme|neběháme|neběžíme|nejdeme|nejedeme|netrénujeme|netančíme|necvičíme",
        postpone_cues: "počkáme týden|počkáme proto týden|týden počkáme|přesunuto|přesunut|přesunuta|odloženo|odložen|odložena|přeloženo|přeložen|\
            přesouváme|nový termín|změna termínu|posunuto|přesunout|přesouvá|přesouvá se|se přesouvá|\
            přesun|odkládáme|odložit|posouváme|posuneme|posouvá se|posunout|překládáme|náhradní termín|\
            místo původního|nové datum|posouvá|se posouvá|přesunuli|odsouváme|se odkládá|\
            místo původního termínu|přesunula|přesunulo|odkládá|mění termín|posunuli|posunul|posunula|\
            přeložili|přeložena|odložili|změna data|posun termínu|místo toho|bude nyní|nyní bude|\
            se překládá|překládá se|překládají|se překládají|bude o týden později|o týden později|\
            o týden dříve|se posouvá na|náhradním termínu|přesouváme na|přesouváme vše|přesouváme všechno|posouváme vše|už nebude|nebude už|se mění z|se přesouvá z",
        negation: "ne|nikoli|nikoliv|není|nebude",
        instead_cues: "místo|namísto",
        planned_cues: "plánované|plánovaný|plánovaná|naplánované|naplánovaný|ohlášené|původně|\
            původně plánované|mělo být|měl být|mělo se konat|měl se konat|\
            naplánované na|naplánovaná na|naplánovaný na|naplánováno na|plánované na|\
            připadla by|připadl by|připadalo by|vycházelo by",
        but_cues: "ale|nýbrž",
        as_words: "jak|podle|dle",
        all_words: "všechny|všechna",
        each_words: "vždy|vždycky|pokaždé|oba|obě",
        then_cues: "potom|poté|pak|následně",
        holiday_cues: "svátek|státní svátek|velikonoční pondělí|velký pátek",
        if_cues: "pokud|kdyby|jestli|v případě|v případě deště|když bude pršet|za deště",
        note_words: "aktualizace|edit|doplnění",
        from_words: "od|ode dne",
        place_words: "přesun|přesou|místo toho|nyní",
        next_month: "příští měsíc|příštího měsíce|příštím měsíci|za měsíc",
        hold_words: "pořádáme|uspořádáme|promítáme|chystáme",
        sadly_words: "bohužel|samozřejmě|tedy",
        debrief_words: "ohlédnutí|shrnutí",
        many_words: "třináct|čtrnáct|patnáct|šestnáct|sedmnáct|osmnáct|devatenáct|dvacet|třicet|čtyřicet|padesát|šedesát",
        this_month: "tento měsíc|tento měsíci|tohoto měsíce",
        target_words: "na",
        wrong_date: "špatné datum|špatný termín|chybné datum",
        person_owns: "svou|svoji|její|jeho",
        later_words: "později|termín|datum|den|týden|týdny|měsíc|měsíce|rok|neurčito|jaro|léto|podzim|zimu",
        reason_cues: "protože|kvůli|díky|vzhledem",
        until: "do|nejpozději|nejpozději do|před",
        deadline_cues: "uzávěrka|termín přihlášek|přihlášky do|nejpozději|do konce|sleva|slevový kód|\
            registrace do|cfp|výzva|končí|vyjde|zveřejníme|hlásit|přihlásit do|přihlášky|\
            přednášky můžete|vstupenky|lístky|bude vydán|vychází|registrace se otevírá|přihlašování od|\
            registrace od|registrace se spouští|\
            vyšel|vyšla|vyšlo|vyšla verze|splatnost|splatné|má vyjít",
        other_event_cues: "konference|kongres|festival|veletrh|summit|webinář|sympozium|hackathon|fórum|\
            se koná od|konferenci|konferenční|veletrhu|maraton|půlmaraton|mistrovství|výstava|volby|\
            není naše|nepořádáme|ne naše|global game jam",
        venue_prepositions: "v|ve|na|u",
        venue_phrases: "v prostorách|@",
        wrong_words: "chybně|chyba|špatně|chybný",
        again_words: "také|opět|zase|znovu|jako|obvykle|vždy|tentokrát|pravděpodobně",
        we_words: "se|my",
        no_words: "žádný|žádná|žádné|žádnou|nebude|nebudou|není|nepořádáme",
        part_nouns: "přednáška|přednášky|přednášku|workshop|film|oběd|večeře|termíny",
        disclaimers: "není naše|není to naše|nesouvisí s námi|není náš|ne my|to nejsme my|není naše akce|není to naše akce",
        so_words: "proto|takže|tedy|a tak",
        their_words: "jejich",
        our_words: "náš|naše|naši",
        copulas: "je|jsou|bude",
        indefinite_words: "nějaký|některou|naše",
        counting_words: "po",
        counting_back_words: "před|těsně před",
        high_days: "vánocemi|vánoci|velikonocemi|silvestrem|novým rokem|prázdninami|štědrým dnem",
        week_of_words: "týdnu od|týden od",
        telling_words: "oznámíme|zveřejníme|rozhodneme|vyhlásíme|bude oznámeno|bude oznámen|bude zveřejněn",
        speaking_words: "promluví|představí|ukáže|přednese|poví|bude mluvit|bude vyprávět|nám představí|nám ukáže|nám poví",
        it_is: "je to|bude to|to bude",
        door_words: "dveře",
        speaker_cues: "přednášejí|přednášející:",
        topic_words: "téma",
        passed_words: "na",
        person_words: "ona|on",
        skip_cues: "vynecháváme|vynecháme|přeskočíme",
        coming_cues: "se blíží|blíží se",
        start_cues: "",
        substitute_words: "místo toho|náhradou",
        parted_cues: "",
        pause_cues: "máme pauzu|dáváme si pauzu|dáme si pauzu|je pauza|vynecháváme|vynecháme|odpadá|máme přestávku|je zrušen",
        new_date: "nový termín|nové datum|změna termínu|změna data",
        formerly_words: "byl|bylo|původně|dříve|místo|ne|přesunuto z",
        elsewhere_words: "jinde|jiné akce|další skupiny|jiné skupiny|v okolí|u sousedů|u jiných",
        opening_words: "otevíráme|spustíme|spouštíme|otevřeme|začínají|otevře",
        group_nouns: "skupina|klub|spolek|kamarádi|přátelé",
        host_verbs: "pořádá|pořádají|zve|zvou",
        news_words: "oznámil|oznámila|oznámili|dal vědět|dala vědět|dali vědět|dozvěděli jsme|zavolal",
        that_words: "že",
        held_in_parts: "",
        rhythm_words: "jednou za měsíc|jednou měsíčně|dvakrát za měsíc|dvakrát měsíčně|každý měsíc|jednou za dva měsíce",
        programme_words: "program|v programu|kalendář|plán na",
        this_time_words: "tentokrát|tento měsíc|letos|výjimečně",
        week_after_next: "přespříští týden|přespříštím týdnu|přespříštího týdne",
        than_planned: "později než bylo plánováno|později, než bylo plánováno|dříve než bylo plánováno|dříve, než bylo plánováno|později oproti plánu|později než obvykle|dříve než obvykle",
        that_day: "ten den|ten večer",
        earlier_words: "dříve|předsouvá|předsunuto",
        either_way_words: "",
        following_words: "následující|další|poté|potom",
        that_week_words: "téhož týdne|toho týdne|tentýž týden|ve stejném týdnu|stejného týdne",
        also_words: "také|též|taky",
        with_words: "spolu s|včetně",
        newsletter_words: "newsletter|zpravodaj",
        rsvp_words: "přihlá|přihlaš",
        venue_nouns: "kostele|knihovně|sále|náměstí|nádraží|sokolovně|kavárně|hospodě|škole|univerzitě|muzeu|divadle|restauraci|klubu|klubovně|kanceláři|centru|kampusu|parku|hotelu|pivovaru|sálu|hubu|coworkingu|parkovišti",
        venue_labels: "místo|kde|adresa|lokalita|prostor",
        when_labels: "kdy|datum|termín|čas|datum a čas|den|začátek|\
            příště|další termín|příští setkání|další setkání|příští sraz|další sraz|termíny",
        online_words: "online|virtuálně|virtuální|živě|přenos|livestream|stream|na dálku|zoom|\
            videokonference",
    },
};
