use crate::extract::piece::pieces;
use crate::extract::sentence::sentences;
use proptest::prelude::*;

/// Asserts that a text, given with `|` between its sentences, is divided there.
#[track_caller]
fn divided(marked: &str) {
    let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
    let text: String = marked.split('|').collect();
    let found: Vec<&str> = sentences(&text, &pieces(&text)).into_iter().map(|span| &text[span]).collect();
    assert_eq!(found, expected);
}

#[test]
fn plain_stops_end_sentences() {
    divided("The ferry left.| Who was on board?| Nobody!| The pier was empty.");
    divided("Really?!| It sank!!| Why??| Nobody knows.");
}

#[test]
fn titles_and_initials_lead_on() {
    divided("Mrs. Bell met Dr. Anna T. Crane at St. Olaf.| They spoke.");
    divided("Bell Jr. owns the boat.| J. K. Crane and A.B. Hale sold it.");
    divided("St. Olaf's Hall stands on 4th st. near the quay.| From Mt. Hale one sees it.");
    divided("That is Crane Jr.'s boat.| He left the U.S.A. in May.| I live in the E.U.| And you?");
    divided("It was you and I.| Did they take vitamin C?");
}

#[test]
fn abbreviations_end_sentences_before_common_openers() {
    divided("She moved to the U.S. Navy yard.| He left the U.S.| The yard closed.");
    divided("He works for Crane & Co. at the docks.| It was sold to Crane & Co.| They paid.");
    divided("They live in Portland, Ore.| It rains.| See p. 12 and No. 7, e.g. Fig. 3.");
    divided("On Oct. 7 the lock opened.| It closed in Nov.| The fish, nets, etc.| Boats were sold.");
}

#[test]
fn times_of_day() {
    divided(
        "At 6 a.m. Captain Bell sailed.| He came back at 9 p.m. Monday.| He sailed again at 10 p.m.| Crane stayed.",
    );
}

#[test]
fn numbers_addresses_and_files_hold_their_stops() {
    divided("It cost $3.50.| Write to Anna.Bell@port.example or see www.port.example/index.html.| Done.");
    divided("Version 2.1.3 came out.| I paid 600.| How much is N°. 12.7?| At N°. 4.12.7 it waits.");
}

#[test]
fn missing_spaces() {
    divided("The quay is closed.|The ferry waits.|Mr. Bell paid 1,000.|That is much.|Who asked?|Nobody did.");
    divided("Node.js and ASP.NET run at Port.Example.com today.");
}

#[test]
fn quotations_and_brackets() {
    divided("She said, “We sail.”| He stayed.| “We sail,” she said.| “Is it safe?” Bell asked.");
    divided("“It leaks.| It always did.| We know,” said Bell.| It went on.");
    divided("The mayor calls it \"too late. Too little\" for the port.| He left.");
    divided("The pier (It was built in 1900.) is closed.| (It was old.)| Boats wait.");
    divided("\"The tide [...] turns.\" (Bell 55).");
    divided("She turned and said, \"Go.\" and left.");
    divided("He turned to her: 'The tide is high.'| She rowed on.");
    divided("Crane writes that by waiting “the sea will seem less cold. . . .”");
    divided("He spoke of \"a long decline of the port.| Nobody saw it.\"| It went on.");
}

#[test]
fn ellipses() {
    divided("Well ... the tide, you know...so it goes.| He waited...| And the boat came.");
    divided("He never said so....| She left.| It was . . . I think . . . late.");
    divided("It ended.| . . . The next began.");
}

#[test]
fn lists_in_one_line() {
    divided("1. Dredge the basin| 2. Move the pier| 3. Sell the boats");
    divided("1.) Dredge it.| 2.) Move it.");
    divided("a) dredge it| b) move it| c) sell it");
    divided("• 9. Dredge it| • 10. Move it");
    divided("1. Dredge it| 2. Move it| 1. Sell it.| 2. Buy it");
    divided("⁃9. Dredge it| ⁃10. Move it");
    divided("We must a) dredge and b) move it.");
    divided("(i) Dredge it.| (ii) Move it.");
}

#[test]
fn lines() {
    divided("Harbour news|\n\nThe port\nof the town is closed.|\nThe ferry waits");
    divided("nets|\nboats|\nropes and chains");
    divided("Old Mac text|\rBoats wait.|\r\nNets dry.");
    divided(
        "The tide was high at the old pier and the boats were moored close to\nthe wall until the master of the port of\nRotterdam let them sail in the evening under\nthe eyes of the crowd on the long grey wall.|\nThen it was dark.",
    );
}

#[test]
fn credits_names_and_notes() {
    divided("The old pier at noon| Photo: Anna Bell.");
    divided("She works at Yahoo! in the harbour office.| The pier fell.[3][4]| Nobody saw it.[5]| So it goes.");
}

#[test]
fn small_letters() {
    divided("the tide came.| nobody saw it.| who knows?");
    divided("iPhone sales fell.| eBay closed.| we stayed there.| we left.");
}

#[test]
fn hostile_runs_are_read() {
    for unit in [".", "\"", "(", "a.", "a. ", "1) ", "[1]", ". ", "?\n", "“a.” ", "(a. ", "A.B", "\n", "• "] {
        let text = unit.repeat(300_000 / unit.len());
        let _ = sentences(&text, &pieces(&text));
    }
}

proptest! {
    #[test]
    fn any_text_gives_ordered_spans_that_hold_every_piece(text in "(?s)([ -~“”’…•\n]|[a-z]{1,8}|[A-Z][a-z]{1,6}|\\. |U\\.S\\. |\\PC){0,80}") {
        let pieces = pieces(&text);
        let found = sentences(&text, &pieces);
        let mut last = 0;
        for span in &found {
            prop_assert!(last <= span.start && span.start < span.end);
            let inside = text.get(span.clone());
            prop_assert!(inside.is_some_and(|inside| inside.trim() == inside));
            last = span.end;
        }
        let mut spans = found.iter();
        let mut current = spans.next();
        for piece in &pieces {
            while current.is_some_and(|span| span.end <= piece.span.start) {
                current = spans.next();
            }
            prop_assert!(current.is_some_and(|span| span.start <= piece.span.start && piece.span.end <= span.end));
        }
    }
}
