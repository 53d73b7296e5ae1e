//! `/customers/{customer}/windows`: planned maintenance of a customer's sites.
//! Invariant: days and hours are the site's own, and the page says which zone that is; a refused form comes back as typed.
//! Next: [`crate::app::window`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::window::{DAYS, LAST, Times, Typed};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use shared::ids::{CustomerId, DeviceId, SiteId};

use super::id;
use crate::app::App;
use crate::app::window::{self as case, Planned};
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{After, Frame, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/windows", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/windows", Who::Technician(Act::Work), post(add)),
        does("/customers/{customer}/windows/{window}/remove", Who::Technician(Act::Work), post(remove)),
    ]
}

/// The days of a week as people read them, in the order of [`DAYS`].
const NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// Which of them in a month.
const NTH: [(&str, &str); 6] = [
    ("0", "every week"),
    ("1", "the first"),
    ("2", "the second"),
    ("3", "the third"),
    ("4", "the fourth"),
    ("5", "the last"),
];

/// A window as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WindowTyped {
    name: String,
    place: String,
    first_on: String,
    weekday: String,
    nth: String,
    from: String,
    to: String,
}

struct Item {
    id: String,
    name: String,
    place: String,
    zone: String,
    when: String,
    next: String,
    is_now: bool,
}

struct Choice {
    value: String,
    label: String,
    zone: String,
}

#[derive(Template)]
#[template(path = "console/customer/windows.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    items: Vec<Item>,
    places: Vec<Choice>,
    days: Vec<(&'static str, &'static str)>,
    nths: [(&'static str, &'static str); 6],
    typed: WindowTyped,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let page = made(&app, &viewer, id(&customer)?).await?;
    shown(&Page { is_saved: after.saved.is_some(), ..page })
}

/// Plans a window.
///
/// # Errors
/// As [`page`].
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(form): Filled<WindowTyped>,
) -> Result<Response, AppError> {
    let owner = id(&customer)?;
    // A place is a site, or a site and one of its devices.
    let (site, device) =
        form.place.split_once('/').map_or((form.place.as_str(), None), |(site, one)| (site, Some(one)));
    let (site, device): (SiteId, Option<DeviceId>) = (id(site)?, device.map(id).transpose()?);
    let WindowTyped { name, first_on, weekday, nth, from, to, .. } = &form;
    let typed = Typed { name, first_on, weekdays: weekday, nth, from, to };
    match case::add(&viewer.acting(&app), viewer.scope, owner, (site, device), &typed, &viewer.actor).await {
        Ok(_) => Ok(back(owner)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "name")?;
            let page = made(&app, &viewer, owner).await?;
            let page = shown(&Page { typed: form, field: problem.field, problem: problem.why, ..page })?;
            Ok((status, page).into_response())
        }
    }
}

/// Takes a window back.
///
/// # Errors
/// As [`page`].
pub async fn remove(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((customer, window)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let owner = id(&customer)?;
    case::remove(&viewer.acting(&app), viewer.scope, owner, id(&window)?, &viewer.actor).await?;
    Ok(back(owner))
}

fn back(id: CustomerId) -> Response {
    Redirect::to(&format!("/customers/{id}/windows?saved=yes")).into_response()
}

async fn made(app: &App, viewer: &Viewer, id: CustomerId) -> Result<Page, AppError> {
    let windows = case::of_customer(app, viewer.scope, id).await?;
    let title = format!("Maintenance windows of {}", windows.customer.name);
    let mut places = Vec::new();
    for site in &windows.sites {
        let zone = site.time_zone.clone();
        places.push(Choice { value: site.id.to_string(), label: format!("all of {}", site.name), zone: zone.clone() });
        let of_site = windows.devices.iter().filter(|(at, ..)| *at == site.id);
        places.extend(of_site.map(|(at, device, name)| Choice {
            value: format!("{at}/{device}"),
            label: format!("{name} alone"),
            zone: zone.clone(),
        }));
    }
    let now = app.clock.now_ms();
    Ok(Page {
        frame: Frame::of(app, viewer, &title, "customers").await?,
        id: id.to_string(),
        customer: windows.customer.name.clone(),
        items: windows.planned.iter().map(|one| item(one, now)).collect(),
        places,
        days: DAYS.into_iter().zip(NAMES).collect(),
        nths: NTH,
        typed: WindowTyped { from: "22:00".to_owned(), to: "04:00".to_owned(), ..WindowTyped::default() },
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}

fn item(one: &Planned, now: i64) -> Item {
    let zone = TimeZone::get(&one.site.time_zone).unwrap_or(TimeZone::UTC);
    let place = match &one.device {
        Some((_, name)) => format!("{} › {name}", one.site.name),
        None => one.site.name.clone(),
    };
    let is_now = one.next.is_some_and(|next| next.from_at <= now);
    let told = |at: i64| {
        let at = Timestamp::from_millisecond(at).unwrap_or_default().to_zoned(zone.clone());
        at.strftime("%a %-d %b %Y %H:%M").to_string()
    };
    let next = one.next.map(|next| if is_now { told(next.until_at) } else { told(next.from_at) });
    Item {
        id: one.window.id.to_string(),
        name: one.window.name.clone(),
        place,
        zone: one.site.time_zone.clone(),
        when: when(&one.window.times),
        next: next.unwrap_or_default(),
        is_now,
    }
}

/// "Saturday, every week, 22:00 to 04:00".
pub fn when(times: &Times) -> String {
    let hours = format!("{} to {}", times.from.strftime("%H:%M"), times.to.strftime("%H:%M"));
    if times.weekdays == 0 {
        return format!("{}, {hours}", times.first_on.strftime("%-d %B %Y"));
    }
    let is_day = |place: &usize| times.weekdays >> place & 1 == 1;
    let days: Vec<&str> = NAMES.iter().enumerate().filter(|(place, _)| is_day(place)).map(|(_, name)| *name).collect();
    match times.nth {
        0 => format!("each {}, {hours}", days.join(" and ")),
        LAST => format!("the last {} of a month, {hours}", days.join(" and ")),
        nth => {
            let (_, nth) = NTH.get(usize::from(nth)).copied().unwrap_or_default();
            format!("{nth} {} of a month, {hours}", days.join(" and "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_s_times_read_as_they_are_said() {
        let of = |weekdays: &str, nth: &str| {
            let typed = Typed { name: "N", first_on: "2026-11-28", weekdays, nth, from: "22:00", to: "04:00" };
            when(&domain::window::read(&typed).unwrap().1)
        };
        for (weekdays, nth, wanted) in [
            ("", "", "28 November 2026, 22:00 to 04:00"),
            ("sat,sun", "0", "each Saturday and Sunday, 22:00 to 04:00"),
            ("tue", "2", "the second Tuesday of a month, 22:00 to 04:00"),
            ("sun", "5", "the last Sunday of a month, 22:00 to 04:00"),
        ] {
            assert_eq!(of(weekdays, nth), wanted);
        }
    }
}
