//! Japanese. Months and days are numbers with a mark, so the locale's names are of no use here.

use chrono::Weekday;

use super::table::{
    CueLists,
    Meaning::{
        After, Am, And, DayMark, DaysAhead, Every, Hour, MinuteMark, MonthMark, Named, Next, Past, Pm, This,
        To, Unit, YearMark,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "ja",
    locale: None,
    months: &[],
    short_months: &[],
    weekdays: &[
        (Weekday::Mon, "月曜日|月曜"),
        (Weekday::Tue, "火曜日|火曜"),
        (Weekday::Wed, "水曜日|水曜"),
        (Weekday::Thu, "木曜日|木曜"),
        (Weekday::Fri, "金曜日|金曜"),
        (Weekday::Sat, "土曜日|土曜"),
        (Weekday::Sun, "日曜日|日曜"),
    ],
    short_weekdays: &[
        (Weekday::Mon, "月"),
        (Weekday::Tue, "火"),
        (Weekday::Wed, "水"),
        (Weekday::Thu, "木"),
        (Weekday::Fri, "金"),
        (Weekday::Sat, "土"),
        (Weekday::Sun, "日"),
    ],
    ordinary: "月|日",
    common: "",
    words: &[
        (YearMark, "年"),
        (MonthMark, "月"),
        (DayMark, "日"),
        (Hour, "時"),
        (MinuteMark, "分"),
        (After(30), "半"),
        (DaysAhead(0), "今日|本日|今夜|今晩"),
        (DaysAhead(1), "明日|あした"),
        (DaysAhead(2), "明後日|あさって"),
        (DaysAhead(-1), "昨日|きのう|昨夜|昨晩|ゆうべ"),
        (DaysAhead(-2), "一昨日|おととい"),
        (Next, "来週の|翌週の"),
        (This, "今週の|今度の|次の"),
        (Past, "先週の"),
        (Every, "毎週|毎月"),
        (Unit(Minute), "分間"),
        (Unit(Hours), "時間"),
        (Unit(Day), "日後"),
        (Unit(Week), "週間後"),
        (To, "から"),
        (And, "と"),
        (Am, "午前"),
        (Pm, "午後"),
        (Named(12), "正午"),
    ],
    cues: CueLists {
        next_cues: "次の会|次の集まり|次回|次の勉強会|次回の勉強会|次のミートアップ|次回のミートアップ|次回は|開催します|開催予定|開催されます|開催いたします|お待ちしています|ご参加ください|\
            参加登録|申し込み|予定です|お会いしましょう|集まります|次は|次の|次回の|今後の|来年は|からです|開催|集まり|集まる|お集まり|スタートします|始めます|開きます|行います|\
            実施します|ぜひ|お越しください|お待ち|参加申し込み|お申し込み|申込|募集中|会いましょう|お会い|リマインド",
        gathering_cues: "次回|次は|お待ちしています|お待ち|お会いしましょう|会いましょう|集まります|集まり|スタートします|開催します|開催予定|開催されます|開催いたします|\
            開催です|ご参加ください|お越しください|登壇|話します|講演|テーマに|同じ場所|いつもの場所|いつものように|より、|参加費無料|参加無料|集合|歩きます|走ります|歌います|\
            読みます|遊びます|参加自由|お待ちして|どなたでも|出発します|行きます|登ります|開きます|ご予定ください|お祝いします",
        meeting_nouns: "次の会|勉強会|ミートアップ|イベント|集まり|会合|例会|定例会|もくもく会|セミナー|懇親会|読書会|ハンズオン|オフ会|定例|勉強|lt大会|忘年会|新年会|交流会|\
            夕べ|会議|山歩き|ハイキング|ウォーキング|練習|練習会|稽古|演奏会|コンサート|発表会|ゲーム会|句会|茶会|お茶会|食事会|ランチ会|総会|体験会|説明会|言語交換|映画会|上映会|\
            礼拝|集会|遠足|合宿|飲み会|ランニング|編み物会|見学会|ミーティング|活動日|稽古日|練習日",
        past_cues: "先月|先週|昨日|前回|開催しました|開催されました|行われました|行いました|ご参加ありがとう|ありがとうございました|昨年|開きました|大成功でした|でした|迎えました|\
            参加してくださいました|紹介し|振り返り|レポート|まとめ|いただきました|くれました|楽しみました|盛り上がりました|報告|レポ|読みました|登りました|歩きました",
        told_cues: "ました|でした|かった|だった",
        hedge_cues: "おそらく|たぶん|予定|未定|仮|暫定|調整中|頃|かもしれません|確定ではありません|未確定|予定ですが|変更の可能性|決まり次第|検討中",
        cancel_cues: "中止|取りやめ|キャンセル|開催しません|休会|お休み|中止となりました|中止します|中止に|中止いたします|見送り|見合わせ|開催を見送|ありません|取りやめます|\
            行いません|中止です|ありませんので|休みます|休みです|休止",
        postpone_cues: "延期|変更|日程変更|振替|繰り下げ|順延|新しい日程|変更します|変更いたします|変更になりました|延期します|延期となりました|延期に|に移動|ずらし|\
            前倒し|延期さ|移動しま|変更となり|変更になり|ずれ込|日程を変え|代わりに",
        negation: "ではなく",
        instead_cues: "の代わりに|に代わり",
        planned_cues: "予定していた|予定だった|予定されていた|に予定していた|に予定されていた|予定の|開催予定だった|\
            にあたる|に当たる",
        but_cues: "ではなくて",
        as_words: "通り",
        all_words: "すべて|全て|全",
        each_words: "毎回|いずれも|各回|両日|どちらも",
        then_cues: "その次|その後|続いて|次々回",
        holiday_cues: "祝日|休日|振替休日|元日",
        if_cues: "もし|万が一",
        note_words: "追記|更新",
        from_words: "から",
        place_words: "移動|変更|代わりに",
        next_month: "来月|翌月",
        hold_words: "を行います|をやります",
        later_words: "後日|日程|日|週|月|来年|未定|延期",
        reason_cues: "のため|により|によって|のおかげ",
        until: "まで|までに",
        deadline_cues: "締切|締め切り|〆切|まで|期限|応募締切|申込締切|早割|割引|募集|締め切りは|リリース|発売|公開します|応募|登録締切|までに|までです|受付開始|\
            募集開始|申込開始|\
            がリリースされ|が発売され|に発売され",
        other_event_cues: "カンファレンス|サミット|フェスティバル|ハッカソン|大会|ウェビナー|学会|シンポジウム|フェス|見本市|主催ではありません|主催ではない",
        venue_prepositions: "で",
        venue_phrases: "にて|於|@",
        wrong_words: "誤り|間違い|誤記|間違って",
        again_words: "また|いつもの|今回は",
        we_words: "私たち|みんな",
        no_words: "一切の",
        part_nouns: "発表|講演|ワークショップ|映画",
        disclaimers: "会とは関係ありません|当会とは関係|主催ではありません",
        so_words: "ので|ため|そこで|よって",
        their_words: "彼らの",
        our_words: "私たちの|うちの",
        copulas: "です|になります",
        indefinite_words: "ある|いつもの",
        counting_words: "の後",
        it_is: "今回は|次は",
        door_words: "開場",
        speaker_cues: "登壇者:|スピーカー:",
        topic_words: "テーマ|登壇者|内容",
        passed_words: "いつもの|私たちの",
        person_words: "彼女|彼",
        skip_cues: "お休みします|スキップします",
        coming_cues: "次回",
        start_cues: "",
        substitute_words: "代わりに|かわりに",
        that_day: "この日|その日|当日",
        rsvp_words: "参加|申し込|申込|登録",
        venue_nouns: "図書館|公民館|会館|センター|駅|教会|公園|オフィス|ホール|カフェ|会議室|大学|ビル|ヒルズ|スペース|ラボ",
        venue_labels: "場所|会場|開催場所|住所|会場名",
        when_labels: "日時|日程|開催日|開催日時|日付|時間|日にち|\
            次回|次回日程|次回開催|次回開催日|次回予定",
        online_words: "オンライン|配信|ライブ配信|リモート|バーチャル|zoom|youtube live",
    },
};
