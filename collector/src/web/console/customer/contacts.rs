//! `/customers/{customer}/contacts/{contact}`: one person at a customer; a link that signs them in to the portal.
//! Invariant: a link is shown by the answer that made it and by no other page; who left keeps their row.
//! Next: [`crate::app::contact`], [`crate::app::portal::sign_in`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::priority::Currency;
use domain::request::approval::{Amount, Rights};
use serde::Deserialize;
use shared::ids::{ContactId, CustomerId, SiteId};
use shared::text::Words;

use super::{After, Draft, done_or_refused, id, within};
use crate::app::contact::{self as case, Filled as ContactFilled};
use crate::app::portal::sign_in;
use crate::app::{App, customer};
use crate::error::AppError;
use crate::store::contact::Contact;
use crate::web::console::settings::Problem;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Language, say};

/// A contact as a form sends it; a box that is not ticked is not sent.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ContactTyped {
    /// Their name.
    #[serde(default)]
    pub name: String,
    /// Where mail reaches them.
    #[serde(default)]
    pub email: String,
    /// Their telephone.
    #[serde(default)]
    pub phone: String,
    /// The language they read.
    #[serde(default)]
    pub language: String,
    /// Their site's id; empty: all of them.
    #[serde(default)]
    pub site: String,
    /// The one to speak with about contracts.
    #[serde(default)]
    pub is_account: Option<String>,
    /// One to speak with about technical matters.
    #[serde(default)]
    pub is_technical: Option<String>,
    /// Whether they are told.
    #[serde(default)]
    pub gets_notices: Option<String>,
    /// Neither reports nor asks.
    #[serde(default)]
    pub reads_only: Option<String>,
    /// Up to what they may order; empty: nothing.
    #[serde(default)]
    pub order_up_to: String,
    /// Its currency.
    #[serde(default)]
    pub order_currency: String,
    /// Whether they may approve changes.
    #[serde(default)]
    pub may_approve: Option<String>,
}

impl ContactTyped {
    /// An empty form: whoever is added is told, unless the box is cleared.
    pub fn new() -> Self {
        Self { gets_notices: Some("yes".to_owned()), ..Self::default() }
    }

    fn of(one: &Contact) -> Self {
        let ticked = |is: bool| is.then(|| "yes".to_owned());
        Self {
            name: one.name.clone(),
            email: one.email.clone(),
            phone: one.phone.clone(),
            language: one.language.clone(),
            site: one.site_id.map(|site| site.to_string()).unwrap_or_default(),
            is_account: ticked(one.is_account),
            is_technical: ticked(one.is_technical),
            gets_notices: ticked(one.gets_notices),
            reads_only: ticked(!one.rights.may_report),
            order_up_to: one.rights.order_up_to.map(|most| most.amount()).unwrap_or_default(),
            order_currency: one.rights.order_up_to.map_or("", |most| most.currency.word()).to_owned(),
            may_approve: ticked(one.rights.may_approve),
        }
    }

    fn filled(&self) -> Result<ContactFilled, AppError> {
        let site = match self.site.as_str() {
            "" => None,
            text => {
                let site = text.parse::<SiteId>();
                Some(site.map_err(|_| AppError::invalid("site", "this customer has no such site"))?)
            }
        };
        Ok(ContactFilled {
            name: self.name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            language: self.language.clone(),
            site,
            is_account: self.is_account.is_some(),
            is_technical: self.is_technical.is_some(),
            gets_notices: self.gets_notices.is_some(),
            rights: Rights {
                may_report: self.reads_only.is_none(),
                order_up_to: self.most()?,
                may_approve: self.may_approve.is_some(),
            },
        })
    }

    fn most(&self) -> Result<Option<Amount>, AppError> {
        const WANTED: &str = "an amount like 500 or 500.50 and its currency are wanted, or nothing";
        if self.order_up_to.trim().is_empty() {
            return Ok(None);
        }
        let most = Amount::read(&self.order_up_to, &self.order_currency);
        most.map(Some).ok_or_else(|| AppError::invalid("order_up_to", WANTED))
    }

    /// The currencies that there are: code, whether it is this one.
    pub fn currencies(&self) -> Vec<(&'static str, bool)> {
        Currency::ALL.iter().map(|one| (one.word(), one.word() == self.order_currency)).collect()
    }
}

struct SiteChoice {
    id: String,
    name: String,
}

#[derive(Template)]
#[template(path = "console/customer/contact.html")]
struct Page {
    frame: Frame,
    customer_id: String,
    customer_name: String,
    id: String,
    name: String,
    left: Option<Moment>,
    added: Moment,
    contact: ContactTyped,
    sites: Vec<SiteChoice>,
    languages: [Language; 4],
    form: &'static str,
    field: &'static str,
    problem: String,
    is_saved: bool,
    link: String,
}

/// What the page shows besides what is kept.
#[derive(Default)]
struct Extra {
    problem: Problem,
    typed: Option<ContactTyped>,
    is_saved: bool,
    link: String,
}

/// Adds a contact.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; else as a page.
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<ContactTyped>,
) -> Result<Response, AppError> {
    let owner = within(&app, &viewer, &customer).await?;
    let done = match typed.filled() {
        Ok(filled) => case::add(&viewer.acting(&app), owner, &filled).await.map(|_| ()),
        Err(error) => Err(error),
    };
    let draft = Draft { form: "contact", contact: Some(typed), ..Draft::default() };
    done_or_refused(&app, &viewer, owner, done, draft, "email").await
}

/// A customer's contacts as a file.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not.
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let owner = within(&app, &viewer, &customer).await?;
    let sites = customer::sites(&app, owner).await?;
    let mut csv = Csv::new(&[
        "contact",
        "email",
        "phone",
        "language",
        "site",
        "account contact",
        "gets notices",
        "has left",
        "id",
        "may report",
        "may order up to",
        "may approve",
        "technical contact",
    ]);
    for one in case::list(&app, owner).await? {
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        let site = sites.iter().find(|site| Some(site.id) == one.site_id).map(|site| site.name.clone());
        csv.row(&[
            one.name,
            one.email,
            one.phone,
            one.language,
            site.unwrap_or_default(),
            yes(one.is_account),
            yes(one.gets_notices),
            yes(one.disabled_at.is_some()),
            one.id.to_string(),
            yes(one.rights.may_report),
            one.rights.order_up_to.map(|most| most.text()).unwrap_or_default(),
            yes(one.rights.may_approve),
            yes(one.is_technical),
        ]);
    }
    Ok(csv.answer("contacts"))
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a contact that this customer has not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(path): Path<(String, String)>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let (owner, one) = read(&app, &viewer, &path).await?;
    show(&app, &viewer, owner, one, Extra { is_saved: after.saved.is_some(), ..Extra::default() }).await
}

/// Changes the contact.
///
/// # Errors
/// As [`page`].
pub async fn change(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(path): Path<(String, String)>,
    Filled(typed): Filled<ContactTyped>,
) -> Result<Response, AppError> {
    let (owner, one) = read(&app, &viewer, &path).await?;
    let done = match typed.filled() {
        Ok(filled) => case::change(&viewer.acting(&app), owner, one.id, &filled).await,
        Err(error) => Err(error),
    };
    let Err(error) = done else { return Ok(back(owner, one.id)) };
    let (status, problem) = Problem::of(error, "email")?;
    let extra = Extra { problem, typed: Some(typed), ..Extra::default() };
    Ok((status, show(&app, &viewer, owner, one, extra).await?).into_response())
}

/// Writes to them no more.
///
/// # Errors
/// As [`page`].
pub async fn disable(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(path): Path<(String, String)>,
) -> Result<Response, AppError> {
    let (owner, one) = read(&app, &viewer, &path).await?;
    case::disable(&viewer.acting(&app), owner, one.id).await?;
    Ok(back(owner, one.id))
}

/// Takes them back.
///
/// # Errors
/// As [`page`].
pub async fn enable(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(path): Path<(String, String)>,
) -> Result<Response, AppError> {
    let (owner, one) = read(&app, &viewer, &path).await?;
    case::enable(&viewer.acting(&app), owner, one.id).await?;
    Ok(back(owner, one.id))
}

/// Makes a link that signs them in, and shows it this once.
///
/// # Errors
/// As [`page`].
pub async fn link(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(path): Path<(String, String)>,
) -> Result<Response, AppError> {
    let (owner, one) = read(&app, &viewer, &path).await?;
    if one.disabled_at.is_some() {
        let why = say(&Words::new("customer-contact-link-left"), &reader(&app, &viewer).await?);
        let extra = Extra { problem: Problem { field: "link", why }, ..Extra::default() };
        return Ok((StatusCode::CONFLICT, show(&app, &viewer, owner, one, extra).await?).into_response());
    }
    let link = sign_in::link(&viewer.acting(&app), one.id).await?;
    show(&app, &viewer, owner, one, Extra { link, ..Extra::default() }).await
}

async fn read(
    app: &App,
    viewer: &Viewer,
    (customer, contact): &(String, String),
) -> Result<(CustomerId, Contact), AppError> {
    let owner = within(app, viewer, customer).await?;
    Ok((owner, case::get(app, owner, id(contact)?).await?))
}

fn back(owner: CustomerId, id: ContactId) -> Response {
    Redirect::to(&format!("/customers/{owner}/contacts/{id}?saved=yes")).into_response()
}

async fn show(app: &App, viewer: &Viewer, owner: CustomerId, one: Contact, extra: Extra) -> Result<Response, AppError> {
    let reader = reader(app, viewer).await?;
    let sites = customer::sites(app, owner).await?.into_iter();
    shown(&Page {
        frame: Frame::of(app, viewer, "", "customers").await?.titled(&one.name),
        customer_id: owner.to_string(),
        customer_name: customer::get(app, viewer.scope, owner).await?.name,
        id: one.id.to_string(),
        left: one.disabled_at.map(|at| Moment::of(at, &reader)),
        added: Moment::of(one.created_at, &reader),
        contact: extra.typed.unwrap_or_else(|| ContactTyped::of(&one)),
        name: one.name,
        sites: sites.map(|site| SiteChoice { id: site.id.to_string(), name: site.name }).collect(),
        languages: Language::ALL,
        form: "contact",
        field: extra.problem.field,
        problem: extra.problem.why,
        is_saved: extra.is_saved,
        link: extra.link,
    })
}
