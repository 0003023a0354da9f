//! `counterclaim parse` as a person or a script runs it.

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Runs the command with what it reads from standard input.
fn parse(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_counterclaim"))
        .arg("parse")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    child.stdin.take().expect("its input").write_all(input.as_bytes()).expect("to be read");
    child.wait_with_output().expect("its end")
}

fn json_lines(output: &Output) -> Vec<Value> {
    let out = String::from_utf8_lossy(&output.stdout);
    out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn the_shipped_thesis_is_the_default_corpus_with_its_learned_words() {
    let article = repository().join("core/tests/articles/column.txt");
    let corpus = repository().join("corpus");
    let (article, corpus) = (article.to_str().expect("a path"), corpus.to_str().expect("a path"));
    let shipped = parse(&[article], "");
    assert_eq!(shipped.status.code(), Some(0));
    assert_eq!(
        String::from_utf8_lossy(&shipped.stdout),
        String::from_utf8_lossy(&parse(&[article, "--corpus", corpus], "").stdout)
    );
}

#[test]
fn a_stream_is_answered_line_by_line_with_code_points() {
    let lines = "{\"id\": 7, \"text\": \"Žižkov’s ferry carried 40% of all cars in 2024, Kari Lund said.\"}\n\
                 no JSON\n\
                 {\"id\": \"b\", \"text\": \"The pier closed last month.\", \"ref_date\": \"2025-03-04\"}\n";
    let output = parse(&["--jsonl"], lines);
    // A line that cannot be read is named; the others are answered.
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("line 2"), "{said}");
    let answers = json_lines(&output);
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&Value::from(7), &Value::from("b")]);
    let share = &answers[0]["quantities"][0];
    assert_eq!((&share["start"], &share["end"]), (&Value::from(23), &Value::from(26)), "{share}");
    assert_eq!(answers[0]["claims"][0]["speaker"], "Kari Lund");
    assert_eq!(answers[1]["dates"][0]["edtf"], "2025-02");
}

#[test]
fn dates_are_answered_with_their_bounds() {
    let output = parse(&["--edtf"], "{\"id\": 1, \"text\": \"2024-02~\"}\n{\"id\": 2, \"text\": \"February 2024\"}\n");
    assert_eq!(output.status.code(), Some(0));
    let answers = json_lines(&output);
    let first = &answers[0]["edtf"];
    assert_eq!((&first["valid"], &first["level"]), (&Value::from(true), &Value::from(1)), "{first}");
    assert_eq!((&first["min"], &first["max"]), (&Value::from("2024-02-01"), &Value::from("2024-02-29")), "{first}");
    assert_eq!(answers[1]["edtf"]["valid"], false);
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_what_to_do() {
    let folder = std::env::temp_dir().join(format!("counterclaim-parse-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a scratch folder");
    let file = folder.join("latin.txt");
    std::fs::write(&file, b"Hafenbeh\xf6rde").expect("a scratch file");
    let output = parse(&[file.to_str().expect("a path")], "");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && said.contains("UTF-8") && said.contains("byte 8"), "{said}");
    let missing = parse(&[folder.join("none.txt").to_str().expect("a path")], "");
    let said = String::from_utf8_lossy(&missing.stderr).into_owned();
    assert!(missing.status.code() == Some(2) && said.contains("none.txt"), "{said}");
    std::fs::remove_dir_all(&folder).expect("the scratch folder");
}
