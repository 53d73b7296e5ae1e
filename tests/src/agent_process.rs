//! An agent as a process: its folder, its enrolment, its status.
//! Invariant: it is the program that customers get; nothing of it is set but its own `agent.toml`.
//! Next: [`crate::collector_process`].

use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::collector_process::CollectorProcess;
use crate::jumping_clock::JumpingClock;
use crate::program::{self, Program, words};

/// An agent.
#[derive(Debug)]
pub struct AgentProcess {
    /// Its data folder.
    pub data: PathBuf,
    log: PathBuf,
    program: Option<Program>,
}

impl AgentProcess {
    /// An agent of a new folder below `home`, not enrolled yet.
    #[must_use]
    pub fn new(home: &Path, name: &str) -> Self {
        let data = home.join(name);
        std::fs::create_dir_all(&data).expect("a data folder");
        Self { data, log: home.join(format!("{name}-log")), program: None }
    }

    /// An agent that a collector knows.
    #[must_use]
    pub fn enrolled(home: &Path, name: &str, collector: &CollectorProcess, customer: &str) -> Self {
        let one = Self::new(home, name);
        let done = one.enroll(&collector.server(), &collector.token(customer, 1));
        assert!(done.status.success(), "{}", words(&done));
        one
    }

    /// Writes its `agent.toml`.
    pub fn set(&self, text: &str) {
        std::fs::write(self.data.join("agent.toml"), text).expect("a configuration");
    }

    /// Runs `enroll`.
    #[must_use]
    pub fn enroll(&self, server: &str, token: &str) -> Output {
        program::run(&program::agent(), &["enroll", "--server", server, "--token", token], &self.data)
    }

    /// Starts it, with a sample so often.
    pub fn start(&mut self, sample_every_s: u32) {
        self.program = Some(self.begin(sample_every_s));
    }

    /// The same by a clock of its own.
    pub fn start_by(&mut self, clock: &JumpingClock, sample_every_s: u32) {
        let mut command = clock.command(&program::agent());
        command.args(["run", "--sample-every", &sample_every_s.to_string(), "--data"]).arg(&self.data);
        self.program = Some(Program::started(command, &self.log));
    }

    /// Starts a process on this folder and leaves it to the caller.
    #[must_use]
    pub fn begin(&self, sample_every_s: u32) -> Program {
        let every = sample_every_s.to_string();
        Program::start(&program::agent(), &["run", "--sample-every", &every], &self.data, &self.log)
    }

    /// Ends it as a crash would.
    pub fn kill(&mut self) {
        self.program.take().expect("it runs").kill();
    }

    /// Ends it in order; true when it says that all went well.
    pub fn stop(&mut self) -> bool {
        self.program.take().expect("it runs").stop().success()
    }

    /// The running process.
    pub fn program(&mut self) -> &mut Program {
        self.program.as_mut().expect("it runs")
    }

    /// How it stands.
    #[must_use]
    pub fn status(&self) -> Value {
        let output = program::run(&program::agent(), &["status", "--json"], &self.data);
        assert!(output.status.success(), "status: {}", words(&output));
        serde_json::from_slice(&output.stdout).expect("one document")
    }

    /// Runs `code` or another command of it, as anybody at the PC does.
    #[must_use]
    pub fn tell(&self, command: &[&str]) -> Output {
        program::run(&program::agent(), command, &self.data)
    }

    /// A number of its status.
    #[must_use]
    pub fn number(&self, name: &str) -> u64 {
        self.status().get(name).and_then(Value::as_u64).unwrap_or_else(|| panic!("status has a number `{name}`"))
    }
}
