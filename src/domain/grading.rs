//! What a grading configuration offers.

use crate::api::models::GradingLanguage;

/// The language of a name in any letter case.
pub fn language(name: &str) -> Option<GradingLanguage> {
    GradingLanguage::parse(&name.to_ascii_lowercase())
}

/// The languages of these names, each once, in the order of first appearance. What
/// is no language is left out: the contract lets none through.
pub fn languages(names: &[String]) -> Vec<GradingLanguage> {
    let mut found = Vec::new();
    for language in names.iter().filter_map(|name| language(name)) {
        if !found.contains(&language) {
            found.push(language);
        }
    }
    found
}

/// What is said of a language that is none of those offered.
pub fn not_offered(offered: &[GradingLanguage]) -> String {
    let names: Vec<&str> = offered.iter().map(|language| language.as_str()).collect();
    format!("The grading configuration does not offer it; it offers {}.", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_any_case_and_each_counts_once() {
        let names = ["Python", "C", "PYTHON", "cpp", "c", "cobol"].map(str::to_owned);
        assert_eq!(languages(&names), [GradingLanguage::Python, GradingLanguage::C, GradingLanguage::Cpp]);
        for &known in GradingLanguage::ALL {
            assert_eq!(language(&known.as_str().to_uppercase()), Some(known));
        }
        assert_eq!(language("\u{212a}otlin"), None);
        assert!(not_offered(&languages(&names)).contains("python, c, cpp"));
    }
}
