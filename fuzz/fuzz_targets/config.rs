#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| -> libfuzzer_sys::Corpus {
    let Some(text) = tidings_fuzz::text(input) else { return libfuzzer_sys::Corpus::Reject };
    tidings_fuzz::config(text);
    libfuzzer_sys::Corpus::Keep
});
