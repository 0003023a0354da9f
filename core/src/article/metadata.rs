//! Who published an article, who wrote it, and when.
//!
//! What the page declares of itself comes first, then the lines around the article: byline, date line, dateline, rights.
//! The date carries what it rests on; one that only the newest date of the text speaks for is approximate.

use crate::article::block::{Block, BlockKind};
use crate::article::clean::Declared;
use crate::edtf::{Edtf, Precision};
use crate::extract::date::{self, Relation, dates};
use crate::extract::piece::{Piece, Shape, pieces};
use std::ops::Range;

/// What an article says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Its headline; the declared title where the text has none.
    pub title: Option<String>,
    /// Who wrote it, as written.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub published: Option<Published>,
}

/// A date of publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The date.
    pub date: Edtf,
    /// What it rests on.
    pub basis: Basis,
    /// The bytes of the text that say so; none where the page declares it.
    pub span: Option<Range<usize>>,
}

/// What a date of publication rests on, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The page's mark-up or a file's front matter.
    Declared,
    /// A line such as "Published on 5 May 2024", or a date alone in a line around the article.
    Line,
    /// The dateline of the first paragraph: `HULL, May 5 (Port Wire)`.
    Dateline,
    /// A line that tells only when the article was changed.
    Changed,
    /// The newest date that the text mentions.
    Newest,
}

impl Basis {
    /// In words, for the page and for front matter: "the date of publication rests on …".
    pub fn words(self) -> &'static str {
        match self {
            Self::Declared => "declared by the page",
            Self::Line => "a line beside the article",
            Self::Dateline => "the dateline",
            Self::Changed => "a line that tells when it was changed",
            Self::Newest => "the newest date it mentions",
        }
    }
}

/// Reads what an article says of itself. `blocks` are those of the text.
pub fn metadata(text: &str, pieces: &[Piece<'_>], blocks: &[Block], declared: &Declared) -> Metadata {
    let around = Around { text, pieces, blocks };
    let headline = around.of(BlockKind::Headline).next().map(|(_, written)| one_line(written));
    let (declared_title, site) = title_and_site(declared.title.as_deref().unwrap_or_default());
    let titled = Some(declared_title).filter(|title| !title.is_empty());
    Metadata {
        title: headline.or(titled.map(str::to_owned)),
        author: declared.author.clone().or_else(|| around.author()),
        publisher: declared.publisher.clone().or_else(|| publisher(around.publisher(), site)),
        published: declared.published.as_deref().and_then(declared_date).or_else(|| around.published()),
    }
}

/// The newest date that a text tells, for an article that nothing else dates; approximate.
///
/// A year that something is expected by ("by 2030") lies ahead of the article and dates nothing.
pub fn newest(dates: &[date::Found]) -> Option<Published> {
    let own = || dates.iter().filter(|found| found.basis == date::Basis::Itself);
    let at = |found: &date::Found| matches!(found.relation, Relation::At | Relation::Since | Relation::After);
    let years = own().filter(|found| found.form == date::Form::Point && at(found));
    let latest = years.filter_map(|found| found.edtf.latest()).max();
    let newest = own().filter_map(|found| match found.form {
        date::Form::Point => {
            let fine = is_fine(&found.edtf);
            (fine || at(found) && found.edtf.precision() == Some(Precision::Year))
                .then(|| (fine, found.edtf.earliest(), found.edtf.clone(), found))
        }
        // "By March 2026 they led" tells of the past if the text knows that year; "by 2030" of the future.
        date::Form::Period => {
            let by = Edtf::parse(found.edtf.as_str().strip_prefix("../")?).ok()?;
            let told = is_fine(&by) && by.latest() <= latest;
            told.then(|| (true, by.earliest(), by.clone(), found))
        }
    });
    // A day or month says more than a year, which may only name a plan.
    let (.., date, found) = newest.max_by_key(|(fine, earliest, ..)| (*fine, *earliest))?;
    Some(Published { date: approximate(&date)?, basis: Basis::Newest, span: Some(found.span.clone()) })
}

/// Whether a date names a day or month: seasons and halves are rather those of a plan.
fn is_fine(edtf: &Edtf) -> bool {
    matches!(edtf.precision(), Some(Precision::Day | Precision::Month))
}

fn approximate(edtf: &Edtf) -> Option<Edtf> {
    if edtf.is_approximate() { Some(edtf.clone()) } else { Edtf::parse(&format!("{}~", edtf.as_str())).ok() }
}

/// A declared date: ISO 8601 with or without a time, or words.
fn declared_date(value: &str) -> Option<Published> {
    let date = value.get(..10).and_then(|day| Edtf::parse(day).ok()).or_else(|| Edtf::parse(value.trim()).ok());
    let date = date.or_else(|| {
        let found = dates(value, &pieces(value), None);
        found.into_iter().find(|found| found.basis == date::Basis::Itself).map(|found| found.edtf)
    })?;
    Some(Published { date, basis: Basis::Declared, span: None })
}

/// A page's title without the site's name, and that name: `Pier closes | Harbour Post`.
fn title_and_site(title: &str) -> (&str, Option<&str>) {
    for mark in [" | ", " – ", " — ", " - ", " · ", " » "] {
        if let Some((head, site)) = title.rsplit_once(mark)
            && site.split_whitespace().count() <= 5
            && (mark == " | " || head.len() >= site.len())
        {
            return (head.trim(), Some(site.trim()));
        }
    }
    (title.trim(), None)
}

/// The name that the rights or dateline give, in the shorter form of the page's title if it holds that.
fn publisher(named: Option<String>, site: Option<&str>) -> Option<String> {
    match (named, site) {
        (Some(named), Some(site)) if named.contains(site) => Some(site.to_owned()),
        (named, site) => named.or(site.map(str::to_owned)),
    }
}

fn one_line(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands around an article.
struct Around<'t> {
    text: &'t str,
    pieces: &'t [Piece<'t>],
    blocks: &'t [Block],
}

impl<'t> Around<'t> {
    /// The blocks of a kind, as pieces and as written.
    fn of(&self, kind: BlockKind) -> impl Iterator<Item = (&'t [Piece<'t>], &'t str)> {
        self.blocks
            .iter()
            .filter(move |block| block.kind == kind)
            .map(|block| (self.pieces_of(block), self.written(block)))
    }

    fn pieces_of(&self, block: &Block) -> &'t [Piece<'t>] {
        let from = self.pieces.partition_point(|piece| piece.span.start < block.span.start);
        let to = self.pieces.partition_point(|piece| piece.span.start < block.span.end);
        self.pieces.get(from..to).unwrap_or_default()
    }

    fn written(&self, block: &Block) -> &'t str {
        self.text.get(block.span.clone()).unwrap_or_default()
    }

    fn author(&self) -> Option<String> {
        let signed = self.of(BlockKind::Byline).take(12).find_map(|(pieces, _)| self.name(pieces, true));
        signed.or_else(|| self.of(BlockKind::Metadata).take(12).find_map(|(pieces, _)| self.name(pieces, false)))
    }

    /// The names behind "by" in a line, or a line that is a name `alone`: up to a comma, a bar, a number.
    fn name(&self, line: &[Piece<'_>], alone: bool) -> Option<String> {
        let by = line.iter().take(30).position(|piece| piece.folded == "by");
        let bare = alone
            && line.len() <= 6
            && line.iter().all(|piece| piece.is_capitalised() || matches!(piece.shape, Shape::Mark('.' | '-' | '’')));
        let names = match by {
            Some(by) => line.get(by + 1..)?,
            None if bare => line,
            None => return None,
        };
        let joins = |piece: &Piece<'_>| {
            piece.is_word()
                && (piece.is_capitalised()
                    || matches!(
                        &*piece.folded,
                        "and" | "de" | "van" | "von" | "der" | "bin" | "al" | "da" | "di" | "la"
                    ))
                || matches!(piece.shape, Shape::Mark('-' | '.' | '\'' | '’' | '&'))
        };
        // "in Hull", "for the Harbour Post", a date or a bar end the names.
        let length = names.iter().take(16).take_while(|piece| joins(piece)).count();
        let names = names.get(..length)?;
        let (first, last) = (names.first()?, names.iter().rev().find(|piece| piece.is_word())?);
        if !first.is_capitalised() {
            return None;
        }
        self.text.get(first.span.start..last.span.end).map(one_line)
    }

    /// The holder of the rights, or the agency of the dateline.
    fn publisher(&self) -> Option<String> {
        let agency = self.of(BlockKind::Dateline).find_map(|(_, written)| {
            let (_, rest) = written.split_once('(')?;
            rest.split_once(')').map(|(agency, _)| agency.trim().to_owned())
        });
        agency.filter(|agency| !agency.is_empty()).or_else(|| {
            self.of(BlockKind::Copyright).find_map(|(pieces, _)| {
                let sign = pieces.iter().take(4).position(|piece| piece.is('©') || piece.folded == "copyright")?;
                let mut rest = pieces.get(sign + 1..)?;
                while let [first, tail @ ..] = rest
                    && (matches!(first.shape, Shape::Digits(_))
                        || first.is('©')
                        || first.is_dash()
                        || first.folded == "by"
                        || first.is(','))
                {
                    rest = tail;
                }
                let length = rest
                    .iter()
                    .take(8)
                    .take_while(|piece| piece.is_capitalised() || piece.is('&') || piece.is('-'))
                    .count();
                let (first, last) = (rest.first()?, rest.get(length.checked_sub(1)?)?);
                let name = self.text.get(first.span.start..last.span.end)?;
                (!name.starts_with("All ")).then(|| one_line(name.split(" All rights").next().unwrap_or(name)))
            })
        })
    }

    fn published(&self) -> Option<Published> {
        let mut changed = None;
        let lines = self.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Metadata | BlockKind::Byline));
        for block in lines.take(40) {
            let pieces = self.pieces_of(block);
            if pieces.len() > 60 {
                continue;
            }
            for found in dates(self.text, pieces, None) {
                if found.basis != date::Basis::Itself || found.edtf.precision() != Some(Precision::Day) {
                    continue;
                }
                let before = pieces.iter().rev().skip_while(|piece| piece.span.end > found.span.start).take(4);
                let basis = if before.into_iter().any(|piece| {
                    matches!(&*piece.folded, "updated" | "modified" | "changed" | "edited" | "corrected" | "amended")
                }) {
                    Basis::Changed
                } else {
                    Basis::Line
                };
                let published = Published { date: found.edtf, basis, span: Some(found.span) };
                if basis == Basis::Line {
                    return Some(published);
                }
                changed = changed.or(Some(published));
            }
        }
        self.dateline().or(changed)
    }

    /// The date of the dateline, if it names its year.
    fn dateline(&self) -> Option<Published> {
        self.blocks.iter().filter(|block| block.kind == BlockKind::Dateline).find_map(|block| {
            let found = dates(self.text, self.pieces_of(block), None);
            let found = found.into_iter().find(|found| found.basis == date::Basis::Itself)?;
            Some(Published { date: found.edtf, basis: Basis::Dateline, span: Some(found.span) })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::block::blocks;
    use crate::article::clean::clean;
    use crate::extract::sentence::sentences;
    use proptest::prelude::*;

    fn of(raw: &str) -> Metadata {
        let cleaned = clean(raw);
        let pieces = pieces(&cleaned.text);
        let sentences = sentences(&cleaned.text, &pieces);
        let blocks = blocks(&cleaned.text, &pieces, &sentences, &cleaned.regions, &cleaned.declared);
        metadata(&cleaned.text, &pieces, &blocks, &cleaned.declared)
    }

    fn date(metadata: &Metadata) -> Option<(&str, Basis)> {
        metadata.published.as_ref().map(|published| (published.date.as_str(), published.basis))
    }

    const BODY: &str = "The old pier will close before winter, the council said. It has stood since 1900.\n\nNobody knows why it was kept so long by the town.";

    #[test]
    fn lines_around_an_article_tell_of_it() {
        let found = of(&format!(
            "Old pier to close before winter\n\nBy Anna Bell and Carl Hale, Harbour Reporters\nUpdated 7 May 2024 | Published 5 May 2024, 10:15\n\n{BODY}\n\n© 2024 Harbour Post. All rights reserved."
        ));
        assert_eq!(found.title.as_deref(), Some("Old pier to close before winter"));
        assert_eq!(found.author.as_deref(), Some("Anna Bell and Carl Hale"));
        assert_eq!(found.publisher.as_deref(), Some("Harbour Post"));
        assert_eq!(date(&found), Some(("2024-05-05", Basis::Line)));
    }

    #[test]
    fn a_dateline_names_day_and_agency() {
        let found = of(&format!("Old pier to close before winter\n\nHULL, May 5, 2024 (Port Wire) - {BODY}"));
        assert_eq!(found.publisher.as_deref(), Some("Port Wire"));
        assert_eq!(date(&found), Some(("2024-05-05", Basis::Dateline)));
    }

    #[test]
    fn a_page_s_own_word_comes_first() {
        let found = of(&format!(
            "<html><head><title>Pier closes | Harbour Post</title><meta property='article:published_time' content='2024-05-02T08:00:00Z'></head><body><p>By Anna Bell</p><p>{}</p><p>{BODY}</p></body></html>",
            "5 May 2024"
        ));
        assert_eq!(found.publisher.as_deref(), Some("Harbour Post"));
        assert_eq!(date(&found), Some(("2024-05-02", Basis::Declared)));
    }

    #[test]
    fn the_newest_date_is_a_last_resort() {
        let text = "It began in March 2023. On 5 May 2024 the pier closed. By March 2024 it had been rotten. By 2030 there will be another.";
        let found = newest(&dates(text, &pieces(text), None)).unwrap();
        assert_eq!((found.date.as_str(), found.basis), ("2024-05-05~", Basis::Newest));
        assert_eq!(newest(&[]), None);
    }

    proptest! {
        #[test]
        fn any_text_has_metadata(raw in "([A-Z][a-z]{1,5}|By|©|\\(|\\)|, |\n|5 May 2024|\\PC){0,40}") {
            let found = of(&raw);
            if let Some(span) = found.published.and_then(|published| published.span) {
                prop_assert!(clean(&raw).text.get(span).is_some());
            }
        }
    }
}
