//! Verbs by their form and their neighbours: where a clause says something of its subject.
//!
//! There is no part-of-speech model here. English marks finiteness by auxiliaries, by position after the subject, and
//! by endings on a known stem; a few hundred stems cover what newspapers do and what is done. A verb nobody listed
//! costs a split that would have been right, never a wrong one.

use super::piece::{Piece, Shape};
use super::unit::is_function_word;
use super::words::is_apostrophe;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The form a word has as a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "lead"
    Base,
    /// "leads"
    Third,
    /// "led", "narrowed"; also the participle
    Past,
    /// "leading"
    Gerund,
}

/// Stems of verbs, sorted.
#[rustfmt::skip]
const STEMS: &[&str] = &[
    "abandon", "accelerate", "accept", "access", "account", "accuse", "achieve", "acknowledge", "acquire", "act",
    "adapt", "add", "address", "adjust", "admit", "adopt", "advance", "advise", "affect", "agree", "aim", "allow",
    "announce", "anticipate", "appeal", "appear", "apply", "appoint", "approach", "approve", "argue", "arrive", "ask",
    "assert", "assess", "assume", "attack", "attempt", "attend", "attract", "avoid", "back", "ban", "become", "begin",
    "believe", "belong", "benefit", "bet", "blame", "block", "boast", "boost", "break", "bring", "broaden", "build",
    "burn", "buy", "call", "cap", "capture", "care", "carry", "catch", "cause", "challenge", "change", "charge",
    "chase", "choose", "cite", "claim", "climb", "close", "collaborate", "collapse", "combine", "come", "command",
    "commit", "compare", "compete", "complain", "complete", "concede", "conclude", "conduct", "confirm", "connect",
    "consider", "consist", "constitute", "consume", "contain", "contend", "continue", "contribute", "control",
    "convert", "convince", "copy", "cost", "count", "cover", "create", "cripple", "criticise", "criticize", "cross",
    "cut", "deal", "decide", "declare", "decline", "decrease", "defend", "delay", "deliver", "demand", "demonstrate",
    "deny", "depend", "deploy", "describe", "design", "develop", "devote", "die", "differ", "direct", "disagree",
    "discover", "discuss", "dismiss", "dispute", "do", "dominate", "double", "doubt", "draw", "drive", "drop", "earn",
    "ease", "emerge", "employ", "enable", "encourage", "end", "enforce", "enjoy", "ensure", "enter", "erode",
    "escape", "establish", "estimate", "evolve", "exceed", "exist", "expand", "expect", "experience", "explain",
    "export", "express", "extend", "face", "fail", "fall", "fear", "feature", "feel", "fight", "file", "fill", "find",
    "finish", "flow", "focus", "follow", "force", "forecast", "form", "fuel", "fund", "gain", "gather", "generate",
    "get", "give", "go", "grant", "grow", "guess", "halve", "hamper", "happen", "have", "head", "hear", "help",
    "highlight", "hinder", "hire", "hit", "hold", "hope", "host", "hurt", "identify", "ignore", "illustrate",
    "imagine", "impact", "implement", "imply", "import", "impose", "improve", "include", "increase", "indicate",
    "influence", "inform", "innovate", "insist", "intend", "intensify", "introduce", "invent", "invest", "invite",
    "involve", "issue", "join", "jump", "justify", "keep", "kill", "know", "lack", "lag", "land", "last", "launch",
    "lead", "leapfrog", "learn", "leave", "let", "leverage", "license", "lie", "lift", "limit", "link", "list",
    "live", "look", "lose", "lower", "maintain", "make", "manage", "manufacture", "mark", "match", "matter", "mean",
    "measure", "meet", "mention", "miss", "move", "narrow", "need", "note", "offer", "open", "operate", "oppose",
    "order", "outnumber", "outpace", "outperform", "outspend", "outweigh", "overcome", "overlook", "oversee",
    "overstate", "overtake", "owe", "own", "pass", "pay", "perform", "permit", "persist", "pick", "pivot", "place",
    "plan", "play", "point", "pose", "position", "possess", "post", "pour", "predict", "prefer", "prepare", "present",
    "press", "prevent", "produce", "prohibit", "project", "promise", "promote", "propose", "protect", "prove",
    "provide", "publish", "pull", "purchase", "pursue", "push", "put", "question", "quit", "raise", "range", "rank",
    "reach", "read", "realise", "realize", "receive", "recognise", "recognize", "recommend", "record", "recruit",
    "reduce", "refer", "reflect", "refuse", "regard", "reject", "relate", "release", "rely", "remain", "remove",
    "replace", "replicate", "report", "represent", "require", "reshape", "resist", "respond", "rest", "restrict",
    "result", "retain", "return", "reveal", "ride", "rise", "risk", "rival", "rule", "run", "save", "say", "scale",
    "score", "secure", "see", "seek", "seem", "sell", "send", "separate", "serve", "set", "settle", "shape", "share",
    "shift", "ship", "show", "shrink", "shut", "sign", "signal", "slip", "slow", "solve", "spark", "speak",
    "specialise", "specialize", "spend", "split", "spread", "spur", "stand", "start", "state", "stay", "stem",
    "stifle", "stop", "strengthen", "stress", "strike", "struggle", "study", "submit", "succeed", "suffer", "suggest",
    "supply", "support", "surge", "surpass", "survive", "suspect", "sustain", "tackle", "take", "talk", "target",
    "tell", "tend", "test", "think", "threaten", "tighten", "top", "total", "track", "trail", "train", "transform",
    "treat", "trigger", "triple", "trust", "try", "tumble", "turn", "underline", "undermine", "underscore",
    "understand", "unveil", "urge", "use", "value", "vary", "view", "violate", "visit", "voice", "vote", "vow",
    "wait", "walk", "want", "warn", "watch", "weaken", "weigh", "welcome", "widen", "win", "wish", "withdraw",
    "wonder", "work", "worry", "worsen", "write", "yield",
];

/// Past tenses and participles that no rule makes, sorted.
#[rustfmt::skip]
const IRREGULAR: &[&str] = &[
    "became", "began", "begun", "bet", "blew", "bought", "broke", "broken", "brought", "built", "burnt", "came",
    "caught", "chose", "chosen", "cost", "cut", "dealt", "drawn", "drew", "driven", "drove", "fallen", "fed", "fell",
    "felt", "flew", "fought", "found", "gave", "given", "gone", "got", "grew", "grown", "heard", "held", "hit",
    "kept", "knew", "known", "laid", "lay", "learnt", "led", "left", "lent", "lost", "made", "meant", "met",
    "outspent", "overtaken", "overtook", "paid", "put", "ran", "read", "risen", "rose", "said", "sank", "sat", "saw",
    "seen", "sent", "set", "shot", "showed", "shown", "shrank", "shrunk", "shut", "slid", "sold", "sought", "spent",
    "split", "spoke", "spread", "stood", "struck", "stuck", "swung", "taken", "taught", "thought", "threw", "told",
    "took", "understood", "went", "withdrew", "won", "written", "wrote",
];

/// Auxiliaries and modals that bear the tense of their clause.
#[rustfmt::skip]
const AUXILIARIES: &[&str] = &[
    "is", "are", "was", "were", "am", "has", "have", "had", "does", "do", "did", "will", "would", "can", "could", "may",
    "might", "shall", "should", "must", "cannot", "i'm", "i'd", "we'd", "they'd", "you'd", "he'd", "she'd",
];

/// What a word is, where it is a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Auxiliary,
    /// "it": with a clitic, "it's", it holds the auxiliary; a possessive pronoun has no apostrophe.
    Host,
    Verb(Form),
}

/// Every form of every stem, made once: a look-up costs the same for words that are no verbs, which most are.
static FORMS: LazyLock<FxHashMap<String, Entry>> = LazyLock::new(|| {
    let mut forms = FxHashMap::default();
    for stem in STEMS {
        for (form, word) in inflected(stem) {
            forms.entry(word).or_insert(Entry::Verb(form));
        }
    }
    forms.extend(STEMS.iter().map(|stem| ((*stem).to_owned(), Entry::Verb(Form::Base))));
    forms.extend(IRREGULAR.iter().map(|word| ((*word).to_owned(), Entry::Verb(Form::Past))));
    forms.extend(AUXILIARIES.iter().map(|word| ((*word).to_owned(), Entry::Auxiliary)));
    forms.extend(["it", "he", "she", "that", "there", "what", "who"].map(|word| (word.to_owned(), Entry::Host)));
    forms
});

/// The regular forms of a stem. Where spelling allows two (a consonant doubled or not) both are made: the wrong one is
/// no word, so nobody asks for it.
fn inflected(stem: &str) -> Vec<(Form, String)> {
    let mut forms = vec![(Form::Third, format!("{stem}s")), (Form::Third, format!("{stem}es"))];
    let last = stem.chars().next_back().unwrap_or_default();
    let bare = match last {
        'e' => stem.strip_suffix('e').unwrap_or(stem),
        _ => stem,
    };
    forms.push((Form::Past, format!("{bare}ed")));
    forms.push((Form::Gerund, format!("{bare}ing")));
    if let Some(root) = stem.strip_suffix("ie") {
        forms.push((Form::Gerund, format!("{root}ying")));
    }
    if let Some(root) = stem.strip_suffix('y') {
        forms.push((Form::Third, format!("{root}ies")));
        forms.push((Form::Past, format!("{root}ied")));
    } else if !matches!(last, 'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'x') {
        forms.push((Form::Past, format!("{stem}{last}ed")));
        forms.push((Form::Gerund, format!("{stem}{last}ing")));
    } else if stem.ends_with("ee") {
        forms.push((Form::Gerund, format!("{stem}ing")));
    }
    forms
}

/// The form a folded word has, if it is a known verb. What may be a noun too is not told apart here.
pub fn form(word: &str) -> Option<Form> {
    match FORMS.get(word) {
        Some(Entry::Verb(form)) => Some(*form),
        // "do" and "have" are verbs of their own too; as such they are bare.
        Some(Entry::Auxiliary) if matches!(word, "do" | "have") => Some(Form::Base),
        _ => None,
    }
}

/// Whether a word is a form of *be*, *have*, *do* or a modal that bears the tense of its clause.
fn is_auxiliary(piece: &Piece<'_>, entry: Option<Entry>) -> bool {
    match entry {
        Some(Entry::Auxiliary) => true,
        Some(Entry::Host) => piece.text.len() > piece.folded.len() && piece.text.chars().any(is_apostrophe),
        Some(Entry::Verb(_)) => false,
        None => {
            let word = &*piece.folded;
            word.len() > 3 && ["n't", "'re", "'ve", "'ll"].iter().any(|ending| word.ends_with(ending))
        }
    }
}

/// Whether the word at a piece bears the tense of a clause: an auxiliary, or a verb behind something that can be its
/// subject.
pub fn is_finite(pieces: &[Piece<'_>], at: usize) -> bool {
    let Some(piece) = pieces.get(at).filter(|piece| piece.is_word()) else { return false };
    let entry = FORMS.get(&*piece.folded).copied();
    let auxiliary = is_auxiliary(piece, entry);
    let form = match entry {
        Some(Entry::Verb(form)) => Some(form),
        _ => None,
    };
    if !auxiliary && form.is_none() {
        return false;
    }
    let before = at.checked_sub(1).and_then(|at| pieces.get(at));
    let behind = |words: &[&str]| before.is_some_and(|before| words.contains(&&*before.folded));
    if behind(&["to"]) {
        return false;
    }
    if auxiliary {
        return true;
    }
    if before.is_none_or(|before| before.glued && before.is_dash()) {
        return false;
    }
    let Some(form) = form else { return false };
    // What follows an article, possessive or number is a noun or an adjective: "the leads", "its restricted access".
    let determined = behind(&[
        "the", "a", "an", "its", "their", "his", "her", "our", "your", "my", "this", "these", "those", "some", "any",
        "no", "every", "each", "of", "in", "on", "for", "with", "from", "by", "at", "as", "more", "most", "be", "been",
        "being", "is", "are", "was", "were", "has", "have", "had", "not", "than", "very", "so",
    ]) || before.is_some_and(|before| {
        matches!(before.shape, Shape::Digits(_))
            || (before.folded.len() < before.text.len()
                && before.text.chars().any(is_apostrophe)
                && !is_auxiliary(before, FORMS.get(&*before.folded).copied()))
    });
    let subject = before.is_some_and(|before| {
        let pronoun =
            matches!(&*before.folded, "i" | "we" | "they" | "you" | "he" | "she" | "it" | "who" | "that" | "which");
        let noun = before.is_word() && !is_function_word(&before.folded);
        let closed = matches!(before.shape, Shape::Mark(')' | ',' | '”' | '"' | '—'));
        pronoun || noun || closed
    });
    match form {
        Form::Gerund => false,
        Form::Past => {
            let passive_of_noun = pieces.get(at + 1).is_some_and(|next| &*next.folded == "by");
            !determined && subject && !passive_of_noun
        }
        // At the end of a sentence it is a plural: "seamless rail links".
        Form::Third => !determined && subject && pieces.get(at + 1).is_some_and(|next| !next.is('.')),
        Form::Base => {
            let plural = before.is_some_and(|before| {
                before.is_word()
                    && (matches!(
                        &*before.folded,
                        "i" | "we" | "they" | "you" | "who" | "people" | "that" | "which" | "also" | "now" | "still"
                    ) || (before.folded.len() > 3
                        && before.folded.ends_with('s')
                        && !before.folded.ends_with("ss")
                        && before.folded.len() == before.text.len()
                        && !is_function_word(&before.folded))
                        || (before.folded.ends_with("ly")))
            });
            plural && !determined
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::piece::pieces;
    use proptest::prelude::*;

    fn finite(text: &str) -> Vec<String> {
        let pieces = pieces(text);
        (0..pieces.len()).filter(|at| is_finite(&pieces, *at)).map(|at| pieces[at].folded.to_string()).collect()
    }

    #[test]
    fn tables_are_sorted() {
        assert!(STEMS.is_sorted());
        assert!(IRREGULAR.is_sorted());
    }

    #[test]
    fn forms_follow_spelling() {
        for (word, expected) in [
            ("lead", Form::Base),
            ("leads", Form::Third),
            ("relies", Form::Third),
            ("reaches", Form::Third),
            ("narrowed", Form::Past),
            ("planned", Form::Past),
            ("estimated", Form::Past),
            ("relied", Form::Past),
            ("led", Form::Past),
            ("narrowing", Form::Gerund),
            ("closing", Form::Gerund),
            ("planning", Form::Gerund),
        ] {
            assert_eq!(form(word), Some(expected), "{word}");
        }
        assert_eq!(form("harbour"), None);
        assert_eq!(form("s"), None);
    }

    #[test]
    fn a_finite_verb_has_a_subject() {
        assert_eq!(finite("The port leads, and ferries run to Bergen."), ["leads", "run"]);
        assert_eq!(finite("Plans to build a bridge built by Lund for its leads"), [] as [&str; 0]);
        assert_eq!(finite("It’s late; they don’t know that it has closed."), ["it", "don't", "has"]);
        assert_eq!(finite("Limiting access, the port’s tests of restricted use"), [] as [&str; 0]);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            let pieces = pieces(&text);
            for at in 0..=pieces.len() {
                let _ = is_finite(&pieces, at);
            }
        }
    }
}
