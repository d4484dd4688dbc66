//! Norwegian.

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
    tag: "nb",
    locale: Some(Locale::nb_NO),
    months: &[(1, "januar")],
    short_months: &[
        (1, "jan"),
        (2, "feb"),
        (3, "mar"),
        (4, "apr"),
        (6, "jun"),
        (7, "jul"),
        (8, "aug"),
        (9, "sept|sep"),
        (10, "okt"),
        (11, "nov"),
        (12, "des"),
    ],
    weekdays: &[(Weekday::Sat, "laurdag"), (Weekday::Sun, "sundag"), (Weekday::Mon, "måndag")],
    short_weekdays: &[
        (Weekday::Mon, "man"),
        (Weekday::Tue, "tir|tirs"),
        (Weekday::Wed, "ons"),
        (Weekday::Thu, "tor|tors"),
        (Weekday::Fri, "fre"),
        (Weekday::Sat, "lør"),
        (Weekday::Sun, "søn"),
    ],
    weekday_parts: "skveld|skvelden|settermiddag|settermiddagen|sformiddag|sformiddagen|smorgen|smorgenen|ens",
    past_weekdays: "i *s",
    ordinary: "mars|mai|man|ons|tor|mar|on|to|ti|ma|fr",
    common: "og|å|er|for|med|på|en|et|vi|som|av|til|det|ikke|fra|alle|den|har|var|oss|om|ble|hvor|\
        etter|hvordan|mye|møtes|takk|siste|nye|kommer|vår|våre|dere|noe|mange|neste|også|eller|\
        deres|være|hva|noen|kan|skal|igjen|møtet|fikk|gikk|hadde|hos|i",
    words: &[
        (Ordinal(1), "første"),
        (Ordinal(2), "andre"),
        (Ordinal(3), "tredje"),
        (Ordinal(4), "fjerde"),
        (Ordinal(5), "femte"),
        (Ordinal(-1), "siste"),
        (Cardinal(1), "en|ett|én"),
        (Cardinal(2), "to"),
        (Cardinal(3), "tre"),
        (Cardinal(4), "fire"),
        (Cardinal(5), "fem"),
        (Cardinal(6), "seks"),
        (Cardinal(7), "sju|syv"),
        (Cardinal(8), "åtte"),
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
        (Cardinal(20), "tjue"),
        (Cardinal(21), "tjueen"),
        (Cardinal(22), "tjueto"),
        (DaysAhead(0), "i dag|idag|i kveld|ikveld"),
        (DaysAhead(1), "i morgen|imorgen|i morgen kveld|morgendagens|morgendagen"),
        (DaysAhead(2), "i overmorgen|overimorgen"),
        (DaysAhead(-1), "i går|igår|gårsdagens"),
        (DaysAhead(-2), "forgårs|i forgårs|for to dager siden"),
        (DaysAhead(-3), "for tre dager siden"),
        (DaysAhead(-4), "for fire dager siden"),
        (NewYear, "nye året|nye år|neste år"),
        (AfterNext, "nestneste|nest neste"),
        (Next, "neste|følgende"),
        (This, "denne|førstkommende|kommende|på"),
        (Past, "forrige|sist|siste"),
        (Every, "hver|hvert"),
        (Unit(Minute), "minutt|minutter"),
        (Unit(Hours), "time|timer"),
        (DaysAhead(7), "om en uke"),
        (DaysAhead(14), "om to uker"),
        (WeeksAfter(1), "om en uke"),
        (WeeksAfter(2), "om to uker"),
        (Unit(Day), "dag|dager"),
        (Unit(Week), "uke|uker"),
        (Unit(Month), "måned|måneden|måneder"),
        (Ahead, "om|i|innen"),
        (Of, "i|av"),
        (Article, "den"),
        (To, "til|–"),
        (And, "og|eller"),
        (Or, "eller"),
        (After(30), "tretti"),
        (After(15), "femten"),
        (After(45), "førtifem"),
        (Between, "mellom|fra"),
        (At, "fra|ved|rundt"),
        (Clock, "kl|kl.|klokken|klokka|fra kl.|fra kl"),
        (Am, "om morgenen|om formiddagen|på morgenen|på formiddagen"),
        (Pm, "om kvelden|om ettermiddagen|på kvelden|på ettermiddagen"),
        (Named(0), "midnatt"),
        (Before(-30), "halv"),
        (Before(15), "kvart over"),
        (Before(-15), "kvart på"),
        (Starting, "begynner|starter"),
        (People, "mennesker|personer|deltakere|medlemmer|stykker|av oss|av dere"),
    ],
    cues: CueLists {
        next_cues: "treffes vi|vi treffes|neste blir|neste altså|neste den|datoer er|datoene er|neste treff|neste møte|neste meetup|neste arrangement|\
            neste event|neste samling|neste kveld|kommende møte|finner sted|avholdes|holdes|\
            vil bli holdt|vi sees|vi ses|vi møtes|bli med|velkommen til|hold av datoen|sett av datoen|\
            meld deg på|påmelding|save the date|vi inviterer|inviterer til|vi møtes igjen|vi ses igjen|\
            møtes vi|ses vi|sees vi|møtes|vi starter|starter vi|vi begynner|begynner vi|vi samles|\
            vi fortsetter|vi er tilbake|tilbake den|kom innom|kom og bli med|velkommen|vel møtt|\
            alle er velkomne|vi gleder oss til å se|håper vi sees|sett av|sett av datoene|hold av|\
            kryss i kalenderen|kalenderen|blir den|blir det|neste gang|neste er|planlagt til|\
            er planlagt|meld dere på|gå ikke glipp|arrangeres|arrangerer vi|kommende datoer|\
            neste datoer|datoene|neste dato|neste tur|sett av kvelden|på programmet|påminnelse|\
            blir likevel|likevel noe av|kommende kvelder|møtet etter det|gangen etter|møtet deretter|kvelden etter det|hva skjer|er det tid igjen|er det klart igjen",
        gathering_cues: "treffes vi|vi treffes|vi sees|vi ses|ses vi|sees vi|vi møtes|møtes vi|vi samles|vi starter|\
            starter vi|vi begynner|begynner vi|vi er tilbake|bli med|kom innom|velkommen|vel møtt|\
            alle er velkomne|vi inviterer|inviterer til|hold av datoen|sett av|hold av|\
            vi gleder oss til å se|forteller|snakker vi|snakker om|holder foredrag|presenterer|\
            samme sted|samme tid|som alltid|som vanlig|møt opp|gratis inngang|vi spiller|vi går|\
            vi løper|vi synger|vi leser|neste gang|oppmøte|ingen påmelding|ta med en venn|kom og|\
            øver vi|vi øver|spiller vi|går vi|løper vi|synger vi|leser vi|trener vi|fortsetter vi|\
            vi fortsetter|åpner dørene|åpner vi|er vi tilbake|er vi i gang igjen|vi er i gang igjen|\
            noter|sett av datoen|feirer vi|vi feirer|begynner igjen|starter igjen|vil fortelle|avslutter vi året|runder vi av året|handler det om|ser vi på|er vi hos|gjester vi|har vi lokalet",
        meeting_nouns: "treff|møte|møter|møtet|meetup|arrangement|kveld|samling|sesjon|foredrag|workshop|\
            medlemsmøte|temakveld|treffet|treffene|samlinger|samlingen|arrangementet|arrangementer|kvelder|\
            kvelden|meetups|workshops|datoer|datoene|verksted|pub|kodekveld|julebord|hackekveld|tur|turen|\
            turer|fjelltur|utflukt|øvelse|korøvelse|korøving|øving|konsert|konserten|trening|treningen|\
            løpetur|lesesirkel|lesesirkelen|bokklubb|bokklubben|boksirkel|turnering|lunsj|frokost|piknik|\
            åpent hus|språkkafé|strikkekafé|quiz|gudstjeneste|dugnad|dugnaden|fest|festen|sommerfest|kafé|\
            kafeen|kafékveld|\
            åpen scene|diktkafe|skriveverksted|bedriftsbesøk|bedriftsbesøket",
        past_cues: "forrige måned|forrige uke|i går|forrige|fant sted|ble holdt|ble avholdt|takk til alle|\
            i fjor|tilbakeblikk|referat|vi hadde|sist|var vi|fylte|slik var|ble vellykket|\
            møttes vi|på onsdag var|referat fra|møtereferat",
        told_cues: "var|hadde|ble|kom|gikk|fortalte|viste|snakket|takk for|takk til|spilte|løp|vant|fikk|\
            gjorde|leste|møttes|diskuterte|hørte|lærte|for en dag|for en kveld|møtte opp|møtte fram|\
            møtte frem|dukket opp|så vi|vi så|sang|takk for sist|takk for i går|fullt hus|reparerte|\
            strikket|drakk|spiste|deltok|holdt|gikk vi|var vi|stilte|trosset|vi fikk|ga oss|her er lysbildene|her er bildene|bilder fra|lysbilder fra|slides fra|regnet|suksess|handlet om|hyggelig å se|fint å se|kjekt å se",
        hedge_cues: "forventer vi|vi forventer|ikke endelig|med blyant|sannsynligvis|trolig|antagelig|foreløpig|kanskje|muligens|cirka|ca.|omtrent|ikke bekreftet|\
            bekreftes senere|ikke bekreftet ennå|ikke helt klart|ikke på plass|etter planen|forventes|\
            hvis alt går|med forbehold|antakelig|antakeligvis|\
            avstemning|vi satser",
        cancel_cues: "avlyst|avlyses|avlysning|avlyser|blir ikke noe av|går ut|ingen treff|innstilt|avlyse|\
            må avlyse|måtte avlyse|er avlyst|blir avlyst|vi avlyser|ikke noe av|ikke noe møte|\
            dessverre avlyst|må dessverre avlyses|ingen øving|ingen øvelse|ingen trening|ingen tur|\
            intet møte|ingen spillkveld|tar pause|hopper over|\
            ble avlyst|måtte avlyses|ble ikke noe av|ingen kveld|ingen samling|det blir ikke noe|vi måtte avlyse|ikke å holde|ikke å arrangere|ikke arrangere|ikke gjennomføre|spiller ikke|spiller vi ikke|synger ikke|synger vi ikke|øver ikke|øver vi ikke|løper ikke|løper vi ikke|sykler ikke|sykler vi ikke|danser ikke|strikker ikke|trener ikke|trener vi ikke",
        postpone_cues: "venter en uke|venter derfor en uke|venter altså en uke|utsatt|utsettes|flyttet|flyttes|ny dato|endret dato|forskjøvet|utsettelse|\
            fremskyndet|flytte|flytter|flytter vi|er flyttet|utsette|utsetter|forskyve|ny dag|bytter dato|\
            skyves|flytta|skyver|skjøvet|bytter dag|framskyndet|fremskyndes|utsatte|datoendring|\
            endring av dato|i stedet|istedet|blir i stedet|blir nå|nå blir|tar vi i stedet|\
            holder vi i stedet|holdes i stedet|en uke senere|en uke tidligere|flytter en uke|skyves en uke|er ikke lenger|blir ikke den|er endret fra|endres fra",
        negation: "ikke|ei|ikkje",
        instead_cues: "i stedet for|istedenfor|istedet for",
        planned_cues: "planlagte|planlagt|annonserte|opprinnelig|egentlig|skulle ha vært|skulle vært|\
            ville falle|skulle etter planen|skulle etter planen ha",
        but_cues: "men",
        as_words: "som",
        all_words: "alle",
        each_words: "alltid|hver gang|begge",
        then_cues: "deretter|dernest|etter det",
        holiday_cues: "helligdag|nasjonaldagen|kristi himmelfartsdag|2. påskedag|skjærtorsdag|rød dag",
        if_cues: "hvis|dersom|ved regn|hvis det regner",
        note_words: "oppdatering|oppdatert|edit",
        from_words: "fra|fra og med|fra den|siden|siden den",
        place_words: "flytt|i stedet|istedet|nå",
        next_month: "neste måned",
        hold_words: "arrangerer vi|vi arrangerer|holder vi|vi holder",
        sadly_words: "dessverre|naturligvis|altså",
        debrief_words: "oppsummering|etterprat",
        many_words: "tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tretti|førti|femti|seksti",
        this_month: "denne måneden|denne måned",
        target_words: "til",
        wrong_date: "feil dato|jeg mente|vi mente",
        person_owns: "sitt|sin|hennes|hans",
        later_words: "senere|dato|dag|uke|uker|måned|måneder|år|videre|våren|sommeren|høsten|vinteren",
        reason_cues: "fordi|på grunn|takket være",
        until: "innen|senest|innen den|før|til og med",
        deadline_cues: "påmeldingsfrist|innleveringsfrist|innleveringsfristen|frist|senest|siste frist|påmelding innen|innen|rabatt|\
            rabattkode|søknadsfrist|call for papers|stenger|slippes|legges ut|fristen|frist for|\
            billetter|forslag|åpner for|lanseres|utgis|påmelding åpner|påmelding fra|\
            billettsalget starter|påmeldingen åpner|\
            kom ut|ble utgitt|kom versjon|ble sluppet|forfall|forfaller|betalingsfrist|betales innen",
        other_event_cues: "konferanse|konferansen|kongress|toppmøte|festival|messe|webinar|symposium|\
            hackathon|forum|konferanser|messen|maker faire|marathon|mesterskap|utstilling|ikke vår|\
            ikke vårt|ikke våre|ikke oss som|\
            valgdag|stortingsvalg|global game jam",
        venue_prepositions: "hos|i|på|ved",
        venue_phrases: "i lokalene til|@",
        wrong_words: "feil|feilaktig|galt",
        again_words: "også|igjen|som|vanlig|denne|gang|gangen|fortsatt|trolig|presis|oppmøte",
        we_words: "vi|oss",
        no_words: "ingen|intet|ikke noe|ikke noen",
        part_nouns: "foredrag|workshop|lunsj|middag|film|datoer|innlegg",
        disclaimers: "ikke vår|ikke vårt|ikke vi som|ikke våre|ikke vi|ikke oss|er ikke vårt arrangement|er ikke et arrangement fra oss",
        so_words: "derfor|så|dermed",
        their_words: "deres",
        our_words: "vår|vårt|våre",
        copulas: "er|blir",
        indefinite_words: "en",
        counting_words: "etter",
        counting_back_words: "før|rett før",
        high_days: "jul|påske|pinse|halloween|nyttår|sankthans|sommerferien|ferien",
        week_of_words: "uka fra|uken fra|uka som starter",
        telling_words: "kunngjør vi|annonserer vi|bestemmer vi|kunngjøres|annonseres|publiserer vi",
        speaking_words: "snakker|forteller|holder|viser|presenterer",
        it_is: "det er|det blir",
        door_words: "dørene|dører",
        speaker_cues: "foredrag av|foredrag ved|foredragsholdere:",
        topic_words: "tema|emne",
        passed_words: "den|det|vår|vårt",
        person_words: "hun|han",
        skip_cues: "hopper vi over|vi hopper over",
        coming_cues: "nærmer seg",
        start_cues: "",
        substitute_words: "i stedet|isteden",
        parted_cues: "",
        pause_cues: "tar pause|tar vi pause|har pause|har vi pause|hopper over|hopper vi over|er avlyst|utgår|står over|står vi over",
        new_date: "ny dato|endret dato|datoendring",
        formerly_words: "var|tidligere|opprinnelig|i stedet for|ikke|flyttet fra",
        elsewhere_words: "andre steder|andre arrangementer|andre grupper|i nærheten|ellers i byen|hos naboene|hos andre",
        opening_words: "åpner|åpnes",
        group_nouns: "gruppen|klubben|foreningen|venner",
        host_verbs: "arrangerer|inviterer til",
        news_words: "fikk vi beskjed|fått beskjed|ga beskjed|meldte|fikk vi vite|ringte",
        that_words: "at",
        held_in_parts: "",
        rhythm_words: "en gang i måneden|én gang i måneden|to ganger i måneden|hver måned|annenhver måned",
        programme_words: "program|programmet|høstprogrammet|vårprogrammet|kalenderen",
        this_time_words: "denne gangen|denne gang|denne måneden|i år|unntaksvis",
        week_after_next: "neste uke igjen|uka etter neste|uken etter neste",
        than_planned: "senere enn planlagt|tidligere enn planlagt|senere enn annonsert|senere enn vanlig|tidligere enn vanlig",
        that_day: "den dagen|den kvelden",
        earlier_words: "fremskyndes|framskyndes|fremskyndet|tidligere",
        either_way_words: "fram|frem",
        following_words: "etter|deretter|påfølgende|følgende|derpå",
        that_week_words: "samme uke|i samme uke|den uka|den uken",
        also_words: "også",
        with_words: "med",
        newsletter_words: "nyhetsbrev|medlemsbrev",
        rsvp_words: "påmeld|meld deg|meld dere|melde seg|billett",
        venue_nouns: "kirke|kirken|skole|bibliotek|biblioteket|parken|stasjonen|parkeringen|plassen|huset|gården|kafé|kafeen|café|hotell|museet|teatret|universitetet|skolen|campus|restaurant|puben|coworking|lokalet|kontoret|salen|hallen|grendehuset|kulturhuset|bygget",
        venue_labels: "sted|hvor|adresse|lokale|vert",
        when_labels: "når|dato|tid|dato og tid|dag|tidspunkt|neste|neste gang|neste dato|neste treff|\
            neste møte|neste tur",
        online_words: "online|virtuelt|virtuell|digitalt|livestream|på zoom|på nett|strømmes|\
            direktesending",
    },
};
