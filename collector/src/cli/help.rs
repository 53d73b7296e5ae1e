//! Help that packages carry: completions for shells, and the manual page with every verb.
//! Invariant: both are made from the command line itself, so they cannot differ from it. Next: `packaging/linux/packages`.

use std::io::Write;

use clap::Command;
use clap_complete::Shell;

use super::failure::Failure;

/// Completions for a shell.
pub(super) fn completions(mut line: Command, shell: Shell) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut line, "premura-collector", &mut text);
    print(&text)
}

/// The manual page: the program first, then each verb with its options.
pub(super) fn manual(mut line: Command) -> Result<(), Failure> {
    line.build();
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(line.clone()).section("8").manual("Premura");
    let mut render = || -> std::io::Result<()> {
        man.render(&mut page)?;
        for verb in line.get_subcommands() {
            verb_section(verb, &mut page)?;
        }
        Ok(())
    };
    render().map_err(|error| Failure::os(format!("the manual page could not be made: {error}")))?;
    print(&page)
}

fn verb_section(verb: &Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    writeln!(page, ".SH {}", verb.get_name().to_uppercase())?;
    let man = clap_mangen::Man::new(verb.clone());
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    for below in verb.get_subcommands() {
        let about = below.get_about().map(ToString::to_string).unwrap_or_default();
        writeln!(page, ".TP\n\\fB{} {}\\fR\n{about}", verb.get_name(), below.get_name())?;
    }
    Ok(())
}

fn print(text: &[u8]) -> Result<(), Failure> {
    let written = std::io::stdout().lock().write_all(text);
    written.map_err(|error| Failure::os(format!("standard output: {error}")))
}
