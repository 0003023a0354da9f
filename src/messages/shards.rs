//! A corpus that lies beside the page: on its way, here, or not to be had.

use super::claims as counted;

/// Why a file beside the page could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfetched {
    /// No answer.
    Unreachable,
    /// The host's answer is another than the file: its status.
    Missing(u16),
    /// It arrived cut off, changed, or is something else.
    Damaged,
}

/// All of the corpus has arrived.
pub const OPENING: &str = "Preparing the search …";
/// Another try.
pub const TRY_AGAIN: &str = "Try again";
/// In place of a statement.
pub const AWAITED: &str = "Its words are being loaded …";
/// In place of a statement that could not be had.
pub const UNLOADED: &str = "Its words could not be loaded.";
/// In place of an article.
pub const ARTICLE_AWAITED: &str = "The article is being loaded …";
/// Before the reason why words are missing.
pub const WORDS_MISSING: &str = "Some words could not be loaded; search and filters still work.";
/// On the page of the reader's own article.
pub const TOO_LARGE_TO_COMPARE: &str = "This corpus is too large to be compared with an article on your device: its \
    words are loaded only where you read them. Claims are found in your article all the same; search for them to \
    see what the corpus says.";

/// How far the corpus has arrived, in bytes.
pub fn loading(claims: usize, arrived: u32, total: u32) -> String {
    let megabytes = |bytes: u32| format!("{:.1}", f64::from(bytes) / 1e6);
    format!("Loading {}: {} of {} MB unpacked", counted(claims), megabytes(arrived), megabytes(total))
}

/// Before the reason why the corpus is missing.
pub fn unloaded(claims: usize) -> String {
    format!("The {} of this page could not be loaded.", counted(claims))
}

/// Why a file could not be had, and what to do.
pub fn unfetched(name: &str, reason: Unfetched) -> String {
    match reason {
        Unfetched::Unreachable => "The host gives no answer. See whether you are connected, then try again.".to_owned(),
        Unfetched::Missing(status) => format!(
            "The host has no file shards/{name} (its answer: {status}). If the page was just being updated, reload it; \
             otherwise its keeper has to upload the folder “shards” whole."
        ),
        Unfetched::Damaged => format!(
            "The file shards/{name} arrived cut off or damaged. Try again; if that does not help, its keeper has to \
             upload it anew."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_with_what_to_do() {
        assert_eq!(loading(100_000, 1_250_000, 8_000_000), "Loading 100,000 claims: 1.2 of 8.0 MB unpacked");
        assert!(unfetched("a.bin", Unfetched::Missing(404)).contains("shards/a.bin (its answer: 404)"));
        assert!(unfetched("a.bin", Unfetched::Damaged).contains("Try again"));
        assert!(unfetched("a.bin", Unfetched::Unreachable).contains("try again"));
    }
}
