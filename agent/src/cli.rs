//! The command line: results on stdout, words on stderr, exit codes 0, 1 and 2.
//! Invariant: an option that is not understood stops everything, with what was meant. Next: [`crate::run`],
//! [`crate::enrol`], [`crate::explain`], [`crate::status`].

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use lexopt::prelude::{Long, Short, Value};
use lexopt::{Parser, ValueExt};

use crate::agent::{Agent, FACTS, SPOOL};
use crate::spool::{Bounds, Spool};
use crate::tls::KnownTime;
use crate::{clock, config, enrol, explain, files, run, state, status};

const USAGE: &str = "\
premura-agent: reports what it sees on this PC. It runs no code for anybody.

  premura-agent enroll --server URL --token TOKEN   make this PC known to its collector
  premura-agent run [--sample-every SECONDS]        sample and send until stopped
  premura-agent once                                one sample of everything, kept and sent now
  premura-agent explain [--json] [--record FILE]    what this PC shows, judged here with default limits
  premura-agent status [--json]                     how this agent stands

  --with-parent PID   (run) stop when the program with this number, which started it, ends
  --data DIR   its folder (default /var/lib/premura-agent for root or where it is; else ./premura-agent-data)
  --version, --help
";
const SYSTEM_DATA: &str = "/var/lib/premura-agent";
const LOCAL_DATA: &str = "premura-agent-data";
/// How long `once` tries to send.
const ONCE: Duration = Duration::from_secs(60);

type Failure = Box<dyn std::error::Error>;

#[derive(Debug, Default, PartialEq)]
struct Arguments {
    command: Option<String>,
    data: Option<PathBuf>,
    server: Option<String>,
    token: Option<String>,
    sample_every_s: Option<u64>,
    with_parent: Option<u32>,
    json: bool,
    record: Option<PathBuf>,
    help: bool,
    version: bool,
}

fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, lexopt::Error> {
    let mut parser = Parser::from_iter(arguments);
    let mut read = Arguments::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("data") => read.data = Some(parser.value()?.into()),
            Long("server") => read.server = Some(parser.value()?.string()?),
            Long("token") => read.token = Some(parser.value()?.string()?),
            Long("sample-every") => {
                let seconds: u64 = parser.value()?.parse()?;
                if !(1..=86_400).contains(&seconds) {
                    return Err("--sample-every takes 1 to 86400 seconds".into());
                }
                read.sample_every_s = Some(seconds);
            }
            Long("with-parent") => read.with_parent = Some(parser.value()?.parse()?),
            Long("json") => read.json = true,
            Long("record") => read.record = Some(parser.value()?.into()),
            Long("help") | Short('h') => read.help = true,
            Long("version") | Short('V') => read.version = true,
            Value(word) if read.command.is_none() => read.command = Some(word.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(read)
}

/// Does what the command line asks for.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match parse(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return misused(&error.to_string()),
    };
    if arguments.help || arguments.version {
        say(if arguments.help { USAGE } else { concat!("premura-agent ", env!("CARGO_PKG_VERSION"), "\n") });
        return ExitCode::SUCCESS;
    }
    if let Some(Err(error)) = arguments.with_parent.map(end_with_parent) {
        return failed(&error.into());
    }
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(false).with_target(false).init();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(2).build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    let done = match arguments.command.as_deref() {
        Some("enroll") => match (&arguments.server, &arguments.token) {
            (_, None) => return misused("enroll needs --token TOKEN"),
            (server, Some(token)) => runtime.block_on(enroll(&arguments, server.as_deref(), token)),
        },
        Some("run") => runtime.block_on(run::run(&data(&arguments), arguments.sample_every_s)).map_err(Failure::from),
        Some("once") => runtime.block_on(once(&data(&arguments))),
        Some("explain") => runtime.block_on(explain(&arguments)),
        Some("status") => status(&arguments),
        Some(other) => return misused(&format!("there is no command `{other}`")),
        None => return misused("a command is missing"),
    };
    // A check that hangs must not keep the program from ending.
    runtime.shutdown_background();
    done.map_or_else(|error| failed(&error), |()| ExitCode::SUCCESS)
}

/// Asks the system to stop this program when the one that started it ends, however that happens.
#[cfg(target_os = "linux")]
fn end_with_parent(parent: u32) -> std::io::Result<()> {
    rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::TERM))?;
    // It may have ended before we asked.
    if std::os::unix::process::parent_id() == parent {
        return Ok(());
    }
    Err(std::io::Error::other(format!("program {parent} has not started this one, or has ended")))
}

#[cfg(not(target_os = "linux"))]
fn end_with_parent(_parent: u32) -> std::io::Result<()> {
    Err(std::io::Error::other("--with-parent is there on Linux only"))
}

async fn enroll(arguments: &Arguments, server: Option<&str>, token: &str) -> Result<(), Failure> {
    let data = data(arguments);
    let config = config::load(&data)?;
    let server = server.or(config.server.as_deref()).ok_or("enroll needs --server URL, or `server` in agent.toml")?;
    files::private_folder(&data)?;
    let known = KnownTime::new(state::memory(&data).server_ms);
    // Nobody may be working with the spool: what waits in it was seen for whoever this PC belonged to before.
    let spool = Spool::open(&data.join(SPOOL), Bounds::default(), clock::fresh_epoch())?;
    let identity = enrol::enrol(server, token, &host_name(), &known).await?;
    drop(spool);
    for folder in [SPOOL, FACTS] {
        match std::fs::remove_dir_all(data.join(folder)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    state::save_memory(&data, &state::Memory { server_ms: identity.issued_at, ..state::Memory::default() })?;
    state::save_identity(&data, &identity)?;
    say(&format!("{}\n", identity.device));
    tracing::info!("This PC is enrolled at {}; `premura-agent run` reports from now on.", identity.server);
    Ok(())
}

async fn once(data: &Path) -> Result<(), Failure> {
    let mut agent = Agent::open(data, None)?;
    let taken = agent.sample(0, &mut || {}).await;
    let sent = run::drain(&mut agent, ONCE).await;
    let standing = agent.spool.standing();
    say(&format!(
        "report {}: {} of {} checks saw; {}\n",
        taken.seq,
        taken.seen,
        taken.looked,
        if sent {
            "the collector has it on disk".to_owned()
        } else {
            format!("{} reports wait", standing.last - standing.acknowledged)
        }
    ));
    if sent { Ok(()) } else { Err(format!("not sent: {}", agent.memory.trouble).into()) }
}

async fn explain(arguments: &Arguments) -> Result<(), Failure> {
    let config = config::load(&data(arguments))?;
    if let Some(path) = &arguments.record {
        let text = serde_json::to_string_pretty(&explain::record(&config))?;
        std::fs::write(path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))?;
        tracing::info!("This machine is written down in {}, without names of people or places.", path.display());
        return Ok(());
    }
    let explained = explain::explain(&config).await;
    if arguments.json {
        say(&format!("{:#}\n", explain::document(&explained)));
    } else {
        say(&explain::lines(&explained));
    }
    Ok(())
}

fn status(arguments: &Arguments) -> Result<(), Failure> {
    let status = status::status(&data(arguments))?;
    say(&if arguments.json { format!("{status:#}\n") } else { status::lines(&status) });
    Ok(())
}

/// The folder that was named; else the system's, for whoever may have it; else one right here.
fn data(arguments: &Arguments) -> PathBuf {
    let system = rustix::process::geteuid().is_root() || Path::new(SYSTEM_DATA).is_dir();
    let usual = if system { SYSTEM_DATA } else { LOCAL_DATA };
    arguments.data.clone().unwrap_or_else(|| PathBuf::from(usual))
}

fn host_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

/// Results go to stdout; a reader that went away needs no more of them.
fn say(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

fn failed(error: &Failure) -> ExitCode {
    let _ = writeln!(std::io::stderr().lock(), "premura-agent: {error}");
    ExitCode::FAILURE
}

fn misused(what: &str) -> ExitCode {
    let _ = write!(std::io::stderr().lock(), "premura-agent: {what}\n\n{USAGE}");
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Arguments, lexopt::Error> {
        let program = std::iter::once("premura-agent");
        parse(program.chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn every_command_of_the_usage_is_read() {
        let enroll = parsed("enroll --server https://x --token prm_a --data /d").unwrap();
        assert_eq!((enroll.command.as_deref(), enroll.token.as_deref()), (Some("enroll"), Some("prm_a")));
        assert_eq!(parsed("run --sample-every 1").unwrap().sample_every_s, Some(1));
        assert_eq!(parsed("run --with-parent 7").unwrap().with_parent, Some(7));
        assert!(parsed("--data d status --json").unwrap().json);
        assert_eq!(parsed("explain --record f").unwrap().record, Some("f".into()));
    }

    #[test]
    fn what_is_not_understood_stops_everything() {
        for wrong in ["run --sample-every 0", "run --sample-every soon", "run faster", "run --insecure", "run --data"] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
    }
}
