//! Tables of what may be sent: a backlog drains, a flood is refused and found once, and nobody pays for another.
//! Invariant: time is an argument, and nothing is drawn by chance. Next: [`super`].

use super::*;

const NOW: i64 = 1_800_000_000_000;
const LIMITS: Limits = Limits {
    device: Quota { reports_per_minute: 600, daily_bytes: 512 << 20 },
    customer: Quota { reports_per_minute: 300_000, daily_bytes: 64 << 30 },
};
/// What a full envelope takes, packed.
const BODY: usize = 64 * 571;

fn sender(device_no: i64, customer: u8) -> Sender {
    Sender { device_no, customer: CustomerId::new(1, [customer; 10]) }
}

/// Sends an envelope; when to come back if it is not taken.
fn send(quotas: &mut Quotas, who: Sender, reports: usize, now: i64) -> Option<u32> {
    match quotas.admit(who, BODY, now) {
        Ok(()) => {
            quotas.held(who, reports);
            None
        }
        Err(over) => Some(over.retry_after_s),
    }
}

#[test]
fn c12_a_pc_that_was_away_for_a_month_drains_in_two_hours_and_is_no_flood() {
    let (mut quotas, who) = (Quotas::new(LIMITS), sender(1, 1));
    let (mut now, mut left, mut refused) = (NOW, 43_200usize, 0);
    while left > 0 {
        let sent = left.min(64);
        match send(&mut quotas, who, sent, now) {
            None => left -= sent,
            Some(wait_s) => {
                assert!((60..=3600).contains(&wait_s), "{wait_s}");
                now += i64::from(wait_s) * 1000;
                refused += 1;
            }
        }
        assert_eq!(quotas.news(10, now), []);
    }
    let minutes = (now - NOW) / MINUTE_MS;
    assert!((60..=120).contains(&minutes), "{minutes} min, refused {refused} times");
}

#[test]
fn c12_a_day_of_an_ordinary_server_is_never_refused() {
    let (mut quotas, who) = (Quotas::new(LIMITS), sender(1, 1));
    for minute in 0..1440 {
        assert_eq!(send(&mut quotas, who, 1, NOW + minute * MINUTE_MS), None);
    }
}

#[test]
fn c12_ten_thousand_times_as_much_is_one_flood_and_others_are_not_touched() {
    let (mut quotas, loud, quiet) = (Quotas::new(LIMITS), sender(1, 1), sender(2, 1));
    let (mut taken, mut found) = (0, Vec::new());
    for ms in (0..10 * MINUTE_MS).step_by(6) {
        let now = NOW + ms;
        taken += u32::from(send(&mut quotas, loud, 1, now).is_none());
        if ms % MINUTE_MS == 0 {
            assert_eq!(send(&mut quotas, quiet, 1, now), None, "one that sends as it should");
        }
        if ms % 5000 == 0 {
            for (device_no, news) in quotas.news(10, now) {
                quotas.told(device_no, news);
                found.push((device_no, news));
            }
        }
    }
    assert_eq!(found, [(1, News::Floods)], "found once");
    assert!((6000..=12_100).contains(&taken), "what was saved and ten minutes' worth: {taken}");
    let later = NOW + 10 * MINUTE_MS + HOUR_MS;
    assert_eq!(quotas.news(10, later - 2 * MINUTE_MS), []);
    assert_eq!(quotas.news(10, later), [(1, News::Over)]);
    quotas.told(1, News::Over);
    assert_eq!(quotas.news(10, later), []);
}

#[test]
fn c12_who_waits_as_told_but_makes_too_much_for_a_day_floods_too() {
    let (mut quotas, who, mut now) = (Quotas::new(LIMITS), sender(1, 1), NOW);
    let mut found_after = None;
    while now < NOW + 2 * DAY_MS && found_after.is_none() {
        now += send(&mut quotas, who, 64, now).map_or(100, |wait_s| i64::from(wait_s) * 1000);
        found_after = quotas.news(1, now).first().map(|_| now - NOW);
    }
    let hours = found_after.unwrap() / HOUR_MS;
    assert_eq!(hours, 24);
}

#[test]
fn c12_a_customer_has_a_quota_of_its_own_and_its_devices_are_not_blamed() {
    let few = Limits { customer: Quota { reports_per_minute: 100, ..LIMITS.customer }, ..LIMITS };
    let mut quotas = Quotas::new(few);
    let refused = (0..2000).filter_map(|nth| quotas.admit(sender(nth % 50, 1), 100, NOW).err()).last().unwrap();
    assert!(refused.is_customers);
    assert_eq!(quotas.admit(sender(99, 2), 100, NOW), Ok(()), "another customer");
    assert_eq!(quotas.news(100, NOW), []);
}

#[test]
fn c12_bytes_are_counted_over_a_day_and_come_back_with_time() {
    let few = Limits { device: Quota { daily_bytes: 1 << 20, ..LIMITS.device }, ..LIMITS };
    let (mut quotas, who) = (Quotas::new(few), sender(1, 1));
    assert_eq!(quotas.admit(who, 1 << 20, NOW), Ok(()));
    let over = quotas.admit(who, 100, NOW).unwrap_err();
    assert_eq!(quotas.admit(who, 100, NOW + i64::from(over.retry_after_s) * 1000), Ok(()), "never for ever");
}

#[test]
fn c12_a_clock_that_jumps_neither_refuses_nor_frees_for_ever() {
    let (mut quotas, who) = (Quotas::new(LIMITS), sender(1, 1));
    while send(&mut quotas, who, 64, NOW).is_none() {}
    assert!(send(&mut quotas, who, 64, NOW - 10 * 365 * DAY_MS).is_some());
    let wait_ms = 61_000;
    assert_eq!(send(&mut quotas, who, 64, NOW - 10 * 365 * DAY_MS + wait_ms), None);
    assert_eq!(send(&mut quotas, who, 64, i64::MAX), None);
    assert_eq!(send(&mut quotas, who, 64, i64::MIN), None);
}

#[test]
fn c12_a_flood_of_before_a_restart_ends_as_any_other() {
    let mut quotas = Quotas::new(LIMITS);
    quotas.flooded(7, NOW);
    assert_eq!(quotas.news(10, NOW + QUIET_MS - 1), []);
    assert_eq!(quotas.news(10, NOW + QUIET_MS), [(7, News::Over)]);
}

#[test]
fn c12_what_is_full_again_takes_no_memory() {
    let mut quotas = Quotas::new(LIMITS);
    let most = i64::try_from(MOST).unwrap();
    for device_no in 0..most {
        quotas.admit(sender(device_no, 1), 100, NOW).unwrap();
    }
    quotas.admit(sender(most, 1), 100, NOW).unwrap();
    assert_eq!(quotas.metered().0, MOST, "one makes room");
    quotas.admit(sender(most + 1, 1), 100, NOW + DAY_MS).unwrap();
    assert_eq!(quotas.metered().0, 1, "a day later all of them were full again");
}
