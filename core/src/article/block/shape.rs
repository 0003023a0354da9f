//! What a line is by its shape: menus, dates, names, legends, remains of pictures.

use crate::article::block::BlockKind;
use crate::article::block::line::{End, Line};
use crate::extract::piece::{Piece, Shape};

/// What a line is by its shape alone.
pub(super) fn kind(line: &Line<'_>) -> Option<BlockKind> {
    if line.words == 0 {
        return Some(if line.written().contains("...") || line.written().contains('…') {
            BlockKind::Paragraph
        } else {
            BlockKind::ImageRemains
        });
    }
    if is_placeholder(line.pieces) {
        return Some(BlockKind::Placeholder);
    }
    if is_image(line) {
        return Some(BlockKind::ImageRemains);
    }
    if is_legend(line) || is_numbered_picture(line.pieces) {
        return Some(BlockKind::Caption);
    }
    if is_footnote(line) {
        return Some(BlockKind::SourceList);
    }
    if is_hashtags(line.pieces) {
        return Some(BlockKind::Tags);
    }
    // A row of a Markdown table.
    if line.pieces.len() > 2
        && line.pieces.first().is_some_and(|first| first.is('|'))
        && line.pieces.last().is_some_and(|last| last.is('|'))
    {
        return Some(BlockKind::TableRow);
    }
    if line.text.get(line.span()).is_some_and(|written| written.contains('\t')) && line.end != End::Stop {
        return Some(BlockKind::TableRow);
    }
    let counted = |piece: &Piece<'_>| {
        matches!(piece.shape, Shape::Digits(_)) || piece.text.starts_with(|first: char| first.is_ascii_digit())
    };
    // A count of likes, a time of day, a page number: a line without a word.
    if line.words <= 4 && line.pieces.iter().all(|piece| matches!(piece.shape, Shape::Mark(_)) || counted(piece)) {
        return Some(BlockKind::Metadata);
    }
    if is_time(line) {
        return Some(BlockKind::Metadata);
    }
    if is_byline(line) {
        return Some(BlockKind::Byline);
    }
    if is_menu(line) {
        return Some(BlockKind::Navigation);
    }
    if is_social(line) {
        return Some(BlockKind::SharePrompt);
    }
    if is_exchange_rate(line) {
        return Some(BlockKind::Metadata);
    }
    None
}

/// `[1/3] A visitor looks at …`: the first of three pictures.
fn is_numbered_picture(pieces: &[Piece<'_>]) -> bool {
    let digits = |at: usize| pieces.get(at).is_some_and(|piece| matches!(piece.shape, Shape::Digits(_)));
    let mark = |at: usize, mark: char| pieces.get(at).is_some_and(|piece| piece.is(mark));
    mark(0, '[') && digits(1) && mark(2, '/') && digits(3) && mark(4, ']')
}

/// `[2] Harbour Institute, Annual Report 2025, ch. 2`: a note under the article.
fn is_footnote(line: &Line<'_>) -> bool {
    let number = line.pieces.get(1).is_some_and(|piece| matches!(piece.shape, Shape::Digits(_)));
    let brackets =
        line.pieces.first().is_some_and(|first| first.is('[')) && line.pieces.get(2).is_some_and(|third| third.is(']'));
    number && brackets && line.words <= 40
}

/// `[[…]]`, `{{…}}`, `[caption …]` and other places that a system left open, as a whole line.
fn is_placeholder(pieces: &[Piece<'_>]) -> bool {
    let pair = |open: char, close: char| {
        pieces.first().is_some_and(|first| first.is(open))
            && pieces.get(1).is_some_and(|second| second.glued && second.is(open))
            && pieces.last().is_some_and(|last| last.is(close))
    };
    let lone = pieces.first().is_some_and(|first| first.is('['))
        && pieces.last().is_some_and(|last| last.is(']'))
        && pieces.len() <= 40
        && pieces.get(1).is_some_and(|word| {
            matches!(
                &*word.folded,
                "caption"
                    | "gallery"
                    | "embed"
                    | "image"
                    | "photo"
                    | "toc"
                    | "ad"
                    | "video"
                    | "audio"
                    | "shortcode"
                    | "contact"
            )
        });
    pair('[', ']') || pair('{', '}') || lone
}

/// A file name of a picture, or what is left of one.
fn is_image(line: &Line<'_>) -> bool {
    const ENDINGS: [&str; 8] = ["png", "jpg", "jpeg", "webp", "gif", "svg", "avif", "mp4"];
    line.words <= 6
        && line.end != End::Stop
        && line.pieces.windows(2).any(|pair| {
            let [dot, name] = pair else { return false };
            dot.is('.') && name.glued && ENDINGS.contains(&&*name.folded)
        })
}

/// `Figure 2: The pier`, `Table 1. Fares`: a kind of picture, its number, and a mark that parts them from the legend.
fn is_legend(line: &Line<'_>) -> bool {
    if is_credit(line) {
        return true;
    }
    let kind = line.pieces.first().is_some_and(|first| {
        matches!(
            &*first.folded,
            "figure"
                | "fig"
                | "table"
                | "chart"
                | "map"
                | "exhibit"
                | "graphic"
                | "graph"
                | "photo"
                | "image"
                | "diagram"
        )
    });
    let number = line.pieces.iter().take(3).position(|piece| matches!(piece.shape, Shape::Digits(_)));
    kind && line.words <= 60
        && number.is_some_and(|at| {
            line.pieces
                .get(at + 1)
                .is_none_or(|next| matches!(next.shape, Shape::Mark(':' | '.' | '|' | '–' | '—' | '-' | ')')))
        })
}

/// `Boats at noon. Photograph: Anna Bell`: a label of pictures, a colon, a name.
fn is_credit(line: &Line<'_>) -> bool {
    line.words <= 45
        && line.pieces.windows(3).any(|three| {
            let [label, colon, name] = three else { return false };
            matches!(
                &*label.folded,
                "photo"
                    | "photograph"
                    | "photos"
                    | "image"
                    | "picture"
                    | "credit"
                    | "illustration"
                    | "graphic"
                    | "infographic"
                    | "video"
            ) && label.is_capitalised()
                && colon.is(':')
                && (name.is_capitalised() || name.is('©'))
        })
}

/// `#harbour #ferry`.
fn is_hashtags(pieces: &[Piece<'_>]) -> bool {
    let tags = pieces
        .windows(2)
        .filter(|pair| matches!(pair, [mark, word] if mark.is('#') && word.glued && word.is_word()))
        .count();
    let words = pieces.iter().filter(|piece| piece.is_word() && !piece.glued).count();
    tags >= 2 && words == 0
}

/// The name of a month or of a day of the week, whole or short.
fn is_calendar_word(piece: &Piece<'_>) -> bool {
    piece.is_capitalised()
        && matches!(
            &*piece.folded,
            "january"
                | "february"
                | "march"
                | "april"
                | "may"
                | "june"
                | "july"
                | "august"
                | "september"
                | "october"
                | "november"
                | "december"
                | "jan"
                | "feb"
                | "mar"
                | "apr"
                | "jun"
                | "jul"
                | "aug"
                | "sep"
                | "sept"
                | "oct"
                | "nov"
                | "dec"
                | "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "mon"
                | "tue"
                | "tues"
                | "wed"
                | "thu"
                | "thur"
                | "thurs"
                | "fri"
                | "sat"
                | "sun"
        )
}

/// Words that a line of date, time and counts is made of besides.
fn is_time_word(piece: &Piece<'_>) -> bool {
    matches!(
        &*piece.folded,
        "a" | "ago"
            | "am"
            | "and"
            | "at"
            | "by"
            | "comments"
            | "comment"
            | "est"
            | "edt"
            | "et"
            | "gmt"
            | "bst"
            | "cet"
            | "cest"
            | "utc"
            | "pst"
            | "pdt"
            | "pt"
            | "hours"
            | "hour"
            | "last"
            | "min"
            | "mins"
            | "minute"
            | "minutes"
            | "modified"
            | "on"
            | "pm"
            | "posted"
            | "published"
            | "read"
            | "shares"
            | "the"
            | "th"
            | "st"
            | "nd"
            | "rd"
            | "today"
            | "updated"
            | "views"
            | "yesterday"
            | "days"
            | "day"
            | "local"
            | "time"
            | "noon"
            | "est."
            | "t"
            | "z"
            | "words"
            | "date"
            | "ist"
            | "jst"
            | "of"
            | "in"
            | "first"
            | "issue"
            | "vol"
            | "no"
    )
}

/// A line of date, time of day, reading time and counts, with hardly another word: `Thu 12 Mar 2026, 06:00`.
fn is_time(line: &Line<'_>) -> bool {
    if line.words > 20 || line.end == End::Stop && line.words > 6 || line.marker.is_some() && line.words > 8 {
        return false;
    }
    let (mut dated, mut other, mut numbers) = (false, 0_usize, 0_usize);
    for piece in line.pieces {
        match piece.shape {
            Shape::Digits(_) => numbers += 1,
            // "2024-05-02" and "12/03/2024" are numbers and marks; "10th" is a word that begins with a digit.
            Shape::Word if piece.text.starts_with(|first: char| first.is_ascii_digit()) => numbers += 1,
            Shape::Word if is_calendar_word(piece) => dated = true,
            Shape::Word if is_time_word(piece) => {}
            Shape::Word => other += 1,
            Shape::Mark(_) => {}
        }
    }
    let slashed = numbers >= 3
        && line.words <= 8
        && line
            .pieces
            .windows(2)
            .any(|pair| matches!(pair, [mark, next] if (mark.is('/') || mark.is('-')) && next.glued));
    let ago =
        line.pieces.iter().any(|piece| matches!(&*piece.folded, "ago" | "views")) && numbers > 0 && line.words <= 6;
    // A name beside a date is a byline; a title beside it is not.
    (dated && numbers > 0 || slashed || ago) && (other == 0 || other <= 6 && is_parted(line))
}

/// Whether a line is put together of parts with `|`, `•`, `·` or `/` between them.
fn is_parted(line: &Line<'_>) -> bool {
    line.pieces.iter().any(|piece| matches!(piece.shape, Shape::Mark('|' | '•' | '·' | '/' | '—')) && !piece.glued)
}

/// `By Anna Bell`, `by Anna Bell and Carl Hale, Harbour Correspondent`.
fn is_byline(line: &Line<'_>) -> bool {
    let at = line.pieces.iter().take(3).position(|piece| piece.folded == "by");
    let Some(at) = at else { return false };
    if line.words > 24 || line.end == End::Stop && line.words > 8 {
        return false;
    }
    let heads = line.pieces.get(..at).unwrap_or_default().iter().all(|piece| {
        matches!(piece.shape, Shape::Mark(_))
            || matches!(
                &*piece.folded,
                "words" | "reporting" | "interview" | "written" | "story" | "text" | "posted" | "published"
            )
    });
    let rest = line.pieces.get(at + 1..).unwrap_or_default();
    let named =
        rest.iter().find(|piece| piece.is_word()).is_some_and(|word| word.is_capitalised() && !is_calendar_word(word));
    // A line that goes on in lower case is a sentence: "By Monday the port was closed".
    let small = rest
        .iter()
        .filter(|piece| piece.is_word() && !piece.is_capitalised() && !is_joining(piece) && !is_time_word(piece))
        .count();
    heads
        && named
        && small <= usize::from(line.words > 6) + 1
        && line.words >= 2
        && !(line.end == End::Stop && small > 0)
}

fn is_joining(piece: &Piece<'_>) -> bool {
    matches!(
        &*piece.folded,
        "and"
            | "with"
            | "for"
            | "of"
            | "in"
            | "the"
            | "at"
            | "de"
            | "van"
            | "von"
            | "der"
            | "la"
            | "al"
            | "bin"
            | "da"
            | "di"
            | "to"
    )
}

/// Two to four capitalised words and nothing else, or several such with "and" or commas between them: names.
pub(super) fn is_name(line: &Line<'_>) -> bool {
    let words = line.pieces.iter().filter(|piece| piece.is_word()).count();
    let several = line.pieces.iter().any(|piece| piece.folded == "and" || piece.is(','));
    (2..=if several { 10 } else { 4 }).contains(&words)
        && line.pieces.iter().all(|piece| {
            piece.is_capitalised() && piece.text.chars().skip(1).any(char::is_lowercase)
                || piece.is_word() && (piece.text.len() <= 2 || is_joining(piece) && !piece.is_capitalised())
                || matches!(piece.shape, Shape::Mark('-' | '.' | '\'' | '’' | ','))
        })
        && line.pieces.first().is_some_and(Piece::is_capitalised)
        && line.end == End::Open
        && line.grammar <= usize::from(several)
}

/// `Anna Bell Environment correspondent`: a name and a trade.
pub(super) fn is_named_trade(line: &Line<'_>) -> bool {
    (3..=9).contains(&line.words)
        && line.end == End::Open
        && line.pieces.iter().take(2).all(Piece::is_capitalised)
        && line.pieces.last().is_some_and(|last| {
            matches!(
                &*last.folded,
                "correspondent"
                    | "reporter"
                    | "editor"
                    | "writer"
                    | "columnist"
                    | "contributor"
                    | "journalist"
                    | "staff"
            )
        })
}

/// `Home | News | Sport`, `Home › Boats › Ferries`, `News  Sport  Jobs`: short parts and no sentence.
fn is_menu(line: &Line<'_>) -> bool {
    if line.end == End::Stop && line.grammar > 0 || line.words > 60 {
        return false;
    }
    let mut parts = 1_usize;
    let mut crumbs = false;
    let (mut longest, mut words) = (0, 0);
    let mut before = line.span().start;
    for piece in line.pieces {
        let gap = line.text.get(before..piece.span.start).unwrap_or_default();
        let wide = gap.len() >= 2 && gap.chars().all(char::is_whitespace);
        let mark = matches!(piece.shape, Shape::Mark('|' | '›' | '»' | '>' | '·' | '•' | '→')) && !piece.glued
            || piece.is('|');
        crumbs |= matches!(piece.shape, Shape::Mark('›' | '»' | '>'));
        if wide || mark {
            longest = longest.max(words);
            words = 0;
            parts += 1;
        }
        words += usize::from(!matches!(piece.shape, Shape::Mark(_)));
        before = piece.span.end;
    }
    longest = longest.max(words);
    // Crumbs end with the title of the page itself.
    crumbs && parts >= 3 && line.words <= 40 || parts >= 3 && longest <= 5 && line.grammar <= parts
}

/// Names of networks and ways of sending, and little else.
fn is_social(line: &Line<'_>) -> bool {
    let named = line
        .pieces
        .iter()
        .filter(|piece| {
            matches!(
                &*piece.folded,
                "facebook"
                    | "twitter"
                    | "linkedin"
                    | "whatsapp"
                    | "reddit"
                    | "telegram"
                    | "pinterest"
                    | "bluesky"
                    | "threads"
                    | "email"
                    | "instagram"
                    | "youtube"
                    | "tiktok"
                    | "flipboard"
                    | "mastodon"
                    | "messenger"
                    | "tumblr"
                    | "pocket"
                    | "x"
                    | "print"
                    | "copy"
                    | "link"
                    | "share"
                    | "tweet"
                    | "save"
            )
        })
        .count();
    named >= 2 && named * 5 >= line.words * 3 && line.words <= 16
}

/// `($1 = 0.92 euros)`: the rate that an agency adds.
fn is_exchange_rate(line: &Line<'_>) -> bool {
    line.pieces.first().is_some_and(|first| first.is('('))
        && line.pieces.last().is_some_and(|last| last.is(')') || last.is('.'))
        && line.words <= 16
        && line.pieces.iter().any(|piece| piece.is('='))
}
