//! A collector as a process: its folder, its doors on free ports that it keeps over restarts, its verbs.
//! Invariant: what a test knows of it comes from its command line, its doors and its database, as for anybody.
//! Next: [`crate::books`] for what its database holds.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::jumping_clock::JumpingClock;
use crate::program::{self, Program, words};
use crate::wait::wait_for;

/// No delays; and the few devices of a crowd stand for many, so that no quota is in their way.
const QUICK: &str = "[policy]\npreset = \"quick\"\n[quotas]\ndevice_reports_per_minute = 1000000\n";

/// A collector.
#[derive(Debug)]
pub struct CollectorProcess {
    /// Its data folder.
    pub data: PathBuf,
    /// The database server's URL, when it has one.
    pub url: Option<String>,
    verb: &'static str,
    log: PathBuf,
    doors: [String; 2],
    program: Option<Program>,
}

impl CollectorProcess {
    /// A collector of a new folder below `home`, with the quick policy; not started yet.
    #[must_use]
    pub fn new(home: &Path, name: &str) -> Self {
        let data = home.join(name);
        std::fs::create_dir_all(&data).expect("a data folder");
        let any = || "127.0.0.1:0".to_owned();
        let (log, doors) = (home.join(format!("{name}-log")), [any(), any()]);
        let one = Self { data, url: None, verb: "serve", log, doors, program: None };
        one.set(QUICK);
        one
    }

    /// A collector of a new folder at this one's addresses, for when it has ended.
    #[must_use]
    pub fn successor(&self, home: &Path, name: &str) -> Self {
        Self { doors: self.doors.clone(), ..Self::new(home, name) }
    }

    /// The same on a database server.
    #[must_use]
    pub fn on(home: &Path, name: &str, url: String) -> Self {
        let one = Self { url: Some(url.clone()), ..Self::new(home, name) };
        one.set(&format!("{QUICK}[database]\nurl = \"{url}\"\n"));
        one
    }

    /// `quickstart`, with nothing prepared.
    #[must_use]
    pub fn quickstart(home: &Path) -> Self {
        let (data, log) = (home.join("premura-data"), home.join("quickstart-log"));
        let doors = ["127.0.0.1:0".to_owned(), "127.0.0.1:0".to_owned()];
        Self { data, url: None, verb: "quickstart", log, doors, program: None }
    }

    fn set(&self, text: &str) {
        std::fs::write(self.data.join("premura-collector.toml"), text).expect("a configuration");
    }

    /// Starts it and waits until both doors are open; the doors are the same each time.
    pub fn start(&mut self) {
        let program = self.begin();
        self.open(program);
    }

    /// The same by a clock of its own.
    pub fn start_by(&mut self, clock: &JumpingClock) {
        let mut command = clock.command(&program::collector());
        command.args([self.verb, "--web", &self.doors[0], "--agents", &self.doors[1], "--data"]).arg(&self.data);
        self.open(Program::started(command, &self.log));
    }

    fn open(&mut self, mut program: Program) {
        let web = program.line("web http://");
        self.doors = [web, program.line("agents https://")];
        self.program = Some(program);
    }

    /// Starts a process on this data and leaves it to the caller.
    #[must_use]
    pub fn begin(&self) -> Program {
        let [web, agents] = &self.doors;
        let arguments = [self.verb, "--web", web, "--agents", agents];
        Program::start(&program::collector(), &arguments, &self.data, &self.log)
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

    /// The address that agents are enrolled at.
    #[must_use]
    pub fn server(&self) -> String {
        format!("https://{}", self.doors[1])
    }

    /// The document that a verb prints.
    #[must_use]
    pub fn ask(&self, verb: &[&str]) -> Value {
        let output = self.tell(&[verb, &["--json"]].concat());
        assert!(output.status.success(), "{verb:?}: {}", words(&output));
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{verb:?}: {error}: {}", words(&output)))
    }

    /// The rows that a verb lists.
    #[must_use]
    pub fn list(&self, verb: &[&str]) -> Vec<Value> {
        self.ask(verb).as_array().cloned().unwrap_or_else(|| panic!("{verb:?} lists"))
    }

    /// Runs a verb.
    #[must_use]
    pub fn tell(&self, verb: &[&str]) -> Output {
        program::run(&program::collector(), verb, &self.data)
    }

    /// A new customer with one site.
    pub fn customer(&self, name: &str) {
        let _made = self.ask(&["customer", "add", name]);
        let _made = self.ask(&["site", "add", "Here", "--customer", name]);
    }

    /// A new token of a customer for so many devices.
    #[must_use]
    pub fn token(&self, customer: &str, uses: u32) -> String {
        let made = self.ask(&["token", "add", "--customer", customer, "--uses", &uses.to_string()]);
        made.get("token").and_then(Value::as_str).expect("the token's text").to_owned()
    }

    /// The status that its people's door answers to a path; 0 when it does not.
    #[must_use]
    pub fn page(&self, path: &str) -> u16 {
        let asked = TcpStream::connect(&self.doors[0]).and_then(|mut stream| {
            write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.doors[0])?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer).map(|_| answer)
        });
        let answer = asked.unwrap_or_default();
        answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
    }

    /// Waits until a page answers with a status.
    pub fn wait_for_page(&self, path: &str, status: u16, within_s: u64) {
        wait_for(&format!("{status} at {path}"), within_s, || (self.page(path) == status).then_some(()));
    }
}
