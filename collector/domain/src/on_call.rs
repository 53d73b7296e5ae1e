//! Who is on call: stretches of time for a technician, for every customer or for one.
//! Invariant: a stretch for one customer stands above one for all; of several the one that began last holds; what nobody
//! covers is said. Next: [`crate::assignment`], which asks who it is now.

use shared::ids::{CustomerId, ShiftId, TechnicianId};

/// The longest stretch, ms: a month of on-call is a slip of the hand.
pub const LONGEST_MS: i64 = 31 * 86_400_000;
/// How far back and ahead one may be entered, ms.
pub const AHEAD_MS: i64 = 2 * 366 * 86_400_000;

/// A stretch for which somebody is on call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Its id.
    pub id: ShiftId,
    /// Who, by id and name.
    pub who: (TechnicianId, String),
    /// For whom; none: for every customer.
    pub customer: Option<CustomerId>,
    /// From when, ms UTC.
    pub from_at: i64,
    /// Until when, ms UTC.
    pub until_at: i64,
}

impl Shift {
    /// Whether it can be: it ends after it begins, within a month, and neither lies far away.
    ///
    /// # Errors
    /// What is wanted instead.
    pub fn fits((from_at, until_at): (i64, i64), now: i64) -> Result<(), &'static str> {
        if until_at <= from_at {
            return Err("it ends before it begins; choose a later end");
        }
        if until_at <= now {
            return Err("it is over already; choose a later end");
        }
        if until_at.saturating_sub(from_at) > LONGEST_MS {
            return Err("that is more than a month; enter it in parts");
        }
        if from_at.abs_diff(now) > AHEAD_MS.unsigned_abs() {
            return Err("that is more than two years away; choose an earlier day");
        }
        Ok(())
    }

    fn covers(&self, customer: Option<CustomerId>, at: i64) -> bool {
        self.from_at <= at && at < self.until_at && (self.customer.is_none() || self.customer == customer)
    }
}

/// Who is on call at a moment for a customer; without one, for all of them.
#[must_use]
pub fn on_call(shifts: &[Shift], customer: Option<CustomerId>, at: i64) -> Option<&Shift> {
    let there = shifts.iter().filter(|one| one.covers(customer, at));
    there.max_by_key(|one| (one.customer.is_some(), one.from_at, one.id))
}

/// Who is on call next for all customers, after those who are now.
#[must_use]
pub fn next(shifts: &[Shift], now: i64) -> Option<&Shift> {
    let ahead = shifts.iter().filter(|one| one.customer.is_none() && one.from_at > now);
    ahead.min_by_key(|one| (one.from_at, one.id))
}

/// Stretches between two moments in which nobody is on call for all customers.
#[must_use]
pub fn gaps(shifts: &[Shift], (from_at, until_at): (i64, i64)) -> Vec<(i64, i64)> {
    let mut covered: Vec<(i64, i64)> =
        shifts.iter().filter(|one| one.customer.is_none()).map(|one| (one.from_at, one.until_at)).collect();
    covered.sort_unstable();
    let (mut gaps, mut at) = (Vec::new(), from_at);
    for (from, until) in covered {
        let from = from.min(until_at);
        if from > at {
            gaps.push((at, from));
        }
        at = at.max(until);
    }
    if at < until_at {
        gaps.push((at, until_at));
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000_000;
    const DAY: i64 = 86_400_000;

    fn shift(nth: u8, customer: Option<u8>, (from_at, until_at): (i64, i64)) -> Shift {
        let who = (TechnicianId::new(1, [nth; 10]), format!("P{nth}"));
        let customer = customer.map(|nth| CustomerId::new(1, [nth; 10]));
        Shift { id: ShiftId::new(1, [nth; 10]), who, customer, from_at, until_at }
    }

    #[test]
    fn the_customer_s_own_stands_above_and_of_several_the_last_that_began() {
        let shifts = [
            shift(1, None, (0, 100)),
            shift(2, None, (50, 80)),
            shift(3, Some(7), (40, 60)),
            shift(4, None, (120, 140)),
        ];
        let of = |customer: Option<u8>, at| {
            let found = on_call(&shifts, customer.map(|nth| CustomerId::new(1, [nth; 10])), at);
            found.map(|one| one.who.1.clone())
        };
        let table = [
            (None, 10, Some("P1")),
            (None, 55, Some("P2")),
            (Some(7), 55, Some("P3")),
            (Some(8), 55, Some("P2")),
            (None, 80, Some("P1")),
            (None, 100, None),
        ];
        for (customer, at, wanted) in table {
            assert_eq!(of(customer, at).as_deref(), wanted, "{customer:?} {at}");
        }
        assert_eq!(next(&shifts, 10).map(|one| one.from_at), Some(50));
        assert_eq!(next(&shifts, 120), None);
        assert_eq!(gaps(&shifts, (90, 200)), [(100, 120), (140, 200)]);
        assert_eq!(gaps(&[], (1, 2)), [(1, 2)]);
        assert_eq!(gaps(&shifts, (5, 99)), []);
    }

    #[test]
    fn a_stretch_that_cannot_be_says_what_is_wanted() {
        let table = [
            ((NOW, NOW), Some("before it begins")),
            ((NOW - 2, NOW - 1), Some("over already")),
            ((NOW, NOW + 32 * DAY), Some("in parts")),
            ((NOW + 800 * DAY, NOW + 801 * DAY), Some("two years")),
            ((NOW - DAY, NOW + 6 * DAY), None),
            ((i64::MIN, i64::MAX), Some("in parts")),
        ];
        for (span, wanted) in table {
            let refused = Shift::fits(span, NOW).err();
            assert_eq!(refused.is_some(), wanted.is_some(), "{span:?}");
            assert!(wanted.is_none_or(|part| refused.unwrap().contains(part)), "{refused:?}");
        }
    }
}
