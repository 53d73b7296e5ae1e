//! `/held`: what is wrong but has no ticket, and why not.
//! Invariant: nothing that is held back is hidden; each reason is a heading with its own sentence.
//! Next: [`domain::suppression`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::suppression::Held;

use super::{Frame, Mark, Moment, reader, shown};
use crate::app::App;
use crate::app::desk;
use crate::error::AppError;
use crate::web::csv::Csv;
use crate::web::viewer::Viewer;
use crate::words::{check_name, figures, label, say};

const REASONS: [Held; 6] = [Held::TakeOver, Held::Maintenance, Held::Boot, Held::Budget, Held::Digest, Held::Dismissed];

struct Item {
    mark: Mark,
    sentence: String,
    customer: String,
    customer_id: String,
    device: String,
    device_id: String,
    check: String,
    since: Moment,
    /// Why a person dismissed it, and who.
    why: Option<(String, String, Moment)>,
}

struct Group {
    title: String,
    why: String,
    /// Whether its findings stand on a take-over report.
    is_report: bool,
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "console/held.html")]
struct Page {
    frame: Frame,
    groups: Vec<Group>,
}

/// The same as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let mut csv =
        Csv::new(&["reason", "severity", "customer", "device", "check", "since", "what", "dismissed_because"]);
    for (customer, one) in desk::held(&app, viewer.scope).await? {
        csv.row(&[
            one.finding.held.map(|held| label("held", held.word(), &reader)).unwrap_or_default(),
            label("severity", one.finding.severity.word(), &reader),
            customer.name,
            one.device_name,
            check_name(&one.finding.fingerprint.check, &reader),
            figures::machine_moment(one.finding.since_at),
            say(&one.finding.words, &reader),
            one.dismissal.map(|why| why.why).unwrap_or_default(),
        ]);
    }
    Ok(csv.answer("without-a-ticket"))
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let found = desk::held(&app, viewer.scope).await?;
    let frame = Frame::of(&app, &viewer, "held-page-title", "held").await?;
    let groups = REASONS.map(|reason| {
        let of_reason = found.iter().filter(|(_, one)| one.finding.held == Some(reason));
        let items = of_reason.map(|(customer, one)| Item {
            mark: Mark::of(one.finding.severity),
            sentence: say(&one.finding.words, &reader),
            customer: customer.name.clone(),
            customer_id: customer.id.to_string(),
            device: one.device_name.clone(),
            device_id: one.finding.device.to_string(),
            check: check_name(&one.finding.fingerprint.check, &reader),
            since: Moment::of(one.finding.since_at, &reader),
            why: one.dismissal.as_ref().map(|why| (why.why.clone(), why.by.clone(), Moment::of(why.at, &reader))),
        });
        let word = reason.word();
        Group {
            title: label("held", word, &reader),
            why: label("held", &format!("{word}_why"), &reader),
            is_report: matches!(reason, Held::TakeOver | Held::Dismissed),
            items: items.collect(),
        }
    });
    let groups = groups.into_iter().filter(|group| !group.items.is_empty()).collect();
    shown(&Page { frame, groups })
}
