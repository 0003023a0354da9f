use super::*;
use crate::extract::piece::pieces;
use crate::extract::quantity::quantities;
use crate::extract::sentence::sentences;
use crate::model::{Kind, WordWeight};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Two ports: Norhaven is catching up with Sudhaven, or is it?
fn ports() -> Lexicon {
    let words = |text: &str| text.split(", ").map(str::to_owned).collect();
    Lexicon {
        optimistic: words("tide has turned"),
        pessimistic: words("silted up"),
        closer: words("Norhaven, Norhavener"),
        leader: words("Sudhaven, Sudhavener, SH"),
        others: words("Westhaven"),
        gap: words("tonnage gap"),
        strengths: words("crane, container, berth, ferry, pilot"),
        weaknesses: words("sandbank, fog"),
        barriers: words("pilot rule, harbour toll"),
        closer_fields: words("fishing"),
        leader_fields: words("cruise ship"),
        words: Vec::new(),
    }
}

static COMPASS: LazyLock<Compass> = LazyLock::new(|| Compass::new(&ports()));

fn reading(text: &str) -> Reading {
    let pieces = pieces(text);
    COMPASS.read(text, &pieces, &sentences(text, &pieces), &quantities(text))
}

/// The rules that point somewhere in a text, and their sum.
fn pointing(text: &str) -> (Vec<Rule>, f32) {
    let mut rules = Vec::new();
    let mut sum = 0.0;
    for signal in reading(text).signals {
        if let Read::Points(rule, value) = signal.reading {
            rules.push(rule);
            sum += value;
        }
    }
    (rules, sum)
}

#[track_caller]
fn points(text: &str, rule: Rule, toward: f32) {
    let (rules, sum) = pointing(text);
    assert!(rules.contains(&rule) && sum * toward > 0.0, "{text}: {:?}", reading(text).signals);
}

/// What is read with words that weigh.
fn weighing(text: &str, words: &[(&str, i16, i16)]) -> Reading {
    let word =
        |(words, side, none): &(&str, i16, i16)| WordWeight { words: (*words).to_owned(), side: *side, none: *none };
    let compass = Compass::new(&Lexicon { words: words.iter().map(word).collect(), ..ports() });
    let pieces = pieces(text);
    compass.read(text, &pieces, &sentences(text, &pieces), &quantities(text))
}

/// What a claim leans to, with words that weigh.
fn leans(text: &str, words: &[(&str, i16, i16)]) -> f32 {
    let read = weighing(text, words);
    let claim = Claimed { span: 0..text.len(), kind: Kind::Opinion };
    let judged = read.judge(&[claim], None);
    judged.claims[0].chances[0] - judged.claims[0].chances[1]
}

#[test]
fn single_words_count_beside_the_rules() {
    let text = "In Norhaven the cod is back.";
    let plain = leans(text, &[]);
    assert!(leans(text, &[("cod", 80, 0)]) > plain);
    assert!(leans(text, &[("cod", -80, 0)]) < plain);
    // A pair is found where both stand together.
    assert!(leans(text, &[("is back", 80, 0)]) > plain);
    assert_eq!(leans(text, &[("back is", 80, 0)]), plain);
}

#[test]
fn words_that_weigh_much_are_named_among_the_signals() {
    let words = [("cod", 80, 0), ("is back", 0, -50), ("the", 10, 0), ("NUMBER", 90, 0), ("CLOSER", 90, 0)];
    let named = |text: &str| -> Vec<(String, bool)> {
        let read = weighing(text, &words);
        read.signals
            .iter()
            .map(|signal| (text[signal.span.clone()].to_owned(), signal.reading == Read::Weighs))
            .collect()
    };
    assert_eq!(named("In Norhaven 5 of the cod swim."), [("cod".to_owned(), true)]);
    // Both words of a pair, and what shares a word with it, are one.
    assert_eq!(named("All is back."), [("is back".to_owned(), true)]);
    // What a rule has read is told once.
    let read = named("Norhaven overtook Sudhaven with cod.");
    assert!(read.iter().any(|(words, word)| words == "cod" && *word), "{read:?}");
    assert!(read.iter().any(|(words, word)| words.contains("overtook") && !*word), "{read:?}");
    let reading = weighing("Norhaven is catching up.", &[("catch", 80, 0)]);
    assert!(reading.signals.iter().all(|signal| signal.reading != Read::Weighs), "{:?}", reading.signals);
}

#[test]
fn fortune_belongs_to_whoever_is_named() {
    let told = |text: &str| reading(text).tellings.within(&(0..text.len()));
    let (good, ill) = (told("Norhaven thrives."), told("Sudhaven thrives."));
    assert!(good.fortune > 0.0 && ill.fortune < 0.0 && good.unowned == 0.0);
    assert!(told("Everybody thrives.").unowned > 0.0);
    // What stands before the first name tells of it.
    assert!(told("Bankrupt was Norhaven.").fortune < 0.0);
    // Nobody's fortune in the next claim.
    let text = "Norhaven sails. All thrive.";
    assert_eq!(reading(text).tellings.within(&(16..text.len())).fortune, 0.0);
}

#[test]
fn a_gap_points_by_what_becomes_of_it() {
    points("The tonnage gap between the ports is narrowing.", Rule::Gap, 1.0);
    points("Norhaven has closed the gap.", Rule::Gap, 1.0);
    points("Norhaven has not closed the gap.", Rule::Gap, -1.0);
    points("The distance to Sudhaven is growing again.", Rule::Gap, -1.0);
    points("Sudhaven keeps a commanding lead.", Rule::Gap, -1.0);
    points("Sudhaven's lead is shrinking.", Rule::Gap, 1.0);
    points("The lead that Sudhaven has enjoyed for years is evaporating.", Rule::Gap, 1.0);
    points("Norhaven has widened its lead.", Rule::Gap, 1.0);
    points("The lag was eighteen months in spring and is five months now.", Rule::Gap, 1.0);
    points("The lag between the ports of Sudhaven and Norhaven grew in spring.", Rule::Gap, -1.0);
    points("The lead of Sudhaven has gone from five months to nine.", Rule::Gap, -1.0);
    points("The lead of Sudhaven went from nine months last year to five.", Rule::Gap, 1.0);
    assert!(!pointing("Gross margins at Norhaven slipped.").0.contains(&Rule::Gap));
}

#[test]
fn rank_points_by_who_is_in_front() {
    points("Norhaven overtook Sudhaven in May.", Rule::Rank, 1.0);
    points("Norhaven was overtaken by Sudhaven in May.", Rule::Rank, -1.0);
    points("Norhaven trails its rival.", Rule::Rank, -1.0);
    points("Sudhaven leads by just two boats.", Rule::Rank, 1.0);
    points("They put Norhaven's chances of surpassing Sudhaven at less than 20%.", Rule::Rank, -1.0);
    points("Norhaven matched the best ports of Sudhaven.", Rule::Parity, 1.0);
    points("Norhaven cannot keep up.", Rule::Rank, -1.0);
    points("Stop calling it parity.", Rule::Parity, -1.0);
    points("Why parity will not last.", Rule::Parity, -1.0);
}

#[test]
fn fortune_points_by_whose_it_is() {
    points("Norhaven's ferries are a success.", Rule::Fortune, 1.0);
    points("Norhaven faces a severe crisis.", Rule::Fortune, -1.0);
    points("Sudhaven struggles.", Rule::LeaderFortune, 1.0);
    points("Norhaven lacks cranes.", Rule::Lack, -1.0);
    points("The storm hurt Norhaven badly.", Rule::Effect, -1.0);
    points("Westhaven switched to Norhaven ferries.", Rule::Adopt, 1.0);
}

#[test]
fn measures_point_by_their_effect() {
    points("The pilot rules slow Norhaven down.", Rule::Barrier, -1.0);
    points("The pilot rules have backfired.", Rule::Backfire, 1.0);
    points("The harbour toll has cost Sudhaven 40 berths.", Rule::Backfire, 1.0);
    let held = |text: &str| {
        reading(text).signals.into_iter().map(|signal| signal.reading).any(|read| matches!(read, Read::Holds(_)))
    };
    assert!(held("Sudhaven is weighing a harbour toll."));
    assert!(held("The harbour toll was lifted in May."));
}

#[test]
fn figures_point_by_their_sides() {
    points("Sudhaven handled 50 ships while Norhaven managed 30.", Rule::Count, -1.0);
    points("Norhaven handled 50 ships, against 30 for Sudhaven.", Rule::Count, 1.0);
    points("Norhaven handled 97% of them, against 98% for Sudhaven.", Rule::Count, 1.0);
    points("The output of Norhaven came to just 4% of Sudhaven's.", Rule::Share, -1.0);
}

#[test]
fn a_name_joins_the_side_that_introduces_it() {
    points("The Norhavener shipping company Meridian opened a pier. Meridian is a success.", Rule::Fortune, 1.0);
    points("Borealis is a Norhavener ferry. Borealis is a success.", Rule::Fortune, 1.0);
    points("Boreas, a start-up in Sudhaven, opened a pier. Boreas struggles.", Rule::LeaderFortune, 1.0);
    // Whoever is joined to both is of neither.
    let (rules, _) = pointing("The Norhavener company Boreas. The Sudhavener company Boreas. Boreas struggles.");
    assert!(!rules.contains(&Rule::Fortune) && !rules.contains(&Rule::LeaderFortune), "{rules:?}");
}

#[test]
fn abbreviations_are_no_pronouns() {
    let (rules, sum) = pointing("SH struggles.");
    assert!(rules.contains(&Rule::LeaderFortune) && sum > 0.0);
}

#[test]
fn what_is_granted_counts_less() {
    let text = "Although Norhaven lacks cranes, Norhaven is catching up.";
    let claim = Claimed { span: 0..text.len(), kind: Kind::Opinion };
    let judged = reading(text).judge(&[claim], None);
    assert_eq!(judged.claims.first().map(|verdict| verdict.stance), Some(Stance::Optimistic));
    assert_eq!(judged.document, Some(Narrative::Optimistic));
}

#[test]
fn every_verdict_names_its_signals() {
    let text = "Norhaven overtook Sudhaven. It rained.";
    let reading = reading(text);
    let claims = [Claimed { span: 0..27, kind: Kind::Event }, Claimed { span: 28..38, kind: Kind::Event }];
    let judged = reading.judge(&claims, None);
    let named: Vec<usize> = judged.claims.iter().map(|verdict| verdict.signals.len()).collect();
    assert_eq!(named, [1, 0]);
}

#[test]
fn without_a_lexicon_nothing_points() {
    let text = "Norhaven overtook Sudhaven.";
    let pieces = pieces(text);
    let read = Compass::new(&Lexicon::default()).read(text, &pieces, &sentences(text, &pieces), &[]);
    assert!(read.signals.is_empty());
    assert_eq!(read.judge(&[], None).document, None);
}

#[test]
fn the_tables_are_as_long_as_what_they_weigh() {
    assert_eq!(weights::LEANING.len(), Rule::ALL.len() + OWN.len());
    assert_eq!(weights::POLAR.len(), Rule::ALL.len() + OWN.len() + POLAR.len());
    assert_eq!(weights::PLAIN.len(), Reserve::ALL.len() + PLAIN.len());
    for (at, rule) in Rule::ALL.iter().enumerate() {
        assert_eq!(*rule as usize, at);
    }
    for (at, reserve) in Reserve::ALL.iter().enumerate() {
        assert_eq!(*reserve as usize, at);
    }
}

proptest! {
    #[test]
    fn any_text_gives_ordered_signals_inside_it(
        text in "(Norhaven|Sudhaven|SH|gap|lead|narrows|not|although|but|which|, |\\. |; |\n|5%|50|crane|pilot rule|less than|of|the|é|[a-z’]{1,6}| ){0,60}"
    ) {
        let reading = reading(&text);
        let mut last = 0;
        for signal in &reading.signals {
            prop_assert!(signal.span.start >= last && signal.span.start < signal.span.end);
            prop_assert!(text.get(signal.span.clone()).is_some());
            last = signal.span.start;
        }
        let claims = [Claimed { span: 0..text.len(), kind: Kind::Event }];
        let judged = reading.judge(&claims, None);
        for verdict in &judged.claims {
            let total: f32 = verdict.chances.iter().sum();
            prop_assert!((total - 1.0).abs() < 1e-3);
        }
    }

    #[test]
    fn any_text_at_all_is_read(text in any::<String>()) {
        reading(&text);
    }
}
