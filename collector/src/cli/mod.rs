//! The command line: `serve` and `quickstart` run the collector, every other verb administers it.
//! Invariant: with `--json` a verb prints exactly one document; nothing but results goes to stdout.
//! Next: a file per verb; [`output`] prints, [`failure`] says how a failure ends the program.

mod audit;
mod authority;
mod backup;
mod catalogue;
mod check_config;
mod check_data;
mod customer;
mod device;
mod failure;
mod help;
mod hosted;
mod ledger;
mod limits;
mod names;
mod on_call;
mod open;
mod output;
mod problem;
mod quickstart;
mod recognise;
mod replay;
mod serve;
mod technician;
mod ticket;
mod token;
mod window;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand};

use failure::Failure;
use open::Where;

/// Watches customers' computers and opens the ticket before the user notices the fault.
#[derive(Debug, Parser)]
#[command(name = "premura-collector", version, about, disable_help_subcommand = true)]
struct Line {
    #[command(flatten)]
    at: Where,
    /// Print one JSON document instead of a table
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Run the collector
    Serve(Doors),
    /// Try it: run the collector with one customer and this machine's own agent
    Quickstart(Doors),
    /// Check a configuration file, and what the environment adds
    CheckConfig {
        /// The file; without it, the one that `serve` would read
        file: Option<PathBuf>,
    },
    /// Hold the data against what must always be true
    CheckData,
    /// Customers: the companies you care for
    #[command(subcommand)]
    Customer(customer::Customer),
    /// Sites of a customer
    #[command(subcommand)]
    Site(customer::Site),
    /// Enrolment tokens, which let devices in
    #[command(subcommand)]
    Token(token::Token),
    /// Look at web sites that run where no agent can be
    #[command(subcommand)]
    Hosted(hosted::Sites),
    /// Technicians, who work the tickets
    #[command(subcommand)]
    Technician(technician::Technician),
    /// Devices that have enrolled
    #[command(subcommand)]
    Device(device::Device),
    /// What lies under many tickets
    #[command(subcommand)]
    Problem(problem::Problem),
    /// Who is on call
    #[command(subcommand)]
    OnCall(on_call::OnCall),
    /// Maintenance windows, in which faults open no ticket
    #[command(subcommand)]
    Window(window::Window),
    /// Tickets, which open and close by themselves or by a technician
    #[command(subcommand)]
    Ticket(ticket::Ticket),
    /// Limits of checks, tried before they are saved
    #[command(subcommand)]
    Limits(limits::Limits),
    /// The ledger: month by month who noticed faults first, and how much sooner
    Ledger(ledger::Ledger),
    /// The audit: who did what to the collector itself
    #[command(subcommand)]
    Audit(audit::Audit),
    /// The agents' authority: which roots they trust, and the day on which another takes over
    #[command(subcommand)]
    Authority(authority::Authority),
    /// The catalogue of support dates
    #[command(subcommand)]
    Catalogue(catalogue::Verb),
    /// Say what raw names and versions of programs and systems stand for
    Recognise(recognise::Recognise),
    /// Take a backup of everything, sealed, while the collector runs
    Backup {
        /// The file to write; one that is there is not replaced
        file: PathBuf,
    },
    /// Put a backup into an empty data folder, or check that it could be
    Restore(backup::Restore),
    /// Let recorded numbers drive the engine of forecasts: which tickets it would have opened, and when
    Replay(replay::Replay),
    /// Print completions for a shell
    Completions {
        /// Which one
        shell: clap_complete::Shell,
    },
    /// Print this program's manual page
    Man,
}

/// Where the two doors are; stronger than the configuration.
#[derive(Args, Clone, Copy, Debug)]
struct Doors {
    /// Where pages are served; port 0 takes any free one
    #[arg(long, value_name = "ADDR:PORT")]
    web: Option<SocketAddr>,
    /// Where agents report; port 0 takes any free one
    #[arg(long, value_name = "ADDR:PORT")]
    agents: Option<SocketAddr>,
}

/// Runs the program with the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let line = Line::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::os(format!("the runtime cannot start: {error}")).told(),
    };
    let ended = runtime.block_on(run(line));
    // A task still blocked in the kernel must not hold up the end.
    runtime.shutdown_timeout(std::time::Duration::from_secs(1));
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.told(),
    }
}

async fn run(line: Line) -> Result<(), Failure> {
    let (at, json) = (&line.at, line.json);
    match line.verb {
        Verb::Serve(doors) => serve::run(at, doors).await,
        Verb::Quickstart(doors) => quickstart::run(at, doors).await,
        Verb::CheckConfig { file } => check_config::run(at, file.as_deref(), json),
        Verb::Customer(verb @ customer::Customer::Add { .. }) => {
            customer::run(&at.open_or_make().await?, verb, json).await
        }
        Verb::Customer(verb) => customer::run(&at.open().await?, verb, json).await,
        Verb::Site(verb @ customer::Site::Add { .. }) => {
            customer::run_site(&at.open_or_make().await?, verb, json).await
        }
        Verb::Site(verb) => customer::run_site(&at.open().await?, verb, json).await,
        Verb::Token(verb @ token::Token::Add { .. }) => token::run(&at.open_or_make().await?, verb, json).await,
        Verb::Token(verb) => token::run(&at.open().await?, verb, json).await,
        Verb::Hosted(verb) => hosted::run(&at.open().await?, verb, json).await,
        Verb::Technician(verb @ technician::Technician::Add { .. }) => {
            technician::run(&at.open_or_make().await?, verb, json).await
        }
        Verb::Technician(verb) => technician::run(&at.open().await?, verb, json).await,
        Verb::Device(verb) => device::run(&at.open().await?, verb, json).await,
        Verb::Problem(verb) => problem::run(&at.open().await?, verb, json).await,
        Verb::OnCall(verb) => on_call::run(&at.open().await?, verb, json).await,
        Verb::Window(verb) => window::run(&at.open().await?, verb, json).await,
        Verb::Ticket(verb) => ticket::run(&at.open().await?, verb, json).await,
        Verb::Limits(verb) => limits::run(&at.open().await?, verb, json).await,
        Verb::Ledger(verb) => ledger::run(&at.open().await?, verb, json).await,
        Verb::CheckData => check_data::run(&at.open().await?, json).await,
        Verb::Audit(verb) => audit::run(&at.open().await?, verb, json).await,
        Verb::Authority(verb) => authority::run(&at.open().await?, verb, json).await,
        Verb::Catalogue(verb) => catalogue::run(&at.open().await?, verb, json).await,
        Verb::Recognise(verb) => recognise::run(&verb),
        Verb::Backup { file } => backup::take(at, &at.open().await?, &file, json).await,
        Verb::Restore(verb) => backup::restore(at, &verb, json).await,
        Verb::Replay(verb) => replay::run(&verb, json),
        Verb::Completions { shell } => help::completions(Line::command(), shell),
        Verb::Man => help::manual(Line::command()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together() {
        Line::command().debug_assert();
    }
}
