//! Any string as EDTF: no panic; what is read writes itself back, and its earliest day is no later than its latest.

#![no_main]

use counterclaim_core::edtf::Edtf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(edtf) = Edtf::parse(text) {
        assert_eq!(edtf.as_str(), text);
        if let (Some(earliest), Some(latest)) = edtf.extent() {
            assert!(earliest <= latest);
        }
    }
});
