//! The cumulative update that is installed, by component servicing; by how much a policy holds updates back; and of the
//! history of updates, as the event log keeps it, what failed and when Windows last asked.
//! Invariant: what is missing is judged by build and revision and never by the history, which Defender's definitions keep
//! current; of the history only updates with a number count that are no definitions, each by its own attempts.
//! Next: the check `updates`, which knows when the next one came out.

use std::collections::BTreeMap;

use shared::host::{Age, Rollup, Updates};

use super::events::Event;

/// What is asked of the system's log: attempts of a fortnight, 19 for what was installed and 20 for what was not. Windows
/// tries each day, so that what a later update replaced is forgotten in time.
pub(super) const ATTEMPTS: &str = "*[System[Provider[@Name='Microsoft-Windows-WindowsUpdateClient'] and (EventID=19 or EventID=20) and TimeCreated[timediff(@SystemTime) <= 1209600000]]]";
/// What is asked of the update agent's own log: searches that ended well, of 120 days, as far back as days of being on are remembered.
pub(super) const SEARCHES: &str = "*[System[Provider[@Name='Microsoft-Windows-WindowsUpdateClient'] and (EventID=26) and TimeCreated[timediff(@SystemTime) <= 10368000000]]]";

/// Definitions and the scanner's own platform (Defender, Security Essentials, Endpoint Protection): the check `antivirus`
/// watches how old they are.
const DEFINITIONS: [&str; 5] = ["KB2267602", "KB915597", "KB2310138", "KB2461484", "KB4052623"];

/// Packages of component servicing that are cumulative updates begin so.
pub(super) const ROLLUP: &str = "Package_for_RollupFix~";

/// The updates, from the installed rollups (name of the package, when it was installed) and the running revision.
pub(super) fn updates(
    rollups: &[(String, i64)],
    (build, revision): (u32, u32),
    deferral_days: u32,
    age: impl Fn(i64) -> Age,
) -> Updates {
    // The newest of this build that is not newer than what runs: one that waits for a restart protects nobody yet.
    let running = rollups.iter().filter(|(name, _)| {
        version(name).is_some_and(|(its_build, its_revision)| its_build == build && its_revision <= revision)
    });
    let newest = running.max_by_key(|(name, _)| version(name));
    let rollup = newest.map(|(_, at_ms)| Rollup { build: format!("{build}.{revision}"), since: age(*at_ms) });
    Updates { source: "windows_update".to_owned(), deferral_days, rollup, ..Updates::default() }
}

/// Build and revision in `Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.2314.1.10`.
fn version(name: &str) -> Option<(u32, u32)> {
    let mut parts = name.rsplit('~').next()?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// The most attempts of one update that failed since it last was installed; `attempts` stand the newest first.
pub(super) fn failed_runs(attempts: &[Event]) -> u32 {
    let mut failed: BTreeMap<String, u32> = BTreeMap::new();
    for attempt in attempts.iter().rev() {
        let Some(number) = number(attempt.value("updateTitle")) else { continue };
        let runs = failed.entry(number).or_default();
        *runs = if attempt.id == 20 { runs.saturating_add(1) } else { 0 };
    }
    failed.into_values().max().unwrap_or(0)
}

/// `KB5048667` in an update's title: what comes without one is a driver, or an app of the store that was in use.
fn number(title: &str) -> Option<String> {
    let mut words = title.split(|letter: char| !letter.is_ascii_alphanumeric());
    let is_number = |word: &&str| {
        word.strip_prefix("KB").is_some_and(|rest| !rest.is_empty() && rest.chars().all(|one| one.is_ascii_digit()))
    };
    words.find(is_number).filter(|word| !DEFINITIONS.contains(word)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::events::trial;
    use super::*;

    /// Its number and title.
    type Attempt<'a> = (u32, &'a str);

    #[test]
    fn attempts_are_counted_for_each_update_since_it_was_last_installed() {
        let attempt = |id, title: &str| {
            trial(
                id,
                "Microsoft-Windows-WindowsUpdateClient",
                "2024-11-14T08:30:00Z",
                &[("errorCode", "0x800f0922"), ("updateTitle", title), ("updateGuid", "{1}")],
            )
        };
        let rollup = "2024-11 Aggiornamento cumulativo per Windows 10 Version 22H2 per sistemi x64 (KB5046613)";
        let net = "2024-11 Cumulative Update for .NET Framework 3.5 (KB5046542)";
        let definitions = "Security Intelligence-Update für Microsoft Defender Antivirus - KB2267602 (Version 1.421.3)";
        let app = "9WZDNCRFJBMP-MICROSOFT.WINDOWSSTORE";
        let table: [(&str, &[Attempt<'_>], u32); 7] = [
            ("nothing was tried", &[], 0),
            ("definitions hide nothing", &[(20, rollup), (19, definitions), (20, rollup), (20, rollup)], 3),
            ("installed in the end", &[(19, rollup), (20, rollup), (20, rollup)], 0),
            ("failed anew", &[(20, rollup), (19, rollup), (20, rollup)], 1),
            ("the worst counts", &[(20, net), (20, rollup), (20, net), (19, rollup)], 2),
            ("definitions and apps", &[(20, definitions), (20, app), (20, app), (20, app)], 0),
            ("a title of nonsense", &[(20, ""), (20, "KB"), (20, "KBx"), (20, "(KB12"), (20, "Intel - System")], 1),
        ];
        for (case, attempts, wanted) in table {
            let attempts: Vec<Event> = attempts.iter().map(|(id, title)| attempt(*id, title)).collect();
            assert_eq!(failed_runs(&attempts), wanted, "{case}");
        }
    }

    #[test]
    fn the_running_revision_tells_since_when_it_is_there() {
        let package = |version: &str, at_ms: i64| (format!("{ROLLUP}31bf3856ad364e35~amd64~~{version}"), at_ms);
        let rollups = [
            package("26100.2033.1.9", 1000),
            package("26100.2314.1.10", 2000),
            package("26100.2605.1.1", 3000),
            package("x", 4000),
        ];
        let age = |at_ms: i64| Age { age_s: u64::try_from(at_ms).unwrap(), ..Age::default() };
        let told = updates(&rollups, (26_100, 2314), 7, age);
        let rollup = told.rollup.unwrap();
        assert_eq!((&*rollup.build, rollup.since.age_s, told.deferral_days), ("26100.2314", 2000, 7));
        assert_eq!(updates(&rollups, (22_631, 1), 0, age).rollup, None);
    }
}
