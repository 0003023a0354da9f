//! The page: a view of (corpus, query, today), and nothing else.
//!
//! ```text
//! app → pages → components → charts          only `address` touches the address bar
//! ```
//!
//! The components build for the browser and natively alike: natively they write the HTML that reads without
//! JavaScript, and tests look at that HTML without a browser.

pub mod address;
pub mod app;
pub mod charts;
pub mod components;
pub mod embed;
pub mod explorer;
#[cfg(target_arch = "wasm32")]
pub mod fetch;
pub mod library;
pub mod markup;
pub mod messages;
pub mod offline;
#[cfg(target_arch = "wasm32")]
pub mod opening;
pub mod pages;
pub mod paint;
pub mod parsing;
pub mod shelf;
#[cfg(target_arch = "wasm32")]
pub mod start;
