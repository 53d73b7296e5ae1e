//! The codes that a visitor reads to us on the telephone, beside the names of their company's computers.
//! Invariant: of their own company alone; no script is needed, a link brings the next one. Next: [`crate::app::caller`].

use super::frame::Frame;
use crate::app::portal::Visitor;
use crate::app::{App, caller};
use crate::error::AppError;

/// The section.
pub struct Codes {
    /// Name and code, by name.
    pub rows: Vec<(String, String)>,
    /// How long they are good, as a sentence.
    pub left: String,
    /// The page that brings the next ones.
    pub again: &'static str,
    /// Whether there are more of them.
    pub is_cut: bool,
}

impl Codes {
    /// The first of them, so many at most.
    pub async fn of(
        app: &App,
        visitor: &Visitor,
        frame: &Frame,
        (again, most): (&'static str, usize),
    ) -> Result<Self, AppError> {
        let caller::Codes { each, left_s } = caller::of_portal(app, visitor).await?;
        let is_cut = each.len() > most;
        let rows = each.into_iter().take(most).map(|(_, name, code)| (name, code)).collect();
        let left = frame.count("portal-code-left", "seconds", usize::try_from(left_s).unwrap_or(0));
        Ok(Self { rows, left, again, is_cut })
    }
}
