//! `/search`: tickets, devices, customers and contacts by a part of their names; `#1042` goes straight to the ticket.
//! Invariant: behind the reader's scope; what was typed is shown as text.
//! Next: [`crate::app::queue::search`].

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{Frame, reader, shown};
use crate::app::App;
use crate::app::{desk, queue};
use crate::error::AppError;
use crate::web::viewer::Viewer;
use crate::words::{label, title_of};

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

struct Hit {
    link: String,
    text: String,
    about: String,
}

struct Group {
    name: String,
    hits: Vec<Hit>,
}

#[derive(Template)]
#[template(path = "console/search.html")]
struct Page {
    frame: Frame,
    typed: String,
    groups: Vec<Group>,
}

/// The page, or the ticket whose number was typed.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(typed): Query<Typed>,
) -> Result<Response, AppError> {
    if let Ok(number) = typed.q.trim().trim_start_matches('#').parse::<i64>()
        && desk::ticket(&app, viewer.scope, number).await.is_ok()
    {
        return Ok(Redirect::to(&format!("/tickets/{number}")).into_response());
    }
    let reader = reader(&app, &viewer).await?;
    let found = queue::search(&app, viewer.scope, &typed.q).await?;
    let frame = Frame::of(&app, &viewer, "search-title", "search").await?;
    let tickets = found.tickets.into_iter().map(|(number, words, customer)| Hit {
        link: format!("/tickets/{number}"),
        text: format!("#{number} {}", title_of(&words, &reader)),
        about: customer,
    });
    let devices = found.devices.into_iter().map(|one| Hit {
        link: format!("/devices/{}", one.id),
        text: one.name,
        about: one.customer,
    });
    let customers = found.customers.into_iter().map(|(id, name)| Hit {
        link: format!("/customers/{id}"),
        text: name,
        about: String::new(),
    });
    let contacts = found.contacts.into_iter().map(|one| Hit {
        link: format!("/customers/{}", one.customer_id),
        text: one.name,
        about: format!("{} · {}", one.customer, one.email),
    });
    let groups: [(&str, Vec<Hit>); 4] = [
        ("tickets", tickets.collect()),
        ("devices", devices.collect()),
        ("customers", customers.collect()),
        ("contacts", contacts.collect()),
    ];
    let found = groups.into_iter().filter(|(_, hits)| !hits.is_empty());
    let groups = found.map(|(word, hits)| Group { name: label("search", word, &reader), hits }).collect();
    shown(&Page { frame, typed: typed.q, groups })
}
