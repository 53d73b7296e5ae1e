//! Protects from a database that was never backed up since spring, and from SQL Express that takes no more on a Monday.
//! Windows: the application log (18264 and 18270 a backup, 18265 one of the log, 3041 one that failed), the counters
//! `…Databases` of each instance (`DataFilesSizeKB`), edition and version of the registry. Linux and macOS: not asked.
//! Express keeps a database's data files within 4 GB up to 2008, 10 GB from 2008 R2, 50 GB from 2025 (the last as
//! reports of its release tell, not read in Microsoft's own table); logs do not count.
//! Invariant: only a database of which a backup is known can be late: one without any may be backed up in a way that the log
//! does not tell, so it opens and closes nothing. Next: `backup_age`, for the whole machine.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, SqlDatabase, SqlInstance};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The SQL Servers of the machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub instances: Vec<SqlInstance>,
}

crate::limits! {
    /// How old a backup may be, and how near to its end a free edition.
    pub struct Limits {
        /// A warning when a database's newest backup is older than this, days, and one that its habit expects was missed.
        warn_days: 2.0, 1 ..= 365;
        /// High when it is older than this, days, and three that its habit expects were missed.
        high_days: 8.0, 1 ..= 365;
        /// A backup may be this late before it counts as missed, hours.
        late_hours: 4.0, 0 ..= 720;
        /// A warning when more than this of what the Express edition holds is used, %.
        express_warn_percent: 80.0, 1 ..= 100;
        /// High when more than this is used, %.
        express_high_percent: 95.0, 1 ..= 100;
    }
}

const GIB: u64 = 1 << 30;
/// A size clears below this part of its limit.
const CLEAR_PART: f64 = 0.97;

impl Check for This {
    const KEY: &'static str = "sql_server";
    const EVERY: Every = Every::Day;
    const OPTIONAL: bool = true;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { instances: host.sql_servers()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        let of = |one: &SqlInstance| {
            let backups = one.databases.iter().flat_map(|database| of_backups(one, database, limits));
            backups.chain(of_size(one, limits)).chain(of_edition(one)).collect::<Vec<_>>()
        };
        facts.instances.iter().flat_map(of).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |one: &SqlInstance| {
            let count = i64::try_from(one.databases.len()).unwrap_or(i64::MAX);
            Card::new(&one.instance, Words::new("sql-server-card").count("databases", count))
                .beside(Words::new("sql-server-card-edition").text("edition", &one.edition))
        };
        facts.instances.iter().map(card).collect()
    }
}

fn of_backups(one: &SqlInstance, database: &SqlDatabase, limits: &Limits) -> Vec<Reading> {
    let subject = format!("{}/{}", one.instance, database.database);
    let words = |key: &str| Words::new(key).text("database", &database.database).text("instance", &one.instance);
    // Closed, offline or no more: what is open of it stays open, and nothing new is.
    let is_away = one.counted && database.data_bytes.is_none();
    let settled = |level| if is_away && level != Level::Healthy { Level::Near } else { level };
    let newest = [database.backup_ages_s.first().copied(), database.log_age_s].into_iter().flatten().min();
    let last = match newest {
        Some(age_s) => {
            let level = settled(lateness(age_s, &database.backup_ages_s, limits));
            Reading::new("sql_server", &subject, level, words("sql-server").span_s("for", age_s))
        }
        None => Reading::new("sql_server", &subject, Level::Near, words("sql-server-never")),
    };
    let failed = database.failed_age_s.filter(|failed_s| newest.is_none_or(|newest| *failed_s < newest));
    let failed = failed.map(|failed_s| {
        let words = words("sql-server-failed").span_s("for", failed_s);
        Reading::new("sql_server", &format!("failed:{subject}"), settled(Level::Bad(Severity::Medium)), words)
    });
    [Some(last), failed].into_iter().flatten().collect()
}

fn lateness(age_s: u64, runs_s: &[u64], limits: &Limits) -> Level {
    let (days, habit_days) = (age_s as f64 / 86_400.0, habit_days(runs_s).unwrap_or(0.0));
    let past = |least: f64, missed: f64| days > least.max(missed * habit_days + limits.late_hours / 24.0);
    match () {
        () if past(limits.high_days, 3.0) => Level::Bad(Severity::High),
        () if past(limits.warn_days, 1.0) => Level::Bad(Severity::Medium),
        () => Level::Healthy,
    }
}

/// The second longest gap between earlier runs, days: weekends are a habit, one outage is none. None with fewer than three
/// gaps.
fn habit_days(runs_s: &[u64]) -> Option<f64> {
    let gaps = runs_s.iter().zip(runs_s.iter().skip(1)).map(|(newer, older)| older.saturating_sub(*newer));
    let mut gaps: Vec<u64> = gaps.collect();
    gaps.sort_unstable_by(|one, other| other.cmp(one));
    gaps.get(1).filter(|_| gaps.len() >= 3).map(|gap_s| *gap_s as f64 / 86_400.0)
}

/// An edition for development or for trying out that holds databases: a question between few people, whether it is at work.
fn of_edition(one: &SqlInstance) -> Option<Reading> {
    let is_for_work = !["Developer", "Evaluation"].iter().any(|word| one.edition.contains(word));
    if is_for_work || one.databases.is_empty() {
        return None;
    }
    let words = Words::new("sql-server-edition").text("instance", &one.instance).text("edition", &one.edition);
    let subject = format!("edition:{}", one.instance);
    let reading = Reading::new("sql_server", &subject, Level::Bad(Severity::Info), words);
    Some(reading.per_customer("sql-edition").in_private())
}

/// How near an Express edition is to its end, told by its largest database; nothing for other editions.
fn of_size(one: &SqlInstance, limits: &Limits) -> Vec<Reading> {
    if !one.edition.contains("Express") {
        return Vec::new();
    }
    let words = |key: &str| Words::new(key).text("instance", &one.instance);
    let silent = || {
        let subject = format!("counters:{}", one.instance);
        Reading::new("sql_server", &subject, Level::Bad(Severity::Info), words("sql-server-counters"))
    };
    let silent = (!one.counted).then(silent);
    let sized = one.databases.iter().filter_map(|database| Some((database.data_bytes?, database.database.as_str())));
    let room = room_bytes(&one.version);
    let Some(((used, database), total)) = sized.max().zip(room) else {
        // Not told: what is open stays open.
        let level = if one.counted && room.is_some() { Level::Healthy } else { Level::Near };
        let size = Reading::new("sql_server", &one.instance, level, words("sql-server-room"));
        return silent.into_iter().chain([size]).collect();
    };
    let percent = 100.0 * used as f64 / total as f64;
    let level = match () {
        () if percent > limits.express_high_percent => Level::Bad(Severity::High),
        () if percent > limits.express_warn_percent => Level::Bad(Severity::Medium),
        () if percent > limits.express_warn_percent * CLEAR_PART => Level::Near,
        // A closed database may be the largest.
        () if one.databases.iter().any(|database| database.data_bytes.is_none()) => Level::Near,
        () => Level::Healthy,
    };
    let words = words("sql-server-size").text("database", database).bytes("used", used).bytes("total", total);
    silent.into_iter().chain([Reading::new("sql_server", &one.instance, level, words)]).collect()
}

/// What an Express edition of a version takes into one database; none for a version of nonsense.
fn room_bytes(version: &str) -> Option<u64> {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().ok());
    let (major, minor) = (parts.next()??, parts.next().flatten().unwrap_or(0));
    match (major, minor) {
        (17.., _) => Some(50 * GIB),
        (11..=16, _) | (10, 50..) => Some(10 * GIB),
        (9 | 10, _) => Some(4 * GIB),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    const DAY_S: u64 = 86_400;
    const MEDIUM: Level = Level::Bad(Severity::Medium);
    const HIGH: Level = Level::Bad(Severity::High);

    fn facts(edition: &str, version: &str, database: SqlDatabase) -> Facts {
        let (instance, databases) = ("SQLEXPRESS".into(), vec![SqlDatabase { database: "erp".into(), ..database }]);
        Facts {
            instances: vec![SqlInstance {
                instance,
                edition: edition.into(),
                version: version.into(),
                counted: true,
                databases,
            }],
        }
    }

    fn backed_up(ages_s: &[u64]) -> SqlDatabase {
        SqlDatabase { data_bytes: Some(GIB), backup_ages_s: ages_s.to_vec(), ..SqlDatabase::default() }
    }

    fn of(database: SqlDatabase, subject: &str) -> Option<Level> {
        Trial::server().level::<This>(&facts("Standard Edition", "16.0.1000.6", database), 0, subject)
    }

    #[test]
    fn a_backup_is_late_by_the_database_s_own_habit() {
        let days = |days: &[u64]| days.iter().map(|day| day * DAY_S).collect::<Vec<_>>();
        let hour = |hours: u64, older: &[u64]| [vec![hours * 3600], days(older)].concat();
        let table: [(&str, Vec<u64>, Level); 12] = [
            ("two days, no habit", days(&[2]), Level::Healthy),
            ("an hour more", hour(49, &[3]), MEDIUM),
            ("eight days", days(&[8]), MEDIUM),
            ("an hour more", hour(193, &[9]), HIGH),
            ("each night, two days ago", days(&[2, 3, 4, 5, 6]), Level::Healthy),
            ("each night, more", hour(53, &[3, 4, 5, 6]), MEDIUM),
            ("not at weekends, on Sunday", days(&[2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16]), Level::Healthy),
            ("not at weekends, two nights missed", hour(77, &[4, 5, 6, 7, 10, 11, 12, 13, 14, 17]), MEDIUM),
            ("each week, in time", days(&[6, 13, 20, 27]), Level::Healthy),
            ("each week, a day late", days(&[8, 15, 22, 29]), MEDIUM),
            ("each week, three missed", days(&[22, 29, 36, 43]), HIGH),
            ("absurd", vec![u64::MAX, 0, u64::MAX, 1], HIGH),
        ];
        for (case, ages_s, wanted) in table {
            assert_eq!(of(backed_up(&ages_s), "SQLEXPRESS/erp"), Some(wanted), "{case}");
        }
        let log = SqlDatabase { log_age_s: Some(60), ..backed_up(&[9 * DAY_S]) };
        assert_eq!(of(log, "SQLEXPRESS/erp"), Some(Level::Healthy), "its log is kept");
        assert_eq!(of(backed_up(&[]), "SQLEXPRESS/erp"), Some(Level::Near), "nothing is known of it");
    }

    #[test]
    fn a_failed_backup_counts_until_one_ends_well() {
        let failed = |failed_s: u64| SqlDatabase { failed_age_s: Some(failed_s), ..backed_up(&[DAY_S]) };
        assert_eq!(of(failed(60), "failed:SQLEXPRESS/erp"), Some(MEDIUM));
        assert_eq!(of(failed(DAY_S + 1), "failed:SQLEXPRESS/erp"), None);
        let never = SqlDatabase { failed_age_s: Some(60), ..backed_up(&[]) };
        assert_eq!(of(never, "failed:SQLEXPRESS/erp"), Some(MEDIUM));
    }

    #[test]
    fn a_database_that_is_away_opens_nothing_and_closes_nothing() {
        let away = |ages_s: &[u64]| SqlDatabase { data_bytes: None, failed_age_s: Some(60), ..backed_up(ages_s) };
        assert_eq!(of(away(&[30 * DAY_S]), "SQLEXPRESS/erp"), Some(Level::Near));
        assert_eq!(of(away(&[DAY_S]), "SQLEXPRESS/erp"), Some(Level::Healthy));
        assert_eq!(of(away(&[DAY_S]), "failed:SQLEXPRESS/erp"), Some(Level::Near));
        let mut express = facts("Express Edition", "16.0", backed_up(&[60]));
        express.instances[0].databases.push(away(&[60]));
        assert_eq!(Trial::server().level::<This>(&express, 0, "SQLEXPRESS"), Some(Level::Near));
    }

    #[test]
    fn an_edition_that_is_not_for_work_is_a_question_in_private() {
        let asked = |edition: &str, databases: usize| {
            let mut facts = facts(edition, "16.0", backed_up(&[60]));
            facts.instances[0].databases.truncate(databases);
            let readings = Trial::server().judge::<This>(&facts, 0);
            readings.into_iter().filter(|one| one.is_private).map(|one| one.level).collect::<Vec<_>>()
        };
        let info = vec![Level::Bad(Severity::Info)];
        assert_eq!((asked("Developer Edition (64-bit)", 1), asked("Enterprise Evaluation Edition", 1)), (info.clone(), info));
        assert_eq!((asked("Developer Edition", 0), asked("Standard Edition", 1), asked("Express Edition", 1)), (vec![], vec![], vec![]));
    }

    #[test]
    fn a_free_edition_is_near_its_end_by_its_version() {
        let sized = |bytes: u64| SqlDatabase { data_bytes: Some(bytes), ..SqlDatabase::default() };
        let table = [
            ("Express Edition", "16.0.1000.6", 7 * GIB, Some(Level::Healthy)),
            ("Express Edition", "16.0.1000.6", 8 * GIB, Some(Level::Near)),
            ("Express Edition", "16.0.1000.6", 8 * GIB + GIB / 2, Some(MEDIUM)),
            ("Express Edition with Advanced Services", "10.50.1600.1", 10 * GIB, Some(HIGH)),
            ("Express Edition", "17.0.1000.7", 10 * GIB, Some(Level::Healthy)),
            ("Express Edition", "17.0.1000.7", 49 * GIB, Some(HIGH)),
            ("Express Edition", "10.0.1600.22", 3 * GIB, Some(Level::Healthy)),
            ("Express Edition", "9.00.5000.00", 4 * GIB, Some(HIGH)),
            ("Express Edition", "nonsense", 4 * GIB, Some(Level::Near)),
            ("Express Edition", "16.0", u64::MAX, Some(HIGH)),
            ("Standard Edition", "16.0.1000.6", 900 * GIB, None),
            ("", "", 900 * GIB, None),
        ];
        for (edition, version, bytes, wanted) in table {
            let found = Trial::server().level::<This>(&facts(edition, version, sized(bytes)), 0, "SQLEXPRESS");
            assert_eq!(found, wanted, "{edition} {version} {bytes}");
        }
    }

    #[test]
    fn counters_that_are_silent_are_told_and_close_nothing() {
        let mut silent = facts("Express Edition", "16.0", backed_up(&[60]));
        silent.instances[0].counted = false;
        silent.instances[0].databases[0].data_bytes = None;
        let level = |facts: &Facts, subject| Trial::server().level::<This>(facts, 0, subject);
        assert_eq!(level(&silent, "SQLEXPRESS"), Some(Level::Near));
        assert_eq!(level(&silent, "counters:SQLEXPRESS"), Some(Level::Bad(Severity::Info)));
        assert_eq!(level(&silent, "SQLEXPRESS/erp"), Some(Level::Healthy));
        silent.instances[0].counted = true;
        silent.instances[0].databases.clear();
        assert_eq!(level(&silent, "SQLEXPRESS"), Some(Level::Healthy), "an empty Express");
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn servers_become_facts() {
        let facts = facts("Express Edition", "16.0", backed_up(&[60]));
        let host = Recorded { sql_servers: Some(Answer::Seen(facts.instances.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert_eq!(This::cards(&facts).len(), 1);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
