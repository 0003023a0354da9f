//! Who speaks, in short texts.

use crate::extract::speech::{attributions, speaker_of};
use crate::extract::{mention, piece, sentence};

/// Who says what in a text: the resolved speakers, in order.
fn speakers(text: &str) -> Vec<String> {
    let pieces = piece::pieces(text);
    let sentences = sentence::sentences(text, &pieces);
    let mentions = mention::mentions(text, &pieces, &sentences);
    attributions(text, &pieces, &sentences, &mentions).into_iter().map(|one| one.speaker_resolved).collect()
}

#[test]
fn a_country_in_capitals_is_no_pronoun() {
    assert_eq!(speakers("“It bought us two years,” a senior US official said."), ["senior US official"]);
    assert_eq!(speakers("“It bought us two years,” a senior U.S. official said."), ["senior U.S. official"]);
}

#[test]
fn one_of_anything_is_nobody() {
    let text = "“They could not build a crane,” Ola Nes said. “Then there was one in my yard.” He said it works.";
    assert_eq!(speakers(text), ["Ola Nes", "Ola Nes", "Ola Nes"]);
    assert_eq!(speakers("One of them said the pier is long."), ["One of them"]);
}

#[test]
fn whose_report_it_is_speaks() {
    let text = "The Harbour Office said on Monday that it is late. Eleven piers sank, its report found.";
    assert_eq!(speakers(text), ["Harbour Office", "Harbour Office"]);
}

#[test]
fn what_somebody_counts_is_theirs() {
    let text = "Anna Lund said the pier is old. By her count, 58 percent of the planks are rotten.";
    assert_eq!(speakers(text), ["Anna Lund", "Anna Lund"]);
}

#[test]
fn a_body_is_called_again_by_where_it_sits() {
    let text = "Traffic grew, the Vardal Group said on Monday. Fares fell 3%, the Oslo-based research firm said.";
    assert_eq!(speakers(text), ["Vardal Group", "Vardal Group"]);
}

#[test]
fn what_somebody_holds_is_said_with_be() {
    for (text, speaker) in [
        ("Lund’s answer is that the mud can be dredged.", "Lund"),
        ("Critics’ usual argument is that the bridge would cost too much.", "Critics"),
        ("The received wisdom in Oslo is that the port trails the others.", "received wisdom"),
        ("Kai Lund is convinced that the ferry will pay.", "Kai Lund"),
        ("Ports will spend more this year, if Morgan Hale has its sums right.", "Morgan Hale"),
        ("Ferries, so the argument runs, are cheaper by half.", "argument"),
        ("In Lund’s estimate, yards will meet a third of demand in 2026.", "Lund"),
        ("By Norline’s own published figures, the ferry does a sixth of the work.", "Norline"),
    ] {
        assert_eq!(speakers(text), [speaker], "{text}");
    }
    for text in [
        "Our view is that the quay will hold.",
        "The problem is that the quay is old.",
        "It is wrong, because a town convinced that it has lost will not fight.",
        "In our own survey of 240 ports, 44% ran at least one ferry.",
        "The most cited research of the ports comes from Oslo.",
    ] {
        assert!(speakers(text).is_empty(), "{text}: {:?}", speakers(text));
    }
}

#[test]
fn a_clause_in_the_middle_reports_both_ends() {
    for (text, speaker) in [
        ("Norway built 300 ferries in 2024, against 34 in Sweden, notes the Harbour Federation.", "Harbour Federation"),
        ("Anna Roe says training pilots had to be stopped.", "Anna Roe"),
        (
            "The agenda, according to a two-page letter seen by this paper, is long.",
            "two-page letter seen by this paper",
        ),
        ("Norway built 300 ferries, as projected by Norline Research.", "Norline Research"),
        ("Of 312 yards polled in May and June by Norline Research, 58 per cent were full.", "Norline Research"),
        (
            "The queue is 5 weeks long and the pier is full, says a June report by Norline Research.",
            "June report by Norline Research",
        ),
        ("The draft, say people who have seen it, drops the goal of a bridge.", "people"),
        ("Within a week, Lund notes dryly, boats from two ports had tied up.", "Lund"),
        ("Denmark, Lund and others point out, adds more piers in a year than Norway has.", "Lund and others"),
        ("Piers fell by a third, the Arcadia Institute said in a report published on Tuesday.", "Arcadia Institute"),
        ("It has doubled the pay, a person who works with him said.", "person"),
        ("Speed is half, according to a teardown by the consultancy ShipLens.", "consultancy ShipLens"),
        ("“Six months ago,” Moe went on, “I would have had to change a thousand.”", "Moe"),
    ] {
        assert_eq!(speakers(text).first().map(String::as_str), Some(speaker), "{text}");
    }
}

#[test]
fn a_trade_takes_up_who_was_just_named() {
    let text = "Tove Falk runs the yard in Bergen. “We can design around a slow pump,” the engineer added.";
    assert_eq!(speakers(text), ["Tove Falk"]);
    let text = "Gao Yiming smiled at that. The chief scientist of Lumen, a start-up in Vejle, said it was done.";
    assert_eq!(speakers(text), ["Gao Yiming"]);
    // Two who could be meant are nobody.
    let text = "Tove Falk and Kai Lund run the yard. “It is full,” the engineer added.";
    assert_eq!(speakers(text), ["engineer"]);
}

#[test]
fn the_figures_of_a_report_the_article_is_about_are_its_own() {
    let text = "Denmark has more piers than Norway, according to a study.\n\nPiers in Denmark were 31% of all in 2024, \
                the Arcadia Institute said in a report published on Tuesday.\n\nThe Norwegian share slipped to 29%. Nobody \
                minds.\n\nPiers explain half of it, the report estimates.";
    assert_eq!(speakers(text), ["Arcadia Institute"; 4]);
}

#[test]
fn a_pronoun_is_somebody_and_no_product() {
    let text = "Anna Lund runs the yard. Training the model, M3, took two million hours, she said. M4 will need less. \
                “We used to call that poverty,” she said.";
    assert_eq!(speakers(text), ["Anna Lund", "Anna Lund"]);
    let text = "Nobody put it better than Gideon Marsh, who set it out in Foreign Affairs in September. “Oslo is no \
                rival,” he wrote.";
    assert_eq!(speakers(text), ["Gideon Marsh"]);
    assert_eq!(speakers("Friis does not believe it. She said the pier will sink."), ["Friis"]);
}

#[test]
fn what_was_begun_is_carried_on() {
    // A body's own figures.
    let text = "The Norline Group said profit rose 61%. Revenue climbed 24%. The harbour was full.";
    assert_eq!(speakers(text), ["Norline Group", "Norline Group"]);
    // Free indirect speech, to the end of the paragraph.
    let text = "Anna Lund said the rules had hurt. The price war had been worse. It would end.\n\nThe hall was cold.";
    assert_eq!(speakers(text), ["Anna Lund", "Anna Lund", "Anna Lund"]);
    // The writer, somebody new, a remark on what was told.
    for own in
        ["We would call that a lie.", "Norline has closed its yard.", "That was no surprise.", "You had to be there."]
    {
        assert_eq!(speakers(&format!("Anna Lund said the rules had hurt. {own}")), ["Anna Lund"], "{own}");
    }
}

#[test]
fn a_clause_tells_who_it_is() {
    for (text, speaker) in [
        ("A friend who builds boats in Nairobi tells me that he moved his yard.", "friend"),
        ("Europe is studying it, according to a person who took part in a meeting in Brussels on Monday.", "person"),
        ("Those who expect a bridge infer that ferries are over.", "Those"),
    ] {
        assert_eq!(speakers(text).last().map(String::as_str), Some(speaker), "{text}");
    }
    assert!(speakers("By a count of five to three, the board agreed.").is_empty());
    assert!(speakers("They have hurt; only a fool would deny it.").is_empty());
}

#[test]
fn who_says_it_is_named_in_many_ways() {
    for (text, speaker) in [
        // The saying stands inside what is said.
        ("Anna Lund left. On heavy ships, she added, the crane is slow.", "Anna Lund"),
        ("Anna Lund left. Now, she said, skippers complained only of the wind.", "Anna Lund"),
        ("Anna Lund left. The old piers, she adds without being asked, hold the line.", "Anna Lund"),
        ("But the trend survives, the Norline Institute found, when storms are left out.", "Norline Institute"),
        // Inverted, with a name that no comma parts from its verb.
        ("Short of cranes, the yards learned thrift, said Daniel Roe, a former pilot who now teaches.", "Daniel Roe"),
        ("“Freight,” said Tobias Roe, a clerk at the Harbour Institute, “is not destiny.”", "Tobias Roe"),
        // Reckoning.
        ("Anna Lund left. By her reckoning no more than a tenth of the ships came.", "Anna Lund"),
        ("By 1985 the port was some 12 years behind, on the Harbour Board’s reckoning.", "Harbour Board"),
        ("By Norline’s own roadmap, shown in May, the ferry will not sail until 2027.", "Norline"),
        ("Norline grew. Half of the ships were late, by the company’s account.", "Norline"),
        ("On an index compiled by the Harbour Institute, the ferries trail by seven months.", "Harbour Institute"),
        ("According to the index that the Harbour Board presented in April, ferries lead.", "Harbour Board"),
        ("Ferries are late, according to the Harbour Board’s supplementary tables.", "Harbour Board"),
        ("Ships will cost 40 crowns in 2026, per a Roe & Lund note out yesterday.", "Roe & Lund note"),
        // Figures.
        ("Norline Research, for instance, puts it at upward of 700,000.", "Norline Research"),
        ("Norline and Alba, the listed lines, reported combined sales of less than $300 million.", "Norline and Alba"),
        ("Norline said on Aug. 27 that freight had grown.", "Norline"),
        ("Norline and Alba told investors in May that freight would grow.", "Norline and Alba"),
        ("Anna Lund left. A clerk at the port had told her in July that the pier was safe.", "clerk at the port"),
        ("Ferries trail and could fall back, a Bergen think tank says in a report.", "Bergen think tank"),
        ("Norline Inc. told customers in May that ships would sail.", "Norline Inc"),
        ("In Bergen, says Tom Roe, a clerk who moved there in May, the same part took five weeks.", "Tom Roe"),
        // Whose relative clause or apposition it is.
        ("Officials, as Anna Lund, once a clerk at the port, put it to me, do not get promoted.", "Anna Lund"),
        (
            "“I left,” said a student at a school in Bergen. He had two offers, he said, from yards.",
            "student at a school in Bergen",
        ),
        ("“They fell,” a clerk of the so-called tigers said.", "clerk of the so-called tigers"),
    ] {
        assert_eq!(speakers(text).last().map(String::as_str), Some(speaker), "{text}");
    }
    // Nobody has said so.
    for text in ["Anyone who doubts this has not tried one.", "Whatever makes ships cheap makes trains cheap."] {
        assert!(speakers(text).is_empty(), "{text}");
    }
}

#[test]
fn figures_and_views_come_in_many_verbs() {
    for (text, speaker) in [
        // What a document has or gives.
        ("A count by Harbour University, which sees only tests, has the ports 1.9 points apart.", "Harbour University"),
        ("The Harbour Agency’s base case has Norwegian freight climbing by 175 ships.", "Harbour Agency"),
        ("There the report gives Norway “a lasting edge”.", "report"),
        ("Norline tests ships, and its composite index gives the M3 a 72.", "Norline"),
        ("A forecast published last week by Roe Partners, a bank, puts the crossover in 2028.", "Roe Partners"),
        ("By a count that the Harbour Trust made in May, Norway will have 14%.", "Harbour Trust"),
        ("Anna Lund left. Her teardown of the crane puts it at roughly 70% of a new one.", "Anna Lund"),
        ("The port met 41% of demand, as per Norline estimates.", "Norline"),
        ("Of 1,140 firms in six ports polled by Norline, a broker, 46% build ships.", "Norline"),
        ("The port shipped 805 cranes by the estimate of Norline’s team, short of its plan.", "Norline"),
        // Views.
        ("To Anna Lund, now a critic of the port, that is the wrong question.", "Anna Lund"),
        ("Tom Roe left. The gap, as he sees it, is closing from the quay.", "Tom Roe"),
        ("It “bought two years and sold ten”, in the phrase of Anna Lund, a lawyer.", "Anna Lund"),
        ("Norline blamed “the lack of parts” rather than weak demand.", "Norline"),
        ("Anna Lund worries more about a price war that starves the yards.", "Anna Lund"),
        ("Anna Lund left. She gives it four quarters.", "Anna Lund"),
        ("Norline sees cloud profits tripling by fiscal 2029.", "Norline"),
        ("Anna Lund puts the lead at “a season, perhaps two”.", "Anna Lund"),
        ("Anna Lund, a pilot who spoke at a fair last week, puts the delay down to two things.", "Anna Lund"),
        ("Anna Lund puts the delay at two years.", "Anna Lund"),
        ("Anna Lund puts the delay at six to nine months.", "Anna Lund"),
        ("One freight agent in Bergen tells of crates that sat unopened for 11 weeks.", "agent"),
        ("A pilot in the hall muttered that this was kind.", "pilot"),
        ("So, whisper venture capitalists, do the customers of four yards in five.", "venture capitalists"),
        ("The ferry broke down every 31 hours, said one of them, a team leader in Bergen.", "one"),
        ("Norline’s numbers fell. The Bergen giant told investors that freight was down.", "Norline"),
        ("Kim Roe, who once led sales at Alba, came. Anna Lund is “wary of anyone with one number”.", "Anna Lund"),
        ("What worries Anna Lund, a pilot in Bergen, is the price war.", "Anna Lund"),
        ("The ministry’s plan spoke of a race that the port must win.", "plan"),
        ("Anna Lund, who ran the yard until March, put it to me like this: “Look at the next ship.”", "Anna Lund"),
        ("“We count what they sell,” the minutes quote Kai Roe, a clerk, as saying, “not what they have.”", "Kai Roe"),
        // Who it is.
        ("A clerk who may not talk, and who does so for an hour, says the rules helped the yard.", "clerk"),
        ("Such counts need tongs, warns Anna Lund, who teaches in Bergen.", "Anna Lund"),
        ("Norway has 14 piers and Denmark 5, the Bergen think-tank Ny Havn calculated in May.", "Ny Havn"),
        ("Analysts at Alba Securities Co. led by Kai Roe wrote in a Nov. 2 note that freight would grow.", "Kai Roe"),
        ("The ferry is late, the South Coast Morning Post reports, citing a clerk.", "clerk"),
        ("A friend who advises ports assured me, over a lunch I was paying for, that the race was level.", "friend"),
        (
            "Last summer the people behind it, the Harbour Institute in Bergen, concluded that it was late.",
            "Harbour Institute",
        ),
        (
            "Norline and Alba, the listed pure plays, reported combined sales of less than $300 million.",
            "Norline and Alba",
        ),
        ("Norline told investors in its last round of results that freight would grow.", "Norline"),
        ("“It is ready,” a Norline spokesman said.", "Norline"),
        ("Norline is late. Without ferries, its spokesperson said, the port would be full.", "Norline"),
    ] {
        let last = speakers(text).last().cloned().unwrap_or_default();
        assert!(last.contains(speaker), "{text}: {last}");
    }
}

#[test]
fn a_description_takes_up_whoever_spoke() {
    let text = "Anna Lund, who ran the yard until May, used to doubt it. She has changed her mind. “It leaks,” the former \
                official said.";
    assert_eq!(speakers(text), ["Anna Lund"]);
    let text = "That is worth less than it sounds, argues Dr Kai Roe, once of Harbour Grid and now at Norline. Power was \
                15% of it, the former grid planner wrote.";
    assert_eq!(speakers(text), ["Kai Roe", "Kai Roe"]);
    // Whom a paragraph brings in without a name.
    let text = "“Nobody counts,” Anna Lund told me.\n\nA clerk at a yard who has seen both drafts was less kind. “He is \
                measuring a kitchen,” she said.";
    assert_eq!(speakers(text).last().map(String::as_str), Some("clerk at a yard"));
}

#[test]
fn what_stands_in_a_letter_is_its_sender_s() {
    let text = "The port could grow, the Harbour Council said in a letter to the board. Norway added 429 piers in 2024, \
                according to the letter.";
    assert_eq!(speakers(text), ["Harbour Council", "Harbour Council"]);
}

#[test]
fn whoever_takes_the_floor_goes_on() {
    for text in [
        "Tom Roe conceded part of the point. In three years the crane would be late.",
        "Mr Roe closed with an offer. The port would open a yard in May.",
        "Tom Roe is not so sure. The pier may hold for ten years.",
        "Tom Roe’s reasoning goes like this. Once prices fall, the port wins.",
    ] {
        assert_eq!(speakers(text).len(), 1, "{text}: {:?}", speakers(text));
    }
    for text in ["Tom Roe went home. The crane would be late.", "Tom Roe is a pilot. The pier may hold."] {
        assert!(speakers(text).is_empty(), "{text}: {:?}", speakers(text));
    }
}

#[test]
fn a_report_is_its_body_s() {
    let text = "A study of 300 piers by the Harbour Institute came out on Monday. Ferries are slow, the study found.\n\n\
                The authors say bridges are slower. The team counted 40 of them.\n\nThe report ends there.";
    assert!(speakers(text).iter().all(|speaker| speaker == "Harbour Institute"), "{:?}", speakers(text));
    assert!(speakers(text).len() >= 3, "{:?}", speakers(text));
}

#[test]
fn of_many_and_of_himself_nothing_goes_on() {
    for text in [
        "Critics say the pier is old. The board meets in May.",
        "Anna Lund said the pier is old. She is a pilot.",
        "Anna Lund said the pier is old. The board voted her plan down with him.",
    ] {
        assert_eq!(speakers(text).len(), 1, "{text}: {:?}", speakers(text));
    }
    // All of it in marks, behind what went on.
    let text = "Anna Lund said the pier is old. The rest would follow. “I give it until Christmas.”";
    assert_eq!(speakers(text), ["Anna Lund"; 3]);
}

#[test]
fn whoever_is_described_behind_a_quotation_goes_on_speaking() {
    let text = "“We had the boats,” said one person involved in the decision, “and no pilots for them.”";
    assert_eq!(speakers(text), ["one person"]);
}

#[test]
fn things_hold_and_assumptions_do_not_go_on() {
    assert!(speakers("In June 212 of the 1,300 sheds held anything at all.").is_empty());
    assert!(speakers("The nearer one gets, the less of that story holds.").is_empty());
    let text = "The old assumption is that the port leads. The first half of that sentence is still true.";
    assert_eq!(speakers(text), ["old assumption"]);
}

#[test]
fn what_somebody_is_said_to_be_behind_the_name_is_not_said() {
    for text in [
        "The lists should be read with care, according to Kari Lund, a pilot at the old yard north of Bergen.",
        "Ports have drawn almost level, according to an index regarded by towns on both sides of the Skagerrak as sober.",
        "Ports trail by 4 months, according to a post and a table published on Monday by the Harbour Institute, a think tank.",
        "Asked by the board whether the figure could be an error, Kari Lund said that was possible.",
    ] {
        let pieces = piece::pieces(text);
        let sentences = sentence::sentences(text, &pieces);
        let mentions = mention::mentions(text, &pieces, &sentences);
        let found = attributions(text, &pieces, &sentences, &mentions);
        let whole = speaker_of(&(0..text.len()), &found);
        assert!(whole.is_some(), "the whole sentence is the speaker's: {text}");
    }
}

#[test]
fn a_word_of_saying_may_be_a_noun() {
    for text in [
        "Many test questions can be found on the web.",
        "In dollar terms the distance has grown.",
        "Norway leads in the 100 most frequently cited papers.",
    ] {
        assert!(speakers(text).is_empty(), "{text}: {:?}", speakers(text));
    }
}

#[test]
fn a_judgement_needs_no_quotation() {
    for (text, speaker) in [
        ("Kai Lund called the order premature.", "Kai Lund"),
        ("Kai Lund called the plan a waste.", "Kai Lund"),
        ("Kai Lund does not consider the target realistic.", "Kai Lund"),
        ("Some pilots regard all this as a virtue.", "Some pilots"),
        ("Kai Lund cautioned against keeping score.", "Kai Lund"),
        ("An executive attending the fair called the order premature.", "executive"),
        ("For Kai Lund, who heads the yard, the question is a distraction.", "Kai Lund"),
        ("A reader emailed to say that the pier is old.", "reader"),
        (
            "A person at one of the yards, who asked not to be named, went further: it is lost.",
            "person at one of the yards",
        ),
    ] {
        assert_eq!(speakers(text), [speaker], "{text}");
    }
    for text in
        ["Kai Lund called the meeting yesterday.", "For Norline, the order was a blow.", "Kai Lund called the yard."]
    {
        assert!(speakers(text).is_empty(), "{text}: {:?}", speakers(text));
    }
}

#[test]
fn whose_words_follow_is_said_before_a_colon() {
    assert_eq!(speakers("Anna Lund runs a yard. Her argument: cranes are slow."), ["Anna Lund"]);
    let text = "Anna Lund, who keeps the log, had this yesterday:\n\n“Of 20 piers, 17 are new. The rest will go.”\n";
    assert_eq!(speakers(text), ["Anna Lund"]);
}

#[test]
fn a_part_of_a_report_speaks_for_its_body() {
    let text = "The Harbour Institute said in a report that cranes are slow. A section on steel accepts that they were \
                slower. The lists, the authors wrote, stood at 40.";
    assert_eq!(speakers(text), ["Harbour Institute"; 3]);
}

#[test]
fn a_place_is_nobody_s_daughter() {
    let text =
        "Anna Lund said the yard is old. She grew up in Vardal, the daughter of a pilot. She said it would rain.";
    assert_eq!(speakers(text).last().map(String::as_str), Some("Anna Lund"));
    let text = "Anna Lund spoke in the latest episode of Harbour Lights. “It will rain,” she told the hosts.";
    assert_eq!(speakers(text), ["Anna Lund"]);
}
