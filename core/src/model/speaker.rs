use super::vocabulary::vocabulary;
use crate::edtf::Edtf;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// How an article vouches for who says something. A named person is no mark of truth.
    Attribution {
        /// A person with a name.
        NamedPerson = "named-person",
        /// A report, a company, a body speaking as such.
        Organisation = "organisation",
        /// Unnamed people, and unnamed "analysis".
        Anonymous = "anonymous",
        /// The article's own voice.
        Author = "author",
    }
}

vocabulary! {
    /// What a speaker is.
    SpeakerKind {
        /// A person with a name.
        Person = "person",
        /// A company, report or body.
        Organisation = "organisation",
        /// One or more people without a name.
        Anonymous = "anonymous",
    }
}

impl SpeakerKind {
    /// How an article that quotes such a speaker vouches for the claim.
    pub fn attribution(self) -> Attribution {
        match self {
            Self::Person => Attribution::NamedPerson,
            Self::Organisation => Attribution::Organisation,
            Self::Anonymous => Attribution::Anonymous,
        }
    }
}

/// Who is reported to say something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Unique among speakers.
    pub id: String,
    /// As in the article, at its fullest.
    pub name: String,
    /// What they are said to be, such as "chief AI scientist at Tencent".
    pub role: Option<String>,
    /// Person, organisation or anonymous.
    pub kind: SpeakerKind,
}

vocabulary! {
    /// What claims can be said to rest on.
    EvidenceKind {
        /// A published report.
        Report = "report",
        /// A meeting, a release, a listing.
        Event = "event",
        /// A collection of measurements.
        Dataset = "dataset",
    }
}

/// A report or event that claims are said to rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Unique among evidence.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Report, event or dataset.
    pub kind: EvidenceKind,
    /// When it appeared or took place, where that is told.
    pub date: Option<Edtf>,
    /// Who published or held it.
    pub by: Option<String>,
}
