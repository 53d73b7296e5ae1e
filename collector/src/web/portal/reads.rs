//! `/portal/reads`: what is read on a computer, made from the registry of checks, so that it cannot promise less than is done;
//! and which privacy profile holds at the reader's site.
//! Invariant: a check without its words here fails a test. Next: [`shared::checks`], [`crate::app::portal::reads`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use shared::check::{Entry, Every};
use shared::checks::CHECKS;
use shared::text::Words;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::app::portal::reads::sites;
use crate::error::AppError;
use crate::store::site::Site;

struct Row {
    what: String,
    why: String,
}

/// What is read equally often and kept equally long.
struct Group {
    often: String,
    kept: String,
    rows: Vec<Row>,
}

/// Which profile holds at a site; the site's name stands there when there are several.
struct Profile {
    site: String,
    sentence: String,
    /// Who confirmed it, for the wider one.
    basis: String,
}

#[derive(Template)]
#[template(path = "portal/reads.html")]
struct Page {
    frame: Frame,
    profiles: Vec<Profile>,
    groups: Vec<Group>,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(Visit(session)): Extension<Visit>) -> Result<Response, AppError> {
    let frame = Frame::of(&app, &session.visitor, "portal-reads", "reads").await?;
    let profiles = profiles(&sites(&app, &session.visitor).await?, &frame);
    let groups = [
        (Every::Sample, "portal-every-sample", "portal-kept-numbers"),
        (Every::FifthSample, "portal-every-fifth-sample", "portal-kept-numbers"),
        (Every::Day, "portal-every-day", "portal-kept-latest"),
    ];
    let groups = groups.map(|(every, often, kept)| Group {
        often: frame.t(often),
        kept: frame.t(kept),
        rows: CHECKS.iter().filter(|check| check.every == every).map(|check| row(check, &frame)).collect(),
    });
    let groups = groups.into_iter().filter(|group| !group.rows.is_empty()).collect();
    shown(&Page { frame, profiles, groups })
}

/// What holds at each site; said once where it is the same everywhere.
fn profiles(sites: &[Site], frame: &Frame) -> Vec<Profile> {
    let is_same = sites.windows(2).all(|pair| matches!(pair, [one, next] if one.privacy == next.privacy));
    let told = if is_same { sites.get(..sites.len().min(1)).unwrap_or_default() } else { sites };
    told.iter().map(|site| profile(site, if is_same { "" } else { &site.name }, frame)).collect()
}

fn profile(site: &Site, name: &str, frame: &Frame) -> Profile {
    let (sentence, basis) = match site.privacy.basis() {
        None => (frame.t("portal-reads-strict"), String::new()),
        Some(basis) => {
            let words = Words::new("portal-reads-basis").text("who", &basis.confirmed_by).day_ms("at", basis.day_ms());
            (frame.t("portal-reads-standard"), frame.say(&words))
        }
    };
    Profile { site: name.to_owned(), sentence, basis }
}

fn row(check: &Entry, frame: &Frame) -> Row {
    let key = check.key.replace('_', "-");
    Row { what: frame.t(&format!("{key}-reads")), why: frame.t(&format!("{key}-reads-why")) }
}
