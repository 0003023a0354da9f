//! Sorting through one instance of the sort.
//!
//! The standard library's sort is compiled anew for every type and key, at 3 to 8 KB of wasm each; a page has dozens
//! of short lists and reads none of them faster for it.

use std::cmp::Ordering;

/// Sorts a list, stably, by what `key` makes of each entry.
pub fn by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    by(list, |one, other| key(one).cmp(&key(other)));
}

/// Sorts a list, stably, as `compare` says.
pub fn by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if list.len() < 2 {
        return;
    }
    let order = {
        let list = &*list;
        let pair = |a: usize, b: usize| match (list.get(a), list.get(b)) {
            (Some(one), Some(other)) => compare(one, other),
            // Both are places of the list.
            _ => Ordering::Equal,
        };
        arrange(list.len(), &pair)
    };
    // Most lists arrive in order, and the large ones nearly always do.
    if order.iter().enumerate().all(|(place, at)| place == *at) {
        return;
    }
    let mut waiting: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| waiting.get_mut(at).and_then(Option::take)));
}

/// Sorts a list of small values, stably.
pub fn ascending<T: Ord + Copy>(list: &mut Vec<T>) {
    by_key(list, |value| *value);
}

/// The positions of these numbers in ascending order, equal ones as they stood. For long lists: eight passes that
/// count bytes, of which those are left out in which all numbers agree.
pub fn positions(numbers: &[u64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..numbers.len() as u32).collect();
    let mut next = vec![0; numbers.len()];
    for shift in (0..64).step_by(8) {
        let byte = |at: u32| numbers.get(at as usize).map_or(0, |number| (number >> shift) as usize & 255);
        let mut starts = [0_usize; 257];
        for at in &order {
            starts[byte(*at) + 1] += 1;
        }
        if starts.contains(&numbers.len()) {
            continue;
        }
        for value in 1..256 {
            starts[value] += starts[value - 1];
        }
        for at in &order {
            let start = &mut starts[byte(*at)];
            if let Some(slot) = next.get_mut(*start) {
                *slot = *at;
            }
            *start += 1;
        }
        std::mem::swap(&mut order, &mut next);
    }
    order
}

/// The positions 0 to `count` in the order that `compare` gives them.
fn arrange(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(list in prop::collection::vec((0u8..9, any::<u16>()), 0..60)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn so_does_counting(numbers in prop::collection::vec(prop_oneof![0u64..600, any::<u64>()], 0..60)) {
            let mut theirs: Vec<u32> = (0..numbers.len() as u32).collect();
            theirs.sort_by_key(|at| numbers[*at as usize]);
            prop_assert_eq!(positions(&numbers), theirs);
        }
    }
}
