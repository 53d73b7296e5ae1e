//! The step of the first device: a token for a site, its line for each system, and the wait for the first report.
//! Invariant: the line is shown by the answer that made its token and by no other page; what has reported is shown with its
//! name. Next: [`crate::app::token`], [`crate::app::install`]; `assets/js/news.js` for the wait.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::{Part, refused, show};
use crate::app::install::Install;
use crate::app::{App, onboarding as case, token};
use crate::error::AppError;
use crate::web::console::news::NOBODY;
use crate::web::console::settings::Problem;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

/// What the token of this step is good for.
const DAYS: i64 = 7;
const USES: i64 = 1;

/// The form that makes a token.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    site: String,
}

/// A site to choose.
pub struct Choice {
    pub id: String,
    pub name: String,
    pub is_chosen: bool,
}

/// A device that has reported.
pub struct Reported {
    pub id: String,
    pub name: String,
    pub customer: String,
}

/// What the step shows.
pub struct Waiting {
    pub sites: Vec<Choice>,
    /// A customer without a site, when no other has one: id and name.
    pub lacking: Option<(String, String)>,
    pub install: Option<Install>,
    /// The newest that has reported.
    pub reported: Option<Reported>,
    /// The newest that was let in and has not reported.
    pub let_in: String,
    /// The newest that has reported, for the page's own script.
    pub heard: String,
}

/// The page with this step open.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let part = part(&app, &viewer).await?;
    show(&app, &viewer, part, Problem::default()).await
}

/// Makes a token and shows its lines, this once.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn let_in(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let (sites, _) = case::sites(&app, viewer.scope).await?;
    let made = match case::chosen(&sites, &typed.site) {
        Ok(site) => token::add(&viewer.acting(&app), site.customer_id, site.id, DAYS, USES).await,
        Err(error) => Err(error),
    };
    match made {
        Ok((_, text)) => {
            let install = Some(Install::new(&app, text));
            let part = Part::Device(waiting(&app, &viewer, &typed.site, install).await?);
            show(&app, &viewer, part, Problem::default()).await
        }
        Err(error) => {
            let part = Part::Device(waiting(&app, &viewer, &typed.site, None).await?);
            refused(&app, &viewer, part, Problem::of(error, "site")?).await
        }
    }
}

pub(super) async fn part(app: &App, viewer: &Viewer) -> Result<Part, AppError> {
    Ok(Part::Device(waiting(app, viewer, "", None).await?))
}

async fn waiting(app: &App, viewer: &Viewer, chosen: &str, install: Option<Install>) -> Result<Waiting, AppError> {
    let (sites, lacking) = case::sites(app, viewer.scope).await?;
    let (heard, let_in) = case::newest(app, viewer.scope).await?;
    let choices = sites.into_iter().map(|(customer, site)| {
        let id = site.id.to_string();
        Choice { is_chosen: id == chosen, id, name: format!("{} › {}", customer.name, site.name) }
    });
    let reported = heard.map(|(one, customer)| Reported { id: one.id.to_string(), name: one.name, customer });
    Ok(Waiting {
        sites: choices.collect(),
        lacking: lacking.into_iter().next().map(|one| (one.id.to_string(), one.name)),
        install,
        heard: reported.as_ref().map_or_else(|| NOBODY.to_owned(), |one| one.id.clone()),
        reported,
        let_in: let_in.map(|one| one.name).unwrap_or_default(),
    })
}
