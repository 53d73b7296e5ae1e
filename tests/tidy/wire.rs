//! C6 and H7: what comes over the wire selects no code, no file, no template, no command; and whoever starts a program starts
//! it by its whole path, without a shell.
//! Invariant: the crates and folders that decode name neither files nor programs, nor anything that is chosen while running.
//! Next: `queries.rs` for what a query is made of.

use crate::code::{has_word, line_of, split, tests_begin};
use crate::tree::{File, rust};

/// Where what came over the wire is decoded, judged and kept.
const DECODES: &[&str] = &[
    "shared/src/",
    "collector/domain/src/",
    "collector/src/api/",
    "collector/src/app/accept.rs",
    "collector/src/app/writer/",
    "agent/src/deliver.rs",
];

/// What opens a file, starts a program, or turns a name into code.
const CHOOSES: &[&str] = &[
    "std::fs",
    "tokio::fs",
    "fs::",
    "File::",
    "OpenOptions",
    "std::process",
    "tokio::process",
    "Command",
    "std::env",
    "env::var",
    "std::path",
    "PathBuf",
    "dyn Any",
    "downcast",
    "downcast_ref",
    "TypeId",
    "type_name",
    "libloading",
    "dlopen",
    "transmute",
    "typetag",
    "erased_serde",
];

/// Whoever decodes opens nothing and starts nothing.
pub fn c6_what_comes_in_selects_no_code_no_file_and_no_command(files: &[File]) -> Vec<String> {
    let fix = "decide here and return a value; what is opened or started is chosen elsewhere, from lists in the binary";
    let mut found = Vec::new();
    for file in rust(files) {
        let parts = split(&file.text);
        let last = tests_begin(&parts.code);
        if file.is_under(DECODES) && !is_of_tests(&file.path) {
            for (number, line) in parts.code.lines().enumerate().take(last) {
                if let Some(word) = CHOOSES.iter().find(|word| has_word(line, word)) {
                    found.push(format!("{}:{}: `{word}` where the wire is decoded; {fix}", file.path, number + 1));
                }
            }
        }
        // A page's template is named when it is compiled; a text that is a template at run time is code from data.
        for (at, _) in parts.code.match_indices("#[template(") {
            let end = parts.code[at..].find(']').map_or(parts.code.len(), |end| at + end);
            if has_word(&parts.code[at..end], "source") && line_of(&parts.code, at) < last {
                found.push(format!(
                    "{}:{}: a template in a string; put it into collector/templates/",
                    file.path,
                    line_of(&parts.code, at)
                ));
            }
        }
    }
    let engines = [
        "tera",
        "minijinja",
        "handlebars",
        "liquid",
        "rhai",
        "mlua",
        "rquickjs",
        "wasmtime",
        "deno_core",
        "libloading",
        "typetag",
    ];
    for file in files.iter().filter(|file| file.path.ends_with("Cargo.toml")) {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(engine) = engines.iter().find(|engine| line.split(['=', '.', ' ']).next() == Some(engine)) {
                found.push(format!("{}:{}: {engine} runs what it is given; nothing here may", file.path, number + 1));
            }
        }
    }
    found
}

fn is_of_tests(path: &str) -> bool {
    path.ends_with("_tests.rs") || path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// The places that start programs, each of which takes a whole path from a list in the binary, or the program's own.
const STARTS: &[&str] = &["agent/src/child.rs"];

/// Programs are started by their whole path, from few places, and never through a shell.
pub fn h7_no_shell_and_no_command_by_a_bare_name(files: &[File]) -> Vec<String> {
    const SHELLS: &[&str] = &[
        "sh",
        "bash",
        "dash",
        "zsh",
        "cmd",
        "cmd.exe",
        "powershell",
        "powershell.exe",
        "pwsh",
        "/bin/sh",
        "/bin/bash",
        "/usr/bin/env",
        "wscript",
        "cscript",
        "mshta",
    ];
    let fix = "start it through agent/src/child.rs, by its whole path, its arguments a list";
    let mut found = Vec::new();
    for file in rust(files).filter(|file| {
        file.is_under(&["agent/src/", "collector/src/", "collector/domain/", "shared/"]) && !is_of_tests(&file.path)
    }) {
        let parts = split(&file.text);
        let last = tests_begin(&parts.code);
        for (number, line) in parts.code.lines().enumerate().take(last) {
            if line.contains("Command::new(") && !file.is_under(STARTS) && !STARTERS.contains(&file.path.as_str()) {
                found.push(format!("{}:{}: starts a program; {fix}", file.path, number + 1));
            }
        }
        // Recognition names programs that machines have; it is pure and starts none.
        let names_products = file.is_under(&["collector/domain/src/recognise/"]);
        let literals = parts.literals.iter().filter(|_| !names_products);
        let shells = literals.filter(|(line, text)| *line < last && SHELLS.contains(&text.to_lowercase().as_str()));
        found.extend(shells.map(|(line, text)| format!("{}:{line}: names the shell `{text}`; {fix}", file.path)));
    }
    found
}

/// Those that start the program itself, by the path it runs from.
const STARTERS: &[&str] = &["collector/src/cli/quickstart.rs"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opens_or_starts_where_the_wire_is_decoded_is_found() {
        let rule = c6_what_comes_in_selects_no_code_no_file_and_no_command;
        let found = |path, text| rule(&[File::planted(path, text)]).len();
        assert_eq!(found("shared/src/a.rs", "let a = std::fs::read(name);"), 1);
        assert_eq!(found("collector/domain/src/a.rs", "fn f(x: &dyn Any) {}"), 1);
        assert_eq!(found("collector/src/api/a.rs", "Command::new(name)"), 1);
        assert_eq!(found("collector/src/app/logo.rs", "std::fs::read(path)"), 0);
        assert_eq!(found("collector/src/web/a.rs", "#[template(source = \"x\", ext = \"html\")]"), 1);
        assert_eq!(found("collector/Cargo.toml", "minijinja = \"2\"\nminijinja-x = 1\n"), 1);
    }

    #[test]
    fn a_shell_and_a_bare_name_are_found() {
        let found = |path, text| h7_no_shell_and_no_command_by_a_bare_name(&[File::planted(path, text)]).len();
        assert_eq!(found("agent/src/a.rs", "Command::new(\"smartctl\")"), 1);
        assert_eq!(found("agent/src/a.rs", "child::run(\"/bin/sh\", &[\"-c\"])"), 1);
        assert_eq!(found("agent/src/child.rs", "Command::new(path)"), 0);
        assert_eq!(found("tests/e2e/a.rs", "Command::new(\"bash\")"), 0);
    }
}
