//! Markup written as text. What comes from a corpus or a reader is escaped here and nowhere else.
//!
//! Parts of which a page holds hundreds are written this way: a browser parses a text several times faster than it
//! builds the same elements one call at a time.

/// Appends text between tags or quotation marks.
pub fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

/// Markup in the making.
#[derive(Debug, Clone, Default)]
pub struct Markup(String);

impl Markup {
    /// Appends tags as they are written here: never anything from outside.
    pub fn tags(&mut self, tags: &'static str) -> &mut Self {
        self.0.push_str(tags);
        self
    }

    /// Appends a text between tags or quotation marks.
    pub fn text(&mut self, text: &str) -> &mut Self {
        escape(text, &mut self.0);
        self
    }

    /// Appends a text between an opening and a closing tag.
    pub fn inside(&mut self, open: &'static str, text: &str, close: &'static str) -> &mut Self {
        self.tags(open).text(text).tags(close)
    }

    /// Appends a number.
    pub fn number(&mut self, number: impl Into<i64>) -> &mut Self {
        self.text(&number.into().to_string())
    }

    /// What `write` appends, by itself.
    pub fn of(write: impl FnOnce(&mut Self)) -> String {
        let mut out = Self::default();
        write(&mut out);
        out.finish()
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_stays_text() {
        let mut out = Markup::default();
        out.inside("<p title=\"", "\"><script>", "\">").text("a & b <i>").tags("</p>");
        assert_eq!(out.finish(), "<p title=\"&quot;&gt;&lt;script&gt;\">a &amp; b &lt;i&gt;</p>");
    }
}
