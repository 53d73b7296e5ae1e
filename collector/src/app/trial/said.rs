//! What a trial says in sentences, for pages and for the shell.
//! Invariant: a figure is never alone: on how many devices, and what is not in it. Next: [`super::of`].

use shared::checks;

use super::Outcome;

/// Names of devices without numbers at most.
const NAMES: usize = 8;

/// "14 tickets instead of 3 in the last 30 days, on 210 devices."
#[must_use]
pub fn sentence(outcome: &Outcome) -> String {
    let devices = counted(outcome.devices, "device");
    match (outcome.new, outcome.old) {
        _ if outcome.devices == 0 => "There are no stored numbers to try it with.".to_owned(),
        (0, 0) => format!("No ticket, as today, in the last 30 days on {devices}."),
        (new, old) if new == old => {
            format!("{}, as many as today, in the last 30 days on {devices}.", counted(new, "ticket"))
        }
        (new, old) => format!("{} instead of {old} in the last 30 days on {devices}.", counted(new, "ticket")),
    }
}

/// What else is to be known of the figure.
#[must_use]
pub fn also(outcome: &Outcome, check: &str) -> Vec<String> {
    let mut said = Vec::new();
    let (old, new) = outcome.held;
    if old + new > 0 {
        said.push(format!(
            "Beside tickets, {} for the digest and the take-over report instead of {old}.",
            counted(new, "finding")
        ));
    }
    if !outcome.without.is_empty() {
        let names = outcome.without.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ");
        let more = outcome.without.len().saturating_sub(NAMES);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        said.push(format!("Left out, because no numbers of it are stored or none came of late: {names}{more}."));
    }
    if outcome.nearer > 0 {
        let count = counted(outcome.nearer, "device");
        said.push(format!("For {count} a nearer limit counts: nothing changes there, and they are in neither figure."));
    }
    if outcome.beyond > 0 {
        let count = counted(outcome.beyond, "device");
        said.push(format!(
            "{count} were not tried: so many samples come near this limit that one trial cannot read all."
        ));
    }
    let foresees = checks::find(check).is_some_and(|entry| entry.limits.iter().any(|field| field.name == "foresight"));
    if foresees {
        said.push("What opens because it is ahead is in neither figure: only levels are tried.".to_owned());
    }
    said
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_is_a_sentence() {
        let of = |old, new, devices| sentence(&Outcome { old, new, devices, ..Outcome::default() });
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
        assert_eq!(also(&outcome, "cpu").len(), 4);
        assert_eq!(also(&Outcome::default(), "disk_space").len(), 1);
    }
}
