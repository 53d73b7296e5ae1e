//! Seats given to needs so that as few as possible are left without: exact ones first, then every right that was bought.
//! Invariant: no entitlement gives more seats than it has, and a need is called short only when no exchange of seats could
//! help it. Next: [`super::reconcile`](fn@super::reconcile).

/// By which right a seat covers a need, the plainest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// This edition and version.
    Exact,
    /// An earlier version or a lower edition.
    Downgrade,
    /// A later version, by maintenance or subscription.
    Upgrade,
    /// As a part of the suite.
    Suite,
}

impl Right {
    /// Every right, in the order in which they are used.
    pub const ALL: [Self; 4] = [Self::Exact, Self::Downgrade, Self::Upgrade, Self::Suite];
}

/// How many seats of one entitlement went to one kind of need, by which right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which kind of need, by its place.
    pub need: usize,
    /// Which entitlement, by its place.
    pub seat: usize,
    /// By which right.
    pub right: Right,
    /// How many.
    pub count: u32,
}

/// Gives seats. `needs` and `seats` are counts; `right` says by which right an entitlement covers a kind of need.
#[must_use]
pub fn give(needs: &[u32], seats: &[u32], right: &dyn Fn(usize, usize) -> Option<Right>) -> Vec<Given> {
    let mut given: Vec<Given> = Vec::new();
    let (mut open, mut free) = (needs.to_vec(), seats.to_vec());
    for round in Right::ALL {
        // With each right more roads are open; what was given may move to another seat, never away.
        let may = |need: usize, seat: usize| right(need, seat).filter(|right| *right <= round);
        for need in 0..needs.len() {
            while open.get(need).is_some_and(|left| *left > 0) {
                let mut seen = vec![false; seats.len()];
                let Some(road) = road(need, &free, &given, &may, &mut seen) else { break };
                let count = width(&road, &open, &free, &given);
                walk(&road, count, &mut given, &may);
                take(&mut open, need, count);
                if let Some((_, seat)) = road.last() {
                    take(&mut free, *seat, count);
                }
            }
        }
    }
    given.retain(|one| one.count > 0);
    given
}

/// Steps of a road: this need takes that seat, whose holder of the next step looks for another one.
type Road = Vec<(usize, usize)>;

fn road(
    need: usize,
    free: &[u32],
    given: &[Given],
    may: &dyn Fn(usize, usize) -> Option<Right>,
    seen: &mut Vec<bool>,
) -> Option<Road> {
    let mut ways: Vec<(Right, usize)> = (0..free.len()).filter_map(|seat| Some((may(need, seat)?, seat))).collect();
    ways.sort_unstable();
    if let Some((_, seat)) = ways.iter().find(|(_, seat)| free.get(*seat).is_some_and(|free| *free > 0)) {
        return Some(vec![(need, *seat)]);
    }
    for (_, seat) in ways {
        match seen.get_mut(seat) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        let mut holders: Vec<usize> = given
            .iter()
            .filter(|one| one.seat == seat && one.count > 0 && one.need != need)
            .map(|one| one.need)
            .collect();
        holders.sort_unstable();
        holders.dedup();
        for holder in holders {
            if let Some(rest) = road(holder, free, given, may, seen) {
                return Some([vec![(need, seat)], rest].concat());
            }
        }
    }
    None
}

/// How many can go a road at once.
fn width(road: &[(usize, usize)], open: &[u32], free: &[u32], given: &[Given]) -> u32 {
    let first = road.first().and_then(|(need, _)| open.get(*need)).copied().unwrap_or(0);
    let last = road.last().and_then(|(_, seat)| free.get(*seat)).copied().unwrap_or(0);
    let moved = road.iter().zip(road.iter().skip(1)).map(|((_, seat), (holder, _))| held(given, *holder, *seat));
    moved.chain([first, last]).min().unwrap_or(0).max(1)
}

fn held(given: &[Given], need: usize, seat: usize) -> u32 {
    given.iter().filter(|one| (one.need, one.seat) == (need, seat)).map(|one| one.count).sum()
}

fn walk(road: &[(usize, usize)], count: u32, given: &mut Vec<Given>, may: &dyn Fn(usize, usize) -> Option<Right>) {
    for ((_, seat), (holder, _)) in road.iter().zip(road.iter().skip(1)) {
        let from = given.iter_mut().find(|one| (one.need, one.seat) == (*holder, *seat));
        if let Some(one) = from {
            one.count = one.count.saturating_sub(count);
        }
    }
    for (need, seat) in road {
        match given.iter_mut().find(|one| (one.need, one.seat) == (*need, *seat)) {
            Some(one) => one.count = one.count.saturating_add(count),
            None => {
                let right = may(*need, *seat).unwrap_or(Right::Suite);
                given.push(Given { need: *need, seat: *seat, right, count });
            }
        }
    }
}

fn take(counts: &mut [u32], at: usize, count: u32) {
    if let Some(left) = counts.get_mut(at) {
        *left = left.saturating_sub(count);
    }
}
