//! The parts of a month's report in words.
//! Invariant: a figure stands in the sentence and in the table alike; what is not known is said, never left out.
//! Next: [`super`].

use domain::csat::Tally;
use domain::promise::trial::Kept;
use domain::time_entry::Sum;
use shared::text::Words;

use super::{Bars, Part, Table, fixed, promise, this_month};
use crate::app::csat::{Month, Whole as Answers};
use crate::app::monthly::Monthly;
use crate::web::ledger::picture::{bars, picture};
use crate::web::ledger::{lead_s, named, rows};
use crate::web::roadmap::picture::picture as road;
use crate::web::roadmap::{items, summary};
use crate::words::{Reader, figures, say};

/// Every part, in the order in which they are read.
pub(super) fn parts(report: &Monthly, reader: &Reader) -> Vec<Part> {
    let seats = report.seats.as_ref().map(|seats| licences(seats, reader));
    let parts = [
        Some(tickets(report, reader)),
        Some(found(report, reader)),
        Some(promises(report, reader)),
        (report.time.all() > 0).then(|| time(&report.time, reader)),
        Some(satisfaction(report, reader)),
        Some(endings(report, reader)),
        seats,
    ];
    parts.into_iter().flatten().collect()
}

fn part(id: &'static str, sentence: String, table: Table, reader: &Reader) -> Part {
    Part { id, title: fixed(&format!("monthly-{id}"), reader), sentence, bars: None, road: None, table }
}

fn head(keys: &[&str], reader: &Reader) -> Vec<String> {
    keys.iter().map(|key| fixed(key, reader)).collect()
}

fn tickets(report: &Monthly, reader: &Reader) -> Part {
    let work = report.work;
    let words = Words::new("monthly-work").count("opened", work.opened).count("fixed", work.fixed);
    let sentence = say(&words.count("itself", work.by_itself).count("open", work.open), reader);
    let row = |key: &str, count: i64| vec![fixed(key, reader), count.to_string()];
    let rows = vec![
        row("monthly-opened", work.opened),
        row("monthly-fixed", work.fixed),
        row("monthly-itself", work.by_itself),
        row("monthly-open", work.open),
    ];
    let table = Table { head: head(&["monthly-what", "monthly-count"], reader), rows };
    part("tickets", sentence, table, reader)
}

fn found(report: &Monthly, reader: &Reader) -> Part {
    let sum = report.ledger.this_month();
    let words = Words::new("monthly-found-first").count("found", sum.found).count("decided", sum.decided());
    let mut sentence = say(&words, reader);
    if let Some(lead_s) = lead_s(&sum) {
        sentence = format!("{sentence} {}", say(&Words::new("portal-ledger-sooner").span_s("span", lead_s), reader));
    }
    let keys = ["portal-ledger-found", "portal-ledger-called", "portal-ledger-gone"];
    let columns = ["portal-ledger-when", keys[0], keys[1], keys[2], "portal-ledger-share", "portal-ledger-lead"];
    let row = |row: crate::web::ledger::Row| {
        let counts = [row.sum.found, row.sum.called, row.sum.by_itself].map(|count| count.to_string());
        let cells = [row.month].into_iter().chain(counts).chain([row.share, row.lead]);
        cells.collect::<Vec<String>>()
    };
    let table =
        Table { head: head(&columns, reader), rows: rows(&report.ledger, reader).into_iter().map(row).collect() };
    let bars = picture(&report.ledger, reader).map(|picture| Bars {
        picture,
        label: fixed("portal-ledger-picture", reader),
        legend: ["found", "called", "itself"].into_iter().zip(keys.map(|key| fixed(key, reader))).collect(),
    });
    Part { bars, ..part("found", sentence, table, reader) }
}

/// What was worked for them, and what of it was given.
fn time(sum: &Sum, reader: &Reader) -> Part {
    let of = |minutes: i64| figures::minutes(minutes, reader);
    let all = say(&Words::new("monthly-worked").text("all", &of(sum.all())), reader);
    let given = match sum.courtesy {
        0 => String::new(),
        courtesy => say(&Words::new("monthly-given").text("courtesy", &of(courtesy)), reader),
    };
    let parts = [
        ("monthly-covered", sum.covered),
        ("monthly-not-covered", sum.not_covered),
        ("monthly-courtesy", sum.courtesy),
    ];
    let had = parts.iter().filter(|(_, minutes)| *minutes > 0);
    let rows = had.map(|(key, minutes)| vec![fixed(key, reader), of(*minutes)]).collect();
    let table = Table { head: head(&["monthly-what", "monthly-time"], reader), rows };
    part("time", format!("{all} {given}").trim_end().to_owned(), table, reader)
}

fn promises(report: &Monthly, reader: &Reader) -> Part {
    let all = report.promises.iter().fold(Kept::default(), |all, (_, one)| Kept {
        kept: all.kept.saturating_add(one.kept),
        of: all.of.saturating_add(one.of),
    });
    let sentence = match all.of {
        0 => fixed("monthly-kept-none", reader),
        of => say(&Words::new("monthly-kept").count("kept", i64::from(all.kept)).count("of", i64::from(of)), reader),
    };
    let row = |(kind, one): &(domain::promise::Kind, Kept)| {
        vec![promise(*kind, reader), one.kept.to_string(), one.of.to_string()]
    };
    let table = Table {
        head: head(&["monthly-promise", "monthly-kept-count", "monthly-of"], reader),
        rows: report.promises.iter().map(row).collect(),
    };
    part("promises", sentence, table, reader)
}

fn satisfaction(report: &Monthly, reader: &Reader) -> Part {
    let tally = this_month(report);
    let sentence = match (tally.total(), tally.good_percent()) {
        (0, _) => fixed("monthly-answers-none", reader),
        (total, None) => say(&Words::new("monthly-answers-few").count("count", total), reader),
        (total, Some(percent)) => {
            say(&Words::new("monthly-answers").count("count", total).count("percent", percent), reader)
        }
    };
    let told = |tally: &Tally, count: i64| if tally.is_enough() { count.to_string() } else { "–".to_owned() };
    let row = |Month { begins_on, tally }: &Month| {
        let counts = [tally.good, tally.so_so, tally.bad].map(|count| told(tally, count));
        [named(*begins_on, reader), tally.total().to_string()].into_iter().chain(counts).collect::<Vec<String>>()
    };
    let keys = ["csat-good", "csat-so-so", "csat-bad"];
    let table = Table {
        head: head(&["portal-ledger-when", "monthly-answers-count", keys[0], keys[1], keys[2]], reader),
        rows: report.csat.months.iter().rev().filter(|month| month.tally.total() > 0).map(row).collect(),
    };
    let legend = ["found", "some", "called"].into_iter().zip(keys.map(|key| fixed(key, reader)));
    let bars = answers(&report.csat, reader).map(|picture| Bars {
        picture,
        label: fixed("monthly-answers-picture", reader),
        legend: legend.chain([("itself", fixed("monthly-answers-together", reader))]).collect(),
    });
    Part { bars, ..part("satisfaction", sentence, table, reader) }
}

/// The bars of answers; few answers are one part that tells nothing of how they fell out.
pub fn answers(whole: &Answers, reader: &Reader) -> Option<crate::web::ledger::picture::Picture> {
    let parts = |tally: &Tally| match tally.is_enough() {
        true => vec![("found", tally.good), ("some", tally.so_so), ("called", tally.bad)],
        false => vec![("itself", tally.total())],
    };
    bars(&whole.months.iter().map(|month| (month.begins_on, parts(&month.tally))).collect::<Vec<_>>(), reader)
}

fn endings(report: &Monthly, reader: &Reader) -> Part {
    let items = items(&report.roadmap, reader);
    let sentence = format!("{} {}", summary(&report.roadmap, reader), fixed("monthly-today", reader));
    let rows = items.iter().map(|one| {
        let state = if one.beside.is_empty() { one.word.clone() } else { format!("{}: {}", one.word, one.beside) };
        vec![one.name.clone(), format!("{} ({})", one.ends, one.rest), one.count.to_string(), state]
    });
    let columns = ["what", "ends", "computers", "state"].map(|column| format!("roadmap-column-{column}"));
    let table = Table { head: head(&columns.each_ref().map(String::as_str), reader), rows: rows.collect() };
    Part { road: road(&report.roadmap, &items), ..part("roadmap", sentence, table, reader) }
}

fn licences(seats: &crate::app::entitlement::Page, reader: &Reader) -> Part {
    let bought: Vec<_> = seats.outcomes.iter().filter(|one| one.has_entry).collect();
    let short = bought.iter().filter(|one| one.short > 0).count();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let sentence = match (bought.len(), short) {
        (0, _) => fixed("monthly-seats-none", reader),
        (all, short) => {
            let words = Words::new("monthly-seats").count("count", count(all)).count("short", count(short));
            format!("{} {}", say(&words, reader), fixed("monthly-today", reader))
        }
    };
    let row =
        |one: &&domain::entitlement::Outcome| vec![one.label.clone(), one.short.to_string(), one.spare.to_string()];
    let table = Table {
        head: head(&["monthly-product", "monthly-short", "monthly-spare"], reader),
        rows: bought.iter().map(row).collect(),
    };
    part("licences", sentence, table, reader)
}
