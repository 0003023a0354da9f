use super::*;
use proptest::prelude::*;

fn text(raw: &str) -> String {
    clean(raw).text.into_owned()
}

/// The raw text that a part of the clean text came from.
#[track_caller]
fn origin<'r>(raw: &'r str, part: &str) -> &'r str {
    let cleaned = clean(raw);
    let at = cleaned.text.find(part).expect("the part is in the clean text");
    &raw[cleaned.raw_range(at..at + part.len())]
}

#[test]
fn plain_text_is_left_alone() {
    let raw = "The ferry’s late.\n\nIt costs 3 < 4 & more [sic] * “so” far…\n";
    let cleaned = clean(raw);
    assert!(matches!(cleaned.text, Cow::Borrowed(_)));
    assert_eq!(cleaned.raw_range(4..9), 4..9);
    assert!(matches!(clean("").text, Cow::Borrowed("")));
}

#[test]
fn invisible_and_escaped_characters_go() {
    let raw = "\u{feff}The soft\u{ad}ware\u{200b} of\u{a0}Bell &amp; Co&#8217;s ferry\r\nleft\rAT&T\r\n";
    assert_eq!(text(raw), "The software of Bell & Co’s ferry\nleft\nAT&T\n");
    assert_eq!(origin(raw, "software"), "soft\u{ad}ware");
    assert_eq!(origin(raw, "Bell & Co’s ferry"), "Bell &amp; Co&#8217;s ferry");
    assert_eq!(origin(raw, "AT&T"), "AT&T");
}

#[test]
fn marks_of_markdown_go() {
    let raw = "---\ntitle: Tides\ndate: 2024-05-02\n---\n# Tides\n\nThe **old** [pier](https://port.example/a_(b)) fell.\n\n![boat](/b.png)\nSub\n===\n> She said so.\n\\* note 2 * 3, [[LINK:x]] and [sic](no)\n";
    let cleaned = clean(raw);
    assert_eq!(
        cleaned.text,
        "Tides\n\nThe old pier fell.\n\n\nSub\n\nShe said so.\n* note 2 * 3, [[LINK:x]] and [sic](no)\n"
    );
    assert_eq!(cleaned.declared.title.as_deref(), Some("Tides"));
    assert_eq!(cleaned.declared.published.as_deref(), Some("2024-05-02"));
    let elements: Vec<_> =
        cleaned.regions.iter().map(|region| (&cleaned.text[region.span.clone()], region.element)).collect();
    assert_eq!(
        elements,
        [("Tides", Element::Heading(1)), ("Sub", Element::Heading(1)), ("She said so.", Element::Blockquote)]
    );
    assert_eq!(origin(raw, "old pier fell"), "old** [pier](https://port.example/a_(b)) fell");
}

#[test]
fn a_heading_glued_to_its_paragraph_is_parted() {
    assert_eq!(
        text("Why the pier fellThe pier was built in 1900.\n*It was old.*\nLinkedIn The end"),
        "Why the pier fell\n\nThe pier was built in 1900.\nIt was old.\nLinkedIn The end"
    );
}

#[test]
fn a_page_becomes_paragraphs() {
    let raw = "<!DOCTYPE html><html lang=\"en\"><head><title>Tides &amp; ports</title><meta name=\"author\" content=\"Anna Bell\">\
<style>p { x: \"</p>\" }</style><script>if (a < b) { document.write(\"<p>no</p>\") }</script></head><body>\
<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/n\">News</a></li></ul></nav>\
<article><h1>Tides  turn</h1>\n<p>The <b>old</b> pier\n fell.<br>It was&nbsp;late.</p><!-- <p>no</p> -->\
<p>Second <q>one</q>.<ul><li>First<li>Second</ul><table><tr><td>a<td>b</tr><tr><th>c</th><th>d</th></tr></table>\
<div style=\"display:none\">hidden</div><noscript>no</noscript></article></body></html>";
    let cleaned = clean(raw);
    assert_eq!(
        cleaned.text,
        "Home\n\nNews\n\nTides turn\n\nThe old pier fell.\nIt was late.\n\nSecond “one”.\n\nFirst\n\nSecond\n\na\tb\n\nc\td"
    );
    assert_eq!(cleaned.declared.title.as_deref(), Some("Tides & ports"));
    assert_eq!(cleaned.declared.author.as_deref(), Some("Anna Bell"));
    assert_eq!(cleaned.declared.language.as_deref(), Some("en"));
    let regions: Vec<_> =
        cleaned.regions.iter().map(|region| (&cleaned.text[region.span.clone()], region.element)).collect();
    assert_eq!(regions.first(), Some(&("Home", Element::Item)));
    assert_eq!(regions.get(2), Some(&("Tides turn", Element::Heading(1))));
    assert_eq!(regions.last(), Some(&("c\td", Element::Cell)));
    let home = cleaned.regions.first().unwrap();
    assert!(home.within.has(Within::NAV) && home.linked == 4);
    assert_eq!(origin(raw, "old pier fell"), "old</b> pier\n fell");
    assert_eq!(origin(raw, "late."), "late.");
    assert_eq!(origin(raw, "Second “one”"), "Second <q>one");
}

#[test]
fn malformed_pages_lose_no_text() {
    assert_eq!(text("<div><p>One<p>Two</div><nav><p>Three</b> four"), "One\n\nTwo\n\nThree four");
    assert_eq!(text("<p>a <b>b <i>c</b> d</i></div></p>e"), "a b c d\n\ne");
    assert_eq!(text("<p title='a > b' data-x=\"<p>\">One</p>"), "One");
    assert_eq!(text("<p>3 < 4 and 5 > 4 &lt; 6 &unknown; AT&T</p>"), "3 < 4 and 5 > 4 < 6 &unknown; AT&T");
    assert_eq!(text("<p>One</p"), "One</p");
    assert_eq!(text("<rss><![CDATA[<p>One &amp; two</p>]]></rss>"), "One & two");
}

#[test]
fn tags_in_plain_text_keep_its_lines() {
    assert_eq!(text("Tides <b>turn</b>\nat noon\n\nBoats wait."), "Tides turn\nat noon\n\nBoats wait.");
    assert_eq!(
        text("Tides turn.\n\nSee <a href=\"/x\">here</a>.\n\n<h2>Boats</h2>\n\nThey wait."),
        "Tides turn.\n\nSee here.\n\nBoats\n\nThey wait."
    );
    // Mathematics is no mark-up.
    let raw = "If a <b and c> d, stop.";
    assert_eq!(text(raw), raw);
}

#[test]
fn raised_figures_are_powers_units_or_notes() {
    assert_eq!(
        text(
            "<p>10<sup>26</sup> of 5 km<sup>2</sup> fell.<sup><a href=#n>12</a></sup> The pier<sup>[3]</sup> is 4<sup>th</sup></p>"
        ),
        "10^26 of 5 km2 fell. The pier is 4th"
    );
}

#[test]
fn classes_tell_of_their_text() {
    let raw = "<div class=\"post-content\"><p>Tides turn.</p><div class=\"share-buttons\">Share this</div></div>";
    let cleaned = clean(raw);
    let cues: Vec<_> = cleaned.regions.iter().map(|region| region.cue).collect();
    assert_eq!(cues, [None, Some(Cue::Share)]);
}

#[test]
fn hostile_texts_are_read() {
    for unit in [
        "<",
        "<a",
        "<a ",
        "<!--",
        "&amp",
        "&amp;",
        "&",
        "<b>",
        "<div>",
        "<li>",
        "\"",
        "<a b=\">\" ",
        "<a b='",
        "</div>",
        "<p>",
        "[",
        "[a](",
        "**",
        "![",
        "<script>",
        "<svg>",
        "<![CDATA[",
        "]]",
        "]]>",
        "<!",
        "&#x;",
        "<table><tr><td>",
        "\r",
        "\u{ad}",
        "<a href=\"",
        "\\",
        "_",
        "<ul><li>x",
        "[a](http",
        "<textarea>",
        "<p class='share'>x",
        "# a\n",
        "---\n",
        "> ",
    ] {
        for close in ["<p>x</p>", "\"-->"] {
            let raw = unit.repeat(60_000 / unit.len()) + close;
            let cleaned = clean(&raw);
            assert!(cleaned.text.len() <= raw.len() * 2);
        }
    }
}

/// Pieces of pages, good and bad.
fn page() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("<p>".to_owned()),
        Just("</p>".to_owned()),
        Just("<div class=\"share\">".to_owned()),
        Just("</div>".to_owned()),
        Just("<a href='x>".to_owned()),
        Just("</a>".to_owned()),
        Just("<br>".to_owned()),
        Just("<!--".to_owned()),
        Just("-->".to_owned()),
        Just("&amp;".to_owned()),
        Just("&nbsp;".to_owned()),
        Just("<td>".to_owned()),
        Just("<q>".to_owned()),
        Just("</q>".to_owned()),
        Just("[a](http://b)".to_owned()),
        Just("**".to_owned()),
        Just("\n\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\u{a0}\u{ad}".to_owned()),
        "[a-z ]{1,9}",
        "\\PC{0,3}",
    ];
    proptest::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn every_range_has_an_origin(raw in page(), cuts in (0.0..1.0_f64, 0.0..1.0_f64)) {
        let cleaned = clean(&raw);
        let mut boundaries: Vec<usize> = cleaned.text.char_indices().map(|(at, _)| at).collect();
        boundaries.push(cleaned.text.len());
        let mut last = 0;
        for pair in boundaries.windows(2) {
            let origin = cleaned.raw_range(pair[0]..pair[1]);
            prop_assert!(raw.get(origin.clone()).is_some(), "{origin:?}");
            prop_assert!(last <= origin.start, "monotone");
            last = origin.end;
        }
        let pick = |share: f64| boundaries[((boundaries.len() - 1) as f64 * share) as usize];
        let (a, b) = (pick(cuts.0), pick(cuts.1));
        prop_assert!(raw.get(cleaned.raw_range(a.min(b)..a.max(b))).is_some());
        let mut last = 0;
        for region in &cleaned.regions {
            prop_assert!(last <= region.span.start && region.span.start < region.span.end);
            prop_assert!(cleaned.text.get(region.span.clone()).is_some());
            last = region.span.end;
        }
    }

    #[test]
    fn any_text_is_cleaned(raw in any::<String>()) {
        let cleaned = clean(&raw);
        prop_assert!(raw.get(cleaned.raw_range(0..cleaned.text.len())).is_some());
    }
}
