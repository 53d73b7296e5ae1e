//! `/portal/terms`: how we work together, made from what is sold and set: what we watch and do not, hours, times, who may
//! what, what we ask of them; accepted with a date.
//! Invariant: what is accepted is what stood on the page; who may not accept reads it all the same.
//! Next: [`crate::app::working_terms`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::promise::tier::{Tier, told};
use domain::window::DAYS;
use serde::Deserialize;
use shared::checks::CHECKS;
use shared::text::Words;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::app::working_terms::{self as case, WorkingTerms};
use crate::error::AppError;
use crate::web::form::Filled;

/// The form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    /// The digest of what was read.
    read: String,
}

/// A part with its heading.
struct Section {
    heading: String,
    paragraphs: Vec<String>,
    items: Vec<String>,
}

#[derive(Template)]
#[template(path = "portal/working_terms.html")]
struct Page {
    frame: Frame,
    sections: Vec<Section>,
    /// What is promised: priority, first answer, repair, next message.
    times: Vec<[String; 4]>,
    heads: [String; 4],
    /// Who accepted it and when; that it changed since.
    accepted: String,
    digest: String,
    may_accept: bool,
    problem: String,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    show(&app, &visit, "").await
}

/// Takes that it is accepted.
///
/// # Errors
/// [`AppError::NotFound`] for who may not; else as a page.
pub async fn accept(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Filled(form): Filled<Said>,
) -> Result<Response, AppError> {
    let visitor = &visit.0.visitor;
    let frame = Frame::of(&app, visitor, "terms-title", "terms").await?;
    let terms = case::of_customer(&app, Some(visitor.customer.into()), visitor.customer).await?;
    let text = text(&sections(&terms, &frame), &times(&terms.tier));
    match case::accept(&app, visitor, &form.read, text).await {
        Ok(()) => Ok(Redirect::to("/portal/terms").into_response()),
        Err(AppError::Conflict { .. }) => {
            Ok((StatusCode::CONFLICT, show(&app, &visit, "terms-changed-meanwhile").await?).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn show(app: &App, Visit(session): &Visit, problem: &str) -> Result<Response, AppError> {
    let visitor = &session.visitor;
    let frame = Frame::of(app, visitor, "terms-title", "terms").await?;
    let terms = case::of_customer(app, Some(visitor.customer.into()), visitor.customer).await?;
    let accepted = terms.accepted.as_ref().map(|one| {
        let key = if terms.is_accepted() { "terms-accepted" } else { "terms-accepted-before" };
        frame.say(&Words::new(key).text("who", &one.contact.1).at_ms("at", one.at))
    });
    shown(&Page {
        sections: sections(&terms, &frame),
        times: times(&terms.tier),
        heads: ["terms-priority", "terms-response", "terms-repair", "terms-update"].map(|key| frame.t(key)),
        accepted: accepted.unwrap_or_default(),
        may_accept: visitor.may_accept() && !terms.is_accepted(),
        digest: terms.digest,
        problem: if problem.is_empty() { String::new() } else { frame.t(problem) },
        frame,
    })
}

fn sections(terms: &WorkingTerms, frame: &Frame) -> Vec<Section> {
    let section = |heading: &str, paragraphs: Vec<String>, items: Vec<String>| Section {
        heading: frame.t(heading),
        paragraphs,
        items,
    };
    let watched = CHECKS.iter().map(|check| frame.t(&format!("{}-reads", check.key.replace('_', "-"))));
    let list = |keys: &[&str]| keys.iter().map(|key| frame.t(key)).collect::<Vec<_>>();
    vec![
        section("terms-watch", list(&["terms-watch-lead"]), watched.collect()),
        section("terms-not", Vec::new(), list(&["terms-not-content", "terms-not-people", "terms-not-remote"])),
        section("terms-hours", vec![frame.with("terms-tier", "tier", &terms.tier.name)], hours(&terms.tier, frame)),
        section("terms-reach", Vec::new(), reach(terms, frame)),
        section("terms-people", people(terms, frame), Vec::new()),
        section("terms-contacts", contacts(terms, frame), Vec::new()),
        section(
            "terms-ask",
            Vec::new(),
            list(&["terms-ask-report", "terms-ask-ahead", "terms-ask-on", "terms-ask-leave"]),
        ),
    ]
}

/// The hours of each day of a week.
fn hours(tier: &Tier, frame: &Frame) -> Vec<String> {
    if tier.hours.is_always() {
        return vec![frame.t("terms-always")];
    }
    let clock = |ms: i64| format!("{:02}:{:02}", ms / 3_600_000, ms / 60_000 % 60);
    let day = |(place, word): (usize, &&str)| {
        let stretches = tier.hours.of_day(i64::try_from(place).unwrap_or_default());
        let worked = stretches.iter().map(|one| format!("{}–{}", clock(one.from_ms()), clock(one.until_ms())));
        let worked: Vec<String> = worked.collect();
        let day = frame.t(&format!("terms-day-{word}"));
        let key = if worked.is_empty() { "terms-day-closed" } else { "terms-day" };
        frame.say(&Words::new(key).text("day", &day).text("hours", &worked.join(", ")))
    };
    DAYS.iter().enumerate().map(day).collect()
}

/// What is promised at each priority; what is not promised is a dash.
fn times(tier: &Tier) -> Vec<[String; 4]> {
    let time = |minutes: Option<u32>| minutes.map_or_else(|| "–".to_owned(), |minutes| told(Some(minutes)));
    let row = |(place, one): (usize, &domain::promise::tier::Target)| {
        [format!("P{}", place + 1), time(one.response_min), time(one.repair_min), time(one.update_min)]
    };
    tier.targets.iter().enumerate().map(row).collect()
}

fn reach(terms: &WorkingTerms, frame: &Frame) -> Vec<String> {
    let mut ways = vec![frame.t("terms-reach-pages")];
    if !terms.provider.phone.is_empty() {
        ways.push(frame.with("terms-reach-phone", "phone", &terms.provider.phone));
    }
    if !terms.provider.emergency_phone.is_empty() {
        ways.push(frame.with("terms-reach-emergency", "phone", &terms.provider.emergency_phone));
    }
    ways
}

/// Who may order and approve, a sentence each.
fn people(terms: &WorkingTerms, frame: &Frame) -> Vec<String> {
    let mut told = vec![frame.t("terms-people-all")];
    for (name, rights) in &terms.people {
        if let Some(most) = rights.order_up_to {
            told.push(frame.say(&Words::new("terms-people-order").text("who", name).text("amount", &most.text())));
        }
        if rights.may_approve {
            told.push(frame.with("terms-people-approve", "who", name));
        }
    }
    if terms.people.is_empty() {
        told.push(frame.t("terms-people-nobody"));
    }
    told
}

/// With whom we speak about what, a sentence each.
fn contacts(terms: &WorkingTerms, frame: &Frame) -> Vec<String> {
    let of = |key: &str, names: &[String]| (!names.is_empty()).then(|| frame.with(key, "who", &names.join(", ")));
    let named = [
        of("terms-contacts-account", &terms.contacts.account),
        of("terms-contacts-technical", &terms.contacts.technical),
    ];
    let told: Vec<String> = named.into_iter().flatten().collect();
    if told.is_empty() { vec![frame.t("terms-contacts-nobody")] } else { told }
}

/// All of it as it is kept.
fn text(sections: &[Section], times: &[[String; 4]]) -> String {
    let mut lines = Vec::new();
    for one in sections {
        lines.push(one.heading.clone());
        lines.extend(one.paragraphs.iter().cloned());
        lines.extend(one.items.iter().map(|item| format!("- {item}")));
        lines.push(String::new());
    }
    lines.extend(times.iter().map(|row| row.join(" | ")));
    lines.join("\n")
}
