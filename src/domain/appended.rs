//! What is new in bytes that are appended at a place, and may have been before.

/// What becomes of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// All of them are there already.
    Nothing,
    /// Those from this one on are new.
    From(u64),
    /// What comes before them is missing.
    Gap,
}

/// What becomes of `length` bytes that belong at `offset` of a file that has
/// `size` bytes.
pub fn appended(size: u64, offset: u64, length: u64) -> Appended {
    if offset > size {
        Appended::Gap
    } else if offset.saturating_add(length) <= size {
        Appended::Nothing
    } else {
        Appended::From(size - offset)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_file_holds_what_was_appended_whatever_was_repeated(
            content in proptest::collection::vec(any::<u8>(), 0..60),
            parts in proptest::collection::vec((0usize..70, 0usize..20), 0..40),
        ) {
            let mut file: Vec<u8> = Vec::new();
            for (offset, length) in parts {
                let part = content.get(offset..).unwrap_or_default();
                let part = &part[..length.min(part.len())];
                match appended(file.len() as u64, offset as u64, part.len() as u64) {
                    Appended::Gap => prop_assert!(offset > file.len()),
                    Appended::Nothing => prop_assert!(offset + part.len() <= file.len()),
                    Appended::From(skip) => file.extend(&part[skip as usize..]),
                }
                prop_assert!(content.starts_with(&file));
            }
        }
    }

    #[test]
    fn nothing_overflows() {
        assert_eq!(appended(u64::MAX, u64::MAX, u64::MAX), Appended::Nothing);
        assert_eq!(appended(0, u64::MAX, 1), Appended::Gap);
        assert_eq!(appended(0, 0, 0), Appended::Nothing);
    }
}
