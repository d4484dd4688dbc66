//! Turkish.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Am, And, Cardinal, Clock, DaysAhead, Every, Later, Named, Next, Ordinal, Past, Pm, Starting,
        This, To, Unit,
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
        (Weekday::Mon, "pazartesiye"),
        (Weekday::Wed, "çarşambaya"),
        (Weekday::Thu, "perşembeye"),
        (Weekday::Fri, "cumaya"),
        (Weekday::Sat, "cumartesiye"),
    ],
    short_weekdays: &[(Weekday::Mon, "pzt"), (Weekday::Wed, "çar"), (Weekday::Thu, "per")],
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
        (DaysAhead(0), "bugün|bu akşam|bu gece"),
        (DaysAhead(1), "yarın|yarın akşam"),
        (DaysAhead(2), "öbür gün|ertesi gün"),
        (DaysAhead(-1), "dün"),
        (Next, "gelecek|önümüzdeki|sonraki"),
        (This, "bu"),
        (Past, "geçen|geçtiğimiz"),
        (Every, "her"),
        (Unit(Minute), "dakika|dk"),
        (Unit(Hours), "saat|saatlik"),
        (Unit(Day), "gün"),
        (Unit(Week), "hafta"),
        (Unit(Month), "ay|ayın|ayının"),
        (Later, "sonra"),
        (To, "ile"),
        (And, "ve|veya"),
        (Clock, "saat|saati|saatler|saat:"),
        (Am, "sabah"),
        (Pm, "akşam|öğleden sonra"),
        (Named(12), "öğlen|öğle"),
        (Named(0), "gece yarısı"),
        (After(30), "buçuk"),
        (Starting, "başlıyor|başlangıç"),
    ],
    cues: CueLists {
        next_cues: "bir sonraki buluşma|sonraki buluşma|gelecek buluşma|bir sonraki etkinlik|\
            sonraki etkinlik|sonraki meetup|gelecek etkinlik|gerçekleşecek|düzenlenecek|yapılacak|\
            buluşuyoruz|görüşmek üzere|bize katılın|katılın|sizi bekliyoruz|bekliyoruz|davetlisiniz|\
            kayıt ol|kayıt olun|kayıt|takviminize|tarihi not edin|yaklaşan|toplanıyoruz",
        meeting_nouns: "buluşma|buluşması|buluşmamız|etkinlik|etkinliği|etkinliğimiz|meetup|toplantı|\
            toplantısı|oturum|atölye|sohbet|seminer",
        past_cues: "geçen ay|geçen hafta|dün|önceki|gerçekleşti|düzenlendi|yapıldı|düzenledik|\
            katılan herkese|teşekkürler|geçen yıl|geçtiğimiz|buluştuk",
        hedge_cues: "muhtemelen|büyük ihtimalle|geçici|belki|yaklaşık|henüz kesin değil|kesinleşmedi|\
            kesinleşecek|olası|tahmini",
        cancel_cues: "iptal|iptal edildi|iptal edilmiştir|yapılmayacak|gerçekleşmeyecek|düzenlenmeyecek",
        postpone_cues: "ertelendi|ertelenmiştir|erteleme|ertelenecek|yeni tarih|tarih değişikliği|\
            tarihi değişti|taşındı|öne alındı",
        negation: "değil|yok|hiç|asla|olmayacak",
        deadline_cues: "son tarih|son gün|son başvuru|başvuru tarihi|en geç|kadar|indirim|indirim kodu|\
            erken kayıt|bildiri çağrısı|kayıt son",
        other_event_cues: "konferans|konferansı|kongre|zirve|zirvesi|festival|fuar|webinar|sempozyum|\
            hackathon|forum",
        venue_prepositions: "@|ofisinde|adresinde|ev sahipliğinde",
        venue_labels: "yer|nerede|adres|mekan|mekân|konum|ev sahibi",
        when_labels: "ne zaman|tarih|saat|tarih ve saat|zaman|gün",
        online_words: "çevrimiçi|online|sanal|canlı yayın|uzaktan|zoom üzerinden|canlı",
    },
};
