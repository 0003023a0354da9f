//! What a line is by its place: head, sections, body, tail.

use crate::article::block::BlockKind;
use crate::article::block::line::{End, Line, Marker};
use crate::article::block::pull_quote;
use crate::article::block::shape;
use crate::article::clean::{Declared, Element};
use crate::extract::piece::Piece;
use std::collections::BTreeMap;

/// A headline has this many words; with fewer it is a site's or section's name.
const HEADLINE: usize = 4;
/// A standfirst is no longer than this many words.
const STANDFIRST: usize = 70;

/// The first line of running text, if any.
fn first_prose(lines: &[Line<'_>]) -> Option<usize> {
    lines.iter().position(|line| line.kind.is_none_or(BlockKind::is_body) && line.is_prose())
}

fn last_prose(lines: &[Line<'_>]) -> Option<usize> {
    lines.iter().rposition(|line| line.kind.is_none_or(BlockKind::is_body) && line.is_prose())
}

/// Finds headline, standfirst and byline among the lines before the first running text.
pub(super) fn head(lines: &mut [Line<'_>], declared: &Declared) {
    if lines.len() < 2 {
        return;
    }
    let Some(body) = first_prose(lines) else { return };
    let Some(at) = headline(lines, body, declared) else { return };
    let title = lines.get(at).map(|line| line.written()).unwrap_or_default();
    for (index, line) in lines.iter_mut().enumerate().take(body.max(at + 1)) {
        if index == at || line.written() == title && line.kind.is_none() {
            line.kind = Some(BlockKind::Headline);
        } else if index < at && line.kind.is_none() {
            // The name of the site or of the section, above the headline.
            line.kind = Some(if line.words <= 6 { BlockKind::Navigation } else { BlockKind::Metadata });
        }
    }
    let mut standfirst = lines.iter().any(|line| line.kind == Some(BlockKind::Standfirst));
    for index in at + 1..body {
        // Items above the running text sum it up.
        let plain = |line: &&Line<'_>| line.kind.is_none() && line.marker != Some(Marker::Bullet);
        let Some(line) = lines.get(index).filter(plain) else { continue };
        let follows = lines.get(index + 1);
        let signed = index
            .checked_sub(1)
            .and_then(|before| lines.get(before))
            .is_some_and(|before| before.kind == Some(BlockKind::Byline));
        let named = shape::is_name(line) && follows.is_some_and(|next| is_imprint(next) || next.is_prose());
        // Where the author writes for and from stands under the name.
        let office = signed && line.gap < 2 && line.words <= 6 && line.grammar == 0;
        let kind = if named || office || shape::is_named_trade(line) {
            BlockKind::Byline
        } else if !standfirst && line.words >= 5 && line.words <= STANDFIRST && line.end != End::Colon {
            standfirst = true;
            BlockKind::Standfirst
        } else {
            BlockKind::Heading
        };
        if let Some(line) = lines.get_mut(index) {
            line.kind = Some(kind);
        }
    }
    // Running text between headline and byline sums the article up.
    let under = body
        .checked_sub(1)
        .and_then(|above| lines.get(above))
        .is_some_and(|above| above.kind == Some(BlockKind::Headline));
    let imprint = under && lines.get(body + 1).is_some_and(is_imprint);
    let more = lines.get(body + 1..).unwrap_or_default().iter().any(|line| line.kind.is_none() && line.is_prose());
    if let Some(line) = lines.get_mut(body)
        && !standfirst
        && imprint
        && more
        && line.words <= STANDFIRST
        && line.kind.is_none()
    {
        line.kind = Some(BlockKind::Standfirst);
    }
}

/// Whether a line says who wrote the article or when.
fn is_imprint(line: &Line<'_>) -> bool {
    matches!(line.kind, Some(BlockKind::Byline | BlockKind::Metadata | BlockKind::Placeholder | BlockKind::SharePrompt))
}

fn headline(lines: &[Line<'_>], body: usize, declared: &Declared) -> Option<usize> {
    let head = || {
        lines
            .iter()
            .enumerate()
            .take(body)
            .filter(|(_, line)| line.kind.is_none() && (line.is_title() || line.words <= 30))
    };
    let marked = lines.iter().take(body + 1).position(|line| {
        line.region.is_some_and(|region| region.element == Element::Heading(1)) && line.kind.is_none()
    });
    if marked.is_some() {
        return marked;
    }
    let declared = declared.title.as_deref().unwrap_or_default();
    if !declared.is_empty()
        && let Some((at, _)) = head().find(|(_, line)| line.words >= 2 && declared.contains(line.written()))
    {
        return Some(at);
    }
    let worded = head().find(|(_, line)| line.words >= HEADLINE && line.end != End::Colon);
    worded
        .or_else(|| head().filter(|(_, line)| line.words >= 2).max_by_key(|(at, line)| (line.words, usize::MAX - at)))
        .map(|(at, _)| at)
}

/// Lets headings such as "Related posts" or "Sources" speak for the lines under them.
pub(super) fn sections(lines: &mut [Line<'_>]) {
    let Some(first) = first_prose(lines) else { return };
    let titles = titles(lines);
    let mut at = 0;
    while at < lines.len() {
        let late = at * 2 > lines.len() && at > first;
        let opened = lines.get(at).and_then(|line| opens_section(line).or_else(|| opens_about(line).filter(|_| late)));
        let Some(kind) = opened else {
            at += 1;
            continue;
        };
        let end = match kind {
            BlockKind::Contents => contents_end(lines, at, &titles),
            BlockKind::CommentForm if at > first && at * 5 > lines.len() * 2 => lines.len(),
            BlockKind::RelatedLinks => related_end(lines, at),
            BlockKind::SourceList if at > first => sources_end(lines, at),
            BlockKind::AuthorBox if at > first => author_end(lines, at),
            BlockKind::Copyright if at > first => (at + 2).min(lines.len()),
            BlockKind::ImageRemains => legend_end(lines, at),
            _ => at + 1,
        };
        if let Some(line) = lines.get_mut(at).filter(|line| line.kind.is_none()) {
            line.kind = Some(kind);
        }
        let mut next = end;
        for (index, line) in lines.iter_mut().enumerate().take(end).skip(at + 1) {
            // Another such heading takes over.
            if opens_section(line).is_some_and(|other| other != kind) {
                next = index;
                break;
            }
            if line.kind.is_none_or(|own| !own.is_boilerplate()) {
                line.kind = Some(if kind == BlockKind::ImageRemains { BlockKind::Caption } else { kind });
            }
        }
        at = next.max(at + 1);
    }
}

/// The kind of the section that a line opens, if it is the heading of one.
fn opens_section(line: &Line<'_>) -> Option<BlockKind> {
    let heads = line.words <= 8 && line.end != End::Stop;
    let first = line.pieces.iter().find(|piece| piece.is_word());
    // "Written by Anna Bell" behind an article opens what is told of her.
    if line.kind == Some(BlockKind::Byline) && first.is_some_and(|first| first.folded == "written") {
        return Some(BlockKind::AuthorBox);
    }
    line.kind.filter(|kind| {
        heads
            && matches!(
                kind,
                BlockKind::Contents
                    | BlockKind::Copyright
                    | BlockKind::ImageRemains
                    | BlockKind::CommentForm
                    | BlockKind::RelatedLinks
                    | BlockKind::SourceList
                    | BlockKind::AuthorBox
            )
    })
}

/// `About Harbour Works` at the foot of a press release: what the sender says of itself.
fn opens_about(line: &Line<'_>) -> Option<BlockKind> {
    let words = || line.pieces.iter().filter(|piece| piece.is_word());
    let named = words().next().is_some_and(|first| first.folded == "about")
        && words().skip(1).all(|word| word.is_capitalised() || word.text.len() <= 3);
    (named && line.kind.is_none() && (2..=7).contains(&line.words) && line.end != End::Stop)
        .then_some(BlockKind::AuthorBox)
}

/// Where each short line stands last, so that an entry of a table of contents finds the heading it names.
fn titles<'t>(lines: &[Line<'t>]) -> BTreeMap<&'t str, usize> {
    lines.iter().enumerate().filter(|(_, line)| line.words <= 22).map(|(at, line)| (unnumbered(line), at)).collect()
}

/// A line without the number or bullet at its head.
fn unnumbered<'t>(line: &Line<'t>) -> &'t str {
    line.written().trim_start_matches(|mark: char| !mark.is_alphabetic())
}

fn contents_end(lines: &[Line<'_>], at: usize, titles: &BTreeMap<&str, usize>) -> usize {
    let rest = || lines.iter().enumerate().skip(at + 1);
    // Entries that name a later heading, wherever they stand.
    let named = rest().take_while(|(index, line)| {
        !line.is_prose() && titles.get(unnumbered(line)).is_some_and(|later| later > index)
    });
    let named = named.count();
    if named > 0 {
        return at + 1 + named;
    }
    // Else a run of short lines without a blank one between them.
    let run =
        rest().take_while(|(index, line)| !line.is_prose() && line.words <= 16 && (*index == at + 1 || line.gap < 2));
    let run = run.count();
    let ends = lines.get(at + 1 + run).is_none_or(|next| next.gap >= 2);
    if run >= 2 && ends { at + 1 + run } else { at + 1 }
}

fn related_end(lines: &[Line<'_>], at: usize) -> usize {
    // "Read more: …" holds its link itself.
    let alone = lines
        .get(at)
        .is_some_and(|line| line.words <= 6 && !line.pieces.iter().rev().skip(1).any(|piece| piece.is(':')));
    if !alone {
        return at + 1;
    }
    let late = !lines
        .iter()
        .skip(at + 1)
        .any(|line| line.kind.is_none_or(BlockKind::is_body) && line.is_prose() && line.words > 25);
    let mut end = at + 1;
    while let Some(line) = lines.get(end) {
        // A heading of the page's own that is no link opens another part.
        let marked = line.region.is_some_and(|region| {
            matches!(region.element, Element::Heading(_)) && region.linked == 0 && region.cue.is_none()
        });
        let noted = line.kind.is_some_and(|kind| kind.is_boilerplate() && kind != BlockKind::RelatedLinks);
        // Links at the foot of a page carry the dates of their articles.
        let noted = noted && !(late && line.kind == Some(BlockKind::Metadata));
        if marked && line.kind != Some(BlockKind::RelatedLinks) || noted {
            break;
        }
        if line.is_prose() {
            // A teaser under a title, among links at the foot of the page.
            if late && end > at + 1 && line.words <= 30 {
                end += 1;
                continue;
            }
            break;
        }
        if !late {
            let before_prose = lines.get(end + 1).is_some_and(|next| next.is_prose() || next.marker.is_some());
            // The title right above running text is its heading, unless it is the only link.
            if before_prose && (end > at + 1 || line.gap >= 2 && line.words < 5) || end > at + 1 && line.gap >= 2 {
                break;
            }
        }
        end += 1;
    }
    end
}

/// What is told of an author ends with the second line, or before running text that goes on.
fn author_end(lines: &[Line<'_>], at: usize) -> usize {
    let long = |line: &Line<'_>| line.is_prose() && line.words > 60;
    let goes_on = lines.iter().skip(at + 1).filter(|line| line.is_prose() && line.kind.is_none()).count() > 4;
    if goes_on { at + 1 } else { (at + 3).min(lines.len()) - usize::from(lines.get(at + 2).is_some_and(long)) }
}

/// "Image caption" and the like stand above the legend.
fn legend_end(lines: &[Line<'_>], at: usize) -> usize {
    let word = |name: &str| lines.get(at).is_some_and(|line| line.pieces.iter().any(|piece| piece.folded == name));
    let announced = word("caption") || word("fullscreen") || word("description");
    let short = lines.get(at + 1).is_some_and(|line| line.words <= 40 && line.gap < 2);
    if announced && short { at + 2 } else { at + 1 }
}

fn sources_end(lines: &[Line<'_>], at: usize) -> usize {
    // "Sources" over running text is a part of the article about sources.
    if lines
        .get(at + 1)
        .is_some_and(|line| line.is_prose() && line.sentences.len() >= 2 && line.marker.is_none() && line.words > 30)
    {
        return at + 1;
    }
    let mut end = at + 1;
    while let Some(line) = lines.get(end) {
        let text = line.is_prose() && line.sentences.len() >= 3 && line.marker.is_none();
        let heading = line.is_title()
            && line.gap >= 2
            && lines
                .get(end + 1)
                .is_some_and(|next| next.is_prose() && next.sentences.len() >= 2 && next.marker.is_none());
        let noted = line.kind.is_some_and(|kind| kind.is_boilerplate() && kind != BlockKind::SourceList);
        if text || heading || noted && line.marker.is_none() {
            break;
        }
        end += 1;
    }
    end
}

/// Tells paragraphs, items, headings and lead-ins apart in the body.
pub(super) fn body(lines: &mut [Line<'_>]) {
    let last = last_prose(lines);
    let pulled = pull_quote::lines(lines);
    for at in 0..lines.len() {
        let next = lines.get(at + 1).map(|line| (line.is_prose(), line.marker, line.kind));
        let after = lines.get(at + 1..).unwrap_or_default().iter().take(8).any(|line| {
            line.is_prose() && line.kind.is_none_or(BlockKind::is_body) || line.kind == Some(BlockKind::TableRow)
        });
        let single = lines.len() == 1;
        let Some(line) = lines.get_mut(at).filter(|line| line.kind.is_none()) else { continue };
        let within = last.is_some_and(|last| at <= last);
        line.kind = if pulled.contains(&at) {
            Some(BlockKind::PullQuote)
        } else if single {
            Some(BlockKind::Paragraph)
        } else if let Some(marker) = line.marker {
            let heads =
                marker == Marker::Number && !line.is_prose() && next.is_some_and(|next| next.1.is_none()) && after;
            Some(if heads { BlockKind::Heading } else { BlockKind::ListItem })
        } else if line.end == End::Colon && line.sentences.len() <= 1 && line.words <= 35 && next.is_some() {
            Some(BlockKind::LeadIn)
        } else if line.is_title() && after && within {
            Some(BlockKind::Heading)
        } else if !line.is_prose() && line.is_title() && !within {
            // What stands behind the last running text is judged by the tail.
            None
        } else {
            Some(BlockKind::Paragraph)
        };
    }
}

/// Judges what stands behind the last running text, and the last running text itself where it is about the author.
pub(super) fn tail(lines: &mut [Line<'_>]) {
    let last = last_prose(lines);
    let only = lines.iter().all(|line| line.kind.is_none());
    let names: Vec<String> = lines
        .iter()
        .filter(|line| line.kind == Some(BlockKind::Byline))
        .take(8)
        .flat_map(|line| names(line).collect::<Vec<_>>())
        .collect();
    let Some(last) = last else {
        // No running text at all: titles and fragments are what the text says.
        for line in lines.iter_mut().filter(|line| line.kind.is_none()) {
            line.kind = Some(BlockKind::Paragraph);
        }
        return;
    };
    for line in lines.iter_mut().skip(last + 1).filter(|line| line.kind.is_none()) {
        let links = !only && line.gap > 0;
        line.kind = Some(if shape::is_name(line) {
            BlockKind::Byline
        } else if links {
            BlockKind::RelatedLinks
        } else {
            BlockKind::Paragraph
        });
    }
    let from = last.saturating_sub(2).max(1);
    for line in lines.iter_mut().skip(from) {
        if line.kind == Some(BlockKind::Paragraph) {
            if is_about_author(line, &names) {
                line.kind = Some(BlockKind::AuthorBox);
            } else if is_about_work(line) {
                line.kind = Some(BlockKind::Promotion);
            }
        }
    }
}

/// The first words of the names in a byline, two by two.
fn names<'l>(line: &'l Line<'_>) -> impl Iterator<Item = String> + 'l {
    line.pieces.windows(2).filter_map(|pair| match pair {
        [first, second] if first.is_capitalised() && second.is_capitalised() => {
            Some(format!("{} {}", first.folded, second.folded))
        }
        _ => None,
    })
}

/// `Anna Bell is a reporter in Hull.` behind an article by Anna Bell, or by anyone if it names such a trade at once.
fn is_about_author(line: &Line<'_>, names: &[String]) -> bool {
    if line.words > 70 {
        return false;
    }
    let words: Vec<&str> =
        line.pieces.iter().filter(|piece| piece.is_word()).take(12).map(|piece| &*piece.folded).collect();
    let named = matches!(words.as_slice(), [first, second, ..] if names.iter().any(|name| name.split_once(' ') == Some((first, second))));
    let trade = |word: &&str| {
        matches!(
            *word,
            "reporter"
                | "journalist"
                | "columnist"
                | "correspondent"
                | "editor"
                | "writer"
                | "author"
                | "contributor"
                | "freelance"
                | "freelancer"
                | "blogger"
        )
    };
    let called = line.pieces.first().is_some_and(Piece::is_capitalised)
        && words.iter().take(5).any(|word| matches!(*word, "is" | "covers" | "writes"))
        && (named || words.iter().any(trade) && words.iter().take(5).any(|word| *word == "is"))
        && line.sentences.len() <= 3;
    let writes = words
        .iter()
        .take(5)
        .any(|word| matches!(*word, "covers" | "writes" | "is" | "has" | "was" | "teaches" | "works"));
    called || named && writes
}

/// `Her book, "…", will be published by …` at the end of an interview.
fn is_about_work(line: &Line<'_>) -> bool {
    let word = |wanted: &str, within: usize| {
        line.pieces.iter().filter(|piece| piece.is_word()).take(within).any(|piece| piece.folded == wanted)
    };
    line.sentences.len() <= 2
        && line.words <= 40
        && ["book", "novel", "memoir", "film", "album", "podcast"].iter().any(|work| word(work, 7))
        && (word("published", 40) && word("by", 40) || word("out", 40) || word("available", 40) || word("released", 40))
        && !line.pieces.iter().any(|piece| piece.is('%') || piece.is('$'))
}
