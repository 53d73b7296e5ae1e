//! The take-over report on paper, for the customer.
//! Invariant: the customer's language and zone, the provider's name, plain words where there are any; no reason of a
//! dismissal, no check, no severity by its technical name. Next: `locales/*/take_over.ftl`.

use askama::Template;
use axum::response::Response;
use domain::take_over::Group;
use jiff::Timestamp;
use shared::reading::Severity;
use shared::text::{Value, Words};

use crate::app::take_over::Report;
use crate::app::{App, provider};
use crate::error::AppError;
use crate::store::finding::StoredFinding;
use crate::web::console::shown;
use crate::words::{Reader, find, say};

/// Names that stand one by one on paper.
const NAMES: usize = 40;

struct Fault {
    /// What it is, once for each way it is said.
    sentences: Vec<String>,
    place: String,
    since: String,
}

struct Part {
    title: String,
    why: String,
    faults: Vec<Fault>,
}

#[derive(Template)]
#[template(path = "console/customer/paper.html")]
struct Page {
    language: &'static str,
    provider: String,
    customer: String,
    title: String,
    stand: String,
    intro: String,
    calm: String,
    call: String,
    parts: Vec<Part>,
}

/// The page to print.
pub async fn show(app: &App, report: &Report) -> Result<Response, AppError> {
    let provider = provider::get(app).await?;
    let customer = &report.customer;
    let reader = Reader::new(&customer.language, &customer.time_zone, app.clock.now_ms());
    let said = |key: &str| say(&Words::new(key), &reader);
    let at = |key: &str, at_ms: i64| say(&Words::new(key).at_ms("at", day(at_ms, &reader)), &reader);
    let devices = i64::try_from(report.devices()).unwrap_or(i64::MAX);
    let parts = [
        ("soon", [Severity::Critical, Severity::High].as_slice()),
        ("plan", &[Severity::Medium]),
        ("know", &[Severity::Low, Severity::Info]),
    ];
    let parts = parts.into_iter().map(|(key, severities)| {
        let of_part = report.groups.iter().filter(|group| severities.contains(&group.severity));
        Part {
            title: said(&format!("take-over-{key}")),
            why: said(&format!("take-over-{key}-why")),
            faults: of_part
                .map(|group| Fault {
                    sentences: sentences(group, &reader),
                    place: place(group, &reader),
                    since: at("take-over-since", group.since_at),
                })
                .collect(),
        }
    });
    shown(&Page {
        language: reader.language.code(),
        customer: customer.name.clone(),
        title: said("take-over-title"),
        stand: at("take-over-stand", reader.now_ms),
        intro: match devices {
            0 => said("take-over-none"),
            devices => say(&Words::new("take-over-intro").count("devices", devices), &reader),
        },
        calm: if devices == 0 { String::new() } else { said("take-over-calm") },
        call: match provider.phone.as_str() {
            "" => String::new(),
            phone => say(&Words::new("take-over-call").text("phone", phone), &reader),
        },
        provider: provider.name,
        parts: parts.filter(|part| !part.faults.is_empty()).collect(),
    })
}

/// The beginning of a day: told without a time.
fn day(at_ms: i64, reader: &Reader) -> i64 {
    let begin = Timestamp::from_millisecond(at_ms).ok();
    let begin = begin.and_then(|at| at.to_zoned(reader.zone.clone()).start_of_day().ok());
    begin.map_or(at_ms, |begin| begin.timestamp().as_millisecond())
}

/// What is wrong in plain words, else in the technician's; the same sentence stands once.
fn sentences(group: &Group<StoredFinding>, reader: &Reader) -> Vec<String> {
    let mut told = Vec::new();
    for stored in &group.items {
        let words = &stored.finding.words;
        let plain = Words { key: format!("{}-plain", words.key), ..words.clone() }.text("device", &stored.device_name);
        let sentence = find(&plain, reader).unwrap_or_else(|| say(words, reader));
        if !told.contains(&sentence) {
            told.push(sentence);
        }
    }
    told
}

fn place(group: &Group<StoredFinding>, reader: &Reader) -> String {
    let mut names: Vec<&str> = group.items.iter().map(|one| one.device_name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
    let mut list = names.iter().take(NAMES).copied().collect::<Vec<_>>().join(", ");
    if names.len() > NAMES {
        list.push_str(", …");
    }
    let mut words = Words::new("take-over-on").count("count", count);
    // Device names are cleaned already; together they are longer than one argument is otherwise.
    words.args.insert("names".to_owned(), Value::Text(list));
    say(&words, reader)
}
