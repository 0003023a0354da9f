//! The text of an HTML file, by the browser's own parser: it runs no script of the file and loads nothing it names.

/// Whether a file is HTML, by its name or its beginning.
pub fn is_html(name: &str, text: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let start = text.trim_start().get(..14).unwrap_or_default().to_ascii_lowercase();
    name.ends_with(".html")
        || name.ends_with(".htm")
        || start.starts_with("<!doctype html")
        || start.starts_with("<html")
}

/// The text of an HTML file, a line a paragraph; nothing outside a browser, or where it has no text.
pub fn text_of(html: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return browser::text_of(html);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = html;
        None
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use web_sys::{DomParser, SupportedType};

    /// What holds a paragraph of its own.
    const BLOCKS: &str = "h1,h2,h3,h4,h5,h6,p,li,blockquote,pre,td,th,figcaption,dd,dt";

    pub(super) fn text_of(html: &str) -> Option<String> {
        let document = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
        let found = document.query_selector_all(BLOCKS).ok()?;
        let mut lines = String::new();
        for at in 0..found.length() {
            let Some(node) = found.get(at) else { continue };
            // Of blocks inside each other the innermost holds the text.
            let outer = (at + 1 < found.length()).then(|| found.get(at + 1)).flatten();
            if outer.is_some_and(|next| node.contains(Some(&next))) {
                continue;
            }
            add(&node.text_content().unwrap_or_default(), &mut lines);
        }
        if lines.is_empty() {
            add(&document.body()?.text_content().unwrap_or_default(), &mut lines);
        }
        (!lines.is_empty()).then_some(lines)
    }

    /// Adds a line, white space in it as a browser shows it.
    fn add(text: &str, lines: &mut String) {
        let mut words = text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty());
        let Some(first) = words.next() else { return };
        lines.push_str(first);
        for word in words {
            lines.push(' ');
            lines.push_str(word);
        }
        lines.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_told_by_name_or_beginning() {
        assert!(is_html("a.HTML", "plain"));
        assert!(is_html("a.txt", "\n<!DOCTYPE html><p>"));
        assert!(is_html("a", "<html lang=en>"));
        assert!(!is_html("a.txt", "<3 of the pier"));
        assert!(!is_html("a.md", "é"));
    }
}
