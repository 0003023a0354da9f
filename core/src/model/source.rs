use super::{ClaimKey, Dated, Fingerprint, Narrative};
use serde::{Deserialize, Serialize};

/// One article, as a digest in our own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Unique among sources: the file's name without its ending.
    pub id: String,
    /// The article's own title.
    pub title: String,
    /// A short form of the title, for cards.
    pub short: String,
    /// The article's own line under its title.
    pub standfirst: Option<String>,
    /// Who published it, where the article tells.
    pub publisher: Option<String>,
    /// Its byline, where it has one.
    pub author: Option<String>,
    /// When it appeared, as far as anything tells.
    pub published: Option<Dated>,
    /// On what the date rests, or why there is none.
    pub date_basis: String,
    /// Which telling it belongs to.
    pub narrative: Narrative,
    /// Where it can be read, where that is known.
    pub url: Option<String>,
    /// The sources it names itself.
    pub names: Vec<String>,
    /// The original the digest was made from, where an anchor run has seen it.
    pub original: Option<Original>,
    /// The digest, paragraph by paragraph.
    pub blocks: Vec<Block>,
}

/// What `corpus.lock` keeps of an original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Original {
    /// SHA-256 of the file's bytes.
    pub sha256: Fingerprint,
    /// Its length in words.
    pub words: u32,
    /// Its length in Unicode code points.
    pub characters: u32,
}

/// A paragraph, heading or list item of a digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Which of them.
    pub kind: BlockKind,
    /// Its text in order.
    pub inlines: Vec<Inline>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading and its level, 1 for the highest.
    Heading(u8),
    /// An item of a list.
    Item,
}

/// A run of text inside a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Prose between claims.
    Text(String),
    /// A claim; its text here where that differs from the statement.
    Claim(ClaimKey, Option<String>),
}
