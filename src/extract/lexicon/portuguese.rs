//! Portuguese.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Ahead, Am, And, Article, At, Between, Cardinal, Clock, DaySign, DaysAhead, Every, Hour, Named,
        NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting, Suffix, This, To, Unit,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "pt",
    locale: Some(Locale::pt_BR),
    months: &[(3, "marco")],
    short_months: &[(9, "sep")],
    weekdays: &[
        (Weekday::Mon, "segunda-feira|segunda feira|2ª feira|2ª-feira"),
        (Weekday::Tue, "terça-feira|terça feira|3ª feira|3ª-feira|terca-feira"),
        (Weekday::Wed, "quarta-feira|quarta feira|4ª feira|4ª-feira"),
        (Weekday::Thu, "quinta-feira|quinta feira|5ª feira|5ª-feira"),
        (Weekday::Fri, "sexta-feira|sexta feira|6ª feira|6ª-feira"),
        (Weekday::Sat, "sabado"),
    ],
    short_weekdays: &[(Weekday::Sat, "sab")],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "segunda|terça|quarta|quinta|sexta|seg|ter|qua|qui|sex|set|mar|dom|out|fev|mai|ago|dez",
    common: "o|os|as|e|é|para|com|uma|em|do|da|dos|nos|que|não|mais|na|no|muito|foi|pela|são",
    words: &[
        (Ordinal(1), "primeiro|primeira"),
        (Ordinal(2), "segundo|segunda"),
        (Ordinal(3), "terceiro|terceira"),
        (Ordinal(4), "quarto|quarta"),
        (Ordinal(5), "quinto|quinta"),
        (Ordinal(-1), "último|última"),
        (Ordinal(-2), "penúltimo|penúltima"),
        (Cardinal(1), "um|uma"),
        (Cardinal(2), "dois|duas"),
        (Cardinal(3), "três"),
        (Cardinal(4), "quatro"),
        (Cardinal(5), "cinco"),
        (Cardinal(6), "seis"),
        (Cardinal(7), "sete"),
        (Cardinal(8), "oito"),
        (Cardinal(9), "nove"),
        (Cardinal(10), "dez"),
        (Cardinal(11), "onze"),
        (Cardinal(12), "doze"),
        (Cardinal(13), "treze"),
        (Cardinal(14), "catorze|quatorze"),
        (Cardinal(15), "quinze"),
        (Cardinal(16), "dezasseis|dezesseis"),
        (Cardinal(17), "dezassete|dezessete"),
        (Cardinal(18), "dezoito"),
        (Cardinal(19), "dezanove|dezenove"),
        (Cardinal(20), "vinte"),
        (Cardinal(21), "vinte e uma"),
        (Cardinal(22), "vinte e duas"),
        (DaysAhead(0), "hoje|hoje à noite|esta noite"),
        (DaysAhead(1), "amanhã|amanhã à noite"),
        (DaysAhead(2), "depois de amanhã"),
        (DaysAhead(-1), "ontem|ontem à noite"),
        (DaysAhead(-2), "anteontem|há dois dias|dois dias atrás"),
        (DaysAhead(-3), "há três dias|três dias atrás"),
        (DaysAhead(-4), "há quatro dias|quatro dias atrás"),
        (
            Next,
            "que vem|próximo|próxima|na próxima|no próximo|seguinte|próximos|próximas|proximo|proxima|proximos",
        ),
        (This, "este|esta|neste|nesta|nesse|nessa|deste|desta|desse|dessa|na|no"),
        (Past, "passado|passada|último|última"),
        (Every, "cada|todo|toda|todos os|todas as"),
        (NewYear, "novo ano|próximo ano|ano novo|ano que vem"),
        (Unit(Minute), "minuto|minutos"),
        (Unit(Hours), "hora"),
        (Unit(Day), "dia|dias"),
        (Unit(Week), "semana|semanas"),
        (Unit(Month), "mês|meses"),
        (Ahead, "em|daqui a|dentro de|no mês de|no"),
        (Of, "de|do|da"),
        (Article, "o|os|a|as|no|na|da|ao|do|a partir do|até o|até ao"),
        (DaySign, "dia|dias"),
        (To, "a|até|às|ao|até às|até as"),
        (And, "e|ou"),
        (Or, "ou"),
        (Between, "entre|entre as"),
        (At, "a|desde|por volta"),
        (Clock, "às|as|das|a partir das|a partir de|pelas|por volta das|até às"),
        (Hour, "h|hs|hrs|horas|hora"),
        (Am, "da manhã"),
        (Pm, "da tarde|da noite"),
        (Named(12), "meio-dia|meio dia"),
        (Named(0), "meia-noite|meia noite"),
        (After(30), "e meia|e trinta|trinta"),
        (After(15), "e um quarto|e quinze|quinze"),
        (Suffix, "º|ª|o"),
        (Starting, "começa|inicia"),
        (People, "pessoas|participantes|membros|sócios|de nós|de vocês"),
    ],
    cues: CueLists {
        next_cues: "o próximo é|a próxima é|o próximo será|a próxima será|o próximo no dia|a próxima no dia|o próximo a|a próxima a|as datas são|datas são|próximo encontro|próximo meetup|próximo evento|\
            próxima reunião|próxima edição|próxima palestra|próximo workshop|acontecerá|vai acontecer|\
            acontece no|acontece em|será realizado|será realizada|realizaremos|terá lugar|vai ter lugar|\
            nos vemos|nos encontramos|nos encontraremos|esperamos você|esperamos vocês|\
            esperamos por você|marque na agenda|anote na agenda|reserve a data|inscreva-se|inscrevam-se|\
            inscrições|participe|junte-se|venha|não perca|vem aí|voltamos|estaremos|convidamos|\
            iremos realizar|teremos|teremos mais um|teremos o|vamos ter|voltamos a encontrar-nos|\
            encontramo-nos|vemo-nos|reunimo-nos|reunimos|voltaremos|começamos|recomeçamos|arrancamos|\
            regressamos|retomamos|retornamos|será no dia|será no|será na|será em|acontecerá no|junta-te|\
            juntem-se|inscreve-te|apareçam|aparece|aparece no|vem ao|venham|marca na agenda|\
            marquem na agenda|marquem|anotem|anote|guardem a data|guarda a data|agenda|próximas datas|\
            próximos encontros|contamos contigo|contamos com|esperamos por ti|esperamos por vocês|\
            esperamos vos ver|até lá|te esperamos|realiza-se|vai realizar-se|decorrerá|decorre no dia|\
            está marcado|está marcada|está agendado|está agendada|ocorrerá|iremos nos|vamos nos reunir|\
            vamos nos encontrar|vamos nos|faremos|nos reuniremos|nos vemos no|próxima vez|próxima data|\
            o próximo|a próxima|a gente se encontra|a gente se vê|lembrete|relembramos|lembramos|\
            vai mesmo acontecer|mantém-se|sempre se realiza|anote a data|anotem a data|anota a data|anote aí|anota aí|anotem aí|o próximo será|a próxima será|o seguinte será|a seguinte será|o que vem por aí|o que vem|até à próxima|até a próxima|anote as datas|anotem as datas|reservem as datas|guardem as datas|a seguinte cai|o seguinte cai|a próxima cai|o próximo cai",
        gathering_cues: "nos vemos|vemo-nos|nos encontramos|encontramo-nos|encontrar-nos|\
            nos encontraremos|reunimo-nos|nos reuniremos|esperamos você|esperamos vocês|esperamos por|\
            contamos contigo|contamos com|voltamos|voltaremos|regressamos|começamos|recomeçamos|\
            arrancamos|retomamos|junta-te|junte-se|juntem-se|apareçam|aparece|venha|venham|vem ao|\
            convidamos|marquem|marque na agenda|marca na agenda|anote na agenda|reserve a data|\
            vamos nos|vai falar|falará|apresentará|vai apresentar|vai contar|vem falar|irá falar|\
            irá apresentar|abre as portas|sítio do costume|mesmo lugar|mesmo local|mesmo sítio|\
            como sempre|já temos data|entrada livre|entrada gratuita|a gente se encontra|a gente se vê|\
            a gente volta|vamos jogar|vamos caminhar|vamos ler|ponto de encontro|mesma hora|\
            mesmo horário|sem inscrição|todos são bem-vindos|realiza-se|apareça|bora|sai dia|sai no dia|\
            anota aí|cantaremos|vamos cantar|tem mais|mês que vem|vai ser|mesmo local de sempre|\
            mesma hora e local|fica marcado|fica marcada|marcado para|marcada para|voltamos a ver-nos|\
            ensaiamos|corremos juntos|caminhamos juntos|jogamos juntos|reservem|anotem|marquem já|\
            comemoramos|celebramos|estaremos de novo|estaremos de volta|estamos de volta|vai mostrar|teremos|vamos ter|fechamos o ano|encerramos o ano|terminamos o ano|vamos fechar o ano|falaremos|vamos falar|vamos conversar|conversaremos|nos recebe|nos receberá|vai nos receber|nos recebem|temos a sala|recebe-nos|saltamos para|pulamos para|avançamos para",
        meeting_nouns: "ida|encontro|encontros|reunião|reuniões|evento|eventos|palestra|palestras|sessão|\
            edição|oficina|roda de conversa|bate-papo|jornada|hackathon|meetups|datas|oficinas|sessões|\
            edições|jantar|tertúlia|tertúlias|encontro mensal|hackathons|coding dojo|dojo|workshop|\
            workshops|caminhada|caminhadas|trilha|trilhas|passeio|passeios|ensaio|ensaios|concerto|treino|\
            treinos|clube de leitura|clube do livro|noite de jogos|tarde de jogos|jogos de tabuleiro|\
            torneio|almoço|lanche|piquenique|assembleia|convívio|convívios|intercâmbio de idiomas|sarau|\
            churrasco|corrida|corridas|pedalada|pedal|festa|magusto|sessão de cinema|roda de leitura|serão|\
            arraial|visita guiada|visita técnica",
        past_cues: "mês passado|semana passada|ontem|anterior|foi realizado|foi realizada|realizamos|aconteceu|\
            teve lugar|obrigado a todos|obrigada a todos|agradecemos a todos|ano passado|tivemos|\
            última vez|ocorreu|na quinta-feira passada|juntámos|juntámo-nos|encontrámo-nos|falámos|falamos|celebrámos|comemoramos|\
            foi um sucesso|como foi|resumo|tivemos o|ata da reunião|ata do encontro|ata do|ata de",
        told_cues: "foi|foram|éramos|estava|estavam|esteve|estiveram|estivemos|tivemos|houve|falou|contou|\
            mostrou|explicou|apresentou|obrigado|obrigada|valeu|chegamos|ganhou|terminamos|vieram|veio|\
            participaram|compareceram|era|eram|rolou|rolaram|conversamos|fechou|fizemos|ficou|que manhã|\
            que noite|que tarde|foi lindo|apareceu|apareceram|lemos|cantámos|cantamos|jogámos|jogamos|\
            corremos|caminhámos|caminhamos|vimos|ouvimos|aprendemos|debatemos|discutimos|adorou|adoraram|\
            ficaram|ficámos|achámos|parabéns|correu bem|estávamos|reparámos|juntaram-se|reuniram-se|choveu|foi muito bom ver|que bom ver|casa cheia|sala cheia|sala lotada|auditório lotado|falaram|mostraram|chovia|aqui estão os slides|aqui estão as fotos|seguem os slides|seguem as fotos|sucesso|voltou|voltaram|se reuniu|se reuniram|fomos|lotou|encheu|esteve cheio|esteve cheia",
        hedge_cues: "provavelmente|provisório|provisória|a confirmar|talvez|possivelmente|aproximadamente|\
            em princípio|a definir|por volta|previsto|prevista|previsão|por confirmar|\
            ainda por confirmar|deve acontecer|deverá|se tudo correr bem|se tudo der certo|sujeito a|\
            ainda não confirmado|\
            votação|enquete|se der tudo certo",
        cancel_cues: "cancelado|cancelada|cancelados|canceladas|suspenso|suspensa|cancelamento|não haverá|\
            não acontecerá|não será realizado|anulado|cancelar|cancelamos|tivemos de cancelar|\
            tivemos que cancelar|foi cancelado|foi cancelada|está cancelado|está cancelada|não se realiza|\
            não vai acontecer|não teremos|suspender|suspendemos|sem encontro|não se vai realizar|\
            não vai haver|não há encontro|não há ensaio|não vamos ter|não nos encontramos|\
            não se realizará|não haverá encontro|sem ensaio|tivemos de anular|foi anulado|foi anulada|\
            fica sem efeito|não vai ter|não vamos fazer|não há sessão|não há reunião|não tem encontro|\
            sem reunião|\
            não se realizou|não realizar|não realizaremos|não fazer o|não fazer a|não faremos o|não faremos a|não vamos realizar|não vai rolar|não rola|não poderá acontecer|não poderá ser realizado|fica vago|fica livre|também não tem|não vai ter encontro|não jogamos|não vamos jogar|não jogaremos|não cantamos|não ensaiamos|não vamos ensaiar|não corremos|não vamos correr|não caminhamos|não pedalamos|não vamos pedalar|não treinamos|não dançamos",
        postpone_cues: "esperamos uma semana|esperamos mais uma semana|aguardamos uma semana|adiado|adiada|adiados|adiamento|remarcado|remarcada|reagendado|reagendada|\
            transferido|transferida|nova data|mudança de data|antecipado|adiar|adiamos|foi adiado|\
            foi adiada|mudamos|mudar a data|passa para|passa pra|passou pra|fica pra semana|passa a ser|passou para|transferimos|transferir|remarcamos|\
            remarcar|antecipamos|foi movido|foi movida|muda para|fica para|passou para o|mudou para|\
            passa de|passa do|passa da|muda do|muda de|muda da|passou do|passou de|mudou do|mudou de|\
            antecipada|adiámos|foi transferido|foi transferida|foi remarcado|foi remarcada|movemos|\
            empurramos|trocamos a data|mudança de dia|em vez disso|afinal|antes no dia|será agora|\
            agora será|\
            empurrado|empurrada|vai para|passa então|foi empurrado|foi adiado para|foi antecipado|adiamos para|jogamos para|jogado para|fica então|fica marcado|remarcamos para|fica tudo para|fica adiado|fica adiada|vai para a semana que vem|ficou para|alteração de data|uma semana mais tarde do que o previsto|duas semanas mais tarde do que o previsto|um dia mais tarde do que o previsto|uma semana mais tarde que o previsto|duas semanas mais tarde que o previsto|um dia mais tarde que o previsto|uma semana depois do previsto|duas semanas depois do previsto|um dia depois do previsto|uma semana antes do previsto|duas semanas antes do previsto|um dia antes do previsto|uma semana mais tarde do que o anunciado|duas semanas mais tarde do que o anunciado|um dia mais tarde do que o anunciado|uma semana mais cedo do que o previsto|duas semanas mais cedo do que o previsto|um dia mais cedo do que o previsto|ao contrário do anunciado|ao contrário do que foi anunciado|afinal será|será uma semana depois|adiamos tudo|passa tudo para|mudamos tudo|passamos tudo|não vai mais ser|não será mais|já não será|já não é|não é mais|não vai ser mais",
        negation: "não",
        instead_cues: "em vez de|em vez do|ao invés de|ao invés do|no lugar do|em vez da|em vez dos|em vez das|no lugar da",
        planned_cues: "marcado|marcada|previsto|prevista|agendado|agendada|programado|programada|\
            anunciado|anunciada|inicialmente|originalmente|era para ser|\
            seria no|seria dia|cairia|calharia|normalmente seria|o normal seria|seria",
        but_cues: "mas|e sim",
        as_words: "como|conforme",
        all_words: "todos|todas",
        each_words: "sempre|de cada vez|ambos|ambas",
        then_cues: "depois|a seguir|em seguida",
        holiday_cues: "tiradentes|corpus christi|finados|dia do trabalhador|páscoa|implantação da república|feriado|feriado nacional|carnaval|sexta-feira santa|dia da liberdade|\
            véspera|dia dos namorados|dia das mães|dia dos pais|dia das crianças|dia de são joão",
        if_cues: "se|caso|em caso de|em caso de chuva|se chover",
        note_words: "atualização|actualização|edit|nota|adenda",
        from_words: "a partir de|a partir do|desde|desde o",
        place_words: "transfer|mud|mov|passa|passou|fica|afinal|agora|em vez disso",
        next_month: "próximo mês|mês que vem|mês seguinte|mês próximo",
        hold_words: "fazemos|faremos|vamos fazer|organizamos|teremos|temos",
        sadly_words: "infelizmente|obviamente|portanto",
        debrief_words: "resumo|balanço",
        many_words: "treze|catorze|quatorze|quinze|dezasseis|dezesseis|dezassete|dezessete|dezoito|dezanove|dezenove|vinte|trinta|quarenta|cinquenta|sessenta",
        this_month: "este mês|neste mês|esse mês|nesse mês",
        target_words: "para|ao",
        wrong_date: "data errada|enganei-me na data|errei a data|erro na data|queria dizer|queríamos dizer",
        person_owns: "a sua|o seu|sua|seu",
        later_words: "tarde|data|datas|dia|semana|semanas|mês|meses|ano|posterior|anunciar|primavera|verão|outono|inverno",
        reason_cues: "porque|devido a|devido ao|devido à|por causa|graças",
        until: "até|até ao dia|até ao|até o dia|até dia|antes de",
        deadline_cues: "prazo|data limite|data-limite|até o dia|até dia|inscrições até|encerramento|\
            encerram|chamada de trabalhos|chamada de palestras|submissão|cfp|desconto|\
            código promocional|o mais tardar|válido até|prazo para|termina a|terminam|será lançado|\
            lançamento|ficam disponíveis|disponíveis até|submeter|propostas|bilhetes|ingressos|\
            envie sua proposta|até ao dia|lançado a|sai a|inscrições abrem|abrem as inscrições|\
            inscrições a partir|inscrições abertas a partir|abertura das inscrições|\
            foi lançado|foi lançada|foram lançados|vence a",
        other_event_cues: "conferência|congresso|cúpula|festival|feiras|feira de|webinar|simpósio|fórum|\
            hackathon|convenção|campus party|decorre de|semana de|encontro nacional|conferências|campus|\
            maratona|meia maratona|exposição|campeonato|eleições|feira|não é nosso|não é nossa|\
            não organizado por nós|eleição|global game jam",
        venue_prepositions: "em|no|na|nos|nas|à|ao",
        venue_phrases: "no escritório|na sede|hospedado por|@",
        wrong_words: "não é|nada disso|erro|errado|errada|incorreto|incorreta|engano",
        again_words: "também|desta|vez|como|sempre|novamente|mais|outra|provavelmente|novo|horas",
        we_words: "nos|nós|a gente",
        no_words: "não há|não haverá|não tem|não temos|não teremos|não vai ter|não vai haver|nenhum|nenhuma|nada de",
        part_nouns: "palestra|palestras|oficina|oficinas|jantar|almoço|lanche|café|filme|datas|saída",
        disclaimers: "não é nosso|não é nossa|não é organizado por nós|não é coisa nossa|não somos nós|não organizamos|não organiza|não organizado por nós|não somos nós que organizamos|não é evento nosso|não é um evento nosso|não é nosso evento|não é encontro nosso|não é um encontro nosso",
        so_words: "por isso|portanto",
        their_words: "o deles|a deles|a sua própria|o seu próprio|deles|delas",
        our_words: "o nosso|a nossa|nosso|nossa|nossos|nossas",
        copulas: "é|são|está|sido|serão|será|deve",
        indefinite_words: "um|uma|nossas",
        counting_words: "depois|logo depois|após|logo após",
        counting_back_words: "antes de|antes do|antes da|anterior a|anterior ao",
        high_days: "natal|páscoa|halloween|ano novo|carnaval|férias|são joão|verão|réveillon",
        week_of_words: "semana de|semana do dia|semana que começa em",
        telling_words: "anunciaremos|vamos anunciar|será anunciado|será anunciada|serão anunciados|publicaremos|divulgaremos|será divulgado|será divulgada|decidiremos",
        speaking_words: "falará|vai falar|apresentará|vai apresentar|mostrará|vai mostrar|contará|vai contar|fala|apresenta|nos mostrará|nos contará",
        it_is: "é no|é na|é dia",
        door_words: "portas|abertura",
        speaker_cues: "palestras de|palestrantes:|oradores:",
        topic_words: "tema",
        passed_words: "de|o|a|na|no|do|da|nossa|sede",
        person_words: "ela|ele",
        skip_cues: "saltamos esse|saltamos essa|pulamos esse|pulamos essa",
        coming_cues: "está chegando|aproxima-se",
        start_cues: "",
        substitute_words: "em vez disso|em troca|em alternativa",
        parted_cues: "",
        pause_cues: "fazemos uma pausa|fazemos pausa|paramos|saltamos|pulamos|descansamos|não há|não haverá|vamos pular|vamos saltar|tiramos férias",
        new_date: "nova data|mudança de data|alteração de data",
        formerly_words: "era|antes|inicialmente|em vez de|originalmente|e não|em vez do dia|adiado de",
        elsewhere_words: "noutros sítios|em outros lugares|outros eventos|outras comunidades|outros grupos|dos outros|de outros|alheia|dos vizinhos",
        opening_words: "abrem|abre|abrirão|abertura",
        group_nouns: "grupo|clube|associação|comunidade|amigos|pessoal",
        host_verbs: "organiza|organizam|promove|promovem",
        news_words: "avisaram|avisou|informaram|informou|comunicaram|comunicou|soubemos|ficamos sabendo|disseram",
        that_words: "que",
        held_in_parts: "",
        rhythm_words: "uma vez por mês|duas vezes por mês|uma vez ao mês|duas vezes ao mês|todo mês|todos os meses|cada mês|a cada dois meses",
        programme_words: "programa|programação|calendário|agenda|próximas datas",
        this_time_words: "desta vez|dessa vez|este mês|esse mês|este ano|excepcionalmente|excecionalmente",
        week_after_next: "semana depois da próxima|semana a seguir à próxima",
        than_planned: "mais tarde do que o previsto|mais tarde que o previsto|depois do previsto|antes do previsto|mais tarde do que o anunciado|mais cedo do que o previsto|mais tarde que o habitual|mais cedo que o habitual|mais tarde do que o habitual|mais cedo do que o habitual",
        that_day: "nesse dia|nessa data|nessa noite",
        earlier_words: "antecipado|antecipada|antecipamos|antecipar|mais cedo|antes",
        either_way_words: "",
        following_words: "seguinte|posterior",
        that_week_words: "da mesma semana|dessa semana|dessa mesma semana|daquela semana|nessa mesma semana",
        also_words: "também|além disso",
        with_words: "com",
        newsletter_words: "newsletter|boletim|informativo",
        rsvp_words: "inscri|cadastr|vagas",
        venue_nouns: "igreja|praça|livraria|portão|jardim|parque|biblioteca|café|hotel|museu|teatro|universidade|faculdade|escola|campus|restaurante|bar|coworking|estúdio|espaço|centro|auditório|sala|rua|cinema|casa|escritório|sede|cervejaria|ginásio",
        venue_labels: "local|onde|endereço|lugar|sede|localização",
        when_labels: "quando|data|data e hora|hora|horário|dia|datas|próximo|próxima|próxima data|\
            próxima vez|próximo encontro|próxima reunião|próxima sessão|próximo ensaio|próximas datas",
        online_words: "online|on-line|virtual|ao vivo|transmissão|remoto|remota|videoconferência|\
            pelo zoom|à distância",
    },
};
