use super::*;
use crate::parse::{self, Folder};
use proptest::prelude::*;

const ARTICLE: &str = "Small Ports Pay\n\nBergen’s small port earned 12 million crowns in 2023, while the big one lost 3 million. \
Captains say the fuel is cheap, but the piers are old—and nobody repairs them.\n\n“We could close within two years,” said one harbour master. \
The council disagrees.\n";

const OTHER: &str =
    "Ferries Are Doomed\n\nNobody takes the ferry any more, a report notes. Tickets cost twice what they did.\n";

const HEAD: &str = "title = \"Ports\"\nthesis = \"Ports pay\"\nlanguage = \"en\"\nsources = [\"ports\", \"doomed\"]\n\
[narratives.optimistic]\nname = \"Pays\"\ngloss = \"g\"\nmark = \"up\"\n[narratives.pessimistic]\nname = \"Fails\"\ngloss = \"g\"\nmark = \"down\"\n\
[[questions]]\nid = \"money\"\ntitle = \"Money?\"\nshort = \"Money\"\ntopic = \"money\"\nterms = []\n\
[aliases]\n[lexicon]\noptimistic = []\npessimistic = []\n[brief]\nboth = ''\npart = ''\nbecause = ''\n";

fn digest(title: &str, narrative: &str, claims: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut text = format!(
        "+++\ntitle = \"{title}\"\nshort = \"{title}\"\ndate-basis = \"none\"\nnarrative = \"{narrative}\"\n+++\n\n"
    );
    for (id, statement, phrase) in claims {
        let phrase = if phrase.is_empty() { String::new() } else { format!(" phrase=\"{phrase}\"") };
        text += &format!("[{statement}]{{#{id} question=money stance=neutral kind=event{phrase} checkworthy=2}}. ");
    }
    text.push('\n');
    text.into_bytes()
}

fn corpus(lock: Option<String>) -> Parsed {
    let ports = digest(
        "Small Ports Pay",
        "optimistic",
        &[
            ("earned", "In 2023 the little port of Bergen made 12 million crowns", ""),
            ("lost", "the large port had a loss of 3 million", ""),
            ("fuel", "fuel is cheap, captains say", ""),
            ("repairs", "repairs are done by nobody", ""),
            ("close", "the harbour could shut within two years", "We could close within two years"),
        ],
    );
    let doomed = digest(
        "Ferries Are Doomed",
        "pessimistic",
        &[("tickets", "the price of a ticket has doubled", "Tickets cost twice")],
    );
    let mut files =
        vec![("corpus.toml".to_owned(), HEAD.into()), ("ports.dj".to_owned(), ports), ("doomed.dj".to_owned(), doomed)];
    files.extend(lock.map(|lock| ("corpus.lock".to_owned(), lock.into_bytes())));
    parse::corpus(&Folder { name: "small".to_owned(), files })
}

fn originals() -> Vec<Original> {
    [("b.txt", OTHER), ("a.txt", ARTICLE)]
        .iter()
        .filter_map(|(name, text)| Original::read(name, text.as_bytes()))
        .collect()
}

fn found(parsed: &Parsed, alignment: &Alignment) -> Vec<(String, String)> {
    let id = |located: &Located| parsed.corpus.claim(located.claim).map_or_else(String::new, |claim| claim.id.clone());
    alignment.located.iter().map(|located| (id(located), located.text.clone())).collect()
}

#[test]
fn every_claim_gets_its_own_clause() {
    let parsed = corpus(None);
    let alignment = align(&parsed, &originals(), &Wishes::default());
    assert_eq!(alignment.diagnostics, []);
    let wanted = [
        ("earned", "Bergen’s small port earned 12 million crowns in 2023"),
        ("lost", "the big one lost 3 million."),
        ("fuel", "Captains say the fuel is cheap"),
        ("repairs", "nobody repairs them."),
        ("close", "“We could close within two years,”"),
        ("tickets", "Tickets cost twice what they did."),
    ];
    let found = found(&parsed, &alignment);
    for ((id, text), (wanted_id, wanted)) in found.iter().zip(wanted) {
        assert_eq!((id.as_str(), text.as_str()), (wanted_id, wanted));
    }
    assert_eq!(found.len(), wanted.len());
    assert_eq!(alignment.lock.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>(), ["ports", "doomed"]);
}

#[test]
fn recorded_spans_are_kept_and_wishes_granted() {
    let parsed = corpus(None);
    let key = parsed.corpus.claim_named("fuel").expect("there");
    let set = Wishes { set: vec![(key, 17..30)], again: false };
    let alignment = align(&parsed, &originals(), &set);
    let fuel = |alignment: &Alignment| {
        alignment
            .located
            .iter()
            .find(|located| located.claim == key)
            .map(|located| (located.means, located.anchor.start..located.anchor.end))
    };
    assert_eq!(fuel(&alignment), Some((Means::Set, 17..30)));

    let locked = corpus(Some(lock_text(&alignment)));
    let again = align(&locked, &originals(), &Wishes::default());
    assert_eq!(fuel(&again), Some((Means::Kept, 17..30)));
    assert_eq!(again.lock, alignment.lock);
    let anew = align(&locked, &originals(), &Wishes { again: true, ..Wishes::default() });
    assert_ne!(fuel(&anew), Some((Means::Kept, 17..30)));
}

fn lock_text(alignment: &Alignment) -> String {
    crate::anchor::lock::write(&alignment.lock)
}

#[test]
fn what_cannot_be_done_is_said() {
    let parsed = corpus(None);
    let key = parsed.corpus.claim_named("fuel").expect("there");
    let codes = |originals: &[Original], wishes: &Wishes| -> Vec<String> {
        align(&parsed, originals, wishes).diagnostics.into_iter().map(|found| found.code).collect()
    };
    assert_eq!(codes(&[], &Wishes::default()), ["original-missing", "original-missing"]);
    assert_eq!(codes(&originals(), &Wishes { set: vec![(key, 10..9_000)], again: false }), ["anchor-outside"]);
    let short =
        Original::read("a.txt", "Small Ports Pay\n\n“We could close within two years.”".as_bytes()).expect("UTF-8");
    let found = codes(&[short, originals().remove(0)], &Wishes::default());
    assert!(found.iter().all(|code| code == "anchor-not-found") && !found.is_empty(), "{found:?}");
}

proptest! {
    #[test]
    fn any_original_gives_spans_inside_it(text in any::<String>()) {
        let text = format!("Small Ports Pay. We could close within two years {text}");
        let original = Original::read("a.txt", text.as_bytes()).expect("UTF-8");
        for located in align(&corpus(None), std::slice::from_ref(&original), &Wishes::default()).located {
            prop_assert!(original.holds(&located.anchor));
        }
    }
}
