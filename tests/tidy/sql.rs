//! Rules about SQL: where it may stand, who may name an engine, and what both engines understand.
//! Invariant: one SQL text serves both engines, and only the store's door knows which one runs.
//! Next: `names.rs`.

use crate::code::{has_word, split, tests_begin};
use crate::tree::{File, rust};

/// The store, its tests, and what tests of the real programs read behind the collector's back.
const STORE: &[&str] = &["collector/src/store/", "tests/store/", "tests/src/books.rs"];

/// Questions to Windows' own WMI read like SQL and are none.
const WMI: &str = "agent/src/host/windows/";

/// SQL stands in `collector/src/store/` and `collector/migrations/`, beside the function that runs it.
pub fn only_the_store_holds_sql(files: &[File]) -> Vec<String> {
    const OPENINGS: &[(&str, &str)] = &[
        ("select ", "from"),
        ("insert into ", ""),
        ("update ", "set"),
        ("delete from ", ""),
        ("create table ", ""),
        ("create index ", ""),
        ("alter table ", ""),
        ("drop table ", ""),
    ];
    let fix = "move the statement beside its function in collector/src/store/";
    let mut found = Vec::new();
    for file in rust(files).filter(|file| !file.is_under(STORE) && !file.path.starts_with(WMI)) {
        let parts = split(&file.text);
        for (line, text) in &parts.literals {
            let text = text.to_lowercase();
            let start = text.trim_start();
            if OPENINGS.iter().any(|(open, then)| {
                start.starts_with(open) && start.split_whitespace().any(|word| then.is_empty() || word == *then)
            }) {
                found.push(format!("{}:{line}: SQL outside the store; {fix}", file.path));
            }
        }
        let driver = parts.code.lines().position(|line| has_word(line, "sqlx"));
        found.extend(driver.map(|line| format!("{}:{}: names sqlx outside the store; {fix}", file.path, line + 1)));
    }
    let strange = files.iter().filter(|file| file.path.ends_with(".sql") && !file.is_under(&["collector/migrations/"]));
    found.extend(strange.map(|file| format!("{}: a .sql file belongs into collector/migrations/", file.path)));
    found
}

/// Only `store/db.rs` names an engine; tests must, to start one, and so must what a person configures, the live host where
/// it looks for a customer's own, and recognition, to which they are products like any other.
pub fn only_one_file_names_an_engine(files: &[File]) -> Vec<String> {
    const MAY: &[&str] = &[
        "collector/src/store/db.rs",
        "collector/src/store/db/",
        "collector/src/config",
        "collector/domain/src/recognise/",
        "agent/src/host/",
        "tests/",
    ];
    let fix = "ask `store::db` for what differs, or write what both understand";
    let mut found = Vec::new();
    for file in rust(files).filter(|file| file.is_under(&["collector/", "shared/", "agent/"]) && !file.is_under(MAY)) {
        let parts = split(&file.text);
        let lines = parts.code.lines().zip(parts.strings.lines()).take(tests_begin(&parts.code));
        for (number, (code, text)) in lines.enumerate() {
            let line = format!("{code} {text}").to_lowercase();
            if ["sqlite", "postgres"].iter().any(|engine| line.contains(engine)) {
                found.push(format!("{}:{}: names an engine; {fix}", file.path, number + 1));
            }
        }
    }
    found
}

/// One SQL text: five column types, `$n`, no vendor's functions.
pub fn one_sql_text_runs_on_both_engines(files: &[File]) -> Vec<String> {
    const TYPES: &[&str] = &[
        "autoincrement",
        "serial",
        "bigserial",
        "boolean",
        "timestamp",
        "datetime",
        "varchar",
        "json",
        "jsonb",
        "blob",
    ];
    const CALLS: &[&str] = &[
        "skip locked",
        "insert or replace",
        "insert or ignore",
        "strftime(",
        "datetime(",
        "now()",
        "avg(",
        "::text",
        "::bigint",
        "group_concat(",
        "string_agg(",
        "ilike",
        "glob",
    ];
    let fix =
        "write what both engines understand (text, bigint, integer, double precision, bytea; on conflict; returning)";
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_under(&["collector/migrations/", "collector/src/store/"])) {
        let is_sql = file.path.ends_with(".sql");
        if !is_sql && (!file.is_rust() || file.path == "collector/src/store/db.rs") {
            continue;
        }
        let text = if is_sql { file.text.clone() } else { split(&file.text).strings };
        for (number, line) in text.to_lowercase().lines().enumerate() {
            let line = line.split("--").next().unwrap_or_default();
            let types = TYPES.iter().filter(|word| is_sql && has_word(line, word));
            if let Some(word) = types.chain(CALLS.iter().filter(|word| has_word(line, word))).next() {
                found.push(format!("{}:{}: `{word}`; {fix}", file.path, number + 1));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rule: fn(&[File]) -> Vec<String>, path: &str, text: &str) -> usize {
        rule(&[File::planted(path, text)]).len()
    }

    #[test]
    fn sql_is_found_outside_the_store() {
        let rule = only_the_store_holds_sql;
        assert_eq!(found(rule, "collector/src/app/a.rs", "run(\"select id\n from device\")"), 1);
        assert_eq!(found(rule, "collector/src/web/a.rs", "run(r#\"insert into device (a) values ($1)\"#)"), 1);
        assert_eq!(found(rule, "collector/src/web/a.rs", "use sqlx::Row;"), 1);
        assert_eq!(found(rule, "collector/src/store/a.rs", "run(\"delete from device\")"), 0);
        assert_eq!(found(rule, "collector/src/a.rs", "say(\"select a customer\"); // select a from b"), 0);
        assert_eq!(found(rule, "collector/src/a.rs", "say(\"the device is\"); say(\"update \\\"now\\\"\")"), 0);
        assert_eq!(found(rule, "packaging/a.sql", ""), 1);
    }

    #[test]
    fn an_engine_is_found_outside_its_file() {
        assert_eq!(found(only_one_file_names_an_engine, "collector/src/store/ticket.rs", "if db.is_sqlite() {}"), 1);
        assert_eq!(found(only_one_file_names_an_engine, "collector/src/cli/a.rs", "say(\"PostgreSQL\")"), 1);
        assert_eq!(found(only_one_file_names_an_engine, "collector/src/store/db.rs", "sqlite"), 0);
        assert_eq!(
            found(only_one_file_names_an_engine, "collector/src/store/a.rs", "// both SQLite and PostgreSQL"),
            0
        );
    }

    #[test]
    fn a_vendors_word_is_found() {
        let rule = one_sql_text_runs_on_both_engines;
        assert_eq!(found(rule, "collector/migrations/1.sql", "create table a (b boolean)"), 1);
        assert_eq!(found(rule, "collector/migrations/1.sql", "-- a boolean as 0/1\ncreate table a (b integer)"), 0);
        assert_eq!(found(rule, "collector/src/store/a.rs", "run(\"select avg(x) from a\")"), 1);
        assert_eq!(found(rule, "collector/src/store/a.rs", "let boolean = avg(x);"), 0);
    }
}
