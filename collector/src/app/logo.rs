//! The provider's logo: a picture that portal, console and mails show.
//! Invariant: what it is comes from its own first bytes, never from its name; only kinds that run nothing are taken.
//! Next: [`crate::store::provider_file`].

use super::{App, audit};
use crate::error::AppError;
use crate::store::provider_file::{self, StoredFile};

/// The largest logo, bytes.
pub const MOST_BYTES: usize = 256 * 1024;

const NAME: &str = "logo";

/// The logo, if there is one.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn get(app: &App) -> Result<Option<StoredFile>, AppError> {
    Ok(provider_file::get(&mut *app.db.read().await?, NAME).await?)
}

/// Whether there is a logo.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn is_set(app: &App) -> Result<bool, AppError> {
    Ok(provider_file::is_there(&mut *app.db.read().await?, NAME).await?)
}

/// Takes a picture as the logo, in place of the one before.
///
/// # Errors
/// [`AppError::Invalid`] for none, one that is too large, and what is no PNG, JPEG or WebP.
pub async fn set(app: &App, body: Vec<u8>) -> Result<(), AppError> {
    if body.is_empty() {
        return Err(AppError::invalid("file", "choose a picture first"));
    }
    if body.len() > MOST_BYTES {
        return Err(AppError::invalid("file", format!("{} KiB are the most; make it smaller", MOST_BYTES / 1024)));
    }
    let content_type = kind(&body).ok_or_else(|| AppError::invalid("file", "a PNG, JPEG or WebP picture is wanted"))?;
    let told = format!("{content_type}, {} bytes", body.len());
    let mut write = app.db.write_unleased().await?;
    provider_file::set(&mut write, NAME, &StoredFile { content_type: content_type.to_owned(), body }).await?;
    audit::done(app, &mut write, "logo.set", told, None).await?;
    Ok(write.commit().await?)
}

/// Takes the logo away.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn remove(app: &App) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    if provider_file::remove(&mut write, NAME).await? {
        audit::done(app, &mut write, "logo.remove", NAME, None).await?;
        write.commit().await?;
    }
    Ok(())
}

/// What a picture is, by how it begins; no drawing that can hold a script (SVG) is among them.
fn kind(body: &[u8]) -> Option<&'static str> {
    if body.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if body.starts_with(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if body.starts_with(b"RIFF") && body.get(8..12) == Some(b"WEBP".as_slice()) {
        Some("image/webp")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_by_how_it_begins() {
        let table: [(&[u8], Option<&str>); 8] = [
            (b"\x89PNG\r\n\x1a\n....", Some("image/png")),
            (b"\xff\xd8\xff\xe0....", Some("image/jpeg")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some("image/webp")),
            (b"RIFF\x10\0\0\0WAVE", None),
            (b"GIF89a", None),
            (b"<svg xmlns='http://www.w3.org/2000/svg'>", None),
            (b"<!doctype html>", None),
            (b"RIFF", None),
        ];
        for (body, wanted) in table {
            assert_eq!(kind(body), wanted, "{body:?}");
        }
    }
}
