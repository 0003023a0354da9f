//! The elements of HTML, as far as they say something of the text in them.

/// What an element means for its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Element {
    /// A link.
    Anchor,
    /// A whole article.
    Article,
    /// Something beside the matter.
    Aside,
    /// A quotation set off.
    Blockquote,
    /// The page.
    Body,
    /// A line break.
    Break,
    /// A button or another control.
    Control,
    /// The legend of a picture or table.
    Caption,
    /// One field of a table.
    Cell,
    /// Any other element that stands on lines of its own.
    #[default]
    Block,
    /// A picture with its legend.
    Figure,
    /// The foot of a page or section.
    Footer,
    /// A form.
    Form,
    /// The head of a page or section.
    Header,
    /// A heading of the first to sixth level.
    Heading(u8),
    /// Part of a line.
    Inline,
    /// One item of a list.
    Item,
    /// A list.
    List,
    /// The main matter of a page.
    Main,
    /// What a page says of itself.
    Meta,
    /// Links to other pages.
    Nav,
    /// A paragraph.
    Paragraph,
    /// Text whose line breaks count.
    Pre,
    /// A quotation inside a line.
    Quote,
    /// One row of a table.
    Row,
    /// Program text or style: nothing to read, up to its end tag.
    Script,
    /// Drawing, fallback, template: markup that is not shown, up to its end tag.
    Unshown,
    /// A raised figure: a power, or the number of a note.
    Raised,
    /// A table.
    Table,
    /// A point in time.
    Time,
    /// The page's title.
    Title,
}

/// Every name that is known, sorted; the index is the tag's number.
#[rustfmt::skip]
const NAMES: &[(&str, Element)] = &[
    ("a", Element::Anchor), ("abbr", Element::Inline), ("address", Element::Block), ("amp-ad", Element::Unshown),
    ("area", Element::Inline), ("article", Element::Article), ("aside", Element::Aside), ("audio", Element::Unshown),
    ("b", Element::Inline), ("base", Element::Inline), ("big", Element::Inline), ("blockquote", Element::Blockquote),
    ("body", Element::Body), ("br", Element::Break), ("button", Element::Control), ("canvas", Element::Unshown),
    ("caption", Element::Caption), ("center", Element::Block), ("cite", Element::Inline), ("code", Element::Inline),
    ("dd", Element::Item), ("del", Element::Inline), ("details", Element::Block), ("dialog", Element::Aside),
    ("div", Element::Block), ("dl", Element::List), ("dt", Element::Item), ("em", Element::Inline),
    ("embed", Element::Inline), ("fieldset", Element::Form), ("figcaption", Element::Caption),
    ("figure", Element::Figure), ("font", Element::Inline), ("footer", Element::Footer), ("form", Element::Form),
    ("h1", Element::Heading(1)), ("h2", Element::Heading(2)), ("h3", Element::Heading(3)), ("h4", Element::Heading(4)),
    ("h5", Element::Heading(5)), ("h6", Element::Heading(6)), ("head", Element::Inline), ("header", Element::Header),
    ("hgroup", Element::Block), ("hr", Element::Block), ("html", Element::Body), ("i", Element::Inline),
    ("iframe", Element::Unshown), ("img", Element::Inline), ("input", Element::Inline), ("ins", Element::Inline),
    ("kbd", Element::Inline), ("label", Element::Control), ("legend", Element::Control), ("li", Element::Item),
    ("link", Element::Meta), ("main", Element::Main), ("map", Element::Inline), ("mark", Element::Inline),
    ("math", Element::Unshown), ("menu", Element::Nav), ("meta", Element::Meta), ("nav", Element::Nav),
    ("noscript", Element::Unshown), ("object", Element::Unshown), ("ol", Element::List), ("optgroup", Element::Inline),
    ("option", Element::Control), ("output", Element::Inline), ("p", Element::Paragraph), ("picture", Element::Inline),
    ("pre", Element::Pre), ("progress", Element::Unshown), ("q", Element::Quote), ("s", Element::Inline),
    ("samp", Element::Inline), ("script", Element::Script), ("section", Element::Block), ("select", Element::Unshown),
    ("slot", Element::Inline), ("small", Element::Inline), ("source", Element::Inline), ("span", Element::Inline),
    ("strike", Element::Inline), ("strong", Element::Inline), ("style", Element::Script), ("sub", Element::Inline),
    ("summary", Element::Block), ("sup", Element::Raised), ("svg", Element::Unshown), ("table", Element::Table),
    ("tbody", Element::Block), ("td", Element::Cell), ("template", Element::Unshown), ("textarea", Element::Script),
    ("tfoot", Element::Block), ("th", Element::Cell), ("thead", Element::Block), ("time", Element::Time),
    ("title", Element::Title), ("tr", Element::Row), ("tt", Element::Inline), ("u", Element::Inline),
    ("ul", Element::List), ("var", Element::Inline), ("video", Element::Unshown), ("wbr", Element::Inline),
];

/// How many names are known.
pub(super) const COUNT: usize = NAMES.len();

/// An element by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag {
    /// Which name it is, below [`COUNT`].
    pub(super) number: usize,
    pub(super) element: Element,
}

/// The tag of a name in any letter case; nothing for a name that HTML does not know.
pub(super) fn tag(name: &str) -> Option<Tag> {
    let mut lower = [0_u8; 10];
    let lower = lower.get_mut(..name.len())?;
    for (place, byte) in lower.iter_mut().zip(name.bytes()) {
        *place = byte.to_ascii_lowercase();
    }
    let number = NAMES.binary_search_by(|entry| entry.0.as_bytes().cmp(lower)).ok()?;
    NAMES.get(number).map(|entry| Tag { number, element: entry.1 })
}

/// The name of a tag.
pub(super) fn name(number: usize) -> &'static str {
    NAMES.get(number).map_or("", |entry| entry.0)
}

impl Element {
    /// Whether it stands inside a line and breaks none.
    pub fn is_inline(self) -> bool {
        matches!(
            self,
            Self::Anchor
                | Self::Inline
                | Self::Quote
                | Self::Time
                | Self::Meta
                | Self::Script
                | Self::Unshown
                | Self::Title
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_found_in_any_case() {
        assert!(NAMES.is_sorted_by_key(|entry| entry.0));
        assert_eq!(tag("BlockQuote").map(|tag| tag.element), Some(Element::Blockquote));
        assert_eq!(tag("h3").map(|tag| tag.element), Some(Element::Heading(3)));
        assert_eq!(tag("b-and-c"), None);
        assert_eq!(tag("averylongname"), None);
    }
}
