//! Wine and the agent in it: commands with a bound on their time, folders of Windows as this system sees them.
//! Invariant: a program that does not end in time is ended by its number, and the test with it.
//! Next: `reports.rs` for the first test that uses it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use support::collector_process::CollectorProcess;
use support::program::Program;
use support::wait::wait_until;
use tempfile::TempDir;

/// What any command of wine may take.
const WITHIN_S: u64 = 120;
static ONE: Mutex<()> = Mutex::new(());

/// The prefix, as long as a test has it.
pub struct Wine {
    /// The folder of wine's drive C.
    pub drive: PathBuf,
    loader: PathBuf,
    logs: TempDir,
    person: Child,
    _alone: MutexGuard<'static, ()>,
}

/// What a command did.
#[derive(Debug)]
pub struct Done {
    /// Its exit code.
    pub code: Option<i32>,
    /// What it said, on stdout.
    pub said: String,
    /// What it told, on stderr.
    pub told: String,
}

/// A path that the test's script set.
pub fn set(name: &str) -> PathBuf {
    PathBuf::from(std::env::var_os(name).unwrap_or_else(|| panic!("{name} is set by tests/windows/run")))
}

/// Ends what runs in the prefix and starts it anew, with a person at it: wine's service manager goes with the last program
/// that is no service, and forgets a service that was removed only then.
fn sit_down(loader: &Path) -> Child {
    for what in ["-k", "-w"] {
        // Where nothing runs there is nothing to end.
        let _ended = Command::new(loader.with_file_name("wineserver")).arg(what).output().unwrap();
    }
    let mut person = Command::new(loader);
    person.arg("cmd").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    person.spawn().unwrap()
}

impl Drop for Wine {
    fn drop(&mut self) {
        let _ended = Command::new(self.loader.with_file_name("wineserver")).arg("-k").output();
        let _ended = self.person.wait();
    }
}

impl Wine {
    /// Takes the prefix.
    pub fn take() -> Self {
        let alone = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        let (drive, loader) = (set("WINEPREFIX").join("drive_c"), set("PREMURA_WINE"));
        let person = sit_down(&loader);
        Self { drive, loader, logs: TempDir::new().unwrap(), person, _alone: alone }
    }

    /// Restarts Windows, as wine understands it.
    pub fn restart(&mut self) {
        self.person = sit_down(&self.loader);
    }

    /// A command of wine, as a child of this test.
    pub fn begin(&self, arguments: &[&str]) -> Program {
        let mut command = Command::new(&self.loader);
        command.args(arguments);
        Program::started(command, &self.logs.path().join("command"))
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Done {
        let log = self.logs.path().join("command");
        for ending in ["out", "err"] {
            let _none_yet = std::fs::remove_file(log.with_extension(ending));
        }
        let mut program = self.begin(arguments);
        wait_until(&format!("the end of {arguments:?}"), WITHIN_S, || !program.runs());
        let read = |ending| String::from_utf8_lossy(&std::fs::read(log.with_extension(ending)).unwrap()).into_owned();
        Done { code: program.wait().code(), said: read("out"), told: read("err") }
    }

    /// Runs a command that has to do it.
    pub fn must(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert_eq!(done.code, Some(0), "{arguments:?}: {done:?}");
        done.said
    }

    /// Loads a text of the registry editor, in the encoding that it wants.
    pub fn register(&self, text: &str) {
        let file = self.logs.path().join("values.reg");
        let units = text.replace('\n', "\r\n");
        let bytes: Vec<u8> = [0xfeff].into_iter().chain(units.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        std::fs::write(&file, bytes).unwrap();
        self.must(&["regedit", "/S", file.to_str().unwrap()]);
    }

    /// Whether a value stands in the registry.
    pub fn has_value(&self, key: &str, name: &str) -> bool {
        self.run(&["reg", "query", key, "/v", name]).code == Some(0)
    }

    /// A path of drive C as this system has it.
    pub fn here(&self, path: &str) -> PathBuf {
        self.drive.join(path.trim_start_matches(r"C:\").replace('\\', "/"))
    }
}

/// An agent of Windows on a folder of drive C.
pub struct WineAgent<'a> {
    /// Where it runs.
    pub wine: &'a Wine,
    /// Its folder, in the words of Windows.
    pub data: String,
}

impl<'a> WineAgent<'a> {
    /// An agent of a folder that is new, with a name as Windows allows it.
    pub fn new(wine: &'a Wine, name: &str) -> Self {
        let data = format!(r"C:\Premura tests\{name}, außen");
        let _none_yet = std::fs::remove_dir_all(wine.here(&data));
        Self { wine, data }
    }

    /// An agent that a collector knows.
    pub fn enrolled(wine: &'a Wine, name: &str, collector: &CollectorProcess) -> Self {
        let one = Self::new(wine, name);
        let (server, token) = (collector.server(), collector.token("Acme", 1));
        let said = one.must(&["enroll", "--server", &server, "--token", &token]);
        assert!(said.starts_with("dev_"), "{said}");
        one
    }

    /// Its command line with its folder.
    fn line<'b>(&'b self, program: &'b str, arguments: &[&'b str]) -> Vec<&'b str> {
        [&[program], arguments, &["--data", self.data.as_str()]].concat()
    }

    /// Runs a command of the agent that has to do it.
    pub fn must(&self, arguments: &[&str]) -> String {
        let program = program();
        self.wine.must(&self.line(program.to_str().unwrap(), arguments))
    }

    /// Starts a command of the agent and leaves it to the caller.
    pub fn begin(&self, arguments: &[&str]) -> Program {
        let program = program();
        self.wine.begin(&self.line(program.to_str().unwrap(), arguments))
    }

    /// How it stands.
    pub fn status(&self) -> Value {
        serde_json::from_str(&self.must(&["status", "--json"])).unwrap()
    }

    /// A file of its folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.wine.here(&self.data).join(name)
    }
}

/// The agent's program for Windows.
pub fn program() -> PathBuf {
    set("PREMURA_WINDOWS_AGENT")
}

/// The text of a file that a service writes, so far.
pub fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}
