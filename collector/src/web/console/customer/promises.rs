//! `/customers/{customer}/promises`: the tier of a customer, and the holidays and closures of its sites.
//! Invariant: a refused form comes back as typed; the next closed days show what was understood.
//! Next: [`crate::app::promise::customer`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::calendar::closure;
use domain::calendar::holidays::Country;
use domain::promise::Kind;
use domain::promise::tier::{Tier, told};
use domain::window::DAYS;
use jiff::civil::Date;
use serde::Deserialize;
use shared::ids::{CustomerId, SiteId};
use shared::text::Words;

use super::id;
use crate::app::promise::customer::{self as case, Promises, zone};
use crate::app::{App, working_terms};
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, label, say};

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/promises", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/promises", Who::Technician(Act::Care), post(set_tier)),
        does("/customers/{customer}/promises/calendar", Who::Technician(Act::Care), post(save_calendar)),
    ]
}

/// Which site's calendar, and whether something was just saved, as it stands in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct At {
    site: String,
    saved: Option<String>,
}

/// What puts a customer into a tier.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TierTyped {
    promised: String,
}

/// A calendar as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CalendarTyped {
    site: String,
    holidays: String,
    closures: String,
    ics: String,
}

struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

struct Row {
    priority: usize,
    times: Vec<String>,
}

#[derive(Template)]
#[template(path = "console/customer/promises.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    tier: String,
    hours: String,
    /// Who accepted how we work together, and whether it has changed since; with what they read.
    accepted: Option<(String, Moment, bool, String)>,
    tiers: Vec<Choice>,
    rows: Vec<Row>,
    /// Where a calendar may be of its own.
    places: Vec<Choice>,
    site: String,
    zone: String,
    /// The countries, each with its regions.
    countries: Vec<(String, Vec<Choice>)>,
    closures: String,
    ics: String,
    /// Whether the place has a calendar of its own.
    is_own: bool,
    next: Vec<(String, String)>,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer or site that there is not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(at): Query<At>,
) -> Result<Response, AppError> {
    let page = made(&app, &viewer, id(&customer)?, site(&at.site)?).await?;
    shown(&Page { is_saved: at.saved.is_some(), ..page })
}

/// Puts the customer into a tier.
///
/// # Errors
/// As [`page`].
pub async fn set_tier(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<TierTyped>,
) -> Result<Response, AppError> {
    let owner = id(&customer)?;
    match case::set_tier(&viewer.acting(&app), viewer.scope, owner, &typed.promised, &viewer.actor).await {
        Ok(()) => Ok(back(owner, "")),
        Err(error) => {
            let (status, problem) = Problem::of(error, "promised")?;
            let page = made(&app, &viewer, owner, None).await?;
            let page = shown(&Page { field: problem.field, problem: problem.why, ..page })?;
            Ok((status, page).into_response())
        }
    }
}

/// Saves the calendar of the customer, or of one of its sites.
///
/// # Errors
/// As [`page`].
pub async fn save_calendar(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(form): Filled<CalendarTyped>,
) -> Result<Response, AppError> {
    let (owner, at_site) = (id(&customer)?, site(&form.site)?);
    let CalendarTyped { holidays, closures, ics, .. } = &form;
    let typed = case::Typed { holidays, closures, ics };
    let place = (owner, at_site);
    match case::save_calendar(&viewer.acting(&app), viewer.scope, place, &typed, &viewer.actor).await {
        Ok(()) => Ok(back(owner, &form.site)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "holidays")?;
            let page = made(&app, &viewer, owner, at_site).await?;
            let countries = countries(&form.holidays, &page.frame.reader);
            let (field, problem) = (problem.field, problem.why);
            let page = shown(&Page { countries, closures: form.closures, ics: form.ics, field, problem, ..page })?;
            Ok((status, page).into_response())
        }
    }
}

fn site(typed: &str) -> Result<Option<SiteId>, AppError> {
    if typed.is_empty() { Ok(None) } else { id(typed).map(Some) }
}

fn back(owner: CustomerId, site: &str) -> Response {
    let site = if site.is_empty() { String::new() } else { format!("&site={site}") };
    Redirect::to(&format!("/customers/{owner}/promises?saved=yes{site}")).into_response()
}

async fn made(app: &App, viewer: &Viewer, id: CustomerId, at_site: Option<SiteId>) -> Result<Page, AppError> {
    let found = case::of_customer(app, viewer.scope, id, at_site).await?;
    let terms = working_terms::of_customer(app, viewer.scope, id).await?;
    let (is_accepted, reader) = (terms.is_accepted(), reader(app, viewer).await?);
    let title = say(&Words::new("customer-promises-of").text("name", &found.customer.name), &reader);
    let accepted = terms.accepted.map(|one| (one.contact.1, Moment::of(one.at, &reader), !is_accepted, one.body));
    let place = found.kept.place.map(|one| word(one.country, one.region)).unwrap_or_default();
    Ok(Page {
        frame: Frame::of(app, viewer, "", "customers").await?.titled(title),
        id: id.to_string(),
        customer: found.customer.name.clone(),
        tier: found.tier.name.clone(),
        hours: said(&found.tier, &reader),
        accepted,
        tiers: found.tiers.iter().map(|one| choice(&one.word, &one.name, one.word == found.tier.word)).collect(),
        rows: rows(&found.tier),
        places: places(&found, &reader),
        site: at_site.map(|id| id.to_string()).unwrap_or_default(),
        zone: zone(&found).iana_name().unwrap_or("UTC").to_owned(),
        countries: countries(&place, &reader),
        closures: closure::told(&found.kept.closures),
        ics: String::new(),
        is_own: found.calendars.iter().any(|one| one.site == at_site),
        next: found.next_on.iter().map(|(first, last, name)| (days(*first, *last, &reader), name.clone())).collect(),
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}

fn days(first: Date, last: Date, reader: &Reader) -> String {
    if first == last {
        return day(first, reader);
    }
    let (first, last) = (day(first, reader), day(last, reader));
    say(&Words::new("customer-promises-days").text("first", &first).text("last", &last), reader)
}

/// The hours of a tier in words.
pub(in crate::web::console) fn said(tier: &Tier, reader: &Reader) -> String {
    if tier.hours.is_always() {
        return say(&Words::new("customer-promises-around-the-clock"), reader);
    }
    let named = |text: String, day: &&str| text.replace(day, &label("customer-promises-day", day, reader));
    DAYS.iter().fold(tier.hours.to_string(), named)
}

fn rows(tier: &Tier) -> Vec<Row> {
    let times = |target: &domain::promise::tier::Target| {
        Kind::ALL.iter().map(|kind| told(target.of(*kind))).collect::<Vec<_>>()
    };
    tier.targets.iter().enumerate().map(|(place, target)| Row { priority: place + 1, times: times(target) }).collect()
}

fn places(found: &Promises, reader: &Reader) -> Vec<Choice> {
    let is_own = |site| found.calendars.iter().any(|one| one.site == site);
    let named = |name: &str| say(&Words::new("customer-promises-site-own").text("name", name), reader);
    let own = |name: &str, site| if is_own(site) { named(name) } else { name.to_owned() };
    let all = choice("", &say(&Words::new("customer-promises-site-all"), reader), found.kept.site.is_none());
    let sites = found.sites.iter().map(|one| {
        let site = Some(one.id);
        choice(&one.id.to_string(), &own(&one.name, site), found.kept.site == site)
    });
    std::iter::once(all).chain(sites).collect()
}

fn countries(chosen: &str, reader: &Reader) -> Vec<(String, Vec<Choice>)> {
    let of = |country: Country| {
        let name = label("customer-promises-country", country.word(), reader);
        let whole = say(&Words::new("customer-promises-country-whole").text("country", &name), reader);
        let whole = choice(country.word(), &whole, chosen == country.word());
        let regions = country.regions().iter().map(|(code, region)| {
            let word = word(country, code);
            choice(&word, &format!("{name}: {region}"), chosen == word)
        });
        let places = std::iter::once(whole).chain(regions).collect();
        (name, places)
    };
    Country::ALL.into_iter().map(of).collect()
}

/// A place as the form sends it: `it/milano`.
fn word(country: Country, region: &str) -> String {
    if region.is_empty() { country.word().to_owned() } else { format!("{}/{region}", country.word()) }
}

fn choice(value: &str, label: &str, is_chosen: bool) -> Choice {
    Choice { value: value.to_owned(), label: label.to_owned(), is_chosen }
}

fn day(on: Date, reader: &Reader) -> String {
    let place = usize::from(on.weekday().to_monday_zero_offset().unsigned_abs());
    let weekday = DAYS.get(place).copied().unwrap_or_default();
    let words = Words::new("customer-promises-on")
        .text("weekday", weekday)
        .count("day", on.day().into())
        .count("month", on.month().into())
        .text("year", &on.year().to_string());
    say(&words, reader)
}
