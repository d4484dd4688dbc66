//! Dutch.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Ahead, Am, And, Article, At, Before, Between, Cardinal, Clock, DaysAhead, EitherHalf, Every,
        Hour, HourLetter, Named, NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting, Suffix, This,
        To, Unit, WeeksAfter,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "nl",
    locale: Some(Locale::nl_NL),
    months: &[],
    short_months: &[(3, "mrt|maart"), (9, "sept")],
    weekdays: &[],
    short_weekdays: &[
        (Weekday::Mon, "maa"),
        (Weekday::Tue, "din"),
        (Weekday::Wed, "woe"),
        (Weekday::Thu, "don"),
        (Weekday::Fri, "vrij"),
        (Weekday::Sat, "zat"),
        (Weekday::Sun, "zon"),
    ],
    weekday_parts: "avond|middag|ochtend|morgen|nacht",
    past_weekdays: "",
    ordinary: "mei|zo|ma|do|di|za|wo|vr|maa|din|don|zat|zon|vrij",
    common: "de|het|een|en|van|is|we|voor|met|op|zijn|niet|je|er|bij|ook|onze|dat|naar|wij|was|\
        hebben",
    words: &[
        (Ordinal(1), "eerste|1ste"),
        (Ordinal(2), "tweede"),
        (Ordinal(3), "derde"),
        (Ordinal(4), "vierde"),
        (Ordinal(5), "vijfde"),
        (Ordinal(-1), "laatste"),
        (Ordinal(-2), "voorlaatste"),
        (Cardinal(1), "een|één"),
        (Cardinal(2), "twee"),
        (Cardinal(3), "drie"),
        (Cardinal(4), "vier"),
        (Cardinal(5), "vijf"),
        (Cardinal(6), "zes"),
        (Cardinal(7), "zeven"),
        (Cardinal(8), "acht"),
        (Cardinal(9), "negen"),
        (Cardinal(10), "tien"),
        (Cardinal(11), "elf"),
        (Cardinal(12), "twaalf"),
        (Cardinal(13), "dertien"),
        (Cardinal(14), "veertien"),
        (Cardinal(15), "vijftien"),
        (Cardinal(16), "zestien"),
        (Cardinal(17), "zeventien"),
        (Cardinal(18), "achttien"),
        (Cardinal(19), "negentien"),
        (Cardinal(20), "twintig"),
        (Cardinal(21), "eenentwintig"),
        (Cardinal(22), "tweeëntwintig"),
        (DaysAhead(0), "vandaag|vanavond|vanmiddag"),
        (DaysAhead(1), "morgen|morgenavond|morgen avond"),
        (DaysAhead(2), "overmorgen"),
        (DaysAhead(-1), "gisteren|gisteravond|gisterenavond|gistermiddag"),
        (DaysAhead(-2), "eergisteren|twee dagen geleden"),
        (DaysAhead(-3), "drie dagen geleden"),
        (DaysAhead(-4), "vier dagen geleden"),
        (DaysAhead(7), "over een week"),
        (DaysAhead(8), "over acht dagen"),
        (DaysAhead(14), "over veertien dagen"),
        (WeeksAfter(1), "over een week|over acht dagen"),
        (WeeksAfter(2), "over veertien dagen"),
        (NewYear, "nieuwe jaar|nieuw jaar|volgend jaar|komende jaar"),
        (Next, "volgende|eerstvolgende|volgend"),
        (This, "deze|dit|komende|aanstaande"),
        (Past, "vorige|afgelopen|laatste|jongstleden"),
        (Every, "elke|iedere|elk|ieder"),
        (Unit(Minute), "minuut|minuten"),
        (Unit(Hours), "uren"),
        (Unit(Day), "dag|dagen"),
        (Unit(Week), "week|weken"),
        (Unit(Month), "maand|maanden"),
        (Ahead, "in|over|binnen"),
        (Of, "van|van de"),
        (Article, "de|het|op de|op|den|vanaf"),
        (To, "tot|t/m|tot en met|tot aan"),
        (And, "en|of"),
        (Or, "of"),
        (After(30), "dertig"),
        (After(15), "vijftien"),
        (After(45), "vijfenveertig"),
        (Between, "tussen"),
        (At, "om|vanaf|rond|van"),
        (Clock, "om|aanvang|inloop vanaf"),
        (Hour, "uur|h|u"),
        (EitherHalf, "uur"),
        (HourLetter, "u"),
        (Am, "'s ochtends|'s morgens|s ochtends|s morgens|goede morgen"),
        (Pm, "'s avonds|'s middags|s avonds|s middags"),
        (Named(0), "middernacht"),
        (Before(-30), "half"),
        (Before(15), "kwart over"),
        (Before(-15), "kwart voor"),
        (Suffix, "e|de|ste"),
        (Starting, "begint|start"),
        (People, "mensen|personen|deelnemers|leden|man|bezoekers|van ons|van jullie"),
    ],
    cues: CueLists {
        next_cues: "de volgende op|het volgende op|de volgende dus|het volgende dus|de volgende dan|het volgende dan|data zijn|de data zijn|volgende bijeenkomst|volgende meetup|volgende meeting|\
            volgende borrel|volgende editie|volgende sessie|volgende evenement|volgende event|\
            eerstvolgende|vindt plaats|vinden plaats|plaatsvinden|zal plaatsvinden|wordt gehouden|\
            we zien je|tot dan|zien je graag|kom langs|doe mee|meld je aan|aanmelden|aanmelding|\
            schrijf je in|inschrijven|zet in je agenda|in je agenda|noteer|save the date|we komen samen|\
            komen we bijeen|komen we samen|aankomende|staat gepland|organiseren we|nodigen je uit|\
            we zien elkaar|zien we elkaar|zien elkaar weer|we beginnen|beginnen we|we starten|\
            starten we|we trappen af|trappen we|we gaan weer|we gaan verder|gaan we verder|\
            we ontmoeten elkaar|komen we bij elkaar|komen bij elkaar|bij elkaar|ben je erbij|wees erbij|\
            kom naar|kom je ook|komen jullie|je bent welkom|van harte welkom|welkom op|welkom bij|\
            je bent uitgenodigd|noteer alvast|zet alvast|agenda|alvast in je agenda|houd vrij|hou vrij|\
            reserveer|we zijn er weer|weer terug|wordt georganiseerd|gepland op|gepland voor|tot ziens|\
            volgende keer|volgende datum|komende bijeenkomst|hebben we weer|begint weer|start weer|\
            begint de|start de|we verzamelen|herinnering|ter herinnering|\
            gaat toch door|gaat gewoon door|gaat wel door|toch door|weer aan de slag|de volgende keer is|we beginnen weer|de volgende is|het volgende is|de volgende wordt|keer daarna|bijeenkomst daarna|meetup daarna|avond daarna|sessie daarna|wat komt er|wat volgt|wat staat er|tot de volgende keer|tot de volgende|noteer deze data|zet deze data|reserveer deze data|is het weer zover|weer zover|is het zover",
        gathering_cues: "we zien je|we zien elkaar|zien we elkaar|zien elkaar weer|zien je graag|\
            we komen samen|komen we samen|komen we bijeen|komen we bij elkaar|komen bij elkaar|\
            bij elkaar|we beginnen|beginnen we|we starten|starten we|we trappen af|we gaan weer|\
            we ontmoeten elkaar|we zijn er weer|kom langs|kom naar|doe mee|ben je erbij|wees erbij|\
            nodigen je uit|je bent welkom|van harte welkom|zet in je agenda|in je agenda|zet alvast|\
            noteer|tot dan|vertelt|spreekt over|presenteert|geeft een presentatie|houdt een|zelfde plek|\
            zelfde plaats|zelfde locatie|zoals altijd|gaan we verder|inloop|iedereen is welkom|\
            toegang gratis|we spelen|we wandelen|we lopen|we zingen|we lezen|begint weer|start weer|\
            we verzamelen|verzamelen|zaal open|vrije inloop|gratis toegang|kom gezellig|iedereen welkom|\
            zelfde tijd|aanmelden niet nodig|trappen we af|begint de|gaat van start|van start|op pad|\
            gaan we|zelfde plek en tijd|zelfde tijd en plek|tot ziens op|wij verwachten|repeteren we|\
            we repeteren|oefenen we|spelen we|lopen we|wandelen we|zingen we|lezen we|rennen we|\
            trainen we|zitten we weer|staan we weer|zijn we er weer|zitten we klaar|zijn we terug|\
            we zijn terug|pakken we de draad|gaan we weer|noteer alvast|houd alvast|vieren we|we vieren|we kiezen|kiezen we|kom op|kom ook|wij zien elkaar|zien wij elkaar|kijken we|sluiten we het jaar af|sluiten we het seizoen af|sluiten we af met|trappen we het jaar af|praten we|hebben we het over|duiken we|bespreken we|draait alles om|gaat het over|ontvangt ons|zijn we te gast|te gast bij|hebben we de zaal|is de zaal gereserveerd|zitten we|we zitten|wij zitten|weer open|zijn we open|we zijn open",
        meeting_nouns: "bijeenkomst|bijeenkomsten|meetup|borrel|sessie|evenement|avond|editie|vergadering|\
            workshop|lezing|middag|kennissessie|meetups|sessies|borrels|avonden|praatjes|workshops|datums|\
            meeting|meetings|hackavond|codeavond|nieuwjaarsborrel|wandeling|wandelingen|wandeltocht|\
            fietstocht|tocht|uitje|uitstapje|repetitie|repetities|concert|training|trainingen|duurloop|\
            leesclub|boekenclub|leeskring|toernooi|lunch|ontbijt|picknick|ledenvergadering|open dag|inloop|\
            taalcafé|repair café|breicafé|quiz|pubquiz|viering|kerkdienst|excursie|barbecue|bbq|feest|\
            ochtend|koffieochtend|spelletjesmiddag|data|speeldag|bedrijfsbezoek",
        past_cues: "vorige maand|vorige week|gisteren|vorige|vond plaats|heeft plaatsgevonden|werd gehouden|\
            bedankt iedereen|dank aan iedereen|met dank aan|vorig jaar|terugblik|verslag|afgelopen|\
            hadden we|zo was|zaten we|bestonden we|was gezellig|keken we|waren we|notulen|verslag van",
        told_cues: "was|waren|hadden|had|werd|werden|kwam|kwamen|zat|zaten|ging|gingen|vertelde|liet zien|\
            lieten zien|sprak|speelden|liepen|wandelden|won|wonnen|gaf|dank aan|bedankt|hebben we|we hebben|\
            gespeeld|gelopen|bleek|duurde|genoten|trokken|trok|zagen|zag|kregen|kreeg|repareerden|zongen|\
            lazen|dronken|aten|deden|bleven|konden|werden beloond|met z'n|schoven aan|opkomst|leerden|\
            hoorden|maakten|bezochten|bedankt voor|dank je wel|volle bak|volle zaal|vol huis|kwamen we|kwamen jullie|hier zijn de slides|hier zijn de foto's|hier de slides|foto's van|slides van|stond in het teken|regende|met zovelen|bij was|bij waren|er waren|zaten we|we zaten",
        hedge_cues: "waarschijnlijk|vermoedelijk|voorlopig|onder voorbehoud|nog te bevestigen|misschien|wellicht|\
            mogelijk|ongeveer|circa|nog niet bekend|volgt nog|nog niet zeker|nog niet bevestigd|\
            als alles goed gaat|streven naar|nog bevestigd|\
            peiling|als het lukt|hopelijk|\
            twijfelen|twijfel|twijfelen we",
        cancel_cues: "geannuleerd|afgelast|gaat niet door|gaan niet door|vervalt|geschrapt|afgezegd|\
            annulering|vindt niet plaats|geen meetup|geen bijeenkomst|niet door|annuleren|\
            moeten annuleren|cancelen|gecanceld|afgeblazen|schrappen|afgelasten|geen borrel|\
            komt te vervallen|komt niet|geen repetitie|geen spelavond|\
            geen spellenavond|geen training|geen wandeling|geen avond|kan niet doorgaan|valt uit|\
            uitgevallen|ging niet door|gingen niet door|moest worden afgelast|moeten afblazen|\
            hebben we afgelast|hebben we geannuleerd|is niet doorgegaan|niet doorgaan|afzeggen|niet te houden|niet door te laten gaan|niet laten doorgaan|niet te organiseren|kan helaas niet doorgaan|gaat helaas niet door|spelen niet|spelen we niet|zingen niet|zingen we niet|repeteren niet|repeteren we niet|lopen niet|lopen we niet|wandelen niet|wandelen we niet|fietsen niet|fietsen we niet|dansen niet|breien niet|trainen niet|trainen we niet",
        postpone_cues: "wachten een week|wachten dus een week|wachten daarom een week|wachten een weekje|uitgesteld|verplaatst|verzet|verschoven|opgeschoven|nieuwe datum|andere datum|\
            verplaatsing|naar voren gehaald|uitstel|verplaatsen|verplaatsen we|schuift op|schuiven|\
            verzetten|verschuiven|uitstellen|verhuist naar|wordt verplaatst|vervangende datum|\
            schuift naar|is verschoven|verplaatst naar|verzet naar|een week later|verschuift|verschuift naar|vervroegd|vervroegen|gaat van|schuift|\
            schuift door|verzet van|verplaatst van|verplaatsten|verzetten we|een week opgeschoven|\
            datumwijziging|gewijzigde datum|wijziging van datum|in plaats daarvan|wordt nu|het wordt|\
            is nu op|schuift daarom|schuift een week op|schuiven we|schuiven op|verplaatsen de|\
            verplaatsen we de|halen we in|wordt ingehaald|verhuizen naar de|een week opschuiven|verhuizen naar|verhuizen we naar|nieuwe afspraak|anders dan aangekondigd|in tegenstelling tot wat we aankondigden|toch pas op|een week later dan|alles schuift|verplaatsen alles|schuiven alles|is niet meer op|vindt niet meer plaats op|is toch niet op|schuiven een week op|is gewijzigd van|wijzigt van|gewijzigd naar|verandert van",
        negation: "niet",
        instead_cues: "in plaats van|i.p.v.|ipv",
        planned_cues: "geplande|gepland|aangekondigde|oorspronkelijk|oorspronkelijke|\
            oorspronkelijk gepland|eigenlijk|aanvankelijk|gepland stond|stond gepland|\
            zou vallen|zou op|viel op|zou zijn|normaal zou|normaal gesproken zou|eigenlijk zou|zou het",
        but_cues: "maar|maar wel",
        as_words: "zoals|volgens",
        all_words: "alle",
        each_words: "telkens|steeds|altijd|elke keer|beide",
        then_cues: "daarna|vervolgens|dan",
        holiday_cues: "goede vrijdag|paasmaandag|pinkstermaandag|tweede pinksterdag|allerheiligen|koningsdag|hemelvaartsdag|hemelvaart|tweede paasdag|feestdag|bevrijdingsdag|\
            tweede pinksterdag|sinterklaas",
        if_cues: "als|indien|mocht|mochten|bij regen|bij slecht weer",
        note_words: "bijgewerkt|update|aanvulling",
        from_words: "vanaf|vanaf de|sinds",
        place_words: "verplaats|verhuis|verhuiz|gaat van|wordt nu|het wordt|is nu|in plaats daarvan",
        next_month: "volgende maand|komende maand",
        hold_words: "organiseren we|we organiseren|houden we|we houden|doen we",
        sadly_words: "helaas|jammer genoeg|uiteraard|dus",
        debrief_words: "nabespreking|terugblik",
        many_words: "dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|eenentwintig|tweeëntwintig|drieëntwintig|vierentwintig|vijfentwintig|dertig|veertig|vijftig|zestig",
        this_month: "deze maand",
        target_words: "naar",
        wrong_date: "verkeerde datum|verkeerde dag|foute datum|bedoeld was|ik bedoelde|we bedoelden",
        person_owns: "haar|zijn",
        later_words: "later|datum|dag|week|weken|maand|maanden|jaar|bepalen|orde|voorjaar|lente|zomer|herfst|najaar|winter",
        reason_cues: "omdat|vanwege|wegens|dankzij",
        until: "tot|uiterlijk|vóór|tot en met",
        deadline_cues: "deadline|uiterlijk|sluitingsdatum|aanmelden voor|inschrijven tot|\
            aanmelden kan tot|tot en met|vroegboekkorting|korting|kortingscode|inzenden|call for papers|\
            voorstellen indienen|sluit op|verschijnt|verschijnt op|komt uit|uitgebracht|aanmelden kan|\
            sluit|sluiten|voorstellen|kaartverkoop|laat het uiterlijk|tickets|online vóór|\
            inschrijving opent|inschrijven kan vanaf|aanmelden kan vanaf|aanmelding opent|\
            kwam uit|verscheen|is uitgekomen|verschenen|vervaldatum|uiterlijk betalen",
        other_event_cues: "conferentie|congres|festival|beurs|top|webinar|symposium|hackathon|forum|summit|\
            conference|vindt plaats van|conferenties|beurzen|week van|marathon|kampioenschap|\
            tentoonstelling|verkiezingen|niet van ons|niet onze|niet door ons|global game jam|vlooienmarkt|rommelmarkt|braderie|kerstmarkt|open monumentendag",
        venue_prepositions: "bij|in|op|te|in het|in de",
        venue_phrases: "op kantoor bij|gehost door|te gast bij|@",
        wrong_words: "fout|verkeerd|onjuist|klopt niet|vergissing",
        again_words: "ook|weer|opnieuw|deze|keer|zoals|altijd|gewoon|waarschijnlijk|uur",
        we_words: "we|wij|ons",
        no_words: "geen",
        part_nouns: "lezing|lezingen|workshop|workshops|borrel|lunch|diner|film|data|presentatie",
        disclaimers: "niet van ons|niet door ons|niet onze|heeft niets met ons te maken|niet ons feestje|niet wij|zijn wij niet|is geen avond van ons|is geen evenement van ons|is geen bijeenkomst van ons",
        so_words: "daarom|dus|vandaar|derhalve",
        their_words: "hun|hun eigen",
        our_words: "ons|onze",
        copulas: "is|zijn|wordt|worden|staat",
        indefinite_words: "een",
        counting_words: "daarna|van die week|na|direct na|vlak na",
        counting_back_words: "voor|vlak voor|net voor",
        high_days: "kerst|kerstmis|pasen|pinksteren|halloween|nieuwjaar|oud en nieuw|sinterklaas|carnaval|vakantie|zomervakantie|koningsdag|zomer",
        week_of_words: "week van|week vanaf",
        telling_words: "maken we bekend|kondigen we aan|bekendgemaakt|bekend gemaakt|aangekondigd|publiceren we|beslissen we|laten we weten",
        speaking_words: "spreekt|vertelt|vertellen|geeft|presenteert|presenteren|laat|toont|houdt|praat|neemt",
        it_is: "het is|het wordt",
        door_words: "inloop|deuren",
        speaker_cues: "sprekers van|lezingen van|presentaties van|sprekers:",
        topic_words: "onderwerp|spreker|agenda",
        passed_words: "de|het|onze",
        person_words: "zij|hij",
        skip_cues: "slaan we over|slaan over",
        coming_cues: "komt eraan",
        start_cues: "",
        substitute_words: "in plaats daarvan|in de plaats",
        parted_cues: "gelasten af|gelast af|zeggen af|zegt af|blazen af|blaast af|valt uit|vallen uit|slaan over|slaat over|vervalt weg",
        pause_cues: "slaan over|slaan we over|hebben pauze|houden pauze|nemen pauze|is er pauze|hebben we pauze|houden we pauze|vervalt|valt uit|gaat niet door",
        new_date: "nieuwe datum|datumwijziging|andere datum|gewijzigde datum",
        formerly_words: "was|eerst|oorspronkelijk|in plaats van|eerder|en niet|voorheen",
        elsewhere_words: "elders|andere evenementen|andere groepen|in de buurt|bij de buren|van anderen|bij anderen|wat anderen doen",
        opening_words: "opent|openen|gaat open|gaan open|start",
        group_nouns: "groep|club|vereniging|vrienden|community",
        host_verbs: "organiseert|organiseren",
        news_words: "ons weten|ons laten weten|meldde ons|vernamen|hoorden we|hoorden wij|kregen bericht|belde",
        that_words: "dat",
        held_in_parts: "",
        rhythm_words: "een keer per maand|één keer per maand|eens per maand|twee keer per maand|eenmaal per maand|elke maand|iedere maand|om de maand",
        programme_words: "programma|najaarsprogramma|voorjaarsprogramma|agenda|kalender|planning",
        this_time_words: "deze keer|dit keer|ditmaal|deze maand|dit jaar|bij uitzondering",
        week_after_next: "week na volgende week",
        than_planned: "later dan gepland|eerder dan gepland|later dan aangekondigd|eerder dan aangekondigd|later dan normaal|eerder dan normaal|later dan gewoonlijk|eerder dan gewoonlijk|later dan anders|eerder dan anders",
        that_day: "die dag|die avond",
        earlier_words: "vervroegd|vroeger|eerder|naar voren",
        either_way_words: "",
        following_words: "daarna|daaropvolgende|erna|erop",
        that_week_words: "in dezelfde week|van dezelfde week|dezelfde week|van die week|diezelfde week",
        also_words: "ook|tevens",
        with_words: "met",
        newsletter_words: "nieuwsbrief|newsletter",
        rsvp_words: "aanmeld|inschrijv|meld je|meld u |plaatsen",
        venue_nouns: "zaal|kerk|bibliotheek|buurthuis|wijkcentrum|plein|sporthal|bezoekerscentrum|parkeerplaats|centrum|café|cafe|hotel|museum|theater|studio|universiteit|school|campus|restaurant|kroeg|coworking|lokaal|kantoor|gebouw|straat|park|clubhuis|bieb|schuur|fabriek|brouwerij|station|huis",
        venue_labels: "locatie|waar|adres|plaats|plek|gastheer|gastlocatie",
        when_labels: "wanneer|datum|datum en tijd|tijd|tijdstip|dag|data|volgende|volgende keer|\
            de volgende keer|volgende datum|volgende bijeenkomst|volgende meetup|volgende avond|\
            volgende data",
        online_words: "online|virtueel|virtuele|livestream|via zoom|op afstand|remote|videoconferentie|\
            webinar",
    },
};
