//! The people's door: pages for technicians, and whether the collector is well.
//! Invariant: one table says every route and who may use it, and the router is made from it; every answer, errors
//! included, bears the same security headers; nothing here opens a transaction. Next: [`console`] for the pages.

pub mod chart;
mod client;
mod console;
pub mod csv;
pub mod door;
mod form;
mod headers;
mod ledger;
mod logo;
mod look;
mod monthly;
mod phrase;
mod portal;
mod qr;
mod roadmap;
mod second_factor;
mod set_up;
mod sign_in;
mod step_up;
mod upload;
mod viewer;
mod when;

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::middleware::{from_fn_with_state, map_response_with_state};
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get, post};
pub use domain::access::Act;
use tower_http::csrf::CsrfLayer;

use crate::app::App;
use crate::deadline;
use crate::error::{AppError, Door, Renderer, render};
use crate::words::figures::machine_moment;

/// The longest body a person sends: a note of 4,000 letters, each written as up to twelve bytes, and room.
const FORM_BYTES: usize = 64 * 1024;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    Anyone,
    /// Everybody while nobody can sign in; afterwards the route does not exist.
    FirstPerson,
    /// A technician whose password was right, and whose code is still wanted.
    Halfway,
    /// A technician who is signed in, and may do this.
    Technician(Act),
    /// A contact of a customer who is signed in to the portal.
    Contact,
}

/// A route of the people's door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path, with its places in braces.
    pub path: &'static str,
    /// Who may use it.
    pub who: Who,
}

/// Every route there is, for tests that must know them all.
#[must_use]
pub fn routes() -> Vec<Route> {
    table().into_iter().map(|(route, _)| route).collect()
}

/// The router of every route.
pub fn router(app: App) -> Router {
    router_within(app, deadline::WITHIN)
}

pub(crate) fn router_within(app: App, within: Duration) -> Router {
    let renderer = Renderer { door: Door::Pages, clock: app.clock.clone() };
    let mut router = Router::new();
    for (route, to) in table() {
        // Asked of the matched route, never of the path's text: no spelling of a path slips past it.
        let guarded = match route.who {
            Who::Anyone => to,
            Who::FirstPerson => to.route_layer(from_fn_with_state(app.clone(), viewer::first_person)),
            Who::Halfway => to.route_layer(from_fn_with_state(app.clone(), viewer::halfway)),
            Who::Contact => to.route_layer(from_fn_with_state(app.clone(), portal::signed_in)),
            Who::Technician(act) => to.route_layer(from_fn_with_state((app.clone(), act), viewer::signed_in)),
        };
        router = router.route(route.path, guarded);
    }
    let foreign = CsrfLayer::new().with_rejection_response(|_| {
        AppError::forbidden("this came from another site; open the page here and try again").into_response()
    });
    let policy = headers::Policy::of(&app.config);
    let inner = router
        .fallback(async || AppError::NotFound)
        .method_not_allowed_fallback(async || AppError::NotFound)
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(foreign)
        .layer(deadline::layer(within))
        .layer(from_fn_with_state(app.clone(), portal::own_errors))
        .layer(map_response_with_state(renderer, render))
        .with_state(app);
    // Around the whole router: what it adds by itself outside its own layers passes here too.
    Router::new().fallback_service(inner).layer(map_response_with_state(policy, headers::secure))
}

/// A line of the table: a page that shows something.
fn shows(path: &'static str, who: Who, to: MethodRouter<App>) -> (Route, MethodRouter<App>) {
    (Route { method: "GET", path, who }, to)
}

/// A line of the table: a form that does something.
fn does(path: &'static str, who: Who, to: MethodRouter<App>) -> (Route, MethodRouter<App>) {
    (Route { method: "POST", path, who }, to)
}

fn table() -> Vec<(Route, MethodRouter<App>)> {
    use Who::{Anyone, FirstPerson, Halfway, Technician};
    let mut table = vec![
        shows("/livez", Anyone, get(async || "alive\n")),
        shows("/readyz", Anyone, get(ready)),
        shows("/.well-known/security.txt", Anyone, get(security_txt)),
        shows("/assets/style.css", Anyone, get(look::style)),
        does("/look", Anyone, post(look::choose)),
        shows("/assets/premura.js", Anyone, get(look::script)),
        shows("/assets/portal.js", Anyone, get(look::portal_script)),
        shows("/assets/uplot.js", Anyone, get(look::plot)),
        shows("/assets/uplot.css", Anyone, get(look::plot_style)),
        shows("/portal/logo", Anyone, get(logo::picture)),
        shows("/set-up", FirstPerson, get(set_up::first_page)),
        does("/set-up", FirstPerson, post(set_up::first)),
        shows("/welcome", Anyone, get(set_up::welcome_page)),
        does("/welcome", Anyone, post(set_up::welcome)),
        shows("/sign-in", Anyone, get(sign_in::page)),
        does("/sign-in", Anyone, post(sign_in::sign_in)),
        shows(viewer::CODE, Halfway, get(second_factor::code_page)),
        does(viewer::CODE, Halfway, post(second_factor::code)),
        shows(second_factor::PATH, Halfway, get(second_factor::page)),
        does(second_factor::PATH, Halfway, post(second_factor::confirm)),
        does(step_up::PATH, Technician(Act::Own), post(step_up::prove)),
        does("/sign-out", Technician(Act::Own), post(sign_in::sign_out)),
    ];
    table.extend(console::table());
    table.extend(portal::table());
    table
}

/// Where faults of security are told (RFC 9116), when that is set; good for a year from the moment it is read.
async fn security_txt(State(app): State<App>) -> Result<String, AppError> {
    const YEAR_MS: i64 = 365 * 86_400_000;
    let contact = app.config.web.security_contact.as_deref().ok_or(AppError::NotFound)?;
    let expires = machine_moment(app.clock.now_ms().saturating_add(YEAR_MS));
    Ok(format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en, it, pl, de\nCanonical: {}/.well-known/security.txt\n",
        app.config.pages_url()
    ))
}

/// Whether reports are taken: the database could be written within the life of a lease.
async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    if app.health.ready(app.clock.now_ms()) {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready: the database cannot be written\n")
    }
}
