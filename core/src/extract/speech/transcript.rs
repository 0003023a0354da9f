//! Interviews: a label before a colon says who speaks ("MS: I said it was a tie."), or questions and answers take turns.
//!
//! A label is initials, a single letter such as "Q", or a name of the article. One line of that kind proves nothing
//! ("Weather: rain"); a label counts where it comes again or is somebody's. Without labels, paragraphs that ask "you"
//! something and paragraphs that answer with "I" tell an interview from questions that an author asks himself.

use super::frame::{Frame, Source};
use super::{Basis, Form};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::mention::{Kind, Mentions};
use std::borrow::Cow;
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
    let mut found = unlabelled(tagged, mentions);
    let Some(first) = turns.first() else { return found };
    let guest = guest(mentions, first.label.start);
    let people = People::of(mentions);
    for turn in turns {
        let label = tagged.str(turn.label.clone());
        // "Q:" and "A:" are nobody's by themselves: the answers are those of whoever is interviewed, if anybody is.
        let role = matches!(label, "Q" | "A" | "Question" | "Answer");
        if role && (label.starts_with('Q') || guest.is_none()) {
            continue;
        }
        let speaker = if role { guest.clone() } else { people.labelled(label) };
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

/// The answers of an interview without labels, a frame each.
fn unlabelled(tagged: &Tagged<'_>, mentions: &Mentions) -> Vec<Frame> {
    let lines = tagged.lines();
    let line = |index: usize| {
        let start = lines.get(index).copied().unwrap_or(tagged.len());
        start..lines.get(index + 1).copied().unwrap_or(tagged.len())
    };
    let asks: Vec<usize> = (0..lines.len()).filter(|&index| is_question(tagged, &line(index))).collect();
    let has = |range: &Range<usize>, words: &[&str]| range.clone().any(|at| words.contains(&tagged.word(at)));
    // A question of several paragraphs ends with its last; the answers reach to the next question.
    let turns: Vec<(usize, Range<usize>)> = asks
        .iter()
        .enumerate()
        .map(|(at, &ask)| (ask, ask + 1..asks.get(at + 1).copied().unwrap_or(lines.len())))
        .filter(|(_, answer)| !answer.is_empty())
        .collect();
    let addressed =
        turns.iter().filter(|(ask, _)| has(&line(*ask), &["you", "your", "yours", "you're", "you've"])).count();
    let whole = |answer: &Range<usize>| line(answer.start).start..line(answer.end - 1).end;
    let own = |answer: &Range<usize>| has(&whole(answer), &["i", "i'm", "i've", "i'd", "i'll", "my", "me"]);
    let confessed = turns.iter().filter(|(_, answer)| own(answer)).count();
    if turns.len() < TURNS || addressed * 4 < turns.len() || confessed * 2 < turns.len() {
        return Vec::new();
    }
    let Some(first) = turns.first().map(|(ask, _)| line(*ask).start) else { return Vec::new() };
    let Some(name) = guest(mentions, first) else { return Vec::new() };
    let mut found = Vec::new();
    for (at, (ask, answer)) in turns.iter().enumerate() {
        let last = at + 1 == turns.len();
        for paragraph in answer.clone().map(line) {
            // Behind the last answer stands what the paper adds; stage directions and notes stand in brackets.
            let noted = tagged.mark(paragraph.start).is_some_and(|mark| matches!(mark, '(' | '['));
            let behind = last && paragraph.start > line(answer.start).start && !has(&paragraph, &["i", "we", "my"]);
            if behind {
                break;
            }
            if noted || paragraph.is_empty() {
                continue;
            }
            found.push(Frame {
                at: paragraph.start,
                parts: Vec::from([paragraph]),
                source: Source::Label(line(*ask), name.clone()),
                cue: None,
                clause: None,
                hearer: None,
                form: Form::Direct,
                basis: Basis::Continued,
                cited: None,
            });
        }
    }
    found
}

/// How many questions with answers make an interview.
const TURNS: usize = 3;

/// The longest question, in pieces; longer paragraphs that end with one argue.
const QUESTION: usize = 70;

/// A paragraph that only asks: short, not quoted, and a question at its end.
fn is_question(tagged: &Tagged<'_>, line: &Range<usize>) -> bool {
    let closing = |at: &usize| !matches!(tagged.mark(*at), Some('”' | '"' | '’' | ')' | '*' | '_'));
    let last = line.clone().rev().find(closing);
    let quoted = tagged.mark(line.start).is_some_and(|mark| matches!(mark, '“' | '"' | '‘'));
    line.len() <= QUESTION && !quoted && last.is_some_and(|last| tagged.is(last, '?'))
}

/// Who is interviewed: the person that headline and introduction name most often, the later one of two.
fn guest(mentions: &Mentions, until: usize) -> Option<String> {
    let introduction = mentions.list.iter().take_while(|mention| mention.pieces.end <= until);
    let mut count: Vec<(u32, usize)> = Vec::new();
    for mention in introduction.filter(|mention| mention.kind == Kind::Person) {
        match count.iter_mut().find(|(entity, _)| *entity == mention.entity) {
            Some((_, times)) => *times += 1,
            None => count.push((mention.entity, 1)),
        }
    }
    let (entity, _) = count.into_iter().max_by_key(|(_, times)| *times)?;
    let entity = mentions.list.iter().find(|mention| mention.entity == entity).and_then(|one| mentions.entity(one))?;
    Some(entity.name.clone())
}

/// The people of an article by what may label their turns: full name, surname, initials.
struct People<'m>(HashMap<Cow<'m, str>, &'m str>);

impl<'m> People<'m> {
    fn of(mentions: &'m Mentions) -> Self {
        let mut known = HashMap::new();
        for entity in mentions.entities.iter().filter(|entity| entity.kind == Kind::Person) {
            let name = entity.name.as_str();
            let mut add = |label: Cow<'m, str>| {
                known.entry(label).or_insert(name);
            };
            add(Cow::Borrowed(name));
            if let Some(surname) = name.split_whitespace().next_back() {
                add(Cow::Borrowed(surname));
            }
            let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
            if initials.len() >= 2 {
                add(Cow::Owned(initials));
            }
        }
        Self(known)
    }

    /// Whose label it is.
    fn labelled(&self, label: &str) -> Option<String> {
        self.0.get(label).map(|name| (*name).to_owned())
    }
}
