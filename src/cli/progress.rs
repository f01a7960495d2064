//! A progress bar where a terminal watches, and nothing elsewhere.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over `length` steps.
pub fn bar(length: u64, what: &'static str) -> ProgressBar {
    // `indicatif` draws to standard error, and only to a terminal.
    let style = ProgressStyle::with_template("{msg:<24} [{wide_bar}] {pos}/{len} {elapsed}");
    let bar = ProgressBar::new(length).with_message(what);
    match style {
        Ok(style) => bar.with_style(style.progress_chars("=> ")),
        Err(_) => bar,
    }
}
