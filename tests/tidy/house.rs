//! Rules about the house itself: what lies at the top, how long a file is, how it opens and ends, which lints are on.
//! Invariant: what a compiler or clippy already holds is not held here twice; only that they are told to.
//! Next: `words.rs`.

use crate::code::{body, split, tests_begin};
use crate::tree::{File, rust};

const TOP: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "agent",
    "collector",
    "packaging",
    "shared",
    "tests",
    // Settings that their tools look for by these names.
    "clippy.toml",
    "deny.toml",
    "rustfmt.toml",
];

/// Top level: the listed names and dot files.
pub fn top_level_holds_only_the_listed_names(files: &[File]) -> Vec<String> {
    let top = files.iter().filter_map(|file| file.path.split('/').next());
    let mut strange: Vec<&str> = top.filter(|name| !name.starts_with('.') && !TOP.contains(name)).collect();
    strange.dedup();
    let fix = "move it into agent, collector, shared, tests or packaging, or name it in .gitignore if it is built";
    strange.iter().map(|name| format!("{name}: not a name of the top level; {fix}")).collect()
}

/// Files stop at 450 lines, main.rs at 80, README at 250.
pub fn files_stay_short(files: &[File]) -> Vec<String> {
    const ENDINGS: &[&str] = &[".rs", ".sql", ".html", ".ftl", ".md", ".sh"];
    let ours = files.iter().filter(|file| ENDINGS.iter().any(|ending| file.path.ends_with(ending)));
    let long = ours.filter_map(|file| {
        let limit = match file.path.rsplit('/').next() {
            Some("main.rs") => 80,
            Some("README.md") => 250,
            _ => 450,
        };
        let lines = file.text.lines().count();
        let fix = "split it where its subject splits, and aim at 130";
        (lines > limit).then(|| format!("{}: {lines} lines of at most {limit}; {fix}", file.path))
    });
    long.collect()
}

/// Every Rust file opens with `//!`: what it is for, its invariant, where to go next; a file of tests says only the first.
pub fn every_module_opens_with_its_purpose(files: &[File]) -> Vec<String> {
    let fix = "open it with //! lines: what it is for, `Invariant:` what it keeps, `Next:` where to read on";
    let modules = files.iter().filter(|file| file.is_rust());
    let bare = modules.filter_map(|file| {
        let head: Vec<&str> = file.text.lines().take_while(|line| line.starts_with("//!")).collect();
        let head = head.join("\n");
        let missing = [("//!", "purpose"), ("nvariant:", "invariant"), ("Next", "next file")];
        let needed = if file.stem() == "tests" || file.is_under(&["tests/"]) { 1 } else { missing.len() };
        let missing: Vec<&str> =
            missing.iter().take(needed).filter(|(mark, _)| !head.contains(mark)).map(|(_, what)| *what).collect();
        (!missing.is_empty()).then(|| format!("{}: the head says no {}; {fix}", file.path, missing.join(", no ")))
    });
    bare.collect()
}

/// A file's own tests are its last item.
pub fn tests_stand_last(files: &[File]) -> Vec<String> {
    let early = rust(files).filter_map(|file| {
        let code = split(&file.text).code;
        let begin = tests_begin(&code);
        let from: usize = code.lines().take(begin).map(|line| line.len() + 1).sum();
        let tail = code.get(from..).filter(|tail| !tail.is_empty())?;
        let rest = match tail.lines().next() {
            Some(line) if line.trim_end().ends_with(';') => tail.split_once(';').map(|(_, rest)| rest),
            _ => body(tail, 0)
                .and_then(|inside| tail.split_once(inside))
                .and_then(|(_, rest)| rest.split_once('}'))
                .map(|(_, rest)| rest),
        };
        let follows = rest.is_some_and(|rest| !rest.trim().is_empty());
        follows.then(|| format!("{}:{}: code follows the tests; move the tests to the end", file.path, begin + 1))
    });
    early.collect()
}

/// Lints hold unwrap, indexing, function length and doc comments; they must stay on in every crate.
pub fn the_lints_that_hold_the_rest_are_on(files: &[File]) -> Vec<String> {
    const WANTED: &[(&str, &[&str])] = &[
        ("clippy.toml", &["too-many-lines-threshold = 60"]),
        (
            "Cargo.toml",
            &[
                "rust-version = \"1.95\"",
                "unsafe_code = \"deny\"",
                "missing_docs = ",
                "unwrap_used = ",
                "expect_used = ",
                "panic = ",
                "indexing_slicing = ",
                "allow_attributes = \"deny\"",
                "too_many_lines = ",
            ],
        ),
        ("deny.toml", &["aws-lc-sys", "aws-lc-rs", "openssl-sys", "native-tls"]),
        ("Cargo.lock", &["[[package]]"]),
    ];
    let mut found = Vec::new();
    for (path, lines) in WANTED {
        let text = files.iter().find(|file| file.path == *path).map_or("", |file| file.text.as_str());
        let missing = lines.iter().filter(|line| !text.contains(**line));
        found.extend(missing.map(|line| format!("{path}: `{line}` is missing; put it back, other rules stand on it")));
    }
    let members = files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    let bare = members.filter(|file| !file.text.contains("[lints]\nworkspace = true"));
    found.extend(bare.map(|file| format!("{}: add `[lints]` with `workspace = true`", file.path)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rule: fn(&[File]) -> Vec<String>, path: &str, text: &str) -> usize {
        rule(&[File::planted(path, text)]).len()
    }

    #[test]
    fn a_strange_name_at_the_top_is_found() {
        assert_eq!(found(top_level_holds_only_the_listed_names, "scripts/build.sh", ""), 1);
        assert_eq!(found(top_level_holds_only_the_listed_names, ".ci/run", ""), 0);
        assert_eq!(found(top_level_holds_only_the_listed_names, "agent/src/x.rs", ""), 0);
    }

    #[test]
    fn a_long_file_is_found() {
        assert_eq!(found(files_stay_short, "agent/src/x.rs", &"\n".repeat(451)), 1);
        assert_eq!(found(files_stay_short, "agent/src/x.rs", &"\n".repeat(450)), 0);
        assert_eq!(found(files_stay_short, "agent/src/main.rs", &"\n".repeat(81)), 1);
        assert_eq!(found(files_stay_short, "README.md", &"\n".repeat(251)), 1);
    }

    #[test]
    fn a_bare_head_is_found() {
        let good = "//! Sends.\n//! Invariant: once.\n//! Next: `spool.rs`.\nuse a;";
        assert_eq!(found(every_module_opens_with_its_purpose, "a.rs", good), 0);
        assert_eq!(found(every_module_opens_with_its_purpose, "a.rs", "//! Sends.\nuse a;"), 1);
        assert_eq!(found(every_module_opens_with_its_purpose, "a/tests.rs", "//! Tables.\nuse a;"), 0);
        assert_eq!(found(every_module_opens_with_its_purpose, "a.rs", "use a;\n//! Invariant: Next:"), 1);
    }

    #[test]
    fn code_after_tests_is_found() {
        let tests = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\n";
        assert_eq!(found(tests_stand_last, "a.rs", tests), 0);
        assert_eq!(found(tests_stand_last, "a.rs", &format!("{tests}fn c() {{}}\n")), 1);
        assert_eq!(found(tests_stand_last, "a.rs", "#[cfg(test)]\nmod tests;\nfn c() {}\n"), 1);
        assert_eq!(found(tests_stand_last, "a.rs", "#[cfg(test)]\nmod tests;\n"), 0);
        assert_eq!(found(tests_stand_last, "a.rs", "#[cfg(test)]\nmod trial;\nfn c() {}\n"), 0);
    }

    #[test]
    fn a_lint_switched_off_is_found() {
        assert!(found(the_lints_that_hold_the_rest_are_on, "clippy.toml", "too-many-lines-threshold = 900") > 10);
        let found = the_lints_that_hold_the_rest_are_on(&[File::planted("agent/Cargo.toml", "[package]")]);
        assert!(found.iter().any(|one| one.starts_with("agent/Cargo.toml")));
    }
}
