//! What a statement lost or added, compared with its span.
//!
//! Figures are compared by value, names by their words with aliases, negations and hedges by class. What a statement
//! adds is accepted where it only makes the context explicit: a figure of the same paragraph (the year two sentences
//! before), a name from anywhere earlier in the original (whom a pronoun stands for) or of the claim's speakers and
//! evidence. Nothing the span says may be missing, whatever stands beside the statement on a page.

use crate::anchor::original::Original;
use crate::extract::cues::{Cue, Figure, Hedge, KnownNames, Name, Negation, figures, hedges, names, negations};
use crate::extract::piece::{Piece, pieces};
use crate::extract::words;
use std::collections::BTreeSet;
use std::ops::Range;

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Figure,
    Name,
    Negation(Negation),
    Hedge(Hedge),
}

/// One difference between a statement and its span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    pub sort: Sort,
    /// Lost by the statement, or added by it.
    pub lost: bool,
    /// The words by which an exception may name it; the first is the one to show.
    pub words: Vec<String>,
    /// What the other text has of the same class: "potential" and "may" against "potential".
    pub against: Vec<String>,
}

impl Difference {
    /// `verify-figure-missing` and the like.
    pub fn code(&self) -> String {
        let sort = match self.sort {
            Sort::Figure => "figure",
            Sort::Name => "name",
            Sort::Negation(_) => "negation",
            Sort::Hedge(_) => "hedge",
        };
        format!("verify-{sort}-{}", if self.lost { "missing" } else { "added" })
    }

    /// How a message calls it.
    pub fn what(&self) -> String {
        match self.sort {
            Sort::Figure => "figure".to_owned(),
            Sort::Name => "name".to_owned(),
            Sort::Negation(class) => format!("negation ({})", class.word()),
            Sort::Hedge(class) => format!("hedge ({})", class.word()),
        }
    }
}

/// A statement and what it is compared with.
pub(super) struct Comparison<'c> {
    pub statement: &'c str,
    /// Names of the claim's speakers and evidence.
    pub beside: &'c [String],
    /// Bytes of the original.
    pub span: Range<usize>,
}

/// An original, read once for all its claims.
pub(super) struct Reading<'o> {
    original: &'o Original,
    cues: Cues,
    known: KnownNames,
    /// Groups of names, each name as folded words.
    aliases: Vec<Vec<Vec<String>>>,
}

impl<'o> Reading<'o> {
    pub fn of(original: &'o Original, aliases: &[Vec<String>]) -> Self {
        let pieces = pieces(&original.text);
        let known = KnownNames::of(&original.text, &pieces);
        let cues = Cues::of(&original.text, &pieces, &known);
        let aliases = aliases.iter().map(|group| group.iter().map(|name| tokens(name)).collect()).collect();
        Self { original, cues, known, aliases }
    }

    pub fn original(&self) -> &'o Original {
        self.original
    }
}

/// Everything that must not be lost, of one text.
struct Cues {
    figures: Vec<Figure>,
    names: Vec<Name>,
    negations: Vec<Cue<Negation>>,
    hedges: Vec<Cue<Hedge>>,
}

impl Cues {
    fn of(text: &str, pieces: &[Piece<'_>], known: &KnownNames) -> Self {
        Self {
            figures: figures(pieces),
            names: names(text, pieces, known),
            negations: negations(pieces),
            hedges: hedges(pieces),
        }
    }
}

/// Every difference, figures first.
pub(super) fn differences(reading: &Reading<'_>, comparison: &Comparison<'_>) -> Vec<Difference> {
    let pieces = pieces(comparison.statement);
    let statement = Cues::of(comparison.statement, &pieces, &reading.known);
    let mut found = figure_differences(reading, comparison, &statement);
    found.extend(name_differences(reading, comparison, &statement));
    let inside = |span: &Range<usize>| comparison.span.start <= span.start && span.end <= comparison.span.end;
    let text = reading.original.text.as_str();

    let span_negations: Vec<_> = reading.cues.negations.iter().filter(|cue| inside(&cue.span)).collect();
    let own_negations: Vec<_> = statement.negations.iter().collect();
    let lost = by_class((&span_negations, text), (&own_negations, comparison.statement));
    let added = by_class((&own_negations, comparison.statement), (&span_negations, text));
    // "does not have" for "lacks": denied all the same, in another form.
    let swapped = lost.len().min(added.len());
    let negation = |lost| {
        move |Classed { class, words, against }| Difference { sort: Sort::Negation(class), lost, words, against }
    };
    found.extend(lost.into_iter().skip(swapped).map(negation(true)));
    found.extend(added.into_iter().skip(swapped).map(negation(false)));

    let span_hedges: Vec<_> = reading.cues.hedges.iter().filter(|cue| inside(&cue.span)).collect();
    let own_hedges: Vec<_> = statement.hedges.iter().collect();
    let hedge =
        |lost| move |Classed { class, words, against }| Difference { sort: Sort::Hedge(class), lost, words, against };
    found.extend(by_class((&span_hedges, text), (&own_hedges, comparison.statement)).into_iter().map(hedge(true)));
    found.extend(by_class((&own_hedges, comparison.statement), (&span_hedges, text)).into_iter().map(hedge(false)));
    found
}

/// A class that one text has more often than another, with the words that show it in both.
struct Classed<C> {
    class: C,
    words: Vec<String>,
    against: Vec<String>,
}

/// The classes that one text has more often than the other: two hedges made one say less carefully what was said.
fn by_class<C: Copy + Ord>(
    (from, text): (&[&Cue<C>], &str),
    (other, other_text): (&[&Cue<C>], &str),
) -> Vec<Classed<C>> {
    let words = |cues: &[&Cue<C>], class: C, text: &str| -> Vec<String> {
        cues.iter()
            .filter(|cue| cue.class == class)
            .filter_map(|cue| text.get(cue.span.clone()).map(str::to_owned))
            .collect()
    };
    let classes: BTreeSet<C> = from.iter().map(|cue| cue.class).collect();
    let compared = classes.into_iter().map(|class| Classed {
        class,
        words: words(from, class, text),
        against: words(other, class, other_text),
    });
    compared.filter(|classed| classed.words.len() > classed.against.len()).collect()
}

fn figure_differences(reading: &Reading<'_>, comparison: &Comparison<'_>, statement: &Cues) -> Vec<Difference> {
    let text = reading.original.text.as_str();
    let paragraph = reading.original.paragraph(&comparison.span);
    let within =
        |range: &Range<usize>, figure: &Figure| range.start <= figure.span.start && figure.span.end <= range.end;
    let difference = |text: &str, figure: &Figure, lost| {
        let written = text.get(figure.span.clone()).unwrap_or_default().to_owned();
        Difference { sort: Sort::Figure, lost, words: vec![written, figure.value.to_string()], against: Vec::new() }
    };
    let mut found = Vec::new();
    for figure in reading.cues.figures.iter().filter(|figure| within(&comparison.span, figure)) {
        if !statement.figures.iter().any(|own| own.value == figure.value) {
            found.push(difference(text, figure, true));
        }
    }
    for figure in &statement.figures {
        let here = |given: &Figure| within(&paragraph, given) && given.value == figure.value;
        if !reading.cues.figures.iter().any(here) {
            found.push(difference(comparison.statement, figure, false));
        }
    }
    found
}

fn name_differences(reading: &Reading<'_>, comparison: &Comparison<'_>, statement: &Cues) -> Vec<Difference> {
    let text = reading.original.text.as_str();
    let shown = tokens(comparison.statement);
    let mut found = Vec::new();
    let inside = |name: &&Name| comparison.span.start <= name.span.start && name.span.end <= comparison.span.end;
    for name in reading.cues.names.iter().filter(inside) {
        let missing = missing_parts(name, &shown, &reading.aliases);
        if !missing.is_empty() {
            found.push(name_difference(name, missing, text, true));
        }
    }
    let mut earlier = tokens(text.get(..comparison.span.end).unwrap_or_default());
    for beside in comparison.beside {
        earlier.push(String::new());
        earlier.extend(tokens(beside));
    }
    for name in &statement.names {
        let missing = missing_parts(name, &earlier, &reading.aliases);
        if !missing.is_empty() {
            found.push(name_difference(name, missing, comparison.statement, false));
        }
    }
    found
}

fn name_difference(name: &Name, missing: Vec<String>, text: &str, lost: bool) -> Difference {
    let written = text.get(name.span.clone()).unwrap_or_default().to_owned();
    let mut words = missing;
    words.push(written);
    Difference { sort: Sort::Name, lost, words, against: Vec::new() }
}

/// The parts of a name that the words `shown` do not have, in any spelling; first all of them together.
fn missing_parts(name: &Name, shown: &[String], aliases: &[Vec<Vec<String>>]) -> Vec<String> {
    let flat: Vec<String> = name.parts.iter().flatten().cloned().collect();
    let mut starts = Vec::new();
    let mut at = 0;
    for part in &name.parts {
        starts.push(at);
        at += part.len();
    }
    let mut missing: Vec<String> = Vec::new();
    let mut covered = 0;
    for (part, start) in name.parts.iter().zip(starts) {
        if start < covered {
            continue;
        }
        let rest = flat.get(start..).unwrap_or_default();
        let spellings = aliases
            .iter()
            .flatten()
            .filter(|spelling| begins_with(rest, spelling))
            .max_by_key(|spelling| spelling.len());
        if let Some(spelling) = spellings {
            covered = start + spelling.len();
            let groups = aliases.iter().filter(|group| group.contains(spelling));
            if groups.flatten().any(|same| contains(shown, same)) {
                continue;
            }
            missing.push(spelling.join(" "));
        } else if !contains(shown, part) {
            missing.push(part.join("-"));
        }
    }
    if missing.len() > 1 {
        missing.insert(0, missing.join(" "));
    }
    missing
}

fn begins_with(words: &[String], spelling: &[String]) -> bool {
    !spelling.is_empty() && words.len() >= spelling.len() && words.iter().zip(spelling).all(|(a, b)| same_word(a, b))
}

fn contains(words: &[String], wanted: &[String]) -> bool {
    !wanted.is_empty() && words.windows(wanted.len()).any(|window| begins_with(window, wanted))
}

/// Equal, or singular and plural of one abbreviation or name.
fn same_word(a: &str, b: &str) -> bool {
    a == b || a.strip_suffix('s') == Some(b) || b.strip_suffix('s') == Some(a)
}

fn tokens(text: &str) -> Vec<String> {
    words::tokens(text).map(|token| token.folded.into_owned()).collect()
}
