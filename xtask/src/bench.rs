//! `cargo xtask bench`: the benchmarks as tables. Figures are for comparing within one run, since machines are noisy;
//! nothing passes or fails by them.

use crate::command::{Tools, run};
use anyhow::Result;

/// Runs the benchmarks whose name has the filter.
pub fn bench(filter: Option<&str>) -> Result<()> {
    let tools = Tools::new(Vec::new())?;
    println!("Benchmarks of core, natively on this machine (building them takes a minute or two the first time).");
    let mut cargo = tools.cargo();
    cargo.args(["bench", "--quiet", "--package", "counterclaim-core", "--benches", "--"]).args(filter);
    run(&mut cargo)
}
