//! Drawings of data, from a layout that core has computed.
//!
//! A drawing is SVG text, made from whole pixels: it needs no browser to be made or tested, costs the page one
//! assignment however many marks it has, and could be saved as it is. What reacts to a reader lives in the pages.

pub mod ribbons;
mod svg;
pub mod timeline;
