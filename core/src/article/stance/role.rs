//! What a word can do for the direction of a sentence.

use crate::article::phrase;
use std::ops::BitOrAssign;

/// An entry of the lexicon found in a text.
pub(super) type Hit = phrase::Hit<Roles>;

impl Hit {
    /// Whether it has one of these roles.
    pub(super) fn is(&self, roles: Roles) -> bool {
        self.marks.any(roles)
    }
}

/// A set of roles; a word may have several, of which its place in the clause chooses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Roles(u128);

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)+) => {
        impl Roles {
            $($(#[$doc])* pub(super) const $name: Self = Self(1 << $bit);)+
        }
    };
}

roles! {
    // ---- told by the corpus
    /// A name of the side whose rise supports the thesis.
    CLOSER = 0;
    /// A name of the side that has been in front.
    LEADER = 1;
    /// A name of somebody else: what happens to them points nowhere.
    OTHER = 2;
    /// Distance between the two: "gap", "divide".
    GAP = 3;
    /// What a side is better off with.
    STRENGTH = 4;
    /// What a side is worse off with.
    WEAKNESS = 5;
    /// A measure against the closing side.
    BARRIER = 6;
    /// Supports the thesis as it stands.
    OPTIMISTIC = 7;
    /// Opposes the thesis as it stands.
    PESSIMISTIC = 8;
    // ---- English: distance and rank
    /// A noun for being in front: "lead", "edge".
    AHEAD = 9;
    /// A noun for being behind: "lag", "shortfall".
    BEHIND = 10;
    /// The subject is in front of the object: "outperform".
    WIN = 11;
    /// The subject is behind the object: "trail".
    LOSE = 12;
    /// The two are level, or coming to be: "match", "catch up".
    PARITY = 13;
    // ---- English: change and size
    /// Becoming more.
    UP = 14;
    /// Becoming less.
    DOWN = 15;
    /// What a gap does when it becomes less, and nothing else does: "close", "bridge".
    SHUT = 16;
    /// Staying as it is: "maintain", "remain".
    KEEP = 17;
    /// Much: "wide", "commanding".
    BIG = 18;
    /// Little: "slim", "only".
    SMALL = 19;
    // ---- English: good and bad fortune
    /// Well for whom it is said of.
    GOOD = 20;
    /// Ill for whom it is said of.
    ILL = 21;
    /// The subject does the object good.
    HELP = 22;
    /// The subject does the object harm.
    HURT = 23;
    /// The subject is without the object.
    LACK = 24;
    /// The subject takes up what is the object's.
    ADOPT = 25;
    /// The subject makes or brings out something.
    CREATE = 26;
    /// The subject makes the object act: "force", "spur".
    SPUR = 27;
    /// Words that count for what they are said of only where nothing plainer does: "leading", "new".
    MILD = 28;
    // ---- English: measures
    /// Coming into force, or in force: "ban", "tighten".
    BAN = 29;
    /// Going out of force: "lift", "ease".
    LIFT = 30;
    /// A measure that misses or defeats its aim.
    BACKFIRE = 31;
    /// Intended, proposed, debated.
    PLAN = 32;
    /// Left open: "unclear", "whether".
    OPEN = 33;
    /// Said of both sides alike: "both countries".
    BOTH = 34;
    // ---- English: how a clause hangs together
    /// Turns what follows into its opposite.
    NEGATION = 35;
    /// "not only": looks like a negation and is none.
    EXTENSION = 36;
    /// Opens a clause that is granted: "although".
    CONCESSION = 37;
    /// Opens a phrase that is granted: "despite".
    DESPITE = 38;
    /// Turns from what stood before: "but".
    CONTRAST = 39;
    /// Opens a clause of its own without granting it: "while", "whereas", "because".
    CLAUSE = 40;
    /// Somebody says what follows.
    REPORT = 41;
    /// Stands for whoever was spoken of: "they", "its".
    PRONOUN = 42;
    /// Joins a side to what stands before: "of", "in".
    BELONG = 43;
    /// Sets a side against the subject: "than", "over".
    AGAINST = 44;
    /// Takes up the name before it: "which", "who".
    RELATIVE = 45;
    /// A form of "be".
    BE = 46;
    /// Times as much: "twice", "triple".
    TIMES = 47;
    /// A part of as much: "half", "a third".
    PART = 48;
    /// An amount that is better small: "cost", "price".
    COST = 49;
    /// "unlikely", "doubt": as good as a negation.
    DOUBT = 50;
    /// "if", "unless".
    CONDITION = 51;
    /// A contender's word by which a side grants something: "admit".
    ADMIT = 52;
    /// A determiner or another sign that a noun follows.
    NOUN = 53;
    /// "to", "could", "will": a verb follows.
    VERB = 54;
    /// How likely something is: "chance", "odds".
    CHANCE = 55;
    /// Turns a multiple into a part: "ten times smaller".
    REVERSE = 56;
    /// "to": sets a side behind a verb or a thing sent to it.
    TOWARD = 57;
    /// Where somebody works, or came from.
    CAREER = 58;
    /// A subject on which the closing side is strong.
    CLOSER_FIELD = 59;
    /// A subject on which the leading side is strong.
    LEADER_FIELD = 60;
    /// The other side, whoever was spoken of: "its rivals".
    RIVAL = 61;
    /// "could", "should": said to be possible or right, not to be so.
    MODAL = 62;
    /// An act of government.
    STATE = 63;
    /// Said of everybody or of a word.
    GENERAL = 64;
}

impl Roles {
    pub(super) const NONE: Self = Self(0);
    pub(super) const SIDE: Self = Self(Self::CLOSER.0 | Self::LEADER.0 | Self::OTHER.0);

    /// Whether one of `others` is among them.
    pub(super) const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Both sets as one, in constants.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Roles {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.with(other);
    }
}
