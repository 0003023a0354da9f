//! What a page's mark-up says of its lines.

use crate::article::block::BlockKind;
use crate::article::block::line::{End, Line};
use crate::article::clean::{Cue, Element, Region, Within};

/// Prose of this many bytes makes an article; with less, what classes say of the rest is not believed.
const ARTICLE: usize = 400;

/// Gives every line its region, and its kind where the mark-up is clear.
pub(super) fn apply<'t>(lines: &mut [Line<'t>], regions: &'t [Region]) {
    if regions.is_empty() {
        return;
    }
    let mut at = 0;
    for line in lines.iter_mut() {
        let span = line.span();
        while regions.get(at).is_some_and(|region| region.span.end <= span.start) {
            at += 1;
        }
        line.region = regions.get(at).filter(|region| region.span.start < span.end);
    }
    let prose = |lines: &[Line<'t>], plain: &dyn Fn(&Region) -> bool| -> usize {
        lines
            .iter()
            .filter(|line| line.is_prose() && line.kind.is_none() && line.region.is_none_or(plain))
            .map(|line| line.written().len())
            .sum()
    };
    // A class such as "sidebar" on a container around everything would leave nothing: then it means something else.
    let believed = prose(lines, &|region| region.cue.is_none()) >= ARTICLE;
    let contained = prose(lines, &|region| !aside(region));
    let within = prose(lines, &|region| region.within.has(Within::ARTICLE));
    let framed = within >= ARTICLE && within * 2 >= contained;
    let contained = contained >= ARTICLE;
    for line in lines {
        let Some(region) = line.region else { continue };
        let kind = of_region(line, region, believed, contained, framed);
        // A phrase of the page's furniture says more exactly what it is than the container it stands in.
        if line.kind.is_none()
            || kind.is_some_and(|kind| !kind.is_boilerplate()) && line.kind.is_some_and(|kind| !kind.is_boilerplate())
        {
            line.kind = kind.or(line.kind);
        }
    }
}

fn aside(region: &Region) -> bool {
    region.within.has_any(&[Within::NAV, Within::HEADER, Within::FOOTER, Within::ASIDE])
}

fn of_region(line: &Line<'_>, region: &Region, believed: bool, contained: bool, framed: bool) -> Option<BlockKind> {
    let within = region.within;
    if region.element == Element::Heading(1) && !within.has_any(&[Within::NAV, Within::FOOTER, Within::ASIDE]) {
        return None;
    }
    if let Some(cue) = region.cue.filter(|_| believed) {
        let kind = of_cue(cue, line);
        if kind.is_some() {
            return kind;
        }
    }
    if contained {
        if within.has(Within::NAV) || within.has(Within::HEADER) || within.has(Within::CONTROL) {
            return Some(BlockKind::Navigation);
        }
        if within.has(Within::FOOTER) {
            return Some(BlockKind::Copyright);
        }
        if within.has(Within::ASIDE) {
            return Some(BlockKind::RelatedLinks);
        }
        if within.has(Within::FORM) && !line.is_prose() {
            return Some(BlockKind::Newsletter);
        }
    }
    // A line of links leads elsewhere.
    let length = line.written().len().max(1);
    if region.linked * 5 >= length * 4
        && line.words <= 20
        && !line.is_prose()
        && !matches!(region.element, Element::Heading(_))
    {
        return Some(BlockKind::RelatedLinks);
    }
    if framed && !within.has(Within::ARTICLE) {
        return Some(if line.is_prose() { BlockKind::RelatedLinks } else { BlockKind::Navigation });
    }
    match region.element {
        Element::Heading(level) if level > 1 => Some(BlockKind::Heading),
        Element::Caption => Some(BlockKind::Caption),
        Element::Cell | Element::Row | Element::Table => Some(BlockKind::TableRow),
        Element::Blockquote => Some(BlockKind::Quotation),
        Element::Item if line.end == End::Stop || line.words >= 6 => Some(BlockKind::ListItem),
        _ => None,
    }
}

/// What a class says, unless the text is plainly something else.
fn of_cue(cue: Cue, line: &Line<'_>) -> Option<BlockKind> {
    Some(match cue {
        Cue::Navigation => BlockKind::Navigation,
        Cue::Share => BlockKind::SharePrompt,
        Cue::Related | Cue::Aside => BlockKind::RelatedLinks,
        Cue::Comment => BlockKind::CommentForm,
        Cue::Cookie => BlockKind::Cookie,
        Cue::Newsletter => BlockKind::Newsletter,
        Cue::Promotion => BlockKind::Promotion,
        Cue::Byline if !line.is_prose() => BlockKind::Byline,
        Cue::AuthorBox => BlockKind::AuthorBox,
        Cue::Date if !line.is_prose() => BlockKind::Metadata,
        Cue::Caption => BlockKind::Caption,
        Cue::Tags if !line.is_prose() => BlockKind::Tags,
        Cue::Contents => BlockKind::Contents,
        Cue::Standfirst => BlockKind::Standfirst,
        Cue::PullQuote => BlockKind::PullQuote,
        Cue::Copyright => BlockKind::Copyright,
        Cue::References => BlockKind::SourceList,
        Cue::Byline | Cue::Date | Cue::Tags | Cue::Hidden => return None,
    })
}
