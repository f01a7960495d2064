//! Two editions of the program. The second has three mistakes, of the kind that
//! real changes make, for the tests to find.

use clap::ValueEnum;

/// An edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Edition {
    /// As it should be
    #[value(name = "1")]
    First,
    /// With three mistakes
    #[value(name = "2")]
    Second,
}

/// In what the editions differ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    /// Whether `<font>` is text like any other: somebody made `--no-styles`
    /// faster by looking for three tags only.
    pub(super) shows_font_tags: bool,
    /// Whether a caption that ends before it begins is taken the other way
    /// round: somebody wanted a broken film to work, and said nothing.
    pub(super) turns_times_round: bool,
    /// Whether there is a report where it has nothing remarkable to say, as the
    /// option promises.
    pub(super) reports_what_is_clean: bool,
}

impl Edition {
    /// How this edition goes about a file.
    pub(super) fn habits(self, no_styles: bool) -> Habits {
        let second = self == Self::Second;
        Habits {
            shows_font_tags: second && no_styles,
            turns_times_round: second,
            reports_what_is_clean: !second,
        }
    }
}
