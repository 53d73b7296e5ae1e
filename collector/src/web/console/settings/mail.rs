//! `/settings/mail`: what is set, whether mails go out, what was given up and why, a test.
//! Invariant: it shows what is configured and changes none of it; a password is never shown, and a mail never in full.
//! Next: [`crate::app::mail`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::change::Actor;
use domain::delivery::Trouble;
use shared::ids::{MessageId, TechnicianId};
use shared::text::Words;

use crate::app::{App, mail as case};
use crate::config::{Encryption, Mail};
use crate::error::AppError;
use crate::store::outbox::Message;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::csv::Csv;
use crate::web::viewer::Viewer;
use crate::words::{Reader, figures, label, say};

const PATH: &str = "/settings/mail";

/// What is set, as it is shown.
struct Set {
    server: String,
    is_plain: bool,
    user: String,
    from: String,
    reply_to: String,
    record: String,
    pages: String,
    is_reached_from_elsewhere: bool,
}

/// A mail as a list shows it.
pub struct Row {
    id: String,
    at: Moment,
    next: Option<Moment>,
    tries: i64,
    address: String,
    what: String,
    number: Option<i64>,
    /// Why it was not sent, as a sentence.
    pub told: String,
    /// What to do about it.
    advice: String,
    can_go_again: bool,
}

/// What became of the last test.
pub enum Test {
    /// None was sent.
    None,
    /// It is on its way since then.
    Waiting(Moment),
    /// It is tried again.
    PutOff(Row),
    /// The server took it.
    Sent(Moment),
    /// It was given up.
    Failed(Row),
}

#[derive(Template)]
#[template(path = "console/settings/mail.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    set: Option<Set>,
    email: String,
    waiting: i64,
    oldest: Option<Moment>,
    last_sent: Option<Moment>,
    failed: Vec<Row>,
    put_off: Vec<Row>,
    test: Test,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let found = case::overview(&app, viewer.scope, own_id(&viewer)?).await?;
    let moment = |at: Option<i64>| at.map(|at| Moment::of(at, &reader));
    let rows = |messages: &[Message]| messages.iter().map(|one| row(one, &reader)).collect();
    shown(&Page {
        frame: Frame::of(&app, &viewer, "settings-mail-title", "settings").await?,
        tab: "mail",
        set: app.mail.as_ref().map(|courier| set(&courier.mail, &app)),
        waiting: found.standing.waiting,
        oldest: moment(found.standing.oldest_at),
        last_sent: moment(found.standing.last_sent_at),
        failed: rows(&found.failed),
        put_off: rows(&found.put_off),
        test: test_row(found.test.as_ref(), &reader),
        email: found.email,
    })
}

/// What was given up of late, as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let found = case::overview(&app, viewer.scope, own_id(&viewer)?).await?;
    let mut csv = Csv::new(&["given_up_at", "to", "kind", "ticket", "tries", "reason"]);
    for one in &found.failed {
        let row = row(one, &reader);
        let at = figures::machine_moment(one.failed_at.unwrap_or(one.made_at));
        let number = row.number.map(|number| number.to_string()).unwrap_or_default();
        csv.row(&[at, row.address, row.what, number, one.tries.to_string(), row.told]);
    }
    Ok(csv.answer("mails-not-sent"))
}

/// Sends a test to who looks.
///
/// # Errors
/// [`AppError::Conflict`] when mail is not set up; else as a page.
pub async fn test(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    case::test(&viewer.acting(&app), own_id(&viewer)?).await?;
    Ok(Redirect::to("/settings/mail#test").into_response())
}

/// Tries a mail once more.
///
/// # Errors
/// [`AppError::NotFound`] for one that is not there, or of which nothing is left.
pub async fn again(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(message): Path<String>,
) -> Result<Response, AppError> {
    let id: MessageId = message.parse().map_err(|_| AppError::NotFound)?;
    case::again(&viewer.acting(&app), viewer.scope, id).await?;
    Ok(Redirect::to(PATH).into_response())
}

/// Which technician looks.
///
/// # Errors
/// [`AppError::NotFound`] for who is none.
pub fn own_id(viewer: &Viewer) -> Result<TechnicianId, AppError> {
    match viewer.actor {
        Actor::Technician(id, _) => Ok(id),
        Actor::Collector | Actor::Contact(..) => Err(AppError::NotFound),
    }
}

fn set(mail: &Mail, app: &App) -> Set {
    let pages = app.config.pages_url();
    Set {
        server: format!("{}:{} ({})", mail.server, mail.port, mail.encryption.word()),
        is_plain: mail.encryption == Encryption::Off,
        user: mail.sign_in.as_ref().map(|(user, _)| user.clone()).unwrap_or_default(),
        from: mail.from.to_string(),
        reply_to: mail.reply_to.as_ref().map(|pattern| pattern.with("…")).unwrap_or_default(),
        record: mail.dkim.as_ref().map(|one| format!("{}._domainkey.{}", one.selector, one.domain)).unwrap_or_default(),
        is_reached_from_elsewhere: app.config.web.public_url.is_some(),
        pages,
    }
}

/// What became of a test.
pub fn test_row(found: Option<&Message>, reader: &Reader) -> Test {
    match found {
        None => Test::None,
        Some(one) => match (one.sent_at, one.failed_at) {
            (Some(at), _) => Test::Sent(Moment::of(at, reader)),
            (_, Some(_)) => Test::Failed(row(one, reader)),
            _ if one.error.is_empty() => Test::Waiting(Moment::of(one.made_at, reader)),
            _ => Test::PutOff(row(one, reader)),
        },
    }
}

fn row(one: &Message, reader: &Reader) -> Row {
    let trouble: Option<Trouble> = one.error.parse().ok();
    let told = trouble.as_ref().map(|trouble| {
        let words = Words::new("mail-trouble").text("why", trouble.why.word());
        let why = say(&words, reader);
        if trouble.said.is_empty() { why } else { format!("{why} ({})", trouble.said) }
    });
    Row {
        id: one.id.to_string(),
        at: Moment::of(one.failed_at.unwrap_or(one.made_at), reader),
        next: one.next_try_at.map(|at| Moment::of(at, reader)),
        tries: one.tries,
        address: one.address.clone(),
        what: one.kind.clone(),
        number: one.letter.as_ref().and_then(|letter| letter.ticket).map(|ticket| ticket.number),
        told: told.unwrap_or_default(),
        advice: trouble.map(|one| label("settings-mail-advice", one.why.word(), reader)).unwrap_or_default(),
        can_go_again: one.failed_at.is_some() && one.letter.is_some(),
    }
}
