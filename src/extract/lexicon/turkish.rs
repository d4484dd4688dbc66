//! Turkish.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Am, And, Cardinal, Clock, DaySign, DaysAhead, Every, Later, Named, Next, Or, Ordinal, Past,
        People, Pm, Starting, This, To, Unit,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "tr",
    locale: Some(Locale::tr_TR),
    months: &[
        (1, "ocakta|ocağın|ocak"),
        (2, "şubatta|şubat"),
        (3, "martta"),
        (4, "nisanda"),
        (5, "mayısta"),
        (6, "haziranda"),
        (7, "temmuzda"),
        (8, "ağustosta"),
        (9, "eylülde"),
        (10, "ekimde"),
        (11, "kasımda"),
        (12, "aralıkta"),
    ],
    short_months: &[],
    weekdays: &[
        (Weekday::Mon, "pazartesiye|pazartesisi"),
        (Weekday::Tue, "salısı"),
        (Weekday::Sun, "pazarı"),
        (Weekday::Wed, "çarşambaya|çarşambası"),
        (Weekday::Thu, "perşembeye|perşembesi"),
        (Weekday::Fri, "cumaya|cuması"),
        (Weekday::Sat, "cumartesiye|cumartesisi"),
    ],
    short_weekdays: &[(Weekday::Mon, "pzt"), (Weekday::Wed, "çar"), (Weekday::Thu, "per")],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "pazar|mart|ocak|ekim|aralık|mar|may|sal|eki|ara|cum|paz|oca|tem|haz|kas|çar|per",
    common: "ve|bir|bu|için|ile|da|de|olarak|çok|en|daha|ne|gibi|olan|sonra|biz|tüm|her|var|kadar|\
        oldu",
    words: &[
        (Ordinal(1), "ilk|birinci"),
        (Ordinal(2), "ikinci"),
        (Ordinal(3), "üçüncü"),
        (Ordinal(4), "dördüncü"),
        (Ordinal(-1), "son"),
        (Cardinal(1), "bir"),
        (Cardinal(2), "iki"),
        (Cardinal(3), "üç"),
        (Cardinal(4), "dört"),
        (Cardinal(5), "beş"),
        (Cardinal(6), "altı"),
        (Cardinal(7), "yedi"),
        (Cardinal(8), "sekiz"),
        (Cardinal(9), "dokuz"),
        (Cardinal(10), "on"),
        (Cardinal(6), "altıda"),
        (Cardinal(7), "yedide"),
        (Cardinal(8), "sekizde"),
        (Cardinal(9), "dokuzda"),
        (DaysAhead(0), "bugün|bu akşam|bu gece"),
        (DaysAhead(1), "yarın|yarın akşam"),
        (DaysAhead(2), "öbür gün|ertesi gün"),
        (DaysAhead(-1), "dün"),
        (DaysAhead(-2), "evvelsi gün|önceki gün|iki gün önce"),
        (DaysAhead(-3), "üç gün önce"),
        (DaysAhead(-4), "dört gün önce"),
        (DaySign, "ayın"),
        (Next, "gelecek|önümüzdeki|sonraki|bir sonraki|bundan sonraki"),
        (This, "bu"),
        (Past, "geçen|geçtiğimiz"),
        (Every, "her"),
        (Unit(Minute), "dakika|dk"),
        (Unit(Hours), "saat|saatlik"),
        (Unit(Day), "gün"),
        (Unit(Week), "hafta|haftanın"),
        (Unit(Month), "ay|ayın|ayının"),
        (Later, "sonra"),
        (To, "ile"),
        (And, "ve|veya"),
        (Or, "veya"),
        (Clock, "saat|saati|saatler|saat:"),
        (Am, "sabah"),
        (Pm, "akşam|öğleden sonra"),
        (Named(12), "öğlen|öğle"),
        (Named(0), "gece yarısı"),
        (After(30), "buçuk|buçukta"),
        (Starting, "başlıyor|başlangıç"),
        (People, "kişi|katılımcı|üye"),
    ],
    cues: CueLists {
        next_cues: "tarihler şöyle|tarihlerimiz|bir sonraki buluşma|sonraki buluşma|gelecek buluşma|\
            bir sonraki etkinlik|sonraki etkinlik|sonraki meetup|gelecek etkinlik|gerçekleşecek|\
            düzenlenecek|yapılacak|buluşuyoruz|görüşmek üzere|bize katılın|katılın|sizi bekliyoruz|\
            bekliyoruz|davetlisiniz|kayıt ol|kayıt olun|kayıt|takviminize|tarihi not edin|yaklaşan|\
            toplanıyoruz|bir sonraki|tekrar görüşmek üzere|tekrar görüşürüz|görüşürüz|buluşalım|\
            buluşacağız|bir araya geliyoruz|bir araya geleceğiz|toplanacağız|başlıyoruz|başlayacağız|\
            devam ediyoruz|yeniden birlikteyiz|sizleri bekliyoruz|hepinizi bekliyoruz|hepinizi|\
            davet ediyoruz|davetlisin|katılmak için|kayıt olmak için|takvimine|takviminize ekleyin|\
            not edin|kaçırmayın|düzenliyoruz|yapıyoruz|yapacağız|gelecek buluşmalar|planlanıyor|\
            planladık|olacak|bir dahaki|sonraki gezi|sonraki yürüyüş|bir dahaki buluşma|\
            sonraki buluşmamız|sonraki toplantı|hatırlatma",
        gathering_cues: "buluşuyoruz|buluşacağız|buluşalım|görüşmek üzere|görüşürüz|bize katılın|\
            katılın|bekliyoruz|davetlisiniz|davet ediyoruz|toplanıyoruz|toplanacağız|\
            bir araya geliyoruz|bir araya geleceğiz|başlıyoruz|birlikteyiz|takviminize|anlatacak|\
            konuşacak|sunacak|konuğumuz|sunum yapacak|aynı yerde|aynı yer|her zamanki yerde|\
            her zamanki gibi|konumuz|katılım ücretsiz|giriş ücretsiz|oynuyoruz|yürüyoruz|koşuyoruz|\
            okuyoruz|yürüyeceğiz|devam ediyoruz|herkese açık|herkes davetli|hoş geldiniz|aynı saatte|\
            gelin|bekleriz|oynayacağız|okuyacağız|koşacağız|buluşma noktası|geri dönüyoruz|\
            kaldığımız yerden|not edin|ajandanıza|kutluyoruz|gösterecek|yılı kapatıyoruz",
        meeting_nouns: "buluşma|buluşması|buluşmamız|etkinlik|etkinliği|etkinliğimiz|meetup|toplantı|\
            toplantısı|oturum|atölye|sohbet|seminer|buluşmalar|buluşmaları|buluşmalarımız|buluşmalarımızı|\
            buluşmamızı|buluşmaya|buluşmayı|buluşmanın|buluşmada|etkinlikler|etkinlikleri|etkinliğimizi|\
            etkinliğe|akşamı|akşamımız|akşamımıza|toplantımız|atölyesi|konuşmalar|yemeği|meetupı|tarihler|\
            yürüyüş|yürüyüşü|yürüyüşümüz|gezi|gezisi|gezimiz|prova|provası|provamız|konser|konseri|\
            konserimiz|antrenman|antrenmanı|koşu|koşusu|koşumuz|oyun gecesi|oyun akşamı|kitap kulübü|\
            okuma grubu|turnuva|turnuvası|kahvaltı|kahvaltısı|kahvaltımız|piknik|pikniği|pikniğimiz|\
            genel kurul|genel kurulu|dil değişimi|film gecesi|gösterim|gösterimi|gecemiz|partisi|partimiz|\
            çalıştay|söyleşi|söyleşisi|söyleşimiz|oturumu|oturumumuz",
        past_cues: "geçen ay|geçen hafta|dün|önceki|gerçekleşti|düzenlendi|yapıldı|düzenledik|katılan herkese|\
            teşekkürler|geçen yıl|geçtiğimiz|buluştuk|kutladık|geçti|anlattı|yaptık|doluydu|notlar|\
            özeti|gelen herkese",
        told_cues: "vardı|oldu|olduk|geldi|anlattı|konuştuk|konuştu|gösterdi|teşekkür|kişiydik|yürüdük|\
            oynadık|okuduk|kazandı|katıldı|izledik|dinledik|gördük|öğrendik|tartıştık|yaşadık|vardık|\
            yakalandık|yaptık|geçirdik|söyledik|koştuk|onardık|tamir ettik|buluştuk|toplandık|ağırladık|\
            gerçekleştirdik|yedik|içtik|kalabalıktık|katıldınız|geldiniz|doluydu|ardından|kişi yürüdü|\
            kişi katıldı|güzeldi|başarılıydı|salon doluydu|anlattılar|slaytları|fotoğrafları|yağmur yağdı|üzerineydi|görmek çok güzeldi",
        hedge_cues: "muhtemelen|büyük ihtimalle|geçici|belki|yaklaşık|henüz kesin değil|kesinleşmedi|\
            kesinleşecek|olası|tahmini|henüz|kesin değil|kesin olmamakla|netleşmedi|netleşecek|teyit|\
            her şey yolunda",
        cancel_cues: "iptal|iptal edildi|iptal edilmiştir|yapılmayacak|gerçekleşmeyecek|düzenlenmeyecek|\
            iptal ettik|iptal etmek|iptal ediyoruz|iptal oldu|iptali|buluşma yok|yapamıyoruz|yapılamayacak|\
            ara veriyoruz|buluşmayacağız|toplanmıyoruz|yapamayacağız|prova yok|yapmamaya|düzenlememeye|yapmayacağız|düzenlemeyeceğiz|yapmamaya karar|yapmama kararı|düzenlememe kararı|i̇ptal|i̇ptal edildi|oynamıyoruz|oynamayacağız|koşmuyoruz|koşmayacağız|yürümüyoruz|söylemiyoruz|çalışmıyoruz",
        postpone_cues: "ertelendi|ertelenmiştir|erteleme|ertelenecek|yeni tarih|tarih değişikliği|\
            tarihi değişti|taşındı|öne alındı|erteledik|ertelemek|erteliyoruz|ertelenmesi|ertelenen|\
            kaydırıldı|kaydırdık|değiştirildi|değişti|alındı|aldık|alınmıştır|kaydırıyoruz|kayıyor|\
            kaydı|erteleniyor|taşınıyor|taşıyoruz|taşıdık|alınıyor|alıyoruz|öne aldık|öteledik|ötelendi|\
            değişiyor|ileri aldık|ertelendiği|bunun yerine|alınması|planlanandan bir hafta sonra|planlanandan bir hafta önce|planlanandan bir gün sonra|planlanandan bir gün önce",
        negation: "değil",
        instead_cues: "yerine",
        planned_cues: "planlanan|duyurulan|öngörülen|ilan edilen|planladığımız|\
            denk geliyor|denk geliyordu",
        but_cues: "ama|fakat",
        as_words: "gibi",
        all_words: "tüm|bütün",
        each_words: "her zaman|her seferinde|ikisi de",
        then_cues: "ardından|sonra|sonrasında",
        holiday_cues: "resmi tatil|tatil|bayramı|cumhuriyet bayramı",
        if_cues: "eğer|şayet|yağmur yağarsa|yağmur halinde",
        note_words: "güncelleme|not",
        from_words: "itibaren",
        place_words: "taşı|kaydır|yerine",
        next_month: "gelecek ay|önümüzdeki ay|bir sonraki ay",
        hold_words: "düzenliyoruz|yapıyoruz|yapacağız|düzenleyeceğiz",
        sadly_words: "maalesef|ne yazık ki",
        debrief_words: "özeti|değerlendirmesi",
        many_words: "yirmi|otuz|kırk|elli|altmış",
        this_month: "bu ay|bu ayki",
        target_words: "tarihine|gününe|e|a|ye|ya",
        wrong_date: "yanlış tarih",
        person_owns: "onun",
        later_words: "sonra|sonraya|tarih|tarihe|tarihi|gün|güne|hafta|haftaya|ay|aya|yıl|ileri|ilkbahar|yaz|sonbahar|kış",
        reason_cues: "nedeniyle|yüzünden|dolayısıyla|dolayı|sayesinde",
        until: "kadar|dek",
        deadline_cues: "son tarih|son gün|son başvuru|başvuru tarihi|en geç|kadar|indirim|indirim kodu|\
            erken kayıt|bildiri çağrısı|kayıt son|doluyor|süresi|yayımlanacak|yayınlanacak|çıkıyor|\
            çıkacak|başvuru|bildiri|biletler|kayıtlar|sona eriyor|bitiyor|kapanıyor|kayıtlar açılıyor|\
            kayıtlar başlıyor|kayıt başlangıcı|\
            yayınlandı|piyasaya çıktı",
        other_event_cues: "konferans|konferansı|kongre|zirve|zirvesi|festival|fuar|webinar|sempozyum|\
            hackathon|forum|tarihlerinde|haftası|günleri|maraton|maratonu|fuarı|sergisi|şampiyonası|\
            bizim değil|biz düzenlemiyoruz",
        venue_prepositions: "ofisinde|yine",
        venue_phrases: "ev sahipliğinde|adresinde|@",
        wrong_words: "yanlış|hatalı|hata",
        again_words: "yine|tekrar|kez|sefer|zamanki|gibi",
        we_words: "biz",
        no_words: "hiçbir",
        part_nouns: "konuşma|sunum|atölye|film|yemek",
        disclaimers: "bizim değil|bizimle ilgisi yok",
        so_words: "bu yüzden|bu nedenle|o yüzden",
        their_words: "onların",
        our_words: "bizim",
        copulas: "dir|olacak",
        indefinite_words: "bir|herhangi bir|bizim",
        counting_words: "sonrası",
        counting_back_words: "öncesi",
        high_days: "bayram|ramazan|yılbaşı|tatil",
        week_of_words: "haftası|haftasında|haftasındaki",
        telling_words: "duyuracağız|açıklayacağız|yayınlayacağız|duyurulacak|açıklanacak",
        speaking_words: "anlatacak|konuşacak|sunacak|gösterecek",
        it_is: "bu sefer|bu kez",
        door_words: "kapı",
        speaker_cues: "konuşmacılar:|konuşmacılarımız",
        topic_words: "konu",
        passed_words: "bizim|yeni|eski",
        person_words: "o",
        skip_cues: "atlıyoruz|es geçiyoruz",
        coming_cues: "yaklaşıyor",
        start_cues: "",
        substitute_words: "bunun yerine|yerine",
        parted_cues: "",
        pause_cues: "ara veriyoruz|yok|atlıyoruz|toplanmıyoruz|buluşmuyoruz|iptal|pas geçiyoruz|ayında buluşma yok|ayında toplantı yok|ayında ara veriyoruz|ayında etkinlik yok",
        new_date: "yeni tarih|tarih değişikliği",
        formerly_words: "eski tarih|önceden|eskiden|önceki tarih|yerine",
        elsewhere_words: "başka yerlerde|diğer etkinlikler|diğer gruplar|başkalarının",
        opening_words: "açılıyor|başlıyor|açılacak",
        group_nouns: "grubu|kulübü|derneği|topluluğu",
        host_verbs: "düzenliyor|düzenleyecek",
        news_words: "haber verdi|bildirdi|öğrendik|söyledi",
        that_words: "diye|gerektiğini|olacağını",
        held_in_parts: "",
        rhythm_words: "ayda bir|ayda iki|her ay|iki ayda bir",
        programme_words: "program|takvim",
        this_time_words: "bu sefer|bu kez|bu ay|bu yıl|bu defa",
        week_after_next: "haftaya değil öbür hafta|öbür hafta|öbür haftaki",
        than_planned: "planlanandan bir hafta sonra|planlanandan bir hafta önce|planlanandan bir gün sonra|planlanandan bir gün önce",
        that_day: "o gün|o akşam",
        earlier_words: "öne|önce|erkene",
        either_way_words: "",
        following_words: "sonraki|takip eden|ertesi",
        that_week_words: "aynı haftanın|aynı hafta|o haftanın",
        also_words: "ayrıca",
        with_words: "ile",
        newsletter_words: "bülten",
        rsvp_words: "kayıt|kaydol|kaydınız",
        venue_nouns: "kütüphanesi|salonu|merkezi|kafede|merkezinde|kütüphanesinde|meydanında|parkında|salonunda|üniversitesi|üniversitesinde|kampüsü|kampüsünde|ofisinde|kafesinde|evinde|parkı|meydanı",
        venue_labels: "yer|nerede|adres|mekan|mekân|konum|ev sahibi",
        when_labels: "ne zaman|tarih|saat|tarih ve saat|zaman|gün|\
            sıradaki|bir sonraki|bir sonraki buluşma|sonraki buluşma|gelecek buluşma",
        online_words: "çevrimiçi|online|sanal|canlı yayın|uzaktan|zoom üzerinden|canlı",
    },
};
