//! Parts of lists whose entries may be large.

/// How much content of its entries' senders one part of a list holds, in bytes, as
/// far as it holds more than one entry.
const MOST: i64 = 16 * 1024 * 1024;

/// The ids of the entries that fit into one reply, of those found, with the size of
/// their content, in the order of the list. At least one fits.
pub(super) fn fitting<Id: Copy>(found: &[(Id, i64)]) -> Vec<Id> {
    let mut room = MOST;
    found
        .iter()
        .enumerate()
        .take_while(|(at, (_, size))| {
            room = room.saturating_sub(*size);
            *at == 0 || room >= 0
        })
        .map(|(_, (id, _))| *id)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_fit_until_there_is_no_room() {
        assert_eq!(fitting::<i32>(&[]), [0; 0]);
        assert_eq!(fitting(&[(7, i64::MAX), (8, 0)]), [7]);
        assert_eq!(fitting(&[(7, MOST - 1), (8, 1), (9, 1)]), [7, 8]);
        assert_eq!(fitting(&[(9, 0), (8, 0)]), [9, 8]);
    }
}
