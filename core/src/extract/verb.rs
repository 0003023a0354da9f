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
const STEMS: &str = "abandon accelerate accept access account accuse achieve acknowledge acquire act adapt add address adjust \
    admire admit adopt adore advance advise affect agree aim allow amount announce anticipate appeal appear \
    apply appoint approach approve argue arrive ask assert assess assume attack attempt attend attract avoid \
    await back ban bear beat become begin believe belong bend benefit bet bind blame block boast boom boost \
    break breed bring broaden build burn burst bury buy calculate call cap capture care carry cast catch cause \
    cease challenge change charge chase choose cite claim climb cling close collaborate collapse collect \
    combine come command commit compare compete complain complete comply compound compute concede concern \
    conclude conduct confess confirm confront connect consider consist constitute consume contain contend \
    contest continue contribute control convert convince cope copy cost count cover crawl create cripple \
    criticise criticize cross crush cut dampen dare deal decide declare decline decouple decrease deem defend \
    defy delay deliver demand demonstrate deny depend deplete deploy derive descend describe deserve design \
    detect deter develop devote devour die differ dig diminish direct disagree disappear disclose discover \
    discuss dismiss displace dispute distil distill distribute divert do dominate double doubt downgrade draw \
    drive drop dwarf earn ease eclipse elect eliminate embark embrace emerge employ emulate enable encourage \
    end endorse enforce engage enhance enjoy ensure entail enter erase erode err escape establish estimate \
    evaluate evaporate evolve examine exceed excel exclude exist expand expect experience explain explode \
    exploit explore export express extend extract face fade fail fall falter favor favour fear feature feel \
    fetch fight file fill find finish flatten flee flip flourish flow focus follow forbid force forecast forget \
    form foster fray freeze fret fuel fulfil fund gain gamble gather gauge generate get give go grab grant \
    grapple grow guess hail halve hamper handle happen harm hasten have head hear heed help hesitate hide \
    highlight hinder hinge hire hit hold hope host hover hurry hurt identify ignore illustrate imagine impact \
    implement imply import impose improve include increase indicate influence inform inherit innovate insist \
    inspire install instruct integrate intend intensify interpret introduce invade invent invest invite invoke \
    involve isolate issue jettison join jump justify keep kill know lack lag lament land last laugh launch lead \
    leak lean leapfrog learn leave let leverage license lie lift limit linger link list live lobby look loom \
    loosen lose love lower lure maintain make manage manufacture mark match matter mature mean measure meet \
    mention merge misread miss modify move multiply narrow need note nurture obey obtain occur offer open \
    operate oppose opt order oust outgrow outlast outnumber outpace outperform outrun outsell outspend outstrip \
    outweigh overcome overestimate overhaul overlook oversee overstate overtake overwhelm owe own pack pass pay \
    perceive perform permit persist persuade pick pivot place plan play plough plow plunge point ponder portray \
    pose position possess post postpone pour predate predict prefer prepare present preserve press prevail \
    prevent prioritise prioritize proclaim produce prohibit project promise promote pronounce propose prosper \
    protect prove provide provoke publish pull purchase pursue push put quadruple question quicken quit quote \
    raise range rank reach react read realise realize reassess rebuild recede receive reckon recognise \
    recognize recommend reconsider record recover recruit reduce refer refine reflect refuse regain regard \
    reiterate reject rejoin relate relax release relent relinquish relocate rely remain remove renew repair \
    repeat replace replicate report represent require resemble reshape resign resist resolve respond rest \
    restore restrict result resume retain rethink retreat return reveal revert revise revive rewrite ride rise \
    risk rival rule run rush save say scale scare score scramble scrap secure see seek seem seize sell send \
    separate serve set settle sever shape share shed shelve shift shine ship shorten show shrink shrug shun \
    shut sideline sign signal simplify sit situate skip slash slip slow smuggle soar solidify solve span spark \
    speak specialise specialize speed spend split spread spur squeeze stabilise stabilize stagnate stall stand \
    start state stay steal stem stick stifle stoke stop strengthen stress strike strive struggle study stumble \
    stun submit subsidise subsidize succeed suffer suggest supply support surge surpass surrender survive \
    suspect sustain swallow sway sweep swell switch tackle take talk tame target teach tell tempt tend test \
    think threaten thrive throw thwart tighten tolerate top topple total track trail train transcend transform \
    translate treat trickle trigger triple trust try tumble turn undercut underestimate underline undermine \
    underpin underrate underscore understand undo unleash unlock unravel unveil upend uphold upset urge use \
    usher utilise utilize value vanish vary view violate visit voice vote vow wait walk wane want warn watch \
    waver weaken wear weigh welcome widen wield win wipe wish withdraw wonder work worry worsen write yield";

/// Stems whose plain and -s forms are nouns at least as often ("the curbs", "its models"): only their past is a verb
/// without doubt. Sorted.
const NOUNS: &str = "benchmark brand budget bundle crash curb debate dent detail display download echo edge envy fit flag flood \
    grade hand house idle level load market mirror model monitor mount part patch pledge power praise price \
    probe process profit progress prompt queue race rally ration rebound register rent request reserve reward \
    rob roll sail sanction schedule sink slide sound spill sprint stack step store stretch strip swing tear tie \
    tilt tip tour trace trade transfer travel trim trip tune upgrade veto warrant waste weather wrap wreck";

/// Past tenses and participles that no rule makes, sorted.
const IRREGULAR: &str = "ate bade beat beaten became began begun bent bet bid blew blown bore borne bought bound broke broken \
    brought built burnt burst came cast caught chose chosen clung cost crept cut dealt drawn drew driven drove \
    dug fallen fed fell felt fled flew flung forbade forbidden forgot forgotten fought found froze frozen gave \
    given gone got grew grown heard held hid hidden hit hung kept knew known laid lay leapt learnt led left \
    lent lit lost made meant met misread outspent overran overshot overtaken overtook paid put quit ran rang \
    read rebuilt rethought rewritten rewrote risen rode rose said sang sank sat saw seen sent set shaken shed \
    shone shook shot showed shown shrank shrunk shut slept slid sold sought sped spent split spoke sprang \
    spread spun stole stolen stood struck stuck swept swollen swore swung taken taught thought threw told took \
    tore torn undercut understood underwent undid upheld upset went withdrew woke won wore worn wound written \
    wrote";

/// Past tenses that are no participles: "rose by 7 %" is no passive.
const NO_PARTICIPLE: &[&str] = &[
    "ate", "began", "fell", "flew", "grew", "ran", "rang", "rose", "sang", "sank", "shrank", "sprang", "took", "went",
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
    for stem in STEMS.split(' ') {
        for (form, word) in inflected(stem) {
            forms.entry(word).or_insert(Entry::Verb(form));
        }
    }
    for stem in NOUNS.split(' ') {
        for (form, word) in inflected(stem).into_iter().filter(|(form, _)| matches!(form, Form::Past | Form::Gerund)) {
            forms.entry(word).or_insert(Entry::Verb(form));
        }
    }
    forms.extend(STEMS.split(' ').map(|stem| (stem.to_owned(), Entry::Verb(Form::Base))));
    forms.extend(IRREGULAR.split(' ').map(|word| (word.to_owned(), Entry::Verb(Form::Past))));
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
        let noun =
            before.is_word() && !is_function_word(&before.folded) || matches!(&*before.folded, "each" | "all" | "both");
        let closed = matches!(before.shape, Shape::Mark(')' | ',' | '”' | '"' | '—'));
        pronoun || noun || closed
    });
    match form {
        Form::Gerund => false,
        Form::Past => {
            // "Two ports each opened a pier": the word goes with the subject, not with what follows.
            let determined = determined && !behind(&["each", "all", "both"]);
            let passive_of_noun = pieces.get(at + 1).is_some_and(|next| &*next.folded == "by")
                && !NO_PARTICIPLE.contains(&&*piece.folded);
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
        for words in [STEMS, NOUNS, IRREGULAR] {
            assert!(words.split(' ').is_sorted() && !words.split(' ').any(str::is_empty));
        }
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
