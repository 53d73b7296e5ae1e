//! One ticket as technicians work with it: what is seen and how sure, the chart, what to do, what the customer was told,
//! what may be undone, and what it may belong together with.
//! Invariant: behind the reader's scope; a page changes nothing. Next: [`super::work_ticket`] for what people do,
//! [`super::notices`] for what the customer is told.

use std::collections::BTreeMap;

use domain::article::Article;
use domain::assignment::{Ranked, Reason};
use domain::change::Actor;
use domain::ledger::Entry;
use domain::promise::clock::Clocks;
use domain::test_problem::is_test;
use domain::ticket::Ticket;
use domain::time_entry::TimeEntry;
use shared::card::Card;
use shared::ids::{CustomerId, DeviceId, TechnicianId};
use shared::observation::Unseen;

use super::App;
use super::caller::Codes;
use super::chart::{self, Line};
use super::checklist::{self, Checklist};
use super::desk::{self, Scope, Whole};
use super::looks::{self, Looks};
use super::problem::OfTicket;
use super::roadmap::effort::{BestEffort, best_effort};
use super::runbook::{self, Runbook};
use super::{approval, article, assignment, caller, csat, notices, problem, promise};
use crate::error::AppError;
use crate::store::assignment as stored;
use crate::store::csat::Heard;
use crate::store::finding::StoredFinding;
use crate::store::ticket::{Filter, Listed, Solved};
use crate::store::{StoreError, device, last_act, ledger, ticket, time_entry, unseen, watcher};
use crate::words::{Language, Reader, title_of};

/// Devices of which it is told how sure we are.
const SIGHTS: usize = 20;
/// Other open tickets that are offered for a merge.
const OTHERS: i64 = 50;
/// Tickets that were solved alike.
const ALIKE: i64 = 3;
/// Articles beside it.
const ARTICLES: usize = 4;

/// Checks of drives: what they hold may be gone tomorrow, so that the age of its copy is told with them.
const OF_DRIVES: [&str; 2] = ["disk_health", "disk_array"];
const BACKUPS: &str = "backup_age";

/// How well a device is seen right now.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    /// When it last reported, ms UTC.
    pub last_received_at: Option<i64>,
    /// What its checks cannot see, by check.
    pub unseen: BTreeMap<String, Unseen>,
    /// What backs it up and how long ago, where that is the first thing to know.
    pub backups: Option<Vec<Card>>,
}

/// One ticket with everything beside it.
#[derive(Clone, Debug)]
pub struct TicketPage {
    /// The ticket, its findings and its timeline.
    pub whole: Whole,
    /// How well the devices of its open findings are seen.
    pub sights: BTreeMap<DeviceId, Sight>,
    /// The chart behind it.
    pub chart: Option<Line>,
    /// Systems past their end on the computers it is about.
    pub best_effort: Vec<BestEffort>,
    /// Its promises as they stand.
    pub clocks: Clocks,
    /// What to do about it.
    pub runbook: Runbook,
    /// What the customer was told, or may be.
    pub card: notices::Card,
    /// How it stands in the ledger.
    pub ledger: Option<Entry>,
    /// What people said of how it ended, as far as this reader reads it.
    pub opinions: Vec<Heard>,
    /// What this reader may undo, as the last act's word.
    pub undo: Option<String>,
    /// Open tickets of the same customer.
    pub others: Vec<Listed>,
    /// The problem that it belongs to, and others.
    pub problems: OfTicket,
    /// What it waits for at the customer.
    pub approval: approval::OfTicket,
    /// What was asked for from the catalogue, with its list.
    pub checklist: Option<Checklist>,
    /// Articles that fit.
    pub articles: Vec<Article>,
    /// How the same was solved before.
    pub alike: Vec<Solved>,
    /// What was spent on it.
    pub time: Vec<TimeEntry>,
    /// Who watches it.
    pub watchers: Vec<(TechnicianId, String)>,
    /// Who should have it while it is open, the best first; nobody for one who is told of no colleague.
    pub ranked: Vec<Ranked>,
    /// To whom it was given without a person, and why.
    pub given: Option<(TechnicianId, Vec<Reason>)>,
    /// What is read to its devices' people who want to know that it is us.
    pub codes: Codes,
}

/// A ticket by the number people see.
///
/// # Errors
/// [`AppError::NotFound`] when there is none in this scope.
pub async fn ticket_page(
    app: &App,
    scope: Scope,
    number: i64,
    who: &Actor,
    reader: &Reader,
) -> Result<TicketPage, AppError> {
    let whole = desk::ticket(app, scope, number).await?;
    let one = &whole.row.listed.ticket;
    let open = whole.findings.iter().filter(|one| one.finding.cleared_at.is_none());
    let about = open.take(SIGHTS).map(|one| one.device_no).collect();
    let runbook = match runbook::get(app, scope, &one.check, Some(one.customer), reader).await {
        Ok((found, _)) => found,
        // What a person asked for has no check, so no runbook.
        Err(AppError::NotFound) => Runbook::none(),
        Err(other) => return Err(other),
    };
    let efforts = best_effort(app, one.customer, &about).await?;
    Ok(TicketPage {
        clocks: promise::clocks(app, one, efforts.iter().any(BestEffort::is_best)).await?,
        sights: sights(app, one.customer, &whole.findings).await?,
        best_effort: efforts,
        chart: chart::of_ticket(app, &whole.findings).await?,
        runbook,
        card: notices::card(app, scope, one.id).await?,
        ledger: ledger::entry_of(&mut *app.db.read_within(scope).await?, one.customer, one.id).await?,
        opinions: csat::of_ticket(app, scope, who, one).await?,
        undo: undo(app, one, who).await?,
        others: others(app, one).await?,
        problems: problem::of_ticket(app, scope, one).await?,
        approval: approval::of_ticket(app, one.customer, one.id).await?,
        checklist: checklist::of_ticket(app, one.customer, one.id).await?,
        articles: articles(app, one).await?,
        watchers: watcher::of_ticket(&mut *app.db.read_within(scope).await?, one.customer, one.id).await?,
        ranked: assignment::ranked(app, scope, one).await?,
        given: stored::of_ticket(&mut *app.db.read_within(scope).await?, one.customer, one.id).await?,
        time: time_entry::of_ticket(&mut *app.db.read_within(scope).await?, one.customer, one.id).await?,
        codes: caller::of_desk(app, scope, one).await?,
        alike: ticket::solved_alike(&mut *app.db.read_within(scope).await?, scope, one, ALIKE).await?,
        whole,
    })
}

async fn undo(app: &App, one: &Ticket, who: &Actor) -> Result<Option<String>, StoreError> {
    let last = last_act::get(&mut *app.db.read().await?, one.customer, one.id).await?;
    let now = app.clock.now_ms();
    Ok(last.filter(|last| last.may_undo(one, who, now).is_ok()).map(|last| last.what))
}

/// Articles that fit in any language: a ticket has a title in each, an article is written in one.
async fn articles(app: &App, one: &Ticket) -> Result<Vec<Article>, AppError> {
    let mut found: Vec<Article> = Vec::new();
    for language in Language::ALL {
        let title = title_of(&one.title, &Reader::new(language.code(), "UTC", app.clock.now_ms()));
        for fits in article::fitting(app, Some(one.customer.into()), &title).await? {
            if found.len() < ARTICLES && !found.contains(&fits) {
                found.push(fits);
            }
        }
    }
    Ok(found)
}

async fn others(app: &App, one: &Ticket) -> Result<Vec<Listed>, StoreError> {
    let filter = Filter { customer: Some(one.customer.into()), open_only: true, limit: OTHERS };
    let mut others = ticket::list(&mut *app.db.read().await?, filter).await?;
    others.retain(|other| other.ticket.id != one.id && !is_test(one) && !is_test(&other.ticket));
    Ok(others)
}

async fn sights(
    app: &App,
    customer: CustomerId,
    findings: &[StoredFinding],
) -> Result<BTreeMap<DeviceId, Sight>, AppError> {
    let mut sights = BTreeMap::new();
    for one in findings.iter().filter(|one| one.finding.cleared_at.is_none()) {
        let id = one.finding.device;
        if sights.len() == SIGHTS || sights.contains_key(&id) {
            continue;
        }
        let mut read = app.db.read().await?;
        let Some(found) = device::get(&mut read, customer, id).await? else { continue };
        let unseen = unseen::of_device(&mut read, one.device_no).await?;
        drop(read);
        let unseen = unseen.into_iter().map(|one| (one.check, one.unseen)).collect();
        let backups = match OF_DRIVES.contains(&one.finding.fingerprint.check.as_str()) {
            true => Some(backups(&looks::of(app, &found).await?)),
            false => None,
        };
        sights.insert(id, Sight { last_received_at: found.last_received_at, unseen, backups });
    }
    Ok(sights)
}

fn backups(looks: &Looks) -> Vec<Card> {
    let facts = looks.facts.get(BACKUPS);
    facts.and_then(|facts| (facts.entry.cards)(facts.version, &facts.facts).ok()).unwrap_or_default()
}
