//! Mail as people use it: other mails than notices, the test, trying again, how it stands, and stopping it.
//! Invariant: what opens a door to whoever holds it is kept until it is sent and no longer; a link that stops notices
//! stops those of the contact it was made for, and nothing else. Next: [`super::deliver`] sends.

use domain::letter::{Letter, Link};
use shared::ids::{ContactId, CustomerId, MessageId, TechnicianId};
use shared::text::Words;

use super::desk::Scope;
use super::{App, audit, provider};
use crate::clock::Clock;
use crate::error::AppError;
use crate::notify::mail::Key;
use crate::store::outbox::{self, Message, NewMessage, Standing};
use crate::store::technician::Technician;
use crate::store::{StoreError, Write, contact, setting, technician};
use crate::words::{Language, Reader, say};

/// How long other mails than notices are remembered, and failures are shown.
pub(super) const REMEMBER_MS: i64 = 30 * 86_400_000;
/// Rows of each kind that a page shows.
const ROWS: i64 = 50;
const TEST: &str = "test";
/// What such a mail says: the ends of its words' keys.
const PARTS: [&str; 4] = ["subject", "text", "note", "link"];
/// The setting that holds the key of all marks.
const KEY: &str = "mail_key";

/// Another mail than a notice.
#[derive(Clone, Copy, Debug)]
pub struct Other<'a> {
    /// `sign-in`, `invite`, `complaint` or `test`: its words are `mail-<kind>-…`.
    pub kind: &'static str,
    /// The customer whose contact reads it; none for technicians.
    pub customer: Option<CustomerId>,
    /// The contact who reads it.
    pub contact: Option<ContactId>,
    /// The reader's name.
    pub name: &'a str,
    /// Where it goes.
    pub address: &'a str,
    /// The reader's language.
    pub language: Language,
    /// What its words name besides.
    pub args: &'a [(&'a str, &'a str)],
    /// What it opens: an address of our pages.
    pub link: &'a str,
    /// After this moment it is of no use.
    pub ends_at: Option<i64>,
}

/// Puts another mail into the outbox, in the caller's transaction. All but tests open a door to whoever holds them, so
/// nothing of them is kept once they are sent or given up.
///
/// # Errors
/// [`AppError::Conflict`] when mail is not set up.
pub async fn mail(app: &App, write: &mut Write, other: &Other<'_>) -> Result<MessageId, AppError> {
    if app.mail.is_none() {
        return Err(AppError::conflict("mail is not set up; set [mail] in the collector's configuration first"));
    }
    let (id, made_at) = (app.clock.id(MessageId::new), app.clock.now_ms());
    let reader = Reader::new(other.language.code(), "UTC", made_at);
    let provider = provider::get(app).await?.name;
    let said = |part: &str| {
        let words =
            Words::new(&format!("mail-{}-{part}", other.kind)).text("provider", &provider).text("name", other.name);
        let words = words.text("by", "").text("code", "");
        say(&other.args.iter().fold(words, |words, (name, value)| words.text(name, value)), &reader)
    };
    let [subject, text, note, link] = PARTS;
    let letter = Letter {
        language: other.language.code().to_owned(),
        name: other.name.to_owned(),
        subject: said(subject),
        paragraphs: vec![said(text), said(note)],
        link: Some(Link { label: said(link), url: other.link.to_owned() }),
        ends_at: other.ends_at,
        is_secret: other.kind != TEST,
        ..Letter::default()
    };
    let (customer, contact) = (other.customer, other.contact);
    let (address, kind) = (other.address, other.kind);
    let new = NewMessage { id, customer, notice: None, contact, address, kind, made_at };
    outbox::add(write, &new, &letter).await?;
    Ok(id)
}

/// Sends a technician a test.
///
/// # Errors
/// As [`mail`], and [`AppError::NotFound`] for a technician who is not there.
pub async fn test(app: &App, to: TechnicianId) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    let me = the_one(technician::list(&mut write).await?, to)?;
    let link = format!("{}/settings/mail", app.config.pages_url());
    let other = Other {
        kind: TEST,
        customer: None,
        contact: None,
        name: &me.name,
        address: &me.email,
        language: Language::En,
        args: &[],
        link: &link,
        ends_at: None,
    };
    let id = mail(app, &mut write, &other).await?;
    audit::done(app, &mut write, "mail.test", id, None).await?;
    Ok(write.commit().await?)
}

fn the_one(all: Vec<Technician>, id: TechnicianId) -> Result<Technician, AppError> {
    all.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)
}

/// Tries a message that was given up once more, from the beginning.
///
/// # Errors
/// [`AppError::NotFound`] when there is none such in this scope, or nothing of it is left.
pub async fn again(app: &App, scope: Scope, id: MessageId) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    let found = outbox::get(&mut write, scope, id).await?.ok_or(AppError::NotFound)?;
    if !outbox::revive(&mut write, scope, id, app.clock.now_ms()).await? {
        return Err(AppError::NotFound);
    }
    audit::done(app, &mut write, "mail.again", id, found.customer).await?;
    Ok(write.commit().await?)
}

/// How mail stands, for the page that shows it.
#[derive(Clone, Debug)]
pub struct Overview {
    /// Figures.
    pub standing: Standing,
    /// What was given up of late, the newest first.
    pub failed: Vec<Message>,
    /// What waits after a failed try.
    pub put_off: Vec<Message>,
    /// The address of who looks.
    pub email: String,
    /// The last test to it.
    pub test: Option<Message>,
}

/// How mail stands, for the technician who looks.
///
/// # Errors
/// [`AppError::NotFound`] for a technician who is not there.
pub async fn overview(app: &App, scope: Scope, who: TechnicianId) -> Result<Overview, AppError> {
    let since = app.clock.now_ms().saturating_sub(REMEMBER_MS);
    let mut read = app.db.read_within(scope).await?;
    let email = the_one(technician::list(&mut read).await?, who)?.email;
    let put_off = outbox::waiting(&mut read, scope, ROWS).await?;
    Ok(Overview {
        standing: outbox::standing(&mut read, scope).await?,
        failed: outbox::failed(&mut read, scope, since, ROWS).await?,
        put_off: put_off.into_iter().filter(|one| !one.error.is_empty()).collect(),
        test: outbox::newest_to(&mut read, TEST, &email).await?,
        email,
    })
}

/// Mails that were given up of late: a figure for every page.
///
/// # Errors
/// As [`overview`].
pub async fn failures(app: &App, scope: Scope) -> Result<i64, AppError> {
    let since = app.clock.now_ms().saturating_sub(REMEMBER_MS);
    Ok(outbox::failures(&mut *app.db.read_within(scope).await?, scope, since).await?)
}

/// Stops a contact's notices: whoever holds the link of one may, without signing in.
///
/// # Errors
/// [`AppError::NotFound`] for a token that is none of ours.
pub async fn stop(app: &App, token: &str) -> Result<(), AppError> {
    let (customer, id) = stopped(app, token).await?;
    let mut write = app.db.write().await?;
    let mut found = contact::get(&mut write, customer, id).await?.ok_or(AppError::NotFound)?;
    if found.gets_notices {
        found.gets_notices = false;
        contact::change(&mut write, &found).await?;
        audit::done(&app.acting_for(&id), &mut write, "contact.stop", id, Some(customer)).await?;
    }
    Ok(write.commit().await?)
}

/// Whose notices a token stops, and the language they read.
///
/// # Errors
/// As [`stop`].
pub async fn who_stops(app: &App, token: &str) -> Result<Language, AppError> {
    let (customer, id) = stopped(app, token).await?;
    let found = contact::get(&mut *app.db.read().await?, customer, id).await?.ok_or(AppError::NotFound)?;
    Ok(Language::of(&found.language).unwrap_or_default())
}

async fn stopped(app: &App, token: &str) -> Result<(CustomerId, ContactId), AppError> {
    key(app).await?.stopped(token).ok_or(AppError::NotFound)
}

/// The key of all marks, made when it is first asked for.
///
/// # Errors
/// [`AppError`] when the database cannot be used.
pub async fn key(app: &App) -> Result<Key, AppError> {
    let known = setting::get(&mut *app.db.read().await?, KEY).await?;
    if let Some(key) = known.and_then(|text| Key::of_text(&text)) {
        return Ok(key);
    }
    let mut write = app.db.write().await?;
    let key = key_in(&mut write, &app.clock).await?;
    write.commit().await?;
    Ok(key)
}

/// The same within a transaction.
///
/// # Errors
/// [`StoreError`] when the setting cannot be read or written.
pub(in crate::app) async fn key_in(write: &mut Write, clock: &Clock) -> Result<Key, StoreError> {
    if let Some(key) = setting::get(write, KEY).await?.and_then(|text| Key::of_text(&text)) {
        return Ok(key);
    }
    let key = Key::new(clock.random());
    setting::set(write, KEY, &key.to_text()).await?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::find;

    #[test]
    fn every_mail_has_its_words_in_every_language() {
        for language in Language::ALL {
            let reader = Reader::new(language.code(), "UTC", 0);
            for (kind, part) in
                ["sign-in", "invite", "complaint", TEST].into_iter().flat_map(|kind| PARTS.map(|part| (kind, part)))
            {
                let names = ["provider", "name", "by", "code", "ticket", "who"];
                let words = Words::new(&format!("mail-{kind}-{part}"));
                let words = names.iter().fold(words, |words, name| words.text(name, "x"));
                assert!(find(&words, &reader).is_some(), "{}: {}", language.code(), words.key);
            }
        }
    }
}
