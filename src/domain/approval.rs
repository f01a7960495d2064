//! What approving an output means: which hash becomes the baseline, and what
//! happens to the old one and to the variants.

use std::collections::BTreeSet;

use super::verdict::FileRow;

/// Why an output cannot be approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The row only says that there was no output.
    NoOutput,
    /// The output equalled the baseline of its day, which is that of today.
    AlreadyRight,
}

/// The hash that approving an output makes the baseline.
///
/// Where the output equalled the baseline of its day, `expected`, that is what
/// was written. Another baseline may have been approved since; then the old
/// one is brought back by the run that wrote it.
pub fn candidate<'a>(
    file: &'a FileRow,
    expected: &'a str,
    baseline: Option<&str>,
) -> Result<&'a str, Refusal> {
    if file.is_sentinel() {
        return Err(Refusal::NoOutput);
    }
    match &file.got {
        Some(got) => Ok(got),
        None if expected.is_empty() || baseline == Some(expected) => Err(Refusal::AlreadyRight),
        None => Ok(expected),
    }
}

/// A stored variant of an output. One hash may be stored several times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The row's id.
    pub id: i32,
    /// The hash that is right.
    pub hash: Option<String>,
}

/// What an approval asks for besides the new baseline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The old baseline becomes a variant.
    pub keep_previous: bool,
    /// The variants go.
    pub remove_variants: bool,
}

/// What an approval changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The baseline becomes another one.
    pub replaces: bool,
    /// The variants that go.
    pub removed: Vec<Variant>,
    /// A variant that comes: the old baseline.
    pub added: Option<String>,
}

impl Plan {
    /// What it takes to make `hash` the baseline of an output.
    ///
    /// The old baseline is kept once, even where all variants go, and not where
    /// there is none. A new baseline that was a variant stays one.
    pub fn new(hash: &str, baseline: Option<&str>, variants: &[Variant], wishes: Wishes) -> Self {
        let kept = baseline.filter(|old| wishes.keep_previous && !old.is_empty() && *old != hash);
        let is_kept = |variant: &Variant| kept.is_some() && variant.hash.as_deref() == kept;
        Self {
            replaces: baseline != Some(hash),
            removed: variants
                .iter()
                .filter(|variant| wishes.remove_variants && !is_kept(variant))
                .cloned()
                .collect(),
            added: kept.filter(|_| !variants.iter().any(is_kept)).map(str::to_owned),
        }
    }

    /// Whether everything is as it is wanted already.
    pub fn is_empty(&self) -> bool {
        !self.replaces && self.removed.is_empty() && self.added.is_none()
    }

    /// The hashes that may be right and were not, or the other way round.
    pub fn affected(&self, hash: &str, baseline: Option<&str>) -> BTreeSet<String> {
        let replaced = baseline.into_iter().chain([hash]).filter(|_| self.replaces).map(str::to_owned);
        let removed = self.removed.iter().filter_map(|variant| variant.hash.clone());
        replaced.chain(removed).chain(self.added.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(output_id: i32, got: Option<&str>) -> FileRow {
        FileRow { regression_test_id: 1, output_id, got: got.map(str::to_owned) }
    }

    fn variants(hashes: &[&str]) -> Vec<Variant> {
        (1..).zip(hashes).map(|(id, hash)| Variant { id, hash: Some((*hash).to_owned()) }).collect()
    }

    fn removed(plan: &Plan) -> Vec<i32> {
        plan.removed.iter().map(|variant| variant.id).collect()
    }

    const KEEP: Wishes = Wishes { keep_previous: true, remove_variants: false };
    const REMOVE: Wishes = Wishes { keep_previous: false, remove_variants: true };
    const BOTH: Wishes = Wishes { keep_previous: true, remove_variants: true };

    #[test]
    fn what_was_written_becomes_the_baseline() {
        assert_eq!(candidate(&file(1, Some("new")), "old", Some("old")), Ok("new"));
        assert_eq!(candidate(&file(1, Some("new")), "old", Some("new")), Ok("new"));
        assert_eq!(candidate(&file(1, Some("error")), "old", None), Ok("error"));
    }

    #[test]
    fn what_equalled_a_baseline_can_be_brought_back() {
        assert_eq!(candidate(&file(1, None), "old", Some("old")), Err(Refusal::AlreadyRight));
        assert_eq!(candidate(&file(1, None), "old", Some("newer")), Ok("old"));
        assert_eq!(candidate(&file(1, None), "old", None), Ok("old"));
        assert_eq!(candidate(&file(1, None), "", None), Err(Refusal::AlreadyRight));
    }

    #[test]
    fn a_row_that_stands_for_no_output_is_no_candidate() {
        assert_eq!(candidate(&file(-1, Some("error")), "old", Some("old")), Err(Refusal::NoOutput));
    }

    #[test]
    fn variants_stay_unless_they_are_to_go() {
        let there = variants(&["a", "new", "a"]);
        let plan = Plan::new("new", Some("old"), &there, Wishes::default());
        assert_eq!(plan, Plan { replaces: true, removed: Vec::new(), added: None });
        let plan = Plan::new("new", Some("old"), &there, REMOVE);
        assert_eq!((removed(&plan), plan.added), (vec![1, 2, 3], None));
    }

    #[test]
    fn the_old_baseline_is_kept_once() {
        let plan = Plan::new("new", Some("old"), &variants(&["a"]), KEEP);
        assert_eq!((removed(&plan), plan.added.as_deref()), (vec![], Some("old")));
        let plan = Plan::new("new", Some("old"), &variants(&["old", "a"]), KEEP);
        assert_eq!((removed(&plan), plan.added), (vec![], None));
        let plan = Plan::new("new", Some("old"), &variants(&["a"]), BOTH);
        assert_eq!((removed(&plan), plan.added.as_deref()), (vec![1], Some("old")));
        let plan = Plan::new("new", Some("old"), &variants(&["a", "old"]), BOTH);
        assert_eq!((removed(&plan), plan.added), (vec![1], None));
        for nothing in [None, Some("")] {
            assert_eq!(Plan::new("new", nothing, &variants(&["a"]), KEEP).added, None);
        }
    }

    #[test]
    fn what_is_the_baseline_already_changes_nothing_else() {
        let there = variants(&["a"]);
        assert!(Plan::new("new", Some("new"), &there, Wishes::default()).is_empty());
        assert!(Plan::new("new", Some("new"), &there, KEEP).is_empty());
        let plan = Plan::new("new", Some("new"), &there, BOTH);
        assert_eq!((plan.replaces, removed(&plan), plan.added), (false, vec![1], None));
    }

    #[test]
    fn every_hash_whose_rightness_may_change_is_named() {
        let names = |plan: Plan| plan.affected("new", Some("old")).into_iter().collect::<Vec<_>>();
        let there = variants(&["a", "b"]);
        assert_eq!(names(Plan::new("new", Some("old"), &there, Wishes::default())), ["new", "old"]);
        assert_eq!(names(Plan::new("new", Some("old"), &there, REMOVE)), ["a", "b", "new", "old"]);
        assert_eq!(names(Plan { replaces: false, removed: there, added: None }), ["a", "b"]);
        assert_eq!(Plan::new("new", None, &[], KEEP).affected("new", None), ["new".to_owned()].into());
    }
}
