//! Words around searching and long lists.

/// A word that no claim holds was taken for those one typo away.
pub fn forgiven(typed: &str) -> String {
    format!("No claim has “{typed}”; this is what is one letter away.")
}

/// The button that makes a long list longer.
pub fn show_more(count: usize, left: usize) -> String {
    match left {
        1 => "Show the last one".to_owned(),
        _ if count < left => format!("Show {count} more of {left}"),
        _ => format!("Show the last {left}"),
    }
}

/// The fold of a question with very many claims.
pub fn open_row(count: usize) -> String {
    format!("Set {} side by side", super::claims(count))
}

/// The button that shows every value of a long facet.
pub fn show_all_values(total: usize) -> String {
    format!("Show all {total}")
}

/// The button that folds a long facet again.
pub const SHOW_FREQUENT: &str = "Show the most frequent";
