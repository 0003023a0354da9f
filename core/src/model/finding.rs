use super::vocabulary::vocabulary;
use super::{ClaimKey, Origin, SourceKey};
use crate::edtf::Edtf;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What sort of remark a finding is.
    FindingKind {
        /// Figures of a claim, or of claims about one whole, worked out.
        Arithmetic = "arithmetic",
        /// Figures beside which another claim does not fit: another value, or another order.
        Figures = "figures",
        /// Times that do not go together.
        Dates = "dates",
        /// The head of an article against its body.
        Headline = "headline",
        /// A hedge that is gone where the article repeats what was said.
        Hedge = "hedge",
        /// A claim runs against its own article's narrative.
        Concession = "concession",
        /// Claims of opposite narratives agree.
        CommonGround = "common-ground",
        /// Both narratives speak to a question, and no claim of one answers a claim of the other.
        TalkingPast = "talking-past",
        /// No article of a narrative touches a question.
        Silence = "silence",
        /// What is said about a time to come.
        Forecast = "forecast",
        /// Several claims that are said to rest on one report or event.
        Lineage = "lineage",
        /// By whom claims are vouched for, and where nobody is.
        Attribution = "attribution",
    }
}

impl FindingKind {
    /// Whether it is a remark on single claims that belongs in their margin, rather than a view of the whole.
    pub fn is_remark(self) -> bool {
        matches!(self, Self::Arithmetic | Self::Figures | Self::Dates | Self::Headline | Self::Hedge)
    }
}

/// Words of a claim's statement on which a finding rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The claim.
    pub claim: ClaimKey,
    /// First byte in [`super::Claim::statement`].
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A computed remark with the words it rests on and a sentence that explains it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What sort of remark.
    pub kind: FindingKind,
    /// The words it rests on, in the order in which the explanation needs them; never empty.
    pub grounds: Vec<Ground>,
    /// The article it is about, where it is about a whole one.
    pub source: Option<SourceKey>,
    /// What was found, in plain words.
    pub explanation: String,
    /// How it was worked out, where there is something to work out.
    pub computation: Option<String>,
    /// Found by a rule, or written by the corpus' authors.
    pub origin: Origin,
}

impl Finding {
    /// The claims it rests on, each once, in order.
    pub fn claims(&self) -> Vec<ClaimKey> {
        let mut claims: Vec<ClaimKey> = Vec::new();
        for ground in &self.grounds {
            if !claims.contains(&ground.claim) {
                claims.push(ground.claim);
            }
        }
        claims
    }
}

/// What came of a forecast, as the corpus' authors record it with a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The forecast.
    pub claim: ClaimKey,
    /// What happened.
    pub text: String,
    /// When that was known.
    pub date: Edtf,
    /// Where it can be read.
    pub url: String,
}
