//! The notice that a vendor's support ends: it asks the account contact for a decision, once for each ticket and threshold.
//! Invariant: asked again only after another threshold has passed, also where a person said no; never while it is decided
//! what becomes of it; never in a hurry, so never at night. Next: [`super::follow`], which proposes it.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use shared::reading::Severity;
use shared::text::Value;

use super::follow::View;
use super::{Kind, Notice, State};
use crate::change::Actor;
use crate::ticket::Ticket;

const DAY_MS: i64 = 86_400_000;

/// Days before the end at which a customer is asked, and at the end itself: those at which the ticket gets worse.
const STAGES_DAYS: [i64; 4] = [180, 90, 30, 0];
/// Days that people have to decide.
const DECIDE_DAYS: i64 = 21;
/// Days that they have at least, however near the end is.
const LEAST_DAYS: i64 = 7;
/// The hour of the day by which they decide.
const DECIDE_HOUR: i8 = 17;

/// What comes to an end, as it stood when it was told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ending {
    /// What people call it.
    pub product: String,
    /// Its last day: any moment of it, ms UTC.
    pub ends_at: i64,
    /// Whether it is a computer's system, whose repair nobody can promise afterwards.
    pub is_system: bool,
    /// Computers that have it.
    pub devices: usize,
    /// Computers that the customer uses.
    pub total: usize,
    /// What takes its place, in the provider's words; empty: nothing was written yet.
    pub proposal: String,
    /// The free update that settles it; empty: there is none.
    pub update: String,
}

impl Ending {
    /// Whether its last day is over.
    #[must_use]
    pub fn is_over(&self, at: i64) -> bool {
        self.ends_at < at
    }
}

/// The last day of what a ticket is about, as its sentence tells it, ms UTC.
#[must_use]
pub fn ends_at(ticket: &Ticket) -> Option<i64> {
    match ticket.title.args.get("ends") {
        Some(Value::Day(at)) => Some(*at),
        _ => None,
    }
}

/// How urgent a notice is: a fault as its ticket says; a decision never is, so that it waits for the morning and its turn.
#[must_use]
pub fn urgency(kind: Kind, ticket: &Ticket) -> Severity {
    if kind == Kind::EndOfSupport { ticket.severity.min(Severity::Medium) } else { ticket.severity }
}

/// Whether the customer is to be asked now.
#[must_use]
pub fn is_due(view: &View<'_>) -> bool {
    if view.is_decided {
        return false;
    }
    let stage = |at| ends_at(view.ticket).map_or(0, |ends| stage(ends, at));
    let asked = view.notices.iter().filter_map(settled_at).max();
    let mended = view.notices.iter().filter(|one| one.kind == Kind::Fixed).filter_map(|one| one.told_at).max();
    match asked {
        Some(at) if mended.is_none_or(|mended| mended < at) => stage(view.now) > stage(at),
        _ => true,
    }
}

/// When the question was told, or a person would not tell it; also as it was told before it had a notice of its own.
fn settled_at(one: &Notice) -> Option<i64> {
    let is_declined = one.state == State::Dismissed && matches!(one.decided_by, Some(Actor::Technician(..)));
    match one.kind {
        Kind::EndOfSupport | Kind::Found if is_declined => one.decided_at,
        Kind::EndOfSupport | Kind::Found => one.told_at,
        _ => None,
    }
}

/// How many thresholds have passed.
fn stage(ends_at: i64, at: i64) -> usize {
    STAGES_DAYS.iter().filter(|days| ends_at.saturating_sub(at) < **days * DAY_MS).count()
}

/// By when a decision is asked for, ms UTC: three weeks from now, or before the end where that is nearer, but never within a
/// week; on a working day, in the afternoon of the customer's place.
#[must_use]
pub fn decide_by(now: i64, ends_at: i64, zone: &TimeZone) -> i64 {
    let rest_days = ends_at.saturating_sub(now) / DAY_MS;
    let days = if rest_days > 0 { rest_days.clamp(LEAST_DAYS, DECIDE_DAYS) } else { DECIDE_DAYS };
    let at = now.saturating_add(days * DAY_MS);
    let Ok(there) = Timestamp::from_millisecond(at).map(|at| at.to_zoned(zone.clone())) else { return at };
    let back = match there.weekday() {
        Weekday::Saturday => 1,
        Weekday::Sunday => 2,
        _ => 0,
    };
    let day = there.date().saturating_sub(back.days());
    let by = day.at(DECIDE_HOUR, 0, 0, 0).to_zoned(zone.clone());
    by.map_or(at, |by| by.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::Mode;
    use crate::notice::follow::{Move, follow};
    use crate::ticket::{self, tests::ticket};
    use shared::ids::{NoticeId, TechnicianId};
    use shared::text::Words;

    fn at(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_millisecond()
    }

    fn ending(severity: Severity) -> Ticket {
        let title = Words::new("operating-system").day_ms("ends", at("2026-10-14T12:00:00Z"));
        Ticket { check: "operating_system".into(), severity, title, open_findings: 1, ..ticket() }
    }

    fn told(kind: Kind, state: State, at: i64) -> Notice {
        let mut one =
            Notice::proposed(NoticeId::new(1, [at as u8; 10]), &ending(Severity::Low), kind, None, Words::new("x"), at);
        match state {
            State::Told => one.tell(at),
            State::Dismissed => {
                let anna = Actor::Technician(TechnicianId::new(1, [1; 10]), "Anna".into());
                one.end(State::Dismissed, anna, Words::new("x"), at);
            }
            _ => {}
        }
        one
    }

    #[test]
    fn a_customer_is_asked_once_for_each_threshold_and_not_while_it_is_decided() {
        use Kind::{EndOfSupport, Fixed, Found};
        use State::{Dismissed, Told};
        let [april, may, june, august, november] =
            ["2026-04-20", "2026-05-20", "2026-06-20", "2026-08-20", "2026-11-20"]
                .map(|day| at(&format!("{day}T09:00:00Z")));
        let table: &[(&str, Vec<Notice>, i64, bool)] = &[
            ("never asked", vec![], april, true),
            ("never asked, and over", vec![], november, true),
            ("asked", vec![told(EndOfSupport, Told, april)], may, false),
            ("asked, and 90 days before", vec![told(EndOfSupport, Told, april)], august, true),
            ("asked at 90 days", vec![told(EndOfSupport, Told, august)], august + DAY_MS, false),
            ("asked at 90 days, and over", vec![told(EndOfSupport, Told, august)], november, true),
            ("asked when it was over", vec![told(EndOfSupport, Told, november)], november + 900 * DAY_MS, false),
            ("a person would not ask", vec![told(EndOfSupport, Dismissed, april)], june, false),
            ("and would not then", vec![told(EndOfSupport, Dismissed, april)], august, true),
            ("told before it had its own", vec![told(Found, Told, april)], june, false),
            ("mended, and back", vec![told(EndOfSupport, Told, april), told(Fixed, Told, may)], june, true),
        ];
        let (one, zone) = (ending(Severity::Low), TimeZone::UTC);
        for (case, notices, now, wanted) in table {
            let view = View { ticket: &one, notices, mode: Mode::Approve, zone: &zone, is_decided: false, now: *now };
            assert_eq!(is_due(&view), *wanted, "{case}");
            assert!(!is_due(&View { is_decided: true, ..view }), "{case}");
        }
    }

    #[test]
    fn it_takes_the_place_of_found_goes_out_by_itself_in_its_turn_and_ends_with_its_reason() {
        let night = at("2026-11-20T23:00:00Z");
        let moves = |ticket: &Ticket, notices: &[Notice], mode, is_decided| {
            follow(&View { ticket, notices, mode, zone: &TimeZone::UTC, is_decided, now: night })
        };
        let one = ending(Severity::Critical);
        let Move::Make { kind, due_at, .. } = moves(&one, &[], Mode::Automatic, false).remove(0) else {
            panic!("nothing is made")
        };
        let morning = Some(at("2026-11-21T07:00:00Z"));
        assert_eq!((kind, due_at), (Kind::EndOfSupport, morning), "critical, and not at night");
        let made = moves(&ending(Severity::Low), &[], Mode::Automatic, false).remove(0);
        assert!(matches!(made, Move::Make { due_at: Some(_), .. }), "{made:?}");
        assert!(moves(&one, &[], Mode::Off, false).is_empty());
        let waits = told(Kind::EndOfSupport, State::Proposed, 5);
        let both = [waits.clone(), told(Kind::EndOfSupport, State::Told, night)];
        let healthy = Ticket { open_findings: 0, ..one.clone() };
        let over = Ticket { state: ticket::State::Resolved, ..one.clone() };
        let table: [(&Ticket, bool, &[Notice], &str); 5] = [
            (&one, false, &both[..1], ""),
            (&one, true, &both[..1], "decided"),
            (&healthy, false, &both[..1], "healthy"),
            (&over, false, &both[..1], "over"),
            (&one, false, &both, "known"),
        ];
        for (ticket, is_decided, notices, wanted) in table {
            let why = match moves(ticket, notices, Mode::Approve, is_decided).first() {
                Some(Move::End { why, .. }) => why.key.trim_start_matches("notice-why-").to_owned(),
                _ => String::new(),
            };
            assert_eq!(why, wanted);
        }
    }

    #[test]
    fn people_have_three_weeks_or_until_the_end_and_decide_on_a_working_day() {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        let table = [
            // Over since long: the Saturday in three weeks is moved to Friday.
            ("2026-11-28T09:00:00Z", "2025-10-14T12:00:00Z", "2026-12-18T16:00:00Z"),
            ("2026-11-27T09:00:00Z", "2027-05-01T12:00:00Z", "2026-12-18T16:00:00Z"),
            // Ten days from now.
            ("2026-11-27T09:00:00Z", "2026-12-07T12:00:00Z", "2026-12-07T16:00:00Z"),
            // Two days from now: a week all the same.
            ("2026-11-27T09:00:00Z", "2026-11-29T12:00:00Z", "2026-12-04T16:00:00Z"),
            // Across the change of the clock.
            ("2026-03-20T09:00:00Z", "2025-01-01T12:00:00Z", "2026-04-10T15:00:00Z"),
        ];
        for (now, ends, wanted) in table {
            assert_eq!(decide_by(at(now), at(ends), &zone), at(wanted), "{now} {ends}");
        }
    }
}
