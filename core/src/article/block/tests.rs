use super::*;
use crate::article::clean::clean;
use crate::extract::piece::pieces;
use crate::extract::sentence::sentences;
use proptest::prelude::*;

fn of(raw: &str) -> Vec<(String, BlockKind)> {
    let cleaned = clean(raw);
    let pieces = pieces(&cleaned.text);
    let sentences = sentences(&cleaned.text, &pieces);
    blocks(&cleaned.text, &pieces, &sentences, &cleaned.regions, &cleaned.declared)
        .into_iter()
        .map(|block| (cleaned.text[block.span].to_owned(), block.kind))
        .collect()
}

/// Asserts that the parts of a text given as the lines of `expected`, each with its kind, are its blocks.
#[track_caller]
fn kinds(raw: &str, expected: &[(&str, BlockKind)]) {
    let found = of(raw);
    let shown: Vec<(&str, BlockKind)> = found.iter().map(|(text, kind)| (text.as_str(), *kind)).collect();
    for (start, kind) in expected {
        let hit = shown.iter().find(|(text, _)| text.starts_with(start));
        assert_eq!(hit.map(|(_, kind)| *kind), Some(*kind), "{start:?} in {shown:#?}");
    }
}

use BlockKind::*;

const PASTED: &str = "Home › News › Ports › Old pier to close
Harbour Post
Old pier to close before winter, council says

Repairs would cost more than a new one

By Anna Bell and Carl Hale
5 May 2024 10:15 | 4 min read | 12 comments
Share on Facebook  Share on X  Copy link

Table of Contents
1. What is wrong
2. What comes next

HULL, May 5 (Port Wire) - The old pier will close before winter, the council said on Monday. It has stood since 1900.

What is wrong

The timber is rotten, engineers found. They gave three reasons:

• Worms: Shipworm has eaten a third of the piles.
• Frost: Ice cracked the deck in four of the last ten winters.

pier.jpg
Figure 1: The pier in March.

Read more: Ferry strike at Easter

What comes next

A new pier would cost 4 million crowns. Subscribe to our newsletter for more.

ADVERTISEMENT

The council will vote in June [[LINK:vote]]. Carl Crane, its head, expects a majority.

Anna Bell is a reporter in Hull.

Sources
• Port office, yearly report 2023
• Hale, C. (2022), Timber in salt water

Related Posts
Ten walks along the quay
Why gulls scream

Comments (3)
Nobody asked us. It was always rotten and everybody knew it.
© 2024 Harbour Post. All rights reserved.";

#[test]
fn a_pasted_page_is_taken_apart() {
    kinds(
        PASTED,
        &[
            ("Home ›", Navigation),
            ("Harbour Post", Navigation),
            ("Old pier to close before", Headline),
            ("Repairs would", Standfirst),
            ("By Anna", Byline),
            ("5 May 2024", Metadata),
            ("Share on", SharePrompt),
            ("Table of", Contents),
            ("1. What", Contents),
            ("2. What", Contents),
            ("HULL, May", Dateline),
            ("The old pier will", Paragraph),
            ("What is wrong", Heading),
            ("The timber", Paragraph),
            ("• Worms:", Label),
            ("Shipworm has", ListItem),
            ("pier.jpg", ImageRemains),
            ("Figure 1", Caption),
            ("Read more", RelatedLinks),
            ("What comes", Heading),
            ("A new pier", Paragraph),
            ("Subscribe to", Newsletter),
            ("ADVERTISEMENT", Promotion),
            ("The council will", Paragraph),
            ("[[LINK", Placeholder),
            ("Carl Crane", Paragraph),
            ("Anna Bell is", AuthorBox),
            ("Sources", SourceList),
            ("• Hale", SourceList),
            ("Related Posts", RelatedLinks),
            ("Why gulls", RelatedLinks),
            ("Comments (3)", CommentForm),
            ("Nobody asked", CommentForm),
            ("© 2024", Copyright),
        ],
    );
}

#[test]
fn a_conversation_knows_who_asks() {
    kinds(
        "“The tide always wins”\nA talk with the harbour master Mona Dahl about water\n\nInterview by Carl Hale\n\nWe met in Hull on a grey day. The boats were out.\n\nCH: Is the pier safe?\n\nMD: No, it has been rotten for years. Nobody listened.\n\nCH: Engineers say it can be saved.\n\nMD: (Laughs.) They say so every year.\n\nCH: So what now?\n\nMD: We build a new one of steel by 2027.",
        &[
            ("“The tide", Headline),
            ("A talk", Standfirst),
            ("Interview by", Byline),
            ("CH: Is", Prompt),
            ("CH: Engineers", Prompt),
            ("MD:", Label),
            ("No, it", Paragraph),
        ],
    );
}

#[test]
fn a_marked_up_page_is_read_by_its_elements() {
    let page = "<html><head><title>Pier closes | Harbour Post</title></head><body><nav><a href=/>Home</a> <a href=/n>News</a></nav>\
<div class=\"cookie-banner\"><p>We use cookies. You can refuse them.</p></div><main><article><h1>Pier closes</h1>\
<p class=\"standfirst\">The council has had enough. So have the gulls.</p><p class=\"byline\">By Anna Bell</p>\
<p>The old pier will close before winter, the council said on Monday. It has stood there since the year 1900, when the port was new and the timber cheap.</p>\
<aside><h3>More like this</h3><ul><li><a href=/1>Gulls scream at dawn</a></li></ul></aside>\
<h2>Rotten wood</h2><p>Engineers found shipworm in a third of the piles last spring, and frost had cracked the deck in four of the last ten winters, they said.</p>\
<blockquote><p>It was always rotten, and everybody in the town knew it well.</p></blockquote>\
<figure><img src=a.png><figcaption>The pier in March</figcaption></figure>\
<p>Repairs would cost more than a new pier, which the council puts at four million crowns, to be paid over ten years.</p></article></main>\
<footer><p>All about the Harbour Post and its readers since 1888.</p></footer></body></html>";
    kinds(
        page,
        &[
            ("Home", Navigation),
            ("We use", Cookie),
            ("Pier closes", Headline),
            ("The council has", Standfirst),
            ("By Anna", Byline),
            ("The old pier", Paragraph),
            ("More like", RelatedLinks),
            ("Gulls", RelatedLinks),
            ("Rotten", Heading),
            ("It was always", Quotation),
            ("The pier in", Caption),
            ("Repairs", Paragraph),
            ("All about", Copyright),
        ],
    );
}

#[test]
fn furniture_of_pasted_pages() {
    let body = "The old pier will stay shut while divers inspect its piles, the council said on Monday.\n\nTraders expect to lose two million crowns before the summer is over.\n\n";
    kinds(
        &format!(
            "Print subscriptions\nSign in\nSearch jobs\nHarbour Post\nThis article is more than 1 year old\nOld pier closed after crack is found\nAnna Bell Port correspondent\n158\n• Divers will look at the piles\nView image in fullscreen\nThe pier at noon\n{body}Pier talk: Photograph: Carl Hale\n\n{body}About Harbour Works\nHarbour Works builds piers in six countries.\n\nMedia contact:"
        ),
        &[
            ("Sign in", Navigation),
            ("This article", Metadata),
            ("Old pier closed", Headline),
            ("Anna Bell", Byline),
            ("158", Metadata),
            ("• Divers", ListItem),
            ("The pier at", Caption),
            ("The old pier will", Paragraph),
            ("Pier talk", Caption),
            ("About Harbour", AuthorBox),
            ("Harbour Works builds", AuthorBox),
            ("Media contact", Metadata),
        ],
    );
}

#[test]
fn pictures_and_notes_with_numbers_in_brackets() {
    let body = "The old pier will stay shut while divers inspect its piles, the council said on Monday.\n\n";
    kinds(
        &format!(
            "Old pier closed after crack is found\n\n[1/3] Divers look at the old pier in March\n\n{body}[Two] piers remain open, it said.\n\n{body}[2] Harbour Institute, Annual Report 2025, ch. 2"
        ),
        &[
            ("[1/3] Divers", Caption),
            ("The old pier will", Paragraph),
            ("[Two] piers", Paragraph),
            ("[2] Harbour", SourceList),
        ],
    );
}

#[test]
fn articles_about_the_page_s_words_stay_articles() {
    for text in [
        "Getty sued the harbour over its photographs on Monday.",
        "Published figures show that the tide rises.",
        "The law on privacy policies was passed in May, members said.",
        "The author of the report said the pier was safe.",
        "Comments by the mayor angered the crew, who left.",
    ] {
        kinds(
            &format!("Pier news from the old town\n\n{text} It was late.\n\n{text}"),
            &[(text.get(..12).unwrap(), Paragraph)],
        );
    }
}

#[test]
fn one_sentence_is_a_paragraph() {
    kinds("The pier closes on 5 May", &[("The pier", Paragraph)]);
    kinds("The pier closes.", &[("The pier", Paragraph)]);
    assert!(of("").is_empty());
}

#[test]
fn hostile_texts_are_read() {
    for unit in [
        "a\n",
        "Contents\n",
        "Related posts\n",
        "a: b\n\n",
        "[[",
        "As a, ",
        "• a\n",
        "a | ",
        "Sources\n\na\n\n",
        "by A\n",
        "AB: c?\n",
        "Comments\n",
    ] {
        let text = unit.repeat(60_000 / unit.len());
        let _ = of(&text);
    }
}

proptest! {
    #[test]
    fn any_text_gives_ordered_blocks_that_hold_every_word(text in "(?s)([ -~“”•\n]|[a-z]{1,8}|[A-Z][a-z]{1,6}|\\. |\n\n|Related|Sources|By |\\[\\[|\\PC){0,80}") {
        let pieces = pieces(&text);
        let sentences = sentences(&text, &pieces);
        let found = blocks(&text, &pieces, &sentences, &[], &Declared::default());
        let mut last = 0;
        for block in &found {
            prop_assert!(last <= block.span.start && block.span.start < block.span.end);
            prop_assert!(text.get(block.span.clone()).is_some_and(|part| part.trim() == part));
            last = block.span.end;
        }
        for piece in pieces.iter().filter(|piece| piece.is_word()) {
            prop_assert!(found.iter().any(|block| block.span.start <= piece.span.start && piece.span.end <= block.span.end));
        }
    }
}

#[test]
fn a_quotation_that_stands_twice_is_pulled() {
    let text = "The pier and the town\n\nThe pier is old, said Anna Bell, who keeps it. “It has stood since nineteen \
                hundred, and it will stand,” she said on Monday.\n\n“It has stood since nineteen hundred”\n\n“Nobody \
                asked the gulls at all.”\n\nThe council will meet in May to hear what they have to say.\n";
    kinds(text, &[("“It has stood", PullQuote), ("“Nobody asked", Paragraph)]);
}
