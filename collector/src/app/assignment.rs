//! Who should have a ticket, with the reason; given by itself where the provider wants that, and when somebody is away.
//! Invariant: only who works and may see the customer is ranked; a ticket that a person gave back is not given again; whoever
//! is away loses no ticket to somebody who is away too. Next: [`domain::assignment`].

use std::collections::BTreeMap;

use domain::access::Role;
use domain::assignment::{Absence, Asks, Candidate, Mode, Presence, Ranked, Skill, presence, rank};
use domain::book::Changed;
use domain::change::{Actor, Change};
use domain::on_call::{Shift, on_call};
use domain::test_problem::is_test;
use domain::ticket::{Act, Ticket, assigned};
use jiff::tz::TimeZone;
use shared::ids::{TechnicianId, TicketId};
use shared::text::Words;

use super::desk::Scope;
use super::news::Item;
use super::work_ticket::work_ticket;
use super::{App, audit, hand_over, provider, settle};
use crate::error::AppError;
use crate::store::staff::{Away, Work};
use crate::store::technician::Technician;
use crate::store::{Connection, StoreError, Write, assignment, setting, staff, ticket};
use crate::store::{on_call as calendar, technician};

/// The setting that says what happens to a ticket that nobody holds.
const SETTING: &str = "assignment";
/// Tickets that one step gives, and absences that it looks at.
const STEP: i64 = 20;
/// Tickets of somebody who is away that are looked at.
const HELD: i64 = 500;
/// What nobody has held for longer is left to people: it was there before it was asked for.
const FRESH_MS: i64 = 3 * 86_400_000;

/// What everybody is, does and holds now: read once, asked for many tickets.
struct Team {
    works: BTreeMap<TechnicianId, Work>,
    absences: Vec<Away>,
    loads: BTreeMap<TechnicianId, Vec<u8>>,
    shifts: Vec<Shift>,
    zone: TimeZone,
    now: i64,
}

impl Team {
    async fn of(conn: &mut Connection, now: i64) -> Result<Self, StoreError> {
        let zone = TimeZone::get(&provider::read(conn).await?.time_zone).unwrap_or(TimeZone::UTC);
        Ok(Self {
            works: staff::all(conn).await?,
            absences: staff::absences(conn, now).await?,
            loads: assignment::loads(conn).await?,
            shifts: calendar::list(conn, now).await?,
            zone,
            now,
        })
    }

    fn presence(&self, who: TechnicianId) -> Presence {
        let absences: Vec<Absence> = self.absences.iter().filter(|one| one.who == who).map(|one| one.when).collect();
        let hours = self.works.get(&who).and_then(|work| work.hours.as_ref());
        presence(hours, &self.zone, &absences, self.now)
    }

    /// Whether anybody at all could begin now.
    async fn is_anybody_there(&self, conn: &mut Connection) -> Result<bool, StoreError> {
        let mut people = technician::list(conn).await?.into_iter();
        let is_there = |id| matches!(self.presence(id), Presence::Works | Presence::Unsaid);
        Ok(people.any(|one| one.disabled_at.is_none() && one.role != Role::ReadOnly && is_there(one.id)))
    }

    /// Who should have a ticket, the best first.
    async fn rank(&self, conn: &mut Connection, one: &Ticket) -> Result<Vec<Ranked>, StoreError> {
        let wanted = assignment::preferences(conn, one.customer).await?;
        let on_call = on_call(&self.shifts, Some(one.customer), self.now).map(|shift| shift.who.0);
        let able = hand_over::able(conn, one.customer).await?;
        let candidate = |who: Technician| {
            let work = self.works.get(&who.id);
            Candidate {
                skills: work.map(|work| work.skills.clone()).unwrap_or_default(),
                preference: wanted.get(&who.id).copied(),
                holds: self.loads.get(&who.id).cloned().unwrap_or_default(),
                presence: self.presence(who.id),
                is_on_call: on_call == Some(who.id),
                who: (who.id, who.name),
            }
        };
        let candidates: Vec<Candidate> = able.into_iter().map(candidate).collect();
        let asks = Asks { skill: Skill::asked(&one.check, one.kind), priority: one.priority };
        Ok(rank(asks, &candidates))
    }
}

/// What happens to a ticket that nobody holds.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn mode(app: &App) -> Result<Mode, AppError> {
    Ok(read_mode(&mut *app.db.read().await?).await?)
}

async fn read_mode(conn: &mut Connection) -> Result<Mode, StoreError> {
    let text = setting::get(conn, SETTING).await?;
    Ok(text.and_then(|text| Mode::of(&text)).unwrap_or(Mode::Propose))
}

/// Decides what happens to a ticket that nobody holds.
///
/// # Errors
/// [`AppError::Invalid`] for what was not offered.
pub async fn set_mode(app: &App, typed: &str) -> Result<(), AppError> {
    let mode = Mode::of(typed).ok_or_else(|| AppError::invalid("mode", "choose one of the two"))?;
    let mut write = app.db.write_unleased().await?;
    setting::set(&mut write, SETTING, mode.word()).await?;
    audit::done(app, &mut write, "assignment.mode", mode.word(), None).await?;
    Ok(write.commit().await?)
}

/// Who should have an open ticket, the best first; nobody for one who is told of no colleague.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn ranked(app: &App, scope: Scope, one: &Ticket) -> Result<Vec<Ranked>, AppError> {
    if scope.is_some() || !one.state.is_open() {
        return Ok(Vec::new());
    }
    let mut read = app.db.read().await?;
    let team = Team::of(&mut read, app.clock.now_ms()).await?;
    Ok(team.rank(&mut read, one).await?)
}

/// Gives a ticket to whoever was proposed, as its page showed it.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall, [`AppError::Invalid`] for somebody who cannot have it,
/// [`AppError::Conflict`] when somebody took it meanwhile.
pub async fn assign(
    app: &App,
    scope: Scope,
    id: TicketId,
    (to, shown): (TechnicianId, Option<TechnicianId>),
    who: &Actor,
) -> Result<Ticket, AppError> {
    let one = ticket::get(&mut *app.db.read_within(scope).await?, scope, id).await?.ok_or(AppError::NotFound)?.ticket;
    let found = ranked(app, scope, &one).await?.into_iter().find(|one| one.who.0 == to);
    let to = found.ok_or_else(|| AppError::invalid("to", "choose a colleague whom this customer wants"))?.who;
    work_ticket(app, scope, id, &Act::Assign { to, shown }, who).await
}

/// Gives what nobody holds, where the provider wants that, and looks at the tickets of those who went away.
///
/// # Errors
/// [`AppError`] when the database cannot be read or written.
pub async fn step(app: &App) -> Result<(), AppError> {
    let now = app.clock.now_ms();
    let mut read = app.db.read().await?;
    let mode = read_mode(&mut read).await?;
    let away = staff::begun(&mut read, now, STEP).await?;
    let unheld = match mode {
        Mode::Assign => assignment::unheld(&mut read, now - FRESH_MS, STEP).await?,
        Mode::Propose => Vec::new(),
    };
    drop(read);
    if away.is_empty() && unheld.is_empty() {
        return Ok(());
    }
    let mut write = app.db.write().await?;
    let (mut team, mut news) = (Team::of(&mut write, now).await?, Vec::new());
    for one in unheld {
        news.extend(give(app, &mut write, &mut team, one.id).await?);
    }
    // Where tickets are given on, an absence that begins at night waits for the morning, when somebody can take them.
    let is_time = mode == Mode::Propose || team.is_anybody_there(&mut write).await?;
    for one in away.iter().filter(|_| is_time) {
        news.extend(left(app, &mut write, &mut team, (one, mode)).await?);
        staff::handled(&mut write, one.id, now).await?;
    }
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

/// Gives a ticket to the best who can begin now, with the reason; nobody there: it waits for who comes.
async fn give(app: &App, write: &mut Write, team: &mut Team, id: TicketId) -> Result<Vec<Item>, StoreError> {
    // Read again within the transaction: a person may have taken it meanwhile, and a person's decision outranks this.
    let Some(found) = ticket::get(write, None, id).await? else { return Ok(Vec::new()) };
    let mut one = found.ticket;
    if one.assignee.is_some() || !one.state.is_open() || is_test(&one) {
        return Ok(Vec::new());
    }
    pass_on(app, write, team, &mut one).await.map(Option::unwrap_or_default)
}

/// Gives the ticket to the best who can begin now; none when nobody can.
async fn pass_on(
    app: &App,
    write: &mut Write,
    team: &mut Team,
    one: &mut Ticket,
) -> Result<Option<Vec<Item>>, StoreError> {
    let ranked = team.rank(write, one).await?;
    let Some(best) = ranked.into_iter().find(|best| best.is_there && !one.is_held_by(best.who.0)) else {
        return Ok(None);
    };
    let line = assigned(one, (best.who.0, &best.who.1), team.now);
    assignment::keep(write, one, best.who.0, &best.reasons, team.now).await?;
    team.loads.entry(best.who.0).or_default().push(one.priority);
    save(app, write, one, line).await.map(Some)
}

/// What becomes of the open tickets of somebody who went away: given on, or told where the desk only proposes.
async fn left(
    app: &App,
    write: &mut Write,
    team: &mut Team,
    (away, mode): (&Away, Mode),
) -> Result<Vec<Item>, StoreError> {
    let mut news = Vec::new();
    // An absence that was over before it was looked at moves nothing.
    if away.when.until_at <= team.now {
        return Ok(news);
    }
    for mut one in assignment::held_by(write, away.who, HELD).await? {
        if mode == Mode::Assign
            && let Some(told) = pass_on(app, write, team, &mut one).await?
        {
            news.extend(told);
            continue;
        }
        let name = one.assignee.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        let words = Words::new("ticket-holder-away").text("who", &name).at_ms("away", away.when.until_at);
        let actor = Actor::Collector;
        let line = Change { ticket: Some(one.id), device: None, at: team.now, actor, words, internal: true };
        news.extend(save(app, write, &one, line).await?);
    }
    Ok(news)
}

async fn save(app: &App, write: &mut Write, one: &Ticket, line: Change) -> Result<Vec<Item>, StoreError> {
    let changed = Changed { tickets: vec![one.clone()], lines: vec![line], ..Changed::default() };
    settle::save(&app.clock, write, one.customer, None, changed).await
}
