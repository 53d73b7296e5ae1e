//! Who did what to the collector itself: one line for each deed, in the deed's own transaction.
//! Invariant: when the line cannot be written, the deed is not done.
//! Next: [`crate::store::audit`].

use std::fmt::Display;

use shared::ids::{ChangeId, CustomerId};
use shared::text::clean;

use super::App;
use crate::error::AppError;
use crate::store::audit::AuditLine;
use crate::store::{StoreError, Write, access, audit};

/// The actor of verbs on the collector's own machine.
pub const HOST_SHELL: &str = "host shell";
/// The longest path that is noted.
const PATH_BYTES: usize = 300;

/// Records that whoever `app` acts for did this to that.
pub(super) async fn done(
    app: &App,
    write: &mut Write,
    action: &str,
    object: impl Display,
    customer: Option<CustomerId>,
) -> Result<(), StoreError> {
    let object = object.to_string();
    line(app, write, action, &object, customer, "ok").await?;
    let person = object.split(' ').next().unwrap_or_default();
    if ["technician.", "contact."].iter().any(|of| action.starts_with(of)) {
        access::note(write, Some(person), app.clock.now_ms()).await?;
    }
    Ok(())
}

/// Records that it was tried and refused.
pub(super) async fn refused(app: &App, action: &str, object: &str, why: &str) -> Result<(), StoreError> {
    let mut write = app.db.write_unleased().await?;
    line(app, &mut write, action, object, None, &format!("refused: {why}")).await?;
    write.commit().await
}

/// Records that somebody asked for what they may not.
///
/// # Errors
/// [`AppError`] when the line cannot be written.
pub async fn denied(app: &App, what: &str, why: &str) -> Result<(), AppError> {
    Ok(refused(app, "access", what, why).await?)
}

/// Records that somebody takes a list away as a file, before they get it.
///
/// # Errors
/// [`AppError`] when the line cannot be written: the list is not given then.
pub async fn exported(app: &App, path: &str) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    line(app, &mut write, "export", &clean(path, PATH_BYTES), None, "ok").await?;
    Ok(write.commit().await?)
}

async fn line(
    app: &App,
    write: &mut Write,
    action: &str,
    object: &str,
    customer: Option<CustomerId>,
    result: &str,
) -> Result<(), StoreError> {
    let (id, at) = (app.clock.id(ChangeId::new), app.clock.now_ms());
    audit::add(write, &AuditLine { id, at, actor: &app.who, from: &app.from, action, object, customer, result }).await
}
