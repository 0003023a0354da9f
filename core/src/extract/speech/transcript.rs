//! Interviews in which a label before a colon says who speaks: "MS: I said it was a tie."
//!
//! A label is initials, a single letter such as "Q", or a name of the article. One line of that kind proves nothing
//! ("Weather: rain"); a label counts where it comes again or is somebody's.

use super::frame::{Frame, Source};
use super::{Basis, Form};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Kind, Mentions};
use std::collections::HashMap;
use std::ops::Range;

/// How many pieces a label may have.
const LABEL: usize = 6;

/// A paragraph with its label.
struct Turn {
    label: Range<usize>,
    said: Range<usize>,
}

/// The turns of an interview, as frames in order of text.
pub(super) fn frames(tagged: &Tagged<'_>, mentions: &Mentions) -> Vec<Frame> {
    let turns = turns(tagged);
    let mut count: HashMap<&str, usize> = HashMap::new();
    for turn in &turns {
        *count.entry(tagged.str(turn.label.clone())).or_default() += 1;
    }
    let mut found = Vec::new();
    for turn in turns {
        let label = tagged.str(turn.label.clone());
        let speaker = speaker(tagged, mentions, &turn.label);
        let short = turn.label.len() == 1 && label.len() <= 4 && label.chars().all(char::is_uppercase);
        let again = count.get(label).is_some_and(|count| *count > 1);
        // "Talent Drain: …" in a list comes once and is nobody's.
        if !(again && (short || speaker.is_some()) || short && speaker.is_some()) {
            continue;
        }
        let name = speaker.unwrap_or_else(|| label.to_owned());
        found.push(Frame {
            parts: Vec::from([turn.said.clone()]),
            source: Source::Label(turn.label.clone(), name),
            cue: None,
            clause: Some(turn.label.start..turn.said.start),
            hearer: None,
            form: Form::Direct,
            basis: Basis::Continued,
            at: turn.label.start,
            cited: None,
        });
    }
    found
}

/// The paragraphs that begin with capitalised words and a colon.
fn turns(tagged: &Tagged<'_>) -> Vec<Turn> {
    let mut found: Vec<Turn> = Vec::new();
    for (index, &start) in tagged.lines().iter().enumerate() {
        let end = tagged.lines().get(index + 1).copied().unwrap_or(tagged.len());
        let colon = (start + 1..end.min(start + LABEL)).find(|&at| tagged.is(at, ':'));
        let labelled = colon.filter(|&colon| {
            (start..colon).all(|at| tagged.any(at, Lex::CAPITAL) || matches!(tagged.mark(at), Some('.' | '-' | '’')))
        });
        match labelled {
            Some(colon) if colon + 1 < end => found.push(Turn { label: start..colon, said: colon + 1..end }),
            // An answer of several paragraphs goes on where the speaker says "I" again.
            _ => {
                if let Some(last) = found.last_mut().filter(|last| last.said.end == start)
                    && !tagged.mark(start).is_some_and(|mark| matches!(mark, '(' | '[' | '“' | '"'))
                    && (start..end).any(|at| tagged.any(at, Lex::SELF) && !tagged.any(at, Lex::ACRONYM))
                {
                    last.said.end = end;
                }
            }
        }
    }
    found
}

/// Whose label it is: somebody with these initials, or of this name.
fn speaker(tagged: &Tagged<'_>, mentions: &Mentions, label: &Range<usize>) -> Option<String> {
    let text = tagged.str(label.clone());
    let people = mentions.entities.iter().filter(|entity| entity.kind == Kind::Person);
    let initials = |name: &str| name.split_whitespace().filter_map(|word| word.chars().next()).collect::<String>();
    let mut fitting = people.filter(|entity| {
        let name = entity.name.as_str();
        name == text
            || name.split_whitespace().next_back() == Some(text)
            || text.len() >= 2 && name.contains(' ') && initials(name) == text
    });
    fitting.next().map(|entity| entity.name.clone())
}
