//! Any text, HTML or not: no panic, spans inside the text and on character boundaries, the same result twice.

#![no_main]

use counterclaim_core::article::Reader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reader = Reader::default();
    let article = reader.read(text, None);
    let claims = article.claims.iter().map(|claim| &claim.span);
    let figures = article.quantities.iter().map(|found| &found.span);
    for span in claims.chain(figures).chain(&article.sentences) {
        assert!(text.get(span.clone()).is_some_and(|words| !words.is_empty()), "{span:?}");
    }
    assert_eq!(format!("{article:?}"), format!("{:?}", reader.read(text, None)));
});
