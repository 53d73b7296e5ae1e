//! Backups of products that write their end into the event log.
//! Invariant: a run that ended well is one that its product calls so; a product that never ran here is no job.
//! Next: [`super::events`], the check `backup_age`.

use shared::host::{Age, BackupJob};

use super::events::Event;

/// Where a product tells the end of a run.
pub(super) struct Product {
    /// Its name in facts.
    pub(super) name: &'static str,
    /// The log it writes to.
    pub(super) channel: &'static str,
    /// What is asked of the log: ends of runs of 60 days.
    pub(super) question: &'static str,
    /// Whether an end was a good one; none when it is neither.
    ended_well: fn(&Event) -> Option<bool>,
}

/// The products.
pub(super) const PRODUCTS: [Product; 3] = [
    Product {
        name: "windows_server_backup",
        channel: "Microsoft-Windows-Backup",
        question: "*[System[(EventID=4 or EventID=5 or EventID=9 or EventID=17 or EventID=22 or EventID=49 or EventID=50 or EventID=52 or EventID=517 or EventID=518 or EventID=521 or EventID=527 or EventID=528 or EventID=544 or EventID=545 or EventID=546 or EventID=561 or EventID=564 or EventID=612) and TimeCreated[timediff(@SystemTime) <= 5184000000]]]",
        ended_well: |event| Some(event.id == 4),
    },
    Product {
        name: "veeam",
        channel: "Veeam Agent",
        question: "*[System[(EventID=190) and TimeCreated[timediff(@SystemTime) <= 5184000000]]]",
        ended_well: |event| {
            let words = event.values.iter().map(|(_, value)| value.to_lowercase()).collect::<String>();
            (!words.is_empty()).then(|| !words.contains("failed") && !words.contains("error"))
        },
    },
    Product {
        name: "macrium",
        channel: "Application",
        question: "*[System[Provider[@Name='Macrium Reflect'] and (EventID=256 or EventID=257 or EventID=258) and TimeCreated[timediff(@SystemTime) <= 5184000000]]]",
        ended_well: |event| Some(event.id == 256),
    },
];

/// Good runs kept of a job.
const MOST_RUNS: usize = 8;

/// The job that a product's events tell of, the newest event first; none when it never ran.
pub(super) fn job(product: &Product, events: &[Event], age: impl Fn(i64) -> Age) -> Option<BackupJob> {
    let mut ends: Vec<(i64, bool)> =
        events.iter().filter_map(|one| Some((one.at_ms, (product.ended_well)(one)?))).collect();
    ends.sort_unstable_by_key(|(at_ms, _)| std::cmp::Reverse(*at_ms));
    let newest = ends.first()?;
    Some(BackupJob {
        product: product.name.to_owned(),
        job: "1".to_owned(),
        successes: ends.iter().filter(|(_, well)| *well).take(MOST_RUNS).map(|(at_ms, _)| age(*at_ms)).collect(),
        last_failed: Some(!newest.1),
    })
}

#[cfg(test)]
mod tests {
    use super::super::events::trial;
    use super::*;

    #[test]
    fn good_runs_and_a_failed_last_one_are_told() {
        let event = |id, at: &str| trial(id, "Microsoft-Windows-Backup", at, &[]);
        let events =
            [event(4, "2024-11-12T08:30:00Z"), event(517, "2024-11-14T08:30:00Z"), event(4, "2024-11-13T08:30:00Z")];
        let now = 1_731_573_000_000;
        let age = |at_ms: i64| Age { age_s: u64::try_from((now - at_ms) / 1000).unwrap(), ..Age::default() };
        let told = job(&PRODUCTS[0], &events, age).unwrap();
        let ages: Vec<u64> = told.successes.iter().map(|one| one.age_s / 86_400).collect();
        assert_eq!((ages, told.last_failed), (vec![1, 2], Some(true)));
        assert!(job(&PRODUCTS[0], &[], age).is_none());
        let veeam =
            [trial(190, "Veeam Agent", "2024-11-14T08:30:00Z", &[("0", "Veeam Agent 'x' finished with Success.")])];
        assert_eq!(job(&PRODUCTS[1], &veeam, age).unwrap().last_failed, Some(false));
    }
}
