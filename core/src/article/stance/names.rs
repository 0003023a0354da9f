//! Names nobody listed that the article itself joins to a side: "the Chinese start-up Foo", "Foo, a lab in Hangzhou,".
//!
//! A name is learned where the article introduces it, and holds for the whole article.

use super::clause::Side;
use super::role::{Hit, Roles};
use crate::extract::piece::Piece;
use rustc_hash::FxHashMap;

/// How many words may stand between a demonym and the name it introduces: "the Chinese robot vacuum maker Foo".
const MODIFIERS: usize = 5;

/// How many pieces of an apposition are read: "Foo, a maker of batteries based in Shenzhen".
const APPOSITION: usize = 12;

/// How many words a name is taken to have at most.
const NAME: usize = 4;

/// Nouns behind which a name may follow without a comma.
const HEADS: &[&str] = &[
    "academic",
    "analyst",
    "app",
    "application",
    "billionaire",
    "bot",
    "builder",
    "carmaker",
    "champion",
    "chatbot",
    "chief",
    "chipmaker",
    "company",
    "competitor",
    "conglomerate",
    "darling",
    "designer",
    "developer",
    "economist",
    "engineer",
    "entrepreneur",
    "executive",
    "expert",
    "family",
    "firm",
    "founder",
    "foundry",
    "giant",
    "group",
    "historian",
    "house",
    "incumbent",
    "investor",
    "lab",
    "laboratory",
    "leader",
    "maker",
    "manufacturer",
    "minister",
    "model",
    "newcomer",
    "official",
    "operator",
    "outfit",
    "platform",
    "player",
    "president",
    "producer",
    "professor",
    "provider",
    "regulator",
    "researcher",
    "rival",
    "scholar",
    "scientist",
    "startup",
    "state",
    "system",
    "team",
    "titan",
    "unicorn",
    "university",
    "upstart",
    "up",
    "venture",
];

type Names<'a> = FxHashMap<&'a str, Option<Side>>;

/// Adds hits for names that the article introduces with a side.
pub(super) fn join(pieces: &[Piece<'_>], hits: Vec<Hit>) -> Vec<Hit> {
    let taken = Taken::of(pieces.len(), &hits);
    let mut names = Names::default();
    for hit in &hits {
        if let Some(side) = Side::of(hit.marks) {
            introduced_behind(pieces, &taken, hit, side, &mut names);
            introduced_before(pieces, &taken, hit, side, &mut names);
            introduced_by_copula(pieces, &taken, hit, side, &mut names);
        }
    }
    names.retain(|_, side| side.is_some());
    if names.is_empty() {
        return hits;
    }
    let mut joined = Vec::with_capacity(hits.len() + names.len());
    let mut hits = hits.into_iter().peekable();
    for (at, piece) in pieces.iter().enumerate() {
        while let Some(hit) = hits.next_if(|hit| hit.start <= at) {
            joined.push(hit);
        }
        if taken.get(at) || !piece.is_capitalised() {
            continue;
        }
        let roles = match names.get(&*piece.folded) {
            Some(Some(Side::Closer)) => Roles::CLOSER,
            Some(Some(Side::Leader)) => Roles::LEADER,
            _ => continue,
        };
        joined.push(Hit { start: at, end: at + 1, marks: roles });
    }
    joined.extend(hits);
    joined
}

/// Which pieces the lexicon knows already.
struct Taken(Vec<bool>);

impl Taken {
    fn of(length: usize, hits: &[Hit]) -> Self {
        let mut taken = vec![false; length];
        for hit in hits {
            taken.iter_mut().take(hit.end).skip(hit.start).for_each(|one| *one = true);
        }
        Self(taken)
    }

    fn get(&self, at: usize) -> bool {
        self.0.get(at).copied().unwrap_or(true)
    }
}

/// "Chinese start-up Foo", "Alibaba's Foo".
fn introduced_behind<'a>(pieces: &'a [Piece<'_>], taken: &Taken, hit: &Hit, side: Side, names: &mut Names<'a>) {
    let possessive = hit.end.checked_sub(1).and_then(|last| pieces.get(last)).is_some_and(|last| {
        last.text.len() > last.folded.len() && last.text.ends_with('s') && !last.folded.ends_with('s')
    });
    let mut at = hit.end;
    let mut head = possessive;
    for _ in 0..MODIFIERS {
        let Some(piece) = pieces.get(at) else { return };
        if piece.is_dash() && piece.glued {
            at += 1;
            continue;
        }
        if !piece.is_word() {
            return;
        }
        if piece.is_capitalised() && !taken.get(at) && head && piece.folded.len() > 2 {
            learn(pieces, taken, at, side, names);
            return;
        }
        head = HEADS.binary_search(&&*piece.folded).is_ok();
        at += 1;
    }
}

/// "Foo, a start-up in Hangzhou": the name stands before, behind it a comma and an article.
fn introduced_before<'a>(pieces: &'a [Piece<'_>], taken: &Taken, hit: &Hit, side: Side, names: &mut Names<'a>) {
    // "Wang of Baidu".
    let of = hit.start.checked_sub(1).and_then(|at| pieces.get(at));
    if of.is_some_and(|of| matches!(&*of.folded, "of" | "at" | "from"))
        && let Some(at) = hit.start.checked_sub(2)
        && pieces.get(at).is_some_and(|piece| piece.is_capitalised() && piece.folded.len() > 2)
        && !taken.get(at)
    {
        learn(pieces, taken, at, side, names);
        return;
    }
    for back in 1..=APPOSITION {
        let Some(at) = hit.start.checked_sub(back) else { return };
        let Some(piece) = pieces.get(at) else { return };
        if piece.is(',') {
            let article = pieces.get(at + 1).is_some_and(|next| {
                matches!(&*next.folded, "a" | "an" | "the" | "which" | "who" | "whose" | "one" | "another")
                    || HEADS.binary_search(&&*next.folded).is_ok()
            }) || at + 1 == hit.start;
            if let Some(name) = at.checked_sub(1)
                && article
                && !taken.get(name)
                && pieces.get(name).is_some_and(|piece| piece.is_capitalised() && piece.folded.len() > 1)
            {
                learn(pieces, taken, name, side, names);
            }
            return;
        }
        if !(piece.is_word() || piece.is_dash() && piece.glued) {
            return;
        }
    }
}

/// "Foo is a Chinese model", "Foo is the first system developed in China": a copula between name and side.
fn introduced_by_copula<'a>(pieces: &'a [Piece<'_>], taken: &Taken, hit: &Hit, side: Side, names: &mut Names<'a>) {
    let word = |at: usize| pieces.get(at).map_or("", |piece| &*piece.folded);
    let origin = hit.start >= 2
        && matches!(word(hit.start - 1), "in" | "by")
        && matches!(
            word(hit.start - 2),
            "developed"
                | "made"
                | "built"
                | "trained"
                | "based"
                | "designed"
                | "headquartered"
                | "founded"
                | "released"
        );
    let reach = if origin { APPOSITION } else { 3 };
    for back in 1..=reach {
        let Some(at) = hit.start.checked_sub(back) else { return };
        let Some(piece) = pieces.get(at).filter(|piece| piece.is_word() || piece.is_dash() && piece.glued) else {
            return;
        };
        if matches!(&*piece.folded, "is" | "was" | "remains" | "became") {
            let article = matches!(word(at + 1), "a" | "an" | "the" | "one");
            if let Some(name) = at.checked_sub(1)
                && article
                && !taken.get(name)
            {
                // "HX-4": the number belongs to the name.
                let last =
                    if pieces.get(name).is_some_and(Piece::is_capitalised) { name } else { name.saturating_sub(2) };
                if pieces.get(last).is_some_and(|piece| piece.is_capitalised() && piece.folded.len() > 1)
                    && !taken.get(last)
                {
                    learn(pieces, taken, last, side, names);
                }
            }
            return;
        }
    }
}

/// Learns the name that a piece belongs to: its first and its last word, by which the article will call it again.
fn learn<'a>(pieces: &'a [Piece<'_>], taken: &Taken, at: usize, side: Side, names: &mut Names<'a>) {
    let part = |at: usize| pieces.get(at).is_some_and(Piece::is_capitalised) && !taken.get(at);
    let mut first = at;
    while first > 0 && at - first < NAME && part(first - 1) {
        first -= 1;
    }
    let mut last = at;
    while last - at < NAME && part(last + 1) {
        last += 1;
    }
    for end in [first, last] {
        let Some(piece) = pieces.get(end).filter(|piece| piece.folded.len() > 1) else { continue };
        // Whoever is joined to both sides is of neither.
        names
            .entry(&*piece.folded)
            .and_modify(|known| *known = known.filter(|known| *known == side))
            .or_insert(Some(side));
    }
}
