//! Tables of who reports as one device: what is a copied disk, and what is one computer.
//! Invariant: each row tells the whole course of what one collector sees.
//! Next: [`super`].

use shared::ids::{DeviceId, EpochId};
use shared::report::{Gap, Observation, Report};

use super::*;

const MINUTE: i64 = 60_000;
const NOW: i64 = 1_800_000_000_000;

fn epoch(number: u8) -> EpochId {
    EpochId::new(u64::from(number), [number; 10])
}

/// What is sent at a minute in an epoch by a boot that began at a minute.
fn envelope(epoch_no: u8, boot: &str, (minute, began): (i64, i64)) -> Envelope {
    Envelope {
        v: 1,
        device: DeviceId::new(0, [0; 10]),
        epoch: epoch(epoch_no),
        boot: boot.to_owned(),
        sent_boot: boot.to_owned(),
        sent_mono_ms: (minute - began).unsigned_abs() * 60_000,
        sent_wall_ms: 0,
        first_seq: 1,
        policy_revision: 0,
        agent: String::new(),
        reports: vec![Report::default()],
    }
}

fn who(epoch_no: u8, boot: &str, when: (i64, i64)) -> Sighting {
    Sighting::of(&envelope(epoch_no, boot, when), NOW + when.0 * MINUTE)
}

enum Step {
    /// New reports of an epoch and a boot.
    New(u8, &'static str),
    /// The same by a boot that was set back to a moment in its past, so many minutes long.
    Back(u8, &'static str, i64),
    /// Other reports under sequences that are on disk.
    Other(u8, &'static str),
}
use Step::{Back, New, Other};

/// The step at which it was found that a disk was copied.
fn found_at(steps: &[Step], every: i64) -> Option<usize> {
    let (mut lives, mut own) = (Lives::default(), 0);
    for (nth, step) in steps.iter().enumerate() {
        let minute = i64::try_from(nth).unwrap() * every;
        let (epoch, boot, began, taken) = match step {
            New(epoch, boot) => (*epoch, *boot, -1000, true),
            Back(epoch, boot, lost) => (*epoch, *boot, lost - 1000, true),
            Other(epoch, boot) => (*epoch, *boot, -1000, false),
        };
        let one = who(epoch, boot, (minute, began));
        let news = if taken {
            let (part, news) = lives.heard(&one, own == epoch, NOW + minute * MINUTE);
            if part == Part::Own {
                own = epoch;
            }
            news
        } else {
            lives.collided(&one)
        };
        if news == Some(News::Found) {
            return Some(nth);
        }
    }
    None
}

#[test]
fn e9_a_copied_disk_is_told_from_one_computer() {
    let table: [(&str, &[Step], Option<usize>); 14] = [
        ("a restart", &[New(1, "a"), New(1, "a"), New(1, "b"), New(1, "b")], None),
        ("many restarts", &[New(1, "a"), New(1, "b"), New(1, "c"), New(1, "d"), New(1, "e"), New(1, "f")], None),
        ("the disk put back", &[New(1, "a"), New(1, "a"), Other(1, "b"), New(2, "b"), New(2, "b")], None),
        ("put back, restarted", &[New(1, "a"), New(1, "b"), Other(1, "c"), New(2, "c"), New(2, "d")], None),
        ("set back at each start", &[New(1, "a"), Other(1, "b"), New(2, "b"), Other(1, "c"), New(3, "c")], None),
        (
            "the spool alone put back twice",
            &[New(1, "a"), Other(1, "a"), New(2, "a"), Other(1, "a"), New(3, "a")],
            None,
        ),
        ("put back to where it ran", &[New(1, "a"), New(1, "b"), Back(1, "a", 60), Back(1, "a", 60)], None),
        ("an agent that tells no boot", &[New(1, ""), New(2, ""), New(1, ""), Other(2, "")], None),
        ("the copy second", &[New(1, "a"), Other(1, "b"), New(2, "b"), New(1, "a")], Some(3)),
        ("the copy first", &[New(1, "a"), New(1, "b"), Other(1, "a")], Some(2)),
        ("in step by chance", &[New(1, "a"), New(1, "b"), New(1, "a")], Some(2)),
        ("copied while it ran", &[New(1, "a"), Other(1, "a"), New(2, "a"), New(1, "a")], Some(3)),
        ("after a restart", &[New(1, "a"), New(1, "b"), Other(1, "c"), New(2, "c"), New(1, "b")], Some(4)),
        (
            "after many restarts",
            &[New(1, "a"), New(1, "b"), New(1, "c"), New(1, "d"), New(1, "e"), Other(1, "d")],
            None,
        ),
    ];
    for (case, steps, wanted) in table {
        assert_eq!(found_at(steps, 5), wanted, "{case}");
    }
    // Days between them change nothing, and after more than an hour the oldest make room.
    let restarts = [New(1, "a"), New(1, "b"), New(1, "c"), New(1, "d"), New(1, "e"), New(1, "f"), New(1, "e")];
    assert_eq!(found_at(&restarts, 1440), Some(6));
}

#[test]
fn e9_one_is_judged_the_others_are_kept_apart_and_a_day_alone_ends_it() {
    let mut lives = Lives::default();
    let mut hear = |epoch, boot, minute, own, own_heard: i64| {
        lives.heard(&who(epoch, boot, (minute, -9)), epoch == own, NOW + own_heard * MINUTE)
    };
    assert_eq!(hear(1, "a", 0, 0, 0), (Part::Own, None));
    assert_eq!(hear(2, "b", 5, 1, 0), (Part::Own, None), "a disk put back reports at once");
    assert_eq!(hear(1, "a", 6, 2, 5), (Part::Own, Some(News::Found)));
    for minute in 0..50 {
        assert_eq!(hear(2, "b", 10 + 2 * minute, 1, 9 + 2 * minute), (Part::Apart, None));
        assert_eq!(hear(1, "a", 11 + 2 * minute, 1, 9 + 2 * minute), (Part::Own, None));
    }
    assert_eq!(hear(1, "c", 200, 1, 109), (Part::Own, None), "the judged one was restarted");
    assert_eq!(hear(1, "c", 108 + 1439, 1, 200), (Part::Own, None));
    assert_eq!(hear(1, "c", 108 + 1440, 1, 200), (Part::Own, Some(News::Over)));
    assert_eq!(hear(1, "c", 3000, 1, 200), (Part::Own, None));

    // The judged one is gone for good: who is left goes on as the device.
    let mut lives = Lives::copied(NOW);
    let left = who(2, "b", (1440, -9));
    assert_eq!(lives.clone().heard(&left, false, NOW + MINUTE).0, Part::Apart);
    assert_eq!(lives.heard(&left, false, NOW), (Part::Own, Some(News::Over)));
    assert_eq!(lives.heard(&who(2, "b", (1445, -9)), true, NOW), (Part::Own, None));
}

#[test]
fn e9_two_hundred_copies_are_found_and_remembered_in_no_more_room_than_four() {
    let mut lives = Lives::default();
    let mut found = 0;
    for round in 0..3 {
        for copy in 0..200u8 {
            // The first round ends before the first of them comes again, a quarter of an hour later.
            let minute = round * 15 + i64::from(copy) * 15 / 200;
            let one = who(copy, &format!("boot-{copy}"), (minute, -9));
            let (part, news) = lives.heard(&one, copy == 0, NOW + minute * MINUTE);
            found += usize::from(news == Some(News::Found));
            assert!(round == 0 || copy == 0 || part == Part::Apart, "{round} {copy}");
        }
    }
    assert_eq!((found, lives.lives.len()), (1, LIVES));
    let bytes = rmp_serde::to_vec(&lives).unwrap().len();
    assert!(bytes <= 110, "{bytes} bytes");
}

#[test]
fn e9_a_copy_of_a_report_is_told_from_another_report_of_the_same_sequence() {
    let looked = Observation { mono_ms: 3, took_ms: 5, ..Observation::default() };
    let report = Report { mono_ms: 7, wall_ms: 8, observations: vec![looked], ..Report::default() };
    let gap = Report { gap: Some(Gap { first: 1, last: 4, ..Gap::default() }), ..Report::default() };
    let sent = Envelope { reports: vec![gap, report.clone()], ..envelope(1, "a", (5, 0)) };
    let kept = mark(&sent, 5);
    assert!(mark(&sent, 4) == GAP && mark(&sent, 6) == 0 && kept > GAP);
    // Sent again after a restart, alone: only who sends is another.
    let again = Envelope {
        sent_boot: "b".into(),
        sent_mono_ms: 1,
        first_seq: 5,
        reports: vec![report.clone()],
        ..sent.clone()
    };
    assert!(!is_other(kept, mark(&again, 5)));
    let elsewhere = Envelope { boot: "b".into(), ..again.clone() };
    let later = Envelope { reports: vec![Report { mono_ms: 9, ..report }], ..again.clone() };
    for other in [elsewhere, later] {
        assert!(is_other(kept, mark(&other, 5)));
    }
    // What was dropped is no other report, a report is another than what was dropped, and what is not known is the same.
    assert!(!is_other(kept, GAP) && !is_other(0, kept) && !is_other(kept, 0) && is_other(GAP, kept));
}
