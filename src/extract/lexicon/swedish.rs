//! Swedish.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, AfterNext, Ahead, Am, And, Article, At, Before, Between, Cardinal, Clock, DaysAhead, Every,
        Named, NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting, Suffix, This, To, Unit,
        WeeksAfter,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "sv",
    locale: Some(Locale::sv_SE),
    months: &[],
    short_months: &[(9, "sept")],
    weekdays: &[
        (Weekday::Wed, "onsdagen"),
        (Weekday::Thu, "torsdagen"),
        (Weekday::Mon, "måndagen"),
        (Weekday::Tue, "tisdagen"),
        (Weekday::Fri, "fredagen"),
        (Weekday::Sat, "lördagen"),
        (Weekday::Sun, "söndagen"),
    ],
    short_weekdays: &[],
    weekday_parts: "skväll|skvällen|seftermiddag|seftermiddagen|sförmiddag|sförmiddagen|smorgon|smorgonen|ens",
    past_weekdays: "i *s",
    ordinary: "mars|maj|tor|ons|mar|fre",
    common: "och|att|är|för|med|på|en|ett|vi|som|av|till|det|inte|från|alla|den|har|var|oss|om|\
        efter|vår|våra|er|tack|många|nästa|hur|då|man|också|eller|kan|ska|igen|vad|några|blev|hade|\
        hos|i",
    words: &[
        (Ordinal(1), "första"),
        (Ordinal(2), "andra"),
        (Ordinal(3), "tredje"),
        (Ordinal(4), "fjärde"),
        (Ordinal(5), "femte"),
        (Ordinal(-1), "sista"),
        (Cardinal(1), "en|ett"),
        (Cardinal(2), "två"),
        (Cardinal(3), "tre"),
        (Cardinal(4), "fyra"),
        (Cardinal(5), "fem"),
        (Cardinal(6), "sex"),
        (Cardinal(7), "sju"),
        (Cardinal(8), "åtta"),
        (Cardinal(9), "nio"),
        (Cardinal(10), "tio"),
        (Cardinal(11), "elva"),
        (Cardinal(12), "tolv"),
        (Cardinal(13), "tretton"),
        (Cardinal(14), "fjorton"),
        (Cardinal(15), "femton"),
        (Cardinal(16), "sexton"),
        (Cardinal(17), "sjutton"),
        (Cardinal(18), "arton"),
        (Cardinal(19), "nitton"),
        (Cardinal(20), "tjugo"),
        (Cardinal(21), "tjugoett"),
        (Cardinal(22), "tjugotvå"),
        (DaysAhead(0), "idag|i dag|ikväll|i kväll"),
        (DaysAhead(1), "imorgon|i morgon|imorgon kväll|morgondagens|morgondagen"),
        (DaysAhead(2), "i övermorgon|övermorgon"),
        (DaysAhead(-1), "igår|i går|gårkvällen|gårdagens|gårdagen"),
        (DaysAhead(-2), "förrgår|i förrgår|för två dagar sedan|för två dagar sen"),
        (DaysAhead(-3), "för tre dagar sedan|för tre dagar sen"),
        (DaysAhead(-4), "för fyra dagar sedan|för fyra dagar sen"),
        (NewYear, "nya året|nästa år"),
        (AfterNext, "nästnästa|näst nästa"),
        (Next, "nästa|följande|nästkommande"),
        (This, "denna|på|kommande|nu på"),
        (Past, "förra|i förra"),
        (Every, "varje|var"),
        (Unit(Minute), "minut|minuter"),
        (Unit(Hours), "timme|timmar"),
        (WeeksAfter(1), "om en vecka"),
        (DaysAhead(14), "om två veckor"),
        (WeeksAfter(2), "om två veckor"),
        (Unit(Day), "dag|dagar|dagen"),
        (Unit(Week), "vecka|veckor"),
        (Unit(Month), "månad|månaden|månader"),
        (Ahead, "om|i|inom"),
        (Of, "i|av"),
        (Article, "den|det"),
        (To, "till|–|tom"),
        (And, "och|eller"),
        (Or, "eller"),
        (After(30), "trettio"),
        (After(15), "femton"),
        (After(45), "fyrtiofem"),
        (Between, "mellan|från"),
        (At, "från|vid|runt"),
        (Clock, "kl|kl.|klockan|från kl|från kl."),
        (Am, "på morgonen|på förmiddagen"),
        (Pm, "på kvällen|på eftermiddagen"),
        (Named(0), "midnatt"),
        (Before(-30), "halv"),
        (Before(15), "kvart över"),
        (Before(-15), "kvart i"),
        (Suffix, "a|e|:a|:e"),
        (Starting, "börjar|startar"),
        (People, "personer|deltagare|medlemmar|besökare|stycken|av oss|av er"),
    ],
    cues: CueLists {
        next_cues: "nästa är|nästa blir|nästa alltså|nästa den|datum är|datumen är|fortsätter den|nästa träff|nästa meetup|nästa möte|nästa event|\
            nästa tillfälle|nästa evenemang|nästa kväll|kommande träff|äger rum|hålls|kommer att hållas|\
            vi ses|vi träffas|välkommen till|välkomna till|boka datumet|boka in|spara datumet|anmäl dig|\
            anmälan|häng med|kom och|save the date|inbjudan|vi bjuder in|nästa gång|ses vi|ses igen|\
            träffas vi|vi möts|möts vi|vi drar igång|drar igång|vi kör igång|kör vi|vi startar|\
            startar vi|vi börjar|börjar vi|vi är tillbaka|tillbaka den|blir det|blir den|\
            hjärtligt välkommen|varmt välkomna|välkommen|välkomna|kom förbi|missa inte|pricka in|boka|\
            markera|skriv upp|notera|kalendern|anmäl er|häng på|planeras till|planerad till|är planerad|\
            kommer att äga rum|vi samlas|samlas vi|kommande datum|höstens datum|vårens datum|\
            nästa datum|drar vi igång|på gång|framöver|härnäst|påminnelse|\
            blir av ändå|blir ändå av|vi kör igen|kommande träffar|blir det av|träffen därefter|gången därefter|mötet därefter|träffen efter det|vad händer sen|vad händer härnäst|vad händer nu",
        gathering_cues: "är det dags igen|dags igen|tar nya tag|vi tar nya tag|vi ses|ses vi|ses igen|vi träffas|träffas vi|vi möts|möts vi|vi drar igång|\
            drar igång|vi kör igång|vi startar|startar vi|vi börjar|börjar vi|vi är tillbaka|vi samlas|\
            samlas vi|välkommen|välkomna|häng med|häng på|kom förbi|boka datumet|boka in|spara datumet|\
            pricka in|vi bjuder in|missa inte|berättar|föreläser|kommer att berätta|håller ett föredrag|\
            presenterar|samma plats|samma ställe|samma tid|som vanligt|på schemat|det blir|\
            alla är välkomna|gratis inträde|vi spelar|vi vandrar|vi går|vi springer|vi sjunger|vi läser|\
            drar vi igång|vi kör|samling|varmt välkomna|ingen anmälan|fri entré|ta med en vän|kom och|\
            repar vi|vi repar|övar vi|vi övar|spelar vi|vandrar vi|springer vi|sjunger vi|läser vi|\
            tränar vi|vi tränar|fortsätter vi|vi fortsätter|är vi tillbaka|kör vi igen|kör vi i gång|\
            boka redan|notera|firar vi|vi firar|kommer att prata|pratar om|avslutar vi året|avslutar året|är det dags|är det så dags|pratar vi|vi pratar om|handlar det om|tittar vi på|är vi hos|gästar vi|har vi lokalen",
        meeting_nouns: "träff|träffar|träffen|möte|mötet|meetup|evenemang|sammankomst|kväll|session|\
            seminarium|workshop|föredrag|träffarna|möten|meetups|evenemanget|kvällen|kvällar|föredragen|\
            datum|glögg|pub|kodkväll|hackkväll|julfest|vandring|vandringar|utflykt|utflykter|promenad|\
            promenader|repetition|rep|repet|övning|övningen|konsert|konserten|träning|träningen|löprunda|\
            bokcirkel|bokcirkeln|bokklubb|turnering|turneringen|lunch|frukost|picknick|öppet hus|språkcafé|\
            språkkafé|stickcafé|fika|fikat|quiz|gudstjänst|tur|turen|runda|rundan|städdag|fest|festen|\
            mingel|cirkel|spelkväll|\
            årsmöte|studiebesök|studiebesöket|företagsbesök|företagsbesöket",
        past_cues: "förra månaden|förra veckan|igår|förra|ägde rum|hölls|tack till alla|tack alla|förra året|\
            tillbakablick|senaste träffen|hade vi|i onsdags|i tisdags|i torsdags|i måndags|var vi|\
            så var|fyllde|bevisade vi|rapport från|blev lyckat|protokoll från|minnesanteckningar från|anteckningar från",
        told_cues: "var|hade|blev|kom|gick|berättade|visade|pratade|tack för|tack till|spelade|sprang|vann|\
            fick|gjorde|läste|träffades|samlades|diskuterade|vandrade|åt|drack|höll|åkte|trotsade|bjöd|\
            sjöng|lagade|såg|lärde|fyllde|stickade|fick se|urartade|dök upp|tack för i går|tack för igår|\
            tack för senast|gjordes|satt|fullt hus|fullsatt|här är bilderna|bilder från|bilderna från|foton från|slides från|regnade|succé|handlade om|träffades vi|kul att se|roligt att se",
        hedge_cues: "inte helt klart|inte slutgiltigt|med blyerts|troligen|troligtvis|sannolikt|preliminärt|preliminär|eventuellt|kanske|ungefär|cirka|ca|\
            att bekräfta|ej bekräftat|inte bokad|inte bekräftad|ännu inte bekräftat|om allt går|\
            med reservation|förmodligen|antagligen|sannolikast|inte klart|\
            omröstning|om allt går väl",
        cancel_cues: "ställa in|ställer vi in|inställt|inställd|inställda|ställs in|ställer in|avbokat|avbokad|blir inte av|utgår|\
            ingen träff|ställa in|ställs tyvärr in|ställer vi in|måste ställa in|har ställts in|\
            blir inställd|blir inställt|inget möte|ingen meetup|inte av|är tyvärr inställd|ingen övning|\
            inget rep|ingen träning|ingen spelkväll|vi ställer in|uppehåll|hoppar över|\
            blev det ingen träff|blev inte av|ställdes in|fick ställas in|fick ställa in|ingen kväll|inga träffar|ingen samling|ingen sammankomst|har vi ställt in|inte hålla|inte genomföra|inte arrangera|spelar inte|spelar vi inte|sjunger inte|sjunger vi inte|repeterar inte|springer inte|springer vi inte|vandrar inte|cyklar inte|cyklar vi inte|dansar inte|stickar inte|tränar inte|tränar vi inte|övar inte|övar vi inte",
        postpone_cues: "väntar en vecka|väntar därför en vecka|väntar alltså en vecka|uppskjutet|uppskjuten|skjuts upp|flyttat|flyttad|flyttas|framflyttat|\
            framflyttad|senarelagd|nytt datum|ändrat datum|tidigarelagd|flytta|flyttar vi|flyttas till|\
            flyttats|skjuta upp|skjuter upp|skjuts fram|skjuter fram|byter datum|byta datum|senareläggs|\
            tidigareläggs|skjuts till|flyttar|ny dag|flyttade|skjuter|senarelägger|tidigarelägger|\
            senarelagt|tidigarelagt|byter dag|datumändring|ändrat dag|i stället|istället|blir i stället|\
            blir nu|nu blir|i stället den|istället den|\
            skjuts en vecka|flyttas fram|flyttas bakåt|flyttar vi till|tar vi i stället|tar vi istället|hålls i stället|hålls istället|en vecka senare|en vecka tidigare|\
            byter vi till|byter till|flyttar till|tvärtemot vad vi skrev|till skillnad från vad vi skrev|flyttar allt|skjuter upp allt|flyttar vi allt|blir inte längre|är inte längre|blir inte den|har ändrats från|ändras från|flyttas från",
        negation: "inte|ej",
        instead_cues: "i stället för|istället för",
        planned_cues: "planerade|planerad|planerat|utlysta|ursprungligen|egentligen|skulle ha varit|\
            skulle ha hållits|skulle ha ägt rum|\
            skulle infalla|skulle vara|skulle enligt planen",
        but_cues: "utan",
        as_words: "som|enligt",
        all_words: "alla",
        each_words: "alltid|varje gång|båda",
        then_cues: "därefter|sedan|efter det",
        holiday_cues: "långfredagen|långfredag|annandag jul|nationaldagen|skärtorsdag|helgdag|röd dag|midsommarafton|kristi himmelsfärdsdag|annandag påsk|\
            nationaldagen|valborg",
        if_cues: "om|ifall|vid regn|om det regnar|vid dåligt väder",
        note_words: "uppdatering|uppdaterat|edit",
        from_words: "från|från och med|från den|sedan|sedan den",
        place_words: "flytt|i stället|istället|nu",
        next_month: "nästa månad|nästkommande månad",
        hold_words: "ordnar vi|vi ordnar|kör vi|vi kör|håller vi|vi håller",
        sadly_words: "tyvärr|naturligtvis|alltså",
        debrief_words: "efterprat|återblick",
        many_words: "tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio",
        this_month: "denna månad|den här månaden",
        target_words: "till",
        wrong_date: "fel datum|fel dag|jag menade|vi menade",
        person_owns: "sitt|sin|hennes|hans",
        later_words: "senare|datum|dag|vecka|veckor|månad|månader|år|vidare|våren|sommaren|hösten|vintern",
        reason_cues: "eftersom|på grund|tack vare",
        until: "senast|senast den|före den|till och med",
        deadline_cues: "sista anmälningsdag|sista dag|senast|anmälan senast|deadline|osa senast|rabatt|\
            rabattkod|ansök senast|stänger|call for papers|släpps|släpps den|läggs upp|sista dagen|\
            skicka in|bidrag|biljetter|stänger den|öppnar den|ansökan|anmälan öppnar|anmälan öppnas|\
            biljetter släpps|\
            släpptes|kom ut|kom version|släppte|förfaller|förfallodag|betalas senast",
        other_event_cues: "konferens|konferensen|kongress|toppmöte|festival|mässa|webbinarium|symposium|\
            hackathon|forum|konferenser|mässan|dagarna|marathon|loppet|varvet|mästerskap|utställning|\
            inte vår|inte vårt|inte våra|inte vi som arrangerar|\
            valdagen|global game jam",
        venue_prepositions: "på|hos|i|vid",
        venue_phrases: "i lokalerna hos|@",
        wrong_words: "fel|felaktigt|felaktig|misstag",
        again_words: "även|också|igen|som|vanligt|denna|gång|gången|åter|återigen|preliminärt|troligen|precis",
        we_words: "vi|oss",
        no_words: "ingen|inget|inga",
        part_nouns: "föredrag|workshop|lunch|middag|fika|film|datum",
        disclaimers: "inte vår|inte vårt|inte vi som|inte våra|inte i vår regi|inte vi|är inget evenemang från oss|är inte vårt evenemang|är ingen träff från oss",
        so_words: "därför|så|därmed",
        their_words: "deras",
        our_words: "vår|vårt|våra",
        copulas: "är|blir",
        indefinite_words: "en",
        counting_words: "efter",
        counting_back_words: "före|innan|strax före",
        high_days: "jul|julen|påsk|pingst|halloween|nyår|midsommar|lucia|semestern|sommaren|lovet",
        week_of_words: "veckan från|veckan som börjar",
        telling_words: "meddelar vi|tillkännager vi|publicerar vi|bestämmer vi|meddelas|publiceras",
        speaking_words: "pratar|talar|berättar|håller|visar|presenterar|föreläser",
        it_is: "det är|det blir",
        door_words: "dörrarna",
        speaker_cues: "föredrag av|talare:|talare från",
        topic_words: "ämne",
        passed_words: "den|det|vår|vårt|våra",
        person_words: "hon|han",
        skip_cues: "hoppar vi över|vi hoppar över",
        coming_cues: "närmar sig",
        start_cues: "",
        substitute_words: "istället|i stället",
        parted_cues: "ställer in|ställs in",
        pause_cues: "hoppar över|hoppar vi över|har paus|har vi paus|tar paus|tar vi paus|gör en paus|gör vi en paus|är inställd|ställs in|utgår|blir det paus|är det paus|gör uppehåll|gör vi uppehåll",
        new_date: "nytt datum|ändrat datum|datumändring|ny dag",
        formerly_words: "var|tidigare|ursprungligen|i stället för|istället för|inte|flyttad från",
        elsewhere_words: "på annat håll|på andra håll|annorstädes|andra evenemang|andra grupper|i närheten|hos grannarna|hos andra",
        opening_words: "öppnar|öppnas|släpps",
        group_nouns: "gruppen|klubben|föreningen|vänner",
        host_verbs: "arrangerar|anordnar",
        news_words: "meddelade|meddelat|fick vi veta|fått veta|hörde av sig|berättade för oss|ringde",
        that_words: "att",
        held_in_parts: "",
        rhythm_words: "en gång i månaden|två gånger i månaden|en gång per månad|varje månad|varannan månad",
        programme_words: "program|programmet|höstprogrammet|vårprogrammet|kalendern|schemat",
        this_time_words: "den här gången|denna gång|den här månaden|i år|undantagsvis",
        week_after_next: "nästnästa vecka|näst nästa vecka|veckan efter nästa",
        than_planned: "senare än planerat|tidigare än planerat|senare än vi sagt|senare än utlyst|senare än vanligt|tidigare än vanligt",
        that_day: "den dagen|den kvällen",
        earlier_words: "tidigareläggs|tidigarelagd|tidigarelagt|tidigarelägger|tidigare",
        either_way_words: "fram",
        following_words: "därpå|efter|följande|därefter",
        that_week_words: "samma vecka|den veckan|i samma vecka",
        also_words: "också|även",
        with_words: "med",
        newsletter_words: "nyhetsbrev|medlemsbrev",
        rsvp_words: "anmäl|biljett",
        venue_nouns: "kyrka|kyrkan|biblioteket|torget|församlingshemmet|parken|stationen|parkeringen|huset|gården|kafé|kaféet|café|hotell|museet|teatern|universitetet|skolan|campus|restaurang|puben|coworking|lokalen|kontoret|salen|centrum|hallen|föreningslokalen|stugan|kontor",
        venue_labels: "plats|var|adress|lokal|värd",
        when_labels: "när|datum|tid|datum och tid|dag|klockslag|nästa|nästa gång|nästa datum|nästa träff|\
            nästa möte|nästa tillfälle|kommande datum",
        online_words: "online|virtuellt|virtuell|digitalt|digital|livesändning|livestream|på distans|\
            via zoom|webbsändning",
    },
};
