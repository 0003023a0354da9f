use super::*;
use crate::extract::piece::pieces;

/// Dates stand in [], as "[2024|in 2024]"; claims end at "/"; frames stand in {}.
fn about(marked: &str, before: Option<&str>) -> Vec<(Option<String>, Option<String>)> {
    let mut text = String::new();
    let (mut dates, mut claims, mut frames) = (Vec::new(), Vec::new(), Vec::new());
    let (mut claim, mut frame) = (0, 0);
    let mut rest = marked;
    while let Some(character) = rest.chars().next() {
        rest = &rest[character.len_utf8()..];
        match character {
            '[' => {
                let (inside, after) = rest.split_once(']').unwrap();
                let (edtf, words) = inside.split_once('|').unwrap();
                dates.push((text.len()..text.len() + words.len(), Edtf::parse(edtf).unwrap()));
                text.push_str(words);
                rest = after;
            }
            '/' => {
                claims.push(claim..text.len());
                claim = text.len();
            }
            '{' => frame = text.len(),
            '}' => frames.push(frame..text.len()),
            _ => text.push(character),
        }
    }
    claims.push(claim..text.len());
    let pieces = pieces(&text);
    let dates: Vec<Stated<'_>> =
        dates.iter().map(|(span, edtf)| Stated { span: span.clone(), edtf, attributive: false }).collect();
    let sentence = Sentence { pieces: &pieces, claims: &claims, dates: &dates, frames: &frames };
    let before = before.map(|text| Edtf::parse(text).unwrap());
    let reference = Edtf::parse("2026-01-10").unwrap();
    let shown = |edtf: &Edtf| edtf.to_string();
    let before = Before { last: before.as_ref(), past: before.as_ref() };
    times(&sentence, before, Some(&reference))
        .into_iter()
        .map(|times| (times.said.as_ref().map(shown), times.about.as_ref().map(|(edtf, _)| shown(edtf))))
        .collect()
}

fn only_about(marked: &str, before: Option<&str>) -> Vec<Option<String>> {
    about(marked, before).into_iter().map(|(_, about)| about).collect()
}

#[test]
fn a_date_in_the_assertion_is_what_it_is_about() {
    assert_eq!(only_about("The pier was built in [1998|1998].", None), [Some("1998".to_owned())]);
    assert_eq!(
        only_about("It held 41 berths in [2024|2024], up from 33 in [2021|2021].", None),
        [Some("2021/2024".to_owned())]
    );
    assert_eq!(only_about("The pier is long.", None), [None]);
}

#[test]
fn nobody_has_spoken_at_a_time_to_come() {
    let neither = [(None, None)];
    assert_eq!(about("{A report, which goes out on [2026-01-17|17 January], says} it sinks.", None), neither);
    let by = Some("../2030".to_owned());
    assert_eq!(about("{Lund said} [../2030|by 2030] it sinks.", None), [(None, by)]);
}

#[test]
fn of_several_dates_the_assertion_chooses() {
    assert_eq!(
        only_about("It will hold 85 berths in [2028|2028], compared with 80 in [2025|2025].", None),
        [Some("2028".to_owned())]
    );
    assert_eq!(
        only_about("It will hold 45 berths in [2027|2027], up from 38 in [2025|2025].", None),
        [Some("2027".to_owned())]
    );
    assert_eq!(
        only_about("In [2017|2017] the port drew up a plan to lead by [../2030|2030].", None),
        [Some("2017".to_owned())]
    );
    assert_eq!(
        only_about("Traffic fell in [2026-01|January] for the first time since [2022/..|2022].", None),
        [Some("2026-01".to_owned())]
    );
}

#[test]
fn a_present_compared_with_a_past_reaches_up_to_now() {
    assert_eq!(
        only_about("The ratio stands at 7, against 5 at the end of [2024-12|2024].", None),
        [Some("2024-12/2026-01".to_owned())]
    );
    assert_eq!(
        only_about("The wait has grown to 30 weeks from 16 in [2025-07|July].", None),
        [Some("2025-07/2026-01".to_owned())]
    );
    assert_eq!(only_about("The wait came from rules of [2024|2024].", None), [Some("2024".to_owned())]);
    assert_eq!(
        only_about("They spent 9 in [2025-33|the quarter], up 6 percent from [2024-33|a year earlier].", None),
        [Some("2025-33".to_owned())]
    );
}

#[test]
fn what_is_foretold_for_a_decade_reaches_to_the_round_year_behind_it() {
    assert_eq!(only_about("No pier will open before [../2028|2029].", None), [Some("../2028".to_owned())]);
    assert_eq!(only_about("It will open by [../202X|the end of the decade].", None), [Some("../2030".to_owned())]);
    assert_eq!(only_about("It was built before [../1979|1980].", None), [Some("../1979".to_owned())]);
}

#[test]
fn what_goes_along_with_a_dated_event_shares_its_time() {
    assert_eq!(
        only_about("It sailed in [2024-05|May 2024],/ beating the old record.", None),
        [Some("2024-05".to_owned()), Some("2024-05".to_owned())]
    );
    assert_eq!(only_about("Back then people laughed.", Some("2017")), [Some("2017".to_owned())]);
}

#[test]
fn a_date_beside_the_verb_of_saying_is_when_it_was_said() {
    assert_eq!(
        about("{Lund said} on [2026-01-05|Monday] that the pier is long.", None),
        [(Some("2026-01-05".to_owned()), None)]
    );
}

#[test]
fn an_opening_date_frames_every_clause() {
    assert_eq!(
        only_about("In [2024|2024], Norway built 18% of the boats,/ while the town built 7%.", None),
        [Some("2024".to_owned()), Some("2024".to_owned())]
    );
}

#[test]
fn demonstratives_and_words_for_now_carry_a_time() {
    assert_eq!(only_about("This shift surprised the crews.", Some("2024")), [Some("2024".to_owned())]);
    assert_eq!(only_about("The town lost 12 boats in the same period.", Some("2024")), [Some("2024".to_owned())]);
    assert_eq!(only_about("The shift surprised the crews.", Some("2024")), [None]);
    assert_eq!(only_about("The port still leads.", None), [Some("2026-01".to_owned())]);
    assert_eq!(only_about("The gap is quickly closing.", None), [Some("2026-01".to_owned())]);
    assert_eq!(only_about("The gap matters.", None), [None]);
}
