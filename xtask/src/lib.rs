//! What the commands and the browser tests share: the static file server, and where the tools are.
//!
//! The commands themselves are in the binary (`main.rs`).

pub mod server;
pub mod tools;
