//! Articles that fit a ticket, beside it.
//! Invariant: only published ones that its customer may read, too. Next: [`crate::app::article`].

use crate::app::ticket_page::TicketPage;

/// An article.
pub(super) struct Fits {
    pub(super) id: String,
    pub(super) title: String,
}

/// Those that fit.
pub(super) fn fits(found: &TicketPage) -> Vec<Fits> {
    found.articles.iter().map(|one| Fits { id: one.id.to_string(), title: one.written.title.clone() }).collect()
}
