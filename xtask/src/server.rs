//! A small static file server, for `cargo xtask serve` and for the browser tests.
//!
//! It is our own, on `httparse`, for one reason: it must be able to stop for real. A test that takes
//! the server away has to see refused connections, also on those that the browser keeps open, and the
//! small server crates leave these hanging. It knows GET and HEAD, files and folders, and no more.

use std::collections::HashMap;
use std::io::{self, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

mod content_type;
mod request;
mod site;

pub use content_type::content_type;
use request::{Request, next_request, percent_decoded};
use site::Found;
pub use site::Site;

/// One request that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The path as it was asked for, with its query.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
    running: Option<Running>,
    log: Arc<Mutex<Vec<Answered>>>,
}

#[derive(Debug)]
struct Running {
    stopping: Arc<AtomicBool>,
    open: Arc<Mutex<HashMap<u64, TcpStream>>>,
    accepting: JoinHandle<()>,
}

impl Server {
    /// Takes a port on 127.0.0.1; 0 means any free one.
    pub fn bind(port: u16) -> io::Result<TcpListener> {
        TcpListener::bind(("127.0.0.1", port))
    }

    /// Serves `site` on a port that [`Server::bind`] took.
    pub fn start(listener: TcpListener, site: Site) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let mut server = Self { address, site: Arc::new(site), running: None, log: Arc::default() };
        server.run(listener);
        Ok(server)
    }

    /// Serves `site` on a free port.
    pub fn anywhere(site: Site) -> io::Result<Self> {
        Self::start(Self::bind(0)?, site)
    }

    /// `http://127.0.0.1:PORT`, without a closing slash.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Every request answered so far, in order.
    pub fn log(&self) -> Vec<Answered> {
        self.log.lock().map(|log| log.clone()).unwrap_or_default()
    }

    /// Stops: the port is closed, and so is every connection that a browser keeps open.
    pub fn stop(&mut self) {
        let Some(running) = self.running.take() else {
            return;
        };
        running.stopping.store(true, Ordering::SeqCst);
        // The accepting thread waits for a connection; give it one.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_secs(1));
        let _ = running.accepting.join();
        if let Ok(mut open) = running.open.lock() {
            for (_, stream) in open.drain() {
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
    }

    /// Starts again on the same port.
    pub fn restart(&mut self) -> io::Result<()> {
        if self.running.is_none() {
            let listener = TcpListener::bind(self.address)?;
            self.run(listener);
        }
        Ok(())
    }

    /// Blocks until the server stops: for `cargo xtask serve`.
    pub fn wait(mut self) {
        if let Some(running) = self.running.take() {
            let _ = running.accepting.join();
        }
    }

    fn run(&mut self, listener: TcpListener) {
        let stopping = Arc::new(AtomicBool::new(false));
        let open: Arc<Mutex<HashMap<u64, TcpStream>>> = Arc::default();
        let accepting = {
            let (stopping, open) = (Arc::clone(&stopping), Arc::clone(&open));
            let (site, log) = (Arc::clone(&self.site), Arc::clone(&self.log));
            std::thread::spawn(move || accept(&listener, &stopping, &open, &site, &log))
        };
        self.running = Some(Running { stopping, open, accepting });
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn accept(
    listener: &TcpListener,
    stopping: &Arc<AtomicBool>,
    open: &Arc<Mutex<HashMap<u64, TcpStream>>>,
    site: &Arc<Site>,
    log: &Arc<Mutex<Vec<Answered>>>,
) {
    let next = AtomicU64::new(0);
    for stream in listener.incoming() {
        if stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let id = next.fetch_add(1, Ordering::Relaxed);
        // Kept so that stop() can close it under the thread that reads it.
        let (Ok(mut open_now), Ok(kept)) = (open.lock(), stream.try_clone()) else {
            continue;
        };
        open_now.insert(id, kept);
        drop(open_now);
        let (open, site, log) = (Arc::clone(open), Arc::clone(site), Arc::clone(log));
        std::thread::spawn(move || {
            // A browser that goes away in the middle of an answer is no fault of the server's.
            let _ = converse(stream, &site, &log);
            if let Ok(mut open) = open.lock() {
                open.remove(&id);
            }
        });
    }
}

/// Answers the requests of one connection until the other side has enough.
fn converse(mut stream: TcpStream, site: &Site, log: &Mutex<Vec<Answered>>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut read: Vec<u8> = Vec::new();
    loop {
        let Some(request) = next_request(&mut stream, &mut read)? else {
            return Ok(());
        };
        let answer = answer(site, &request);
        if let Ok(mut log) = log.lock() {
            log.push(Answered { path: request.target.clone(), status: answer.status });
        }
        let reason = match answer.status {
            200 => "OK",
            301 => "Moved Permanently",
            400 => "Bad Request",
            404 => "Not Found",
            405 => "Method Not Allowed",
            _ => "Internal Server Error",
        };
        let mut head = format!("HTTP/1.1 {} {reason}\r\nContent-Length: {}\r\n", answer.status, answer.body.len());
        for (name, value) in answer.headers.iter().chain(&site.headers) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        // `no-cache` means: keep it, but ask again. Whoever rebuilds sees the new page at once.
        head.push_str("Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n\r\n");
        stream.write_all(head.as_bytes())?;
        if request.method != "HEAD" {
            stream.write_all(&answer.body)?;
        }
        if request.close || answer.status == 400 {
            return Ok(());
        }
    }
}

struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: u16, text: &str) -> Self {
        let kind = ("Content-Type".to_owned(), "text/plain; charset=utf-8".to_owned());
        Self { status, headers: vec![kind], body: text.as_bytes().to_vec() }
    }
}

fn answer(site: &Site, request: &Request) -> Answer {
    match request.method.as_str() {
        "GET" | "HEAD" => {}
        "" => return Answer::plain(400, "This is not a request.\n"),
        _ => return Answer::plain(405, "Only GET and HEAD are answered here.\n"),
    }
    let (raw, query) = match request.target.split_once('?') {
        Some((raw, query)) => (raw, Some(query)),
        None => (request.target.as_str(), None),
    };
    let Some(path) = percent_decoded(raw) else {
        return Answer::plain(400, "The address is not UTF-8.\n");
    };
    match site.find(&path) {
        Found::File(file) => match std::fs::read(&file) {
            Ok(mut body) => {
                let kind = content_type(&file);
                if kind.starts_with("text/html")
                    && !site.fill.is_empty()
                    && let Ok(mut text) = String::from_utf8(body.clone())
                {
                    for fill in site.fill.iter().filter(|fill| request.opens || !fill.opened_only) {
                        text = text.replace(&fill.mark, &fill.value);
                    }
                    body = text.into_bytes();
                }
                Answer { status: 200, headers: vec![("Content-Type".to_owned(), kind.to_owned())], body }
            }
            Err(error) => Answer::plain(500, &format!("The file cannot be read: {error}\n")),
        },
        Found::Folder => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            let mut answer = Answer::plain(301, "");
            answer.headers.push(("Location".to_owned(), format!("{raw}/{query}")));
            answer
        }
        Found::Nothing => Answer::plain(404, "There is no such file.\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use std::path::PathBuf;

    /// A folder with two files; removed with the value.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("counterclaim-server-{}-{name}", std::process::id()));
            std::fs::create_dir_all(folder.join("deep")).unwrap();
            std::fs::write(folder.join("index.html"), "<p>{{site}}</p>").unwrap();
            std::fs::write(folder.join("deep/a b.wasm"), b"\0asm").unwrap();
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    fn ask(server: &Server, lines: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
        stream.write_all(format!("{lines}\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn serves_from_a_sub_folder_with_types_and_marks_filled_in() {
        let folder = Folder::new("types");
        let site = Site::new().mount("/some/folder/", &folder.0).fill("{{site}}", "http://here");
        let server = Server::anywhere(site).unwrap();
        let page = ask(&server, "GET /some/folder/?view=timeline HTTP/1.1");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(
            page.contains("Content-Type: text/html; charset=utf-8\r\n") && page.contains("Cache-Control: no-cache")
        );
        assert!(page.ends_with("<p>http://here</p>"), "{page}");
        let wasm = ask(&server, "GET /some/folder/deep/a%20b.wasm HTTP/1.1");
        assert!(wasm.contains("application/wasm") && wasm.ends_with("\0asm"), "{wasm}");
        let log = server.log();
        assert_eq!(log[0], Answered { path: "/some/folder/?view=timeline".to_owned(), status: 200 });
    }

    #[test]
    fn redirects_a_folder_without_its_slash_and_finds_nothing_outside() {
        let folder = Folder::new("outside");
        let server = Server::anywhere(Site::new().mount("/a/", &folder.0)).unwrap();
        assert!(ask(&server, "GET /a?q=1 HTTP/1.1").contains("Location: /a/?q=1\r\n"));
        assert!(ask(&server, "GET /a/deep HTTP/1.1").contains("Location: /a/deep/\r\n"));
        for path in ["/a/../Cargo.toml", "/a/%2e%2e/Cargo.toml", "/", "/a/none", "/a/deep/"] {
            assert!(ask(&server, &format!("GET {path} HTTP/1.1")).starts_with("HTTP/1.1 404"), "{path}");
        }
        assert!(ask(&server, "POST /a/ HTTP/1.1").starts_with("HTTP/1.1 405"));
        assert!(ask(&server, "nonsense").starts_with("HTTP/1.1 400"));
        let head = ask(&server, "HEAD /a/ HTTP/1.1");
        assert!(head.contains("Content-Length: 15\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    }

    #[test]
    fn stops_for_real_and_starts_again_on_the_same_port() {
        let folder = Folder::new("stops");
        let mut server = Server::anywhere(Site::new().mount("/", &folder.0)).unwrap();
        let mut kept = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
        kept.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut some = [0; 64];
        assert!(kept.read(&mut some).unwrap() > 0);
        server.stop();
        let mut rest = Vec::new();
        kept.read_to_end(&mut rest).expect("a kept connection ends with the server");
        assert!(TcpStream::connect(("127.0.0.1", server.port())).is_err(), "the port is closed");
        server.restart().unwrap();
        assert!(ask(&server, "GET / HTTP/1.1").starts_with("HTTP/1.1 200"));
    }
}
