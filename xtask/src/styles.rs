//! One style sheet instead of one a component: ten small files pack worse than one, and each costs a request.

use crate::policy::{elements, value};
use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::Path;

/// Joins the style sheets that a page links, in their order, into one file named by its content; returns the page
/// that links it. A page with fewer than two is left as it is.
pub fn joined(page: &str, site: &Path) -> Result<Option<String>> {
    let links = linked(page);
    let (Some(first), true) = (links.first(), links.len() > 1) else { return Ok(None) };
    let mut css = String::new();
    for link in &links {
        let file = site.join(&link.name);
        css += &fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        css.push('\n');
    }
    let hash: String = Sha256::digest(&css).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("style-{hash}.css");
    let integrity = STANDARD.encode(Sha384::digest(&css));
    let link = format!("<link href=\"./{name}\" integrity=\"sha384-{integrity}\" rel=\"stylesheet\">");
    let mut whole = page.get(..first.start).unwrap_or_default().to_owned() + &link;
    let mut at = first.end;
    for other in links.iter().skip(1) {
        whole += page.get(at..other.start).unwrap_or_default();
        at = other.end;
    }
    whole += page.get(at..).unwrap_or_default();
    for link in &links {
        fs::remove_file(site.join(&link.name))?;
    }
    fs::write(site.join(name), css)?;
    Ok(Some(whole))
}

struct Link {
    name: String,
    start: usize,
    end: usize,
}

/// The page's own style sheets.
fn linked(page: &str) -> Vec<Link> {
    let mut links = Vec::new();
    for (at, attributes, end) in elements(page, "link") {
        let href = value(attributes, "href").filter(|_| value(attributes, "rel") == Some("stylesheet"));
        let Some(name) = href.and_then(|href| href.strip_prefix("./")) else { continue };
        let start = page.get(..at).and_then(|before| before.rfind("<link")).unwrap_or(at);
        links.push(Link { name: name.to_owned(), start, end });
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_become_one_in_their_order() {
        let site = std::env::temp_dir().join(format!("counterclaim-styles-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("b-1.css"), "b{}").unwrap();
        fs::write(site.join("a-2.css"), "a{}").unwrap();
        let page = "<head><link href=./b-1.css integrity=sha384-x rel=stylesheet><link href=icon.svg rel=icon>\
            <link rel=\"stylesheet\" href=\"./a-2.css\"/></head>";
        let whole = joined(page, &site).unwrap().unwrap();
        let left: Vec<String> =
            fs::read_dir(&site).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(left.len(), 1);
        assert_eq!(fs::read_to_string(site.join(&left[0])).unwrap(), "b{}\na{}\n");
        assert!(whole.starts_with(&format!("<head><link href=\"./{}\"", left[0])), "{whole}");
        assert!(whole.ends_with("rel=\"stylesheet\"><link href=icon.svg rel=icon></head>"), "{whole}");
        assert_eq!(joined(&whole, &site).unwrap(), None, "a second time there is nothing to do");
        fs::remove_dir_all(&site).unwrap();
    }
}
