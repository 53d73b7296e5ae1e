//! What a trial says in sentences, for pages and for the shell.
//! Invariant: a figure is never alone: on how many devices, and what is not in it. Next: [`super::of`].

use shared::checks;
use shared::text::Words;

use super::Outcome;
use crate::words::{Reader, say};

/// Names of devices without numbers at most.
const NAMES: usize = 8;

/// "14 tickets instead of 3 in the last 30 days on 210 devices."
#[must_use]
pub fn sentence(outcome: &Outcome, reader: &Reader) -> String {
    let words = match (outcome.new, outcome.old) {
        _ if outcome.devices == 0 => Words::new("settings-trial-no-numbers"),
        (0, 0) => counted("settings-trial-nothing", "devices", outcome.devices),
        (new, old) if new == old => {
            counted("settings-trial-as-many", "count", new).count("devices", whole(outcome.devices))
        }
        (new, old) => counted("settings-trial-instead", "count", new)
            .count("old", whole(old))
            .count("devices", whole(outcome.devices)),
    };
    say(&words, reader)
}

/// What else is to be known of the figure.
#[must_use]
pub fn also(outcome: &Outcome, check: &str, reader: &Reader) -> Vec<String> {
    let mut said = Vec::new();
    let (old, new) = outcome.held;
    if old + new > 0 {
        said.push(say(&counted("settings-trial-beside", "count", new).count("old", whole(old)), reader));
    }
    if !outcome.without.is_empty() {
        said.push(without(&outcome.without, reader));
    }
    if outcome.nearer > 0 {
        said.push(say(&counted("settings-trial-nearer", "count", outcome.nearer), reader));
    }
    if outcome.beyond > 0 {
        said.push(say(&counted("settings-trial-beyond", "count", outcome.beyond), reader));
    }
    let foresees = checks::find(check).is_some_and(|entry| entry.limits.iter().any(|field| field.name == "foresight"));
    if foresees {
        said.push(say(&Words::new("settings-trial-ahead"), reader));
    }
    said
}

/// Names stand outside of the sentence: all of them together may be longer than a text in one is kept.
fn without(devices: &[String], reader: &Reader) -> String {
    let lead = say(&Words::new("settings-trial-without"), reader);
    let names = devices.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ");
    match devices.len().saturating_sub(NAMES) {
        0 => format!("{lead} {names}."),
        more => format!("{lead} {names} {}.", say(&counted("settings-trial-without-more", "count", more), reader)),
    }
}

fn counted(key: &str, name: &str, count: usize) -> Words {
    Words::new(key).count(name, whole(count))
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_is_a_sentence() {
        let reader = Reader::utc(0);
        let of = |old, new, devices| sentence(&Outcome { old, new, devices, ..Outcome::default() }, &reader);
        let table = [
            ((3, 14, 210), "14 tickets instead of 3 in the last 30 days on 210 devices."),
            ((3, 1, 1), "1 ticket instead of 3 in the last 30 days on 1 device."),
            ((0, 0, 2), "No ticket, as today, in the last 30 days on 2 devices."),
            ((2, 2, 2), "2 tickets, as many as today, in the last 30 days on 2 devices."),
            ((0, 0, 0), "There are no stored numbers to try it with."),
        ];
        for ((old, new, devices), wanted) in table {
            assert_eq!(of(old, new, devices), wanted);
        }
        let outcome =
            Outcome { without: vec!["PC-1".into()], nearer: 1, beyond: 2, held: (1, 0), ..Outcome::default() };
        assert_eq!(also(&outcome, "cpu", &reader).len(), 4);
        assert_eq!(also(&Outcome::default(), "disk_space", &reader).len(), 1);
    }
}
