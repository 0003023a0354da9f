//! From async functions to tests: one per engine, reported as `cargo test` reports.

use crate::engine::Engine;
use crate::stage::Stage;
use anyhow::{Result, anyhow};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// No test takes so long unless it hangs.
const LIMIT: Duration = Duration::from_secs(180);

/// The running of a test's steps.
pub type Steps<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// One test, before it is told its engine.
pub struct Scenario {
    name: &'static str,
    engines: &'static [Engine],
    steps: Box<dyn for<'a> Fn(&'a Stage) -> Steps<'a> + Send + Sync>,
}

/// A test of that name; [`scenarios!`](crate::scenarios) takes the name from the function.
pub fn scenario<F>(name: &'static str, steps: F) -> Scenario
where
    F: for<'a> Fn(&'a Stage) -> Steps<'a> + Send + Sync + 'static,
{
    Scenario { name, engines: &Engine::ALL, steps: Box::new(steps) }
}

impl Scenario {
    /// Only in these engines, where others lack what it is about.
    pub fn only_in(self, engines: &'static [Engine]) -> Self {
        Self { engines, ..self }
    }
}

/// Async functions from `&Stage` as a list of [`Scenario`]s.
#[macro_export]
macro_rules! scenarios {
    ($($steps:ident),* $(,)?) => {
        vec![$($crate::scenario(stringify!($steps), |stage| Box::pin($steps(stage)))),*]
    };
}

/// Runs the tests, as `cargo test` would: the `main` of a test without its own harness.
pub fn run(scenarios: Vec<Scenario>) -> ! {
    let mut arguments = Arguments::from_args();
    // Browsers are heavy, and two at once on two cores make each other's waits run out.
    arguments.test_threads.get_or_insert(1);
    let chosen = match Engine::chosen() {
        Some(Err(error)) => {
            eprintln!("{error}");
            std::process::exit(2);
        }
        Some(Ok(engines)) => Some(engines),
        None => None,
    };
    let engines = chosen.clone().unwrap_or_else(|| Engine::ALL.to_vec());
    let mut trials = Vec::new();
    for scenario in scenarios.into_iter().map(Arc::new) {
        for engine in engines.iter().copied().filter(|engine| scenario.engines.contains(engine)) {
            let scenario = Arc::clone(&scenario);
            let must = chosen.is_some();
            trials.push(Trial::ignorable_test(format!("{engine}::{}", scenario.name), move || {
                match engine.programs() {
                    Ok(_) => play(engine, &scenario).map(|()| Completion::Completed),
                    // Who asks for an engine by name wants to know that it was not there.
                    Err(missing) if must => Err(missing.into()),
                    Err(missing) => Ok(Completion::ignored_with(missing)),
                }
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit()
}

fn play(engine: Engine, scenario: &Scenario) -> Result<(), Failed> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let stage = Stage::new(engine, scenario.name).map_err(|error| format!("{error:#}"))?;
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            tokio::time::timeout(LIMIT, (scenario.steps)(&stage))
                .await
                .unwrap_or_else(|_| Err(anyhow!("not done after {} s", LIMIT.as_secs())))
        })
    }));
    let mut problems = match outcome {
        Ok(Ok(())) => Vec::new(),
        Ok(Err(error)) => vec![format!("{error:#}")],
        Err(panic) => vec![said(&*panic)],
    };
    runtime.block_on(async {
        let faults = tokio::time::timeout(Duration::from_secs(20), stage.take_faults()).await;
        match faults {
            Ok(Ok(faults)) => problems.extend(faults.into_iter().map(|fault| format!("fault: {fault}"))),
            Ok(Err(error)) => problems.push(format!("{error:#}")),
            Err(_) => problems.push("the browser does not answer any more".to_owned()),
        }
        if !problems.is_empty() {
            let pictures = tokio::time::timeout(Duration::from_secs(20), stage.pictures(scenario.name)).await;
            problems
                .extend(pictures.unwrap_or_default().into_iter().map(|file| format!("picture: {}", file.display())));
        }
        stage.close().await;
    });
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}

/// What a failed assertion said.
fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "panicked".to_owned())
}
