//! Reading a request: its head by `httparse`, its path from percent-encoding.

use std::io::{self, Read};
use std::net::TcpStream;

/// The most a request's head may be; a browser's is far below.
const MAX_HEAD: usize = 32 * 1024;

/// The head of a request, as far as it matters here.
pub(super) struct Request {
    /// `GET`; empty when what came is no request.
    pub(super) method: String,
    /// The path with its query, as it was sent.
    pub(super) target: String,
    /// Whether the connection ends after the answer.
    pub(super) close: bool,
    /// Whether it opens a page, as a link does, and is no script's `fetch`.
    pub(super) opens: bool,
}

/// Reads up to the end of the next request; `None` when the other side has closed.
/// `read` keeps what came beyond it.
pub(super) fn next_request(stream: &mut TcpStream, read: &mut Vec<u8>) -> io::Result<Option<Request>> {
    loop {
        let mut headers = [httparse::EMPTY_HEADER; 96];
        let mut parsed = httparse::Request::new(&mut headers);
        match parsed.parse(read) {
            Ok(httparse::Status::Complete(length)) => {
                let has = |name: &str, value: &str| {
                    parsed.headers.iter().any(|header| {
                        header.name.eq_ignore_ascii_case(name) && header.value.eq_ignore_ascii_case(value.as_bytes())
                    })
                };
                let request = Request {
                    method: parsed.method.unwrap_or_default().to_owned(),
                    target: parsed.path.unwrap_or_default().to_owned(),
                    close: has("connection", "close") || parsed.version == Some(0),
                    opens: has("sec-fetch-mode", "navigate"),
                };
                read.drain(..length);
                return Ok(Some(request));
            }
            Ok(httparse::Status::Partial) if read.len() < MAX_HEAD => {}
            // Anything that is no request: answered with 400 (an empty method is none).
            _ => {
                return Ok(Some(Request { method: String::new(), target: String::new(), close: true, opens: false }));
            }
        }
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk)?;
        if count == 0 {
            return Ok(None);
        }
        read.extend_from_slice(&chunk[..count]);
    }
}

/// The path with its `%20` and the like decoded; `None` if that is not UTF-8.
pub(super) fn percent_decoded(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%').and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).ok()
}
