//! `cargo xtask`: what a person types to serve, build and test Counterclaim.
//!
//! Every command installs what it is missing first, says what it is about to do and how long that
//! may take, and needs nothing but Rust and a package manager.

mod bench;
mod bench_site;
mod bytes;
mod command;
mod failures;
mod install;
mod policy;
mod precache;
mod seal;
mod serve;
mod shards;
mod styles;
mod tally;
mod test;
mod trunk;

use anyhow::{Result, bail};
use lexopt::prelude::*;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve                  install what is missing, build the page, and serve it
      --port PORT        on another port than 8080 (the demo post is on the port after it)
      --no-build         serve dist/ as it is

  build                  leave the site in dist/, for any folder of any static host
      --site-url URL     where it will be hosted: for canonical links, sitemap, oEmbed, social cards

  test [FILTER]          install what is missing, and run every test, or those whose name has FILTER
      --fast             without the release page and the browsers
      --browsers         nothing but the release page and the browsers
      --no-build         with --browsers: test dist/ as it is

  bench [FILTER]         print the benchmark tables, or those whose name has FILTER

  bench-site             leave two pages for measuring in dist-bench/: the page over synthetic claims, and its search
      --claims FILE.json over these claims instead of 10,000 made-up ones

  seal                   what Trunk calls after each build: policy, service worker, prerendered HTML

Environment:
  COUNTERCLAIM_TOOLS     where installed tools are kept (default: counterclaim/tools in the cache folder)
  COUNTERCLAIM_SOURCES   the folder of the original articles (default: ../shared/sources)
  COUNTERCLAIM_BROWSERS  chromium,firefox,webkit: which to test in (default: all that can be had)
  COUNTERCLAIM_SHOTS     a folder: the browser tests leave their pictures there
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut arguments = lexopt::Parser::from_env();
    let Some(first) = arguments.next()? else {
        print!("{HELP}");
        return Ok(ExitCode::FAILURE);
    };
    let verb = match first {
        Long("help") | Short('h') => {
            print!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        Value(verb) => verb.string()?,
        other => return Err(other.unexpected().into()),
    };
    match verb.as_str() {
        "help" => print!("{HELP}"),
        "serve" => serve::serve(&serve_options(&mut arguments)?)?,
        "build" => {
            let mut site_url = None;
            while let Some(argument) = arguments.next()? {
                match argument {
                    Long("site-url") => site_url = Some(trunk::site_url(&arguments.value()?.string()?)?),
                    other => return Err(other.unexpected().into()),
                }
            }
            trunk::build(site_url.as_deref())?;
        }
        "test" => return test::test(&test_options(&mut arguments)?),
        "bench" => {
            let filter = match arguments.next()? {
                None => None,
                Some(Value(filter)) => Some(filter.string()?),
                Some(other) => return Err(other.unexpected().into()),
            };
            bench::bench(filter.as_deref())?;
        }
        "bench-site" => {
            let mut claims = None;
            while let Some(argument) = arguments.next()? {
                match argument {
                    Long("claims") => claims = Some(std::path::PathBuf::from(arguments.value()?)),
                    other => return Err(other.unexpected().into()),
                }
            }
            bench_site::build(claims.as_deref())?;
        }
        "seal" => match arguments.next()? {
            None => seal::seal()?,
            Some(other) => return Err(other.unexpected().into()),
        },
        _ => bail!("there is no command `{verb}`; `cargo xtask help` lists them"),
    }
    Ok(ExitCode::SUCCESS)
}

fn serve_options(arguments: &mut lexopt::Parser) -> Result<serve::Options> {
    let mut options = serve::Options { port: 8080, build: true };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => options.port = arguments.value()?.parse()?,
            Long("no-build") => options.build = false,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn test_options(arguments: &mut lexopt::Parser) -> Result<test::Options> {
    let mut options = test::Options { quick_part: true, browsers: true, build: true, filter: None };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("fast") => options.browsers = false,
            Long("browsers") => options.quick_part = false,
            Long("no-build") => options.build = false,
            Value(filter) if options.filter.is_none() => options.filter = Some(filter.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if !options.browsers && !options.quick_part {
        bail!("--fast and --browsers together leave nothing to test");
    }
    Ok(options)
}
