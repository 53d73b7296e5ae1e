//! I11: the service manager hears a sign of life from an agent that goes on, and none from one that is stuck: in a flush to a
//! disk that does not answer, or stopped altogether. Then it starts the agent anew, ever more rarely.

use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::program::{self, Program};

/// What the service manager is told to allow between two signs of life.
const WATCHDOG: Duration = Duration::from_secs(4);

/// The service manager's ear.
struct Ear(UnixDatagram);

impl Ear {
    fn at(path: &Path) -> Self {
        let socket = UnixDatagram::bind(path).unwrap();
        // Half as long again, for a machine that is busy with other tests.
        socket.set_read_timeout(Some(WATCHDOG + WATCHDOG / 2)).unwrap();
        Self(socket)
    }

    /// The next word; none when it takes longer than the watchdog allows.
    fn word(&self) -> Option<String> {
        let mut word = [0; 64];
        let length = self.0.recv(&mut word).ok()?;
        Some(String::from_utf8_lossy(&word[..length]).into_owned())
    }

    /// Hears an agent start, and a number of signs of life.
    fn hears_it_live(&self) {
        let mut lived = 0;
        while lived < 5 {
            match self.word().as_deref() {
                Some("WATCHDOG=1") => lived += 1,
                Some(_) => {}
                None => panic!("an agent that works gives signs of life"),
            }
        }
    }
}

/// An agent that a service manager watches, around it what makes its disk hang after a while.
fn watched(agent: &AgentProcess, home: &Path, around: &[&str]) -> Program {
    let own = program::agent().display().to_string();
    let data = agent.data.display().to_string();
    let words = [around, &[own.as_str(), "run", "--sample-every", "1", "--data", data.as_str()]].concat();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).env("NOTIFY_SOCKET", home.join("notify")).env_remove("WATCHDOG_PID");
    command.env("WATCHDOG_USEC", WATCHDOG.as_micros().to_string());
    Program::started(command, &home.join("watched"))
}

fn scene() -> (tempfile::TempDir, AgentProcess, Ear) {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let agent = AgentProcess::enrolled(home.path(), "agent", &collector, "Acme");
    collector.kill();
    let ear = Ear::at(&home.path().join("notify"));
    (home, agent, ear)
}

#[test]
fn i11_an_agent_whose_disk_hangs_gives_no_sign_of_life() {
    let (home, agent, ear) = scene();
    let calls = home.path().join("calls").display().to_string();
    let hangs = [
        "/usr/bin/strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-e",
        "trace=fsync,fdatasync",
        "-e",
        "inject=fsync,fdatasync:delay_enter=60000000:when=24+",
        "-o",
        &calls,
    ];
    let agent = watched(&agent, home.path(), &hangs);
    ear.hears_it_live();
    let mut words = 0;
    while ear.word().is_some() {
        words += 1;
        assert!(words < 400, "its disk hangs, and it says that it lives");
    }
    agent.kill();
}

#[test]
fn i11_an_agent_that_is_stopped_gives_none_and_lives_on_when_it_goes_on() {
    let (home, agent, ear) = scene();
    let agent = watched(&agent, home.path(), &[]);
    ear.hears_it_live();
    agent.suspend(true);
    // What it said before may still lie there.
    let said = std::iter::from_fn(|| ear.word()).take(50).count();
    assert!(said < 50, "it is stopped and says that it lives");
    agent.suspend(false);
    ear.hears_it_live();
    assert!(agent.stop().success());
}

#[test]
fn i11_the_unit_wants_signs_of_life_and_starts_anew_ever_more_rarely() {
    let unit = include_str!("../../packaging/systemd/premura-agent.service");
    let value = |key: &str| {
        let line = unit.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_else(|| panic!("{key} stands in the unit"))
    };
    assert_eq!((value("Type"), value("Restart")), ("notify", "always"));
    assert!(value("WatchdogSec").parse::<u32>().unwrap() <= 300);
    assert!(value("RestartSec").parse::<u32>().unwrap() >= 5, "no storm");
    assert!(
        value("RestartSteps").parse::<u32>().unwrap() > 1 && value("RestartMaxDelaySec").parse::<u32>().unwrap() >= 300
    );
}
