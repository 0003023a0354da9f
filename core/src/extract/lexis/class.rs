//! The classes of words, as a set of bits.

/// A set of word classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lex(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)+) => {
        impl Lex {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)+
        }
    };
}

classes! {
    /// A verb that can report.
    SAY = 0,
    /// It can stand beside a quotation.
    QUOTE = 1,
    /// It can take a "that" clause.
    CLAUSE = 2,
    /// It can take a clause without "that".
    BARE = 3,
    /// A hearer may stand between it and what is said.
    HEARER = 4,
    /// What is said may be its object.
    OBJECT = 5,
    /// A verb of thinking.
    THINK = 6,
    /// A verb of showing and finding.
    SHOW = 7,
    /// A verb of urging and promising.
    URGE = 8,
    /// A verb of asking.
    ASK = 9,
    /// A way of speaking; it reports only beside a quotation.
    MANNER = 10,
    /// A verb that gives a name or a judgement.
    JUDGE = 11,
    /// Plain form.
    BASE = 12,
    /// Form in -s.
    THIRD = 13,
    /// Past form.
    PAST = 14,
    /// Form in -ing.
    ING = 15,
    /// Past participle.
    PART = 16,
    /// A reporting verb's form that is a noun as well.
    NOUN_TOO = 17,
    /// Determiner or spelled number.
    DET = 18,
    /// Possessive determiner.
    POSS = 19,
    /// "he", "him", "his".
    HE = 20,
    /// "she", "her".
    SHE = 21,
    /// "they", "them".
    THEY = 22,
    /// "it".
    IT = 23,
    /// "I", "we", "you".
    SELF = 24,
    /// A pronoun that is a subject.
    SUBJECT = 25,
    /// "who", "which", "that".
    RELATIVE = 26,
    /// Preposition.
    PREP = 27,
    /// A preposition that can hang a phrase on a noun.
    LINK = 28,
    /// "and", "or".
    AND = 29,
    /// A word that opens a subordinate clause.
    SUBORDINATOR = 30,
    /// A finite verb, or a form that mostly is one.
    FINITE = 31,
    /// An auxiliary or modal verb.
    AUX = 32,
    /// A form of "be".
    BE = 33,
    /// A participle behind a noun: "a report published by".
    PARTICIPLE = 34,
    /// Adverb.
    ADVERB = 35,
    /// A day, a month, a time of day.
    TIME = 36,
    /// A title before a name.
    TITLE = 37,
    /// A word for a man: title, kinship or first name.
    MALE = 38,
    /// A word for a woman.
    FEMALE = 39,
    /// A noun for people.
    PERSON = 40,
    /// A noun for bodies.
    ORG = 41,
    /// A noun for documents and findings.
    DOC = 42,
    /// A country or capital.
    PLACE = 43,
    /// A word in the names of the press.
    MEDIA = 44,
    /// A quantifier that leaves open who is meant.
    VAGUE = 45,
    /// Begins with a capital letter.
    CAPITAL = 46,
    /// Bears a possessive.
    POSSESSIVE = 47,
    /// First piece of a sentence.
    START = 48,
    /// First piece of a line.
    LINE = 49,
    /// A lower-case word in -ed.
    ED = 50,
    /// A word.
    WORD = 51,
    /// A number in digits.
    NUMBER = 52,
    /// A lower-case word in -ing.
    GERUND = 53,
    /// Nothing but capitals, at least two.
    ACRONYM = 54,
    /// A word in the lists, whatever its class.
    LISTED = 55,
    /// A pronoun of any kind.
    PRONOUN = 56,
    /// Stands in a line of title case.
    HEADING = 57,
    /// With a clitic: "he's", "that's".
    CLITIC = 58,
    /// A word that ends the names of firms.
    FIRM = 59,
    /// "Norwegian", "Americans": a capital, but no name of anybody.
    DEMONYM = 60,
    /// A verb whose object is what is said: "blamed poor surveys".
    STANCE = 61,
    /// "say": it takes a clause whatever follows.
    PLAIN = 62,
    /// A word of a fixed way to name a source: "according", "view".
    CUE = 63,
}

impl Lex {
    /// Both sets together.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has any class of another set.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it has every class of another set.
    pub const fn all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Without the classes of another set.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}
