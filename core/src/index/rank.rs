//! Orders and selections of whole lists, by number and without comparing: what typing asks for at every key.

/// The positions of `keys` in ascending order, equal ones as they come, going by the lowest `bytes` bytes of each key.
///
/// A radix sort from the lowest byte up: a pass a byte, none for a byte that all keys share.
pub(super) fn ascending(keys: &[u64], bytes: u32) -> Vec<u32> {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    let mut next = vec![0u32; keys.len()];
    let key = |at: u32| keys.get(at as usize).copied().unwrap_or_default();
    for byte in 0..bytes {
        let digit = |at: u32| (key(at) >> (8 * byte)) as u8 as usize;
        let mut places = [0u32; 256];
        for at in &order {
            places[digit(*at)] += 1;
        }
        if places.iter().any(|count| *count as usize == keys.len()) {
            continue;
        }
        let mut sum = 0;
        for place in &mut places {
            sum += std::mem::replace(place, sum);
        }
        for at in &order {
            let place = &mut places[digit(*at)];
            if let Some(free) = next.get_mut(*place as usize) {
                *free = *at;
            }
            *place += 1;
        }
        std::mem::swap(&mut order, &mut next);
    }
    order
}

/// The places of the wanted entries, in ascending order.
///
/// Every place is written down and the wanted ones are kept, so that nothing has to be guessed: at random entries a
/// processor guesses wrong every other time, which costs more than all the writing.
pub(super) fn places<T>(list: &[T], wanted: impl Fn(&T) -> bool) -> Vec<u32> {
    let count = list.iter().filter(|entry| wanted(entry)).count();
    let mut places = vec![0; count];
    let mut next = 0;
    for (at, entry) in list.iter().enumerate() {
        if let Some(place) = places.get_mut(next) {
            *place = at as u32;
        }
        next += usize::from(wanted(entry));
    }
    places
}

/// The positions of the `count` smallest keys in ascending order, equal ones as they come.
pub(super) fn smallest(keys: impl Iterator<Item = u64>, count: usize, bytes: u32) -> Vec<u32> {
    /// Up to here, keeping the best in a short list beats sorting them all.
    const FEW: usize = 64;
    if count > FEW {
        let mut order = ascending(&keys.collect::<Vec<u64>>(), bytes);
        order.truncate(count);
        return order;
    }
    let mut best: Vec<(u64, u32)> = Vec::with_capacity(count + 1);
    let mut worst = u64::MAX;
    for (at, key) in keys.enumerate() {
        if key >= worst && best.len() >= count {
            continue;
        }
        let place = best.iter().rposition(|(other, _)| *other <= key).map_or(0, |before| before + 1);
        best.insert(place, (key, at as u32));
        best.truncate(count);
        worst = best.last().map_or(0, |(key, _)| *key);
    }
    best.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_orders_as_comparing_does(keys in prop::collection::vec(prop_oneof![0u64..5, any::<u64>()], 0..300), count in 0usize..120) {
            let mut wanted: Vec<u32> = (0..keys.len() as u32).collect();
            wanted.sort_by_key(|at| keys[*at as usize]);
            prop_assert_eq!(&ascending(&keys, 8), &wanted);
            wanted.truncate(count);
            prop_assert_eq!(smallest(keys.iter().copied(), count, 8), wanted);
        }

        #[test]
        fn it_keeps_the_wanted_places(list in prop::collection::vec(0u8..3, 0..300)) {
            let wanted: Vec<u32> = (0..list.len() as u32).filter(|at| list[*at as usize] == 0).collect();
            prop_assert_eq!(places(&list, |entry| *entry == 0), wanted);
        }
    }
}
