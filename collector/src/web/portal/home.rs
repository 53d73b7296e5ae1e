//! `/portal`: first what the visitor must do, then what was done for them.
//! Invariant: one sentence says how things are, and it is "everything is fine" only when everything is known to be.
//! Next: [`crate::app::portal::home`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::told::{Place, Standing};
use jiff::Timestamp;
use shared::text::Words;

use super::devices::Mark;
use super::frame::{Frame, Moment, whole};
use super::timeline::{Timeline, timeline};
use super::visit::Visit;
use super::{shown, story};
use crate::app::portal::cases::Case;
use crate::app::portal::home::{Ending, Home, home};
use crate::app::{App, approval};
use crate::error::AppError;

/// A look that is younger than this was a moment ago.
const MOMENT_MS: i64 = 5 * 60_000;
/// Names that a sentence lists before it counts the rest.
const NAMES: usize = 4;

/// Something that a card lists.
pub struct Item {
    pub number: i64,
    pub title: String,
    pub sentence: String,
    pub soft: String,
}

struct End {
    product: String,
    until: String,
    on: String,
    /// The free update that settles it, where there is one.
    free: String,
    is_over: bool,
}

struct Fixed {
    number: i64,
    title: String,
    by: String,
    at: Moment,
    is_called: bool,
}

#[derive(Template)]
#[template(path = "portal/home.html")]
struct Page {
    frame: Frame,
    greeting: String,
    sentence: String,
    lead: Vec<String>,
    needs: Vec<Item>,
    reminded: Vec<Item>,
    working: Vec<Item>,
    planned: Vec<Item>,
    /// What waits for the reader's yes.
    approvals: Vec<Item>,
    timeline: Option<Timeline>,
    fixed_count: String,
    called: String,
    cleared: String,
    fixed: Vec<Fixed>,
    standings: Vec<(Mark, usize)>,
    ending: Vec<End>,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(Visit(session)): Extension<Visit>) -> Result<Response, AppError> {
    let visitor = &session.visitor;
    let home = home(&app, visitor).await?;
    let waits = approval::waiting(&app, visitor).await?;
    let frame = Frame::of(&app, visitor, "portal-nav-home", "home").await?;
    let of = |place: Place| {
        let there = home.cases.iter().filter(move |case| case.place == place);
        there.map(|case| item(case, &frame)).collect::<Vec<Item>>()
    };
    let (needs, working) = (of(Place::NeedsYou), of(Place::Working));
    let (fixed, called) = (home.ledger.fixed.len(), home.ledger.called.len());
    shown(&Page {
        greeting: greeting(&frame, &visitor.name),
        sentence: sentence(&frame, &home, needs.len(), working.len()),
        lead: lead(&frame, &home),
        reminded: of(Place::Reminded),
        planned: of(Place::Planned),
        approvals: home
            .cases
            .iter()
            .filter(|case| waits.contains(&case.ticket.number))
            .map(|case| item(case, &frame))
            .collect(),
        timeline: timeline(&home, &frame),
        fixed_count: frame.count("portal-fixed-count", "count", fixed),
        called: if fixed + called == 0 { String::new() } else { frame.count("portal-called", "count", called) },
        cleared: match home.ledger.cleared.len() {
            0 => String::new(),
            count => frame.count("portal-fixed-cleared", "count", count),
        },
        fixed: listed(&home, &frame),
        standings: standings(&home, &frame),
        ending: home.ending.iter().map(|one| end(one, &home, &frame)).collect(),
        needs,
        working,
        frame,
    })
}

/// "Good morning, Maria."
fn greeting(frame: &Frame, name: &str) -> String {
    let now = Timestamp::from_millisecond(frame.reader.now_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    let key = match now.to_zoned(frame.reader.zone.clone()).hour() {
        4..12 => "portal-morning",
        12..18 => "portal-afternoon",
        _ => "portal-evening",
    };
    let first = name.split_whitespace().next().unwrap_or(name);
    frame.say(&Words::new(key).text("name", name).text("first", first))
}

fn sentence(frame: &Frame, home: &Home, needs: usize, working: usize) -> String {
    let all_fine = home.count(Standing::Fine) == home.devices.len();
    match (needs, working) {
        (1.., _) => frame.count("portal-needs-you", "count", needs),
        (0, 1..) => frame.count("portal-we-work", "count", working),
        _ if all_fine && !home.devices.is_empty() => frame.t("portal-all-fine"),
        _ => frame.t("portal-nothing-needed"),
    }
}

fn lead(frame: &Frame, home: &Home) -> Vec<String> {
    let (total, fine) = (home.devices.len(), home.count(Standing::Fine));
    if total == 0 {
        return vec![frame.t("portal-no-devices")];
    }
    let key = if fine == total { "portal-fine-all" } else { "portal-fine-some" };
    let mut lead = vec![frame.say(&Words::new(key).count("fine", whole(fine)).count("total", whole(total)))];
    let quiet = home.count(Standing::Quiet);
    if quiet > 0 {
        lead.push(frame.count("portal-quiet", "count", quiet));
    }
    match home.last_received_at {
        Some(at) if frame.reader.now_ms - at < MOMENT_MS => lead.push(frame.t("portal-last-look-now")),
        Some(at) => lead.push(frame.at("portal-last-look", at)),
        None => {}
    }
    lead
}

fn item(case: &Case, frame: &Frame) -> Item {
    let ticket = &case.ticket;
    let soft = match case.place {
        Place::NeedsYou => case.wanted.as_ref().and_then(|one| one.written.by_at).map(|at| frame.at("portal-by", at)),
        Place::Reminded => case.remind_at.map(|at| frame.at("portal-reminder", at)),
        Place::Planned => ticket.wait_until.map(|at| frame.at("portal-planned-at", at)),
        _ => story::next_update(ticket, frame),
    };
    let sentence = match (&case.wanted, case.place) {
        (Some(wanted), Place::NeedsYou) => wanted.written.text.clone(),
        _ => story::state(case, frame),
    };
    Item { number: ticket.number, title: story::heading(case, frame), sentence, soft: soft.unwrap_or_default() }
}

/// What was fixed and what was called, as a list, the newest first.
fn listed(home: &Home, frame: &Frame) -> Vec<Fixed> {
    let fixed = home.ledger.fixed.iter().map(|one| (one.ticket, one.at, story::first_name(&one.who), false));
    let called = home.ledger.called.iter().map(|(ticket, at)| (*ticket, *at, String::new(), true));
    let mut all: Vec<_> = fixed.chain(called).collect();
    all.sort_by_key(|(_, at, ..)| -at);
    let listed = all.into_iter().filter_map(|(id, at, by, is_called)| {
        let case = home.cases.iter().find(|case| case.ticket.id == id)?;
        let (number, title) = (case.ticket.number, story::heading(case, frame));
        Some(Fixed { number, title, by, at: frame.moment(at), is_called })
    });
    listed.collect()
}

fn standings(home: &Home, frame: &Frame) -> Vec<(Mark, usize)> {
    use Standing::{Fine, Maintenance, NeedsYou, Quiet, Waiting, Working};
    let all = [NeedsYou, Working, Maintenance, Quiet, Waiting, Fine];
    let counted = all.into_iter().map(|one| (one, home.count(one))).filter(|(_, count)| *count > 0);
    counted.map(|(one, count)| (Mark::of(one, frame), count)).collect()
}

fn end(ending: &Ending, home: &Home, frame: &Frame) -> End {
    let is_over = ending.last_on < home.today_on;
    let key = if is_over { "portal-ending-over" } else { "portal-ending-soon" };
    let named = ending.names.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ");
    let names = match ending.names.len().checked_sub(NAMES) {
        Some(more @ 1..) => {
            frame.say(&Words::new("portal-names-more").text("names", &named).count("more", whole(more)))
        }
        _ => named,
    };
    let on = Words::new("portal-ending-on").count("count", whole(ending.names.len())).text("names", &names);
    End {
        product: ending.product.clone(),
        until: frame.at(key, story::day(ending.last_on, frame)),
        on: frame.say(&on),
        free: ending.update.as_ref().map(|one| frame.with("portal-ending-free", "update", one)).unwrap_or_default(),
        is_over,
    }
}
