//! `/customers/{customer}/windows`: planned maintenance of a customer's sites.
//! Invariant: days and hours are the site's own, and the page says which zone that is; a refused form comes back as typed.
//! Next: [`crate::app::window`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::window::{DAYS, Times, Typed};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use shared::ids::{CustomerId, DeviceId, SiteId};
use shared::text::Words;

use super::id;
use crate::app::App;
use crate::app::window::{self as case, Planned};
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{After, Frame, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::figures::{Grain, day, mark};
use crate::words::{Reader, label, say};

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/windows", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/windows", Who::Technician(Act::Work), post(add)),
        does("/customers/{customer}/windows/{window}/remove", Who::Technician(Act::Work), post(remove)),
    ]
}

/// Which of a week's days in a month: as the form sends it, and the end of its key.
const NTH: [(&str, &str); 6] =
    [("0", "every"), ("1", "first"), ("2", "second"), ("3", "third"), ("4", "fourth"), ("5", "last")];

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
    days: [(&'static str, String); 7],
    nths: [(&'static str, String); 6],
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
    let reader = reader(app, viewer).await?;
    let title = say(&Words::new("customer-windows-title").text("name", &windows.customer.name), &reader);
    let all_of = |site: &str| say(&Words::new("customer-windows-all-of").text("site", site), &reader);
    let alone = |device: &str| say(&Words::new("customer-windows-alone").text("device", device), &reader);
    let mut places = Vec::new();
    for site in &windows.sites {
        let zone = site.time_zone.clone();
        places.push(Choice { value: site.id.to_string(), label: all_of(&site.name), zone: zone.clone() });
        let of_site = windows.devices.iter().filter(|(at, ..)| *at == site.id);
        places.extend(of_site.map(|(at, device, name)| Choice {
            value: format!("{at}/{device}"),
            label: alone(name),
            zone: zone.clone(),
        }));
    }
    Ok(Page {
        frame: Frame::of(app, viewer, "", "customers").await?.titled(title),
        id: id.to_string(),
        customer: windows.customer.name.clone(),
        items: windows.planned.iter().map(|one| item(one, &reader)).collect(),
        places,
        days: DAYS.map(|day| (day, label("customer-windows-day", day, &reader))),
        nths: NTH.map(|(nth, word)| (nth, label("customer-windows-nth", word, &reader))),
        typed: WindowTyped { from: "22:00".to_owned(), to: "04:00".to_owned(), ..WindowTyped::default() },
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}

fn item(one: &Planned, reader: &Reader) -> Item {
    let zone = TimeZone::get(&one.site.time_zone).unwrap_or(TimeZone::UTC);
    let place = match &one.device {
        Some((_, name)) => format!("{} › {name}", one.site.name),
        None => one.site.name.clone(),
    };
    let is_now = one.next.is_some_and(|next| next.from_at <= reader.now_ms);
    let next = one.next.map(|next| if is_now { next.until_at } else { next.from_at });
    Item {
        id: one.window.id.to_string(),
        name: one.window.name.clone(),
        place,
        zone: one.site.time_zone.clone(),
        when: when(&one.window.times, reader),
        next: next.map(|at| moment(at, zone, reader)).unwrap_or_default(),
        is_now,
    }
}

/// "Sat 28 Nov 2026 22:00", in the site's zone.
fn moment(at_ms: i64, zone: TimeZone, reader: &Reader) -> String {
    let at = Timestamp::from_millisecond(at_ms).unwrap_or_default().to_zoned(zone.clone());
    let weekday = DAYS.get(usize::from(at.weekday().to_monday_zero_offset().unsigned_abs())).copied();
    let weekday = label("customer-windows-short", weekday.unwrap_or_default(), reader);
    let on = mark(at_ms, Grain::Day, &Reader { zone, ..reader.clone() });
    format!("{weekday} {on} {}", at.strftime("%Y %H:%M"))
}

/// "each Saturday, 22:00 to 04:00".
pub fn when(times: &Times, reader: &Reader) -> String {
    let of = |key: &str| {
        let clock = |time: jiff::civil::Time| time.strftime("%H:%M").to_string();
        Words::new(key).text("from", &clock(times.from)).text("to", &clock(times.to))
    };
    if times.weekdays == 0 {
        let at_ms = times.first_on.to_zoned(TimeZone::UTC).map_or(0, |at| at.timestamp().as_millisecond());
        // It names its year, this one too, as if now were far away.
        let on = day(at_ms, &Reader { now_ms: 0, ..reader.clone() });
        return say(&of("customer-windows-once").text("day", &on), reader);
    }
    let chosen = DAYS.iter().enumerate().filter(|(place, _)| times.weekdays >> place & 1 == 1);
    let days = chosen.map(|(_, day)| label("customer-windows-day", day, reader)).reduce(|first, last| {
        say(&Words::new("customer-windows-days").text("first", &first).text("last", &last), reader)
    });
    let days = days.unwrap_or_default();
    let words = match times.nth {
        0 => of("customer-windows-weekly"),
        nth => of("customer-windows-monthly").count("nth", i64::from(nth)),
    };
    say(&words.text("days", &days), reader)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_s_times_read_as_they_are_said() {
        let of = |weekdays: &str, nth: &str| {
            let typed = Typed { name: "N", first_on: "2026-11-28", weekdays, nth, from: "22:00", to: "04:00" };
            when(&domain::window::read(&typed).unwrap().1, &Reader::utc(0))
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
