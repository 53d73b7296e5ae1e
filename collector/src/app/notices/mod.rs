//! What customers are told: people approve, dismiss, edit and write it, contacts answer it, both read it.
//! Invariant: decided by the domain, saved with its line in one transaction; a foreign notice does not exist.
//! Next: [`render`] for the words, `follow` for what happens by itself, `tell` for who hears it.

mod approval;
mod code;
mod ending;
mod follow;
mod on_device;
mod render;
mod tell;

use std::collections::{BTreeMap, BTreeSet};

use domain::change::Actor;
use domain::notice::person::{self, Refused, Update};
use domain::notice::{Kind, Mode, Notice, State};
use domain::ticket::Ticket;
use domain::told::is_ending;
use shared::ids::{CustomerId, NoticeId, TicketId};
use shared::text::Words;

pub(in crate::app) use approval::ask_for_approval;
pub use code::Key;
pub(in crate::app) use follow::{follow_ticket, tick};
pub use on_device::{Digests, on_device, wire_revision};
pub use render::{Scene, Told, priority, render, topic};
pub(in crate::app) use tell::Teller;

use super::App;
use super::desk::Scope;
use super::news::Event;
use crate::error::AppError;
use crate::store::contact::Contact;
use crate::store::outbox::{self, Message};
use crate::store::recipient::{self, Recipient};
use crate::store::{StoreError, Write, contact, notice, ticket};
use crate::words::Reader;

/// Pending notices that a change of a customer's wish looks at.
const PENDING: i64 = 500;

/// A notice with who was told and what became of the messages to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The notice.
    pub notice: Notice,
    /// Who was told, or waits for the digest.
    pub recipients: Vec<Recipient>,
    /// The messages that bring it.
    pub messages: Vec<Message>,
}

/// Everything about a ticket's notices that a technician sees.
#[derive(Clone, Debug)]
pub struct Card {
    /// What they are told with.
    pub scene: Scene,
    /// How the customer wants to be told.
    pub mode: Mode,
    /// The notices, oldest first.
    pub standing: Vec<Standing>,
    /// The customer's contacts, those who left last.
    pub contacts: Vec<Contact>,
    /// Who would be told of something found, or asked about an end.
    pub readers: Vec<Contact>,
    /// Who would hear each kind.
    pub hearers: BTreeMap<Kind, Vec<Contact>>,
}

/// A ticket's notices as a technician sees them.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall.
pub async fn card(app: &App, scope: Scope, id: TicketId) -> Result<Card, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let listed = ticket::get(&mut read, scope, id).await?.ok_or(AppError::NotFound)?;
    let scene = Scene::of(&mut read, listed.ticket).await?.ok_or(AppError::NotFound)?;
    let owner = scene.ticket.customer;
    let told = recipient::of_ticket(&mut read, owner, id).await?;
    let mut standing = Vec::new();
    for notice in notice::of_ticket(&mut read, owner, id).await? {
        let recipients = told.iter().filter(|one| one.notice == notice.id).copied().collect();
        let messages = outbox::of_notice(&mut read, owner, notice.id).await?;
        standing.push(Standing { notice, recipients, messages });
    }
    let contacts = contact::list(&mut read, owner).await?;
    let audience = tell::Audience::of(&mut read, &scene.ticket).await?;
    let hearers: BTreeMap<Kind, Vec<Contact>> = Kind::ALL.iter().map(|kind| (*kind, audience.hears(*kind))).collect();
    let first = if is_ending(&scene.ticket) { Kind::EndOfSupport } else { Kind::Found };
    let readers = hearers.get(&first).cloned().unwrap_or_default();
    let mode = follow::Wish::of(&scene.customer).mode;
    Ok(Card { scene, mode, standing, contacts, readers, hearers })
}

/// What a customer was told of one ticket, the oldest first, in a reader's words: the portal reads it out as it was sent.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket of another customer.
pub async fn told(
    app: &App,
    customer: CustomerId,
    id: TicketId,
    reader: &Reader,
) -> Result<Vec<(Notice, Told)>, AppError> {
    let mut read = app.db.read().await?;
    let listed = ticket::get(&mut read, Some(customer.into()), id).await?.ok_or(AppError::NotFound)?;
    let scene = Scene::of(&mut read, listed.ticket).await?.ok_or(AppError::NotFound)?;
    let notices = notice::of_ticket(&mut read, customer, id).await?;
    let told = notices.into_iter().filter(|one| one.ticket == id && one.state.is_told());
    Ok(told.map(|one| (one.clone(), render(&one, &scene, reader))).collect())
}

/// Approves a proposal: it is told now, or in the morning.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Conflict`] when it was decided meanwhile, would say "fixed" to who
/// knows of nothing, or there is nobody to tell.
pub async fn approve(app: &App, scope: Scope, id: NoticeId, who: &Actor) -> Result<Notice, AppError> {
    let mut write = app.db.write().await?;
    let mut found = Found::of(&mut write, scope, id).await?;
    let view = found.wish.view(&found.scene.ticket, &found.notices, app.clock.now_ms());
    let is_now = person::approve(&mut found.notice, who, &view).map_err(refused)?;
    found.go_out(app, &mut write, who, is_now).await?;
    finish(app, write, found).await
}

/// Dismisses a notice that is not told yet, with the reason.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Conflict`] when it was decided meanwhile, [`AppError::Invalid`]
/// when there is no reason.
pub async fn dismiss(app: &App, scope: Scope, id: NoticeId, why: &str, who: &Actor) -> Result<Notice, AppError> {
    let mut write = app.db.write().await?;
    let mut found = Found::of(&mut write, scope, id).await?;
    person::dismiss(&mut found.notice, who, why, app.clock.now_ms()).map_err(refused)?;
    notice::save(&mut write, &found.notice).await?;
    let words = Words::new("notice-line-dismissed").text("kind", found.notice.kind.word()).text("why", why);
    follow::line(&app.clock, &mut write, &found.notice, who.clone(), words, true).await?;
    finish(app, write, found).await
}

/// Changes the words of a notice that is not told yet; without words they are made from the ticket again.
///
/// # Errors
/// As [`dismiss`].
pub async fn edit(
    app: &App,
    scope: Scope,
    id: NoticeId,
    text: &str,
    next_update_at: Option<i64>,
    who: &Actor,
) -> Result<Notice, AppError> {
    let mut write = app.db.write().await?;
    let mut found = Found::of(&mut write, scope, id).await?;
    person::edit(&mut found.notice, text, next_update_at, app.clock.now_ms()).map_err(refused)?;
    notice::save(&mut write, &found.notice).await?;
    let words = Words::new("notice-line-edited");
    follow::line(&app.clock, &mut write, &found.notice, who.clone(), words, true).await?;
    finish(app, write, found).await
}

/// Writes the customer how it goes, or asks them for one thing; the answer is the notice.
///
/// # Errors
/// As [`approve`], and [`AppError::Invalid`] for words or times that are not as they must be.
pub async fn write(
    app: &App,
    scope: Scope,
    of: TicketId,
    kind: Kind,
    update: &Update,
    who: &Actor,
) -> Result<Notice, AppError> {
    let mut write = app.db.write().await?;
    let one = ticket::get(&mut write, scope, of).await?.ok_or(AppError::NotFound)?.ticket;
    let found = written(app, &mut write, one, (kind, update), who).await?;
    finish(app, write, found).await
}

/// The same within the transaction of what it tells of.
///
/// # Errors
/// As [`write`].
pub(in crate::app) async fn write_in(
    app: &App,
    write: &mut Write,
    of: Ticket,
    (kind, update): (Kind, &Update),
    who: &Actor,
) -> Result<(), AppError> {
    written(app, write, of, (kind, update), who).await.map(drop)
}

async fn written(
    app: &App,
    write: &mut Write,
    of: Ticket,
    (kind, update): (Kind, &Update),
    who: &Actor,
) -> Result<Found, AppError> {
    if kind == Kind::EndOfSupport && !is_ending(&of) {
        return Err(AppError::conflict("nothing comes to an end on this ticket"));
    }
    let (now, id) = (app.clock.now_ms(), app.clock.id(NoticeId::new));
    Key::made(write, &app.clock).await?;
    let new = Notice::proposed(id, &of, kind, None, Words::new("notice-why-now"), now);
    let mut found = Found::with(write, of, new).await?;
    let view = found.wish.view(&found.scene.ticket, &found.notices, now);
    let is_now = person::write(&mut found.notice, update, who, &view).map_err(refused)?;
    found.go_out(app, write, who, is_now).await?;
    Ok(found)
}

/// Tells the customer of something that happened on a ticket they know, in our own words, within its transaction; false:
/// there is nobody to tell, and nothing was done.
pub(in crate::app) async fn announce(app: &App, write: &mut Write, of: Ticket, kind: Kind) -> Result<bool, AppError> {
    let (now, id) = (app.clock.now_ms(), app.clock.id(NoticeId::new));
    Key::made(write, &app.clock).await?;
    let new = Notice::proposed(id, &of, kind, None, Words::new("notice-why-now"), now);
    let mut found = Found::with(write, of, new).await?;
    let teller = Teller { clock: &app.clock, config: &app.config };
    Ok(tell::tell(&teller, write, &found.scene, &mut found.notice).await?)
}

/// What a technician is about to write, as the customer would read it; nothing is changed, and no check code is made.
///
/// # Errors
/// As [`write`].
pub async fn preview(
    app: &App,
    scope: Scope,
    of: TicketId,
    kind: Kind,
    update: &Update,
    who: &Actor,
) -> Result<(Notice, Scene), AppError> {
    let now = app.clock.now_ms();
    let mut read = app.db.read_within(scope).await?;
    let listed = ticket::get(&mut read, scope, of).await?.ok_or(AppError::NotFound)?;
    let notices = notice::of_ticket(&mut read, listed.ticket.customer, of).await?;
    let scene = Scene::of(&mut read, listed.ticket).await?.ok_or(AppError::NotFound)?;
    let scene = Scene { key: Key::default(), ..scene };
    let wish = follow::Wish::of(&scene.customer);
    let why = Words::new("notice-why-now");
    let mut new = Notice::proposed(app.clock.id(NoticeId::new), &scene.ticket, kind, None, why, now);
    person::write(&mut new, update, who, &wish.view(&scene.ticket, &notices, now)).map_err(refused)?;
    Ok((new, scene))
}

/// A contact has done what their company was asked for on a ticket, within the transaction that says so on the ticket;
/// whether anything was asked.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn done_in(app: &App, write: &mut Write, of: &Ticket, who: &Actor) -> Result<bool, StoreError> {
    let mut any = false;
    for mut one in notice::of_ticket(write, of.customer, of.id).await? {
        if person::done(&mut one, who, app.clock.now_ms()) {
            notice::save(write, &one).await?;
            any = true;
        }
    }
    Ok(any)
}

/// Lets what waits follow a customer's other wish or zone, in the transaction that changed it.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read or written.
pub(in crate::app) async fn follow_customer(
    app: &App,
    write: &mut Write,
    customer: CustomerId,
) -> Result<(), StoreError> {
    let waiting = notice::pending(write, Some(customer.into()), PENDING).await?;
    let waiting: BTreeSet<TicketId> = waiting.into_iter().map(|one| one.ticket).collect();
    for id in waiting {
        if let Some(listed) = ticket::get(write, Some(customer.into()), id).await? {
            follow_ticket(&app.clock, write, &listed.ticket).await?;
        }
    }
    Ok(())
}

/// A notice with all that a decision on it looks at.
struct Found {
    notice: Notice,
    notices: Vec<Notice>,
    scene: Scene,
    wish: follow::Wish,
}

impl Found {
    async fn of(write: &mut Write, scope: Scope, id: NoticeId) -> Result<Self, AppError> {
        let notice = notice::get(write, scope, id).await?.ok_or(AppError::NotFound)?;
        let listed =
            ticket::get(write, Some(notice.customer.into()), notice.ticket).await?.ok_or(AppError::NotFound)?;
        Self::with(write, listed.ticket, notice).await
    }

    async fn with(write: &mut Write, ticket: Ticket, notice: Notice) -> Result<Self, AppError> {
        let notices = notice::of_ticket(write, ticket.customer, ticket.id).await?;
        let scene = Scene::of(write, ticket).await?.ok_or(AppError::NotFound)?;
        let wish = follow::Wish::of(&scene.customer);
        Ok(Self { notice, notices, scene, wish })
    }

    /// Tells a decided notice now, or leaves it for the morning.
    async fn go_out(&mut self, app: &App, write: &mut Write, who: &Actor, is_now: bool) -> Result<(), AppError> {
        let teller = Teller { clock: &app.clock, config: &app.config };
        if is_now {
            if !tell::tell(&teller, write, &self.scene, &mut self.notice).await? {
                return Err(AppError::conflict("nobody at this customer is to be told of it; add a contact first"));
            }
            return Ok(());
        }
        if tell::Audience::of(write, &self.scene.ticket).await?.hears(self.notice.kind).is_empty() {
            return Err(AppError::conflict("nobody at this customer is to be told of it; add a contact first"));
        }
        notice::save(write, &self.notice).await?;
        let words = Words::new("notice-line-morning");
        Ok(follow::line(&app.clock, write, &self.notice, who.clone(), words, true).await?)
    }
}

async fn finish(app: &App, write: Write, found: Found) -> Result<Notice, AppError> {
    write.commit().await?;
    let ticket = &found.scene.ticket;
    app.news.tell(ticket.customer, Event::TicketChanged { number: ticket.number });
    Ok(found.notice)
}

fn refused(why: Refused) -> AppError {
    match why {
        Refused::Empty | Refused::TooLong => AppError::invalid("text", why.to_string()),
        Refused::Past => AppError::invalid("at", why.to_string()),
        other => AppError::conflict(other.to_string()),
    }
}

/// Whether a notice still waits for a person.
#[must_use]
pub fn waits(notice: &Notice) -> bool {
    notice.state == State::Proposed
}
