//! From the clean text back to the raw one.

use super::Article;
use super::clean::Cleaned;
use std::borrow::Cow;
use std::ops::Range;

/// Puts every range of an article where it stands in the raw text.
pub(super) fn place(article: &mut Article, cleaned: &Cleaned<'_>) {
    // A text that was clean already needs no way back.
    if matches!(cleaned.text, Cow::Borrowed(_)) {
        return;
    }
    let back = |range: &mut Range<usize>| *range = cleaned.raw_range(range.clone());
    let published = article.metadata.published.iter_mut();
    published.filter_map(|published| published.span.as_mut()).for_each(back);
    article.blocks.iter_mut().for_each(|block| back(&mut block.span));
    article.sentences.iter_mut().for_each(back);
    article.quantities.iter_mut().for_each(|found| back(&mut found.span));
    article.dates.iter_mut().for_each(|found| back(&mut found.span));
    for claim in &mut article.claims {
        back(&mut claim.span);
        claim.judged.questions.iter_mut().for_each(|(_, term)| back(term));
    }
    article.signals.iter_mut().for_each(|signal| back(&mut signal.span));
    for said in &mut article.attributions {
        back(&mut said.content);
        back(&mut said.extent);
        said.spans.iter_mut().for_each(back);
        said.speaker.iter_mut().for_each(back);
        said.cue.iter_mut().for_each(back);
        said.clause.iter_mut().for_each(back);
    }
}
