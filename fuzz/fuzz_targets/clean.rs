//! Any text as a saved web page: cleaning it up does not panic, keeps to the text it was given, and gives the same
//! twice.

#![no_main]

use counterclaim_core::article::Reader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let page = format!("<!doctype html><html><body><p>{text}</p><p>Prices rose by 3 percent in 2024.</p></body></html>");
    let reader = Reader::default();
    let article = reader.read(&page, None);
    for claim in &article.claims {
        assert!(page.get(claim.span.clone()).is_some_and(|words| !words.is_empty()), "{:?}", claim.span);
    }
    assert_eq!(format!("{article:?}"), format!("{:?}", reader.read(&page, None)));
});
