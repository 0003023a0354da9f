use super::decimal::Decimal;
use super::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// How a figure limits the value.
    Bound {
        /// The value itself.
        Exactly = "exactly",
        /// Near the value.
        About = "about",
        /// Below the high end, low open.
        LessThan = "less-than",
        /// At or above the low end, high open.
        AtLeast = "at-least",
        /// Between both ends.
        Range = "range",
    }
}

/// A value or range with its unit, and the words it was written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// The low end; nothing where open.
    pub low: Option<Decimal>,
    /// The high end; nothing where open.
    pub high: Option<Decimal>,
    /// In the singular, percent as "%"; empty where the words name none.
    pub unit: String,
    /// How the figure limits the value.
    pub bound: Bound,
    /// "three to five years".
    pub words: String,
}
