//! Tests of what waits for its time: the end of a window, room in a customer's budget.
//! Invariant: what waits is never lost. Next: [`crate::suppression`].

use super::*;

#[test]
fn what_a_window_leaves_behind_is_one_ticket_and_what_came_back_is_none() {
    let mut desk = Desk { window: Some(Open { from_at: 0, until_at: 2 * HOUR }), ..Desk::new() };
    for device in 1..=3 {
        desk.change(HOUR, device, open(Severity::High, Scope::Device));
    }
    desk.change(HOUR + 60_000, 3, clear());
    assert_eq!(desk.book.tickets().count(), 0, "everything waits");
    desk.window = None;
    let waiting: Vec<_> = desk.book.open_findings().map(|one| (one.id, one.release_at)).collect();
    assert_eq!(waiting.iter().map(|(_, release_at)| *release_at).collect::<Vec<_>>(), [Some(2 * HOUR); 2]);
    for (device, (id, _)) in (1..).zip(waiting) {
        desk.decide(device, |book, place, mint| release(book, place, id, mint, 2 * HOUR));
    }
    let ticket = desk.latest();
    assert_eq!((ticket.number, ticket.open_findings, ticket.bill.people()), (1, 2, 2));
    assert_eq!((ticket.title.key.as_str(), ticket.site.is_some()), ("window-left", true));
    // What comes later is its own.
    desk.change(3 * HOUR, 3, open(Severity::High, Scope::Device));
    assert_eq!(desk.book.tickets().count(), 2);
}

#[test]
fn what_is_not_urgent_waits_for_room_and_opens_its_ticket_when_there_is_some() {
    let mut desk = Desk { is_spent: true, ..Desk::new() };
    desk.change(0, 1, open(Severity::Medium, Scope::Device));
    let waits = |desk: &Desk| desk.book.open_findings().map(|one| (one.held, one.release_at)).collect::<Vec<_>>();
    assert_eq!(waits(&desk), [(Some(Held::Budget), Some(HOUR))]);
    let id = desk.book.open_findings().next().unwrap().id;
    desk.decide(1, |book, place, mint| release(book, place, id, mint, HOUR));
    assert_eq!((waits(&desk), desk.number), (vec![(Some(Held::Budget), Some(2 * HOUR))], 0), "there is none yet");
    desk.is_spent = false;
    desk.decide(1, |book, place, mint| release(book, place, id, mint, 2 * HOUR));
    assert_eq!((waits(&desk), desk.number), (vec![(None, None)], 1));
}

#[test]
fn what_joins_open_work_is_urgent_or_becomes_so_waits_for_no_room() {
    let mut desk = Desk { is_spent: true, ..Desk::new() };
    desk.change(0, 1, open(Severity::High, Scope::Customer));
    desk.change(1, 2, open(Severity::Medium, Scope::Customer));
    assert_eq!((desk.number, desk.latest().open_findings), (1, 2), "urgent, and what joins it");
    desk.change(2, 3, open(Severity::Low, Scope::Device));
    assert_eq!(desk.number, 1, "this one waits");
    let worse = FindingStep::Worsened { severity: Severity::High, words: Words::new("disk-space") };
    desk.change(3, 3, worse);
    assert_eq!(desk.number, 2, "until it is worse");
}
