//! Which part of a page a stretch of text stands in.

use crate::article::clean::class::Cue;
use crate::article::clean::element::Element;
use std::ops::Range;

/// What a page said of one block of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Bytes of the clean text.
    pub span: Range<usize>,
    /// The element the block is.
    pub element: Element,
    /// What it stands in.
    pub within: Within,
    /// Bytes of it that are links.
    pub linked: usize,
    /// What a class or id around it says.
    pub cue: Option<Cue>,
}

/// The containers around a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Within(pub(super) u16);

impl Within {
    /// Navigation.
    pub const NAV: Self = Self(1);
    /// The head of the page (not that of the article).
    pub const HEADER: Self = Self(1 << 1);
    /// A foot.
    pub const FOOTER: Self = Self(1 << 2);
    /// An aside.
    pub const ASIDE: Self = Self(1 << 3);
    /// A form.
    pub const FORM: Self = Self(1 << 4);
    /// A figure.
    pub const FIGURE: Self = Self(1 << 5);
    /// An article or the main matter.
    pub const ARTICLE: Self = Self(1 << 6);
    /// A list.
    pub const LIST: Self = Self(1 << 7);
    /// A table.
    pub const TABLE: Self = Self(1 << 8);
    /// A quotation set off.
    pub const QUOTATION: Self = Self(1 << 9);
    /// A button or label.
    pub const CONTROL: Self = Self(1 << 10);
    /// Something that is not shown.
    pub(super) const HIDDEN: Self = Self(1 << 11);

    /// Whether it stands in all of these.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it stands in one of these.
    pub fn has_any(self, others: &[Self]) -> bool {
        others.iter().any(|other| self.has(*other))
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
