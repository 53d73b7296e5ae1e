//! The proof of off-boarding, to print: from when on what opens nothing, what was heard last, whose word says that an agent
//! was removed, what stays on the PCs and here. Invariant: it claims what is known and says what is not; it proves no erasure.
//! Next: [`crate::app::off_boarding`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;

use super::{Item, hows, id, items};
use crate::app::off_boarding::{self as case, KEPT, Kept};
use crate::app::{App, provider};
use crate::error::AppError;
use crate::web::console::{Moment, reader, shown};
use crate::web::phrase::Phrase;
use crate::web::viewer::Viewer;
use crate::words::Reader;

#[derive(Template)]
#[template(path = "console/customer/proof.html")]
struct Page {
    provider: String,
    customer: String,
    now: Moment,
    at: Moment,
    by: String,
    items: Vec<Item>,
    removed: usize,
    hows: Vec<(String, String)>,
    kept: Kept,
    reader: Reader,
}

impl Page {
    /// A sentence of the page.
    fn t(&self, key: &str) -> Phrase<'_> {
        Phrase::new(key, &self.reader)
    }
}

/// The page to print.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not, or that stays.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let list = case::list(&app, viewer.scope, id(&customer)?).await?;
    // A paper is read in another year, too: it names the year of every moment, as if now were far away.
    let reader = Reader { now_ms: 0, ..reader(&app, &viewer).await? };
    let items = items(&list, &reader);
    shown(&Page {
        provider: provider::get(&app).await?.name,
        now: Moment::of(app.clock.now_ms(), &reader),
        at: Moment::of(list.mark.at, &reader),
        removed: items.iter().filter(|one| one.removed.is_some()).count(),
        hows: hows(&list, &reader),
        customer: list.customer.name,
        by: list.mark.by,
        items,
        kept: KEPT,
        reader,
    })
}
