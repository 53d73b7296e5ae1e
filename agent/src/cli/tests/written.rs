//! What is written elsewhere of the command line: the manual page, the completions of shells, launchd's list.
//! Invariant: they name the options and commands that the binary knows, all of them and no others. Next: `packaging/`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::{COMMANDS, OPTIONS, read};
use crate::parse::system_profiler::property_list;

const MANUAL: &str = include_str!("../../../../packaging/man/premura-agent.8");
const BASH: &str = include_str!("../../../../packaging/completions/premura-agent.bash");
const FISH: &str = include_str!("../../../../packaging/completions/premura-agent.fish");
const ZSH: &str = include_str!("../../../../packaging/completions/premura-agent.zsh");
const LAUNCHD: &str = include_str!("../../../../packaging/macos/eu.premura.agent.plist");

type Words = BTreeSet<String>;

/// The words behind a mark, made of letters and hyphens.
fn behind(text: &str, mark: &str) -> Words {
    let word = |rest: &str| rest.chars().take_while(|one| one.is_ascii_lowercase() || *one == '-').collect::<String>();
    text.split(mark).skip(1).map(word).filter(|word| !word.is_empty()).collect()
}

/// The options that `read` takes, from its own text.
fn options() -> Words {
    behind(include_str!("../../cli.rs"), "Long(\"")
}

/// The commands that the usage shows on every system.
fn commands() -> Words {
    behind(COMMANDS, "\n  premura-agent ")
}

#[test]
fn usage_manual_and_completions_name_the_options_of_the_binary() {
    let known = options();
    assert!(known.len() > 5 && known.contains("with-parent"), "{known:?}");
    let manual = MANUAL.replace("\\-", "-");
    let fish: String = FISH.split_inclusive('\n').filter(|line| line.starts_with("complete ")).collect();
    let all = [
        ("usage", behind(&[COMMANDS, OPTIONS].concat(), "--")),
        ("manual", behind(&manual, "--")),
        ("bash", behind(BASH, "--")),
        ("fish", behind(&fish, " -l ")),
        ("zsh", behind(ZSH, "--")),
    ];
    for (who, named) in all {
        assert_eq!(named, known, "{who}");
    }
}

#[test]
fn manual_and_completions_name_the_commands_of_the_binary() {
    let known = commands();
    assert!(known.len() > 4 && known.contains("enroll"), "{known:?}");
    let section = MANUAL.split(".SH ").find(|section| section.starts_with("COMMANDS")).unwrap();
    let mut manual = behind(&section.replace("\\-", "-"), ".TP\n.B ");
    assert!(manual.remove("as-root"), "what the service manager starts stands in the manual alone");
    assert_eq!(manual, known, "manual");
    let list = |text: &str, from: &str, to: char| -> Words {
        let rest = text.split_once(from).unwrap().1;
        rest.split(to).next().unwrap().split_whitespace().map(str::to_owned).collect()
    };
    assert_eq!(list(BASH, "*) words=\"", '$'), known, "bash");
    assert_eq!(list(FISH, "set -l commands ", '\n'), known, "fish");
    assert_eq!(behind(FISH, "$commands\" -a "), known, "fish's own lines");
    let zsh = ZSH.split_once("1:command:((").unwrap().1.split_once("))").unwrap().0;
    let zsh: Words =
        zsh.split(' ').filter_map(|word| word.split_once("\\:\"")).map(|(name, _)| name.to_owned()).collect();
    assert_eq!(zsh, known, "zsh");
}

#[test]
fn launchd_is_told_to_start_this_program_with_what_it_understands() {
    let list = property_list(LAUNCHD).unwrap();
    let text = |key: &str| list.get(key).and_then(Value::as_str).unwrap();
    let words: Vec<&str> = list["ProgramArguments"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!((text("Label"), words[0]), ("eu.premura.agent", "/usr/local/bin/premura-agent"));
    let understood = read(words.iter().map(Into::into)).unwrap();
    assert_eq!(understood.command.as_deref(), Some("run"));
    assert_eq!(understood.data.unwrap().to_str(), Some("/Library/Application Support/Premura"));
    // Starts at boot, again when it ends, and makes files that nobody else may read.
    assert_eq!((&list["RunAtLoad"], &list["KeepAlive"], &list["Umask"]), (&true.into(), &true.into(), &0o077.into()));
}
