//! Codes both ways: whether a caller is who they say, and what the desk reads to them in return.
//! Invariant: a wrong code is counted by technician and customer before it is judged, and five lock both out of each other for a
//! quarter of an hour; every check is in the audit, no code ever; secrets are kept sealed (trust K4). The collector sends an
//! agent no code: both sides know the secret since the agent's key was signed (trust I1), so a PC that is offline is known too.
//! Next: [`domain::caller`], [`shared::code`]; [`super::enrol`] keeps the secret.

use std::collections::BTreeMap;

use domain::caller::{self, Known, Place};
use domain::change::Actor;
use domain::ticket::Ticket;
use shared::code::{Purpose, Secret, Typed, left_s};
use shared::ids::{ChangeId, CustomerId, DeviceId};

use super::attempts::Tried;
use super::desk::Scope;
use super::portal::Visitor;
use super::{App, audit, customer};
use crate::error::AppError;
use crate::store::caller::{Sealed, of_customer, of_ticket};
use crate::store::{change, ticket};

/// Devices of a ticket whose codes are read out.
const READ_OUT: usize = 20;

/// What a code proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proved {
    /// The device.
    pub device: DeviceId,
    /// Its name.
    pub name: String,
    /// Where whoever read it is.
    pub place: Place,
}

/// Codes of now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// Device, name and code.
    pub each: Vec<(DeviceId, String, String)>,
    /// How long they are shown, s.
    pub left_s: u32,
}

/// Seals what a device's codes come from, as it told it; none of what has no such form.
pub(super) fn sealed(app: &App, device: DeviceId, text: &str) -> Result<Option<Vec<u8>>, AppError> {
    let Some(secret) = Secret::read(text) else { return Ok(None) };
    app.seal.seal(&app.clock, &purpose(device), secret.bytes()).map(Some)
}

/// Whose code it is that a caller reads, among a customer's devices.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Invalid`] with `code` for a wrong one, [`AppError::TooMuch`] after five.
pub async fn check(app: &App, scope: Scope, id: CustomerId, typed: &str) -> Result<Proved, AppError> {
    judge(app, scope, id, typed, None).await
}

/// The same on a ticket, whose timeline then says so.
///
/// # Errors
/// As [`check`].
pub async fn check_for(app: &App, scope: Scope, number: i64, typed: &str, who: &Actor) -> Result<Proved, AppError> {
    let found = ticket::by_number(&mut *app.db.read_within(scope).await?, scope, number).await?;
    let one = found.ok_or(AppError::NotFound)?.ticket;
    judge(app, scope, one.customer, typed, Some((&one, who))).await
}

async fn judge(
    app: &App,
    scope: Scope,
    id: CustomerId,
    typed: &str,
    on: Option<(&Ticket, &Actor)>,
) -> Result<Proved, AppError> {
    let rows = {
        let mut read = app.db.read_within(scope).await?;
        customer::there(&mut read, scope, id).await?;
        of_customer(&mut read, id).await?
    };
    let no_code = || AppError::invalid("code", "a code has eight letters and digits, like 7K4M-92QX");
    let typed = Typed::read(typed).ok_or_else(no_code)?;
    let (key, now) = (format!("{} {id}", app.who), app.clock.now_ms());
    let tried = Tried::Caller(&key);
    let refused = async |why: &str| audit::refused(app, "caller.check", &id.to_string(), why).await;
    if let Err(too_much) = app.attempts.admit(tried, &app.from, now) {
        refused("five wrong codes").await?;
        return Err(too_much);
    }
    let known = opened(app, rows);
    let Some((one, place)) = caller::whose(&known, &typed, now) else {
        refused("the code").await?;
        return Err(AppError::invalid(
            "code",
            "this is no code of this customer now; codes change each minute, so let them read it once more",
        ));
    };
    app.attempts.succeeded(tried, &app.from, now);
    let mut write = app.db.write().await?;
    audit::done(app, &mut write, "caller.check", one.device, Some(id)).await?;
    if let Some((ticket, who)) = on {
        let line = caller::line(ticket.id, (one, place), who.clone(), now);
        change::add(&mut write, app.clock.id(ChangeId::new), id, None, &line).await?;
    }
    write.commit().await?;
    Ok(Proved { device: one.device, name: one.name.clone(), place })
}

/// What is read to a caller who wants to know that we are the desk: for each device of a ticket.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of_desk(app: &App, scope: Scope, one: &Ticket) -> Result<Codes, AppError> {
    let rows = of_ticket(&mut *app.db.read_within(scope).await?, one.customer, one.id).await?;
    let mut codes = codes(app, rows, Purpose::Desk);
    codes.each.truncate(READ_OUT);
    Ok(codes)
}

/// What a visitor of the portal reads to us: for each of their company's computers.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of_portal(app: &App, visitor: &Visitor) -> Result<Codes, AppError> {
    let mut read = app.db.read_within(Some(visitor.customer.into())).await?;
    let rows = of_customer(&mut read, visitor.customer).await?;
    drop(read);
    Ok(codes(app, rows, Purpose::Portal))
}

fn codes(app: &App, rows: Vec<Sealed>, purpose: Purpose) -> Codes {
    let now = app.clock.now_ms();
    let in_use =
        |one: Known| one.secrets.first().map(|secret| (one.device, one.name.clone(), secret.code(purpose, now)));
    Codes { each: opened(app, rows).into_iter().filter_map(in_use).collect(), left_s: left_s(now) }
}

/// The devices in their order, each with its secrets in theirs; what was sealed with another key counts for nothing.
fn opened(app: &App, rows: Vec<Sealed>) -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    let mut places: BTreeMap<DeviceId, usize> = BTreeMap::new();
    for row in rows {
        let bytes = app.seal.unseal(&purpose(row.device), &row.sealed);
        let Some(secret) = bytes.and_then(|bytes| bytes.try_into().ok()).map(Secret::of_bytes) else { continue };
        let place = *places.entry(row.device).or_insert(known.len());
        match known.get_mut(place) {
            Some(one) => one.secrets.push(secret),
            None => known.push(Known { device: row.device, name: row.name, secrets: vec![secret] }),
        }
    }
    known
}

fn purpose(device: DeviceId) -> String {
    format!("codes of {device}")
}
