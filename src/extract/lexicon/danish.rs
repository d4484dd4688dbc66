//! Danish.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, AfterNext, Ahead, Am, And, Article, At, Before, Between, Cardinal, Clock, DaysAhead, Every,
        Named, NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting, This, To, Unit, WeeksAfter,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "da",
    locale: Some(Locale::da_DK),
    months: &[],
    short_months: &[(9, "sept"), (3, "mrt")],
    weekdays: &[(Weekday::Mon, "mandagen"), (Weekday::Wed, "onsdagen")],
    short_weekdays: &[
        (Weekday::Mon, "man"),
        (Weekday::Tue, "tirs"),
        (Weekday::Wed, "ons"),
        (Weekday::Thu, "tors"),
    ],
    weekday_parts: "saften|saftenen|seftermiddag|seftermiddagen|sformiddag|sformiddagen|smorgen|smorgenen|ens",
    past_weekdays: "i *s",
    ordinary: "marts|maj|man|ons|tor|mar|tir",
    common: "og|at|er|for|med|på|en|et|vi|som|af|til|det|ikke|fra|alle|den|har|var|os|om|blev|hvor|\
        efter|der|hvordan|meget|mødes|tak|sidste|nye|kommer|vores|jer|noget|mange|næste|også|eller|\
        jeres|være|hvad|nogle|kan|skal|igen|mødet|fik|gik|havde|hos|i",
    words: &[
        (Ordinal(1), "første"),
        (Ordinal(2), "anden"),
        (Ordinal(3), "tredje"),
        (Ordinal(4), "fjerde"),
        (Ordinal(5), "femte"),
        (Ordinal(-1), "sidste"),
        (Cardinal(1), "en|et"),
        (Cardinal(2), "to"),
        (Cardinal(3), "tre"),
        (Cardinal(4), "fire"),
        (Cardinal(5), "fem"),
        (Cardinal(6), "seks"),
        (Cardinal(7), "syv"),
        (Cardinal(8), "otte"),
        (Cardinal(9), "ni"),
        (Cardinal(10), "ti"),
        (Cardinal(11), "elleve"),
        (Cardinal(12), "tolv"),
        (Cardinal(13), "tretten"),
        (Cardinal(14), "fjorten"),
        (Cardinal(15), "femten"),
        (Cardinal(16), "seksten"),
        (Cardinal(17), "sytten"),
        (Cardinal(18), "atten"),
        (Cardinal(19), "nitten"),
        (Cardinal(20), "tyve"),
        (Cardinal(21), "enogtyve"),
        (Cardinal(22), "toogtyve"),
        (DaysAhead(0), "i dag|idag|i aften"),
        (DaysAhead(1), "i morgen|imorgen|i morgen aften|morgendagens"),
        (DaysAhead(2), "i overmorgen"),
        (DaysAhead(-1), "i går|igår|i aftes|gårsdagens|går aftes"),
        (DaysAhead(-2), "forgårs|i forgårs|for to dage siden"),
        (DaysAhead(-3), "for tre dage siden"),
        (DaysAhead(-4), "for fire dage siden"),
        (NewYear, "nye år|næste år"),
        (AfterNext, "næstnæste"),
        (Next, "næste|følgende"),
        (This, "denne|kommende|på"),
        (Past, "sidste|forrige"),
        (Every, "hver|hvert"),
        (Unit(Minute), "minut|minutter"),
        (Unit(Hours), "time|timer"),
        (DaysAhead(7), "om en uge"),
        (DaysAhead(14), "om to uger"),
        (WeeksAfter(1), "om en uge"),
        (WeeksAfter(2), "om to uger"),
        (Unit(Day), "dag|dage"),
        (Unit(Week), "uge|uger"),
        (Unit(Month), "måned|måneden|måneder"),
        (Ahead, "om|i|inden for"),
        (Of, "i|af"),
        (Article, "den|d."),
        (To, "til|–"),
        (And, "og|eller"),
        (Or, "eller"),
        (After(30), "tredive"),
        (After(15), "femten"),
        (After(45), "femogfyrre"),
        (Between, "mellem|fra"),
        (At, "fra|ved|omkring"),
        (Clock, "kl|kl.|klokken|fra kl.|fra kl"),
        (Am, "om morgenen|om formiddagen"),
        (Pm, "om aftenen|om eftermiddagen|på aftenen"),
        (Named(0), "midnat"),
        (Before(-30), "halv"),
        (Before(15), "kvart over"),
        (Before(-15), "kvart i"),
        (Starting, "begynder|starter"),
        (People, "mennesker|personer|deltagere|medlemmer|mand|af os|af jer"),
    ],
    cues: CueLists {
        next_cues: "træffes vi|vi træffes|næste bliver|næste altså|næste den|datoer er|datoerne er|næste træf|næste møde|næste meetup|næste arrangement|\
            næste event|næste begivenhed|næste aften|kommende møde|finder sted|afholdes|\
            vil blive afholdt|vi ses|vi mødes|kom og|velkommen til|sæt kryds i kalenderen|\
            reservér datoen|reserver datoen|tilmeld dig|tilmelding|deltag|save the date|vi inviterer|\
            inviterer til|vi ses igen|ses vi|mødes vi|mødes|vi samles|vi begynder|begynder vi|\
            vi starter|starter vi|vi fortsætter|vi er tilbage|tilbage den|kom forbi|kom med|velkommen|\
            alle er velkomne|vi glæder os til at se|håber vi ses|sæt kryds|kryds i kalenderen|\
            kalenderen|bliver den|bliver tirsdag|bliver onsdag|bliver torsdag|bliver mandag|holdes|\
            holder vi|afholder vi|næste gang|næste er|planlagt til|er planlagt|tilmeld jer|gå ikke glip|\
            kommende datoer|næste datoer|næste dato|på programmet|næste tur|næste løb|påmindelse|\
            bliver alligevel|alligevel til noget|kommende aftener|er der åbent igen|igen den|mødet derefter|gangen derefter|aftenen derefter|mødet efter det|hvad sker der nu|hvad sker der|er det tid igen|er det den tid igen",
        gathering_cues: "træffes vi|vi træffes|vi ses|ses vi|vi mødes|mødes vi|vi samles|vi begynder|begynder vi|vi starter|\
            starter vi|vi er tilbage|kom og|kom forbi|kom med|velkommen|alle er velkomne|vi inviterer|\
            inviterer til|sæt kryds|reserver datoen|reservér datoen|vi glæder os til at se|fortæller|\
            taler om|holder oplæg|præsenterer|samme sted|samme tid|som altid|som sædvanlig|\
            som sædvanligt|gentager vi|gratis adgang|vi spiller|vi går|vi løber|vi synger|vi læser|\
            næste gang|gratis entré|ingen tilmelding|tag en ven|øver vi|vi øver|spiller vi|går vi|\
            løber vi|synger vi|læser vi|træner vi|fortsætter vi|vi fortsætter|åbner dørene|åbner vi|\
            er vi tilbage|er vi klar igen|vi er klar igen|notér|skriv i kalenderen|fejrer vi|vi fejrer|begynder igen|starter igen|vil fortælle|slutter vi året|afslutter vi året|runder vi året af|taler vi om|snakker vi om|handler det om|ser vi på|er vi hos|gæster vi|lægger lokaler til|har vi lokalet",
        meeting_nouns: "træf|møde|møder|mødet|meetup|arrangement|aften|samling|session|foredrag|workshop|\
            begivenhed|medlemsmøde|arrangementer|arrangementet|aftenen|aftener|meetups|møderne|oplæg|\
            workshops|datoer|julehygge|hackeraften|træffet|samlinger|fyraftensmøde|vandretur|vandreture|\
            tur|turen|ture|udflugt|udflugten|gåtur|korprøve|prøve|øveaften|koncert|koncerten|træning|\
            træningen|løbetur|læsekreds|læsekredsen|bogklub|bogklubben|turnering|frokost|morgenmad|picnic|\
            generalforsamling|generalforsamlingen|åbent hus|sprogcafé|strikkecafé|strikkecafeen|\
            strikkeklub|quiz|gudstjeneste|fællesspisning|sommerfest|julefrokost|fest|festen|værksted|\
            arbejdsdag|gang|\
            åben aften|åbne aftener|åben aften i|værkstedsaften|spilaften|strikkeaften|virksomhedsbesøg|virksomhedsbesøget",
        past_cues: "sidste måned|sidste uge|i går|forrige|fandt sted|blev afholdt|tak til alle|sidste år|\
            tilbageblik|referat|vi havde|i onsdags|i tirsdags|i torsdags|i mandags|var vi|fyldte|\
            sådan gik|var en succes|gik det stærkt|mødtes vi|referat fra|referat af",
        told_cues: "var|havde|blev|kom|gik|fortalte|viste|talte|tak for|tak til|spillede|løb|vandt|fik|\
            gjorde|læste|mødtes|diskuterede|hørte|lærte|sluttede|hyggeligt|mødte op|dukkede op|løb vi|sang|\
            så vi|fyldt hus|tak for i går|tak for sidst|lavede|reparerede|gik vi|strikkede|drak|spiste|\
            deltog|holdt|bød|stillede|grinede|vejret|her er slides|her er billederne|billeder fra|slides fra|fotos fra|regnede|succes|handlede om|mødtes vi|dejligt at se|rart at se",
        hedge_cues: "forventer vi|vi forventer|ikke endeligt|med blyant|sandsynligvis|formentlig|foreløbig|foreløbigt|måske|muligvis|cirka|ca.|omkring|\
            ikke bekræftet|bekræftes senere|ikke helt på plads|ikke på plads|endnu ikke bekræftet|\
            forventes|forventeligt|efter planen|hvis alt går|med forbehold|\
            afstemning|hvis alt går vel",
        cancel_cues: "aflyst|aflyses|aflysning|aflyser|bliver ikke til noget|finder ikke sted|intet møde|\
            indstillet|aflyse|må aflyse|måtte aflyse|er aflyst|bliver aflyst|vi aflyser|ikke til noget|\
            intet arrangement|ingen møde|ingen træning|ingen øveaften|ingen prøve|ingen strikkecafé|\
            holder pause|springer over|blev aflyst|måtte aflyses|blev ikke til noget|ingen mødeaften|\
            ingen åben aften|der er ikke noget møde|vi måtte aflyse|ikke at holde|ikke at afholde|ikke afholde|spiller ikke|spiller vi ikke|synger ikke|synger vi ikke|øver ikke|øver vi ikke|løber ikke|løber vi ikke|vandrer ikke|cykler ikke|cykler vi ikke|danser ikke|strikker ikke|træner ikke|træner vi ikke",
        postpone_cues: "venter en uge|venter derfor en uge|venter altså en uge|udsat|udskudt|udsættes|flyttet|flyttes|ny dato|ændret dato|rykket|udskydes|\
            fremrykket|flytte|flytter|flytter vi|er flyttet|udsætte|udsætter|udskyde|udskyder|rykker|\
            rykkes|ny dag|rykkes fra|rykkes til|flyttede|skubbes|skubber|skubbet|fremrykkes|rykker vi|\
            bytter dag|datoændring|ændring af dato|i stedet|bliver nu|nu bliver|\
            tager vi i stedet|holder vi i stedet|holdes i stedet|en uge senere|en uge tidligere|skydes|rykker en uge|flyttes en uge|skubber vi|er ikke længere|bliver ikke den|er ændret fra|ændres fra",
        negation: "ikke|ej",
        instead_cues: "i stedet for",
        planned_cues: "ville vi normalt|ville normalt|normalt ville|planlagte|planlagt|annoncerede|oprindeligt|oprindelig|egentlig|skulle have været|\
            skulle have fundet sted|\
            ville falde|skulle være|skulle efter planen",
        but_cues: "men",
        as_words: "som",
        all_words: "alle",
        each_words: "altid|hver gang|begge",
        then_cues: "derefter|dernæst|herefter|bagefter",
        holiday_cues: "langfredag|store bededag|2. pinsedag|helligdag|grundlovsdag|kristi himmelfartsdag|2. påskedag|skærtorsdag|\
            store bededag",
        if_cues: "hvis|i tilfælde af|ved regn|hvis det regner",
        note_words: "opdatering|opdateret|edit",
        from_words: "fra|fra og med|fra den|siden|siden den",
        place_words: "flyt|i stedet|nu",
        next_month: "næste måned",
        hold_words: "holder vi|vi holder|laver vi|vi laver",
        sadly_words: "desværre|naturligvis|altså",
        debrief_words: "opsamling|efterlæsning",
        many_words: "tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve|tredive|fyrre|halvtreds|tres",
        this_month: "denne måned|i denne måned",
        target_words: "til",
        wrong_date: "forkert dato|forkerte dato|jeg mente|vi mente",
        person_owns: "sit|sin|hendes|hans",
        later_words: "senere|dato|dag|uge|uger|måned|måneder|år|videre|foråret|sommeren|efteråret|vinteren",
        reason_cues: "fordi|på grund|takket være",
        until: "senest|senest den|inden|inden den|til og med",
        deadline_cues: "tilmeldingsfrist|indleveringsfrist|indleveringsfristen|frist|senest|sidste frist|tilmelding senest|deadline|rabat|\
            rabatkode|ansøgningsfrist|call for papers|lukker|udkommer|udkommer den|kommer op|fristen|\
            inden den|inden|billetter|forslag|åbner for|udgives|tilmelding åbner|tilmelding fra|\
            billetsalget starter|\
            udkom|blev udgivet|kom version|forfalder|forfald|betalingsfrist|skal betales|frigives",
        other_event_cues: "konference|konferencen|kongres|topmøde|festival|messe|webinar|symposium|\
            hackathon|forum|afholdes den|konferencer|messen|marathon|mesterskab|udstilling|ikke vores|\
            ikke vort|ikke os der|\
            valgdag|folketingsvalg|global game jam",
        venue_prepositions: "hos|i|på|ved",
        venue_phrases: "i lokalerne hos|@",
        wrong_words: "forkert|fejl|en fejl|fejlagtig",
        again_words: "også|igen|som|vanligt|denne|gang|stadig|sædvanlig|formentlig|præcis",
        we_words: "vi|os",
        no_words: "ingen|intet|ikke noget|ikke nogen",
        part_nouns: "foredrag|workshop|frokost|middag|film|datoer|oplæg",
        disclaimers: "ikke vores|ikke os|ikke vi der|er ikke vores arrangement|er ikke et arrangement fra os",
        so_words: "derfor|så|dermed",
        their_words: "deres",
        our_words: "vores",
        copulas: "er|bliver",
        indefinite_words: "en",
        counting_words: "efter",
        counting_back_words: "før|lige før",
        high_days: "jul|julen|påske|pinse|halloween|nytår|sankthans|sommerferien|ferien",
        week_of_words: "ugen fra|ugen der starter|uge fra den",
        telling_words: "annoncerer vi|offentliggør vi|bestemmer vi|offentliggøres|annonceres|melder vi ud",
        speaking_words: "taler|fortæller|holder|viser|præsenterer|snakker",
        it_is: "det er|det bliver",
        door_words: "dørene|døre",
        speaker_cues: "oplæg af|oplæg ved|foredrag af",
        topic_words: "emne",
        passed_words: "den|det|vores",
        person_words: "hun|han",
        skip_cues: "springer vi over|vi springer over",
        coming_cues: "nærmer sig",
        start_cues: "",
        substitute_words: "i stedet",
        parted_cues: "",
        pause_cues: "holder pause|holder vi pause|springer over|springer vi over|er aflyst|udgår|tager en pause|tager vi en pause|er der pause",
        new_date: "ny dato|ændret dato|datoændring",
        formerly_words: "var|tidligere|oprindeligt|i stedet for|ikke|flyttet fra",
        elsewhere_words: "andre steder|andre arrangementer|andre grupper|i nærheden|ellers i byen|hos naboerne|hos andre",
        opening_words: "åbner|åbnes",
        group_nouns: "gruppen|klubben|foreningen|venner",
        host_verbs: "arrangerer|inviterer til",
        news_words: "fik vi at vide|meddelte|gav besked|fået at vide|ringede",
        that_words: "at",
        held_in_parts: "",
        rhythm_words: "en gang om måneden|to gange om måneden|hver måned|hver anden måned",
        programme_words: "program|programmet|efterårsprogrammet|forårsprogrammet|kalenderen",
        this_time_words: "denne gang|denne måned|i år|undtagelsesvis",
        week_after_next: "næstnæste uge|ugen efter næste",
        than_planned: "senere end planlagt|tidligere end planlagt|senere end annonceret|senere end normalt|tidligere end normalt|senere end sædvanligt|tidligere end sædvanligt",
        that_day: "den dag|den aften",
        earlier_words: "fremrykkes|fremrykket|tidligere",
        either_way_words: "frem",
        following_words: "derefter|efter|følgende|derpå|efterfølgende",
        that_week_words: "i samme uge|samme uge|den uge",
        also_words: "også",
        with_words: "med",
        newsletter_words: "nyhedsbrev|medlemsbrev",
        rsvp_words: "tilmeld|meld dig|meld jer|billet",
        venue_nouns: "kirke|kirken|skole|bibliotek|biblioteket|forsamlingshuset|parken|stationen|parkeringen|huset|gården|café|cafe|caféen|hotel|museet|teatret|universitetet|skolen|campus|restaurant|coworking|lokalet|kontoret|salen|hallen|kulturhuset|medborgerhuset|kontor|bibliotek",
        venue_labels: "sted|hvor|adresse|lokale|vært|lokation",
        when_labels: "hvornår|dato|tid|dato og tid|dag|tidspunkt|næste|næste gang|næste dato|næste møde|\
            næste træf|næste arrangement",
        online_words: "online|virtuelt|virtuel|digitalt|livestream|på zoom|på afstand|fjernmøde|direkte",
    },
};
