//! `explain`: what the agent sees and what it would mean with default limits, without any collector.
//! Invariant: looks only; leaves no trace on the PC. Next: [`crate::judge`], which judges.

use std::fmt::Write as _;

use serde_json::{Value, json};
use shared::checks::EYES;
use shared::eye::{Eye, show};
use shared::past::DeviceClass;
use shared::reading::{Level, Reading};
use shared::recorded::Recorded;
use shared::report::Observation;
use shared::text::{Value as Argument, Words};

use crate::config::Config;
use crate::host::{self, HostSettings};
use crate::know::class_of;
use crate::observe::{DEADLINE, Observer};

/// One check explained.
pub struct Explained {
    seen: Observation,
    facts: Value,
    readings: Vec<Reading>,
}

fn settings(config: &Config) -> HostSettings {
    HostSettings {
        certificate_folders: config.certificate_folders.clone(),
        units_folder: config.units_folder.clone(),
        busy_programs: config.busy_programs,
        // What nobody agreed on is not looked at, not even for the person at the keyboard.
        standard_privacy: false,
        backup_markers: config.backup_markers.clone(),
        state_folder: None,
        server: config.server.as_deref().map(|server| config.way(server).first_stop(server)),
    }
}

/// Looks at this machine with every check that is not off.
pub async fn explain(config: &Config) -> Vec<Explained> {
    let settings = settings(config);
    let mut observer = Observer::new(Box::new(move || host::live(settings.clone())), DEADLINE);
    // What the device is comes first: what the others show is judged by it.
    let (mut class, mut explained) = (DeviceClass::AlwaysOnPc, Vec::new());
    let mut eyes: Vec<(usize, &Eye)> = EYES.iter().enumerate().collect();
    eyes.retain(|(_, eye)| !config.off.iter().any(|off| off == eye.key));
    eyes.sort_by_key(|(_, eye)| eye.key != "operating_system");
    for (place, eye) in eyes {
        let (seen, readings) = observer.observe(eye, class).await;
        class = class_of(&seen).unwrap_or(class);
        let facts = if seen.is_seen() { show(&seen.facts).unwrap_or_default() } else { Value::Null };
        explained.push((place, Explained { seen, facts, readings }));
    }
    explained.sort_by_key(|(place, _)| *place);
    explained.into_iter().map(|(_, one)| one).collect()
}

/// This machine written down, without names of people or places.
#[must_use]
pub fn record(config: &Config) -> Recorded {
    Recorded::of(&*host::live(settings(config))).scrubbed()
}

/// One document.
#[must_use]
pub fn document(explained: &[Explained]) -> Value {
    let checks = explained.iter().map(|one| {
        let readings = one.readings.iter().map(|reading| {
            let severity = if let Level::Bad(severity) = reading.level { Some(severity.word()) } else { None };
            json!({ "subject": reading.subject, "level": level(reading.level), "severity": severity, "words": reading.words })
        });
        json!({
            "check": one.seen.check,
            "outcome": one.seen.outcome,
            "why": one.seen.why,
            "detail": one.seen.detail,
            "took_ms": one.seen.took_ms,
            "facts": one.facts,
            "readings": readings.collect::<Vec<_>>(),
        })
    });
    json!({ "judged_with": "default limits", "checks": checks.collect::<Vec<_>>() })
}

/// Lines for a person: what is wrong first.
#[must_use]
pub fn lines(explained: &[Explained]) -> String {
    let mut text = String::from("What this PC shows, judged with default limits; the collector may have others.\n");
    let mut rows: Vec<(u8, String)> = Vec::new();
    for one in explained {
        let check = &one.seen.check;
        if !one.seen.is_seen() {
            rows.push((
                1,
                format!("{:<10} {check:<17} {} {}", "unseen", one.seen.why.replace('_', " "), one.seen.detail),
            ));
        } else if one.readings.is_empty() {
            rows.push((3, format!("{:<10} {check:<17} nothing to judge", "seen")));
        }
        for reading in &one.readings {
            let rank = if matches!(reading.level, Level::Bad(_)) { 0 } else { 2 };
            let unknown = reading.level == Level::Near && reading.words.key.ends_with("-unknown");
            let level = if unknown { "no verdict" } else { level(reading.level) };
            rows.push((rank, format!("{level:<10} {check:<17} {}", said(check, reading))));
        }
    }
    rows.sort_by_key(|(rank, _)| *rank);
    for (_, row) in rows {
        let _ = writeln!(text, "{}", row.trim_end());
    }
    text
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Healthy => "healthy",
        Level::Near => "near",
        Level::Bad(severity) => severity.word(),
    }
}

/// Subject, what is said of it, figures: "/: free 60.0 GB, total 100.0 GB". The sentences live in the collector.
fn said(check: &str, reading: &Reading) -> String {
    let Words { key, args } = &reading.words;
    let state = key.strip_prefix(&check.replace('_', "-")).unwrap_or(key).trim_start_matches('-').replace('-', " ");
    let figures: Vec<String> = args
        .iter()
        .map(|(name, value)| (name, shown(value)))
        .filter(|(_, value)| !value.is_empty() && *value != reading.subject)
        .map(|(name, value)| if name == "percent" { value } else { format!("{name} {value}") })
        .collect();
    // A subject that a figure or the state already names is not said twice.
    let subject = &*reading.subject;
    let subject = if args.contains_key(subject) || state.starts_with(subject) { "" } else { subject };
    let state = if args.contains_key(&state) { "" } else { &*state };
    let parts = [subject, state, &figures.join(", ")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

fn shown(value: &Argument) -> String {
    match value {
        Argument::Text(text) => text.clone(),
        Argument::Count(count) => count.to_string(),
        Argument::Percent(percent) => format!("{percent:.1} %"),
        Argument::Bytes(bytes) => format!("{:.1} GB", *bytes as f64 / 1e9),
        Argument::Span(seconds) if *seconds < 3600 => format!("{} min", seconds / 60),
        Argument::Span(seconds) => format!("{:.1} h", *seconds as f64 / 3600.0),
        Argument::At(ms) => crate::clock::shown(*ms),
        Argument::Day(ms) => crate::clock::shown(*ms).chars().take("2026-11-24".len()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn this_machine_is_explained_without_a_collector() {
        let explained = explain(&Config::default()).await;
        assert_eq!(explained.len(), EYES.len());
        let document = document(&explained);
        assert_eq!(document["judged_with"], "default limits");
        assert_eq!(document["checks"].as_array().unwrap().len(), EYES.len());
        assert!(lines(&explained).contains("default limits"));
        let off = Config { off: vec!["disk_space".into()], ..Config::default() };
        assert!(super::explain(&off).await.iter().all(|one| one.seen.check != "disk_space"));
    }

    #[test]
    fn a_line_says_subject_and_figures_in_words_and_leaves_out_what_is_empty() {
        let said = |check: &str, subject: &str, words: Words| {
            super::said(check, &Reading::new(check, subject, Level::Healthy, words))
        };
        let disk = Words::new("disk-space").text("mount", "/").bytes("free", 60_000_000_000).percent("percent", 60.0);
        assert_eq!(said("disk_space", "/", disk), "/: free 60.0 GB, 60.0 %");
        let busy = Words::new("cpu").percent("percent", 7.0).text("program", "");
        assert_eq!(said("cpu", "", busy), "7.0 %");
        assert_eq!(said("clock", "offset", Words::new("clock-offset-unknown")), "offset unknown");
        let up = Words::new("uptime").span_s("up", 7200);
        assert_eq!(said("uptime", "up", up), "up 2.0 h");
        assert_eq!(said("uptime", "restarts", Words::new("uptime-restarts").count("restarts", 0)), "restarts 0");
        let failed = Words::new("services-failed").text("unit", "a.service").text("title", "A");
        assert_eq!(said("services", "a.service", failed), "a.service: failed: title A");
    }
}
