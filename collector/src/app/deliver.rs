//! Sending what lies in the outbox.
//! Invariant: a try is counted and committed before a byte is sent, so that a crash between sending and noting it costs at
//! most one more copy, with the same Message-ID; no log names an address or says what a mail says.
//! Next: [`super::mail`] for what people do with it, [`domain::delivery`] for what comes of a failure,
//! [`crate::notify::mail`] for the way to the server.

use std::time::Duration;

use domain::change::{Actor, Change};
use domain::delivery::{self, Next, TRIES, Trouble, Why};
use domain::letter::Letter;
use shared::ids::{ChangeId, CustomerId, MessageId};
use shared::text::Words;

use super::App;
use super::mail::{REMEMBER_MS, key};
use super::news::Event;
use super::provider::{self, Provider};
use crate::error::AppError;
use crate::notify::mail::{Around, Courier, Key, write};
use crate::store::outbox::{self, Message};
use crate::store::{StoreError, Write, change, contact};

const BEAT: Duration = Duration::from_secs(2);
/// Messages that one round looks at.
const ROWS: i64 = 50;
/// How long a try is put off while it is under way: longer than the way to the server may take.
const HOLD_MS: i64 = 3 * 60_000;
/// How long it is tried to note that a mail was sent, before it is left to be sent once more.
const NOTE_TRIES: u32 = 5;
const NOTE_AGAIN_AFTER: Duration = Duration::from_secs(2);
const BEATS_AN_HOUR: u32 = 1800;

/// Sends what is due until the collector stops.
pub async fn keep(app: App) {
    let mut beat = tokio::time::interval(BEAT);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    for beats in (0..BEATS_AN_HOUR).cycle() {
        beat.tick().await;
        let done = if beats == 0 { forget(&app).await } else { Ok(()) };
        if let Err(error) = done.and(round(&app).await) {
            tracing::warn!(%error, "The outbox could not be seen to now; it is tried again in a moment.");
        }
    }
}

/// Sends what is due now, one after the other.
///
/// # Errors
/// [`AppError`] when the database cannot be used; what was not sent stays due.
pub async fn round(app: &App) -> Result<(), AppError> {
    let Some(courier) = &app.mail else { return Ok(()) };
    let due = outbox::due(&mut *app.db.read().await?, app.clock.now_ms(), ROWS).await?;
    if due.is_empty() {
        return Ok(());
    }
    let (key, provider) = (key(app).await?, provider::get(app).await?);
    for message in due {
        let trouble = carry(app, courier, &key, &provider, message).await?;
        // What concerns the server concerns the others too: they are not all burnt on it.
        if trouble.is_some_and(|why| matches!(why, Why::Away | Why::Unsafe | Why::SignIn | Why::Slow | Why::Server)) {
            break;
        }
    }
    Ok(())
}

async fn forget(app: &App) -> Result<(), AppError> {
    let before = app.clock.now_ms().saturating_sub(REMEMBER_MS);
    let mut write = app.db.write().await?;
    outbox::forget_before(&mut write, before, 10 * ROWS).await?;
    Ok(write.commit().await?)
}

/// One try, with all that is noted of it; the answer is what stood in the way.
async fn carry(
    app: &App,
    courier: &Courier,
    key: &Key,
    provider: &Provider,
    mut message: Message,
) -> Result<Option<Why>, AppError> {
    let mut write = app.db.write().await?;
    let wanted = wanted_at(&mut write, &message).await?;
    if let Some(address) = &wanted {
        message.address.clone_from(address);
    }
    if !outbox::claim(&mut write, &message, app.clock.now_ms().saturating_add(HOLD_MS)).await? {
        return Ok(None);
    }
    write.commit().await?;
    message.tries += 1;
    let done = match (&message.letter, wanted) {
        (_, None) => Err(Trouble::lasting(Why::Unwanted, "")),
        (None, _) => Err(Trouble::lasting(Why::Content, "")),
        (Some(letter), _) if letter.ends_at.is_some_and(|end| end <= app.clock.now_ms()) => {
            Err(Trouble::lasting(Why::Late, ""))
        }
        // Every try was counted, and none was noted: each time we stopped in the middle of it.
        _ if message.tries > TRIES => Err(Trouble::lasting(Why::Stopped, "")),
        (Some(letter), _) => send(app, courier, key, provider, &message, letter).await,
    };
    match done {
        Ok(()) => {
            note_sent(app, message.id).await?;
            tracing::info!(message = %message.id, kind = message.kind, "A mail was taken by the server.");
            Ok(None)
        }
        Err(trouble) => {
            settle(app, &message, &trouble).await?;
            Ok(Some(trouble.why))
        }
    }
}

async fn send(
    app: &App,
    courier: &Courier,
    key: &Key,
    provider: &Provider,
    message: &Message,
    letter: &Letter,
) -> Result<(), Trouble> {
    let around = Around {
        mail: &courier.mail,
        key,
        provider: &provider.name,
        phone: &provider.phone,
        hours: &provider.hours,
        people_url: &app.config.pages_url(),
        message: message.id,
        notice: message.notice,
        contact: message.customer.zip(message.contact),
        address: &message.address,
        made_at: message.made_at,
    };
    let mut written = write(letter, &around)?;
    courier.sign(&mut written);
    courier.send(&written).await
}

/// Where it goes today; nothing when its reader does not want it any more. A notice follows a corrected address, what
/// opens a door does not.
async fn wanted_at(write: &mut Write, message: &Message) -> Result<Option<String>, StoreError> {
    let address = message.address.clone();
    let Some((customer, id)) = message.customer.zip(message.contact) else { return Ok(Some(address)) };
    let found = contact::get(write, customer, id).await?.filter(|one| one.disabled_at.is_none());
    // An answer is for who asked, whether or not they want to be told of what is found.
    let found = found.filter(|one| match (message.notice, message.kind.as_str()) {
        (Some(_), "answer") => true,
        (Some(_), _) | (None, "digest") => one.gets_notices,
        (None, _) => one.email == address,
    });
    Ok(found.map(|one| one.email))
}

async fn note_sent(app: &App, id: MessageId) -> Result<(), AppError> {
    for nth in 1.. {
        let noted = async {
            let mut write = app.db.write().await?;
            outbox::sent(&mut write, id, app.clock.now_ms()).await?;
            write.commit().await
        };
        match noted.await {
            Err(StoreError::Unavailable { .. }) if nth < NOTE_TRIES => tokio::time::sleep(NOTE_AGAIN_AFTER).await,
            done => return Ok(done?),
        }
    }
    Ok(())
}

/// Notes what stood in the way: later again, or given up, with a line on the ticket.
async fn settle(app: &App, message: &Message, trouble: &Trouble) -> Result<(), AppError> {
    let now = app.clock.now_ms();
    let ends_at = message.letter.as_ref().and_then(|letter| letter.ends_at);
    let (id, why, tries) = (message.id, trouble.why.word(), message.tries);
    let mut write = app.db.write().await?;
    let ticket = match delivery::after(trouble, message.tries, ends_at, now) {
        Next::At(at) => {
            outbox::put_off(&mut write, id, at, &trouble.to_string()).await?;
            tracing::warn!(message = %id, why, tries, "A mail could not be sent; it is tried again.");
            None
        }
        Next::Failed => {
            let nothing_left = message.letter.as_ref().is_none_or(|letter| letter.is_secret);
            let forget = nothing_left || matches!(trouble.why, Why::Unwanted | Why::Late);
            outbox::give_up(&mut write, id, now, &trouble.to_string(), forget).await?;
            tracing::warn!(message = %id, why, tries, "A mail could not be sent and was given up; Settings > Mail shows it.");
            tell_ticket(app, &mut write, message, trouble).await?
        }
    };
    write.commit().await?;
    if let Some((customer, number)) = ticket {
        app.news.tell(customer, Event::TicketChanged { number });
    }
    Ok(())
}

async fn tell_ticket(
    app: &App,
    write: &mut Write,
    message: &Message,
    trouble: &Trouble,
) -> Result<Option<(CustomerId, i64)>, StoreError> {
    let Some((customer, notice)) = message.customer.zip(message.notice) else { return Ok(None) };
    let Some((ticket, number)) = outbox::ticket_of(write, customer, notice).await? else { return Ok(None) };
    let words = failed_words(&message.address, trouble);
    let (ticket, at) = (Some(ticket), app.clock.now_ms());
    let line = Change { ticket, device: None, at, actor: Actor::Collector, words, internal: true };
    change::add(write, app.clock.id(ChangeId::new), customer, None, &line).await?;
    Ok(Some((customer, number)))
}

/// Why a mail did not arrive, as a sentence.
#[must_use]
pub fn failed_words(address: &str, trouble: &Trouble) -> Words {
    Words::new("mail-failed").text("to", address).text("why", trouble.why.word()).text("said", &trouble.said)
}
