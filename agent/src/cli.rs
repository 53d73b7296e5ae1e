//! The command line: results on stdout, words on stderr, exit codes 0, 1 and 2.
//! Invariant: an option that is not understood stops everything, with what was meant. Next: [`crate::run`],
//! [`crate::enrol`], [`crate::explain`], [`crate::status`].

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use lexopt::prelude::{Long, Short, Value};
use lexopt::{Parser, ValueExt};

use crate::agent::Agent;
use crate::notices::said;
use crate::platform::{self, Supervisor};
use crate::{clock, codes, config, explain, newcomer, parse, run, status};

const COMMANDS: &str = "\
premura-agent: reports what it sees on this PC. It runs no code for anybody.

  premura-agent enroll --server URL --token TOKEN   make this PC known to its collector
  premura-agent run [--sample-every SECONDS]        sample and send until stopped
  premura-agent once                                one sample of everything, kept and sent now
  premura-agent explain [--json] [--record FILE]    what this PC shows, judged here with default limits
  premura-agent status [--json]                     how this agent stands
  premura-agent code [--json]                       the code that proves to your service desk that you are at this PC
  premura-agent verify CODE                         whether your service desk reads you this code
  premura-agent notices [--json]                    what your service desk wrote about this PC
  premura-agent notices CODE                        whether the notice with this check code is theirs
  premura-agent parse KIND < FILE                   the facts that an output from a customer holds, as JSON;
                                                    without KIND the kinds
";
const OPTIONS: &str = "
  --with-parent PID   (run) stop when the program with this number, which started it, ends
  --data DIR   its folder (default DATA)
  --version, --help
";
/// How long `once` tries to send.
const ONCE: Duration = Duration::from_secs(60);

type Failure = Box<dyn std::error::Error>;

#[derive(Debug, Default, PartialEq)]
struct Arguments {
    command: Option<String>,
    verb: Option<String>,
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

fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, lexopt::Error> {
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
            Value(word) if read.verb.is_none() && matches!(read.command.as_deref(), Some("service" | "parse")) => {
                read.verb = Some(word.string()?);
            }
            // A code is read in groups, and perhaps typed so.
            Value(word) if matches!(read.command.as_deref(), Some("verify" | "notices")) => {
                read.verb.get_or_insert_default().push_str(&word.string()?);
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(read)
}

/// Does what the command line asks for.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match read(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return misused(&error.to_string()),
    };
    if arguments.help || arguments.version {
        say(&if arguments.help { usage() } else { concat!("premura-agent ", env!("CARGO_PKG_VERSION"), "\n").into() });
        return ExitCode::SUCCESS;
    }
    if let Some(Err(error)) = arguments.with_parent.map(platform::end_with_parent) {
        return failed(&error.into());
    }
    #[cfg(windows)]
    if arguments.command.as_deref() == Some("service") {
        return service(&arguments);
    }
    if arguments.command.as_deref() == Some("parse") {
        return parsed_output(arguments.verb.as_deref());
    }
    match arguments.command.as_deref() {
        Some("code") => return ended(code(&arguments)),
        Some("verify") => {
            let Some(typed) = &arguments.verb else { return misused("verify needs the CODE that you were read") };
            return ended(verify(&arguments, typed));
        }
        Some("notices") => return ended(notices(&arguments)),
        _ => {}
    }
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(false).with_target(false).init();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(2).build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    let done = match arguments.command.as_deref() {
        #[cfg(unix)]
        Some("as-root") => as_root().map_err(Into::into),
        Some("enroll") => match (&arguments.server, &arguments.token) {
            (_, None) => return misused("enroll needs --token TOKEN"),
            (server, Some(token)) => runtime.block_on(enroll(&arguments, server.as_deref(), token)),
        },
        Some("run") => runtime.block_on(run(&arguments)),
        Some("once") => runtime.block_on(once(&data(&arguments))),
        Some("explain") => runtime.block_on(explain(&arguments)),
        Some("status") => status(&arguments),
        Some(other) => return misused(&format!("there is no command `{other}`")),
        None => return misused("a command is missing"),
    };
    // A check that hangs must not keep the program from ending.
    runtime.shutdown_background();
    ended(done)
}

fn ended(done: Result<(), Failure>) -> ExitCode {
    done.map_or_else(|error| failed(&error), |()| ExitCode::SUCCESS)
}

async fn enroll(arguments: &Arguments, server: Option<&str>, token: &str) -> Result<(), Failure> {
    let data = data(arguments);
    let config = config::load(&data)?;
    let server = server.or(config.server.as_deref()).ok_or("enroll needs --server URL, or `server` in agent.toml")?;
    let identity = newcomer::enrol(&data, server, token).await?;
    #[cfg(unix)]
    platform::hand_over(&data)?;
    say(&format!("{}\n", identity.device));
    tracing::info!("This PC is enrolled at {}; `premura-agent run` reports from now on.", identity.server);
    Ok(())
}

async fn once(data: &Path) -> Result<(), Failure> {
    let mut agent = Agent::open(data, None)?;
    let taken = agent.sample(0, &mut || {}).await;
    let sent = run::drain(&mut agent, ONCE).await;
    #[cfg(unix)]
    platform::hand_over(data)?;
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

/// What to read to the desk. Anybody at the PC may ask.
fn code(arguments: &Arguments) -> Result<(), Failure> {
    let shown = codes::shown(&public(arguments), clock::now().wall_ms)?;
    if arguments.json {
        say(&format!("{:#}\n", serde_json::to_value(&shown)?));
    } else {
        let word = if shown.left_s == 1 { "second" } else { "seconds" };
        say(&format!(
            "{}\nRead this to your service desk when they ask for it. It changes in {} {word}.\n",
            shown.code, shown.left_s
        ));
    }
    Ok(())
}

/// Whether the desk reads this. Anybody at the PC may ask.
fn verify(arguments: &Arguments, typed: &str) -> Result<(), Failure> {
    if codes::is_desk(&public(arguments), typed, clock::now().wall_ms)? {
        say("Yes: whoever reads you this code now is your service desk. They never ask for a password.\n");
        return Ok(());
    }
    Err("no: this is not the code of your service desk now. Codes change each minute, so let them read it once more; when it \
         is wrong again, hang up and call the number that you know"
        .into())
}

/// What was sent about this PC, or whether a code is of a notice that was sent. Anybody at the PC may ask.
fn notices(arguments: &Arguments) -> Result<(), Failure> {
    let list = said::list(&public(arguments))?;
    match &arguments.verb {
        Some(typed) => say(&list.verdict(typed, clock::now().wall_ms, &clock::zone())?),
        None if arguments.json => say(&format!("{:#}\n", list.document())),
        None => say(&list.lines(&clock::zone())),
    }
    Ok(())
}

async fn run(arguments: &Arguments) -> Result<(), Failure> {
    let supervisor = Supervisor::from_environment();
    let stop = platform::asked_to_stop();
    Ok(run::run(&data(arguments), arguments.sample_every_s, &supervisor, stop).await?)
}

/// One question on standard input, its answer on standard output: what the service manager starts as root.
#[cfg(unix)]
fn as_root() -> std::io::Result<()> {
    // Whoever asks has looked at the privacy profile already, and root knows none.
    let settings = crate::host::HostSettings { standard_privacy: true, ..crate::host::HostSettings::default() };
    let host = crate::host::live(settings);
    crate::as_root::serve(&mut std::io::stdin().lock(), &mut std::io::stdout().lock(), &*host)
}

/// The facts of what stands on standard input.
fn parsed_output(kind: Option<&str>) -> ExitCode {
    let Some(kind) = kind else {
        say(&parse::KINDS.iter().map(|kind| format!("{:<22}{}\n", kind.name, kind.of)).collect::<String>());
        return ExitCode::SUCCESS;
    };
    let mut output = Vec::new();
    if let Err(error) = std::io::stdin().lock().take(parse::MOST_BYTES).read_to_end(&mut output) {
        return failed(&format!("standard input: {error}").into());
    }
    match parse::parse(kind, &output) {
        Some(facts) => {
            say(&format!("{facts:#}\n"));
            ExitCode::SUCCESS
        }
        None => misused(&format!("parse does not know `{kind}`; `premura-agent parse` lists the kinds")),
    }
}

#[cfg(windows)]
fn service(arguments: &Arguments) -> ExitCode {
    use platform::windows::as_service::{self, NOT_PERMITTED};
    let done = match arguments.verb.as_deref() {
        Some("install") => as_service::install(arguments.data.as_deref()),
        Some("uninstall") => as_service::uninstall(),
        Some("purge") => as_service::purge(arguments.data.as_deref()),
        Some("run") => as_service::run(arguments.data.as_deref()),
        Some(other) => return misused(&format!("`service` does not know `{other}`")),
        None => return misused("service needs install, uninstall, purge or run"),
    };
    match done {
        Ok(words) => {
            say(words);
            ExitCode::SUCCESS
        }
        Err(error) => {
            let code = if error.not_permitted() { ExitCode::from(NOT_PERMITTED) } else { ExitCode::FAILURE };
            let _ = failed(&error.into());
            code
        }
    }
}

/// The folder that was named; else the usual one.
fn data(arguments: &Arguments) -> PathBuf {
    arguments.data.clone().unwrap_or_else(platform::data_folder)
}

/// Where what everybody may read is.
fn public(arguments: &Arguments) -> PathBuf {
    platform::public_folder(arguments.data.as_deref())
}

fn usage() -> String {
    [COMMANDS, platform::COMMANDS, &OPTIONS.replace("DATA", platform::USUAL_DATA)].concat()
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
    let _ = write!(std::io::stderr().lock(), "premura-agent: {what}\n\n{}", usage());
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    mod written;

    use super::*;

    fn parsed(line: &str) -> Result<Arguments, lexopt::Error> {
        let program = std::iter::once("premura-agent");
        read(program.chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn every_command_of_the_usage_is_read() {
        let enroll = parsed("enroll --server https://x --token prm_a --data /d").unwrap();
        assert_eq!((enroll.command.as_deref(), enroll.token.as_deref()), (Some("enroll"), Some("prm_a")));
        assert_eq!(parsed("run --sample-every 1").unwrap().sample_every_s, Some(1));
        assert_eq!(parsed("run --with-parent 7").unwrap().with_parent, Some(7));
        assert!(parsed("--data d status --json").unwrap().json);
        assert_eq!(parsed("parse dpkg").unwrap().verb.as_deref(), Some("dpkg"));
        assert_eq!(parsed("verify abcd EFGH").unwrap().verb.as_deref(), Some("abcdEFGH"));
        let notices = parsed("notices 7k4 92m --json").unwrap();
        assert_eq!((notices.verb.as_deref(), notices.json), (Some("7k492m"), true));
        assert!(parsed("code --json").unwrap().json && parsed("code abcd").is_err());
        assert_eq!(parsed("explain --record f").unwrap().record, Some("f".into()));
    }

    #[test]
    fn what_is_not_understood_stops_everything() {
        for wrong in ["run --sample-every 0", "run --sample-every soon", "run faster", "run --insecure", "run --data"] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
    }
}
