//! A hedge that is gone: what a speaker is reported to have said with a "could" stands in the article's own voice
//! without one.

use super::found;
use crate::extract::cues::Hedge;
use crate::model::{Attribution, Claim, ClaimKey, Corpus, Finding, FindingKind};
use crate::relate::Likeness;
use crate::relate::wording::{Wordings, part, whole};

/// How much of the restatement's content the speaker's words must have: it is to be the same thing, said again.
const SHARED: f32 = 0.75;

pub(super) fn of(corpus: &Corpus, wordings: &Wordings<'_>, pairs: &[Likeness]) -> Vec<Finding> {
    let close = pairs.iter().filter(|pair| pair.overlap >= SHARED);
    close
        .flat_map(|pair| [(pair.a, pair.b), (pair.b, pair.a)])
        .filter_map(|(said, told)| lost(corpus, wordings, said, told))
        .collect()
}

fn lost(corpus: &Corpus, wordings: &Wordings<'_>, said: ClaimKey, told: ClaimKey) -> Option<Finding> {
    let (speaker, author): (&Claim, &Claim) = (corpus.claim(said)?, corpus.claim(told)?);
    let own_voice = author.attribution == Attribution::Author && speaker.attribution != Attribution::Author;
    if speaker.source != author.source || !own_voice || speaker.stance != author.stance {
        return None;
    }
    let (one, two) = (wordings.get(said)?, wordings.get(told)?);
    let weakens = |class: Hedge| {
        matches!(class, Hedge::Possibility | Hedge::Likelihood | Hedge::Appearance | Hedge::Hearsay | Hedge::Indication)
    };
    let cue = one.hedges.iter().find(|cue| weakens(cue.class))?;
    if two.hedges.iter().any(|cue| weakens(cue.class)) {
        return None;
    }
    let word = speaker.statement.get(cue.span.clone()).unwrap_or_default();
    let name = speaker.speaker.and_then(|key| corpus.speakers.get(key.at())).map(|speaker| speaker.name.as_str())?;
    let explanation =
        format!("{name} is reported with “{word}”; where the article says the same in its own voice, that is missing.");
    Some(found(FindingKind::Hedge, vec![part(said, &cue.span), whole(told, author)], explanation, None))
}
