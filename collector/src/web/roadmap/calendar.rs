//! A roadmap as a calendar file (RFC 5545): a day each, which any calendar takes in.
//! Invariant: what somebody entered ends no line of its own; lines are folded at 75 bytes and never inside a letter; the same
//! end has the same name in every file, so that a calendar replaces it. Next: [`super::items`].

use std::fmt::Write;

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use shared::text::Words;

use super::{Item, count};
use crate::app::roadmap::Whole;
use crate::words::{Reader, say};

/// The longest line, bytes.
const FOLD: usize = 75;

/// The answer that downloads a roadmap as a calendar.
pub fn answer(whole: &Whole, items: &[Item], title: &str, reader: &Reader) -> Response {
    let disposition = "attachment; filename=\"roadmap.ics\"";
    let headers = [(CONTENT_TYPE, "text/calendar; charset=utf-8"), (CONTENT_DISPOSITION, disposition)];
    (headers, calendar(whole, items, title, reader)).into_response()
}

fn calendar(whole: &Whole, items: &[Item], title: &str, reader: &Reader) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: &str| fold(&mut text, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//roadmap//EN");
    line("X-WR-CALNAME", &escaped(title));
    let now = Timestamp::from_millisecond(reader.now_ms).unwrap_or_default();
    for item in items.iter().filter(|item| item.count > 0) {
        let what = Words::new("roadmap-event").text("what", &item.name).count("count", count(item.count));
        let names: Vec<&str> = item.computers.iter().map(|one| one.name.as_str()).collect();
        let told = [names.join(", "), item.word.clone(), item.beside.clone(), item.source.clone()];
        let told: Vec<String> = told.into_iter().filter(|part| !part.is_empty()).collect();
        line("BEGIN", "VEVENT");
        line("UID", &format!("{}-{}", item.key, whole.customer.id));
        line("DTSTAMP", &now.strftime("%Y%m%dT%H%M%SZ").to_string());
        line("DTSTART;VALUE=DATE", &item.ends_on.strftime("%Y%m%d").to_string());
        line("TRANSP", "TRANSPARENT");
        line("SUMMARY", &escaped(&say(&what, reader)));
        line("DESCRIPTION", &escaped(&told.join("\n")));
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    text
}

/// A text as a value: what would end it is written out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                let _never = write!(out, "\\{letter}");
            }
            '\n' => out.push_str("\\n"),
            // Fluent's marks around what it was given are no letters.
            '\u{2068}' | '\u{2069}' => {}
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

fn fold(into: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > FOLD {
            into.push_str("\r\n ");
            width = 1;
        }
        into.push(letter);
        width += letter.len_utf8();
    }
    into.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_ends_no_line_and_a_long_one_is_folded_between_letters() {
        assert_eq!(escaped("a;b,c\\d\r\nEND:VEVENT"), "a\\;b\\,c\\\\d\\nEND:VEVENT");
        let mut text = String::new();
        fold(&mut text, &format!("SUMMARY:{}", "ö".repeat(60)));
        assert!(text.ends_with("\r\n") && text.split("\r\n").all(|line| line.len() <= FOLD), "{text}");
        assert_eq!(text.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "ö".repeat(60)));
    }
}
