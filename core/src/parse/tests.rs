//! Every fault a corpus can have, each with its place, on a small sound corpus that one edit at a time breaks.

use super::{Folder, corpus};
use crate::anchor::lock;
use crate::diagnostic::{Diagnostic, Severity, has_errors};
use crate::model::{Attribution, Kind, Narrative, Stance};
use proptest::prelude::*;

const HEAD: &str = r#"title = "Is the bridge safe?"
thesis = "The bridge is safe"
sources = ["mayor", "engineer"]

[narratives.optimistic]
name = "Safe"
gloss = "trusts the bridge"
mark = "safe"

[narratives.pessimistic]
name = "Unsafe"
gloss = "doubts the bridge"
mark = "unsafe"

[[questions]]
id = "load"
title = "How much does it carry?"
short = "Load"
topic = "what the bridge carries"

[[speakers]]
id = "ann-lee"
name = "Ann Lee"
kind = "person"

[[evidence]]
id = "survey"
title = "Bridge Survey"
kind = "report"
date = "2024"

[brief]
both = 'Both say [it carries lorries]{claims="carries"}.'
part = 'They part on its age.'
because = 'They measured apart.'
"#;

const MAYOR: &str = r#"+++
title = "The bridge will stand"
short = "Will Stand"
published = "2025-03-02"
date-basis = "its dateline"
narrative = "optimistic"
+++

The mayor said that [the bridge carries 40 tonnes]{#carries question=load stance=optimistic kind=statistic
speaker=ann-lee evidence=survey about="2024" phrase="carries 40 tonnes" checkworthy=3} every day, rain or shine,
and that people who cross it on foot notice nothing of all this traffic at any hour.
"#;

const ENGINEER: &str = r#"+++
title = "The bridge is old"
date-basis = "nothing tells"
narrative = "pessimistic"
+++

[The bridge may crack]{#cracks question=load stance=pessimistic kind=prediction}.
"#;

const RELATIONS: &str = r#"[[relations]]
a = "carries"
b = "cracks"
kind = "contradicts"
reason = "measure"
explanation = "One tells of a load, the other of a crack."
"#;

fn folder(files: &[(&str, &str)]) -> Folder {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    Folder { name: "bridge".to_owned(), files }
}

fn sound() -> Vec<(&'static str, &'static str)> {
    vec![("corpus.toml", HEAD), ("mayor.dj", MAYOR), ("engineer.dj", ENGINEER), ("relations.toml", RELATIONS)]
}

/// The diagnostics after one edit, the missing lock left out.
fn after(file: &str, old: &str, new: &str) -> Vec<Diagnostic> {
    let mut files: Vec<(String, Vec<u8>)> = folder(&sound()).files;
    let (_, bytes) = files.iter_mut().find(|(name, _)| name == file).expect("the file is there");
    let text = String::from_utf8(bytes.clone()).expect("text");
    assert!(text.contains(old), "{file} has no `{old}`");
    *bytes = text.replacen(old, new, 1).into_bytes();
    without_lock(corpus(&Folder { name: "bridge".to_owned(), files }).diagnostics)
}

fn without_lock(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.into_iter().filter(|one| one.code != "no-lock").collect()
}

/// `code file:line:column` of each.
fn told(diagnostics: &[Diagnostic]) -> Vec<String> {
    let place = |one: &Diagnostic| format!("{}:{}:{}", one.location.file, one.location.line, one.location.column);
    diagnostics.iter().map(|one| format!("{} {}", one.code, place(one))).collect()
}

#[test]
fn a_sound_corpus_is_read_whole() {
    let parsed = corpus(&folder(&sound()));
    assert_eq!(told(&without_lock(parsed.diagnostics)), Vec::<String>::new());
    let corpus = parsed.corpus;
    assert_eq!(corpus.sources.len(), 2);
    assert_eq!(corpus.sources[1].narrative, Narrative::Pessimistic);
    let [carries, cracks] = corpus.claims.as_slice() else { panic!("two claims") };
    assert_eq!(carries.statement, "The bridge carries 40 tonnes.");
    assert_eq!((carries.stance, carries.kind), (Stance::Optimistic, Kind::Statistic));
    assert_eq!(carries.attribution, Attribution::NamedPerson);
    assert_eq!(carries.figure.as_deref(), Some("40 tonnes"), "the first quantity of the statement");
    assert_eq!(carries.about.as_ref().map(|dated| dated.edtf.as_str()), Some("2024"));
    assert_eq!(cracks.attribution, Attribution::Author);
    assert_eq!(corpus.relations.len(), 1);
    assert_eq!(corpus.brief.both[1].claims, [crate::model::ClaimKey(0)]);
}

#[test]
fn every_fault_is_told_with_its_place() {
    let cases: &[(&str, &str, &str, &[&str])] = &[
        (
            "corpus.toml",
            "title = \"Is",
            "titel = \"Is",
            &["missing-key bridge/corpus.toml:1:1", "unknown-key bridge/corpus.toml:1:1"],
        ),
        ("corpus.toml", "gloss = \"trusts the bridge\"\n", "", &["missing-key bridge/corpus.toml:5:1"]),
        ("corpus.toml", "kind = \"person\"", "kind = \"parson\"", &["unknown-word bridge/corpus.toml:24:8"]),
        ("corpus.toml", "date = \"2024\"", "date = \"2024-13\"", &["invalid-edtf bridge/corpus.toml:30:14"]),
        (
            "corpus.toml",
            "id = \"survey\"",
            "id = \"The Survey\"",
            &["invalid-id bridge/corpus.toml:27:6", "unknown-evidence bridge/mayor.dj:10:26"],
        ),
        (
            "corpus.toml",
            "sources = [\"mayor\", \"engineer\"]",
            "sources = [\"mayor\"]",
            &["source-unlisted bridge/engineer.dj:1:1", "dangling-relation bridge/relations.toml:3:5"],
        ),
        ("corpus.toml", "\"engineer\"]", "\"engineer\", \"clerk\"]", &["source-missing bridge/corpus.toml:3:33"]),
        ("corpus.toml", "claims=\"carries\"", "claims=\"carry\"", &["unknown-claim bridge/corpus.toml:33:47"]),
        ("mayor.dj", "question=load", "question=weight", &["unknown-question bridge/mayor.dj:9:70"]),
        ("mayor.dj", "speaker=ann-lee", "speaker=ann-leigh", &["unknown-speaker bridge/mayor.dj:10:9"]),
        (
            "mayor.dj",
            "stance=optimistic",
            "mood=optimistic",
            &["unknown-key bridge/mayor.dj:9:80", "missing-key bridge/mayor.dj:9:21"],
        ),
        ("mayor.dj", "about=\"2024\"", "about=\"2024/2023\"", &["invalid-edtf bridge/mayor.dj:10:45"]),
        (
            "mayor.dj",
            "about=\"2024\"",
            "about=2024/2025",
            &[
                "lost-span bridge/mayor.dj:9:50",
                "no-claims bridge/mayor.dj:1:1",
                "unknown-claim bridge/corpus.toml:33:47",
                "dangling-relation bridge/relations.toml:2:5",
            ],
        ),
        (
            "mayor.dj",
            "evidence=survey about",
            "evidence=survey\n\nabout",
            &[
                "lost-span bridge/mayor.dj:9:50",
                "no-claims bridge/mayor.dj:1:1",
                "unknown-claim bridge/corpus.toml:33:47",
                "dangling-relation bridge/relations.toml:2:5",
            ],
        ),
        ("mayor.dj", "about=\"2024\"", "said=\"2025-04\"", &["said-after-published bridge/mayor.dj:9:21"]),
        (
            "mayor.dj",
            "phrase=\"carries 40 tonnes\"",
            "phrase=\"a b c d e f g h i j k l m n o p\"",
            &["long-phrase bridge/mayor.dj:10:54", "quoted-share bridge/mayor.dj:1:1"],
        ),
        ("mayor.dj", "+++\ntitle", "title", &["no-front-matter bridge/mayor.dj:1:1"]),
        ("mayor.dj", "narrative = \"optimistic\"", "narrative = optimistic", &["invalid-toml bridge/mayor.dj:6:13"]),
        (
            "engineer.dj",
            "#cracks",
            "#carries",
            &["duplicate-id bridge/engineer.dj:7:25", "dangling-relation bridge/relations.toml:3:5"],
        ),
        ("engineer.dj", "kind=prediction", "kind=guess", &["unknown-word bridge/engineer.dj:7:70"]),
        ("relations.toml", "b = \"cracks\"", "b = \"crakcs\"", &["dangling-relation bridge/relations.toml:3:5"]),
        ("relations.toml", "b = \"cracks\"", "b = \"carries\"", &["self-relation bridge/relations.toml:1:1"]),
        ("relations.toml", "reason = \"measure\"\n", "", &["missing-key bridge/relations.toml:1:1"]),
        (
            "relations.toml",
            "kind = \"contradicts\"",
            "kind = \"supports\"",
            &["needless-reason bridge/relations.toml:1:1"],
        ),
    ];
    let mut wrong = Vec::new();
    for (file, old, new, wanted) in cases {
        let found = told(&after(file, old, new));
        if found != *wanted {
            wrong.push(format!("{file}: `{old}` became `{new}`\n  told   {found:?}\n  wanted {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_faults_come_in_one_go() {
    let head = HEAD.replace("id = \"load\"", "id = \"weight\"").replace("mark = \"safe\"", "");
    let mayor = MAYOR.replace("2025-03-02", "2025-02-30").replace("stance=optimistic", "stance=sunny");
    let diagnostics =
        corpus(&folder(&[("corpus.toml", &head), ("mayor.dj", &mayor), ("engineer.dj", ENGINEER)])).diagnostics;
    let codes: Vec<&str> = diagnostics.iter().map(|one| one.code.as_str()).collect();
    for code in ["missing-key", "invalid-edtf", "unknown-word", "unknown-question"] {
        assert!(codes.contains(&code), "{code} is missing from {codes:?}");
    }
}

#[test]
fn a_hint_names_what_was_probably_meant() {
    let told = after("relations.toml", "b = \"cracks\"", "b = \"crakcs\"");
    assert_eq!(told[0].hint.as_deref(), Some("did you mean `cracks`?"));
}

#[test]
fn learned_words_are_read_and_a_weight_that_is_none_is_told() {
    let with = |words: &str| {
        let mut files = sound();
        files.push(("words.toml", words));
        corpus(&folder(&files))
    };
    let parsed = with("[side]\n-12 = [\"rust\", \"old pier\"]\n40 = [\"sound\"]\n\n[none]\n8 = [\"rust\"]\n");
    assert!(!has_errors(&parsed.diagnostics), "{:?}", parsed.diagnostics);
    let words: Vec<_> = parsed.corpus.lexicon.words.iter().map(|word| (&*word.words, word.side, word.none)).collect();
    assert_eq!(words, [("old pier", -12, 0), ("rust", -12, 8), ("sound", 40, 0)]);
    let parsed = with("[side]\nmuch = [\"rust\"]\n");
    let fault = parsed.diagnostics.iter().find(|fault| fault.code == "invalid-weight").expect("a fault");
    assert_eq!((&*fault.location.file, fault.location.line), ("bridge/words.toml", 2));
    assert!(has_errors(&with("[sides]\n3 = []\n").diagnostics));
}

#[test]
fn an_empty_folder_and_an_empty_corpus_are_told() {
    assert_eq!(told(&corpus(&folder(&[])).diagnostics), ["no-corpus bridge/corpus.toml:1:1"]);
    let bare = HEAD.replace("[\"mayor\", \"engineer\"]", "[]");
    let codes: Vec<String> =
        corpus(&folder(&[("corpus.toml", &bare)])).diagnostics.into_iter().map(|one| one.code).collect();
    assert!(codes.contains(&"empty-corpus".to_owned()), "{codes:?}");
}

#[test]
fn a_file_that_is_not_text_is_told_by_its_byte() {
    let mut folder = folder(&sound());
    folder.files[1].1 = b"+++\ntitle = \"caf\xe9\"\n+++\n".to_vec();
    let found = corpus(&folder).diagnostics;
    assert!(told(&found).contains(&"not-utf-8 bridge/mayor.dj:2:13".to_owned()), "{:?}", told(&found));
}

#[test]
fn a_claim_without_its_anchor_is_told_once_a_lock_is_there() {
    let text = "version = 1\n\n[[source]]\nid = \"mayor\"\nsha256 = \"0000000000000000000000000000000000000000000000000000000000000000\"\nwords = 100\ncharacters = 600\n";
    assert!(lock::read(text).is_ok(), "the lock of this test is sound");
    let mut files = sound();
    files.push(("corpus.lock", text));
    let found = corpus(&folder(&files)).diagnostics;
    assert_eq!(told(&found), ["anchor-missing bridge/mayor.dj:9:21", "anchor-missing bridge/engineer.dj:7:1"]);
    files.pop();
    let missing = corpus(&folder(&files)).diagnostics;
    assert_eq!(
        missing.iter().map(|one| (one.code.as_str(), one.severity)).collect::<Vec<_>>(),
        [("no-lock", Severity::Warning)]
    );
    assert!(!has_errors(&missing));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_it_panic(head in ".{0,200}", digest in "(\\+\\+\\+\n)?.{0,300}", relations in ".{0,200}") {
        let files = [("corpus.toml", head.as_str()), ("mayor.dj", digest.as_str()), ("relations.toml", relations.as_str())];
        let _ = corpus(&folder(&files));
    }

    #[test]
    fn a_damaged_digest_never_panics(at in 0..MAYOR.len(), noise in "[\\]\\[{}\"=#\\n+]{1,6}") {
        let mut damaged = MAYOR.to_owned();
        damaged.insert_str(at, &noise);
        let _ = corpus(&folder(&[("corpus.toml", HEAD), ("mayor.dj", &damaged), ("engineer.dj", ENGINEER)]));
    }
}
