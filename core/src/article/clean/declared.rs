//! What a page or file says of itself: in its head, in linked data, in front matter.

use crate::article::clean::entity;
use crate::article::clean::tokenizer::attributes;

/// What a page declares. Nothing here was checked against the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// The title of the article, or of the page.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published, as written, mostly ISO 8601.
    pub published: Option<String>,
    /// When it was changed, as written.
    pub modified: Option<String>,
    /// What it is about, mostly the standfirst.
    pub description: Option<String>,
    /// The language that it names (BCP 47).
    pub language: Option<String>,
}

/// No declared value is longer than this many bytes.
const LONGEST: usize = 600;

/// Puts a value where none was.
fn fill(field: &mut Option<String>, value: &str) {
    let value = value.trim();
    if field.is_none() && !value.is_empty() && value.len() <= LONGEST {
        *field = Some(plain(value));
    }
}

/// An attribute's or title's text with its entities read and its white space plain.
fn plain(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut at = 0;
    while let Some(character) = value.get(at..).and_then(|rest| rest.chars().next()) {
        let read = (character == '&').then(|| value.get(at..).and_then(|rest| entity::entity(rest, false))).flatten();
        let (character, length) = read.unwrap_or((character, character.len_utf8()));
        at += length;
        if !character.is_whitespace() {
            text.push(character);
        } else if !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text
}

impl Declared {
    /// Takes over the title element.
    pub(super) fn title(&mut self, text: &str) {
        fill(&mut self.title, text);
    }

    /// Takes over a time element's machine-readable value.
    pub(super) fn time(&mut self, value: &str) {
        if value.bytes().take(4).filter(u8::is_ascii_digit).count() == 4 {
            fill(&mut self.published, value);
        }
    }

    /// Takes over a meta element.
    pub(super) fn meta(&mut self, text: &str) {
        let (mut name, mut content) = ("", "");
        for (key, value) in attributes(text).take(12) {
            match key {
                "name" | "property" | "itemprop" | "NAME" | "PROPERTY" => name = value,
                "content" | "CONTENT" => content = value,
                _ => {}
            }
        }
        let mut lower = [0_u8; 40];
        let Some(lower) = lower.get_mut(..name.len()) else { return };
        for (place, byte) in lower.iter_mut().zip(name.bytes()) {
            *place = byte.to_ascii_lowercase();
        }
        match &*lower {
            // The article's own title counts for more than the page's, which the site's name is part of.
            b"og:title" | b"twitter:title" | b"dc.title" | b"citation_title" | b"headline"
                if !content.trim().is_empty() && content.len() <= LONGEST =>
            {
                self.title = Some(plain(content.trim()));
            }
            // Some give the address of the author's page instead.
            b"author" | b"article:author" | b"dc.creator" | b"citation_author" | b"byl" | b"parsely-author"
            | b"sailthru.author"
                if !content.starts_with("http") =>
            {
                fill(&mut self.author, content);
            }
            b"og:site_name" | b"publisher" | b"dc.publisher" | b"citation_publisher" | b"application-name" => {
                fill(&mut self.publisher, content);
            }
            b"article:published_time"
            | b"datepublished"
            | b"date"
            | b"dc.date"
            | b"dc.date.issued"
            | b"dcterms.date"
            | b"pubdate"
            | b"citation_publication_date"
            | b"publish-date"
            | b"parsely-pub-date"
            | b"sailthru.date"
            | b"dcterms.created" => fill(&mut self.published, content),
            b"article:modified_time" | b"datemodified" | b"og:updated_time" | b"last-modified" | b"lastmod" => {
                fill(&mut self.modified, content);
            }
            b"description" | b"og:description" | b"twitter:description" => fill(&mut self.description, content),
            b"og:locale" | b"language" | b"content-language" => fill(&mut self.language, content),
            _ => {}
        }
    }

    /// Takes over linked data (JSON-LD): the first value of each key that schema.org's articles have.
    pub(super) fn linked_data(&mut self, json: &str) {
        if let Some(value) = string_of(json, "\"headline\"", 0) {
            self.title = Some(value).filter(|value| !value.is_empty()).or(self.title.take());
        }
        if let Some(value) = string_of(json, "\"datePublished\"", 0) {
            fill(&mut self.published, &value);
        }
        if let Some(value) = string_of(json, "\"dateModified\"", 0) {
            fill(&mut self.modified, &value);
        }
        for (key, field) in [("\"author\"", &mut self.author), ("\"publisher\"", &mut self.publisher)] {
            let Some(at) = json.find(key) else { continue };
            // An object or a list of them names its subject inside; a plain string does itself.
            let value = string_of(json, key, 0).or_else(|| {
                let end = json.get(at..)?.find('}').map(|end| at + end + 1)?;
                string_of(json.get(at..end)?, "\"name\"", 0)
            });
            if let Some(value) = value {
                fill(field, &value);
            }
        }
    }

    /// Takes over one line of front matter, `key: value` or `key = "value"`. Tells whether it is one.
    pub(super) fn front_matter(&mut self, line: &str) -> bool {
        let Some((key, value)) = line.split_once([':', '=']) else { return false };
        let key = key.trim();
        if key.is_empty() || key.len() > 30 || key.contains(' ') && !line.starts_with([' ', '-']) {
            return false;
        }
        let value = value.trim().trim_matches(['"', '\'', '[', ']']);
        match key.to_ascii_lowercase().as_str() {
            "title" | "headline" => fill(&mut self.title, value),
            "author" | "authors" | "byline" => fill(&mut self.author, value),
            "publisher" | "site" | "source" => fill(&mut self.publisher, value),
            "date" | "published" | "pubdate" | "publishdate" => fill(&mut self.published, value),
            "lastmod" | "updated" | "modified" => fill(&mut self.modified, value),
            "description" | "summary" | "subtitle" | "excerpt" => fill(&mut self.description, value),
            "lang" | "language" => fill(&mut self.language, value),
            _ => {}
        }
        true
    }

    /// Takes over the language of the html element.
    pub(super) fn language(&mut self, value: &str) {
        fill(&mut self.language, value);
    }
}

/// The string that follows `key` and a colon, unescaped; nothing if another kind of value does.
fn string_of(json: &str, key: &str, from: usize) -> Option<String> {
    let at = json.get(from..)?.find(key)? + from + key.len();
    let rest = json.get(at..)?.trim_start().strip_prefix(':')?.trim_start();
    let rest = rest.strip_prefix('[').map_or(rest, str::trim_start).strip_prefix('"')?;
    let mut value = String::new();
    let mut characters = rest.chars();
    while let Some(character) = characters.next() {
        if value.len() > LONGEST {
            return None;
        }
        match character {
            '"' => return Some(plain(value.trim())),
            '\\' => match characters.next()? {
                'u' => {
                    let digits: String = characters.by_ref().take(4).collect();
                    // Halves of a surrogate pair (an emoji) are dropped.
                    if let Some(character) = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32) {
                        value.push(character);
                    }
                }
                'n' | 't' | 'r' => value.push(' '),
                other => value.push(other),
            },
            other => value.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linked_data_names_title_author_and_day() {
        let mut declared = Declared::default();
        declared.linked_data(
            r#"{"@type":"NewsArticle","headline":"Ferry \"Anna\" sails \u2014 again","datePublished":"2024-05-02T10:00:00Z",
            "author":[{"@type":"Person","name":"Anna Bell"}],"publisher":{"@type":"Organization","name":"Harbour Post"}}"#,
        );
        assert_eq!(declared.title.as_deref(), Some("Ferry \"Anna\" sails — again"));
        assert_eq!(declared.author.as_deref(), Some("Anna Bell"));
        assert_eq!(declared.publisher.as_deref(), Some("Harbour Post"));
        assert_eq!(declared.published.as_deref(), Some("2024-05-02T10:00:00Z"));
    }

    #[test]
    fn meta_elements_and_front_matter_are_read() {
        let mut declared = Declared::default();
        declared.title("Ferry sails | Harbour Post");
        declared.meta(" property=\"og:title\" content=\"Ferry sails &amp; returns\"");
        declared.meta(" name='author' content='https://port.example/anna'");
        assert_eq!(declared.title.as_deref(), Some("Ferry sails & returns"));
        assert_eq!(declared.author, None);
        assert!(declared.front_matter("author: \"Anna Bell\""));
        assert!(!declared.front_matter("The tide is high"));
        assert_eq!(declared.author.as_deref(), Some("Anna Bell"));
    }
}
