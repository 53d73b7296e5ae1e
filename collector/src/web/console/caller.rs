//! Who is calling: the form that checks a code which a caller reads, on a customer's page and on a ticket, and the code that
//! a technician reads in return. Invariant: no page shows again what was typed; five wrong codes are told as a sentence beside
//! the form. Next: [`crate::app::caller`], [`super::customer::caller`], [`super::ticket`].

use axum::http::StatusCode;
use serde::Deserialize;

use crate::error::{AppError, sentence};

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct CallerTyped {
    #[serde(default)]
    pub code: String,
}

/// What stands beside the form when a code proves nothing; every other error is passed on.
pub fn refusal(error: AppError) -> Result<(StatusCode, String), AppError> {
    let status = error.status_code();
    match error {
        AppError::Invalid { why, .. } => Ok((status, sentence(&why))),
        AppError::TooMuch { retry_after_s } => Ok((status, locked(retry_after_s))),
        other => Err(other),
    }
}

fn locked(retry_after_s: u32) -> String {
    let minutes = match retry_after_s.div_ceil(60) {
        0 | 1 => "a minute".to_owned(),
        more => format!("{more} minutes"),
    };
    format!("Five wrong codes: no more are checked for {minutes}. Hang up and call back on a number that you know.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_code_and_the_fifth_are_told_beside_the_form_and_what_is_not_there_is_not() {
        let wrong = refusal(AppError::invalid("code", "this is no code")).unwrap();
        assert_eq!(wrong, (StatusCode::BAD_REQUEST, "This is no code.".to_owned()));
        for (retry_after_s, wanted) in
            [(1, "for a minute."), (60, "for a minute."), (61, "for 2 minutes."), (900, "15")]
        {
            let (status, why) = refusal(AppError::TooMuch { retry_after_s }).unwrap();
            assert!(status == StatusCode::TOO_MANY_REQUESTS && why.contains(wanted), "{why}");
        }
        assert!(matches!(refusal(AppError::NotFound), Err(AppError::NotFound)));
    }
}
