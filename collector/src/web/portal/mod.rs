//! The portal: what a customer's contacts read. A file per page, named like its template.
//! Invariant: a contact sees their own customer only, and of it only what was told; no page names the product, errors
//! included. Next: [`table`] for the routes, [`visit`] for who looks.

mod approval;
mod articles;
mod codes;
mod csat;
mod devices;
mod error;
mod frame;
mod help;
mod home;
mod ledger;
mod monthly;
mod planned;
mod private;
mod reads;
mod roadmap;
mod sign_in;
mod story;
mod ticket;
mod tickets;
mod timeline;
mod unsubscribe;
mod visit;
mod working_terms;

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};

pub use error::own_errors;
pub use visit::signed_in;

use super::{Route, Who, does, shows};
use crate::app::App;
use crate::error::AppError;

/// The portal's routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    use Who::{Anyone, Contact};
    vec![
        shows("/portal", Contact, get(home::page)),
        shows("/portal/sign-in", Anyone, get(sign_in::page)),
        does("/portal/sign-in", Anyone, post(sign_in::ask)),
        shows("/portal/link/{secret}", Anyone, get(sign_in::link)),
        does("/portal/link/{secret}", Anyone, post(sign_in::open)),
        does("/portal/sign-out", Contact, post(sign_in::sign_out)),
        shows("/portal/tickets", Contact, get(tickets::page)),
        shows("/portal/tickets.csv", Contact, get(tickets::csv)),
        shows("/portal/tickets/{number}", Contact, get(ticket::page)),
        does("/portal/tickets/{number}/answer", Contact, post(ticket::answer)),
        does("/portal/tickets/{number}/done", Contact, post(ticket::done)),
        does("/portal/tickets/{number}/decide", Contact, post(approval::decide)),
        does("/portal/tickets/{number}/remind", Contact, post(ticket::remind)),
        does("/portal/tickets/{number}/satisfaction", Contact, post(csat::answer_case)),
        shows("/portal/satisfaction/{token}", Anyone, get(csat::page)),
        does("/portal/satisfaction/{token}", Anyone, post(csat::answer)),
        shows("/portal/help", Contact, get(help::page)),
        does("/portal/help", Contact, post(help::ask)),
        shows("/portal/articles", Contact, get(articles::page)),
        shows("/portal/articles/offered.html", Contact, get(articles::live)),
        shows("/portal/articles/{article}", Contact, get(articles::article)),
        does("/portal/articles/{article}/solved", Contact, post(articles::solve)),
        shows("/portal/planned", Contact, get(planned::page)),
        does("/portal/planned", Contact, post(planned::tell)),
        shows("/portal/planned/{what}", Contact, get(planned::item)),
        does("/portal/planned/nothing", Contact, post(planned::nothing)),
        shows("/portal/report", Contact, get(monthly::page)),
        shows("/portal/report.csv", Contact, get(monthly::csv)),
        shows("/portal/devices", Contact, get(devices::page)),
        shows("/portal/devices.csv", Contact, get(devices::csv)),
        shows("/portal/roadmap", Contact, get(roadmap::page)),
        shows("/portal/roadmap.csv", Contact, get(roadmap::csv)),
        shows("/portal/roadmap.ics", Contact, get(roadmap::ics)),
        shows("/portal/ledger", Contact, get(ledger::page)),
        shows("/portal/ledger.csv", Contact, get(ledger::csv)),
        shows("/portal/unsubscribe/{token}", Anyone, get(unsubscribe::page)),
        does("/portal/unsubscribe/{token}", Anyone, post(unsubscribe::stop)),
        shows("/portal/private", Contact, get(private::page)),
        shows("/portal/reads", Contact, get(reads::page)),
        shows("/portal/terms", Contact, get(working_terms::page)),
        does("/portal/terms", Contact, post(working_terms::accept)),
    ]
}

fn shown(page: &impl Template) -> Result<Response, AppError> {
    Ok(Html(page.render().map_err(AppError::internal)?).into_response())
}

#[cfg(test)]
mod tests;
