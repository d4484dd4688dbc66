//! English.

use chrono::{Locale, Weekday};

use super::table::{
    CueLists,
    Meaning::{
        After, Ahead, Am, And, Article, At, Before, BeforeLast, Between, Cardinal, Clock, DayWord, DaysAhead,
        EitherHalf, Every, Hour, Later, Named, NewYear, Next, Of, Or, Ordinal, Past, People, Pm, Starting,
        Suffix, This, To, Unit, WeeksAfter,
    },
    Table,
    Unit::{Day, Hour as Hours, Minute, Month, Week},
};

pub(super) const TABLE: Table = Table {
    tag: "en",
    locale: Some(Locale::en_US),
    months: &[],
    short_months: &[(9, "sept")],
    weekdays: &[],
    short_weekdays: &[(Weekday::Tue, "tues"), (Weekday::Wed, "weds"), (Weekday::Thu, "thur|thurs")],
    weekday_parts: "",
    past_weekdays: "",
    ordinary: "may|march|mar|sun|sat|mon|wed",
    common: "the|and|of|to|for|with|our|we|you|this|that|was|will|is|are|from|have|were|your|all|\
        it|us|at|on|be|by|as|an|in|what|who|next|back|there|about|up|out|they|has|had|more|can|it's|a|\
        i|not|new|if|but|so|or",
    words: &[
        (Ordinal(1), "first"),
        (Ordinal(2), "second"),
        (Ordinal(3), "third"),
        (Ordinal(4), "fourth"),
        (Ordinal(5), "fifth"),
        (DayWord(6), "sixth"),
        (DayWord(7), "seventh"),
        (DayWord(8), "eighth"),
        (DayWord(9), "ninth"),
        (DayWord(10), "tenth"),
        (DayWord(11), "eleventh"),
        (DayWord(12), "twelfth"),
        (DayWord(13), "thirteenth"),
        (DayWord(14), "fourteenth"),
        (DayWord(15), "fifteenth"),
        (DayWord(16), "sixteenth"),
        (DayWord(17), "seventeenth"),
        (DayWord(18), "eighteenth"),
        (DayWord(19), "nineteenth"),
        (DayWord(20), "twentieth"),
        (DayWord(21), "twenty-first|twenty first"),
        (DayWord(22), "twenty-second|twenty second"),
        (DayWord(23), "twenty-third|twenty third"),
        (DayWord(24), "twenty-fourth|twenty fourth"),
        (DayWord(25), "twenty-fifth|twenty fifth"),
        (DayWord(26), "twenty-sixth|twenty sixth"),
        (DayWord(27), "twenty-seventh|twenty seventh"),
        (DayWord(28), "twenty-eighth|twenty eighth"),
        (DayWord(29), "twenty-ninth|twenty ninth"),
        (DayWord(30), "thirtieth"),
        (DayWord(31), "thirty-first|thirty first"),
        (Ordinal(-1), "last|final"),
        (Ordinal(-2), "last but one|second last|second-to-last|penultimate"),
        (Cardinal(1), "one|a|an"),
        (Cardinal(2), "two|a couple of"),
        (Cardinal(3), "three"),
        (Cardinal(4), "four"),
        (Cardinal(5), "five"),
        (Cardinal(6), "six"),
        (Cardinal(7), "seven"),
        (Cardinal(8), "eight"),
        (Cardinal(9), "nine"),
        (Cardinal(10), "ten"),
        (Cardinal(11), "eleven"),
        (Cardinal(12), "twelve"),
        (DaysAhead(0), "today|tonight|this evening|this afternoon|this morning"),
        (DaysAhead(1), "tomorrow|tomorrow night|tomorrow evening"),
        (DaysAhead(2), "day after tomorrow|the day after tomorrow"),
        (DaysAhead(-1), "yesterday|last night"),
        (DaysAhead(-2), "day before yesterday|the day before yesterday|two days ago"),
        (DaysAhead(-3), "three days ago"),
        (DaysAhead(-7), "a week ago today|a week ago tonight|one week ago today"),
        (DaysAhead(-4), "four days ago"),
        (WeeksAfter(1), "week|after next"),
        (WeeksAfter(2), "fortnight"),
        (
            DaysAhead(7),
            "this time next week|week today|a week today|one week today|a week from today|a week from tonight|one week from today",
        ),
        (DaysAhead(8), "a week tomorrow|a week from tomorrow"),
        (
            DaysAhead(14),
            "in a fortnight|fortnight from now|two weeks today|a fortnight today|two weeks from today|this time in two weeks",
        ),
        (NewYear, "new year|next year|coming year"),
        (Next, "next|the next|following|the following|upcoming"),
        (This, "this|coming|this coming|the coming|upcoming"),
        (Past, "last|past|this past|previous"),
        (BeforeLast, "before last"),
        (Every, "every|each"),
        (Unit(Minute), "minute|minutes|min|mins"),
        (Unit(Hours), "hour|hours|hr|hrs"),
        (Unit(Day), "day|days"),
        (Unit(Week), "week|weeks"),
        (Unit(Month), "month|months"),
        (Ahead, "in|within"),
        (Later, "from now|from today"),
        (Of, "of|of the"),
        (Article, "the|on the|on"),
        (To, "to|until|till|til|through|thru"),
        (And, "and|&|or"),
        (Or, "or"),
        (Between, "between"),
        (At, "at|@|from|around|by|about"),
        (Clock, "doors at|doors open at|kick off at|kickoff at"),
        (Hour, "o'clock|oclock|h|hrs"),
        (EitherHalf, "o'clock|oclock"),
        (Am, "am|a.m.|a.m|in the morning"),
        (Pm, "pm|p.m.|p.m|in the evening|in the afternoon|at night"),
        (Named(12), "noon|midday|12 noon|12pm noon"),
        (Named(0), "midnight"),
        (Before(30), "half past|half-past|half"),
        (Before(15), "quarter past|a quarter past"),
        (Before(-15), "quarter to|a quarter to|quarter till"),
        (After(30), "thirty"),
        (After(15), "fifteen"),
        (After(45), "forty-five|forty five"),
        (Suffix, "st|nd|rd|th"),
        (Starting, "starting|starts|start|begins|beginning|video|recording|timestamp"),
        (
            People,
            "people|folks|persons|participants|attendees|members|guests|humans|visitors|of us|of you|of them",
        ),
    ],
    cues: CueLists {
        next_cues: "same deal next|same deal|first one back|first night back|first session back|first meeting back|first evening back|\
            first walk back|first one in|first one of|first one after|get your diary out|get your diaries out|\
            in your calendars|your calendars|diaries out|the plan's|the plan is|club resumes|dates are|dates will be|continues on|continues in|continue on|we continue|\
            next meetup|next meet-up|next meet up|next event|next meeting|next session|next gathering|next is|\
            next edition|next one|next month's|next talk|next talks|next hack night|next get-together|\
            next social|next evening|next workshop|next instalment|next installment|next date|next time|\
            next up|upcoming|our next|the next|see you on|see you in|see you at|see you next|join us|\
            save the date|save the dates|rsvp|sign up|register|will be held|will take place|takes place|\
            taking place|will happen|we meet|we will meet|we'll meet|we are meeting|we're meeting|\
            we'll be meeting|we will be meeting|meets again|coming up|come along|mark your calendar|\
            mark your calendars|put it in your diary|in your diary|hope to see you|scheduled for|\
            is scheduled|will be on|is on|we'll be back|we will be back|back on|returns on|invite you|\
            invites you|happening on|don't miss|see you there|we're back|kicking off|we kick off|we'll kick off|\
            we will kick off|get together|gets together|getting together|join in|be there|meeting up|reconvene|\
            mark the date|dates for your diary|in the diary|pencil in|we return|returning on|resumes|\
            up next|following meetup|next get together|as a reminder|reminder|a reminder that|\
            don't forget|same again|we're going for|lined up|diary dates|start back|we start back|\
            starting back|restarts|resume|see y'all|meet us|our programme|autumn programme|\
            spring programme|summer programme|winter programme|fixtures|taking place on|are back|\
            is back|for your diaries|dates below|we shall be|we shall meet|will now be|come back|\
            save your|your calendar|your diary|is happening on|happens on|what's next|we're back at|\
            we convene|we'll convene|coming next|doing it again|we do it again|start again|starts again|\
            begin again|begins again|next try|we'll try again|try again|next one's|next one’s|returns|\
            your next chance|next chance|next outing|next opportunity|goes ahead after all|going ahead after all|is on after all|on after all|takes place after all|\
            session starts on|session begins on|term starts on|term begins on|season starts on|season opens on|season begins on|starts again on|starts up again on|starts back on|next date is|sessions go on|back again at|back again on|pick up again|picks up again|pick up again on|start the new year|we'll start the new year|we start the new year|one more to go|one more this year|catch you on|catch y'all on|catch you all on|we see each other|we'll see each other|one after that|meetup after that|session after that|meeting after that|evening after that|back to business|first one at|be back at|be back in|be back on|we begin the year|we start the year|we'll begin the year|we open the year|we kick the year off|we begin the new year|then one more|one more before|one more for|we have our next|we have the next|we have our last|we have the last|so we'll go on the|we'll go one week later|we'll go a week later|so we go on the|on deck|we close the season|we open the season|we finish the season|we end the season|we'll close the season|we start the season|until next time|till next time|'til next time|til next time|save these dates|mark these dates|note these dates|dates to save|dates to note|it's that time again|that time of the month again|it is that time again",
        gathering_cues: "back in the regular spot|we'll have two|we'll have three|we'll do two|\
            we're doing two|we'll do it again|at it again|we go the week|see you|we meet|we will meet|\
            we'll meet|we are meeting|we're meeting|we'll be meeting|we will be meeting|we'll be back|\
            we will be back|we're back|we are back|back on|we return|join us|join in|get together|\
            getting together|we kick off|we'll kick off|we will kick off|kicking off|hold the|keep the|\
            gather on|gathers on|gather again|gathers again|gathering on|meet on|we shall take|we'll take|\
            let's say|let's do|let's make it|we'll make it|we've booked|booked for|it's on|so it's|\
            so that's|that makes it|which makes it|goes out together|go out together|we'll reopen|reopens|\
            of the new year|of the new season|of the new term|returns|hope to see you|invite you|\
            come along|be there|mark your calendar|mark your calendars|save the date|save the dates|\
            in your diary|for your diary|we're trying|doors at|doors open|grab a ticket|we'll gather|\
            we reconvene|meeting up|meets again|will talk|will speak|is speaking|are speaking|\
            will present|will be talking|will show|will give|will walk us|will be joined|same place|\
            same venue|usual place|usual spot|same time|everyone's welcome|everyone is welcome|\
            all welcome|same again|we're at|we'll be at|we start back|start back|we start again|restarts|\
            resume|resumes|we play|we'll play|we'll run|we'll walk|we'll sing|we'll be reading|\
            we'll discuss|we'll be discussing|meets on|meet us|meet at|bring a friend|bring your friends|\
            come and|come join|you're invited|you are invited|everyone welcome|all are welcome|no booking|\
            no need to book|free entry|entry is free|admission free|drop in|usual time|later than usual|\
            earlier than usual|see y'all|see ya|looking forward to seeing|hope you can make it|\
            hope you can join|are back|is back|we're going for|we shall be|we shall meet|same link|\
            same zoom|same spot|same pub|at the usual|as usual|the usual place|come back|doing it again|\
            do it again|do it all again|do it all over again|do it over again|we go again|at it again|\
            we'll convene|we convene|we'll reconvene|we'll resume|same start|same drill|pencil in|\
            we're on|we are on|we celebrate|we'll celebrate|we will celebrate|we're celebrating|\
            we'll try again|see you back|we're on again|we're on for|we'll do|we will do|both kick off|\
            two more|before the year is out|before the end of the year|one more before|resumes on|\
            resume on|schedule resumes|we're next on|we are next on|we next meet|let's celebrate|\
            reopen on|to reopen|then meet|and meet|meet again|meet the|we gather|we'll take over|\
            get going again|get-going|is a goer|going ahead after all|heading up|we set off at|\
            we leave at|we start at|then it's|we'll welcome|we will welcome|we welcome|same room|we'll be talking about|we'll show|we'll be showing|we'll screen|we're screening|we'll be screening|we'll watch|we'll be watching|we'll read|will talk about|will speak about|will speak on|will show us|will tell us about|will be talking about|will be speaking about|will walk us through|will demo|we're showing|we're hosting|pick up again|picks up again|start the new year with|start the year with|start the new year|see everyone|see everybody|seeing you|seeing everyone|seeing you all|catch you|catch y'all|speakers for|speaker for|talks for|volunteers for|book your place for|one more to go|one more this year|one more to come|last one of the year|last one this year|until next time|till next time|we close the year|we round off the year|we'll round off the year|we end the year|we'll end the year|we see out the year|we finish the year|we'll close the year|we close out the year|we wrap up the year|we'll wrap up the year|we see each other|we'll see each other|'s turn|we've picked|we picked|we've chosen|we've settled on|we settled on|we've gone for|we have ours|ours is|ours will be|be back at|be back in|be back on|we begin the year|we start the year|we'll begin the year|we open the year|we kick the year off|we begin the new year|then one more|we have our next|we have the next|we have our last|we have the last|so we'll go on the|we'll go one week later|we'll go a week later|so we go on the|on deck|we close the season|we open the season|we finish the season|we end the season|we'll close the season|we start the season|we talk about|we'll talk about|we will talk about|we discuss|we will discuss|we dive into|we'll dive into|we hear from|we'll hear from|we will hear from|we tackle|we'll tackle|host us|hosts us|hosting us|will host us|have us back|have us over|having us back|having us over|the room is ours|booked the room|room is booked|we have the room|we've got the room|bring a laptop|bring your laptop|back next|we're open|open again|we are open|we'll be on zoom|we will be on zoom|we're on zoom|we'll be online|we will be online|we'll be on jitsi|we're back in|we're back at|we'll be back in|we'll be back at|we skip to|we'll skip to|we skip ahead to|we'll skip ahead to|we jump to",
        meeting_nouns: "meetup|meet-up|meet up|meetups|meeting|meetings|event|events|session|sessions|\
            gathering|gatherings|evening|evenings|hack night|hacknight|get-together|social|social night|\
            user group|workshop|workshops|talk night|talk by|talk on|talk from|guest talk|edition|\
            study group|reading group|code night|coding dojo|book club|pub night|drinks|lightning talks|\
            open space|barcamp|seminar|seminars|socratic seminar|dates|talks|hackathon night|mixer|\
            kickoff|kick-off|dojo|jam|potluck|party|picnic|barbecue|bbq|hack day|hangout|happy hour|\
            brunch|show and tell|show-and-tell|quiz night|get-togethers|lunch|dinner|breakfast|rehearsal|\
            rehearsals|next run|group run|club run|run #|next walk|group walk|walk #|hike|hikes|next ride|\
            group ride|club ride|ride #|talk #|outing|outings|coffee morning|game night|games night|\
            games evening|games day|craft night|knit night|maker night|open evening|open night|open day|\
            open house|open mic|jam session|film night|movie night|next practice|training session|\
            next class|next trip|next match|next race|next game|next reading|next concert|tasting|\
            book group|book chat|general meeting|agm|annual general meeting|assembly|repair café|\
            repair cafe|language exchange|conversation evening|supper|day trip|field trip|excursion|\
            tournament|ceilidh|recital|concert|club night|round table|roundtable|fireside chat|demo night|\
            demo day|installfest|install party|stammtisch|meet and greet|work party|working bee|clean-up|\
            singalong|sing-along|screening|lecture|lectures|workday|coffee break|walk|walks|ride|rides|\
            programme|calendar of events|rambles|ramble|regatta|fete|fête|bake sale|book sale|car boot|\
            coffee hour|night|nights|film|films|swap|plant swap|build night|class night|service night|\
            harvest supper|film screening|shoot|sketch crawl|crawl|regular meeting|monthly meeting|\
            photowalk|photo walk|photowalks|hack evening|hack nights|brew day|yarn crawl|corn roast|\
            dev sprint|code sprint|coding sprint|hack sprint|the monthly|our monthly|the weekly|\
            our weekly|club championship|club relay|blitz night|show and swap|garden tour|bird walk|\
            owl evening|night walk|day walk|day hike|open meeting|business meeting|reunion|retreat|\
            sleepover|weekend away|working party|mince pies|online meetup|virtual meetup|craft evening|\
            sewing bee|bat walk|fungus foray|foray|star party|observing night|observing session|\
            viewing night|\
            hog roast|christmas do|xmas do|summer do|christmas special|halloween special|summer special|birthday special|christmas edition|clinic|install fest|mapathon|bug bash|code retreat|unconference|panel night|office hours|site visit|company visit|study visit|first one at|first one after|first one back|first one in|pub quiz|christmas quiz|christmas social|lean coffee|open build|solder night|open lab|open studio|open shop|open bench",
        past_cues: "last month|last week|last night|last time|last year|yesterday|previous|previously|\
            was held|were held|took place|has taken place|thanks to everyone who came|\
            thank you to everyone who came|thanks to everyone who|thank you to everyone who|\
            thanks for coming|thank you for coming|thanks to all who|happened|we had|we met|we hosted|\
            we heard|gave a talk|spoke about|talked about|notes from|notes of|minutes of|wrap-up|write-up|\
            what happened|highlights from|recap|look back|looking back|ago|earlier this month|\
            earlier this week|in the past|attended|kicked off|celebrated|thanks to everybody who|\
            thank you to everybody who|meeting minutes|minutes from|minutes for|meeting held",
        told_cues: "we did|announced|completed|was|were|wasn't|weren't|had|went|came|made|took|gave|got|did|didn't|showed|shared|told|\
            talked|played|won|lost|loved|enjoyed|managed|turned up|turned out|showed up|brought|finished|\
            started|ended|ran|drank|ate|discussed|sang|walked|raised|learned|learnt|explained|demoed|\
            presented|thank you all|thanks all|thanks everyone|thank you to|thanks to|big thanks|\
            many thanks|huge thanks|what a night|what a turnout|what a day|photos from|pics from|left|built|\
            worked|tried|fell|drew|cooked|baked|swapped|voted|welcomed|celebrated|visited|watched|listened|\
            filled|saw|heard|met|felt|spent|sold|helped|crammed|agreed|joined us|joined in|paddled|rained|\
            performed|rode|climbed|spoke|explored|covered|caught up|packed|squeezed|crowded|mended|fixed|\
            timed|chipped in|spotted|sat|stood|braved|packed into|a success|gathered|hosted|borrowed|argued|\
            set off|set out|set the|turnout|turn-out|full house|held off|cracking|landed|crossed|shivered|laughed|cried|dug|wrote|taught|tasted|poured|passed|gathered round|proved|lasted|thank you for|hosted us|who came out|who came along|you came out|of you came out|hit the table|slides from|pictures from|notes from|recordings from|videos from|wrap-up of|round-up of|opened its doors|opened our doors|opened the doors|we held|held our|held the|held a|held an|held its|held another|people came|of us came|of you came",
        hedge_cues: "probably|most likely|likely|tentatively|tentative|provisional|provisionally|tbc|tbd|\
            to be confirmed|to be decided|maybe|perhaps|possibly|around|approximately|roughly|sometime|\
            some time|not yet confirmed|unconfirmed|subject to change|hopefully|aiming for|aim to|\
            planning to|plan to|pencilled in|penciled in|pencil in|we hope|might be|could be|\
            date not fixed|stay tuned|waiting to hear|not confirmed|not final|subject to|fingers crossed|\
            if all goes well|in all probability|in all likelihood|as things stand|touch wood|\
            don't hold us to|all being well|all going well|weather permitting|venue permitting|\
            in principle|pending|room permitting|permitting|looking like|provided|don't count on|\
            we'd like to|would like to|hoping|trying for|don't hold me|with luck|only a guess|guessing|\
            looks likely|waiting on|waiting for|still to confirm|not settled|nothing settled|pencil only|\
            we fancy|may be wanted|conditions permitting|holding for us|if the wind|if the weather|\
            possibility|a possibility|60/40|50/50|70/30|sign off on it|it depends|we'd love to|\
            wouldn't put money|nearer the time|touch and go|up in the air|in pencil|no promises|\
            whichever gets",
        cancel_cues: "no choir|no club|no book club|no singing|no training|no café|no cafe|no crawl|\
            no quiz|not doing|there's nothing on|there is nothing on|\
            there'll be nothing on|there will be nothing on|cancelled|canceled|cancelling|canceling|\
            cancellation|called off|call off|calling off|will not take place|won't take place|\
            not take place|will not be held|won't be held|won't be|will not be meeting|won't be meeting|\
            no meetup|no meeting|no event|there is no|there will be no|skip this month|skipping|\
            taking a break|on hold|scrapped|suspended|cancels|have to cancel|had to cancel|\
            has been cancelled|to call off|called it off|not going ahead|won't go ahead|will not go ahead|\
            isn't going ahead|not going to happen|won't happen|not happening|can't go ahead|\
            cannot go ahead|no run|no walk|no rehearsal|no rehearsals|no session|no sessions|no class|\
            no game night|no games night|don't meet|do not meet|not meeting|won't meet|we're not meeting|\
            fallen through|is not happening|no get-together|no social|no gathering|scrap|scrapping|is off|\
            are off|isn't happening|aren't happening|no dance|no chess|nothing from us|pull the plug|\
            pulled the plug|will not be taking place|won't be taking place|isn't taking place|\
            is not taking place|aren't taking place|not taking place|not getting together|didn't run|\
            didn't meet|did not meet|didn't take place|did not take place|didn't go ahead|didn't happen|\
            did not happen|was scrubbed|were scrubbed|scrubbed|was rained off|rained off|snowed off|\
            decided to cancel|need to cancel|must cancel|forced to cancel|to cancel the|cancel our|\
            to cancel this|to cancel tonight|to cancel tomorrow|to cancel next|we're cancelling|\
            no club night|no dance|no practice|, nothing.|: nothing.|was no meeting|no brew day|no hike|\
            no ride|no photowalk|no meet-up|no meet up|is a write-off|are a write-off|a write-off|\
            called it all off|sent everybody home|sent everyone home|called yesterday's|\
            called last night's|\
            did not go ahead|\
            to skip the|we'll skip the|we skip the|we will skip the|dropping the|no call|not happening this|decided to skip|skip the session|skip the meetup|skip the meeting|aren't doing|are not doing|won't be doing|off the table as a date|is off the table|are off the table|is off the table as a date|can't meet|cannot meet|won't be able to meet|a miss|nothing will happen|nothing is happening|nothing's happening|not to meet|are scrubbing|scrubbing tomorrow|scrubbing tonight|decided not to meet|will not be holding a meetup|won't be holding a meetup|not be holding a meeting|not holding a meetup|not holding a meeting|to pull the plug|pulling the plug|not to hold|won't hold|will not hold|aren't holding|are not holding|not holding the|isn't being held|not being held|cannot hold|can't hold|isn't going to happen|aren't going to happen|not to run|been canned|not be able to take place|unable to take place|cannot take place|can't take place|has been pulled|won't be able to hold|won't be able to go ahead|not be going ahead|not be happening|not go ahead|shall not take place|shall not be held|shall not happen|will no longer take place|will no longer be held|will no longer go ahead|no longer going ahead|no longer taking place|not playing|not singing|not riding|not running|not walking|not hiking|not rehearsing|not knitting|not dancing|not training|not practising|not practicing|not climbing|not paddling|not swimming|not sewing|not reading|not sailing|not rowing|not cycling|not gaming|won't play|won't sing|won't ride|won't run|won't walk|won't hike|won't rehearse|won't be playing|won't be singing|won't be riding|won't be running|won't be walking|won't be hiking|won't be rehearsing|won't be knitting",
        postpone_cues: "wait a week|waits a week|waiting a week|waited a week|hold off a week|hold off for a week|leave it a week|leave it for a week|give it a week|give it another week|push it a week|push it back|push it to|shift to|shift it|bringing it forward|\
            bring it forward|bringing forward|skip ahead to|moving up a week|slides to|slide to|postponed|\
            postponing|postpone|rescheduled|reschedule|rescheduling|moved to|moved from|has moved|\
            moving to|is moving|pushed back|put back|delayed|deferred|brought forward|new date|\
            change of date|date change|changed date|shifted to|correction|moved our|moving our|move the|\
            move our|move this|moved the|moving the|moving this|we're moving|we are moving|we've moved|\
            pushed to|pushing back|bumped to|moves to|moves from|new day|shifted|has shifted|have shifted|\
            slips to|slipped to|put back a week|moved by a week|moving from|move it to|moved on to|\
            swapped to|switching to|switched to|bumped it|bumped|moved it|turns into|we'll move|\
            we will move|we're going to move|have to move|has to move|will now take place|now takes place|\
            will now be held|will instead take place|has moved to|we've had to move|pushing tomorrow's|\
            pushing the meetup|pushing it|pushed it|instead|shifting|swap dates|swapped|swapping|\
            happens a week later|happens a week earlier|a week later than usual|a week earlier than usual|\
            will be a week later|will be a week earlier|is a week later|is a week earlier|\
            go a week earlier|go a week later|meet a week earlier|meet a week later|a week early|\
            a week late|one week early|one week late|isn't on|is not on|put it off|leave it till|\
            leave it until|left it till|left it until|hold off till|hold off until|putting it off|\
            will be one week later|is one week later|a week later than planned|it's now on|is now on|\
            will now be|are now on|shifts to|shifts it to|goes back a|goes back by|back by a week|\
            back a week|back a fortnight|back by a fortnight|forward by a week|forward a week|\
            hold it a week later|do it a week later|a week later instead|leave it a week|\
            we leave it a week|leave it a fortnight|put it back|slid to|skips to|hops to|brought back to|\
            come forward to|comes forward|put off to|put off until|put off till|is put off|are put off|\
            put back to|was put off|held over to|held over until|slips by|slips a week|slips a fortnight|\
            slipped by|slipped a week|\
            we're pushing|we are pushing|pushing it to|pushing it back|is moved|are moved|moved one week|moved a week|putting it back|we move by|move by one week|move by a week|moving by a week|a day earlier|one day earlier|a week earlier|one week earlier|meeting a week later|a week later than we said|push the meetup back|push this back|push the meeting back|date has changed to|date has been changed|date has changed|date is changed|brought it forward|bring this forward|brought this forward|pushed this back|pushed it back|pushed back to|put this back|moved this|move this to|shift this to|shifted it|shifted this|bring it back to|contrary to what we announced|contrary to what we said|contrary to our announcement|not as announced|moving everything to|push everything to|everything moves to|move everything|moving it all to|is no longer on|will no longer be on|won't be on the|no longer on|will not be on the|won't now be on|pushing this back|are pushing back|moves back a week|moves back by a week|moving this back|move back a week|do it one week later|it's one week later|make it one week later|hold it one week later|has changed from|changed from|have changed from|changes from|is changed from|was changed to|it was changed to|were changed to|has been changed to",
        negation: "not|won't be|isn't|wasn't|aren't|hasn't|haven't|no longer",
        instead_cues: "rather than|instead of|in place of|takes the place of|taking the place of|take the place of",
        planned_cues: "planned for|scheduled for|scheduled to take place|planned to take place|\
            originally planned|originally scheduled|was planned|was scheduled|supposed to|meant to|\
            was going to|were going to|should have been|previously announced|announced for|originally|\
            planned on|was due|was set for|was down for|would be|would normally|would usually|would have been|we'd usually|we'd normally|\
            usually be|normally be|we had planned|had planned|to be announced|be announced|\
            would fall|would have fallen|would normally fall|was to be|was to hold|was to take place|were to meet on|were to be|originally we planned|we planned|had been planned for|originally we had planned|normally we'd|usually we'd|normally we would|usually we would|normally it would|usually it would|we would normally|we would usually|normally this would|ordinarily we'd|ordinarily we would",
        but_cues: "but",
        as_words: "as",
        all_words: "all",
        each_words: "each|every time|always|both",
        then_cues: "after that|following that|thereafter|then|afterwards",
        holiday_cues: "holiday|easter monday|easter sunday|good friday|bank holiday|public holiday|\
            labor day|labour day|memorial day|boxing day|christmas day|christmas eve|new year's day|\
            new year's eve|palm sunday|ash wednesday|shrove tuesday|maundy thursday|whit sunday|black friday|\
            cyber monday|columbus day|presidents' day|presidents day|martin luther king day|mlk day|juneteenth|\
            veterans day|veterans' day|mother's day|mothering sunday|father's day|valentine's day|\
            st patrick's day|remembrance day|remembrance sunday|republic day|independence day|women's day|\
            heritage day|youth day|freedom day|waitangi day|queen's birthday|king's birthday|family day|\
            victoria day|civic holiday|melbourne cup day|workers' day|election day|ascension day|whit monday|thanksgiving|canada day|anzac day|australia day|st patrick’s day|paddy's day",
        if_cues: "if|in case|should it|unless|whether|in case of rain|in bad weather|in the event of|rain or|we looked at moving|we thought of moving|we thought about moving|we considered moving|we tried to move|we did think of|we did ask|we had thought of",
        note_words: "edit|update|updated|upd",
        from_words: "from|starting|as of|since|\
            on from",
        place_words: "mov|switch|swap|shift|instead|now",
        next_month: "next month|next month's|next month’s|the following month",
        hold_words: "we're doing|we'll do|we are doing|we will do|we'll hold|we will hold|we're holding|we are holding|we hold|we're hosting|we'll host|we will host|we are hosting|we're running|we are running|we'll run|we're having|we'll have|we will have|we're putting on|we'll be holding|we'll be running|we'll be hosting",
        sadly_words: "obviously|unfortunately|sadly|alas|regrettably|clearly|naturally|inevitably|therefore",
        debrief_words: "debrief|recap|recaps|wash-up|washup|watch party|viewing party|viewing|roundup|round-up|rundown|aftermath|extended|retrospective",
        many_words: "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
        this_month: "this month|this month's",
        target_words: "to|until",
        wrong_date: "wrong date|date wrong|wrong day|day wrong|date typo|typo in the date|i meant|we meant|should have said",
        person_owns: "her|his",
        later_words: "later|date|dates|day|another day|week|weeks|month|months|year|tba|tbc|tbd|notice|spring|summer|autumn|fall|winter|time",
        reason_cues: "because|because of|due to|owing to|on account of|thanks to|since folks|since many|since most|since some|since a lot|since we|since it|since everyone|since everybody|since people|since there|since half",
        until: "until|till|by|no later than|before|by the end of",
        deadline_cues: "deadline|deadlines|until|offer ends|offer expires|expires|ends on|early bird|\
            early-bird|call for papers|call for proposals|call for speakers|cfp|cfp closes|closes on|\
            closing date|apply by|apply before|register by|registration closes|sign up by|submit by|\
            submissions|rsvp by|by the end of|discount|discount code|promo code|coupon|voucher|% off|\
            applications close|due by|due on|last chance|valid until|no later than|last date to|\
            last day to|last date for|closes|opens on|opens|cfp opens|tickets end|proposals|\
            propose a talk by|ships on|comes out|released on|is released|release date|close on|go live|\
            goes live|on sale|registration opens|registrations open|rsvps open|rsvp opens|sign-ups open|\
            sign-up opens|signups open|tickets go on sale|tickets on sale|sign-ups close|\
            sign-ups for demos close|\
            landed on|was released|were released|came out on|is due out|is out on|goes to the printer|goes to print|go to the printer|\
            goes off the air|went off the air|hit the shelves|\
            due back|renewals due|fees due|subs due|dues due|fall due|falls due|tickets open|booking opens|bookings open|signup opens|is due on|are due on|payable by|was launched|were launched|has been released|is out next|is out this|write this one up|write this up|write it up|write that up|write-up on|is expected on|expected for the|expected on the|is due on the|due out on",
        other_event_cues: "conference|conferences|conf|developer summit|community summit|leadership summit|tech summit|global summit|online summit|annual summit|summits|festival|hackathon|hackathons|hackfest|\
            congress|convention|symposium|expo|trade fair|webinar|webinars|training course|bootcamp|awards|\
            camp|forum|world tour|roadshow|sister meetup|our friends at|also happening|other events|\
            elsewhere|run by|organised by|organized by|pycon|europython|fosdem|devoxx|devfest|bsides|\
            codemotion|maker faire|fair|fayre|fairs|exhibition|exhibitions|marathon|half marathon|\
            championship|championships|relays|book fair|quilt show|county show|literary festival|olympics|\
            election|elections|referendum|polling day|carnival|private view|vernissage|premiere|they will also host|they will host|they'll host|they're hosting|they are hosting|\
            their next|clocks go|clocks change|clocks spring|clocks fall|to vote|election day|global game jam|heritage open day|heritage open days|open monument day",
        venue_prepositions: "at|@|in",
        venue_phrases: "hosted by|hosted at|held at|at the offices of|in the offices of|at the office of|courtesy of|venue is|kindly hosted by|location is|over at|upstairs at|come to|come along to|come over to|come down to|head over to|head down to",
        wrong_words: "absolutely not|no way|no chance|not a chance|nope|it isn't|it is not|not so|no it's not|incorrect|wrong|not right|not correct|mistake|mistaken|an error|a typo|in error",
        again_words: "also|again|as|usual|usually|always|this|time|back|still|probably|once|more|onwards|sharp|prompt|start|upstairs|downstairs|right|just|over|ever|normal|before|around",
        we_words: "we|we're|we'll|we’re|we’ll|us|everyone|everybody|the club|the group|whole club",
        no_words: "no|not have a|not be a|won't be a|won't have a|isn't any|isn't going to be a|won't be any",
        part_nouns: "talk|talks|talk by|talk on|talk from|guest talk|lightning talks|workshop|workshops|lunch|dinner|breakfast|brunch|drinks|tasting|party|quiz night|dates|barbecue|bbq",
        disclaimers: "not ours|not our own|not one of ours|not run by us|not us|not our event|nothing to do with us|not organised by us|not organized by us|isn't ours|unrelated to us|\
            not our department|not our do|not our gig|not our doing|not our own do|own do, not ours|own do|not one of our own|aren't ours|are not ours|isn't one of ours|isn't our event|no event of ours|it isn't a group meeting|isn't a group meeting|not a group meeting|not a club event|isn't a club event|\
            that's their|put on by|tickets from them|isn't us|it's their event|their event|it's not one of our|not one of our|not by us|not from us|nothing of ours|isn't a club thing|not a club thing|isn't a group thing|not a group event|isn't a group event",
        so_words: "so|therefore|hence|that's why|which is why|thus|as a result",
        their_words: "their|their own|its own",
        our_words: "our|our own|our annual|our yearly|ours",
        copulas: "is|are|be|been|being|will|should",
        indefinite_words: "a|an|any|some|our|their|usual|regular|\
            ever",
        counting_words: "after|following|of that week|of the week after|directly after|right after|immediately after|just after|straight after|directly following|immediately following|that follows",
        counting_back_words: "before|right before|just before|immediately before|preceding",
        high_days: "christmas|xmas|easter|thanksgiving|halloween|new year|hanukkah|diwali|ramadan|eid|lent|advent|carnival|summer|midsummer|valentine's|st patrick's|break|holidays",
        week_of_words: "week of|week of the|week commencing|week beginning|week starting|week from|w/c|wc",
        telling_words: "we'll announce|we will announce|we'll publish|we will publish|we'll reveal|we'll decide|we will decide|we'll tell you|we'll let you know|be announced|be published|be revealed|be decided|we'll post|be posted|be uploaded|go online|go up",
        speaking_words: "speaks|will speak|talks|will talk|will present|will show|will give|is giving|gives|will introduce|will explain|explains|will demonstrate|will be talking|will be speaking|will be giving|will be showing|will be presenting|will join us|joins us|is speaking|is talking|is presenting|is showing us|shows us|tells us|will tell us|walks us|will walk us|takes us|will take us",
        it_is: "it's|it is|it'll be|it will be|it's going to be|it is going to be|it's happening|it takes place|it will take place",
        door_words: "doors",
        speaker_cues: "speakers from|speaker from|talks from|talks by|speakers include folks from|\
            folks from|people from|guests from|guests are|speakers include|speakers:|speakers are|\
            with speakers",
        topic_words: "speaker|speakers|topic|topics|details|agenda|room|pub",
        passed_words: "the|our|usual|new|old|beautiful|lovely|friends|offices|office|of|their|back",
        person_words: "she|he",
        skip_cues: "skip that one|skip this one|\
            nothing on that day|nothing that day|nothing that evening|nothing that night|cancel this one|call this one off|calling this one off|cancelling this one",
        coming_cues: "coming up",
        start_cues: "off to",
        substitute_words: "instead",
        parted_cues: "called off|calling off|call off",
        pause_cues: "take a break|takes a break|have a break|having a break|are on a break|pause|pausing|skip|skipping|drops out|sit out|sitting out|falls through|will not be holding a|won't be holding a|are not holding a|aren't holding a|not having a|no show|is a no-go|month off|having the month off|taking the month off|take the month off",
        new_date: "new date|change of date|date change|changed date|new day",
        formerly_words: "was|formerly|originally|previously|moved from|rescheduled from|postponed from|instead of|not|changed from|initially",
        elsewhere_words: "elsewhere|around town|other events|other groups|other meetups|other communities|community events|community calendar|nearby|in the area|around the country|from our friends|friends' events|also happening|out and about|other people's|others'|from our neighbours|neighbours|elsewhere in town|others are doing|what others do|others are up to|other groups are doing|what the others are doing",
        opening_words: "begins|begin|starts|opens|will open|open|opening|goes live|go live|is released|are released",
        group_nouns: "group|club|society|chapter|community|user group|folks|friends|lot|people|crew|gang|crowd|bunch",
        host_verbs: "hosts|is hosting|are hosting|organises|organizes|is organising|is organizing|are organising|are organizing|is running a|are running a|puts on|put on a|invites you|invite you",
        news_words: "told us|tells us|let us know|informed us|wrote to us|wrote to say|we were told|we've been told|rang us|called us|rang to say|called to say",
        that_words: "that",
        held_in_parts: "",
        rhythm_words: "once a month|twice a month|once per month|twice per month|every month|each month|once a fortnight|once every two months|every two months|every other month",
        programme_words: "programme|program|line-up|lineup|schedule|calendar|the next few|lined up|the rest of the year|the next dates|what's planned|season|planned so far|pencilled in|penciled in|booked so far|card|term card|fixtures|diary",
        this_time_words: "this time|this month|this year|for once|just this once",
        week_after_next: "week after next",
        than_planned: "later than planned|earlier than planned|later than announced|earlier than announced|later than we said|earlier than we said|later than originally planned|earlier than originally planned|later than advertised|earlier than advertised|later than first announced|later than first planned|earlier than usual|later than usual|earlier than you|later than you|earlier than y'all|later than y'all|earlier than expected|later than expected",
        that_day: "on that day|that day|that evening|that night",
        earlier_words: "earlier|sooner|bring forward|brought forward|bring it forward|brought it forward|bringing forward|pulled forward|is brought|are brought|we bring|we've brought|being brought",
        either_way_words: "forward|forwards",
        following_words: "following|after|after that",
        that_week_words: "of that week|of the same week|in the same week|the same week|that same week|that week|later that week|of this same week",
        also_words: "also|too|as well",
        with_words: "with",
        newsletter_words: "newsletter|bulletin|digest|round-up|roundup|gazette|news from the committee",
        rsvp_words: "rsvp|sign up|sign-up|signup|register|registration|tickets|ticket|save the date|\
            book your|attend|reserve a|reserve your|grab a spot|save your spot|save your seat|seats|spots",
        venue_nouns: "hackerspace|hall|house|pub|library|church|café|cafe|centre|center|school|inn|arms|hotel|museum|theatre|theater|studio|studios|office|offices|station|university|college|campus|makerspace|hackspace|brewery|restaurant|tavern|chapel|bandstand|gym|barn|car park|workshop|gardens|clubhouse|bookshop|boathouse|pavilion|park|gate|kirk|square|grounds|common|reserve|coworking|temple|shelter|hut|loft|yard|lodge|hub|lab|labs|bar|club|room|rooms|lounge|auditorium|cinema|gallery|taproom|brewing|bakery|hq|headquarters|basement|tower|building|warehouse|depot|foundry|institute|academy|lecture theatre|canteen|food court|bookstore|tearoom|tea room|coffee house|courtyard|harbour|quay|wharf|pier|street|road|avenue",
        venue_labels: "venue|where|location|place|address|host|hosted by|hosts|venue host",
        when_labels: "when|date|dates|date & time|date and time|date/time|day|time|times|schedule|\
            when & where|next meetup|next meeting|next event|next|next up|next time|next one|next date|\
            date of next meeting|date of the next meeting|date of next meetup|next walk|next run|\
            next session|next rehearsal|next game night|next gathering|next book|day and time|\
            when and where|starts",
        online_words: "online|virtual|virtually|livestream|live stream|livestreamed|live-streamed|streamed|\
            streaming|zoom|google meet|jitsi|bigbluebutton|microsoft teams|remote|remotely|youtube live|twitch|\
            webcast|discord|online only|hopin|crowdcast|from home|video call|video conference",
    },
};
