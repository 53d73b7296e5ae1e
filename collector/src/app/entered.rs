//! What a contact said by telephone, in person or by a private way, written down by a technician as a ticket of theirs.
//! Invariant: the ticket, its line, how it came and the message that confirms it commit together; a form sent twice enters
//! once. Next: [`domain::asked`], [`super::portal::ask`] for what contacts write themselves.

use domain::asked::{self, Question, Way};
use domain::change::Actor;
use domain::notice::Kind;
use domain::notice::person::Update;
use domain::ticket::Ticket;
use domain::time_entry::Spent;
use shared::ids::{ContactId, CustomerId, DeviceId, TicketId};
use shared::text::{Value, Words};

use super::desk::Scope;
use super::portal::ask::{cause_key, save};
use super::{App, customer, notices, provider, settle, time_entry};
use crate::error::AppError;
use crate::store::contact::Contact;
use crate::store::customer::Customer;
use crate::store::device::Device;
use crate::store::{Write, contact, counter, device, entered, ticket};
use crate::words::{Reader, say};

/// Days over which it is counted how words came.
pub const DAYS: i64 = 90;
const DAY_MS: i64 = 86_400_000;

/// What was said.
#[derive(Clone, Debug)]
pub struct Said {
    /// Who said it.
    pub contact: ContactId,
    /// How it came.
    pub way: Way,
    /// The computer it is about.
    pub device: Option<DeviceId>,
    /// Something does not work, rather than something is wished for.
    pub is_fault: bool,
    /// In the technician's words.
    pub text: String,
    /// The time that the talk took.
    pub spent: Option<Spent>,
    /// Whether a message confirms it.
    pub confirm: bool,
    /// Stands for the form.
    pub form: String,
}

/// What a form offers.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The customer.
    pub customer: Customer,
    /// Who may have said it.
    pub contacts: Vec<Contact>,
    /// What it may be about.
    pub devices: Vec<Device>,
    /// How many were entered of late, and how many of those came by a private way.
    pub of_late: (i64, i64),
}

/// What a form offers.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall.
pub async fn offered(app: &App, scope: Scope, id: CustomerId) -> Result<Offered, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let customer = customer::there(&mut read, scope, id).await?;
    let mut contacts = contact::list(&mut read, id).await?;
    contacts.retain(|one| one.disabled_at.is_none());
    let mut devices = device::list(&mut read, id).await?;
    devices.retain(|one| one.retired_at.is_none() && one.revoked_at.is_none());
    let of_late = entered::counts(&mut read, id, app.clock.now_ms() - DAYS * DAY_MS).await?;
    Ok(Offered { customer, contacts, devices, of_late })
}

/// Enters it; the ticket's number.
///
/// # Errors
/// [`AppError::NotFound`] for a customer, contact or device that is not there, [`AppError::Invalid`] without words,
/// [`AppError::Conflict`] when nobody can be told.
pub async fn enter(app: &App, scope: Scope, id: CustomerId, said: &Said, who: &Actor) -> Result<i64, AppError> {
    let mut write = app.db.write().await?;
    customer::there(&mut write, scope, id).await?;
    let there = contact::get(&mut write, id, said.contact).await?.filter(|one| one.disabled_at.is_none());
    let there = there.ok_or_else(|| AppError::invalid("contact", "choose who said it"))?;
    let about = match said.device {
        None => None,
        Some(device) => Some(device::get(&mut write, id, device).await?.ok_or(AppError::NotFound)?),
    };
    let cause_key = cause_key(app, (id, there.id), &said.form);
    if let Some(before) = ticket::latest(&mut write, &cause_key).await? {
        return Ok(before.number);
    }
    let question = Question {
        ticket: (app.clock.id(TicketId::new), counter::next(&mut write, settle::TICKET_NUMBERS).await?),
        customer: id,
        site: about.as_ref().map(|one| one.site_id),
        contact: (there.id, there.name.clone()),
        device: about.as_ref().map(|one| (one.id, one.name.clone())),
        is_fault: said.is_fault,
        text: said.text.clone(),
        taken_by: Some((who.clone(), said.way)),
        cause_key,
    };
    let (one, line) =
        asked::ask(question, app.clock.now_ms()).map_err(|why| AppError::invalid("text", why.to_string()))?;
    let number = one.number;
    let news = save(app, &mut write, one.clone(), line, about.map(|one| one.device_no)).await?;
    entered::add(&mut write, &one, said.way).await?;
    if let Some(spent) = said.spent {
        time_entry::enter(app, &mut write, &one, spent, who).await?;
    }
    if said.confirm {
        confirm(app, &mut write, (&one, said.way), &there, who).await?;
    }
    write.commit().await?;
    app.news.tell_all(news);
    Ok(number)
}

/// Tells the contact, in their language, that it is written down; after a private way also which way is the better one.
async fn confirm(
    app: &App,
    write: &mut Write,
    (one, way): (&Ticket, Way),
    there: &Contact,
    who: &Actor,
) -> Result<(), AppError> {
    let reader = Reader::new(&there.language, "UTC", app.clock.now_ms());
    let headline = match one.title.args.get("text") {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let mut text = say(&Words::new("notice-noted").text("text", &headline), &reader);
    if way == Way::Private {
        let name = who.name().and_then(|name| name.split_whitespace().next()).unwrap_or_default();
        let phone = provider::get(app).await?.phone;
        let words = Words::new("notice-noted-private").text("phone", &phone).text("who", name);
        text = format!("{text}\n{}", say(&words, &reader));
    }
    let update = Update { text, by_at: None, next_update_at: None };
    let now = ticket::get(write, None, one.id).await?.ok_or(AppError::NotFound)?.ticket;
    notices::write_in(app, write, now, (Kind::Progress, &update), who).await
}
