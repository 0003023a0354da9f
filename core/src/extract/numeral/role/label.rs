//! Numbers that tell one thing from its like: pages, sections, scores, telephone numbers, list marks.

use super::{Context, Role};
use crate::extract::piece::{Piece, Shape};
use crate::extract::words::Table;
use crate::model::Decimal;

/// What numbers are given to; `true` where a number behind it never counts what follows ("page 7 shows").
#[rustfmt::skip]
const LABELS: Table<bool> = Table::new(&[
    ("act", false), ("annex", true), ("apartment", true), ("appendix", true), ("area", false), ("article", true),
    ("articles", true), ("berth", true), ("block", false), ("book", false), ("building", false), ("case", false),
    ("category", true), ("ch", true), ("channel", true), ("chapter", true), ("chapters", true), ("class", false),
    ("clause", true), ("cohort", true), ("covid", true), ("day", false), ("district", true), ("division", false),
    ("episode", true), ("eq", true), ("equation", true), ("example", false), ("exhibit", true), ("exit", true),
    ("experiment", false), ("fig", true), ("figs", true), ("figure", true), ("figures", true), ("flight", true),
    ("footnote", true), ("formula", true), ("game", false), ("gate", true), ("grade", false), ("group", false),
    ("highway", true), ("item", false), ("lane", true), ("lap", true), ("level", false), ("line", false),
    ("lines", false), ("lot", false), ("mark", false), ("no", true), ("nos", true), ("note", false), ("number", true),
    ("page", true), ("pages", true), ("para", true), ("paragraph", true), ("paragraphs", true), ("part", false),
    ("phase", false), ("pier", true), ("platform", true), ("pp", true), ("proposition", true), ("protocol", true),
    ("question", true), ("rank", false), ("ranked", false), ("ref", true), ("room", true), ("round", false),
    ("route", true), ("rule", false), ("scenario", true), ("schedule", true), ("season", false), ("section", true),
    ("sections", true), ("series", false), ("stage", false), ("step", false), ("suite", true), ("table", true),
    ("tables", true), ("terminal", false), ("tier", true), ("title", true), ("track", false), ("type", false),
    ("unit", false), ("verse", true), ("version", true), ("versions", true), ("vol", true), ("volume", false),
    ("ward", true), ("wave", false), ("week", false), ("year", false), ("zone", true),
]);

impl Context<'_, '_> {
    pub(super) fn is_label(&self, digits: &Piece<'_>) -> bool {
        self.is_house()
            || self.is_code(digits)
            || self.is_numbered()
            || self.is_labelled(true)
            || self.is_chained(digits)
            || self.is_decade_of_life()
    }

    /// "10 Harbour Street".
    fn is_house(&self) -> bool {
        let street = |steps: usize| {
            matches!(
                self.word_ahead(steps),
                "street" | "st" | "road" | "avenue" | "lane" | "drive" | "square" | "boulevard" | "terrace" | "quay"
            ) && self.ahead(steps).is_some_and(Piece::is_capitalised)
        };
        let name = |steps: usize| self.ahead(steps).is_some_and(Piece::is_capitalised);
        self.numeral.pieces.len() <= 2 && name(0) && (street(1) || (name(1) && street(2)))
    }

    /// `007`, and the groups of a telephone number: no count begins with a zero.
    fn is_code(&self, digits: &Piece<'_>) -> bool {
        let zero = digits.text.len() > 1 && digits.text.starts_with('0') && !digits.text.starts_with("0.");
        let group = self.before.is_some_and(|before| {
            before.role == Role::Label && before.pieces.end == self.numeral.pieces.start && digits.text.len() >= 3
        });
        let parted = group || self.ahead(0).is_some_and(|next| matches!(next.shape, Shape::Digits(_)));
        (zero && parted) || group
    }

    /// "page 7", "No. 7", "Figs. 14 and 15".
    pub(super) fn is_labelled(&self, in_digits: bool) -> bool {
        if self.numeral.share {
            return false;
        }
        let dotted = self.back(1).is_some_and(|stop| stop.is('.') && stop.glued);
        let word = if dotted { self.back(2) } else { self.back(1) };
        let hard = word.filter(|word| word.is_word()).and_then(|word| LABELS.get(&word.folded));
        let abbreviated = |word: &str| {
            matches!(word, "no" | "nos" | "fig" | "figs" | "vol" | "ch" | "pp" | "eq" | "para" | "ref" | "p")
        };
        let written = word.map_or("", |word| &*word.folded);
        let labelled = match hard {
            // "no two of them", "act one": words are labels only behind the plainest.
            Some(_) if !in_digits => {
                matches!(written, "number" | "chapter" | "phase" | "page" | "part") && !self.counts_something()
            }
            // "No 10 boats" counts; "No. 10" does not.
            Some(_) if written == "no" && !dotted => !self.counts_something(),
            Some(_) if dotted => abbreviated(written),
            Some(true) => true,
            Some(false) => !self.counts_something(),
            None => dotted && written == "p" && in_digits,
        };
        labelled || self.is_listed_with_label()
    }

    /// "sections 3, 4 and 5": the label before goes on, as long as nothing is counted.
    fn is_listed_with_label(&self) -> bool {
        let label = self
            .before
            .is_some_and(|before| before.role == Role::Label && before.pieces.end + 1 == self.numeral.pieces.start);
        let joins = self.back(1).is_some_and(|mark| {
            mark.is_dash() || mark.is(',') || mark.is('/') || matches!(&*mark.folded, "and" | "or" | "to")
        });
        label && joins && !self.counts_something()
    }

    /// `#7`, `§ 7`, `[3]`, `(2)`, and the mark of a list's item, `1)`.
    fn is_numbered(&self) -> bool {
        /// How far back the bracket is looked for that a closing one belongs to.
        const REACH: usize = 16;
        let opened = self.back(1);
        let closed = self.ahead(0).filter(|mark| mark.glued);
        if opened.is_some_and(|mark| mark.is('#') || mark.is('§')) {
            return true;
        }
        let small = self.numeral.value <= Decimal::whole(20) && self.numeral.value.scale() == 0 && !self.has_scale();
        match closed.map(|mark| mark.shape) {
            Some(Shape::Mark(']')) => opened.is_some_and(|mark| mark.is('[')),
            Some(Shape::Mark(')')) if small => {
                let start = self.numeral.pieces.start;
                let before = self.pieces.get(start.saturating_sub(REACH)..start).unwrap_or_default();
                opened.is_some_and(|mark| mark.is('('))
                    || !before.iter().rev().find(|mark| mark.is('(') || mark.is(')')).is_some_and(|mark| mark.is('('))
            }
            _ => false,
        }
    }

    /// Scores (`3-1`, `50-50`), telephone and other numbers of several groups (`555-01-23`), dates in digits
    /// (`10/05/2024`), `24/7`. A rising pair is a range.
    fn is_chained(&self, digits: &Piece<'_>) -> bool {
        let joint = |mark: Option<&Piece<'_>>| {
            mark.is_some_and(|mark| mark.glued && (mark.is_dash() || mark.is('/') || mark.is('\u{2044}')))
        };
        let number = |at: usize| {
            self.ahead(at).filter(|next| next.glued).and_then(|next| match next.shape {
                Shape::Digits(value) => Some(value),
                _ => None,
            })
        };
        let after_label = digits.glued
            && joint(self.back(1))
            && self
                .before
                .is_some_and(|before| before.role == Role::Label && before.pieces.end + 1 == self.numeral.pieces.start);
        if after_label {
            return true;
        }
        let (true, Some(next)) = (joint(self.ahead(0)), number(1)) else { return false };
        let slash = self.ahead(0).is_some_and(|mark| !mark.is_dash());
        let third = joint(self.ahead(2)) && number(3).is_some();
        let whole = self.numeral.value.scale() == 0 && next.scale() == 0 && !self.has_scale();
        let called = matches!(self.word_back(1), "call" | "phone" | "tel" | "dial" | "telephone" | "fax");
        // "555-1234": a range would be rounder.
        let phone = digits.text.len() == 3
            && next >= Decimal::whole(1000)
            && next < Decimal::whole(10_000)
            && self.ahead(1).is_some_and(|next| next.text.len() == 4 && !next.text.ends_with("00"));
        let falls = next <= self.numeral.value && next < Decimal::whole(300);
        let measured = self.ahead(2).is_some_and(|next| next.is('%'));
        whole && (slash || third || called || phone || (falls && !measured))
    }

    /// "in his 20s", "the early 30s", "the under-18s": years of a life or a century, no seconds.
    fn is_decade_of_life(&self) -> bool {
        let aged = self.back(1).is_some_and(Piece::is_dash)
            && matches!(self.word_back(2), "under" | "over" | "mid" | "early" | "late");
        let owned =
            matches!(self.word_back(1), "his" | "her" | "their" | "my" | "our" | "the" | "early" | "mid" | "late");
        // "the '90s"
        let cut = self.back(1).is_some_and(|mark| matches!(mark.shape, Shape::Mark('\'' | '’' | '‘')));
        self.ahead(0).is_some_and(|next| next.glued && next.text == "s") && (aged || owned || cut)
    }
}
