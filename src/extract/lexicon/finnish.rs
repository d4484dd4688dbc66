//! Finnish.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Am, And, At, Before, Cardinal, Clock, DaysAhead, Every, Later, Named, NewYear, Next, Or,
        Ordinal, Past, People, Pm, Starting, This, To, Unit,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "fi",
    locale: Some(Locale::fi_FI),
    months: &[
        (1, "tammikuu|tammikuun|tammikuuta|tammikuussa"),
        (2, "helmikuu|helmikuun|helmikuuta|helmikuussa"),
        (3, "maaliskuu|maaliskuun|maaliskuuta|maaliskuussa"),
        (4, "huhtikuu|huhtikuun|huhtikuuta|huhtikuussa"),
        (5, "toukokuu|toukokuun|toukokuuta|toukokuussa"),
        (6, "kesäkuu|kesäkuun|kesäkuuta|kesäkuussa"),
        (7, "heinäkuu|heinäkuun|heinäkuuta|heinäkuussa"),
        (8, "elokuu|elokuun|elokuuta|elokuussa"),
        (9, "syyskuu|syyskuun|syyskuuta|syyskuussa"),
        (10, "lokakuu|lokakuun|lokakuuta|lokakuussa"),
        (11, "marraskuu|marraskuun|marraskuuta|marraskuussa"),
        (12, "joulukuu|joulukuun|joulukuuta|joulukuussa"),
    ],
    short_months: &[],
    weekdays: &[
        (
            Weekday::Mon,
            "maanantaina|maanantaille|maanantaiksi|maanantailta|maanantain|maanantaita|maanantaista|maanantai-iltana|maanantai-illasta|maanantai-illan",
        ),
        (
            Weekday::Tue,
            "tiistaina|tiistaille|tiistaiksi|tiistailta|tiistain|tiistaita|tiistaista|tiistai-iltana|tiistai-illasta|tiistai-illan",
        ),
        (
            Weekday::Wed,
            "keskiviikkona|keskiviikolle|keskiviikoksi|keskiviikolta|keskiviikosta|keskiviikon|keskiviikkoa|keskiviikkosta|keskiviikko-iltana|keskiviikko-illasta|keskiviikko-illan",
        ),
        (
            Weekday::Thu,
            "torstaina|torstaille|torstaiksi|torstailta|torstain|torstaita|torstaista|torstai-iltana|torstai-illasta|torstai-illan",
        ),
        (
            Weekday::Fri,
            "perjantaina|perjantaille|perjantaiksi|perjantailta|perjantain|perjantaita|perjantaista|perjantai-iltana|perjantai-illasta|perjantai-illan",
        ),
        (
            Weekday::Sat,
            "lauantaina|lauantaille|lauantaiksi|lauantailta|lauantain|lauantaita|lauantaista|lauantai-iltana|lauantai-illasta|lauantai-illan",
        ),
        (
            Weekday::Sun,
            "sunnuntaina|sunnuntaille|sunnuntaiksi|sunnuntailta|sunnuntain|sunnuntaita|sunnuntaista|sunnuntai-iltana|sunnuntai-illasta|sunnuntai-illan",
        ),
    ],
    short_weekdays: &[],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "su|ma|ti|ke|to|pe|la|elo|loka|kesä|heinä|joulu|touko",
    common: "ja|on|oli|ei|se|että|kun|mutta|myös|tai|sekä|meidän|kanssa|olemme|ovat|kaikki|mukaan|\
        jos|niin|sitten|klo|vielä",
    words: &[
        (Ordinal(1), "ensimmäinen|ensimmäisenä|ensimmäistä"),
        (Ordinal(2), "toinen|toisena"),
        (Ordinal(3), "kolmas|kolmantena"),
        (Ordinal(4), "neljäs|neljäntenä"),
        (Ordinal(-1), "viimeinen|viimeisenä"),
        (Cardinal(1), "yksi|yhden"),
        (Cardinal(2), "kaksi|kahden"),
        (Cardinal(3), "kolme|kolmen"),
        (Cardinal(4), "neljä|neljän"),
        (Cardinal(5), "viisi|viiden"),
        (Cardinal(6), "kuusi|kuudelta"),
        (Cardinal(7), "seitsemän|seitsemältä"),
        (Cardinal(8), "kahdeksan|kahdeksalta"),
        (Cardinal(9), "yhdeksän|yhdeksältä"),
        (Cardinal(10), "kymmenen|kymmeneltä"),
        (Cardinal(5), "viideltä"),
        (DaysAhead(0), "tänään|tänä iltana"),
        (DaysAhead(1), "huomenna|huomisiltana|huominen|huomisen|huomisessa"),
        (DaysAhead(2), "ylihuomenna"),
        (DaysAhead(-1), "eilen|eilinen|eilisen|eilisessä|eilisestä"),
        (DaysAhead(-2), "toissapäivänä|kaksi päivää sitten"),
        (DaysAhead(-3), "kolme päivää sitten"),
        (DaysAhead(-4), "neljä päivää sitten"),
        (NewYear, "uuden vuoden|ensi vuoden"),
        (Next, "ensi|seuraava|seuraavana|seuraavat|seuraavan|seuraavaan|seuraavassa|seuraavalla|seuraavaksi"),
        (This, "tänä|tulevana"),
        (Past, "viime"),
        (Every, "joka"),
        (Unit(Minute), "minuutti|minuuttia"),
        (Unit(Hours), "tunti|tuntia"),
        (Unit(Day), "päivä|päivää|päivän"),
        (Unit(Week), "viikko|viikon|viikkoa|viikolla|viikkona"),
        (Unit(Month), "kuukausi|kuukauden|kuussa|kuun"),
        (Later, "päästä|kuluttua"),
        (To, "asti|saakka"),
        (And, "ja|sekä|tai"),
        (Or, "tai"),
        (After(30), "kolmekymmentä"),
        (After(15), "viisitoista"),
        (After(45), "neljäkymmentäviisi"),
        (At, "noin|alkaen"),
        (Clock, "klo|klo.|kello"),
        (Am, "aamulla"),
        (Pm, "illalla|iltapäivällä"),
        (Named(0), "keskiyö|keskiyöllä"),
        (Before(-30), "puoli"),
        (Starting, "alkaa"),
        (People, "ihmistä|henkilöä|osallistujaa|jäsentä|kävijää|meistä|teistä"),
    ],
    cues: CueLists {
        next_cues: "päivät ovat|päivämäärät ovat|seuraava tapaaminen|seuraava meetup|seuraava tapahtuma|\
            seuraava kokous|seuraava ilta|seuraavan kerran|järjestetään|pidetään|tavataan|nähdään|\
            tapaamme|tervetuloa|tule mukaan|tulkaa mukaan|ilmoittaudu|ilmoittautuminen|\
            merkitse kalenteriin|laita kalenteriin|varaa päivä|tulossa|kokoonnumme|kutsumme|\
            tavataan taas|aloitamme|jatkamme|palaamme|näemme|tule paikalle|tulkaa paikalle|\
            tervetuloa kuulemaan|kaikki ovat tervetulleita|olet tervetullut|merkitse|merkitkää|merkkaa|\
            kalenteriin|kalenterit|kutsu|ilmoittaudu tästä|ilmoittautukaa|on luvassa|luvassa|kokoontuu|\
            seuraavat tapaamiset|järjestämme|pidämme|vietetään|on vuorossa|seuraavaksi|ensi kerralla|\
            muistutus|\
            pidetään sittenkin|sittenkin|jatketaan|seuraava kerta|seuraavat iltamme|seuraava on|seuraava pidetään|sitä seuraava|käynnistyy|syyskausi alkaa|kevätkausi alkaa|ensi kertaan",
        gathering_cues: "tavataan|nähdään|tapaamme|näemme|kokoonnumme|kokoontuu|aloitamme|jatkamme|\
            palaamme|tervetuloa|tule mukaan|tulkaa mukaan|tule paikalle|kutsumme|merkitse kalenteriin|\
            laita kalenteriin|varaa päivä|seuraavan kerran|puhuu|kertoo|esittelee|esiintyy|puhumassa|\
            sama paikka|paikka on sama|kuten aina|tuttuun tapaan|tutussa paikassa|aiheena on|\
            vapaa pääsy|pelaamme|kävelemme|juoksemme|laulamme|luemme|lähdemme|ei ilmoittautumista|\
            samaan aikaan|samassa paikassa|tavataan taas|kokoontuminen|kokoonnutaan|lähdetään|palataan|\
            jatketaan|merkitse|laittakaa kalenteriin|juhlimme|juhlitaan|tule|tulkaa|olemme taas|olemme jälleen|päätämme vuoden|puhumme|keskustelemme|isännöi|tila on varattu",
        meeting_nouns: "tapaaminen|tapaamiset|tapaamisen|meetup|tapahtuma|kokous|ilta|tilaisuus|sessio|\
            työpaja|kokoontuminen|luento|tapaamista|tapaamisia|tapaamisten|tapahtuman|tapahtumat|\
            tapahtumia|meetupin|meetupit|iltaa|illan|kokoontumiset|tapaamiseen|työpajat|pikkujoulut|\
            hackathon-ilta|koodi-ilta|retki|retken|retkeä|retkelle|retket|vaellus|vaelluksen|kävely|\
            kävelyn|harjoitus|harjoitukset|harjoituksia|harjoituksissa|konsertti|konsertin|treenit|\
            treenejä|lenkki|lenkin|lenkille|peli-ilta|peli-illan|lautapeli-ilta|lukupiiri|lukupiirin|\
            lukupiirissä|kirjakerho|kirjapiiri|turnaus|turnauksen|lounas|aamiainen|brunssi|piknik|\
            avoimet ovet|kielikahvila|neulekahvila|neuleilta|elokuvailta|visailu|tietovisa|talkoot|juhlat|\
            kerhoilta|illanvietto|illat|illassa|korjauskahvila|yritysvierailu|yritysvierailulla",
        past_cues: "viime kuussa|viime viikolla|eilen|edellinen|pidettiin|järjestettiin|kiitos kaikille|\
            viime vuonna|viime kerralla|kokoontui|oli paikalla|paikalla oli|täytimme|onnistuivat|\
            onnistui|kuulumiset|raportti|rakensimme|tapasimme|mentiin|pöytäkirja|muistio",
        told_cues: "oli|olivat|olimme|tuli|kertoi|näytti|puhui|kiitos|pelasimme|luimme|kävelimme|\
            keskustelimme|jatkui|saimme|söimme|joimme|kävimme|voitti|esitteli|nähtiin|kuultiin|opittiin|\
            kuulimme|liikkeellä|kertyi|meitä oli|osallistui|paikalle|saapui|saapuivat|nautittiin|pelattiin|\
            laulettiin|luettiin|käveltiin|juostiin|korjattiin|katsottiin|satoi|paistoi|näimme|havaitsimme|\
            lauloimme|juoksimme|korjasimme|innostuivat|esittelivät|kertoivat|kiitokset|täysi tupa|täyttä|puhuivat|näyttivät|omistettu|tässä kuvat|kuvia|saunottiin|tavattiin|puhuttiin|käytiin|oltiin|syötiin|juotiin|juteltiin|keskusteltiin|kokoonnuttiin|vietettiin|tehtiin|kokeiltiin|rakennettiin|kahviteltiin|grillattiin|retkeiltiin|neulottiin|soitettiin|koodattiin|juhlittiin|naurettiin|istuttiin|väiteltiin|hiihdettiin|mentiin|testattiin|asennettiin|ihmeteltiin",
        hedge_cues: "todennäköisesti|luultavasti|alustavasti|alustava|ehkä|mahdollisesti|noin|\
            vahvistetaan myöhemmin|varmistuu|vielä varmistamatta|varmistamatta|ei ole vielä varmistunut|\
            jos kaikki menee|todennäköinen|arviolta|suunnitelmissa|\
            toivottavasti|äänestys",
        cancel_cues: "peruttu|perutaan|peruutettu|peruutetaan|peruuntuu|ei järjestetä|ei pidetä|perumme|\
            perumaan|joudumme perumaan|on peruttu|peruttiin|perua|peruutamme|peruuttamaan|ei tapaamista|\
            jää pois|jää väliin|emme järjestä|ei harjoituksia|ei lukupiiriä|ei kokousta|peruuntunut|\
            pidämme taukoa|jouduttiin perumaan|jouduimme perumaan|ei ole tapaamista|emme kokoonnu|\
            ei pidetty|peruuntui|ei järjestetty|emme pidä|jättää pitämättä|emme pelaa|ei pelata|emme laula|ei lauleta|emme harjoittele|ei harjoitella|emme juokse|emme vaella|emme pyöräile|emme tanssi|emme neulo",
        postpone_cues: "odotamme viikon|odotamme siis viikon|siirretty|siirretään|siirtyy|lykätty|lykätään|uusi päivämäärä|uusi ajankohta|\
            myöhennetty|siirtämään|siirrämme|siirtyi|siirto|siirtynyt|aikaistettu|aikaistetaan|\
            uusi päivä|siirtyy viikolla|siirrettiin|siirsimme|lykkääntyy|lykkäämme|lykkäsimme|vaihtuu|\
            aikaistamme|päivämäärän muutos|myöhennetään|siirtyvät|sen sijaan|onkin|pidetäänkin|\
            viikolla eteenpäin|viikkoa myöhemmin|viikkoa aikaisemmin|siirretään viikolla|tavataan siis|viikkoa suunniteltua myöhemmin|päivää suunniteltua myöhemmin|kahta viikkoa suunniteltua myöhemmin|viikkoa suunniteltua aiemmin|päivää suunniteltua aiemmin|kahta viikkoa suunniteltua aiemmin|viikkoa ilmoitettua myöhemmin|päivää ilmoitettua myöhemmin|kahta viikkoa ilmoitettua myöhemmin|viikkoa ilmoitettua aiemmin|päivää ilmoitettua aiemmin|kahta viikkoa ilmoitettua aiemmin",
        negation: "ei|eikä",
        instead_cues: "sijaan|sijasta",
        planned_cues: "suunniteltu|suunnitellun|ilmoitettu|ilmoitetun|alun perin|alunperin|piti olla|\
            oli tarkoitus|\
            osuisi|olisi ollut|pitäisi olla",
        but_cues: "vaan",
        as_words: "kuten",
        all_words: "kaikki",
        each_words: "aina|joka kerta|molemmat",
        then_cues: "sen jälkeen|sitten",
        holiday_cues: "pyhäpäivä|juhannus|vappu|helatorstai|itsenäisyyspäivä|arkipyhä",
        if_cues: "jos|mikäli|sateella|jos sataa",
        note_words: "päivitys|edit|muokkaus",
        from_words: "alkaen|lähtien",
        place_words: "siir|vaihtuu|sen sijaan",
        next_month: "ensi kuussa|ensi kuun|ensi kuuta",
        hold_words: "pidämme|järjestämme",
        sadly_words: "valitettavasti|ikävä kyllä|siis",
        debrief_words: "jälkipuinti|katsomo",
        many_words: "kolmetoista|neljätoista|viisitoista|kuusitoista|seitsemäntoista|kahdeksantoista|yhdeksäntoista|kaksikymmentä|kolmekymmentä|neljäkymmentä|viisikymmentä",
        this_month: "tässä kuussa|tämän kuun",
        target_words: "päivälle",
        wrong_date: "väärä päivä|väärän päivän|päivämäärä oli väärin|tarkoitin|tarkoitimme",
        person_owns: "hänen",
        later_words: "myöhemmin|myöhempään|päivämäärä|päivämäärään|päivään|viikolla|viikkoa|kuukaudella|kuukautta|ensi|kevääseen|kesään|syksyyn|talveen|toistaiseksi",
        reason_cues: "koska|takia|vuoksi|johdosta|ansiosta",
        until: "mennessä|asti|saakka|viimeistään",
        deadline_cues: "määräaika|viimeistään|mennessä|viimeinen ilmoittautumispäivä|\
            ilmoittaudu viimeistään|takaraja|alennus|alennuskoodi|haku päättyy|päättyy|julkaistaan|\
            ilmestyy|määräaika on|hakuaika|liput|esitysehdotusten|viimeinen päivä|asti|saakka|\
            ilmoittautuminen alkaa|ilmoittautuminen aukeaa|\
            julkaistiin|ilmestyi|eräpäivä",
        other_event_cues: "konferenssi|kongressi|festivaali|messut|huippukokous|webinaari|seminaari|\
            hackathon|symposium|konferenssin|messuilla|maraton|puolimaraton|mestaruuskilpailut|näyttely|\
            ei meidän|\
            vaalit|presidentinvaalit|presidentinvaalien|vaalien|global game jam",
        venue_prepositions: "luona",
        venue_phrases: "osoitteessa|tiloissa|@",
        wrong_words: "väärin|väärä|virhe|virheellinen",
        again_words: "myös|jälleen|taas|kuten|tavallista|tällä|kertaa",
        we_words: "me|meillä",
        no_words: "ei ole|ei pidetä|ei tule|ei järjestetä",
        part_nouns: "esitys|esityksiä|luento|luentoa|työpaja|elokuva|lounas",
        disclaimers: "ei ole meidän|ei meidän|emme järjestä|ei ole meidän tapahtumamme|ei ole meidän tapahtuma",
        so_words: "siksi|joten|niinpä",
        their_words: "heidän",
        our_words: "meidän",
        copulas: "on|ovat|pidetään",
        indefinite_words: "joku|jokin|eräänä|meidän",
        counting_words: "sen jälkeen",
        counting_back_words: "ennen|juuri ennen",
        high_days: "joulua|pääsiäistä|helluntaita|halloweenia|uutta vuotta|juhannusta|vappua|lomaa|kesää",
        week_of_words: "alkavalla viikolla|alkavan viikon",
        telling_words: "ilmoitamme|julkaisemme|päätämme|ilmoitetaan|julkaistaan",
        speaking_words: "puhuu|kertoo|esittelee|pitää|näyttää",
        it_is: "se on|silloin on",
        door_words: "ovet",
        speaker_cues: "puhujina|puhujat:",
        topic_words: "aihe",
        passed_words: "meidän|vanha|uusi",
        person_words: "hän",
        skip_cues: "jätetään väliin|jätämme väliin",
        coming_cues: "lähestyy",
        start_cues: "",
        substitute_words: "sen sijaan",
        parted_cues: "",
        pause_cues: "pidämme taukoa|on tauko|pidetään taukoa|jää väliin|jätämme väliin|on peruttu|perutaan|olemme tauolla",
        new_date: "uusi päivä|uusi päivämäärä|uusi ajankohta",
        formerly_words: "oli|aiemmin|alun perin|alunperin|ei",
        elsewhere_words: "muualla|muut tapahtumat|muut ryhmät|lähistöllä|muiden tapahtumat|naapureiden",
        opening_words: "avautuu|aukeaa|alkaa|avataan",
        group_nouns: "ryhmä|kerho|yhdistys|ystävät",
        host_verbs: "järjestää|järjestävät",
        news_words: "ilmoitti|saimme tietää|saimme kuulla|soitti|kertoi meille",
        that_words: "että",
        held_in_parts: "",
        rhythm_words: "kerran kuussa|kerran kuukaudessa|kaksi kertaa kuussa|joka kuukausi|joka toinen kuukausi",
        programme_words: "ohjelma|ohjelmassa|syksyn ohjelma|kevään ohjelma|kalenteri",
        this_time_words: "tällä kertaa|tässä kuussa|tänä vuonna|poikkeuksellisesti",
        week_after_next: "ensi viikkoa seuraavalla viikolla|ensi viikon jälkeisellä viikolla",
        than_planned: "suunniteltua myöhemmin|suunniteltua aiemmin|ilmoitettua myöhemmin|ilmoitettua aiemmin|tavallista myöhemmin|tavallista aiemmin",
        that_day: "sinä päivänä|sinä iltana",
        earlier_words: "aikaistetaan|aikaistuu|aikaistettu|aiemmin|aikaisemmin",
        either_way_words: "",
        following_words: "seuraavalle|seuraavan viikon",
        that_week_words: "saman viikon|samalla viikolla|samana viikkona",
        also_words: "myös|lisäksi",
        with_words: "kanssa",
        newsletter_words: "uutiskirje|jäsenkirje",
        rsvp_words: "ilmoittaudu|ilmoittautu",
        venue_nouns: "kirjastolla|kirjastossa|seurakuntatalolla|asemalla|puistossa|kahvilassa|pysäköintipaikalla|parkkipaikalla|koululla|yliopistolla|museossa|ravintolassa|toimistolla|talolla|keskuksessa|kampuksella|salissa|baarissa|pubissa|torilla",
        venue_labels: "paikka|missä|osoite|sijainti|isäntä",
        when_labels: "milloin|päivämäärä|aika|ajankohta|pvm|päivä|kello|seuraava|seuraavaksi|\
            seuraavan kerran|ensi kerralla|seuraava tapaaminen|seuraava kerta|seuraava kokous|päivät|päivämäärät",
        online_words: "verkossa|virtuaalinen|etänä|etä|suoratoisto|livestream|zoomissa|online|striimi",
    },
};
