//! French.

use chrono::Locale;

use super::table::{
    CueLists,
    Meaning::{
        After, Ahead, Am, And, Article, At, Between, Cardinal, DaysAhead, Every, Hour, Named, NewYear, Next,
        Of, Or, Ordinal, Past, People, Pm, Starting, Suffix, This, To, Unit, WeeksAfter,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "fr",
    locale: Some(Locale::fr_FR),
    months: &[(2, "fevrier"), (8, "aout"), (12, "decembre")],
    short_months: &[
        (1, "jan|janv"),
        (2, "fev|fév|févr|fevr"),
        (7, "juil"),
        (8, "aout"),
        (9, "sept"),
        (12, "dec|déc"),
    ],
    weekdays: &[],
    short_weekdays: &[],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "mars|mai|mar|mer|dim|sam|jan|sept",
    common: "le|la|les|des|et|est|nous|vous|pour|avec|une|dans|du|sur|au|aux|pas|qui|que|sont|été|\
        ce",
    words: &[
        (Ordinal(1), "premier|première|premiers"),
        (Ordinal(2), "deuxième|second|seconde"),
        (Ordinal(3), "troisième"),
        (Ordinal(4), "quatrième"),
        (Ordinal(5), "cinquième"),
        (Ordinal(-1), "dernier|dernière"),
        (Ordinal(-2), "avant-dernier"),
        (Cardinal(1), "un|une"),
        (Cardinal(2), "deux"),
        (Cardinal(3), "trois"),
        (Cardinal(4), "quatre"),
        (Cardinal(5), "cinq"),
        (Cardinal(6), "six"),
        (Cardinal(7), "sept"),
        (Cardinal(8), "huit"),
        (Cardinal(9), "neuf"),
        (Cardinal(10), "dix"),
        (Cardinal(11), "onze"),
        (Cardinal(12), "douze"),
        (Cardinal(13), "treize"),
        (Cardinal(14), "quatorze"),
        (Cardinal(15), "quinze"),
        (Cardinal(16), "seize"),
        (Cardinal(17), "dix-sept"),
        (Cardinal(18), "dix-huit"),
        (Cardinal(19), "dix-neuf"),
        (Cardinal(20), "vingt"),
        (Cardinal(21), "vingt et une"),
        (DaysAhead(0), "aujourd'hui|ce soir|cet après-midi"),
        (DaysAhead(1), "demain|demain soir"),
        (DaysAhead(2), "après-demain|après demain"),
        (DaysAhead(-1), "hier|hier soir"),
        (DaysAhead(-2), "avant-hier|il y a deux jours"),
        (DaysAhead(-3), "il y a trois jours"),
        (DaysAhead(-4), "il y a quatre jours"),
        (WeeksAfter(1), "en huit"),
        (WeeksAfter(2), "en quinze"),
        (DaysAhead(14), "dans quinze jours"),
        (NewYear, "nouvelle année|année prochaine|nouvel an"),
        (Next, "prochain|prochaine|prochains|prochaines"),
        (This, "ce|cet|cette"),
        (Past, "dernier|dernière|passé|passée"),
        (Every, "chaque|tous les"),
        (Unit(Minute), "minute|minutes|mn"),
        (Unit(Hours), "heure|heures"),
        (Unit(Day), "jour|jours"),
        (Unit(Week), "semaine|semaines"),
        (Unit(Month), "mois"),
        (Ahead, "dans|en|d'ici|courant|début|fin"),
        (Of, "de|du|d'|de la"),
        (Article, "le|la|les|au|ce|du|dès le|à partir du|jusqu'au"),
        (To, "à|a|au|jusqu'à|jusque"),
        (And, "et|ou"),
        (Or, "ou"),
        (Between, "entre"),
        (At, "à|dès|vers|de|à partir de"),
        (Hour, "h|heures|heure|hres"),
        (Am, "du matin"),
        (Pm, "du soir|de l'après-midi"),
        (Named(12), "midi"),
        (Named(0), "minuit"),
        (After(30), "et demie|et demi|trente"),
        (After(15), "et quart|quinze"),
        (After(-15), "moins le quart"),
        (After(45), "quarante-cinq"),
        (Suffix, "er|e|ème|eme|ere|ère|nd"),
        (Starting, "débute|commence|démarre"),
        (
            People,
            "personnes|participants|participantes|membres|curieux|invités|visiteurs|d'entre nous|d'entre vous",
        ),
    ],
    cues: CueLists {
        next_cues: "les dates sont|dates sont|prochain meetup|prochaine rencontre|prochain rendez-vous|\
            prochaine réunion|prochaine soirée|prochaine session|prochain événement|prochain évènement|\
            prochaine édition|prochain apéro|prochain atelier|aura lieu|auront lieu|se tiendra|\
            se déroulera|rendez-vous le|rendez-vous à|rdv le|on se retrouve|nous nous retrouvons|\
            retrouvons-nous|nous retrouverons|rejoignez-nous|venez nombreux|à vos agendas|notez la date|\
            inscrivez-vous|inscription|inscriptions|à venir|vous invite|vous donne rendez-vous|\
            bloquez la date|prochains rendez-vous|nous retrouvons|on se voit|on se revoit|à très vite|\
            on se donne rendez-vous|rendez-vous|on attaque|on redémarre|on reprend|nous reprenons|\
            reprise le|nous serons|on vous attend|nous vous attendons|joignez-vous|réservez la date|\
            réservez votre soirée|vous inviter|vous convions|vous êtes invités|se retrouve|\
            se retrouvera|aura lieu le|se tient|se réunira|programme des|suite du programme|\
            notez dans vos agendas|prévue le|est prévu le|est prévue le|s'inscrire|prochaine fois|\
            prochaine date|prochaines dates|prochaines rencontres|prochaines soirées|la prochaine|\
            le prochain|nous nous retrouverons|on remet ça|prochain épisode|la suite|rappel|\
            petit rappel|pour rappel|\
            aura bien lieu|a bien lieu|est maintenu|est maintenue|aura finalement lieu|la reprise|reprend le|notez pour la suite|on se verra|on se reverra|on rouvre|rendez-vous donc|\
            le calendrier|calendrier du|le programme de|le programme du|la suivante aura lieu|la suivante sera|la suivante est|le suivant aura lieu|le suivant sera|celle d'après|celui d'après|la suivante|à la prochaine fois|à la prochaine|notez ces dates|retenez ces dates|bloquez ces dates|réservez ces dates|prochaine le|prochain le|la prochaine le|le prochain le",
        gathering_cues: "on se retrouve|nous nous retrouvons|nous retrouvons|retrouvons-nous|\
            nous retrouverons|on se voit|on se revoit|rendez-vous|rdv le|rejoignez-nous|joignez-vous|\
            venez nombreux|à vos agendas|on attaque|on redémarre|on reprend|nous reprenons|\
            on vous attend|nous vous attendons|vous invite|vous inviter|vous convions|\
            vous donne rendez-vous|bloquez la date|notez la date|réservez la date|se retrouve|\
            se retrouvera|nous serons|se réunira|parlera|nous parlera|présentera|nous présentera|\
            animera|interviendra|viendra nous|ce sera le|même endroit|même lieu|comme d'habitude|\
            comme toujours|prochaine étape|ouvert à tous|nous nous retrouverons|rendez-vous le|on joue|\
            on marche|on chante|on répète|on lira|on court|reprise le|entrée libre|sans inscription|\
            venez comme vous êtes|venez|bienvenue|même heure|au même endroit|débutantes bienvenues|\
            débutants bienvenus|même formule|on recommence|nous jouerons|nous marcherons|\
            nous chanterons|nous lirons|nous courrons|nous répéterons|nous partirons|on revient|\
            nous revenons|on remet ça|on repart|bloquez|bloquez déjà|notez déjà|retenez|\
            réservez dès maintenant|on fête|nous fêtons|on célèbre|nous nous verrons|on se verra|nous nous voyons|on se reverra|nous nous reverrons|on se verra donc|parlera de|parlera du|parlera des|viendra parler|viendra présenter|nous aurons|on projette|nous projetterons|on grille|nous clôturons l'année|on clôture l'année|nous terminons l'année|on termine l'année|on finit l'année|nous finirons l'année|on parle de|nous parlerons|on discutera|nous discuterons|on parlera|on discute|nous accueille|nous accueillera|nous accueilleront|nous reçoit|nous recevra|la salle est réservée|nous avons la salle|à lundi|à mardi|à mercredi|à jeudi|à vendredi|à samedi|à dimanche|on est ouvert|nous sommes ouverts|on rouvre|rouvrons|on saute au|nous sautons au|on passe directement au",
        meeting_nouns: "rencontre|rencontres|réunion|soirée|session|événement|évènement|rendez-vous|\
            édition|apéro|atelier|conférence|séance|after-work|afterwork|barcamp|permanence|meetups|\
            soirées|dates|réunions|sessions|ateliers|apéros|rencontres mensuelles|hackathon|événements|\
            balade|balades|randonnée|randonnées|rando|sortie|sorties|répétition|répétitions|concert|\
            club de lecture|cercle de lecture|jeux de société|tournoi|entraînement|entraînements|\
            pique-nique|café tricot|café-tricot|repair café|café réparation|assemblée générale|\
            portes ouvertes|goûter|dîner|déjeuner|petit-déjeuner|brunch|causerie|projection|veillée|\
            excursion|tandem linguistique|café des langues|café polyglotte|install-party|install party|\
            après-midi jeux|retrouvailles|tablée|calendrier|programme de la saison|prochaines dates|film|\
            ciné-club|tricot|après-midi|visite guidée",
        past_cues: "le mois dernier|la semaine dernière|hier|précédent|précédente|a eu lieu|ont eu lieu|\
            s'est tenue|s'est tenu|s'est déroulé|merci à tous|merci à toutes|retour sur|compte-rendu|\
            compte rendu|l'année dernière|nous avons eu|dernière fois|a fêté|avons fêté|retour sur la|bilan|\
            s'est déroulée|étions|samedi dernier|dimanche dernier|un grand merci|se sont retrouvés|\
            se sont retrouvées|s'est retrouvé|quelle affluence|procès-verbal|compte rendu de",
        told_cues: "était|étaient|étions|avions|a été|ont été|avons|on a|sont venus|est venu|a présenté|\
            a montré|a expliqué|ont présenté|merci à|merci pour|avait|avaient|s'est|se sont|sommes|a parlé|\
            a gagné|ont gagné|unanimité|on était|réunis|réunies|venus|répondu présent|au rendez-vous pour|\
            a réparé|on a réparé|a raconté|ont raconté|il y avait|a animé|échangé|joué|chanté|marché|couru|\
            retrouvés|retrouvées|bravé|quelle affluence|quelle soirée|quelle journée|furent|fut|lu ensemble|\
            nombreux|nombreuses|salle comble|salle pleine|voici les supports|voici les slides|voici les photos|voici les diapos|voici les vidéos|voici les diapositives|quel plaisir de vous|vous étiez|ont parlé|il pleuvait|nous étions|emmené|emmenés|emmenées",
        hedge_cues: "probablement|sans doute|provisoire|à confirmer|peut-être|environ|éventuellement|en principe|\
            sous réserve|à préciser|à déterminer|vraisemblablement|devrait avoir lieu|devrait se tenir|\
            devrait|devrions|reste à confirmer|si tout va bien|pas encore confirmé|pas encore confirmée|\
            sauf imprévu|\
            votez|sondage|au choix|on tranche",
        cancel_cues: "annulé|annulée|annulés|annulées|annulation|n'aura pas lieu|n'auront pas lieu|\
            pas de meetup|pas de rencontre|supprimé|supprimée|annuler|annulons|doit être annulée|\
            est annulée|est annulé|nous annulons|n'a pas lieu|pas de soirée|pas de réunion|supprimons|\
            tombe à l'eau|n'aura finalement pas lieu|pas de séance|pas de répétition|pas de sortie|\
            relâche|nous devons annuler|avons renoncé|on a renoncé|avons annulé|avons tout annulé|\
            on a annulé|a été annulée|a été annulé|n'a pas eu lieu|n'ont pas eu lieu|pas de rencontre en|\
            ne nous voyons pas|on ne se voit pas|on fait l'impasse|fait relâche|est supprimée|est supprimé|nous renonçons|on renonce|devons renoncer|ne pas tenir|ne pas organiser|ne pas maintenir|ne tiendrons pas|n'organiserons pas|ne maintiendrons pas|ne maintenons pas|ne pourra pas avoir lieu|ne pourra avoir lieu|ne peut avoir lieu|ne peut pas avoir lieu|n'aura malheureusement pas lieu|ne se tiendra pas|ne pourra pas se tenir|ne pourra se tenir|ne joue pas|ne jouons pas|joue pas|ne chante pas|ne chantons pas|ne répète pas|ne répétons pas|ne court pas|ne courons pas|ne marche pas|ne marchons pas|ne roule pas|ne roulons pas|ne danse pas|ne dansons pas",
        postpone_cues: "attendons une semaine|attendons donc une semaine|attend une semaine|patientons une semaine|remise à plus tard|remis à plus tard|est remise|est remis|est donc remise|est donc remis|reporté|reportée|reportés|reportées|report|décalé|décalée|déplacé|déplacée|\
            repoussé|repoussée|nouvelle date|changement de date|avancé au|reporter|reportons|déplacer|\
            déplaçons|décaler|décalons|initialement prévu|initialement prévue|changement de jour|avancé|\
            avancée|avançons|glisse|glisse au|glissé|glissée|est déplacée|est déplacé|change de date|\
            avancée au|avancée du|avancé du|reportée au|reporté au|est avancée|est avancé|passe du|\
            passe au|décale|se décale|bascule|est décalé|est décalée|est repoussé|est repoussée|\
            repousser|repoussons|a été déplacée|a été déplacé|changé de date|changeons de date|\
            finalement|à la place|plutôt le|ce sera donc|aura donc lieu|est maintenant le|\
            est donc reportée|est donc reporté|se reporte|passe donc|on repousse|on décale|on reporte|on avance|se tiendra finalement|aura finalement lieu le|remise au|remis au|se fera le|on se retrouve donc|une semaine plus tard que prévu|deux semaines plus tard que prévu|un jour plus tard que prévu|quinze jours plus tard que prévu|une semaine plus tôt que prévu|deux semaines plus tôt que prévu|un jour plus tôt que prévu|quinze jours plus tôt que prévu|une semaine plus tard qu'annoncé|deux semaines plus tard qu'annoncé|un jour plus tard qu'annoncé|quinze jours plus tard qu'annoncé|une semaine plus tôt qu'annoncé|deux semaines plus tôt qu'annoncé|un jour plus tôt qu'annoncé|quinze jours plus tôt qu'annoncé|contrairement à ce qui était annoncé|contrairement à ce que nous avions annoncé|contrairement à l'annonce|nous retrouverons une semaine plus tard|nous retrouvons une semaine plus tard|on se retrouve une semaine plus tard|aura lieu une semaine plus tard|a lieu une semaine plus tard|finalement ce sera|finalement, ce sera|on décale tout|on reporte tout|tout est décalé|tout est reporté|nous décalons tout|nous reportons tout|n'aura plus lieu le|ne sera plus le|n'est plus le|n'aura finalement pas lieu le|ne se tiendra plus|ce sera une semaine plus tard|ce sera la semaine d'après|ce sera la semaine suivante|passe de|a changé du|change du|on passera au|passera au|on passe au|nous passons au|nous passerons au",
        negation: "pas|non|n'est plus|ne sera plus|\
            non plus|et non|non pas",
        instead_cues: "au lieu du|au lieu de|plutôt que|à la place du",
        planned_cues: "prévue|prévu|prévues|prévus|initialement|initialement prévu|initialement prévue|\
            annoncée|annoncé|programmée|programmé|devait avoir lieu|devait se tenir|d'abord prévue|\
            d'abord prévu|\
            serait le|tomberait|tombait|normalement ce serait|d'habitude ce serait|normalement, ce serait|d'habitude, ce serait|aurait dû être|devait être",
        but_cues: "mais|mais bien",
        as_words: "comme",
        all_words: "tous|toutes",
        each_words: "chaque fois|à chaque fois|toujours|les deux",
        then_cues: "ensuite|puis|après ça",
        holiday_cues: "fête nationale|lundi de pentecôte|pentecôte|armistice|fête du travail|journées du patrimoine|férié|jour férié|lundi de pâques|ascension|l'ascension|toussaint|la toussaint|\
            lundi de pentecôte|armistice|fête nationale|le 14 juillet",
        if_cues: "si|s'il|en cas de|en cas d'|en cas de pluie|en cas de mauvais temps|en cas d'intempéries|s'il pleut",
        note_words: "mise à jour|màj|maj|edit|édit|mis à jour|actualisation|[maj]|ajout",
        from_words: "à partir du|dès le|à compter du|à partir de|depuis|depuis le",
        place_words: "déplac|bascul|pass|à la place|finalement|maintenant",
        next_month: "mois prochain|prochain mois",
        hold_words: "on fait|nous faisons|nous ferons|on fera|on organise|nous organisons|nous organiserons|nous tiendrons",
        sadly_words: "malheureusement|hélas|évidemment|donc",
        debrief_words: "débrief|débriefing",
        many_words: "treize|quatorze|quinze|seize|dix|vingt|trente|quarante|cinquante|soixante|septante|nonante",
        this_month: "ce mois-ci|ce mois",
        target_words: "au|à|pour",
        wrong_date: "mauvaise date|trompé de date|trompée de date|erreur de date|date erronée|il fallait lire|je voulais dire|nous voulions dire",
        person_owns: "sa|son",
        later_words: "tard|date|dates|jour|semaine|semaines|mois|an|année|ultérieure|ultérieurement|printemps|été|automne|hiver|nouvel",
        reason_cues: "parce que|parce qu'|à cause|en raison|grâce",
        until: "jusqu'au|d'ici le|d'ici au|avant le|au plus tard le",
        deadline_cues: "date limite|jusqu'au|avant le|appel à orateurs|appel à communications|\
            appel à conférenciers|clôture|clôture des inscriptions|cfp|tarif réduit|remise|code promo|\
            inscription avant|candidatures|dernier délai|au plus tard|ouvert jusqu'au|sortira|sort le|\
            publiées d'ici|d'ici le|d'ici au|fin des inscriptions|proposer avant|appel à contributions|\
            billetterie|tarif|inscriptions ouvrent|inscriptions ouvertes à partir|\
            ouverture des inscriptions|inscriptions à partir|inscriptions dès|\
            est sorti|est sortie|sont sortis|sont sorties|à payer avant|échéance|à régler avant|est attendu pour|est attendue pour|attendu pour le|sortira le|sortie est prévue|sortie prévue|sortie est attendue|sortie attendue",
        other_event_cues: "conférence|congrès|sommet|festival|salon|webinaire|colloque|forum|hackathon|\
            journées|convention|se tient du|devoxx|summit|assises|semaine de|journée mondiale|marathon|\
            semi-marathon|championnat|exposition|élections|salon du livre|foire|pas de nous|\
            pas organisé par nous|pas les nôtres|\
            élection présidentielle|scrutin|pas notre organisation|pas nous qui organisons|global game jam",
        venue_prepositions: "à|au|aux|chez|dans|en",
        venue_phrases: "dans les locaux de|hébergé par|accueilli par|@",
        wrong_words: "il n'en est rien|il n’en est rien|coquille|erreur|erroné|erronée|faux|fausse|incorrect|incorrecte",
        again_words: "aussi|cette|fois|comme|habitude|d'habitude|d\u{2019}habitude|toujours|encore|nouveau|précises|probablement",
        we_words: "nous|on|on se",
        no_words: "pas de|pas d'|aucun|aucune|plus de",
        part_nouns: "conférence|atelier|ateliers|apéro|apéros|goûter|dîner|déjeuner|petit-déjeuner|brunch|film|concert|dates|calendrier",
        disclaimers: "pas nous|pas de notre fait|pas organisé par nous|pas notre|pas les nôtres|pas la nôtre|pas le nôtre|nous n'y sommes pour rien|ce n'est pas nous|rien à voir avec nous|ce n'est pas une de nos|ce n'est pas un de nos|ce n'est pas l'une de nos|pas de nous|pas organisée par nous|ce n'est pas un événement à nous|ce n'est pas notre événement|ce n'est pas une rencontre à nous",
        so_words: "donc|du coup|c'est pourquoi|par conséquent",
        their_words: "leur|leurs",
        our_words: "notre|nos",
        copulas: "est|sont|été|sera|devrait|être",
        indefinite_words: "un|nos",
        counting_words: "après|de la semaine suivante|juste après|qui suit|suivant",
        counting_back_words: "avant|juste avant|qui précède|précédant",
        high_days: "noël|pâques|pentecôte|halloween|nouvel an|carnaval|vacances|rentrée|toussaint|saint-valentin|saint-jean|été",
        week_of_words: "semaine du",
        telling_words: "nous annoncerons|on annoncera|sera annoncé|seront annoncés|sera annoncée|seront annoncées|nous publierons|nous déciderons|on vous dira|nous vous dirons",
        speaking_words: "présentera|parlera|présente|parle|vient nous|viendra nous|montrera|animera|expliquera|donnera|nous parlera|nous présentera|nous montrera|nous expliquera",
        it_is: "c'est|ce sera",
        door_words: "accueil|ouverture",
        speaker_cues: "interventions de",
        topic_words: "sujet",
        passed_words: "de|le|la|les|l|nos",
        person_words: "elle|il",
        skip_cues: "on saute celui-là|on saute celle-là|on fait l'impasse",
        coming_cues: "approche",
        start_cues: "",
        substitute_words: "à la place|plutôt",
        parted_cues: "",
        pause_cues: "faisons une pause|fait une pause|faisons pause|fait pause|faisons relâche|fait relâche|sautons|on saute|est annulé|est annulée|prenons une pause|on fait l'impasse|fait l'impasse",
        new_date: "nouvelle date|changement de date",
        formerly_words: "au lieu du|initialement|était|initialement prévu le|prévu le|au départ|et non|à la place du|reporté du",
        elsewhere_words: "ailleurs|autres événements|autres évènements|autres groupes|autres communautés|dans la région|chez nos amis|chez les voisins|des autres|chez les autres|des voisins|ce que font les autres",
        opening_words: "ouvrent|ouvre|ouvriront|ouvrira|seront ouvertes|ouverture",
        group_nouns: "groupe|club|association|communauté|amis",
        host_verbs: "organise|organisent|propose|proposent|accueille",
        news_words: "prévenus|prévenu|informés|informé|fait savoir|appris|avertis|averti|écrit",
        that_words: "que|qu",
        held_in_parts: "",
        rhythm_words: "une fois par mois|deux fois par mois|1 fois par mois|chaque mois|tous les mois|tous les deux mois|un mois sur deux",
        programme_words: "programme|calendrier|au programme|planning|dates suivantes",
        this_time_words: "cette fois|ce mois-ci|cette année|exceptionnellement",
        week_after_next: "semaine d'après la prochaine",
        than_planned: "plus tard que prévu|plus tôt que prévu|plus tard qu'annoncé|plus tôt qu'annoncé|plus tard que d'habitude|plus tôt que d'habitude",
        that_day: "ce jour-là|ce soir-là",
        earlier_words: "avancée|avancé|avançons|avance|avancer|plus tôt",
        either_way_words: "",
        following_words: "suivant|suivante|d'après|d’après",
        that_week_words: "de la même semaine|de cette semaine-là|la même semaine|de cette même semaine",
        also_words: "aussi|également",
        with_words: "avec",
        newsletter_words: "newsletter|infolettre|la lettre|lettre d'information|bulletin",
        rsvp_words: "inscri|s'inscrire|les places|billet|reserv",
        venue_nouns: "temple|salle|mairie|bibliothèque|médiathèque|église|gare|théâtre|brasserie|gymnase|parc|jardin|café|hôtel|musée|université|école|campus|restaurant|bar|coworking|studio|atelier|locaux|maison|centre|auditorium|amphithéâtre|amphi|rue|place|librairie|cinéma|fablab|hackerspace",
        venue_labels: "lieu|où|adresse|endroit|salle|hôte|localisation",
        when_labels: "quand|date|date et heure|heure|horaire|horaires|jour|dates|prochaine fois|\
            la prochaine fois|prochaine date|prochain rendez-vous|prochaine rencontre|prochaine soirée|\
            quand ?|prochaine séance|la rentrée|rentrée|la reprise|reprise|prochaines dates",
        online_words: "en ligne|virtuel|virtuelle|en visio|visioconférence|visio|à distance|\
            webconférence|en direct|diffusé en direct|distanciel",
    },
};
