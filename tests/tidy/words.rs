//! Rules that look for words in code: the clock, unsafe, lints, sleeps, and what was left for later.
//! Invariant: a word in a comment or a string is no code; only the last rule reads everything.
//! Next: `sql.rs`.

use crate::code::{Parts, has_word, split, tests_begin};
use crate::tree::{File, rust};

/// Only `agent/src/clock.rs` and `collector/src/clock.rs` ask the time or randomness; tests of real programs may.
pub fn only_the_clock_asks_time_or_randomness(files: &[File]) -> Vec<String> {
    const CLOCKS: &[&str] = &["agent/src/clock.rs", "collector/src/clock.rs"];
    const WORDS: &[&str] = &[
        "Instant::now",
        "SystemTime::now",
        "Timestamp::now",
        "Zoned::now",
        "Utc::now",
        "Local::now",
        "getrandom",
        "rand::",
        "thread_rng",
        "fastrand",
        "now_v7",
        "new_v4",
        "OsRng",
        "SystemRandom",
    ];
    let ours = rust(files).filter(|file| {
        !CLOCKS.contains(&file.path.as_str()) && (!file.is_under(&["tests/"]) || file.is_under(&["tests/simulation/"]))
    });
    each_line(ours, |line, _| WORDS.iter().copied().find(|word| has_word(line, word)).map(str::to_owned))
        .map(|(place, word)| format!("{place}: `{word}`; take the time or the bytes from the Clock, or as an argument"))
        .collect()
}

/// `unsafe` only in the Windows module of the agent's host.
pub fn unsafe_stays_in_the_windows_module(files: &[File]) -> Vec<String> {
    let ours = rust(files).filter(|file| !file.path.contains("/windows"));
    each_line(ours, |line, _| has_word(line, "unsafe").then(String::new))
        .map(|(place, _)| format!("{place}: unsafe; use a safe crate, or move the call into the Windows module"))
        .collect()
}

/// `#[expect(lint, reason = "…")]`, never `#[allow]`.
pub fn a_lint_is_expected_with_a_reason_never_allowed(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in rust(files) {
        let code = split(&file.text).code;
        for (number, line) in code.lines().enumerate() {
            let tight: String = line.split_whitespace().collect();
            if ["#[allow(", "#![allow(", ",allow("].iter().any(|mark| tight.contains(mark)) {
                let fix = "write #[expect(lint, reason = \"…\")], or mend what the lint says";
                found.push(format!("{}:{}: a lint is allowed; {fix}", file.path, number + 1));
            }
            let text = code.lines().skip(number).take(9).collect::<String>();
            if tight.contains("[expect(") && !text.split(")]").next().is_some_and(|one| has_word(one, "reason")) {
                found.push(format!("{}:{}: expected without a reason; say why", file.path, number + 1));
            }
        }
    }
    found
}

/// No ignored tests, no sleeps in tests.
pub fn no_test_is_ignored_or_sleeps(files: &[File]) -> Vec<String> {
    const FIX: &str = "wait for the thing itself (a line, a connection, a value of the manual clock)";
    let ignored = each_line(rust(files), |line, _| line.contains("#[ignore").then(String::new))
        .map(|(place, _)| format!("{place}: an ignored test; mend it or take it out"));
    let sleeps = each_line(rust(files), |line, in_tests| {
        let sleeps = ["sleep(", "sleep_until(", "park_timeout("].iter().any(|word| has_word(line, word));
        (in_tests && sleeps).then(String::new)
    });
    ignored.chain(sleeps.map(|(place, _)| format!("{place}: a test sleeps; {FIX}"))).collect()
}

/// Nothing is left for later: what is not built is an issue, not a note.
pub fn nothing_is_left_for_later(files: &[File]) -> Vec<String> {
    const WORDS: &[&str] = &["todo!", "unimplemented!", "dbg!", "todo:", "fixme", "xxx", "for now"];
    const ENDINGS: &[&str] = &[".rs", ".sql", ".html", ".ftl", ".md", ".toml", ".sh", ".service"];
    let ours = files
        .iter()
        .filter(|file| ENDINGS.iter().any(|ending| file.path.ends_with(ending)) && !file.is_under(&["tests/tidy/"]));
    let mut found = Vec::new();
    for file in ours {
        for (number, line) in file.text.lines().enumerate() {
            let line = line.to_lowercase();
            if let Some(word) = WORDS.iter().find(|word| has_word(&line, word)) {
                let fix = "finish it, or take it out and open an issue";
                found.push(format!("{}:{}: `{word}`; {fix}", file.path, number + 1));
            }
        }
    }
    found
}

/// What `look` says of each line of code, with its place; it is told whether the line belongs to a test.
fn each_line<'a>(
    files: impl Iterator<Item = &'a File>,
    look: impl Fn(&str, bool) -> Option<String>,
) -> impl Iterator<Item = (String, String)> {
    files.flat_map(move |file| {
        let Parts { code, .. } = split(&file.text);
        let begin = if file.is_under(&["tests/"]) || file.stem() == "tests" { 0 } else { tests_begin(&code) };
        let lines = code
            .lines()
            .enumerate()
            .filter_map(|(number, line)| Some((format!("{}:{}", file.path, number + 1), look(line, number >= begin)?)));
        lines.collect::<Vec<_>>()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rule: fn(&[File]) -> Vec<String>, path: &str, text: &str) -> usize {
        rule(&[File::planted(path, text)]).len()
    }

    #[test]
    fn a_look_at_the_clock_is_found_outside_the_clock() {
        let rule = only_the_clock_asks_time_or_randomness;
        assert_eq!(found(rule, "agent/src/run.rs", "let a = Instant::now();"), 1);
        assert_eq!(found(rule, "collector/src/x.rs", "getrandom::fill(&mut b)"), 1);
        assert_eq!(found(rule, "tests/simulation/main.rs", "rand::random()"), 1);
        assert_eq!(found(rule, "agent/src/clock.rs", "Instant::now()"), 0);
        assert_eq!(found(rule, "shared/src/clock.rs", "Instant::now()"), 1);
        assert_eq!(found(rule, "agent/src/run.rs", "// Instant::now\nlet a = \"rand::\"; operand::x()"), 0);
    }

    #[test]
    fn unsafe_is_found_outside_windows() {
        assert_eq!(found(unsafe_stays_in_the_windows_module, "agent/src/x.rs", "unsafe { f() }"), 1);
        assert_eq!(found(unsafe_stays_in_the_windows_module, "agent/src/host/windows/wmi.rs", "unsafe { f() }"), 0);
        assert_eq!(found(unsafe_stays_in_the_windows_module, "agent/src/lib.rs", "#![forbid(unsafe_code)]"), 0);
    }

    #[test]
    fn an_allowed_lint_or_a_missing_reason_is_found() {
        let rule = a_lint_is_expected_with_a_reason_never_allowed;
        assert_eq!(found(rule, "a.rs", "#[allow(dead_code)]\nfn a() {}"), 1);
        assert_eq!(found(rule, "a.rs", "#![ allow(x)]"), 1);
        assert_eq!(found(rule, "a.rs", "#[cfg_attr(unix, allow(x))]"), 1);
        assert_eq!(found(rule, "a.rs", "#[expect(dead_code)]\nfn a(reason: u8) {}"), 1);
        assert_eq!(found(rule, "a.rs", "#[expect(\n    dead_code,\n    reason = \"why\"\n)]"), 0);
    }

    #[test]
    fn a_sleep_or_an_ignored_test_is_found() {
        let rule = no_test_is_ignored_or_sleeps;
        assert_eq!(found(rule, "agent/src/a.rs", "tokio::time::sleep(d).await;"), 0);
        assert_eq!(found(rule, "agent/src/a.rs", "#[cfg(test)]\nmod tests {\n    thread::sleep(d);\n}"), 1);
        assert_eq!(found(rule, "tests/e2e/main.rs", "sleep(d)"), 1);
        assert_eq!(found(rule, "agent/src/a.rs", "#[test]\n#[ignore = \"slow\"]\nfn a() {}"), 1);
    }

    #[test]
    fn what_is_left_for_later_is_found() {
        for text in ["todo!()", "// FIXME mend", "/* XXX */", "// good enough for now", "dbg!(x)", "// TODO: mend"] {
            assert_eq!(found(nothing_is_left_for_later, "agent/src/a.rs", text), 1, "{text}");
        }
        assert_eq!(found(nothing_is_left_for_later, "README.md", "for nowadays, xxxl"), 0);
    }
}
