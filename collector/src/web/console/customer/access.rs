//! `/customers/{customer}/access`: who had access to a customer, in which role, from when until when; the same as a file.
//! Invariant: people by the names they have now; who is not there any more is shown by id.
//! Next: [`crate::app::access`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use domain::access::Role;

use super::id;
use crate::app::{App, access as case};
use crate::error::AppError;
use crate::store::access::Period;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::csv::Csv;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, shows};
use crate::words::figures::machine_moment;
use crate::words::{Reader, label};

/// The page and the file.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/access", Who::Technician(Act::Look), get(page)),
        shows("/customers/{customer}/access.csv", Who::Technician(Act::Export), get(csv)),
    ]
}

struct Item {
    name: String,
    email: String,
    role: String,
    is_to_all: bool,
    from: Moment,
    until: Option<Moment>,
    last: Option<Moment>,
}

#[derive(Template)]
#[template(path = "console/customer/access.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    days: u32,
    items: Vec<Item>,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let (customer, periods) = case::of_customer(&app, viewer.scope, id).await?;
    let reader = reader(&app, &viewer).await?;
    let moment = |at: i64| Moment::of(at, &reader);
    let items = periods.into_iter().map(|one| Item {
        role: role_words(&one, &reader),
        name: if one.name.is_empty() { one.person } else { one.name },
        email: one.email,
        is_to_all: one.is_to_all,
        from: moment(one.from_at),
        until: one.until_at.map(moment),
        last: one.last_at.map(moment),
    });
    shown(&Page {
        id: id.to_string(),
        days: app.config.audit.keep_days,
        items: items.collect(),
        frame: Frame::of(&app, &viewer, "customer-access", "customers").await?,
        customer,
    })
}

/// The same as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let (_, periods) = case::of_customer(&app, viewer.scope, id(&customer)?).await?;
    let mut csv = Csv::new(&["person", "email", "role", "customers", "from", "until", "last_use", "id"]);
    let when = |at: Option<i64>| at.map(machine_moment).unwrap_or_default();
    for one in periods {
        let (role, reach) = (role(&one).to_owned(), if one.is_to_all { "all" } else { "this one" });
        let times = [Some(one.from_at), one.until_at, one.last_at].map(when);
        let [from, until, last] = times;
        csv.row(&[one.name, one.email, role, reach.to_owned(), from, until, last, one.person]);
    }
    Ok(csv.answer("access"))
}

fn role_words(one: &Period, reader: &Reader) -> String {
    label("customer-access-role", Role::of(&one.role).map_or("contact", Role::word), reader)
}

/// As the file names it.
fn role(one: &Period) -> &'static str {
    Role::of(&one.role).map_or("Contact, in the portal", Role::name)
}
