//! Polish.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Ahead, Am, And, Article, At, Before, Between, Cardinal, Clock, DayWord, DaysAhead, Every,
        MonthOf, Named, NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting, Suffix, This, To, Unit,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "pl",
    locale: Some(Locale::pl_PL),
    months: &[
        (1, "stycznia|styczeń|styczniu"),
        (2, "lutego|luty|lutym"),
        (3, "marca|marzec|marcu"),
        (4, "kwietnia|kwiecień|kwietniu"),
        (5, "maja|maj|maju"),
        (6, "czerwca|czerwiec|czerwcu"),
        (7, "lipca|lipiec|lipcu"),
        (8, "sierpnia|sierpień|sierpniu"),
        (9, "września|wrzesień|wrześniu"),
        (10, "października|październik|październiku"),
        (11, "listopada|listopad|listopadzie"),
        (12, "grudnia|grudzień|grudniu"),
    ],
    short_months: &[],
    weekdays: &[
        (
            Weekday::Mon,
            "poniedziałku|poniedzialek|poniedziałkowy|poniedziałkowa|poniedziałkowe|poniedziałkowego|poniedziałkowej|poniedziałkowym|poniedziałkową",
        ),
        (Weekday::Tue, "wtorku|wtorkowy|wtorkowa|wtorkowe|wtorkowego|wtorkowej|wtorkowym|wtorkową"),
        (Weekday::Wed, "środę|środy|sroda|srode|środowy|środowa|środowe|środowego|środowej|środowym|środową"),
        (
            Weekday::Thu,
            "czwartku|czwartkowy|czwartkowa|czwartkowe|czwartkowego|czwartkowej|czwartkowym|czwartkową",
        ),
        (Weekday::Fri, "piątku|piatek|piątkowy|piątkowa|piątkowe|piątkowego|piątkowej|piątkowym|piątkową"),
        (Weekday::Sat, "sobotę|soboty|sobotni|sobotnia|sobotnie|sobotniego|sobotniej|sobotnim|sobotnią"),
        (
            Weekday::Sun,
            "niedzielę|niedzieli|niedzielny|niedzielna|niedzielne|niedzielnego|niedzielnej|niedzielnym|niedzielną",
        ),
    ],
    short_weekdays: &[
        (Weekday::Mon, "pn"),
        (Weekday::Tue, "wt"),
        (Weekday::Wed, "śr"),
        (Weekday::Thu, "cz"),
        (Weekday::Fri, "pt"),
        (Weekday::Sat, "sb"),
        (Weekday::Sun, "nd"),
    ],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "maj|nie|pon|lut|mar|lip|lis|pt|sie|cze",
    common: "i|w|na|z|do|się|jest|nie|za|dla|o|od|po|oraz|że|jak|przez|są|nasze|wszystkim|był|to",
    words: &[
        (Ordinal(1), "pierwsze|pierwszy|pierwsza|pierwszą|pierwszego|pierwszej"),
        (Ordinal(2), "drugi|druga|drugą|drugiego"),
        (Ordinal(3), "trzeci|trzecia|trzecią|trzeciego"),
        (Ordinal(4), "czwarty|czwarta|czwartą"),
        (Ordinal(5), "piąty|piąta|piątą"),
        (DayWord(6), "szóstego"),
        (DayWord(7), "siódmego"),
        (DayWord(8), "ósmego"),
        (DayWord(9), "dziewiątego"),
        (DayWord(10), "dziesiątego"),
        (DayWord(11), "jedenastego"),
        (DayWord(12), "dwunastego"),
        (DayWord(13), "trzynastego"),
        (DayWord(14), "czternastego"),
        (DayWord(15), "piętnastego"),
        (DayWord(16), "szesnastego"),
        (DayWord(17), "siedemnastego"),
        (DayWord(18), "osiemnastego"),
        (DayWord(19), "dziewiętnastego"),
        (DayWord(20), "dwudziestego"),
        (DayWord(21), "dwudziestego pierwszego"),
        (DayWord(22), "dwudziestego drugiego"),
        (DayWord(23), "dwudziestego trzeciego"),
        (DayWord(24), "dwudziestego czwartego"),
        (DayWord(25), "dwudziestego piątego"),
        (DayWord(26), "dwudziestego szóstego"),
        (DayWord(27), "dwudziestego siódmego"),
        (DayWord(28), "dwudziestego ósmego"),
        (DayWord(29), "dwudziestego dziewiątego"),
        (DayWord(30), "trzydziestego"),
        (DayWord(31), "trzydziestego pierwszego"),
        (Ordinal(-1), "ostatni|ostatnia|ostatnią|ostatnie"),
        (Cardinal(1), "jeden|jedną"),
        (Cardinal(2), "dwa|dwie"),
        (Cardinal(3), "trzy"),
        (Cardinal(4), "cztery"),
        (Cardinal(5), "pięć"),
        (Cardinal(6), "sześć"),
        (Cardinal(7), "siedem"),
        (Cardinal(8), "osiem"),
        (Cardinal(9), "dziewięć"),
        (Cardinal(10), "dziesięć"),
        (Cardinal(11), "jedenaście"),
        (Cardinal(12), "dwanaście"),
        (Cardinal(1), "pierwszej"),
        (Cardinal(2), "drugiej"),
        (Cardinal(3), "trzeciej"),
        (Cardinal(4), "czwartej"),
        (Cardinal(5), "piątej"),
        (Cardinal(6), "szóstej"),
        (Cardinal(7), "siódmej"),
        (Cardinal(8), "ósmej"),
        (Cardinal(9), "dziewiątej"),
        (Cardinal(10), "dziesiątej"),
        (Cardinal(11), "jedenastej"),
        (Cardinal(12), "dwunastej"),
        (Cardinal(16), "szesnastej"),
        (Cardinal(17), "siedemnastej"),
        (Cardinal(18), "osiemnastej"),
        (Cardinal(19), "dziewiętnastej"),
        (Cardinal(20), "dwudziestej"),
        (DaysAhead(0), "dziś|dzisiaj|dziś wieczorem|dzisiaj wieczorem"),
        (
            DaysAhead(1),
            "jutro|jutro wieczorem|jutrzejsze|jutrzejszy|jutrzejszym|jutrzejszego|jutrzejsza|jutrzejszej",
        ),
        (DaysAhead(2), "pojutrze"),
        (DaysAhead(-1), "wczoraj|wczorajsze|wczorajszy|wczorajszym|wczorajszego|wczorajsza|wczorajszej"),
        (DaysAhead(-2), "przedwczoraj|dwa dni temu"),
        (DaysAhead(-3), "trzy dni temu"),
        (DaysAhead(-4), "cztery dni temu"),
        (DaysAhead(7), "za tydzień"),
        (
            Next,
            "przyszły|przyszła|przyszłą|przyszłym|przyszłego|następny|następna|następną|kolejny|kolejna|kolejną|następne|następnym|następnego|następnej|kolejne|kolejnym|kolejnego|kolejnej|najbliższe|najbliższy|najbliższym|najbliższego|najbliższa|najbliższą",
        ),
        (
            This,
            "ten|tę|tą|ta|w ten|w tę|najbliższy|najbliższa|najbliższą|w najbliższy|w najbliższą|\
            nadchodzący|nadchodzącą",
        ),
        (Past, "ostatni|ostatnią|zeszły|zeszłą|ubiegły|ubiegłą|miniony|minioną"),
        (Every, "każdy|każda|każdą|każdego|co"),
        (NewYear, "nowego roku|przyszłego roku|nowym roku"),
        (Unit(Minute), "minut|minuty|minutę"),
        (Unit(Hours), "godziny|godzin|godzinę"),
        (Unit(Day), "dzień|dni"),
        (Unit(Week), "tydzień|tygodnie|tygodni|tygodniu|tygodnia"),
        (Unit(Month), "miesiąca|miesiąc|miesiące|miesięcy|miesiącu"),
        (Ahead, "za|w"),
        (Of, "z|dnia"),
        (Article, "dnia|w dniu"),
        (To, "do|–"),
        (And, "i|oraz|lub"),
        (Or, "lub"),
        (After(30), "trzydzieści"),
        (After(15), "piętnaście"),
        (After(45), "czterdzieści pięć"),
        (Between, "między"),
        (At, "o|od|ok"),
        (Clock, "godz|godz.|o godz|o godz.|o godzinie|godzina|godzinie|od godz.|od godziny|do godz."),
        (Am, "rano"),
        (Pm, "wieczorem|po południu"),
        (Named(12), "południe|w południe"),
        (Named(0), "północ|o północy"),
        (Before(-30), "wpół do"),
        (Suffix, "go|ego"),
        (Starting, "zaczyna|rozpoczyna|start"),
        (People, "osób|osoby|uczestników|członków|gości|z nas|z was"),
        (MonthOf(1), "styczniowy|styczniowa|styczniowe|styczniowego|styczniowej|styczniowym|styczniową"),
        (MonthOf(2), "lutowy|lutowa|lutowe|lutowego|lutowej|lutowym|lutową"),
        (MonthOf(3), "marcowy|marcowa|marcowe|marcowego|marcowej|marcowym|marcową"),
        (MonthOf(4), "kwietniowy|kwietniowa|kwietniowe|kwietniowego|kwietniowej|kwietniowym|kwietniową"),
        (MonthOf(5), "majowy|majowa|majowe|majowego|majowej|majowym|majową"),
        (MonthOf(6), "czerwcowy|czerwcowa|czerwcowe|czerwcowego|czerwcowej|czerwcowym|czerwcową"),
        (MonthOf(7), "lipcowy|lipcowa|lipcowe|lipcowego|lipcowej|lipcowym|lipcową"),
        (MonthOf(8), "sierpniowy|sierpniowa|sierpniowe|sierpniowego|sierpniowej|sierpniowym|sierpniową"),
        (MonthOf(9), "wrześniowy|wrześniowa|wrześniowe|wrześniowego|wrześniowej|wrześniowym|wrześniową"),
        (
            MonthOf(10),
            "październikowy|październikowa|październikowe|październikowego|październikowej|październikowym|październikową",
        ),
        (
            MonthOf(11),
            "listopadowy|listopadowa|listopadowe|listopadowego|listopadowej|listopadowym|listopadową",
        ),
        (MonthOf(12), "grudniowy|grudniowa|grudniowe|grudniowego|grudniowej|grudniowym|grudniową"),
    ],
    cues: CueLists {
        next_cues: "terminy to|daty to|następne spotkanie|kolejne spotkanie|najbliższe spotkanie|\
            następny meetup|kolejny meetup|najbliższy meetup|kolejna edycja|następne wydarzenie|\
            odbędzie się|odbędą się|spotykamy się|spotkamy się|widzimy się|do zobaczenia|zapraszamy|\
            zapraszamy na|zapisz datę|zarezerwuj termin|zapisz się|zapisy|rejestracja|zarejestruj się|\
            dołącz do nas|już wkrótce|nadchodzące|startujemy|następnym razem|spotkajmy się|spotykamy|\
            spotkanie odbędzie|ruszamy|zaczynamy|wracamy|widzimy|czekamy na was|serdecznie zapraszamy|\
            zapraszam|zapraszamy was|zapiszcie|zapiszcie w kalendarzach|zapisz w kalendarzu|zaznaczcie|\
            w kalendarzach|w kalendarzu|kolejne terminy|najbliższe terminy|nie przegap|wpadajcie|\
            przyjdźcie|dołączcie|będzie mieć miejsce|będzie miało miejsce|odbędzie|organizujemy|\
            poprowadzi|przyjdź|następny termin|kolejny termin|gramy|kolejny wypad|kolejna|kolejny|\
            kolejne|kolejny wyjazd|następny wyjazd|następna próba|kolejna próba|kolejne zajęcia|\
            następny raz|kolejny raz|przypomnienie|przypominamy|\
            jednak się odbędzie|odbędzie się mimo|następne spotkania|zbiórka|co dalej|co przed nami|co w planach|do następnego razu|do następnego",
        gathering_cues: "spotykamy się|spotkamy się|spotykamy|spotkajmy się|widzimy się|widzimy|\
            do zobaczenia|zapraszamy|zapraszam|dołącz do nas|dołączcie|startujemy|ruszamy|zaczynamy|\
            wracamy|czekamy na was|zapisz datę|zapiszcie|przyjdźcie|wpadajcie|opowie|opowiedzą|\
            poprowadzi|pokaże|zaprezentuje|wystąpi|jak zawsze|jak zwykle|to samo miejsce|\
            w tym samym miejscu|wstęp wolny|wstęp bezpłatny|gramy|idziemy|biegamy|śpiewamy|czytamy|\
            wyruszamy|przychodźcie|o tej samej porze|omawiamy|porozmawiamy|ćwiczymy|jedziemy|czekamy|\
            zbieramy się|zarezerwujcie|rezerwujcie|świętujemy|znów będziemy|znowu będziemy|będziemy znów|będziemy znowu|zagramy|obejrzymy|kończymy rok|zamykamy rok|zakończymy rok|rozmawiamy|będziemy rozmawiać|będziemy mówić|mówimy o|gości nas|ugości nas|goszczą nas|mamy salę",
        meeting_nouns: "spotkanie|spotkania|spotkaniu|meetup|wydarzenie|sesja|warsztat|warsztaty|edycja|\
            prelekcja|prelekcje|prezentacja|wieczór|zlot|spotkań|spotkaniem|spotkaniach|meetupy|meetupu|\
            meetupie|wydarzenia|terminy|wieczoru|warsztatów|edycji|prelekcji|sesji|wigilia|wycieczka|\
            wycieczki|wycieczkę|wypad|wypadu|wyjazd|wyjazdu|wędrówka|wędrówki|wędrówkę|rajd|rajdu|spacer|\
            spaceru|próba|próby|próbę|koncert|koncertu|trening|treningu|treningi|planszówki|turniej|\
            turnieju|klub książki|klub czytelniczy|zebranie|zebrania|zbiórka|walne|kolacja|śniadanie|\
            piknik|pikniku|ognisko|msza|nabożeństwo|wymiana językowa|bieg|biegu|biegi|seans|dyżur|\
            dzień otwarty|zajęcia|zajęć|impreza|imprezy|imprezę|spływ|wykład|wykłady|zjazd",
        past_cues: "w zeszłym miesiącu|w zeszłym tygodniu|wczoraj|poprzednie|poprzedni|odbyło się|odbył się|\
            odbyła się|odbyły się|dziękujemy wszystkim|dzięki wszystkim|relacja|w zeszłym roku|mieliśmy|\
            ostatnim razem|za nami|spotkaliśmy się|obchodziliśmy|rozmawialiśmy|minął|udał się|się udał|\
            jak było|opowiedziała|opowiedział|minęło|protokół ze spotkania|notatki ze spotkania|relacja z|relacja ze",
        told_cues: "był|była|było|byli|były|byliśmy|mieliśmy|opowiedział|opowiedziała|pokazał|pokazała|\
            przyszło|weszliśmy|graliśmy|rozmawialiśmy|dziękujemy|dzięki|udało się|wygrał|wygrała|\
            spotkaliśmy|zobaczyliśmy|dopisała|dopisał|zagraliśmy|przeszliśmy|dowiedzieliśmy|przejechaliśmy|\
            gościliśmy|zjedliśmy|było nas|spotkaliśmy się|przyjechało|przyjechali|naprawiliśmy|śpiewaliśmy|\
            czytaliśmy|dyskutowaliśmy|wysłuchaliśmy|usłyszeliśmy|obejrzeliśmy|padało|świeciło|frekwencja|\
            złapaliśmy|poznaliśmy|odwiedziliśmy|dzięki za|dziękuję|przeszło|pełna sala|mówił|mówiła|mówili|opowiadał|opowiadała|poprowadził|poprowadziła|wystartowaliśmy|ruszyliśmy|zaczęliśmy|zrobiliśmy|poszliśmy|pojechaliśmy|zebraliśmy się|zebraliśmy|wróciliśmy|siedzieliśmy|słuchaliśmy|oglądaliśmy|spędziliśmy|przyszliście|byliście|przyszli|oto slajdy|oto zdjęcia|slajdy z|zdjęcia z|nagranie z|nagrania z|udane|poświęcone",
        hedge_cues: "prawdopodobnie|wstępnie|do potwierdzenia|może|być może|około|orientacyjnie|\
            najprawdopodobniej|planowane|planujemy|do ustalenia|czekamy jeszcze|na potwierdzenie|\
            jeszcze niepotwierdzone|niepotwierdzone|raczej|jeśli wszystko|wstępny termin|wstępny|\
            głosowanie|ankieta|jeśli się uda|chyba",
        cancel_cues: "odwołane|odwołany|odwołana|odwołujemy|anulowane|anulowany|nie odbędzie się|\
            nie odbędą się|odwołanie|odwołać|odwołano|odwołuje|musimy odwołać|zostało odwołane|\
            zostaje odwołane|zostaje odwołany|jest odwołane|anulujemy|anulować|nie będzie spotkania|\
            bez spotkania|nie spotykamy się|nie dojdzie do skutku|się nie odbędzie|nie będzie|\
            nie ma próby|nie gramy|nie odbyło się|nie odbył się|odwołaliśmy|musieliśmy odwołać|\
            nie biegniemy|nie ma spotkania|nie ma treningu|nie ma zajęć|spotkania nie będzie|\
            treningu nie będzie|wypada z kalendarza|odpuszczamy|przepada|nie organizować|nie robić|nie przeprowadzać|nie zagramy|nie śpiewamy|nie biegamy|nie idziemy|nie jedziemy|nie ćwiczymy|nie trenujemy|nie tańczymy|nie czytamy",
        postpone_cues: "czekamy tydzień|poczekamy tydzień|czekamy więc tydzień|przełożone|przełożony|przełożona|przesunięte|przesunięty|przesunięta|przenosimy|\
            zmiana terminu|nowy termin|nowa data|przekładamy|przenieść|przeniesione|przeniesiony|\
            przeniesiona|zostaje przeniesione|zostało przeniesione|przełożyć|przesuwamy|przesunąć|\
            zmieniamy termin|przyspieszone|przesunięto|zmieniony termin|przechodzi z|przesuwa się|\
            przesunęliśmy|przełożyliśmy|przenieśliśmy|przesunięcie|przełożenie|odkładamy|odłożone|\
            odłożony|przesunięciu|zamiast tego|odbędzie się jednak|teraz będzie|\
            przechodzi na|przesuwamy o|przesuwamy na|przełożyć na|zostaje przesunięte|zostało przesunięte|zostało przeniesione na|odbędzie się zamiast|robimy tydzień później|tydzień później|tydzień wcześniej|przekładamy na|wypada zamiast|zmiana daty|wbrew zapowiedziom|inaczej niż zapowiadano|przesuwamy wszystko|przenosimy wszystko|nie odbędzie się już|już nie jest|zmienia się z|zmieniony z|zmieniliśmy z",
        negation: "nie",
        instead_cues: "zamiast",
        planned_cues: "planowane|planowany|planowana|zaplanowane|zaplanowany|zapowiedziane|zapowiadane|\
            pierwotnie|pierwotnie planowane|miało się odbyć|miał się odbyć|miało być|\
            wypadałoby|wypadałby|wypadałaby|byłoby|\
            powinno być|powinno się odbyć|wypada",
        but_cues: "lecz|ale|tylko",
        as_words: "jak|zgodnie",
        all_words: "wszystkie|wszystkich",
        each_words: "zawsze|każdorazowo|za każdym razem|oba|obydwa",
        then_cues: "potem|następnie|później",
        holiday_cues: "święto|świętem|boże ciało|wielkanoc|wszystkich świętych|dzień wolny",
        if_cues: "jeśli|jeżeli|gdyby|w razie|w razie deszczu|jeśli będzie padać",
        note_words: "aktualizacja|edit|edycja",
        from_words: "od|od dnia",
        place_words: "przen|przechodzi|zamiast tego|teraz",
        next_month: "przyszłym miesiącu|następnym miesiącu|przyszłego miesiąca|następnego miesiąca|za miesiąc",
        hold_words: "robimy|zrobimy|organizujemy|puszczamy|wyświetlamy|urządzamy",
        sadly_words: "niestety|oczywiście|więc",
        debrief_words: "podsumowanie|relacja",
        many_words: "trzynaście|trzynaścioro|czternaście|czternaścioro|piętnaście|piętnaścioro|szesnaście|siedemnaście|osiemnaście|dziewiętnaście|dwadzieścia|trzydzieści|trzydzieścioro|czterdzieści|pięćdziesiąt|sześćdziesiąt",
        this_month: "w tym miesiącu|tym miesiącu|tego miesiąca",
        target_words: "na",
        wrong_date: "zła data|złą datę|błędną datę|błędna data|pomyliłem datę|pomyliłam datę|chodziło o",
        person_owns: "swoją|swój|jej|jego",
        later_words: "później|późniejszy|termin|terminie|datę|data|dzień|tydzień|tygodnie|miesiąc|miesiące|rok|odwołania|wiosnę|lato|jesień|zimę",
        reason_cues: "ponieważ|z powodu|ze względu|dzięki",
        until: "do|do dnia|najpóźniej|przed",
        deadline_cues: "termin zgłoszeń|zgłoszenia do|zapisy do|do końca|najpóźniej|termin nadsyłania|\
            rejestracja do|rejestracja trwa do|cfp|zniżka|rabat|kod rabatowy|nabór|ostateczny termin|\
            mija|upływa|ukaże się|wychodzi|zostanie wydana|zostanie wydany|premiera|opublikujemy|\
            zgłoszenia prelekcji|zgłoszenia|nadsyłania|bilety|do dnia|zapisy ruszają|zapisy od|\
            rejestracja rusza|zapisy startują|rejestracja od|\
            ukazał się|ukazała się|ukazało się|wyszła wersja|wydano|płatne do|termin płatności",
        other_event_cues: "konferencja|konferencji|kongres|szczyt|festiwal|targi|webinar|sympozjum|\
            hackathon|zjazd|w dniach|konferencje|konferencję|targach|kongresu|maraton|półmaraton|\
            mistrzostwa|wystawa|wybory|nie nasze|nie nasza|nie nasz|nie organizujemy|global game jam",
        venue_prepositions: "w|we|na|u|przy",
        venue_phrases: "w siedzibie|w biurze|gościmy w|@",
        wrong_words: "błąd|błędny|błędna|błędnie|pomyłka",
        again_words: "także|też|znowu|znów|ponownie|jak|zawsze|tym|razem|tradycyjnie|prawdopodobnie",
        we_words: "my|się",
        no_words: "nie ma|nie będzie|nie robimy|żadnego|żadnej|żadnych|brak|bez",
        part_nouns: "prelekcja|prelekcje|prelekcji|warsztaty|warsztatów|wykład|wykładu|film|terminy|kolacja|obiad",
        disclaimers: "nie nasze|nie nasz|nie nasza|nie my organizujemy|nie organizujemy|nie jest nasze|to nie my|nie my|to nie jest nasze wydarzenie|to nie nasze wydarzenie|nie jest naszym wydarzeniem",
        so_words: "więc|dlatego|zatem|stąd",
        their_words: "ich",
        our_words: "nasz|nasza|nasze|naszą|naszego|naszej|nasz własny",
        copulas: "jest|są|będzie",
        indefinite_words: "jakiś|pewien|nasz|nasze",
        counting_words: "po",
        counting_back_words: "przed|tuż przed",
        high_days: "świętami|bożym narodzeniem|wielkanocą|halloween|sylwestrem|nowym rokiem|wakacjami|feriami|wigilią",
        week_of_words: "tygodniu od|tydzień od|tygodniu zaczynającym się",
        telling_words: "ogłosimy|podamy|opublikujemy|zdecydujemy|zostanie ogłoszony|zostanie ogłoszona|zostanie podany|zostanie podana",
        speaking_words: "opowie|pokaże|przedstawi|wygłosi|zaprezentuje|poprowadzi|opowiedzą|pokażą",
        it_is: "to będzie",
        door_words: "drzwi",
        speaker_cues: "prelekcje wygłoszą|prelegenci:",
        topic_words: "temat",
        passed_words: "na",
        person_words: "ona|on",
        skip_cues: "odpuszczamy|pomijamy",
        coming_cues: "zbliża się",
        start_cues: "",
        substitute_words: "zamiast tego|w zamian",
        parted_cues: "",
        pause_cues: "robimy przerwę|mamy przerwę|jest przerwa|pauzujemy|odpuszczamy|opuszczamy|odpada|wypada",
        new_date: "nowy termin|nowa data|zmiana terminu|zmiana daty",
        formerly_words: "był|było|wcześniej|pierwotnie|zamiast|a nie|przeniesione z",
        elsewhere_words: "gdzie indziej|inne wydarzenia|inne grupy|w okolicy|sąsiadów|u sąsiadów|u innych",
        opening_words: "startują|ruszają|otwieramy|rusza|startuje",
        group_nouns: "grupa|klub|stowarzyszenie|przyjaciele|koledzy",
        host_verbs: "organizuje|organizują|zaprasza|zapraszają",
        news_words: "poinformował|poinformowała|poinformowano|dowiedzieliśmy się|dał znać|dała znać|dali znać|zadzwonił",
        that_words: "że|iż",
        held_in_parts: "",
        rhythm_words: "raz w miesiącu|raz na miesiąc|dwa razy w miesiącu|co miesiąc|w każdym miesiącu|co dwa miesiące",
        programme_words: "program|kalendarz|harmonogram|rozkład|plan na",
        this_time_words: "tym razem|w tym miesiącu|w tym roku|wyjątkowo",
        week_after_next: "tydzień po następnym|w tygodniu po następnym",
        than_planned: "później niż planowano|wcześniej niż planowano|później niż zapowiadano|później, niż planowano|wcześniej, niż planowano|później niż zwykle|wcześniej niż zwykle",
        that_day: "tego dnia|tego wieczoru",
        earlier_words: "przyspieszone|przyspieszamy|przyspieszony|wcześniej",
        either_way_words: "",
        following_words: "następny|następną|kolejny|kolejną|potem",
        that_week_words: "tego samego tygodnia|tego tygodnia|w tym samym tygodniu",
        also_words: "też|także|również",
        with_words: "z|ze",
        newsletter_words: "newsletter|biuletyn",
        rsvp_words: "zapis|rejestrac|rejestruj|miejsca",
        venue_nouns: "kościele|bibliotece|rynku|szkole|domu kultury|klubie|parkingu|parku|kawiarni|placu|pomnikiem|świetlicy|sali|biurze|restauracji|pubie|barze|hotelu|muzeum|teatrze|uniwersytecie|politechnice|kampusie|centrum|księgarni|klubokawiarni|auli|kinie|browarze|dworcu|coworking",
        venue_labels: "miejsce|gdzie|lokalizacja|adres|lokal|sala",
        when_labels: "kiedy|data|termin|data i godzina|czas|godzina|dzień|start|\
            następnym razem|następny termin|następne spotkanie|kolejne spotkanie|kolejny termin|terminy|daty",
        online_words: "online|on-line|wirtualne|wirtualny|zdalnie|zdalne|transmisja|na żywo|livestream|\
            stream|wideokonferencja",
    },
};
