//! Who is calling: the form that checks a code which a caller reads, on a customer's page and on a ticket, and the code that
//! a technician reads in return. Invariant: no page shows again what was typed; five wrong codes are told as a sentence beside
//! the form. Next: [`crate::app::caller`], [`super::customer::caller`], [`super::ticket`].

use axum::http::StatusCode;
use serde::Deserialize;
use shared::text::Words;

use crate::error::{AppError, sentence};
use crate::words::{Reader, say};

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct CallerTyped {
    #[serde(default)]
    pub code: String,
}

/// What stands beside the form when a code proves nothing; every other error is passed on.
pub fn refusal(error: AppError, reader: &Reader) -> Result<(StatusCode, String), AppError> {
    let status = error.status_code();
    match error {
        AppError::Invalid { why, .. } => Ok((status, sentence(&why))),
        AppError::TooMuch { retry_after_s } => Ok((status, locked(retry_after_s, reader))),
        other => Err(other),
    }
}

fn locked(retry_after_s: u32, reader: &Reader) -> String {
    let minutes = i64::from(retry_after_s.div_ceil(60).max(1));
    say(&Words::new("ticket-phone-locked").count("minutes", minutes), reader)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_code_and_the_fifth_are_told_beside_the_form_and_what_is_not_there_is_not() {
        let wrong = refusal(AppError::invalid("code", "this is no code"), &Reader::utc(0)).unwrap();
        assert_eq!(wrong, (StatusCode::BAD_REQUEST, "This is no code.".to_owned()));
        for (retry_after_s, wanted) in
            [(1, "for a minute."), (60, "for a minute."), (61, "for 2 minutes."), (900, "15")]
        {
            let (status, why) = refusal(AppError::TooMuch { retry_after_s }, &Reader::utc(0)).unwrap();
            assert!(status == StatusCode::TOO_MANY_REQUESTS && why.contains(wanted), "{why}");
        }
        assert!(matches!(refusal(AppError::NotFound, &Reader::utc(0)), Err(AppError::NotFound)));
    }
}
