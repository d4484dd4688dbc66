//! Spanish.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Ahead, Am, And, Article, At, BeforeLast, Between, Cardinal, Clock, DaySign, DaysAhead, Every,
        Hour, Named, NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting, Suffix, This, To, Unit,
        WeeksAfter,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "es",
    locale: Some(Locale::es_ES),
    months: &[(9, "setiembre")],
    short_months: &[(9, "sept|set")],
    weekdays: &[(Weekday::Wed, "miercoles"), (Weekday::Sat, "sabado")],
    short_weekdays: &[(Weekday::Wed, "mie"), (Weekday::Sat, "sab")],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "mar|ago|dom|sol|set|abr|dic|ene",
    common: "el|la|los|las|y|es|para|con|una|en|del|por|nos|que|se|al|más|muy|nuestra|fue|son|como",
    words: &[
        (Ordinal(1), "primer|primero|primera"),
        (Ordinal(2), "segundo|segunda"),
        (Ordinal(3), "tercer|tercero|tercera"),
        (Ordinal(4), "cuarto|cuarta"),
        (Ordinal(5), "quinto|quinta"),
        (Ordinal(-1), "último|última|ultimo|ultima"),
        (Ordinal(-2), "penúltimo"),
        (Cardinal(1), "un|una|uno"),
        (Cardinal(2), "dos"),
        (Cardinal(3), "tres"),
        (Cardinal(4), "cuatro"),
        (Cardinal(5), "cinco"),
        (Cardinal(6), "seis"),
        (Cardinal(7), "siete"),
        (Cardinal(8), "ocho"),
        (Cardinal(9), "nueve"),
        (Cardinal(10), "diez"),
        (Cardinal(11), "once"),
        (Cardinal(12), "doce"),
        (Cardinal(13), "trece"),
        (Cardinal(14), "catorce"),
        (Cardinal(15), "quince"),
        (Cardinal(16), "dieciséis"),
        (Cardinal(17), "diecisiete"),
        (Cardinal(18), "dieciocho"),
        (Cardinal(19), "diecinueve"),
        (Cardinal(20), "veinte"),
        (Cardinal(21), "veintiuna"),
        (Cardinal(22), "veintidós"),
        (DaysAhead(0), "hoy|esta noche|esta tarde"),
        (DaysAhead(1), "mañana|mañana por la tarde|mañana por la noche"),
        (DaysAhead(2), "pasado mañana"),
        (DaysAhead(-1), "ayer|anoche"),
        (DaysAhead(-2), "anteayer|antes de ayer|antier|hace dos días"),
        (DaysAhead(-3), "hace tres días"),
        (DaysAhead(-4), "hace cuatro días"),
        (DaysAhead(14), "en quince días"),
        (
            Next,
            "que viene|próximo|próxima|proximo|proxima|siguiente|próximos|próximas|proximos|proximas|siguientes",
        ),
        (This, "este|esta|el próximo"),
        (Past, "pasado|pasada"),
        (BeforeLast, "antepasado"),
        (Every, "cada|todos los"),
        (NewYear, "nuevo año|próximo año|año que viene|año nuevo"),
        (Unit(Minute), "minuto|minutos"),
        (Unit(Hours), "hora"),
        (Unit(Day), "día|días|dia|dias"),
        (Unit(Week), "semana|semanas"),
        (WeeksAfter(1), "en ocho"),
        (WeeksAfter(2), "en quince"),
        (Unit(Month), "mes|meses"),
        (Ahead, "en|dentro de|durante"),
        (Of, "de|del|de el"),
        (Article, "el|la|al|los|las|desde el|hasta el|del|para el"),
        (DaySign, "día|dia|días|dias"),
        (To, "a|hasta|al|a las|hasta las"),
        (And, "y|e|o"),
        (Or, "o"),
        (Between, "entre|entre las"),
        (At, "a|desde|hacia"),
        (Clock, "a las|a la|desde las|de las|hasta las|a partir de las|sobre las"),
        (Hour, "h|hs|hrs|horas|hora"),
        (Am, "de la mañana|por la mañana|a.m.|a. m."),
        (Pm, "de la tarde|de la noche|por la tarde|p.m.|p. m."),
        (Named(12), "mediodía|mediodia"),
        (Named(0), "medianoche"),
        (After(30), "y media|y treinta|treinta"),
        (After(15), "y cuarto|y quince|quince"),
        (After(-15), "menos cuarto"),
        (Suffix, "º|ª|o|er|ro"),
        (Starting, "comienza|empieza"),
        (People, "personas|participantes|asistentes|miembros|socios|de nosotros|de vosotros|de ustedes"),
    ],
    cues: CueLists {
        next_cues: "la próxima es|el próximo es|el próximo será|la próxima, el|el próximo, el|la próxima el|el próximo el|las fechas son|fechas son|continúa el|próximo encuentro|próxima reunión|\
            próximo meetup|próxima meetup|próximo evento|próxima edición|próxima charla|próxima sesión|\
            siguiente encuentro|próxima juntada|próximo taller|se realizará|se llevará a cabo|\
            tendrá lugar|se celebrará|nos vemos|nos vemos el|nos juntamos|nos reunimos|nos reuniremos|\
            nos encontramos|te esperamos|los esperamos|les esperamos|os esperamos|reserva la fecha|\
            reserven la fecha|agenda la fecha|apúntate|inscríbete|inscripción|inscripciones|únete|\
            acompáñanos|no te lo pierdas|volvemos el|la cita es|estaremos|estamos organizando|\
            vamos a estar|invitamos|quedamos|nos volvemos a ver|volvemos|volveremos|empezamos|\
            empezaremos|arrancamos|arrancaremos|retomamos|retomaremos|nos veremos|quedaremos|\
            próxima cita|la próxima cita|la próxima será|será el|tendremos|nos vamos a juntar|\
            nos juntaremos|os invitamos|los invitamos|te invitamos|vení|veníte|venite|ven a|sumate|\
            súmate|apuntad|apuntad en la agenda|apunten en la agenda|anoten|agenda|agendá|agenden|\
            marcad|marcá en el calendario|reservad|guarda la fecha|inscribite|anotate|regístrate|\
            hora y lugar|tenemos nuestra|celebramos|celebraremos|será la próxima|está programado|\
            está programada|prevista para el|cita el|esperamos verte|esperamos veros|próxima vez|\
            próxima fecha|próximas fechas|próximas reuniones|la próxima|la próxima salida|\
            volvemos después|cuándo es la próxima|recordatorio|recordad|recuerden|\
            sigue en pie|se mantiene|sí habrá|sí se hace|sí se celebra|se reanuda|la próxima es|lo que viene|próxima:|\
            tenemos calendario|calendario de|calendario del|calendario completo|las próximas:|los próximos:|las siguientes:|los siguientes:|apunta la fecha|apuntad la fecha|apunten la fecha|apúntate la fecha|el próximo será|ya con fecha|con fecha|qué viene|qué sigue|lo que sigue|hasta la próxima|apunta estas fechas|apuntad estas fechas|reserva estas fechas|anoten estas fechas|agenden estas fechas|la siguiente cae|el siguiente cae|la próxima cae|el próximo cae|la siguiente es el|la siguiente será|el siguiente será|el siguiente es el",
        gathering_cues: "nos vemos|nos veremos|nos juntamos|nos juntaremos|nos reunimos|nos reuniremos|\
            nos encontramos|nos volvemos a ver|te esperamos|los esperamos|les esperamos|os esperamos|\
            volvemos|volveremos|empezamos|empezaremos|arrancamos|arrancaremos|retomamos|quedamos|\
            quedaremos|la cita es|próxima cita|únete|acompáñanos|sumate|súmate|os invitamos|\
            los invitamos|te invitamos|invitamos|venite|vení|ven a|apuntad|reserva la fecha|\
            reserven la fecha|agenda la fecha|nos vamos a juntar|nos contará|contará|hablará|\
            nos hablará|presentará|nos presentará|dará una charla|explicará|impartirá|mismo lugar|\
            mismo sitio|donde siempre|como siempre|repetimos|será el|entrada libre|aforo limitado|\
            jugamos|corremos|caminamos|ensayamos|cantamos|salimos|saldremos|leemos|leeremos|toca jugar|\
            misma hora|punto de encuentro|entrada gratuita|sin inscripción|animaos|anímate|apuntaos|\
            venid|vente|cantaremos|tocaremos|actuamos|actuaremos|se retoman|traigan|trae|\
            volvemos a vernos|ensayaremos|caminaremos|jugaremos|correremos|apúntate|reserven|agenden|\
            celebramos|lo celebramos|ven el|vengan el|venid el|venga el|estaremos otra vez|estaremos de nuevo|volvemos a estar|la hacemos el|lo hacemos el|la haremos el|lo haremos el|proyectamos|tendremos|cerramos el año|despedimos el año|terminamos el año|acabamos el año|cerraremos el año|hablaremos|charlaremos|conversaremos|vamos a hablar|discutiremos|nos acoge|nos acogerá|nos recibe|nos recibirá|tenemos la sala|tenemos reservada la sala|saltamos a|nos vamos al|nos vamos hasta el",
        meeting_nouns: "encuentro|encuentros|reunión|reuniones|evento|eventos|charla|charlas|sesión|\
            juntada|taller|quedada|jornada|jornadas|edición|tertulia|barcamp|hackatón|pycamp|reunion|\
            meetups|talleres|quedadas|fechas|cita|citas|ediciones|sesiones|encuentro mensual|tertulias|\
            juntadas|cena de navidad|ruta|rutas|salida|salidas|caminata|caminatas|excursión|excursiones|\
            ensayo|ensayos|concierto|entrenamiento|entrenamientos|club de lectura|juegos de mesa|\
            tarde de juegos|noche de juegos|partida|partidas|torneo|almuerzo|cena|merienda|desayuno|\
            asamblea|asambleas|intercambio de idiomas|intercambio|picnic|paseo|paseos|proyección|\
            puertas abiertas|velada|marcha|tarde|asado|visita guiada",
        past_cues: "el mes pasado|la semana pasada|ayer|anterior|se realizó|se llevó a cabo|tuvo lugar|\
            se celebró|gracias a todos|gracias a todas|gracias por venir|el año pasado|tuvimos|\
            nos juntamos ayer|estuvimos|la última vez|hicimos|pasado|fue un|nos juntamos unas|\
            hablamos de|vimos|pasamos|crónica|resumen|nos reunimos el pasado|acta de la reunión|acta del encuentro|minuta de|acta del",
        told_cues: "fue|fueron|éramos|estuvo|estuvieron|estuvimos|hubo|hablamos|vimos|contó|mostró|explicó|\
            presentó|gracias a|gracias por|llegamos|subimos|ganó|terminamos|acabamos|disfrutamos|comimos|\
            era|eran|había|han sido|ha sido|hemos|nos juntamos|vinieron|vino|asistieron|participaron|\
            compartió|así fue|coronamos|qué bonito|salimos|fuimos|juntamos|contamos con|aguantamos|llovió|\
            quedó|tuvimos|hicimos|jugamos|leímos|cantamos|corrimos|caminamos|charlamos|aprendimos|\
            comentamos|acudieron|acudimos|nos visitó|qué mañana|qué tarde|qué noche|pasamos|estaban|\
            estábamos|reparamos|descubrimos|qué gusto veros|qué gusto verlos|un gusto veros|un placer veros|un gusto verlos|lleno total|lleno absoluto|sala llena|casa llena|habló|hablaron|enseñó|vinisteis|llovía|aquí están las|aquí van las|aquí tenéis las|fotos del|diapositivas del|nos vimos|nos encontramos el|se celebró|se reunió|se reunieron|se llenó",
        hedge_cues: "probablemente|seguramente|tentativo|tentativa|provisional|por confirmar|a confirmar|\
            quizás|quizá|tal vez|posiblemente|aproximadamente|en principio|de seguro|aún no sabemos|\
            por definir|a definir|alrededor|si todo va bien|si nada cambia|salvo imprevistos|\
            sin confirmar|pendiente de confirmar|por confirmarse|prevista en principio|debería|depende|\
            no nos ponemos de acuerdo|voten|votad|si la cosa mejora|\
            si el tiempo lo permite|\
            lo permite|lo permiten",
        cancel_cues: "cancelado|cancelada|cancelados|canceladas|suspendido|suspendida|se suspende|\
            se cancela|anulado|anulada|no se realizará|no habrá|cancelación|suspensión|suspendemos|\
            suspender|hemos suspendido|tuvimos que suspender|queda suspendida|queda suspendido|\
            quedan suspendidas|cancelamos|cancelar|hemos cancelado|queda cancelada|queda cancelado|\
            no se celebrará|no tendrá lugar|anulamos|no hay reunión|no hay intercambio|no hay tertulia|\
            no hay encuentro|no hay taller|no hay juntada|no hay sesión|no hay partida|sin reunión|\
            no se hará|no se va a hacer|no podrá celebrarse|no hay ensayo|no hay salida|no hay quedada|\
            no nos reunimos|no nos reuniremos|no quedamos|descansamos|hubo que suspender|se suspendió|\
            se canceló|tuvimos que cancelar|no vamos a ningún sitio|no hay jornada|no habrá jornada|\
            no habrá reunión|no habrá encuentro|no hacemos nada|no salimos|se anula|se anuló|\
            queda anulada|no organiza nada|no organizamos nada|no tenemos nada|no se hace|no celebrar|no celebraremos|no hacer el|no hacer la|no haremos el|no haremos la|no realizar|no realizaremos|no mantener|no podrá tener lugar|no se podrá celebrar|no podrá hacerse|no jugamos|no jugaremos|no cantamos|no cantaremos|no ensayamos|no ensayaremos|no corremos|no caminamos|no pedaleamos|no entrenamos|no leemos|no bailamos|suspendimos",
        postpone_cues: "esperamos una semana|esperaremos una semana|lo dejamos para una semana después|aplazado|aplazada|pospuesto|pospuesta|postergado|postergada|se posterga|\
            reprogramado|reprogramada|trasladado|nueva fecha|cambio de fecha|se pasa al|se mueve al|\
            adelantado|aplazamos|aplazar|se aplaza|se aplaza al|posponemos|posponer|se pospone|\
            se retrasa|retrasamos|movemos|mover|se traslada|trasladamos|cambiamos la fecha|\
            cambia de fecha|reprogramamos|postergamos|pasa al|adelantamos|se adelanta|se corre al|\
            corremos|se traslada al|pasamos al|se cambia al|cambio de día|pasa del|pasa de|cambia del|\
            se mueve del|se traslada del|se corre del|lo pasamos|la pasamos|se mueve|retrasado|\
            retrasada|atrasamos|se atrasa|se aplazó|se movió|se trasladó|finalmente|en su lugar|\
            en cambio|ahora será|será ahora|\
            queda para el|queda para|quedó para|se hace por fin|se celebra por fin|se recupera|recuperamos|la dejamos para|lo dejamos para|se deja para|se corre|lo corremos|la corremos|pasa para el|pasa a ser|pasa entonces|se pasa a|se pasa para|cambia al|una semana más tarde de lo previsto|dos semanas más tarde de lo previsto|un día más tarde de lo previsto|una semana después de lo previsto|dos semanas después de lo previsto|un día después de lo previsto|una semana antes de lo previsto|dos semanas antes de lo previsto|un día antes de lo previsto|una semana más tarde de lo anunciado|dos semanas más tarde de lo anunciado|un día más tarde de lo anunciado|una semana después de lo anunciado|dos semanas después de lo anunciado|un día después de lo anunciado|una semana más tarde de lo planeado|dos semanas más tarde de lo planeado|un día más tarde de lo planeado|aplazarlo|aplazarla|moverlo|moverla|pasarlo al|pasarla al|posponerlo|posponerla|cambiarlo al|trasladarlo|adelantarlo|retrasarlo|lo aplazamos|lo pasamos al|la pasamos al|lo movemos|la movemos|al contrario de lo anunciado|contrariamente a lo anunciado|al final será|al final nos vemos|finalmente será|al final se hará|reuniremos una semana después|nos vemos una semana después|será una semana después|se celebrará una semana después|lo movemos todo|se mueve todo|lo pasamos todo|aplazamos todo|movemos todo|pasamos todo al|ya no será|ya no es el|ya no va a ser|no será finalmente|cambió del|ha cambiado del|se queda en el",
        negation: "no",
        instead_cues: "en lugar del|en vez del|en lugar de|en vez de",
        planned_cues: "previsto|prevista|programado|programada|planeado|planeada|anunciado|anunciada|\
            inicialmente|originalmente|inicialmente previsto|iba a ser|que teníamos|convocado|convocada|\
            sería el|caería|tocaría|tocaba|normalmente sería|lo normal sería",
        but_cues: "sino|sino que",
        as_words: "como|según",
        all_words: "todos|todas",
        each_words: "siempre|cada vez|ambos|ambas|los dos",
        then_cues: "después|luego",
        holiday_cues: "constitución|la inmaculada|el pilar|pilar|viernes santo|jueves santo|día del trabajador|día de la hispanidad|reyes|festivo|feriado|puente|día festivo|semana santa|fiesta nacional|\
            día de la constitución|\
            feriada|día de la bandera",
        if_cues: "si|en caso de|en caso de lluvia|en caso de mal tiempo|si llueve",
        note_words: "actualización|edit|nota",
        from_words: "desde el|a partir del|desde",
        place_words: "mov|muev|traslad|cambi|pasa|en su lugar|finalmente|ahora",
        next_month: "próximo mes|proximo mes|mes que viene|mes próximo|mes siguiente|siguiente mes",
        hold_words: "haremos|hacemos|vamos a hacer|celebramos|celebraremos|organizamos|organizaremos|tendremos|tenemos",
        sadly_words: "lamentablemente|desafortunadamente|desgraciadamente|obviamente|por desgracia|pues",
        debrief_words: "resumen",
        many_words: "trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte|veintiuno|veintidós|veintitrés|veinticuatro|veinticinco|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa",
        this_month: "este mes",
        target_words: "al|para|a",
        wrong_date: "fecha equivocada|fecha errónea|fecha mal|equivoqué de fecha|error en la fecha|quise decir|queríamos decir",
        person_owns: "su",
        later_words: "tarde|fecha|fechas|día|semana|semanas|mes|meses|año|nuevo aviso|primavera|verano|otoño|invierno",
        reason_cues: "porque|debido a|debido al|a causa|por culpa|gracias a|gracias al",
        until: "antes de|hasta el|hasta|antes del|a más tardar el",
        deadline_cues: "fecha límite|fecha limite|hasta el|cierre|cierre de inscripción|convocatoria|\
            plazo|llamado a charlas|llamado a propuestas|cfp|descuento|inscripción hasta|\
            precio anticipado|a más tardar|vence|plazo para|el plazo|se publicará|se lanzará|saldrá el|\
            termina el|finaliza|cierra el|estarán disponibles|enviar ponencias|propuestas|\
            convocatoria abierta|entradas|a partir del|inscripciones abiertas desde|inscripciones abren|\
            se abren las inscripciones|inscripciones desde|abrimos inscripciones|vence el|plazo hasta|se espera para|sale el",
        other_event_cues: "conferencia|congreso|cumbre|festival|feria|webinar|seminario web|hackatón|\
            jornadas nacionales|foro|convención|simposio|se celebra del|semana de|encuentro nacional|\
            congreso nacional|maratón|media maratón|exposición|elecciones|campeonato|no es nuestro|\
            no es nuestra|no lo organizamos nosotros|ajeno|global game jam",
        venue_prepositions: "en|en el|en la",
        venue_phrases: "en las oficinas de|hospedado por|a cargo de|@",
        wrong_words: "no es así|nada de eso|error|incorrecto|incorrecta|equivocado|equivocada|mal",
        again_words: "también|esta|vez|otra|como|siempre|nuevamente|nuevo|probablemente|horas",
        we_words: "nos|nosotros|nosotras",
        no_words: "no hay|no habrá|no tenemos|no tendremos|no haremos|ningún|ninguna|no va a haber",
        part_nouns: "charla|charlas|taller|talleres|cena|almuerzo|merienda|desayuno|fechas|tarde|cita|citas|salida|salidas",
        disclaimers: "no es cosa nuestra|no es nuestro|no es nuestra|no lo organizamos|no la organizamos|no lo organizamos nosotros|no organizado por nosotros|no somos nosotros|no es un evento nuestro|no es evento nuestro|no es nuestro evento|no es una actividad nuestra",
        so_words: "así que|por eso|por lo que|por tanto|de modo que|por lo tanto",
        their_words: "su propia|su propio|sus propias|sus propios|su próximo|su próxima|sus próximos|sus próximas",
        our_words: "nuestro|nuestra|nuestros|nuestras",
        copulas: "es|son|está|están|sido|serán|será|debería",
        indefinite_words: "un|nuestros",
        counting_words: "después|de la otra|de la semana siguiente|justo después",
        counting_back_words: "antes de|anterior a|antes del|justo antes de",
        high_days: "navidad|navidades|semana santa|pascua|reyes|año nuevo|halloween|carnaval|vacaciones|verano|san juan|puente",
        week_of_words: "semana del|semana del día",
        telling_words: "anunciaremos|se anunciará|se anunciarán|publicaremos|se publicará|decidiremos|os diremos|les diremos|avisaremos|daremos a conocer",
        speaking_words: "hablará|presentará|dará|explicará|mostrará|contará|habla|presenta|da|nos hablará|nos contará|nos presentará|nos mostrará|nos explicará",
        it_is: "es el|será el",
        door_words: "puertas|apertura",
        speaker_cues: "charlas de",
        topic_words: "tema|ponente",
        passed_words: "de|el|la|los|las|lo|nuestra|sede",
        person_words: "ella|él",
        skip_cues: "nos lo saltamos|nos la saltamos",
        coming_cues: "se acerca",
        start_cues: "",
        substitute_words: "en su lugar|en cambio",
        parted_cues: "",
        pause_cues: "descansamos|descansaremos|hacemos una pausa|hacemos un descanso|nos tomamos un descanso|nos saltamos|hacemos pausa|paramos|no quedamos|no hay",
        new_date: "nueva fecha|cambio de fecha",
        formerly_words: "antes|antes era|inicialmente|en lugar del|era|originalmente|y no|en vez del|pasa del",
        elsewhere_words: "en otros sitios|en otros lugares|otros eventos|otras comunidades|otros grupos|otras citas|agenda de la comunidad|ajena|ajenas|ajenos|de otros|cuece fuera|fuera de casa|de los vecinos|lo que hacen otros|lo que hacen los demás",
        opening_words: "abren|abre|abrirán|se abren|se abre|apertura",
        group_nouns: "grupo|club|asociación|comunidad|amigos|los de",
        host_verbs: "organiza|organizan|hacen|hace|celebra|celebran",
        news_words: "avisaron|avisó|avisado|informaron|informó|comunicaron|comunicó|nos enteramos|nos dijeron|nos dijo",
        that_words: "que",
        held_in_parts: "",
        rhythm_words: "una vez al mes|dos veces al mes|una vez por mes|dos veces por mes|cada mes|todos los meses|cada dos meses",
        programme_words: "programa|programación|calendario|agenda|próximas fechas",
        this_time_words: "esta vez|en esta ocasión|este mes|este año|excepcionalmente",
        week_after_next: "semana después de la próxima|siguiente semana a la próxima",
        than_planned: "más tarde de lo previsto|después de lo previsto|antes de lo previsto|más tarde de lo anunciado|después de lo anunciado|más tarde de lo planeado|más tarde de lo habitual|antes de lo habitual|después de lo habitual",
        that_day: "ese día|esa fecha|ese mismo día",
        earlier_words: "adelanta|adelantamos|adelantado|adelantada|adelantar|antes",
        either_way_words: "",
        following_words: "siguiente|posterior",
        that_week_words: "de esa semana|de esa misma semana|de la misma semana|la misma semana",
        also_words: "también|además",
        with_words: "con",
        newsletter_words: "newsletter|boletín|boletin",
        rsvp_words: "inscri|registr|apunta|apúnta|regístr|plazas|reserv",
        venue_nouns: "iglesia|biblioteca|plaza|teatro|polideportivo|parque|sala|salón|parada|colegio|café|cafetería|hotel|museo|universidad|facultad|escuela|campus|restaurante|bar|coworking|estudio|espacio|local|centro|auditorio|aula|calle|librería|cine|casa|oficina|oficinas|taberna|cervecería",
        venue_labels: "lugar|dónde|donde|ubicación|dirección|sede|sitio|local",
        when_labels: "cuándo|cuando|fecha|fecha y hora|hora|horario|día|fechas|próxima|próximo|la próxima|\
            próxima fecha|próxima cita|próxima vez|próximo encuentro|próxima reunión|próxima salida|\
            próximo ensayo|próxima quedada|próxima sesión|próximas fechas",
        online_words: "en línea|virtual|online|por zoom|en vivo|transmisión|streaming|remoto|remota|\
            videollamada|a distancia",
    },
};
