//! SQL Servers: databases and their sizes from the counters, backups from the application log.
//! Invariant: of a command that failed only the database's name is kept; a database that the log names and the counters do not
//! know is closed, offline or no more, and is told without a size. Next: [`super::events`], the check `sql_server`.

use std::collections::BTreeMap;

use shared::host::{SqlDatabase, SqlInstance};
use shared::observation::{Look, Unseen, Why};
use shared::text::clean;

use super::events::Event;
use crate::parse::blocks::Block;

/// Ends of whole and differential backups, and failures, of 60 days.
pub(super) const BACKUPS: &str =
    "*[System[(EventID=18264 or EventID=18270 or EventID=3041) and TimeCreated[timediff(@SystemTime) <= 5184000000]]]";
/// Ends of backups of logs, of seven days: apart, because they come by the minute.
pub(super) const LOGS: &str = "*[System[(EventID=18265) and TimeCreated[timediff(@SystemTime) <= 604800000]]]";

/// An instance as the registry has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Installed {
    pub(super) instance: String,
    pub(super) edition: String,
    pub(super) version: String,
}

const DEFAULT_INSTANCE: &str = "MSSQLSERVER";
const FAILED: u32 = 3041;
const LOG: u32 = 18_265;
/// Databases that every server has; they are told when they are backed up.
const OF_THE_SERVER: [&str; 6] = ["_total", "master", "model", "msdb", "mssqlsystemresource", "tempdb"];
const MOST_DATABASES: usize = 512;
const MOST_RUNS: usize = 12;
const NAME_BYTES: usize = 128;

/// What is asked of an instance's counters: its service's name stands twice in the class, without what a class's name
/// cannot hold. Whether an underline is such a thing is not written anywhere, so both are tried.
pub(super) fn questions(instance: &str) -> Vec<String> {
    let kept = |also: &str| -> String {
        instance.chars().filter(|c| c.is_ascii_alphanumeric() || also.contains(*c)).collect()
    };
    let class = |name: &str| match name {
        name if name.eq_ignore_ascii_case(DEFAULT_INSTANCE) => "MSSQLSERVER_SQLServerDatabases".to_owned(),
        name => format!("MSSQL{name}_MSSQL{name}Databases"),
    };
    let question = |name: String| format!("SELECT Name, DataFilesSizeKB FROM Win32_PerfFormattedData_{}", class(&name));
    let mut each = vec![question(kept("_")), question(kept(""))];
    each.dedup();
    each
}

/// The servers: each installed one with what its counters answered (none when they did not), and the events of both logs.
pub(super) fn servers(
    installed: Vec<(Installed, Option<Vec<Block>>)>,
    backups: &[Event],
    logs: &[Event],
    wall_ms: i64,
) -> Look<Vec<SqlInstance>> {
    let each = installed.into_iter().map(|(one, counters)| {
        let mut known: BTreeMap<String, SqlDatabase> = BTreeMap::new();
        for event in backups.iter().chain(logs).filter(|event| is_of(event, &one.instance)) {
            note(&mut known, event, wall_ms);
        }
        let counted = counters.is_some();
        if let Some(rows) = &counters {
            known = sized(known, rows);
        }
        SqlInstance {
            instance: one.instance,
            edition: one.edition,
            version: one.version,
            counted,
            databases: known.into_values().map(ordered).take(MOST_DATABASES).collect(),
        }
    });
    let servers: Vec<SqlInstance> = each.collect();
    if servers.iter().all(|one| !one.counted && one.databases.is_empty()) {
        return Err(Unseen::new(Why::Other, "SQL Server's counters do not answer, and the log tells of no backup"));
    }
    Ok(servers)
}

/// The provider is the instance's service: `MSSQLSERVER`, `MSSQL$SQLEXPRESS`.
fn is_of(event: &Event, instance: &str) -> bool {
    let named = event.provider.split_once('$').filter(|(service, _)| service.eq_ignore_ascii_case("MSSQL"));
    named.map_or(event.provider.as_str(), |(_, name)| name).eq_ignore_ascii_case(instance)
}

fn note(known: &mut BTreeMap<String, SqlDatabase>, event: &Event, wall_ms: i64) {
    let Some((_, first)) = event.values.first() else { return };
    let name = if event.id == FAILED { of_command(first) } else { first };
    let name = clean(name, NAME_BYTES);
    if name.is_empty() || (known.len() >= MOST_DATABASES && !known.contains_key(&name.to_lowercase())) {
        return;
    }
    let database =
        known.entry(name.to_lowercase()).or_insert_with(|| SqlDatabase { database: name, ..SqlDatabase::default() });
    let age_s = event.age_s(wall_ms);
    let newer = |known: Option<u64>| Some(known.map_or(age_s, |known| known.min(age_s)));
    match event.id {
        FAILED => database.failed_age_s = newer(database.failed_age_s),
        LOG => database.log_age_s = newer(database.log_age_s),
        _ => database.backup_ages_s.push(age_s),
    }
}

/// The database of `BACKUP DATABASE erp`, `BACKUP LOG [my erp] TO DISK = …`; empty when it is none of these.
fn of_command(command: &str) -> &str {
    let is = |text: &str, words: &[&str]| words.iter().any(|known| text.eq_ignore_ascii_case(known));
    let (first, rest) = command.trim().split_once(' ').unwrap_or_default();
    let (second, rest) = rest.trim_start().split_once(' ').unwrap_or_default();
    if !is(first, &["BACKUP"]) || !is(second, &["DATABASE", "LOG"]) {
        return "";
    }
    match rest.trim_start().strip_prefix('[') {
        Some(inside) => inside.split(']').next().unwrap_or_default(),
        None => {
            let ends = [" TO ", " WITH "].iter();
            ends.fold(rest.trim_start(), |name, end| name.split(end).next().unwrap_or(name)).trim_end_matches('.')
        }
    }
}

/// The databases that the counters know, with what the log tells of them, and those that the log alone knows.
fn sized(mut known: BTreeMap<String, SqlDatabase>, rows: &[Block]) -> BTreeMap<String, SqlDatabase> {
    let mut all = BTreeMap::new();
    for row in rows {
        let name = clean(&row.text("Name"), NAME_BYTES);
        let key = name.to_lowercase();
        let told = known.remove(&key);
        if name.is_empty() || (told.is_none() && OF_THE_SERVER.contains(&key.as_str())) {
            continue;
        }
        let data_bytes = row.number::<u64>("DataFilesSizeKB").and_then(|kib| kib.checked_mul(1024));
        let told = told.unwrap_or_default();
        all.insert(key, SqlDatabase { database: name, data_bytes, ..told });
    }
    all.append(&mut known);
    all
}

fn ordered(mut database: SqlDatabase) -> SqlDatabase {
    database.backup_ages_s.sort_unstable();
    database.backup_ages_s.truncate(MOST_RUNS);
    database
}

#[cfg(test)]
mod tests {
    use super::super::events::trial;
    use super::*;
    use crate::parse::wmi::instances;

    const AT: [&str; 3] = ["2024-11-14T08:30:00Z", "2024-11-13T08:30:00Z", "2024-11-12T08:30:00Z"];
    const NOW: i64 = 1_731_573_000_000;
    const DAY_S: u64 = 86_400;

    fn installed(instance: &str) -> Installed {
        Installed { instance: instance.into(), edition: "Express Edition".into(), version: "16.0.1000.6".into() }
    }

    fn express(id: u32, at: &str, first: &str) -> Event {
        trial(id, "MSSQL$SQLEXPRESS", at, &[("0", first), ("1", "2024/01/01(12:00:00)")])
    }

    #[test]
    fn databases_are_told_with_size_and_backups() {
        let backups = [
            express(18_264, AT[1], "ERP"),
            express(18_270, AT[0], "erp"),
            express(3041, AT[2], "BACKUP DATABASE erp TO DISK = 'secret place'"),
            express(18_264, AT[1], "dropped"),
            express(18_264, AT[1], "msdb"),
            trial(18_264, "MSSQLSERVER", AT[0], &[("0", "of another instance")]),
            trial(3041, "somebody else", AT[0], &[("0", "BACKUP DATABASE erp")]),
        ];
        let logs = [express(18_265, AT[1], "erp"), express(18_265, AT[0], "erp")];
        let rows = instances(
            "Name=erp\nDataFilesSizeKB=8388608\n\nName=new\nDataFilesSizeKB=8192\n\nName=master\nDataFilesSizeKB=1\n\n\
             Name=msdb\nDataFilesSizeKB=2\n\nName=_Total\nDataFilesSizeKB=9\n",
        );
        let told = servers(vec![(installed("SQLEXPRESS"), Some(rows))], &backups, &logs, NOW).unwrap();
        let one = &told[0];
        assert_eq!((&*one.instance, one.counted, one.databases.len()), ("SQLEXPRESS", true, 4));
        let erp = SqlDatabase {
            database: "erp".into(),
            data_bytes: Some(8 << 30),
            backup_ages_s: vec![0, DAY_S],
            log_age_s: Some(0),
            failed_age_s: Some(2 * DAY_S),
        };
        assert_eq!(one.databases[1], erp);
        let names: Vec<&str> = one.databases.iter().map(|one| &*one.database).collect();
        assert_eq!((names, one.databases[0].data_bytes), (vec!["dropped", "erp", "msdb", "new"], None));
        assert!(!format!("{told:?}").contains("secret"));
    }

    #[test]
    fn silent_counters_leave_what_the_log_names_and_silence_of_both_is_unseen() {
        let backups = [trial(18_264, "MSSQLSERVER", AT[1], &[("0", "erp")])];
        let silent = |backups: &[Event]| servers(vec![(installed("MSSQLSERVER"), None)], backups, &[], NOW);
        let told = silent(&backups).unwrap();
        assert_eq!((told[0].counted, told[0].databases[0].backup_ages_s.as_slice()), (false, [DAY_S].as_slice()));
        assert_eq!(silent(&[]).unwrap_err().why, Why::Other);
        let empty = servers(vec![(installed("MSSQLSERVER"), Some(Vec::new()))], &[], &[], NOW).unwrap();
        assert!(empty[0].counted && empty[0].databases.is_empty(), "a server without databases is seen");
    }

    #[test]
    fn a_failed_command_names_its_database() {
        let table = [
            ("BACKUP DATABASE erp", "erp"),
            ("BACKUP LOG erp.", "erp"),
            ("backup database [my erp] TO DISK = N'D:\\x.bak'", "my erp"),
            ("BACKUP DATABASE my erp TO DISK='x' WITH INIT", "my erp"),
            ("BACKUP DATABASE erp WITH DIFFERENTIAL", "erp"),
            ("RESTORE DATABASE erp", ""),
            ("BACKUP DATABASE LOGISTICS", "LOGISTICS"),
            ("BACKUP DATABASES of all", ""),
            ("BACKUP", ""),
            ("", ""),
            ("zażółć", ""),
        ];
        for (command, wanted) in table {
            assert_eq!(of_command(command), wanted, "{command}");
        }
    }

    #[test]
    fn a_question_holds_letters_and_digits_of_the_instance_alone() {
        let start = "SELECT Name, DataFilesSizeKB FROM Win32_PerfFormattedData_";
        assert_eq!(questions("MSSQLSERVER"), [format!("{start}MSSQLSERVER_SQLServerDatabases")]);
        assert_eq!(questions("SQLEXPRESS").len(), 1);
        assert!(questions("SQLEXPRESS")[0].ends_with("_MSSQLSQLEXPRESS_MSSQLSQLEXPRESSDatabases"));
        assert_eq!(questions("SQL_2019").len(), 2);
        assert!(questions("SQL_2019")[0].ends_with("_MSSQLSQL_2019_MSSQLSQL_2019Databases"));
        assert!(questions("SQL_2019")[1].ends_with("_MSSQLSQL2019_MSSQLSQL2019Databases"));
        assert!(questions("a' or 1=1 --").iter().all(|one| !one.contains('\'') && !one.contains("--")));
    }
}
