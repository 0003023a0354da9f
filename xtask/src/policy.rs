//! The Content-Security-Policy of a page: each inline script is allowed by its hash, and nothing else is.

use anyhow::{Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The mark of Trunk's reload script, whose text is only completed while `trunk serve` answers:
/// no hash can be known for it.
const RELOAD_SCRIPT: &str = "{{__TRUNK_ADDRESS__}}";

/// The page with the hashes of its inline scripts in `script-src`, in the place of every hash that was
/// there (the source's `'sha256-SEAL'`, or those of an earlier run); `None` for a page without a policy.
pub fn sealed(html: &str) -> Result<Option<String>> {
    let Some((start, end)) = policy_range(html) else { return Ok(None) };
    let allowed: Vec<String> = if html.contains(RELOAD_SCRIPT) {
        vec!["'unsafe-inline'".to_owned()]
    } else {
        let mut hashes: Vec<String> = inline_scripts(html).into_iter().map(hash).collect();
        hashes.dedup();
        hashes
    };
    let mut seen = false;
    let directives: Vec<String> = html[start..end]
        .split(';')
        .map(|directive| {
            let mut words: Vec<&str> = directive.split_whitespace().collect();
            if words.first() != Some(&"script-src") {
                return directive.to_owned();
            }
            seen = true;
            let at = words.iter().position(|word| is_hash(word)).unwrap_or(words.len());
            words.retain(|word| !is_hash(word));
            words.splice(at..at, allowed.iter().map(String::as_str));
            let space = if directive.starts_with(' ') { " " } else { "" };
            format!("{space}{}", words.join(" "))
        })
        .collect();
    if !seen && !allowed.is_empty() {
        bail!("the Content-Security-Policy has no script-src, so no inline script can be allowed in it");
    }
    Ok(Some(format!("{}{}{}", &html[..start], directives.join(";"), &html[end..])))
}

fn is_hash(word: &str) -> bool {
    word.starts_with("'sha256-")
}

fn hash(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script.as_bytes())))
}

/// Where the policy's text stands in the page.
fn policy_range(html: &str) -> Option<(usize, usize)> {
    elements(html, "meta").into_iter().find_map(|(at, attributes, _)| {
        let is_policy = value(attributes, "http-equiv")?.eq_ignore_ascii_case("content-security-policy");
        let content = value(attributes, "content").filter(|_| is_policy)?;
        let start = at + (content.as_ptr() as usize - attributes.as_ptr() as usize);
        Some((start, start + content.len()))
    })
}

/// The texts of the scripts that a browser would run and that have no address of their own.
fn inline_scripts(html: &str) -> Vec<&str> {
    let runs = |kind: Option<&str>| match kind.unwrap_or_default().to_ascii_lowercase().as_str() {
        "" | "module" | "importmap" | "speculationrules" => true,
        other => other.ends_with("javascript"),
    };
    elements(html, "script")
        .into_iter()
        .filter(|(_, attributes, _)| value(attributes, "src").is_none() && runs(value(attributes, "type")))
        .filter_map(|(_, _, after)| html[after..].find("</script").map(|length| &html[after..after + length]))
        .collect()
}

/// Every start tag of that name outside comments and scripts: where its attributes begin, their text,
/// and where the tag ends.
pub fn elements<'a>(html: &'a str, name: &str) -> Vec<(usize, &'a str, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<') {
        let tag = at + open + 1;
        if html[tag..].starts_with("!--") {
            at = html[tag..].find("-->").map_or(html.len(), |end| tag + end + 3);
            continue;
        }
        let length = html[tag..].find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(html.len() - tag);
        let here = &html[tag..tag + length];
        let attributes = tag + length;
        let Some(end) = tag_end(&html[attributes..]).filter(|_| !here.is_empty()) else {
            at = attributes;
            continue;
        };
        at = attributes + end + 1;
        if here.eq_ignore_ascii_case(name) {
            found.push((attributes, &html[attributes..attributes + end], at));
        }
        if here.eq_ignore_ascii_case("script") {
            at = html[at..].find("</script").map_or(html.len(), |end| at + end);
        }
    }
    found
}

/// Where a start tag's `>` is; one inside quotes does not count.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(at, c)| match (quote, c) {
        (None, '>') => Some(at),
        (None, '"' | '\'') => {
            quote = Some(c);
            None
        }
        (Some(open), c) if open == c => {
            quote = None;
            None
        }
        _ => None,
    })
}

/// The value of an attribute, quoted or not; empty where it has none.
pub fn value<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let length = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len()).max(1);
        let (key, after) = rest.split_at(length);
        let (held, next) = match after.trim_start().strip_prefix('=').map(str::trim_start) {
            None => (&after[..0], after),
            Some(held) => match held.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let end = held[1..].find(quote).map_or(held.len(), |end| end + 1);
                    (&held[1..end], held.get(end + 1..).unwrap_or_default())
                }
                _ => held.split_at(held.find(char::is_whitespace).unwrap_or(held.len())),
            },
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(held);
        }
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // As Trunk 0.21.14 leaves it in a release build: minified, unquoted where that is possible.
    const RELEASE: &str = "<!doctype html><html data-ready=false lang=en><meta charset=utf-8>\
        <meta content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-SEAL'; style-src 'self'\" \
        http-equiv=Content-Security-Policy><title>a > b</title>\
        <script type=module>import init from './app.js';\nawait init();</script>\
        <script async src=./embed.js></script><script type=application/ld+json>{\"@type\":\"Claim\"}</script></head>\
        <body><!-- <script>no()</script> --><script>if (1 < 2) go()</script></body></html>";

    #[test]
    fn allows_each_inline_script_by_its_hash_and_no_other() {
        let sealed = sealed(RELEASE).unwrap().unwrap();
        let module = hash("import init from './app.js';\nawait init();");
        let classic = hash("if (1 < 2) go()");
        assert!(
            sealed.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {module} {classic}; style")),
            "{sealed}"
        );
        assert!(!sealed.contains("SEAL"));
        // Everything else is as it was.
        assert_eq!(sealed.replace(&format!("{module} {classic}"), "'sha256-SEAL'"), RELEASE);
    }

    #[test]
    fn hashes_as_browsers_do() {
        // The example in the specification of Content-Security-Policy.
        assert_eq!(hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn sealing_twice_changes_nothing() {
        let once = sealed(RELEASE).unwrap().unwrap();
        assert_eq!(sealed(&once).unwrap().unwrap(), once);
    }

    #[test]
    fn a_changed_script_replaces_its_old_hash() {
        let once = sealed(RELEASE).unwrap().unwrap();
        let twice = sealed(&once.replace("go()", "stay()")).unwrap().unwrap();
        assert!(twice.contains(&hash("if (1 < 2) stay()")) && !twice.contains(&hash("if (1 < 2) go()")));
    }

    #[test]
    fn trunk_serve_may_run_its_reload_script() {
        let page = RELEASE.replace("</body>", "<script>const address = '{{__TRUNK_ADDRESS__}}';</script></body>");
        let sealed = sealed(&page).unwrap().unwrap();
        assert!(sealed.contains("script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src"), "{sealed}");
    }

    #[test]
    fn a_page_without_a_policy_is_left_alone_and_one_without_script_src_is_refused() {
        assert_eq!(sealed("<p>nothing</p>").unwrap(), None);
        let page = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'self'\"><script>a()</script>";
        assert!(sealed(page).unwrap_err().to_string().contains("script-src"));
    }
}
