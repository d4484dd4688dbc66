//! German.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, AfterNext, Ahead, Am, And, Article, At, Before, Between, Cardinal, Clock, DaySign, DayWord,
        DaysAhead, Every, Hour, Named, NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting, This, To,
        Unit, WeeksAfter,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "de",
    locale: Some(Locale::de_DE),
    months: &[(1, "jänner"), (2, "feber"), (3, "maerz")],
    short_months: &[(3, "mrz|mär|maer"), (9, "sept")],
    weekdays: &[(Weekday::Sat, "sonnabend")],
    short_weekdays: &[],
    weekday_parts: "abend|nachmittag|vormittag|mittag|morgen|nacht",
    past_weekdays: "",
    ordinary: "mai",
    common: "der|die|das|und|ist|wir|für|mit|nicht|auf|ein|eine|euch|von|zu|den|dem|sich|auch|uns|\
        haben|war",
    words: &[
        (Ordinal(1), "erste|ersten|erster|erstes|erstem"),
        (Ordinal(2), "zweite|zweiten|zweiter|zweitem"),
        (Ordinal(3), "dritte|dritten|dritter|drittem"),
        (Ordinal(4), "vierte|vierten|vierter|viertem"),
        (Ordinal(5), "fünfte|fünften|fünfter"),
        (DayWord(6), "sechsten"),
        (DayWord(7), "siebten|siebenten"),
        (DayWord(8), "achten"),
        (DayWord(9), "neunten"),
        (DayWord(10), "zehnten"),
        (DayWord(11), "elften"),
        (DayWord(12), "zwölften"),
        (DayWord(13), "dreizehnten"),
        (DayWord(14), "vierzehnten"),
        (DayWord(15), "fünfzehnten"),
        (DayWord(16), "sechzehnten"),
        (DayWord(17), "siebzehnten"),
        (DayWord(18), "achtzehnten"),
        (DayWord(19), "neunzehnten"),
        (DayWord(20), "zwanzigsten"),
        (DayWord(21), "einundzwanzigsten"),
        (DayWord(22), "zweiundzwanzigsten"),
        (DayWord(23), "dreiundzwanzigsten"),
        (DayWord(24), "vierundzwanzigsten"),
        (DayWord(25), "fünfundzwanzigsten"),
        (DayWord(26), "sechsundzwanzigsten"),
        (DayWord(27), "siebenundzwanzigsten"),
        (DayWord(28), "achtundzwanzigsten"),
        (DayWord(29), "neunundzwanzigsten"),
        (DayWord(30), "dreißigsten"),
        (DayWord(31), "einunddreißigsten"),
        (Ordinal(-1), "letzte|letzten|letzter|letztem|letztes"),
        (Ordinal(-2), "vorletzte|vorletzten|vorletzter"),
        (Cardinal(1), "eins|ein|eine|einen|einer|einem"),
        (Cardinal(2), "zwei"),
        (Cardinal(3), "drei"),
        (Cardinal(4), "vier"),
        (Cardinal(5), "fünf"),
        (Cardinal(6), "sechs"),
        (Cardinal(7), "sieben"),
        (Cardinal(8), "acht"),
        (Cardinal(9), "neun"),
        (Cardinal(10), "zehn"),
        (Cardinal(11), "elf"),
        (Cardinal(12), "zwölf"),
        (Cardinal(13), "dreizehn"),
        (Cardinal(14), "vierzehn"),
        (Cardinal(15), "fünfzehn"),
        (Cardinal(16), "sechzehn"),
        (Cardinal(17), "siebzehn"),
        (Cardinal(18), "achtzehn"),
        (Cardinal(19), "neunzehn"),
        (Cardinal(20), "zwanzig"),
        (Cardinal(21), "einundzwanzig"),
        (Cardinal(22), "zweiundzwanzig"),
        (DaysAhead(0), "heute|heute abend|heute nachmittag|heute morgen|heute nacht"),
        (
            DaysAhead(1),
            "morgen|morgen abend|morgen früh|morgen nachmittag|morgige|morgigen|morgiger|morgiges",
        ),
        (DaysAhead(2), "übermorgen"),
        (DaysAhead(-1), "gestern|gestern abend|gestrigen|gestrige|gestriger"),
        (DaysAhead(-2), "vorgestern|vor zwei tagen"),
        (DaysAhead(-3), "vor drei tagen"),
        (DaysAhead(-4), "vor vier tagen"),
        (DaysAhead(7), "in einer woche"),
        (DaysAhead(8), "in acht tagen"),
        (DaysAhead(14), "in vierzehn tagen"),
        (WeeksAfter(1), "in acht tagen|in einer woche"),
        (WeeksAfter(2), "in vierzehn tagen"),
        (NewYear, "neuen jahres|neuen jahr|nächsten jahres|nächsten jahr|kommenden jahres"),
        (AfterNext, "übernächste|übernächsten|übernächster|übernächstem|übernächstes"),
        (Next, "nächste|nächsten|nächster|nächstem|nächstes|naechsten"),
        (This, "diese|diesen|diesem|dieser|dieses|kommende|kommenden|kommender|kommendem"),
        (Past, "letzte|letzten|letzter|letztem|vergangene|vergangenen|vergangener|vergangenem"),
        (Every, "jede|jeden|jedem|jeder|jeweils"),
        (Unit(Minute), "minute|minuten"),
        (Unit(Hours), "stunde|stunden"),
        (Unit(Day), "tag|tagen|tage"),
        (Unit(Week), "woche|wochen"),
        (Unit(Month), "monat|monats|monate|monaten"),
        (Ahead, "in|im|innerhalb"),
        (Of, "des|eines|von"),
        (Article, "der|den|dem|die|am|vom|zum|ab dem|bis zum|seit dem"),
        (DaySign, "tag"),
        (To, "bis"),
        (And, "und|sowie|oder"),
        (Or, "oder"),
        (After(30), "dreißig|dreissig"),
        (After(15), "fünfzehn"),
        (After(45), "fünfundvierzig"),
        (Between, "zwischen"),
        (At, "um|ab|gegen|von|ca"),
        (Clock, "beginn um|start um|einlass ab|los gehts um"),
        (Hour, "uhr|h"),
        (Am, "morgens|vormittags|früh|guten morgen|am morgen|der morgen"),
        (Pm, "abends|nachmittags|am abend|am nachmittag"),
        (Named(12), "mittag|mittags"),
        (Named(0), "mitternacht"),
        (Before(-30), "halb"),
        (Before(15), "viertel nach"),
        (Before(-15), "viertel vor|dreiviertel"),
        (Starting, "startet|beginnt|beginn"),
        (
            People,
            "leute|personen|menschen|teilnehmer|teilnehmende|teilnehmerinnen|gäste|mitglieder|interessierte|besucher|von uns|von euch|mann",
        ),
    ],
    cues: CueLists {
        next_cues: "das nächste am|das nächste ist|das nächste also|das nächste dann|das nächste wieder|das nächste wird|das nächste folgt|das nächste steht|der nächste am|der nächste ist|der nächste also|der nächste dann|der nächste wieder|der nächste wird|der nächste folgt|der nächste steht|die nächste am|die nächste ist|die nächste also|die nächste dann|die nächste wieder|die nächste wird|die nächste folgt|die nächste steht|termine sind|daten sind|geht weiter am|nächstes treffen|nächste treffen|\
            nächsten treffen|nächster stammtisch|nächste stammtisch|nächsten stammtisch|nächstes meetup|\
            nächste meetup|nächsten meetup|nächste veranstaltung|nächsten veranstaltung|nächster termin|\
            nächste termin|nächsten termin|nächste sitzung|nächste ausgabe|nächster talk|nächstes mal|\
            kommende treffen|wir treffen uns|treffen wir uns|trifft sich|treffen sich|findet statt|\
            findet am|stattfinden|laden ein|laden wir|einladung|wir sehen uns|sehen uns am|\
            save the date|vormerken|merkt euch|termin vormerken|seid dabei|kommt vorbei|anmelden|\
            anmeldung|steht an|bevorstehende|es geht weiter|weiter geht's|weiter geht es|geht es weiter|\
            geht's weiter|geht es los|geht's los|starten wir|wir starten|beginnen wir|wir beginnen|\
            treffen wir|trefft uns|wir freuen uns auf|freuen uns auf euch|schaut vorbei|trefft ihr uns|\
            lädt ein|lädt euch|herzlich eingeladen|merken|im kalender|kalender|anstehende|wir laden|\
            bis dann|kommt alle|stattfindet|findet wieder|ist es wieder soweit|melden euch|\
            meldet euch an|nächste mal|los geht's|nächste tour|treffpunkt|führt uns|startet wieder|\
            beginnt wieder|geht es wieder los|wir proben|probenstart|vorschau|ausblick|\
            wir sehen uns wieder|termin für den kalender|nächster versuch|neuer versuch|\
            beim nächsten mal|erinnerung|zur erinnerung|\
            findet doch statt|findet nun doch statt|findet doch noch statt|finden doch statt|findet trotzdem statt|zum vormerken|die ersten daten|die ersten termine|die nächsten daten|die nächsten abende|die nächsten zwei|die nächsten drei|sehen wir uns wieder|wieder dran|agenda|zurück sind wir|das nächste ist|der nächste ist|die nächste ist|und zwar am|termin danach|treffen danach|mal danach|abend danach|wie es weitergeht|so geht es weiter|so geht's weiter|wie geht es weiter|wie geht's weiter|wieder los geht es|los geht es wieder|geht's wieder los|wieder los geht's|sehen wir uns|stammtisch danach|bis zum nächsten mal|merkt euch diese termine|notiert euch diese termine|diese termine vormerken|ist es so weit|ist es wieder so weit|ist es soweit|wieder soweit|wieder so weit",
        gathering_cues: "feiern wir|wir feiern|wir treffen uns|treffen wir uns|trifft sich|treffen sich|\
            trefft ihr uns|wir sehen uns|sehen wir uns|sehen uns|weiter geht's|weiter geht es|\
            geht es weiter|geht's weiter|es geht weiter|starten wir|wir starten|beginnen wir|\
            wir beginnen|laden wir|wir laden|laden euch|laden ein|lädt ein|seid dabei|kommt vorbei|\
            schaut vorbei|freuen uns auf euch|vormerken|merkt euch|save the date|im kalender|\
            geht es los|geht's los|sind wir wieder|erzählt|spricht über|referiert|wird vortragen|\
            hält einen vortrag|zeigt uns|gleicher ort|selber ort|am üblichen ort|am gewohnten ort|\
            wie immer|wie gewohnt|beginn ist|gäste willkommen|jeder ist willkommen|alle sind willkommen|\
            wir proben|proben wir|wir spielen|spielen wir|wir wandern|wandern wir|wir laufen|laufen wir|\
            wir singen|singen wir|wir lesen|wir machen weiter weiter|los geht's|los geht es|\
            treffpunkt|führt uns|geht es wieder los|eintritt frei|eintritt ist frei|ohne anmeldung|\
            keine anmeldung|kommt gerne|kommt einfach|gerne mitbringen|neue gesichter|willkommen|\
            sind herzlich|startet wieder|beginnt wieder|geht's|geht es|abfahrt|start ist|zeigen wir|\
            wir zeigen|einlass|einkehr|radeln wir|fahren wir|üben wir|trainieren wir|lesen wir|\
            basteln wir|sitzen wir|stehen wir|sind wir|öffnen wir|haben wir geöffnet|haltet euch|\
            notiert euch|merkt euch schon|uns noch einmal treffen|uns wieder treffen|uns treffen|normal geöffnet|wieder geöffnet|wir öffnen|kommt am|komm am|komm vorbei|erzählt uns|wird sprechen|wird erzählen|stellt uns|grillen wir|bauen wir|kochen wir|schließen wir das jahr ab|lassen wir das jahr ausklingen|beschließen wir das jahr|schließen wir das jahr|starten wir ins neue jahr|spricht dann|sprechen dann|berichtet uns|sprechen wir|reden wir|wir sprechen über|wir reden über|schauen wir|schauen wir uns|beschäftigen wir uns|dreht sich alles um|dreht es sich um|diskutieren wir|wir diskutieren|empfängt uns|empfangen uns|sind wir zu gast|zu gast bei|beherbergt uns|haben wir den raum|haben wir den saal|ist der raum reserviert|ist der raum gebucht|wieder offen|haben wir offen|haben geöffnet|wir springen auf den|wir springen zum",
        meeting_nouns: "treffen|stammtisch|stammtische|veranstaltung|veranstaltungen|termin|termine|abend|\
            sitzung|workshop|vortrag|vorträge|vortragsabend|themenabend|bastelabend|usertreffen|\
            nutzertreffen|plenum|runde|gruppentreffen|ausgabe|usergroup|treffs|treff|meetups|stammtisches|\
            treffens|abends|workshops|hackabend|themenabende|nächstes treffen|jahrestreffen|user group|\
            tour|touren|wanderung|wanderungen|ausflug|ausflüge|ausfahrt|probe|proben|training|lauf|\
            lauftreff|konzert|lesekreis|buchclub|buchklub|nachmittag|frühstück|brunch|gottesdienst|andacht|\
            singen|versammlung|hauptversammlung|mitgliederversammlung|repair-café|repair café|repaircafé|\
            sprechstunde|sommerfest|weihnachtsfeier|turnier|sprachcafé|sprachtandem|strickcafé|exkursion|\
            führung|lesung|radtour|grillfest|grillen|spaziergang|chorprobe|filmvorführung|offene werkstatt|\
            jahresprogramm|halbjahresprogramm|programm für|terminübersicht|film|filmabend|vorstellung|\
            filme|schachabend|kochabend|\
            spieleabend|spielabend|spielweekend|helferrunde|fahrradtag|vereinsabend|werkstatttag|sternenabend|beobachtungsabend|\
            januartermin|februartermin|märztermin|apriltermin|maitermin|junitermin|julitermin|augusttermin|septembertermin|oktobertermin|novembertermin|dezembertermin|extra-termin|sondertermin|hacknacht|spielenacht|lesenacht|codenacht|reparaturcafé|reparatur-café|besichtigung|firmenbesuch",
        past_cues: "letzten monat|letzte woche|letzter woche|letztes mal|letztes jahr|gestern|vorheriges|\
            fand statt|fand am|hat stattgefunden|haben stattgefunden|danke an alle|vielen dank an alle|\
            dank an alle|rückblick|nachbericht|war ein|war wieder|war richtig was los|wir hatten|wir haben uns getroffen|vergangenen|\
            vergangene|war der|war das|waren wir|nachlese|das war|trafen wir uns|haben wir uns|protokoll|\
            anwesend waren|niederschrift|bericht vom|dankeschön an|ein großes dankeschön|letzten samstag|\
            letzten sonntag|kurzbericht|\
            ist vorbei|sind vorbei|liegt hinter uns|sitzungsprotokoll|protokoll der sitzung|protokoll vom|protokoll des treffens|protokoll zum treffen",
        told_cues: "war|waren|hatten|hatte|wurde|wurden|kam|kamen|gab es|gab's|haben wir|sind wir|ging es|\
            zeigte|zeigten|erzählte|erklärte|sprach|berichtete|danke für|danke an|vielen dank|gelernt|\
            getroffen|gespielt|gelaufen|gewandert|gesehen|gewonnen|saßen|blieben|konnten|besuchten|anwesend|\
            stellte|waren dabei|hat uns|haben uns|beobachtet|repariert|war es|schön wars|schön war's|\
            zu gast|ging's|brachte|brachten|lief|liefen|erzählten|gesungen|diskutiert|diskutierten|durften|\
            machten|wagten|trotzten|fanden|fand|dankeschön|gefunden|eingefunden|gekommen|erschienen|zusammengekommen|volles haus|full house|folien vom|bilder vom|fotos vom|videos vom|mitschnitt vom|mitschnitte vom|da wart|dabei wart|gekommen seid|so zahlreich|gesprochen|vorgetragen|geregnet|regnete|schien|stand ganz im zeichen|ausgefallen|fiel aus|fielen aus|ging|gingen",
        hedge_cues: "mit bleistift|noch nicht endgültig|wahrscheinlich|vermutlich|voraussichtlich|\
            vorläufig|eventuell|vielleicht|unter vorbehalt|wird noch bekannt gegeben|noch nicht fest|\
            geplant|circa|ca.|ungefähr|möglicherweise|etwa|bestätigt werden|muss noch|noch zu bestätigen|\
            noch unklar|unverbindlich|nach derzeitiger planung|planmäßig|zur wahl|zur wahl stehen|\
            stimmt ab|abstimmung|umfrage|auf wackligen füßen|wackligen füssen|eher nicht|wackelt|\
            je nachdem|\
            noch offen",
        cancel_cues: "abgesagt|absage|fällt aus|fallen aus|entfällt|ausfallen|ausgefallen|\
            findet nicht statt|nicht statt|kein treffen|kein meetup|kein stammtisch|müssen absagen|absagen|\
            sagen wir ab|ausfallen muss|ausfällt|fällt leider aus|fällt das|abgesagte|muss ausfallen|\
            nicht stattfinden|nicht wie geplant stattfinden|nicht wie geplant statt|kein termin|entfallen|muss entfallen|fällt flach|keine probe|keine wanderung|\
            kein plenum|keine sitzung|kein training|keine veranstaltung|pausieren|pausiert|machen pause|\
            pause machen|entfallen leider|abblasen|kein spieleabend|muss leider ausfallen|streichen|\
            gestrichen|wird gestrichen|fällt weg|fallen weg|verzichten auf|\
            sausen lassen|sausen gelassen|ins wasser gefallen|fiel ins wasser|fällt ins wasser|fiel aus|fielen aus|musste ausfallen|mussten ausfallen|muss leider abgesagt|entfällt ersatzlos|findet nun doch nicht statt|\
            fällt daher aus|fällt daher leider aus|fällt somit aus|fällt deshalb aus|fällt deswegen aus|fällt also aus|fällt diesmal aus|fällt dieses mal aus|fällt heuer aus|fällt ersatzlos aus|fällt nun aus|fällt nun leider aus|fällt krankheitsbedingt aus|fällt wetterbedingt aus|nicht abzuhalten|nicht abhalten|nicht durchzuführen|nicht durchführen|nicht zu veranstalten|nicht stattfinden zu lassen|wird leider nichts|wird es nichts|kommt nicht zustande|kommt leider nicht zustande|wird nix draus|wird nichts draus|wird nix|wird daraus nichts|wird leider nix|wird daraus leider nichts|spielen nicht|spielen wir nicht|proben nicht|proben wir nicht|laufen nicht|laufen wir nicht|wandern nicht|wandern wir nicht|fahren nicht|radeln nicht|tanzen nicht|tanzen wir nicht|stricken nicht|stricken wir nicht|trainieren nicht|trainieren wir nicht|lesen nicht|nähen nicht|üben nicht|üben wir nicht|spielen wir diesmal nicht",
        postpone_cues: "warten eine woche|warten deshalb eine woche|warten daher eine woche|warten darum eine woche|warten also eine woche|wartet eine woche|rutschen|rutschen wir|rücken|verschoben|verlegt|verschieben|verschiebt sich|\
            neuer termin|terminänderung|verschiebung|vorverlegt|nachgeholt|verlegen|verlegt auf|\
            verschieben wir|verschoben auf|verlegung|umgezogen auf|wird auf den|ersatztermin|neues datum|\
            vorgezogen|rutscht auf|rückt auf|wandert auf|einen tag später|eine woche später|\
            verschieben sich|verschoben werden|rutscht|wandert|anstatt am|zieht um auf|wechselt vom|\
            haben wir verschoben|wurde verlegt|wird verlegt|eine woche nach hinten|eine woche nach vorne|\
            nach hinten geschoben|terminverschiebung|stattdessen|dafür am|wird nun|nun am|jetzt am|\
            ist jetzt am|schieben wir|schieben den|schieben das|schieben die|geschoben|weichen auf|\
            weichen aus|weichen wir|ausweichen|rutscht um|rücken wir|ziehen wir vor|ziehen vor|\
            auf die woche darauf|holen wir nach|wird nachgeholt|wird daraus|wir weichen|weichen um|geänderter termin|entgegen der ankündigung|anders als angekündigt|entgegen unserer ankündigung|entgegen der planung|doch erst am|doch schon am|verschieben alles|alles verschiebt sich|verschieben das ganze|findet nicht mehr am|ist nicht mehr am|findet nun nicht am|findet doch nicht am|hat sich von|hat sich vom|ändert sich von|ändert sich vom|geändert auf|geändert von|geändert vom|um eine woche vor|eine woche vorziehen|eine woche nach vorn|holen das am|holen wir das am|holen es am|holen wir es am|holen ihn am|holen wir ihn am|holen sie am|holen wir sie am|holen den abend am|holen wir den abend am",
        negation: "nicht",
        instead_cues: "statt|anstatt|anstelle von|anstelle des|statt wie geplant|statt wie angekündigt|ersetzt den|tritt an die stelle von",
        planned_cues: "geplante|geplanten|geplantes|vorgesehene|vorgesehenen|angesetzte|angesetzten|\
            angekündigte|angekündigten|ursprünglich|eigentlich|ursprünglich geplant|ursprüngliche|\
            ursprünglichen|war geplant|\
            wäre am|wäre der|fiele auf|würde auf|fiele|sollte am|sollte eigentlich am|hätte am|hätte eigentlich am|sollten uns am|normalerweise wäre|eigentlich wäre|normalerweise wären|eigentlich wären|normalerweise würden|eigentlich würden",
        but_cues: "sondern",
        as_words: "wie|gemäß|laut",
        all_words: "alle|aller|allen|sämtliche",
        each_words: "jeweils|jedes mal|jedesmal|immer|beide|beides",
        then_cues: "danach|darauf|anschließend|dann",
        holiday_cues: "fronleichnam|christi himmelfahrt|himmelfahrt|tag der deutschen einheit|allerheiligen|nationalfeiertag|mariä himmelfahrt|heilige drei könige|feiertag|ein feiertag|ostermontag|ostersonntag|pfingstmontag|karfreitag|\
            himmelfahrt|christi himmelfahrt|fronleichnam|tag der deutschen einheit|nationalfeiertag|\
            heiligabend|silvester|neujahr|buß- und bettag|reformationstag",
        if_cues: "falls|wenn|sollte|sollten|ob|bei regen|bei schlechtem wetter|bei sturm|bei schnee|bei dauerregen|im fall von regen|bei unwetter|bei zu wenig anmeldungen",
        note_words: "nachtrag|update|aktualisierung|edit|ergänzung|aktualisiert",
        from_words: "ab|ab dem|vom|seit|seit dem",
        place_words: "verleg|umgezogen|zieht um|wandert|stattdessen|nun|jetzt|wird nun",
        next_month: "nächsten monat|nächster monat|nächsten monats|kommenden monat|kommenden monats|im folgemonat|naechsten monat",
        hold_words: "machen wir|wir machen|veranstalten wir|wir veranstalten|organisieren wir|wir organisieren|gibt es|gibt's",
        sadly_words: "leider|natürlich|offensichtlich|bedauerlicherweise|ausnahmsweise|diesmal|also|somit",
        debrief_words: "nachlese|nachbereitung|rückschau|public viewing",
        many_words: "dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|einundzwanzig|zweiundzwanzig|dreiundzwanzig|vierundzwanzig|fünfundzwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig",
        this_month: "diesen monat|in diesem monat|dieser monat",
        target_words: "auf|zum",
        wrong_date: "falsche datum|falsches datum|falschen termin|falsche termin|falschen tag|im datum geirrt|im datum vertan|gemeint war|gemeint ist",
        person_owns: "ihren|ihr|ihre|seinen|sein|seine",
        later_words: "später|termin|termine|datum|tag|woche|wochen|monat|monate|jahr|unbestimmte|weiteres|frühjahr|frühling|sommer|herbst|winter",
        reason_cues: "weil|wegen|aufgrund|auf grund|dank",
        until: "bis|bis zum|spätestens|bis spätestens|vor dem",
        deadline_cues: "anmeldeschluss|einsendeschluss|frist|bewerbungsschluss|bewerbungsfrist|\
            anmeldefrist|bis spätestens|spätestens|anmeldung bis|anmelden bis|frühbucher|rabatt|\
            vergünstigt|gutschein|gültig bis|läuft bis|call for papers|einreichen bis|einreichung|\
            erscheint|erscheint am|frist endet|endet am|veröffentlicht am|einreichungen|vorschläge bis|\
            bewerben|verkaufsstart|vorverkauf|kommt am|anmeldung ab|anmeldung öffnet|anmeldungen ab|\
            anmeldung möglich ab|anmeldestart|tickets ab|\
            erschienen|veröffentlicht|vorbestellt|in den handel|\
            kam heraus|kam raus|der release|das release|fällig|fällig am|zahlbar bis|ist für den|erscheinen soll|soll erscheinen",
        other_event_cues: "konferenz|tagung|kongress|messe|festival|gipfel|webinar|fachtagung|hackathon|\
            camp|konferenzen|kongresses|barcamp der|messen|sommerfest der|tag der offenen|marathon|\
            halbmarathon|meisterschaft|meisterschaften|ausstellung|open-air-kino|nicht von uns|nicht unser|\
            nicht unsere|nicht unsere veranstaltung|\
            bundestagswahl|landtagswahl|wahlsonntag|wahltag|wahlen|die kollegen in|die kollegen aus|die kollegen von|die kolleginnen|buchmesse|uhr umgestellt|uhren umgestellt|zeitumstellung|global game jam|tag des offenen denkmals",
        venue_prepositions: "bei|im|in der|in den|am|an der|beim",
        venue_phrases: "zu gast bei|in den räumen|in den räumen von|gastgeber ist|@",
        wrong_words: "blödsinn|unsinn|stimmt so nicht|quatsch|falsch|nicht richtig|fehler|irrtum|irrtümlich|stimmt nicht|tippfehler",
        again_words: "auch|statt|dort|wieder|diesmal|dieses|mal|wie|immer|gewohnt|üblich|erneut|uhr|pünktlich|oben|unten|c.t|s.t|nochmal|wahrscheinlich|voraussichtlich|treffpunkt|noch|einmal",
        we_words: "wir|uns",
        no_words: "kein|keine|keinen|keinem|keiner",
        part_nouns: "vortrag|vorträge|workshop|workshops|film|filme|frühstück|brunch|grillen|führung|lesung|termine|tour",
        disclaimers: "nicht von uns|nicht unsere|nicht unser|keine veranstaltung von uns|hat mit uns nichts zu tun|hat nichts mit uns zu tun|in fremder sache|nicht wir|kein termin von uns|ist keine veranstaltung von uns|ist kein treffen von uns|ist nicht unser treffen|ist nicht unsere veranstaltung",
        so_words: "deshalb|daher|darum|deswegen|also|somit|drum",
        their_words: "deren|ihr eigenes|ihre eigenen|ihr nächstes|ihre nächste|ihrem nächsten|ihr eigener",
        our_words: "unser|unsere|unseren|unserem|unserer|unseres",
        copulas: "ist|wird|sein|sollte|hat",
        indefinite_words: "ein|einem|einen|unser|unsere|unseren",
        counting_words: "nach|danach|darauf|der woche darauf|direkt nach|gleich nach|unmittelbar nach|direkt danach|gleich danach",
        counting_back_words: "vor|direkt vor|unmittelbar vor|gleich vor",
        high_days: "weihnachten|ostern|pfingsten|halloween|neujahr|silvester|advent|fasching|karneval|fastnacht|sommer|ferien|sommerferien|weihnachtsferien|nikolaus|heiligabend|sommerpause",
        week_of_words: "woche vom|woche ab|woche ab dem|woche ab|woche um den|woche des",
        telling_words: "geben wir bekannt|geben wir den|geben wir das|bekannt gegeben|bekanntgegeben|veröffentlichen wir|veröffentlicht|entscheiden wir|verraten wir|sagen wir euch",
        speaking_words: "spricht|sprechen|redet|stellt|stellen|hält|halten|zeigt|zeigen|erzählt|erzählen|erklärt|präsentiert|präsentieren|berichtet|berichten|referiert|führt",
        it_is: "es ist|es wird",
        door_words: "einlass",
        speaker_cues: "mit vorträgen von|vorträge von",
        topic_words: "thema|themen|referent|agenda|details",
        passed_words: "der|dem|den|das|die|im|am|vom|unserem|unseren",
        person_words: "sie|er",
        skip_cues: "lassen es ausfallen|lassen wir aus|lassen es aus|lassen wir es bleiben|lassen wir's bleiben|lassen wir bleiben|lassen es bleiben",
        coming_cues: "steht bevor",
        start_cues: "",
        substitute_words: "stattdessen|ersatzweise|dafür",
        parted_cues: "sage ab|sagen ab|sagt ab|sagten ab|blasen ab|blase ab|bläst ab|fällt aus|fallen aus|fiel aus|fielen aus|setzen aus|setzt aus|lassen aus|lässt aus|fällt flach|fallen flach|fällt weg|fallen weg",
        pause_cues: "ist pause|machen pause|macht pause|pause machen|haben pause|gibt es eine pause|legen eine pause ein|machen wir pause|pausieren|fällt aus|fällt flach|entfällt|setzen aus|setzen wir aus|lassen wir aus|lassen aus|überspringen|überspringen wir",
        new_date: "neuer termin|neues datum|terminänderung|terminverschiebung|geänderter termin",
        formerly_words: "war|vorher|ursprünglich|bisher|statt|anstatt|verschoben vom|zuvor|nicht|früher|eigentlich",
        elsewhere_words: "andernorts|anderswo|woanders|andere veranstaltungen|andere gruppen|weitere veranstaltungen|befreundete gruppen|aus der region|bei anderen|der anderen|bei den nachbarn|der nachbarn|von anderen|der nachbargruppen|was andere machen|was die anderen machen|bei den anderen",
        opening_words: "öffnen|öffnet|startet|beginnt|freigeschaltet|aufgegangen|öffnen wir",
        group_nouns: "gruppe|verein|club|klub|community|freunde|leute",
        host_verbs: "veranstaltet|veranstalten|organisiert|organisieren|lädt ein|laden ein|lädt zum|laden zum|lädt zu|laden zu",
        news_words: "mitgeteilt|bescheid gegeben|informiert|erfahren|angerufen|wissen lassen",
        that_words: "dass|daß",
        held_in_parts: "findet statt|finden statt|fand statt|fanden statt|findet's statt",
        rhythm_words: "einmal im monat|zweimal im monat|einmal pro monat|zweimal pro monat|ein mal im monat|jeden monat|jeweils einmal im monat|alle zwei monate|alle vier wochen",
        programme_words: "programm|herbstprogramm|frühjahrsprogramm|jahresprogramm|terminplan|planung|jahresplanung|in planung|stehen schon fest|stehen fest|kalender|vorschau",
        this_time_words: "diesmal|dieses mal|diesen monat|dieses jahr|heuer|ausnahmsweise",
        week_after_next: "übernächste woche|übernächster woche|übernächsten woche",
        than_planned: "später als geplant|früher als geplant|später als angekündigt|früher als angekündigt|später als ursprünglich geplant|früher als ursprünglich geplant|später als sonst|früher als sonst|später als üblich|früher als üblich|später als gewohnt|früher als gewohnt",
        that_day: "an diesem tag|an dem tag|an diesem abend|an dem abend|diesen tag",
        earlier_words: "vor|vorgezogen|vorziehen|vorverlegt|früher",
        either_way_words: "",
        following_words: "folgenden|folgende|darauffolgenden|darauf|danach|drauf",
        that_week_words: "derselben woche|dieser woche|der gleichen woche|in der woche|gleichen woche|selben woche",
        also_words: "auch|ebenfalls|außerdem",
        with_words: "mit",
        newsletter_words: "newsletter|rundbrief|rundschreiben|mitteilungen|infobrief",
        rsvp_words: "anmeld|melde dich|meldet euch|plätze",
        venue_nouns: "hackerspace|haus|halle|saal|kirche|bibliothek|bücherei|gemeindehaus|bürgerhaus|schule|gasthaus|gasthof|keller|marktplatz|bahnhof|zentrum|vereinsheim|turnhalle|parkplatz|café|hotel|museum|theater|studio|universität|hochschule|campus|restaurant|kneipe|brauhaus|brauerei|wirtshaus|biergarten|coworking|hof|werkstatt|raum|büro|lokal|platz|straße|park|hackspace|makerspace|jugendhaus|rathaus|hörsaal|labor|stube|schänke|garten",
        venue_labels: "ort|wo|veranstaltungsort|treffpunkt|adresse|location|gastgeber|lokal|raum",
        when_labels: "wann|datum|termin|zeit|uhrzeit|beginn|datum und uhrzeit|tag|zeitpunkt|nächstes mal|\
            das nächste mal|nächster termin|der nächste termin|nächste termine|nächstes treffen|\
            nächster stammtisch|nächste probe|nächstes plenum|nächste tour|nächste wanderung|\
            nächste sitzung|nächste veranstaltung|wann und wo|wann & wo|termine|die nächsten termine|unsere termine",
        online_words: "online|virtuell|virtuelles|livestream|stream|per zoom|remote|videokonferenz|\
            onlinetreffen|online-treffen|digital",
    },
};
