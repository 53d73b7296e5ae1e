//! Watching a ticket that somebody else works on: it stands in one's own view of the queue, its changes are announced there, and
//! what others did is told by mail, a few minutes of it together.
//! Invariant: behind the reader's scope; watching changes no work, leaves one line and asked twice nothing.
//! Next: [`crate::store::watcher`], [`super::queue`].

use domain::change::{Actor, Change};
use domain::letter::{Letter, Link};
use domain::ticket::Ticket;
use domain::watched::{GATHER_MS, news};
use shared::ids::{MessageId, TechnicianId};
use shared::text::{Value, Words, clean};

use super::desk::Scope;
use super::{App, line, provider};
use crate::error::AppError;
use crate::store::outbox::{self, NewMessage};
use crate::store::scope::Wall;
use crate::store::technician::Technician;
use crate::store::watcher::Unheard;
use crate::store::{Write, change, technician, ticket, watcher};
use crate::words::{Language, Reader, say, title};

/// Watched tickets whose changes are announced, at most.
const MOST: i64 = 100;
/// Mails that one step writes.
const STEP: i64 = 50;
/// Bytes that a mail quotes of one line.
const LINE_BYTES: usize = 1000;

/// Begins or ends watching a ticket.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Conflict`] for who is no technician.
pub async fn set(app: &App, scope: Scope, number: i64, is_watching: bool, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    let one = ticket::by_number(&mut write, scope, number).await?.ok_or(AppError::NotFound)?.ticket;
    let Actor::Technician(id, name) = who else {
        return Err(AppError::conflict("only a technician can do this"));
    };
    let (own, now) = ((one.customer, one.id), app.clock.now_ms());
    let (key, is_new) = match is_watching {
        true => ("ticket-watched", watcher::add(&mut write, own, *id, now).await?),
        false => ("ticket-unwatched", watcher::remove(&mut write, own, *id).await?),
    };
    if !is_new {
        return Ok(());
    }
    let words = Words::new(key).text("who", name);
    line::internal(app, &mut write, &one, who, words).await?;
    Ok(write.commit().await?)
}

/// The numbers of the open tickets that somebody watches.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn numbers(app: &App, scope: Scope, who: Option<TechnicianId>) -> Result<Vec<i64>, AppError> {
    let Some(id) = who else { return Ok(Vec::new()) };
    Ok(watcher::numbers(&mut *app.db.read_within(scope).await?, id, MOST).await?)
}

/// Writes to who watches, once mail is set up: what others did on a ticket, when the first of it is some minutes old.
///
/// # Errors
/// [`AppError`] when the database cannot be read or written; then nothing was written to anybody.
pub async fn step(app: &App) -> Result<(), AppError> {
    let now = app.clock.now_ms();
    if app.mail.is_none() {
        return Ok(());
    }
    let due = watcher::unheard(&mut *app.db.read().await?, now.saturating_sub(GATHER_MS), STEP).await?;
    if due.is_empty() {
        return Ok(());
    }
    let mut write = app.db.write().await?;
    let all = technician::list(&mut write).await?;
    for one in &due {
        let lines = change::of_ticket(&mut write, one.customer, one.ticket).await?;
        watcher::heard(&mut write, one, lines.last().map_or(now, |line| line.at)).await?;
        let new = news(&lines, one.who, one.heard_at, now);
        let reader = all.iter().find(|person| person.id == one.who).filter(|_| !new.is_empty());
        if let Some(person) = reader {
            post(app, &mut write, one, person, &new).await?;
        }
    }
    Ok(write.commit().await?)
}

/// Puts the mail into the outbox; nothing for who may not see the ticket any more.
async fn post(
    app: &App,
    write: &mut Write,
    of: &Unheard,
    person: &Technician,
    new: &[&Change],
) -> Result<(), AppError> {
    let scope = (!person.sees_all).then_some(Wall::Technician(person.id));
    let Some(listed) = ticket::get(write, scope, of.ticket).await? else { return Ok(()) };
    let (id, made_at) = (app.clock.id(MessageId::new), app.clock.now_ms());
    let reader = Reader::technician(&provider::read(write).await?.time_zone, made_at);
    let reader = reader.speaking(Language::of_console(&person.language));
    let letter = letter(app, &listed.ticket, person, new, &reader);
    let address = &person.email;
    let new = NewMessage { id, customer: None, notice: None, contact: None, address, kind: "watched", made_at };
    Ok(outbox::add(write, &new, &letter).await?)
}

fn letter(app: &App, of: &Ticket, person: &Technician, new: &[&Change], reader: &Reader) -> Letter {
    let said = |part: &str| {
        let words = Words::new(&format!("mail-watched-{part}")).text("name", &person.name);
        say(&words.text("ticket", &of.number.to_string()).text("title", &title(of, &[], reader)), reader)
    };
    let quoted = |line: &&Change| {
        let mut words = Words::new("mail-watched-line").at_ms("at", line.at);
        words = words.text("who", line.actor.name().unwrap_or_default());
        let text = clean(&say(&line.words, reader), LINE_BYTES);
        words.args.insert("text".to_owned(), Value::Text(text));
        say(&words, reader)
    };
    let mut paragraphs = vec![said("text")];
    paragraphs.extend(new.iter().map(quoted));
    paragraphs.push(said("note"));
    let url = format!("{}/tickets/{}", app.config.pages_url(), of.number);
    Letter {
        language: reader.language.code().to_owned(),
        name: person.name.clone(),
        subject: said("subject"),
        paragraphs,
        link: Some(Link { label: said("link"), url }),
        // What technicians write to each other is not kept once it is sent.
        is_secret: true,
        ..Letter::default()
    }
}
