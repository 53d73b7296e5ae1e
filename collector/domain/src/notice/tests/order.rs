//! Random lives of a ticket and its notices, whatever people and time do to them.
//! Invariant: never "fixed" without "found", and found once.
//! Next: [`super`] for the tables.

use proptest::prelude::*;

use super::*;

/// What may happen to a ticket and its notices, in any order.
#[derive(Clone, Copy, Debug)]
enum Event {
    Wrong,
    Healthy,
    Watch,
    Resolve,
    Reopen,
    Approve(usize),
    Dismiss(usize),
    Write(bool),
    Switch(usize),
    Wait(i64),
    Hand(usize),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => Just(Event::Wrong),
        3 => Just(Event::Healthy),
        2 => Just(Event::Watch),
        3 => Just(Event::Resolve),
        2 => Just(Event::Reopen),
        4 => (0usize..4).prop_map(Event::Approve),
        1 => (0usize..4).prop_map(Event::Dismiss),
        1 => any::<bool>().prop_map(Event::Write),
        1 => (0usize..3).prop_map(Event::Switch),
        1 => (0usize..3).prop_map(Event::Hand),
        4 => (0i64..20).prop_map(|hours| Event::Wait(hours * 3_600_000)),
    ]
}

fn view_of<'a>((ticket, notices): (&'a Ticket, &'a [Notice]), mode: Mode, zone: &'a TimeZone, now: i64) -> View<'a> {
    View { ticket, notices, mode, zone, is_decided: false, now }
}

/// A ticket, its notices and its customer, moved by the same functions as the live collector.
struct Life {
    ticket: Ticket,
    notices: Vec<Notice>,
    mode: Mode,
    now: i64,
    zone: TimeZone,
    made: u64,
    /// What was told, in order.
    told: Vec<(Kind, Mode)>,
}

impl Life {
    fn new() -> Self {
        let zone = rome();
        Self { ticket: ticket(), notices: vec![], mode: Mode::Approve, now: NOON, zone, made: 0, told: vec![] }
    }

    fn copy(&self) -> (Ticket, Vec<Notice>) {
        (self.ticket.clone(), self.notices.clone())
    }

    fn settle(&mut self) {
        for again in [false, true] {
            let (ticket, notices) = self.copy();
            let moves = follow(&view_of((&ticket, &notices), self.mode, &self.zone, self.now));
            assert!(!again || moves.is_empty(), "asked again it asks for {moves:?}");
            let made = &mut self.made;
            apply(&mut self.notices, (&ticket, self.now), moves, || {
                *made += 1;
                id(*made)
            });
        }
        let due = |one: &Notice, now| one.state.is_pending() && one.due_at.is_some_and(|at| at <= now);
        while let Some(place) = self.notices.iter().position(|one| due(one, self.now)) {
            let (kind, now) = (self.notices[place].kind, self.now);
            let holder = self.ticket.holder().map(str::to_owned);
            let written = &mut self.notices[place].written;
            (written.is_holder, written.who) = (holder.is_some(), holder.unwrap_or_default());
            self.notices[place].tell(now);
            self.told.push((kind, self.mode));
            self.now += 1;
            self.settle();
        }
    }

    fn pick(&self, nth: usize) -> Option<usize> {
        let pending: Vec<usize> = (0..self.notices.len()).filter(|at| self.notices[*at].state.is_pending()).collect();
        pending.get(nth % pending.len().max(1)).copied()
    }

    fn go(&mut self, event: Event) {
        use ticket::State::{New, Resolved, Watching};
        let (ticket, notices) = self.copy();
        let view = view_of((&ticket, &notices), self.mode, &self.zone, self.now);
        let open = self.ticket.state.is_open();
        match event {
            Event::Wrong => {
                self.ticket.open_findings += 1;
                if self.ticket.state == Watching {
                    self.ticket.state = New;
                }
            }
            Event::Healthy => self.ticket.open_findings = 0,
            Event::Watch if open && self.ticket.open_findings == 0 => self.ticket.state = Watching,
            Event::Resolve if open => (self.ticket.state, self.ticket.resolved_at) = (Resolved, Some(self.now)),
            Event::Reopen if !open => (self.ticket.state, self.ticket.resolved_at) = (New, None),
            Event::Approve(nth) => {
                if let Some(at) = self.pick(nth) {
                    let _refused = approve(&mut self.notices[at], &anna(), &view);
                }
            }
            Event::Dismiss(nth) => {
                if let Some(at) = self.pick(nth) {
                    let _refused = dismiss(&mut self.notices[at], &anna(), "no", self.now);
                }
            }
            Event::Write(asks) => {
                self.made += 1;
                let kind = if asks { Kind::NeedYou } else { Kind::Progress };
                let mut one = Notice::proposed(id(self.made), &ticket, kind, None, Words::new("x"), self.now);
                let update = Update { text: "words".into(), by_at: None, next_update_at: None };
                if write(&mut one, &update, &anna(), &view).is_ok() {
                    self.notices.push(one);
                }
            }
            Event::Switch(nth) => self.mode = Mode::ALL[nth],
            Event::Hand(nth) => {
                let name = ["Marco Rossi", "Elena Neri", ""][nth].to_owned();
                self.ticket.assignee = Some((TechnicianId::new(1, [3; 10]), name));
            }
            Event::Wait(span_ms) => self.now += span_ms,
            _ => {}
        }
        self.now += 1;
        self.settle();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn never_fixed_without_found_and_found_once(events in prop::collection::vec(event(), 1..60)) {
        let mut life = Life::new();
        life.settle();
        for one in events {
            life.go(one);
            let mut knows = false;
            for (kind, mode) in &life.told {
                prop_assert!(*mode != Mode::Off, "{:?}", life.told);
                prop_assert!(*kind != Kind::Fixed || knows, "fixed without found: {:?}", life.told);
                prop_assert!(*kind != Kind::Found || !knows, "found twice: {:?}", life.told);
                knows = *kind != Kind::Fixed;
            }
            for kind in [Kind::Found, Kind::Fixed] {
                let pending = life.notices.iter().filter(|one| one.kind == kind && one.state.is_pending()).count();
                prop_assert!(pending <= 1, "{pending} of {kind:?} wait");
            }
        }
        prop_assert!(life.notices.iter().all(|one| one.why.is_some()), "a decision has its reason");
        prop_assert!(GRACE_MS > 0);
    }
}
