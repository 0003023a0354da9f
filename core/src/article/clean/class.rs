//! What the class, id and role of an element say of its part in the page.

/// The part of a page that a name of a class or id speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Links about the site: menus, crumbs, pages.
    Navigation,
    /// Buttons for sending the article on.
    Share,
    /// Other articles.
    Related,
    /// What readers wrote, and the form for it.
    Comment,
    /// A question about cookies.
    Cookie,
    /// An invitation to subscribe.
    Newsletter,
    /// An advertisement.
    Promotion,
    /// Beside the matter.
    Aside,
    /// Who wrote it.
    Byline,
    /// About the author.
    AuthorBox,
    /// When it was published, how long it takes to read.
    Date,
    /// The legend of a picture.
    Caption,
    /// Key words.
    Tags,
    /// A table of contents.
    Contents,
    /// The lines under the headline.
    Standfirst,
    /// A quotation repeated out of the text.
    PullQuote,
    /// Rights.
    Copyright,
    /// Shown to nobody, or to screen readers only.
    Hidden,
    /// Sources and footnotes.
    References,
}

/// Words in names of classes, with what they speak of; matched as a whole word between hyphens and the like.
#[rustfmt::skip]
const WORDS: &[(&str, Cue)] = &[
    ("ad", Cue::Promotion), ("ads", Cue::Promotion), ("advert", Cue::Promotion), ("advertisement", Cue::Promotion),
    ("authorbio", Cue::AuthorBox), ("authorbox", Cue::AuthorBox), ("bio", Cue::AuthorBox),
    ("breadcrumb", Cue::Navigation), ("breadcrumbs", Cue::Navigation), ("byline", Cue::Byline),
    ("caption", Cue::Caption), ("comment", Cue::Comment), ("commentform", Cue::Comment), ("comments", Cue::Comment),
    ("consent", Cue::Cookie), ("cookie", Cue::Cookie), ("cookies", Cue::Cookie), ("copyright", Cue::Copyright),
    ("credit", Cue::Caption), ("dateline", Cue::Date), ("deck", Cue::Standfirst), ("dek", Cue::Standfirst),
    ("disqus", Cue::Comment), ("footnotes", Cue::References), ("gdpr", Cue::Cookie), ("menu", Cue::Navigation),
    ("mostread", Cue::Related), ("nav", Cue::Navigation), ("navbar", Cue::Navigation), ("navigation", Cue::Navigation),
    ("newsletter", Cue::Newsletter), ("outbrain", Cue::Promotion), ("pagination", Cue::Navigation),
    ("paywall", Cue::Newsletter), ("popup", Cue::Newsletter), ("promo", Cue::Promotion), ("promotion", Cue::Promotion),
    ("pubdate", Cue::Date), ("published", Cue::Date), ("pullquote", Cue::PullQuote), ("recirc", Cue::Related),
    ("recommended", Cue::Related), ("references", Cue::References), ("related", Cue::Related),
    ("respond", Cue::Comment), ("share", Cue::Share), ("sharedaddy", Cue::Share), ("sharing", Cue::Share),
    ("sidebar", Cue::Aside), ("signup", Cue::Newsletter), ("skip", Cue::Hidden), ("social", Cue::Share),
    ("sponsor", Cue::Promotion), ("sponsored", Cue::Promotion), ("standfirst", Cue::Standfirst),
    ("subhead", Cue::Standfirst), ("subheadline", Cue::Standfirst), ("subscribe", Cue::Newsletter),
    ("subscription", Cue::Newsletter), ("subtitle", Cue::Standfirst), ("taboola", Cue::Promotion),
    ("tagcloud", Cue::Tags), ("taglist", Cue::Tags), ("tags", Cue::Tags), ("timestamp", Cue::Date), ("toc", Cue::Contents),
    ("widget", Cue::Aside),
];

/// Words of which two together speak of something else than each alone.
const PAIRS: &[(&str, &str, Cue)] = &[
    ("author", "bio", Cue::AuthorBox),
    ("author", "box", Cue::AuthorBox),
    ("about", "author", Cue::AuthorBox),
    ("author", "info", Cue::AuthorBox),
    ("author", "name", Cue::Byline),
    ("entry", "date", Cue::Date),
    ("entry", "meta", Cue::Date),
    ("post", "meta", Cue::Date),
    ("article", "meta", Cue::Date),
    ("post", "date", Cue::Date),
    ("posted", "on", Cue::Date),
    ("publish", "date", Cue::Date),
    ("read", "next", Cue::Related),
    ("read", "more", Cue::Related),
    ("more", "from", Cue::Related),
    ("most", "read", Cue::Related),
    ("most", "popular", Cue::Related),
    ("also", "like", Cue::Related),
    ("see", "also", Cue::Related),
    ("reading", "time", Cue::Date),
    ("table", "contents", Cue::Contents),
    ("tag", "list", Cue::Tags),
    ("tag", "links", Cue::Tags),
    ("pull", "quote", Cue::PullQuote),
    ("visually", "hidden", Cue::Hidden),
    ("screen", "reader", Cue::Hidden),
    ("sr", "only", Cue::Hidden),
    ("skip", "link", Cue::Hidden),
    ("back", "top", Cue::Navigation),
    ("site", "footer", Cue::Copyright),
];

/// Words that turn a name into one of the page's state or build rather than of its part: `has-sidebar`.
fn is_state(word: &str) -> bool {
    matches!(
        word,
        "has"
            | "with"
            | "no"
            | "is"
            | "not"
            | "without"
            | "single"
            | "hide"
            | "open"
            | "body"
            | "content"
            | "wrapper"
            | "layout"
            | "page"
            | "main"
            | "article"
            | "inner"
            | "grid"
            | "row"
            | "col"
            | "allow"
            | "enabled"
    )
}

/// What a list of class names, or an id or role, speaks of.
pub(super) fn cue(names: &str) -> Option<Cue> {
    // Frameworks pile up names; what a name means stands among the first.
    names.split_ascii_whitespace().take(12).find_map(of_name)
}

fn of_name(name: &str) -> Option<Cue> {
    if name.len() > 60 {
        return None;
    }
    let lower = name.to_ascii_lowercase();
    let mut words = lower.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut before = "";
    let mut found = None;
    let mut stated = false;
    for word in words.by_ref().take(8) {
        stated |= is_state(word);
        if let Some(pair) =
            PAIRS.iter().find(|pair| pair.0 == before && pair.1 == word || pair.1 == before && pair.0 == word)
        {
            return Some(pair.2);
        }
        if found.is_none() {
            found = WORDS
                .binary_search_by_key(&word, |entry| entry.0)
                .ok()
                .and_then(|at| WORDS.get(at))
                .map(|entry| entry.1);
        }
        before = word;
    }
    found.filter(|_| !stated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_classes_speak() {
        assert!(WORDS.is_sorted_by_key(|entry| entry.0));
        assert_eq!(cue("td-block social-share-buttons"), Some(Cue::Share));
        assert_eq!(cue("author-bio"), Some(Cue::AuthorBox));
        assert_eq!(cue("wp-block-post-author__name author_name"), Some(Cue::Byline));
        assert_eq!(cue("has-sidebar"), None);
        assert_eq!(cue("article-content-wrapper with-ads"), None);
        assert_eq!(cue("lead shadow"), None);
        assert_eq!(cue("entry-meta"), Some(Cue::Date));
    }
}
