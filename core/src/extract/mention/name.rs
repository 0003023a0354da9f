//! Names: runs of capitalised words, and what kind of thing they name.

use super::{Gender, Kind, is_plural, phrase};
use crate::extract::lexis::{Lex, Tagged};
use crate::extract::verb;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The longest name in pieces.
const LONGEST: usize = 16;

/// A run of capitalised words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// With titles: "Prime Minister Liv Strand".
    pub pieces: Range<usize>,
    /// Without: "Liv Strand".
    pub core: Range<usize>,
    /// What it names; nothing where the run itself and what stands around it do not tell.
    pub kind: Option<Kind>,
    /// By title or first name.
    pub gender: Option<Gender>,
}

/// The names of a text in order.
pub(super) fn names(tagged: &Tagged<'_>) -> Vec<Name> {
    let mut runs: Vec<(Range<usize>, bool)> = Vec::new();
    let mut at = 0;
    while at < tagged.len() {
        let Some(certain) = begins(tagged, at) else {
            at += 1;
            continue;
        };
        let end = run(tagged, at);
        // One capitalised word at the start of a sentence proves nothing yet.
        let proven = certain
            || end - at > 1
            || tagged.any(at, Lex::ACRONYM.or(Lex::POSSESSIVE).or(Lex::PLACE))
            || has_inner_capital(tagged, at);
        // "Talent Drain: …": the words before a colon are a label, whoever else they may be.
        let label = tagged.any(at, Lex::LINE) && tagged.is(end, ':');
        runs.push((at..end, proven && !label));
        at = end;
    }
    let mut known: HashSet<&str> = HashSet::new();
    let mut open: HashMap<&str, bool> = HashMap::new();
    for (run, proven) in &runs {
        if *proven {
            known.extend(run.clone().map(|at| tagged.word(at)).filter(|word| word.len() > 1));
        } else {
            open.insert(tagged.word(run.start), false);
        }
    }
    if !open.is_empty() {
        for at in 0..tagged.len() {
            if tagged.any(at, Lex::WORD)
                && !tagged.any(at, Lex::CAPITAL)
                && let Some(seen) = open.get_mut(tagged.word(at))
            {
                *seen = true;
            }
        }
    }
    runs.retain(|(run, proven)| {
        let word = tagged.word(run.start);
        *proven
            || (known.contains(word) && run.len() == 1)
            || (open.get(word) == Some(&false) && reads_as_name(tagged, run.start))
    });
    runs.into_iter().filter_map(|(run, _)| read(tagged, run)).collect()
}

const FUNCTION: Lex = Lex::DET
    .or(Lex::POSS)
    .or(Lex::PRONOUN)
    .or(Lex::RELATIVE)
    .or(Lex::PREP)
    .or(Lex::AND)
    .or(Lex::SUBORDINATOR)
    .or(Lex::AUX)
    .or(Lex::ADVERB)
    .or(Lex::TIME)
    .or(Lex::VAGUE);

/// Whether a word is the code of a currency with its figure: "Rmb210bn".
fn is_sum(tagged: &Tagged<'_>, at: usize) -> bool {
    let word = tagged.word(at);
    let figure = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    !figure.is_empty()
        && figure.starts_with(|c: char| c.is_ascii_digit())
        && ["bn", "m", "mn", "tn", "k"].iter().any(|unit| figure.ends_with(unit))
}

/// Whether a name can begin at a piece, and whether its capital proves it.
fn begins(tagged: &Tagged<'_>, at: usize) -> Option<bool> {
    let lex = tagged.lex(at);
    // "the American one": an adjective, unless a name goes on behind it.
    if lex.any(Lex::DEMONYM) && (!tagged.any(at + 1, Lex::CAPITAL) || tagged.any(at + 1, Lex::START)) {
        return None;
    }
    if !lex.any(Lex::CAPITAL) || lex.any(Lex::HEADING) {
        return None;
    }
    // "the Oslo-based auditor", "Rmb210bn": where something sits, and a sum of money.
    let seated =
        tagged.is(at + 1, '-') && tagged.glued(at + 1) && matches!(tagged.word(at + 2), "based" | "backed" | "led");
    if seated || is_sum(tagged, at) {
        return None;
    }
    // "AI is here": a technique, whatever its capitals; not "AI Safety Institute".
    if matches!(tagged.word(at), "ai" | "whatever" | "everyone" | "everybody") && !tagged.any(at + 1, Lex::CAPITAL) {
        return None;
    }
    // "How China learned": a headline's question. "Chinese New Year": a day.
    let question = matches!(tagged.word(at), "how" | "why" | "what" | "when" | "where" | "who" | "inside" | "meet");
    let year = |at: usize| tagged.word(at) == "new" && tagged.word(at + 1) == "year";
    let holiday = year(at + 1) || year(at + 2) && tagged.any(at, Lex::DEMONYM);
    let fresh = tagged.any(at, Lex::START.or(Lex::LINE)) || at > 0 && tagged.mark(at - 1).is_some();
    if question && fresh || holiday {
        return None;
    }
    let given = lex.any(Lex::MALE.or(Lex::FEMALE)) && tagged.any(at + 1, Lex::CAPITAL);
    // "The Company acknowledges": a contract's capital; the noun means what it does without.
    if lex.any(Lex::ORG)
        && super::is_generic_body(tagged.word(at))
        && at.checked_sub(1).is_some_and(|before| tagged.word(before) == "the" && !tagged.any(before, Lex::HEADING))
        && !tagged.any(at + 1, Lex::CAPITAL)
    {
        return None;
    }
    // "He Yulan", "You Xiaoying": no pronoun stands before a name that nothing parts from it.
    let family = lex.any(Lex::SUBJECT)
        && tagged.any(at + 1, Lex::CAPITAL)
        && !tagged.any(at + 1, Lex::LISTED.or(Lex::START))
        && tagged.pieces.get(at).is_some_and(|piece| piece.text.len() > 1 && piece.text.len() == piece.folded.len());
    if lex.any(FUNCTION) && !lex.any(Lex::ACRONYM) && !given && !family {
        return None;
    }
    if family {
        return Some(true);
    }
    let fresh = lex.any(Lex::START)
        || at
            .checked_sub(1)
            .and_then(|before| tagged.mark(before))
            .is_some_and(|mark| matches!(mark, '“' | '"' | '‘' | '\'' | ':' | '•' | '.' | '!' | '?' | '*' | '…'));
    if !fresh {
        return Some(true);
    }
    if lex.any(Lex::SAY.or(Lex::FINITE))
        && !lex.any(Lex::ACRONYM)
        && !(lex.any(Lex::ORG.or(Lex::DOC).or(Lex::MALE).or(Lex::FEMALE)) && tagged.any(at + 1, Lex::CAPITAL))
    {
        return None;
    }
    // "Researchers at": a common noun at the start of a sentence is no name, before another capital it is a title.
    let next_capital = tagged.any(at + 1, Lex::CAPITAL) && !tagged.any(at + 1, FUNCTION);
    if lex.any(Lex::PERSON.or(Lex::ORG).or(Lex::DOC)) && !lex.any(Lex::ACRONYM.or(Lex::MEDIA)) && !next_capital {
        return None;
    }
    Some(false)
}

/// "DeepSea", "iShip": no common word is written so.
fn has_inner_capital(tagged: &Tagged<'_>, at: usize) -> bool {
    let text = tagged.pieces.get(at).map_or("", |piece| piece.text);
    text.chars().skip(1).any(char::is_uppercase) && text.chars().any(char::is_lowercase)
}

/// An unlisted word at the start of a sentence reads as a name where a verb follows and it is no plural.
fn reads_as_name(tagged: &Tagged<'_>, at: usize) -> bool {
    let lex = tagged.lex(at);
    let word = tagged.word(at);
    // No plural takes "says" or "does".
    let singular = tagged.any(at + 1, Lex::THIRD) || matches!(tagged.word(at + 1), "is" | "was" | "has" | "does");
    let common =
        word.ends_with('s') && !singular || word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly");
    // "Scarcity was a fine teacher": an abstraction.
    let common = common
        || word.len() > 6
            && ["ity", "ness", "tion", "sion", "ment", "ship", "ism"].iter().any(|ending| word.ends_with(ending));
    let follows = tagged.any(at + 1, Lex::SAY.or(Lex::FINITE))
        || tagged.is(at + 1, ',')
        || verb::form(tagged.word(at + 1)) == Some(verb::Form::Third);
    lex.any(Lex::MALE.or(Lex::FEMALE)) || (!lex.any(Lex::LISTED.without(Lex::PLACE)) && !common && follows)
}

/// Where the run of capitalised words that begins at a piece ends.
fn run(tagged: &Tagged<'_>, start: usize) -> usize {
    let mut at = start + 1;
    let limit = (start + LONGEST).min(tagged.len());
    if tagged.any(start, Lex::POSSESSIVE) {
        return at;
    }
    let capital = |at: usize| {
        let lex = tagged.lex(at);
        let timed = lex.any(Lex::TIME) && !lex.any(Lex::MEDIA);
        let speaks = lex.any(Lex::SELF) && !lex.any(Lex::ACRONYM);
        lex.any(Lex::CAPITAL) && !lex.any(Lex::START) && !timed && !speaks
    };
    while at < limit {
        let last = at - 1;
        // "AI Index 2025", "the 2025 Port Review".
        let numbered = tagged.any(at, Lex::NUMBER)
            && (capital(at + 1) && !tagged.any(at + 1, Lex::PERSON) || tagged.any(last, Lex::DOC));
        let taken = if capital(at) || numbered {
            1
        } else {
            match tagged.mark(at) {
                Some('-' | '‐' | '‑' | '–')
                    if tagged.glued(at) && tagged.glued(at + 1) && tagged.is_wordlike(at + 1) =>
                {
                    2
                }
                Some('&') if capital(at + 1) => 2,
                // "Harbour Workers’ Union".
                Some('’' | '\'')
                    if tagged.glued(at)
                        && tagged.word(last).ends_with('s')
                        && capital(at + 1)
                        && tagged.any(at + 1, Lex::ORG) =>
                {
                    2
                }
                // "Lighthouse.org"
                Some('.') if tagged.glued(at) && tagged.glued(at + 1) && tagged.is_wordlike(at + 1) => 2,
                Some('.')
                    if tagged.glued(at)
                        && capital(at + 1)
                        && tagged.word(last).len() <= 2
                        && (tagged.any(last, Lex::TITLE) || tagged.word(last).len() == 1) =>
                {
                    2
                }
                Some('.')
                    if tagged.glued(at)
                        && capital(at + 1)
                        && tagged.any(last, Lex::TITLE)
                        && tagged.word(last).len() <= 4 =>
                {
                    2
                }
                _ => connector(tagged, start, at, capital),
            }
        };
        if taken == 0 {
            break;
        }
        at += taken;
        // "Norway’s Bergen" is two names, unless a body's name goes on: "Fishermen’s League".
        if tagged.any(at - 1, Lex::POSSESSIVE) && !(tagged.any(at, Lex::ORG) && capital(at)) {
            break;
        }
    }
    at.min(tagged.len())
}

/// Small words inside names: "Ministry of Trade and Industry", "Ursula von der Leyen".
fn connector(tagged: &Tagged<'_>, start: usize, at: usize, capital: impl Fn(usize) -> bool) -> usize {
    let body = (start..at).any(|at| tagged.any(at, Lex::ORG.or(Lex::DOC)) || tagged.word(at) == "house");
    match tagged.word(at) {
        "of" | "for" if body && capital(at + 1) => 2,
        "of" | "for" if body && matches!(tagged.word(at + 1), "the" | "a") && capital(at + 2) => 3,
        "and"
            if capital(at + 1)
                && (start..at).any(|at| tagged.word(at) == "of" || tagged.word(at) == "for")
                && !tagged.any(at + 1, Lex::TITLE.or(Lex::MALE).or(Lex::FEMALE)) =>
        {
            2
        }
        "de" | "van" | "von" | "der" | "den" | "bin" | "al" | "la" | "le" | "du" | "dos" | "da" | "di" | "y"
        | "ibn" | "del" => {
            if capital(at + 1) {
                2
            } else if capital(at + 2) && matches!(tagged.word(at + 1), "der" | "den" | "la" | "las" | "los") {
                3
            } else {
                0
            }
        }
        _ => 0,
    }
}

fn read(tagged: &Tagged<'_>, run: Range<usize>) -> Option<Name> {
    let word = |lex: Lex| move |at: &usize| tagged.any(*at, lex);
    let words: Vec<usize> = run.clone().filter(word(Lex::WORD)).collect();
    let (&first, &last) = (words.first()?, words.last()?);
    // The head of "University of Vardal" is what stands before "of".
    let head = words
        .iter()
        .position(|&at| matches!(tagged.word(at), "of" | "for"))
        .and_then(|of| of.checked_sub(1))
        .and_then(|at| words.get(at))
        .copied()
        .unwrap_or(last);
    let gender = |at: usize| {
        let lex = tagged.lex(at);
        match (lex.any(Lex::MALE), lex.any(Lex::FEMALE)) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        }
    };
    // Titles and offices before the name itself.
    let titles =
        words.iter().rposition(|&at| at != last && tagged.any(at, Lex::TITLE.or(Lex::PERSON)) && !is_owner(tagged, at));
    let core_at = titles.and_then(|at| words.get(at + 1)).copied().or_else(|| behind_office(tagged, &run, &words));
    // "the Afghan Ambassador", "the Prime Minister": an office, no name; nor is "American".
    let given = words.iter().any(|&at| tagged.any(at, Lex::MALE.or(Lex::FEMALE)) && !tagged.any(at, Lex::TITLE));
    let office = tagged.any(last, Lex::TITLE.or(Lex::PERSON)) && !tagged.any(last, Lex::ORG) && core_at.is_none();
    let compass = |at: usize| matches!(tagged.word(at), "south" | "north" | "east" | "west" | "central" | "latin");
    if office && !given || words.iter().all(|&at| tagged.any(at, Lex::DEMONYM) || at != last && compass(at)) {
        return None;
    }
    // "the Chief Digital and AI Office": its first words are no office and name.
    let and = tagged.word(run.end) == "and" && tagged.any(run.end + 1, Lex::CAPITAL);
    let body = |at: usize| tagged.any(at, Lex::CAPITAL) && tagged.any(at, Lex::ORG);
    if and && words.len() == 2 && tagged.word(first) == "chief" && (run.end + 2..run.end + 4).any(body) {
        return None;
    }
    let several = words.len() > 1;
    // "Kestrel Research" is a firm, "Kestrel Report" a document.
    let body = several
        && core_at.is_none_or(|core| head > core)
        && (tagged.any(head, Lex::ORG.or(Lex::FIRM).or(Lex::MEDIA)) || tagged.word(head) == "research");
    let kind = if body {
        Some(Kind::Organisation)
    } else if tagged.any(head, Lex::DOC) && several {
        Some(Kind::Document)
    } else if core_at.is_some() || several && tagged.any(first, Lex::MALE.or(Lex::FEMALE)) {
        Some(Kind::Person)
    } else if tagged.any(head, Lex::PLACE) && is_place(tagged, &words) {
        Some(Kind::Place)
    } else if tagged.any(first, Lex::MEDIA)
        || words.len() > 1 && words.iter().any(|&at| tagged.any(at, Lex::ORG) && !tagged.any(at, Lex::NOUN_TOO))
    {
        Some(Kind::Organisation)
    } else {
        around(tagged, &run, words.len())
    };
    let core = match (kind, core_at) {
        (Some(Kind::Person), Some(core)) => core..run.end,
        _ => run.clone(),
    };
    let titled = (run.start..core.start).filter_map(gender).next_back();
    let gender = (kind == Some(Kind::Person)).then(|| titled.or_else(|| gender(core.start))).flatten();
    Some(Name { pieces: run, core, kind, gender })
}

/// "Harbour", "Developers" in "Harbour's Office", "Developers’ Council": whatever follows is theirs.
fn is_owner(tagged: &Tagged<'_>, at: usize) -> bool {
    let plural = tagged.mark(at + 1).is_some_and(|mark| matches!(mark, '’' | '\'')) && tagged.glued(at + 1);
    plural || tagged.any(at, Lex::POSSESSIVE)
}

/// "Paris", "South Korea", "New York", not "Valeska Paris".
fn is_place(tagged: &Tagged<'_>, words: &[usize]) -> bool {
    let points = |at: usize| {
        matches!(
            tagged.word(at),
            "new"
                | "north"
                | "south"
                | "southeast"
                | "northeast"
                | "northwest"
                | "southwest"
                | "east"
                | "west"
                | "great"
                | "greater"
                | "central"
                | "upper"
                | "lower"
                | "inner"
                | "outer"
                | "united"
                | "saudi"
                | "sri"
                | "costa"
                | "el"
                | "san"
                | "los"
                | "papua"
                | "republic"
                | "of"
                | "democratic"
                | "islamic"
                | "people"
                | "downtown"
                | "mainland"
        ) || tagged.any(at, Lex::DEMONYM)
    };
    words.iter().all(|&at| tagged.any(at, Lex::PLACE) || points(at))
}

/// The person at the end of a run behind an office: "Minister of Education Stefania Giannini".
fn behind_office(tagged: &Tagged<'_>, run: &Range<usize>, words: &[usize]) -> Option<usize> {
    let before = run.start.checked_sub(1)?;
    let of = if tagged.word(before) == "the" { before.checked_sub(1)? } else { before };
    let office = of.checked_sub(1).filter(|_| matches!(tagged.word(of), "of" | "for"))?;
    if !tagged.any(office, Lex::PERSON.or(Lex::TITLE)) || words.len() < 3 {
        return None;
    }
    let person = words.get(words.len() - 2).copied()?;
    let body = words.get(words.len() - 3).copied()?;
    let given = tagged.any(person, Lex::MALE.or(Lex::FEMALE));
    // "Minister of Education …", "Secretary of State …": two words that no list knows are a name.
    let portfolio = matches!(tagged.word(office), "minister" | "secretary" | "undersecretary" | "commissioner");
    let unknown = words.iter().rev().take(2).all(|&at| !tagged.any(at, Lex::LISTED));
    (given || tagged.any(body, Lex::ORG.or(Lex::PLACE)) || portfolio && unknown).then_some(person)
}

/// What stands around a name that does not tell by itself what it names.
fn around(tagged: &Tagged<'_>, run: &Range<usize>, words: usize) -> Option<Kind> {
    // "EASTPORT — ", "BERGEN, Norway (Wire) — ": a dateline.
    let dash = matches!(tagged.mark(run.end), Some('—' | '–' | '-')) && !tagged.glued(run.end);
    let shouted = tagged.any(run.start, Lex::ACRONYM) && matches!(tagged.mark(run.end), Some('(' | ','));
    if tagged.any(run.start, Lex::LINE) && (dash || shouted) {
        return Some(Kind::Place);
    }
    let before = run.start.checked_sub(1);
    let lex = before.map_or(Lex::default(), |before| tagged.lex(before));
    // "pilot Hanne Lie", "the researcher Nils Aas".
    if lex.any(Lex::PERSON) && !lex.any(Lex::CAPITAL) && before.is_some_and(|before| !is_plural(tagged, before)) {
        return Some(Kind::Person);
    }
    // "a student at a school in the Midwest, who": where it is.
    let the = before.filter(|&before| tagged.word(before) == "the").and_then(|before| before.checked_sub(1));
    let seated = the.or(before).is_some_and(|at| matches!(tagged.word(at), "in" | "at" | "from"));
    // "Raghav Roe of Bergen Yards, who": where somebody is from.
    let home = seated
        || before.and_then(|before| before.checked_sub(1)).is_some_and(|noun| {
            matches!(tagged.word(noun + 1), "of" | "at" | "in" | "from")
                && tagged.any(noun, Lex::CAPITAL.or(Lex::PERSON))
        });
    if home && (tagged.word(run.end) == "who" || tagged.is(run.end, ',') && tagged.word(run.end + 1) == "who") {
        return Some(Kind::Organisation);
    }
    if tagged.is(run.end, ',') {
        let next = run.end + 1;
        if tagged.word(next) == "who"
            || tagged.word(next) == "whose"
            || (tagged.any(next, Lex::NUMBER) && (tagged.is(next + 1, ',') || tagged.is(next + 1, '.')))
        {
            return Some(Kind::Person);
        }
        if tagged.word(next) == "which" {
            return Some(Kind::Organisation);
        }
        if let Some(phrase) = phrase::rightwards(tagged, next, next + 12).filter(|_| !tagged.any(next, Lex::PRONOUN)) {
            let head = tagged.lex(phrase.head);
            // "in Bergen, the daughter of a pilot": that is not Bergen.
            if head.any(Lex::PERSON) && !is_plural(tagged, phrase.head) && !(seated && words == 1) {
                return Some(Kind::Person);
            }
            if head.any(Lex::ORG) && tagged.any(phrase.pieces.start, Lex::DET) {
                return Some(Kind::Organisation);
            }
        }
    }
    if tagged.word(run.end) == "who" {
        return Some(Kind::Person);
    }
    // "Tuesday's episode of Harbour Lights".
    let programme = before.filter(|&of| tagged.word(of) == "of" && of > 0).is_some_and(|of| {
        matches!(
            tagged.word(of - 1),
            "episode" | "edition" | "issue" | "podcast" | "season" | "host" | "hosts" | "series"
        )
    });
    if programme {
        return Some(Kind::Organisation);
    }
    let letters =
        |at: usize| tagged.pieces.get(at).is_some_and(|piece| !piece.text.contains(|c: char| c.is_ascii_digit()));
    let acronym = run.clone().any(|at| tagged.any(at, Lex::ACRONYM));
    let articled = before.is_some_and(|before| tagged.word(before) == "the");
    if words == 1 {
        return (acronym || articled).then_some(Kind::Organisation);
    }
    let hyphened = run.clone().any(|at| tagged.mark(at).is_some_and(|mark| mark == '&'));
    if articled || acronym || hyphened || words > 4 || !run.clone().all(letters) {
        return Some(Kind::Organisation);
    }
    // "in Foreign Affairs", "at Lantern Compute": nobody stands behind a place's preposition, unless something is theirs.
    let placed = before.is_some_and(|before| {
        matches!(tagged.word(before), "in" | "at" | "on" | "into" | "inside" | "via" | "across" | "outside")
    });
    let owns = run.clone().last().is_some_and(|last| tagged.any(last, Lex::POSSESSIVE));
    (!placed || owns).then_some(Kind::Person)
}
