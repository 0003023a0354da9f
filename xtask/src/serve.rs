//! `cargo xtask serve`: the built page on this machine, and beside it a blog post that embeds it.

use crate::command::root;
use crate::{install, trunk};
use anyhow::{Context, Result, anyhow, bail};
use std::io::ErrorKind;
use std::net::TcpListener;
use xtask::server::{Server, Site};

/// The demo post names the page's origin by this mark.
const SITE_MARK: &str = "{{site}}";

/// What `serve` was asked for.
pub struct Options {
    /// The page's port; the demo post's is the next one.
    pub port: u16,
    /// Whether to build first.
    pub build: bool,
}

/// Builds and serves until it is stopped.
pub fn serve(options: &Options) -> Result<()> {
    // The ports are taken first: whoever has to choose another learns it now and not after the build.
    let listener = bind(options.port)?;
    let post = root().join("demo");
    let post_port = options.port.checked_add(1).context("--port must leave room for the demo post's, one higher")?;
    let post_listener = post.is_dir().then(|| bind(post_port)).transpose()?;

    if options.build {
        trunk::release(&install::for_the_page()?, None)?;
    }
    let dist = root().join("dist");
    if !dist.join("index.html").is_file() {
        bail!("dist/ has no page yet; leave out --no-build");
    }

    let origin = format!("http://127.0.0.1:{}", options.port);
    let mut site = Site::new().mount("/", dist).fill(SITE_MARK, &origin);
    if post.is_dir() {
        site = site.mount("/demo/", &post);
    }
    let server = Server::start(listener, site)?;
    println!("\nThe page:      {origin}");
    let other = match post_listener {
        Some(listener) => {
            let server = Server::start(listener, Site::new().mount("/", &post).fill(SITE_MARK, &origin))?;
            println!("A blog post:   http://localhost:{post_port}  (embeds it from another site)");
            println!("               {origin}/demo/  (the same post beside the page)");
            Some(server)
        }
        None => None,
    };
    println!("Ctrl-C stops.");
    server.wait();
    drop(other);
    Ok(())
}

fn bind(port: u16) -> Result<TcpListener> {
    Server::bind(port).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!(
                "port {port} is taken by another program; `cargo xtask serve --port N` takes N and the port after it"
            )
        }
        _ => anyhow!(error).context(format!("port {port} cannot be opened; choose another by --port")),
    })
}
