//! Italian.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Ahead, Am, And, Article, At, Between, Cardinal, Clock, DaySign, DaysAhead, Every, Hour, Named,
        NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting, Suffix, This, To, Unit, WeeksAfter,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "it",
    locale: Some(Locale::it_IT),
    months: &[],
    short_months: &[(9, "sett")],
    weekdays: &[
        (Weekday::Mon, "lunedi"),
        (Weekday::Tue, "martedi"),
        (Weekday::Wed, "mercoledi"),
        (Weekday::Thu, "giovedi"),
        (Weekday::Fri, "venerdi"),
    ],
    short_weekdays: &[],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "mar|gen|set|dom|ago|sab|ott|apr|lug|dic",
    common: "il|la|gli|di|e|è|per|con|una|nel|del|della|che|si|ci|alle|dei|sono|abbiamo|anche|più|\
        come",
    words: &[
        (Ordinal(1), "primo|prima"),
        (Ordinal(2), "secondo|seconda"),
        (Ordinal(3), "terzo|terza"),
        (Ordinal(4), "quarto|quarta"),
        (Ordinal(5), "quinto|quinta"),
        (Ordinal(-1), "ultimo|ultima"),
        (Ordinal(-2), "penultimo"),
        (Cardinal(1), "un|una|uno"),
        (Cardinal(2), "due"),
        (Cardinal(3), "tre"),
        (Cardinal(4), "quattro"),
        (Cardinal(5), "cinque"),
        (Cardinal(6), "sei"),
        (Cardinal(7), "sette"),
        (Cardinal(8), "otto"),
        (Cardinal(9), "nove"),
        (Cardinal(10), "dieci"),
        (Cardinal(11), "undici"),
        (Cardinal(12), "dodici"),
        (Cardinal(13), "tredici"),
        (Cardinal(14), "quattordici"),
        (Cardinal(15), "quindici"),
        (Cardinal(16), "sedici"),
        (Cardinal(17), "diciassette"),
        (Cardinal(18), "diciotto"),
        (Cardinal(19), "diciannove"),
        (Cardinal(20), "venti"),
        (Cardinal(21), "ventuno"),
        (Cardinal(22), "ventidue"),
        (DaysAhead(0), "oggi|stasera|questa sera"),
        (DaysAhead(1), "domani|domani sera"),
        (DaysAhead(2), "dopodomani"),
        (DaysAhead(-1), "ieri|ieri sera"),
        (DaysAhead(-2), "l'altro ieri|altroieri|avantieri|due giorni fa"),
        (DaysAhead(-3), "tre giorni fa"),
        (DaysAhead(-4), "quattro giorni fa"),
        (DaysAhead(7), "tra una settimana|fra una settimana"),
        (WeeksAfter(1), "tra una settimana|fra una settimana"),
        (NewYear, "nuovo anno|prossimo anno|anno nuovo|anno prossimo"),
        (Next, "prossimo|prossima|seguente|prossime|prossimi|successivo|successiva"),
        (This, "questo|questa|quest'"),
        (Past, "scorso|scorsa|passato"),
        (Every, "ogni|tutti i"),
        (Unit(Minute), "minuto|minuti"),
        (Unit(Hours), "ore|ora"),
        (Unit(Day), "giorno|giorni"),
        (Unit(Week), "settimana|settimane"),
        (Unit(Month), "mese|mesi"),
        (Ahead, "in|a|tra|fra|entro|nel mese di|nel"),
        (Of, "di|del|d'|dell'|della"),
        (Article, "il|lo|la|l'|al|dal|del|all'|dall'|fino al"),
        (DaySign, "giorno|dì"),
        (To, "a|al|alle|fino|fino al|fino alle|all'"),
        (And, "e|ed|o"),
        (Or, "o"),
        (Between, "tra le|fra le"),
        (At, "alle|verso|intorno alle"),
        (Clock, "alle|alle ore|ore|dalle|dalle ore|h|fino alle"),
        (Hour, "h|ore"),
        (Am, "del mattino|di mattina"),
        (Pm, "di sera|del pomeriggio|della sera|di pomeriggio"),
        (Named(12), "mezzogiorno"),
        (Named(0), "mezzanotte"),
        (After(30), "e mezza|e mezzo|e trenta|trenta"),
        (After(15), "e un quarto|e quindici|quindici"),
        (After(-15), "meno un quarto"),
        (Suffix, "º|°|o"),
        (Starting, "inizia|inizio"),
        (People, "persone|partecipanti|soci|iscritti|ospiti|di noi|di voi"),
    ],
    cues: CueLists {
        next_cues: "il prossimo è|il prossimo sarà|il prossimo il|il prossimo quindi|il prossimo dunque|le date sono|date sono|prossimo incontro|prossimo meetup|prossimo evento|\
            prossimo appuntamento|prossima riunione|prossima serata|prossima edizione|prossimo talk|\
            si terrà|si terranno|avrà luogo|si svolgerà|ci vediamo|ci vedremo|ci incontriamo|\
            ci troviamo|vi aspettiamo|ti aspettiamo|appuntamento il|appuntamento per|segnatevi la data|\
            save the date|iscriviti|iscrivetevi|iscrizione|iscrizioni|registrati|partecipa|\
            unisciti a noi|non mancate|in programma|vi invitiamo|ci rivediamo|ci ritroviamo|ci si vede|\
            ci si rivede|ci troveremo|ci riuniamo|ci riuniremo|ripartiamo|ricominciamo|cominciamo|\
            iniziamo|si riparte|si ricomincia|torniamo|torneremo|l'appuntamento è|appuntamento è per|\
            appuntamento a|vi diamo appuntamento|siete invitati|siete tutti invitati|siete tutti|\
            vi invita|vi aspetta|vieni a trovarci|venite|segnatevi|segnate|segna in agenda|in agenda|\
            calendario|prossime date|prossimi incontri|prossimi appuntamenti|saremo|è fissato per|\
            è fissata per|è previsto per|sarà il|sarà ospitato|terremo|organizziamo|faremo|\
            ci incontreremo|prossima volta|prossima data|la prossima|riprendiamo|riapre|promemoria|\
            vi ricordiamo|\
            si fa lo stesso|si farà comunque|si riprende|le prime tre serate|le prossime serate|le prossime date|\
            ecco il calendario|il calendario|calendario completo|il prossimo sarà|la prossima sarà|il prossimo è|prossimamente|alla prossima|segnatevi queste date|segnate queste date|il prossimo cade|la prossima cade",
        gathering_cues: "ci vediamo|ci vedremo|ci rivediamo|ci ritroviamo|ci incontriamo|\
            ci incontreremo|ci troviamo|ci troveremo|ci riuniamo|ci si vede|vi aspettiamo|ti aspettiamo|\
            vi aspetta|appuntamento|ripartiamo|ricominciamo|cominciamo|iniziamo|si riparte|\
            si ricomincia|torniamo|torneremo|siete invitati|siete tutti|vi invitiamo|vi invita|\
            unisciti a noi|non mancate|venite|segnatevi|racconterà|ci racconterà|parlerà|ci parlerà|\
            presenterà|spiegherà|ci spiega|ci spiegherà|terrà un|solito posto|stesso posto|come sempre|\
            al solito posto|la prossima volta|ingresso libero|ritrovo|giochiamo|corriamo|camminiamo|\
            cantiamo|leggeremo|si gioca|si corre|riprendiamo|riapre|ingresso gratuito|\
            ingresso è gratuito|stessa ora|ci si ritrova|stesso orario|stesso luogo|canteremo|\
            giocheremo|correremo|cammineremo|siamo di nuovo|si riprende|ricomincia|segnati|bloccate|\
            festeggiamo|saremo di nuovo|saremo ancora|avremo|proiettiamo|leggiamo|chiudiamo l'anno|chiuderemo l'anno|finiamo l'anno|concludiamo l'anno|parliamo di|parleremo di|si parla di|si parlerà di|discuteremo|ci ospita|ci ospiterà|ci ospiteranno|abbiamo la sala|saltiamo al|passiamo direttamente al",
        meeting_nouns: "incontro|incontri|riunione|evento|eventi|serata|appuntamento|sessione|edizione|\
            seminario|laboratorio|aperitivo|meeting|ritrovo|serate|appuntamenti|date|riunioni|sessioni|\
            meetup|incontro mensile|laboratori|talk|cena|aperitivi|workshop|gita|gite|escursione|escursioni|\
            camminata|camminate|allenamento|allenamenti|prove del coro|prossima prova|prossime prove|\
            prossima uscita|concerto|gruppo di lettura|serata giochi|torneo|pranzo|colazione|picnic|\
            assemblea|passeggiata|passeggiate|raduno|cineforum|proiezione|scambio linguistico|corsa|festa|\
            grigliata|partita|pomeriggio|circolo|le prove|giorno prove|film|proiezioni|cinema|prova|prove|\
            uscita|uscite|la prova|ritrovi|lettura|visita guidata",
        past_cues: "il mese scorso|la settimana scorsa|ieri|precedente|si è tenuto|si è tenuta|si è svolto|\
            si è svolta|ha avuto luogo|grazie a tutti|grazie a chi|l'anno scorso|abbiamo avuto|\
            resoconto|abbiamo ospitato|l'ultima volta|scorso|è stata un successo|è stato un successo|\
            com'è andata|si è parlato|abbiamo parlato|eravamo|è volata|è andata|sera eravamo|verbale della riunione|verbale dell'incontro|verbale del",
        told_cues: "era|erano|eravamo|è stata|è stato|sono stati|abbiamo|ha raccontato|ha mostrato|\
            ha spiegato|ha presentato|ha vinto|grazie a|grazie per|siamo|c'era|c'erano|ha parlato|hanno|\
            aveva|si è|ci siamo|sono venuti|com'è andata|eravate|abbiamo letto|abbiamo cantato|\
            abbiamo visto|si è parlato|c'è stato|c'è stata|sono venute|è venuto|è venuta|hanno raccontato|\
            ha tenuto|ha portato|hanno portato|è piaciuta|è piaciuto|avevamo|avete|siamo andati|siamo stati|\
            una cinquantina|una trentina|una ventina|in tanti|che bello vedervi|bello vedervi|che piacere vedervi|un piacere vedervi|siete venuti|siete venute|tutto esaurito|sala piena|ecco le slide|ecco le foto|ecco i video|ecco le diapositive|pioveva|ha fatto vedere|hanno parlato|ci siamo ritrovati|ci siamo ritrovate|ci siamo visti|ci siamo viste|ci siamo incontrati",
        hedge_cues: "probabilmente|provvisorio|provvisoria|da confermare|forse|circa|indicativamente|\
            eventualmente|da definire|possibilmente|salvo imprevisti|dovrebbe|dovremmo|\
            ancora da confermare|non ancora confermata|non ancora confermato|se tutto va bene|\
            in via di definizione|dovrebbe|aspettiamo conferma|in attesa di conferma|a matita|\
            pensavamo di|sondaggio|votate",
        cancel_cues: "annullato|annullata|annullati|annullate|cancellato|cancellata|sospeso|sospesa|\
            non si terrà|non avrà luogo|salta|annullamento|niente meetup|annullare|annulliamo|\
            dobbiamo annullare|costretti ad annullare|è annullata|è annullato|cancelliamo|cancellare|\
            sospendiamo|non ci sarà|non si fa|non si svolgerà|non faremo|non si farà|salta il|\
            niente allenamento|niente incontro|niente prove|non ci vediamo|saltano|è saltato|salta la|\
            abbiamo dovuto annullare|abbiamo annullato|è stata annullata|è stato annullato|è saltata|\
            sono saltati|non si tiene|non ci troviamo|niente riunione|non proiettiamo|non si è tenuta|\
            non si è tenuto|non se ne fa niente|la sala resta chiusa|sala rimane chiusa|non riusciamo a mettere in piedi|non riusciamo a organizzare|non riusciamo a fare|non tenere|non terremo|non fare l'|non fare la|non organizzare|non organizzeremo|non potrà svolgersi|non può svolgersi|non potrà tenersi|non si potrà tenere|non si svolge|non giochiamo|non si gioca|non giocheremo|non cantiamo|non si canta|non proviamo|non si prova|non corriamo|non camminiamo|non pedaliamo|non ci alleniamo|non balliamo",
        postpone_cues: "aspettiamo una settimana|aspettiamo quindi una settimana|aspetteremo una settimana|slitta|slitta a|slittano|slitterà|slittare|rinviato|rinviata|rimandato|rimandata|posticipato|posticipata|spostato|spostata|\
            nuova data|cambio di data|anticipato|rinvio|rinviamo|rinviare|rimandiamo|rimandare|\
            posticipiamo|posticipare|spostiamo|spostare|viene spostato|viene spostata|è stato spostato|\
            è stata spostata|slitta|slittiamo|slittano|slitta al|anticipiamo|scivola al|è spostato|è spostata|anticipata|\
            slitta a|slitta dal|passa dal|passa al|si sposta|si sposta al|si sposta dal|\
            abbiamo spostato|abbiamo rinviato|è rinviato|è rinviata|anticipata al|cambio data|\
            cambia data|cambio di giorno|invece|alla fine|sarà ora|ora sarà|\
            si recupera|recuperiamo|si recupererà|verrà recuperata|verrà recuperato|si vedrà|si terrà invece|viene rinviata|viene rinviato|viene anticipata|viene anticipato|è stata rinviata|è stato rinviato|slitta di|spostiamo tutto|\
            al suo posto|al posto suo|una settimana più tardi del previsto|due settimane più tardi del previsto|un giorno più tardi del previsto|una settimana dopo il previsto|due settimane dopo il previsto|un giorno dopo il previsto|una settimana prima del previsto|due settimane prima del previsto|un giorno prima del previsto|una settimana dopo del previsto|due settimane dopo del previsto|un giorno dopo del previsto|una settimana in anticipo sul previsto|due settimane in anticipo sul previsto|un giorno in anticipo sul previsto|spostarlo|spostarla|rimandarlo|rimandarla|rinviarlo|rinviarla|anticiparlo|posticiparlo|lo spostiamo|la spostiamo|lo rimandiamo|lo anticipiamo|contrariamente a quanto annunciato|diversamente da quanto annunciato|ci vediamo una settimana dopo|sarà una settimana dopo|si terrà una settimana dopo|si sposta tutto|rimandiamo tutto|slitta tutto|spostiamo l'incontro|non sarà più|non è più il|non si terrà più|cambia dal|è cambiata dal",
        negation: "non",
        instead_cues: "invece del|invece di|invece che|al posto del|anziché",
        planned_cues: "previsto|prevista|programmato|programmata|annunciato|annunciata|inizialmente|\
            inizialmente previsto|fissato|fissata|in programma|originariamente|doveva essere|\
            sarebbe il|cadrebbe|cadeva|normalmente sarebbe|di solito sarebbe|sarebbe stato",
        but_cues: "ma|bensì",
        as_words: "come|da",
        all_words: "tutti|tutte",
        each_words: "sempre|ogni volta|entrambi|entrambe",
        then_cues: "poi|successivamente|a seguire|dopodiché|\
            il successivo|la successiva|quello successivo|quella successiva",
        holiday_cues: "epifania|ognissanti|immacolata|festa della liberazione|primo maggio|venerdì santo|festivo|festa nazionale|pasquetta|ferragosto|festa della repubblica|\
            festa della liberazione|giorno festivo|ponte",
        if_cues: "se|in caso di|qualora|in caso di pioggia|in caso di maltempo|se piove",
        note_words: "aggiornamento|edit",
        from_words: "dal|a partire dal|dall'|da",
        place_words: "spost|pass|invece|ora|alla fine",
        next_month: "prossimo mese|mese prossimo|mese successivo|mese che viene",
        hold_words: "facciamo|faremo|organizziamo|organizzeremo|terremo|avremo",
        sadly_words: "purtroppo|ovviamente|ahimè|quindi|dunque",
        debrief_words: "resoconto|rassegna",
        many_words: "tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|venti|ventuno|ventidue|ventitré|ventiquattro|venticinque|trenta|quaranta|cinquanta|sessanta",
        this_month: "questo mese",
        target_words: "al|a|alla",
        wrong_date: "data sbagliata|sbagliato data|sbagliato la data|errore nella data|volevo dire|volevamo dire|intendevo",
        person_owns: "il suo|la sua|suo|sua",
        later_words: "tardi|data|date|giorno|settimana|settimane|mese|mesi|anno|destinarsi|primavera|estate|autunno|inverno",
        reason_cues: "perché|a causa|per via|grazie",
        until: "entro il|entro|fino al|prima del",
        deadline_cues: "scadenza|entro il|fino al|termine|iscrizioni entro|chiusura|cfp|sconto|\
            codice sconto|candidature|entro e non oltre|call for papers|call for speakers|scadenza per|\
            uscirà|esce il|saranno pubblicati|saranno disponibili|inviare proposte|proposte|biglietti|\
            chiude il|termina il|scade|iscrizioni aperte dal|apertura iscrizioni|iscrizioni dal|\
            iscrizioni aprono|apertura delle iscrizioni|\
            è uscito|è uscita|sono usciti|sono uscite|è uscita la|è uscito il|è stata rilasciata|è stato rilasciato|è stata pubblicata|è stato pubblicato|scade il|è atteso per",
        other_event_cues: "conferenza|congresso|festival|fiera|vertice|webinar|convegno|forum|hackathon|\
            salone del|salone dell|salone internazionale|si terrà dal|devfest|summit|maratona|mezza maratona|mostra|campionato|campionati|\
            elezioni|non nostro|non nostra|non è nostro|non è nostra|non organizzato da noi|\
            settimana della|settimana del|\
            oscar|global game jam",
        venue_prepositions: "a|al|alla|in|nella|nel|da",
        venue_phrases: "ospitato da|ospiti di|c/o|presso|@",
        wrong_words: "non è così|non è vero|errore|sbagliato|sbagliata|errato|errata",
        again_words: "anche|questa|volta|sempre|come|solito|nuovo|ancora|stavolta|probabilmente|ore",
        we_words: "ci|noi",
        no_words: "niente|nessun|nessuna|nessun'|non c'è|non ci sarà|non facciamo|non ci sono|non ci saranno",
        part_nouns: "talk|workshop|cena|pranzo|colazione|aperitivo|aperitivi|film|date|festa|lettura|prova|partita|concerto|pomeriggio",
        disclaimers: "non è nostro|non è nostra|non noi|non lo organizziamo|non la organizziamo|non c'entriamo|non organizzato da noi|non è roba nostra|non organizziamo noi|non lo organizziamo noi|non siamo noi|non organizzata da noi|non è un evento nostro|non è un nostro evento|non è evento nostro|non è una nostra serata",
        so_words: "quindi|dunque|perciò|per cui|pertanto",
        their_words: "il loro|la loro|loro",
        our_words: "il nostro|la nostra|nostro|nostra|i nostri|le nostre",
        copulas: "è|sono|stato|stata|saranno|sarà|dovrebbe|essere|deve",
        indefinite_words: "un|una",
        counting_words: "dopo|della settimana dopo|subito dopo|che segue",
        counting_back_words: "prima di|prima del|prima della|precedente",
        high_days: "natale|pasqua|halloween|capodanno|carnevale|ferragosto|vacanze|epifania|befana|estate|ferie",
        week_of_words: "settimana del|settimana dal",
        telling_words: "annunceremo|sarà annunciato|sarà annunciata|saranno annunciati|pubblicheremo|decideremo|vi diremo|comunicheremo",
        speaking_words: "parlerà|presenterà|mostrerà|spiegherà|racconterà|terrà|parla|presenta|ci parlerà|ci racconterà|ci mostrerà|ci presenterà|ci spiegherà",
        it_is: "è il|sarà il",
        door_words: "apertura",
        speaker_cues: "interventi di|talk di|relatori:",
        topic_words: "tema",
        passed_words: "il|la|lo|l|sede",
        person_words: "lei|lui",
        skip_cues: "la saltiamo|lo saltiamo",
        coming_cues: "si avvicina",
        start_cues: "",
        substitute_words: "invece|piuttosto",
        parted_cues: "",
        pause_cues: "saltiamo|facciamo una pausa|facciamo pausa|ci prendiamo una pausa|si salta|salta|siamo fermi|ci fermiamo|è annullato|riposiamo",
        new_date: "nuova data|cambio di data|cambio data",
        formerly_words: "era|prima|inizialmente|invece del|originariamente|e non|anziché|anziché il",
        elsewhere_words: "altrove|altri eventi|altri gruppi|altre comunità|dagli amici|nei dintorni|degli altri|altrui|dei vicini|in giro",
        opening_words: "aprono|apre|apriranno|si aprono|apertura",
        group_nouns: "gruppo|club|associazione|comunità|amici",
        host_verbs: "organizza|organizzano|ospita|ospitano|propone",
        news_words: "avvisato|avvisati|avvertito|avvertiti|comunicato|fatto sapere|saputo|informato|informati",
        that_words: "che",
        held_in_parts: "",
        rhythm_words: "una volta al mese|due volte al mese|ogni mese|tutti i mesi|ogni due mesi|un mese sì e uno no",
        programme_words: "programma|calendario|in calendario|cartellone|prossime date",
        this_time_words: "stavolta|questa volta|questo mese|quest'anno|eccezionalmente",
        week_after_next: "settimana dopo la prossima|settimana successiva alla prossima",
        than_planned: "più tardi del previsto|dopo il previsto|prima del previsto|dopo del previsto|in anticipo sul previsto|più tardi del solito|prima del solito",
        that_day: "quel giorno|quella sera|quella data",
        earlier_words: "anticipato|anticipata|anticipiamo|anticipa|anticipare|prima",
        either_way_words: "",
        following_words: "successivo|successiva|seguente|dopo",
        that_week_words: "della stessa settimana|di quella settimana|stessa settimana",
        also_words: "anche|inoltre",
        with_words: "con",
        newsletter_words: "newsletter|bollettino|notiziario",
        rsvp_words: "iscri|prenot|i posti",
        venue_nouns: "chiesa|oratorio|piazza|stazione|parrocchia|parco|casello|biblioteca|sala|caffè|bar|hotel|museo|teatro|università|scuola|campus|ristorante|coworking|studio|centro|auditorium|aula|via|libreria|cinema|casa|sede|palazzo|birreria|osteria|cascina",
        venue_labels: "luogo|dove|sede|indirizzo|location|posto",
        when_labels: "quando|data|data e ora|ora|orario|giorno|date|prossima volta|la prossima volta|\
            prossima data|prossimo appuntamento|prossimo incontro|prossima uscita|prossima serata|\
            prossimo allenamento|prossime date",
        online_words: "online|virtuale|in diretta|streaming|diretta|da remoto|remoto|videoconferenza|\
            su zoom",
    },
};
