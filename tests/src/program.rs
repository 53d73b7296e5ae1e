//! The real programs as children of a test: built once, started with their output in files, ended by their process number.
//! Invariant: whatever becomes of a test, its programs end with it, and what they last said is shown when it fails.
//! Next: [`crate::collector_process`], [`crate::agent_process`].

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::OnceLock;

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use crate::wait::{wait_for, wait_until};

/// How long a program may take to say what it was started for.
const START_S: u64 = 30;
/// How long it may take to end when it is asked to.
const STOP_S: u64 = 25;

/// The collector's program.
#[must_use]
pub fn collector() -> PathBuf {
    built().join("premura-collector")
}

/// The agent's program.
#[must_use]
pub fn agent() -> PathBuf {
    built().join("premura-agent")
}

/// The folder of the programs, built from this checkout by the same cargo, profile and target folder as the test.
fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        // …/target/debug/deps/e2e-0123 is this program.
        let own = std::env::current_exe().expect("this test's own place");
        let folder = own.ancestors().nth(2).expect("the profile's folder").to_owned();
        let target = folder.parent().expect("the target folder");
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.args(["build", "--locked", "--target-dir"]).arg(target);
        if folder.file_name().is_some_and(|name| name == "release") {
            build.args(["-p", "premura-agent", "-p", "premura-collector", "--release"]);
        } else {
            // As `cargo test` builds them: what tests alone switch on in a dependency would build them a second time.
            build.args(["--workspace", "--bins", "--tests"]);
        }
        // What cargo tells a test about itself would make it build ring, and all that stands on it, once more each time.
        let told = |name: &std::ffi::OsString| {
            ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|start| name.to_string_lossy().starts_with(start))
        };
        std::env::vars_os().map(|(name, _)| name).filter(told).for_each(|name| {
            build.env_remove(name);
        });
        let done = build.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("cargo runs");
        assert!(done.status.success(), "the programs do not build:\n{}", String::from_utf8_lossy(&done.stderr));
        folder
    })
}

/// Runs a program to its end.
#[must_use]
pub fn run(program: &Path, arguments: &[&str], data: &Path) -> Output {
    let mut command = Command::new(program);
    command.args(arguments).arg("--data").arg(data).stdin(Stdio::null());
    command.output().unwrap_or_else(|error| panic!("{}: {error}", program.display()))
}

/// What a program that ran said, on both of its outputs.
#[must_use]
pub fn words(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A running program.
#[derive(Debug)]
pub struct Program {
    child: Child,
    out: PathBuf,
    err: PathBuf,
    ended: Option<ExitStatus>,
}

impl Program {
    /// Starts it; its output goes to files named after `log`: stdout anew, stderr after what is there.
    #[must_use]
    pub fn start(program: &Path, arguments: &[&str], data: &Path, log: &Path) -> Self {
        let mut command = Command::new(program);
        command.args(arguments).arg("--data").arg(data);
        Self::started(command, log)
    }

    /// Starts any program as a command says.
    #[must_use]
    pub fn started(mut command: Command, log: &Path) -> Self {
        let (out, err) = (log.with_extension("out"), log.with_extension("err"));
        let said = File::create(&out).expect("a file for stdout");
        let told = OpenOptions::new().create(true).append(true).open(&err).expect("a file for stderr");
        command.stdin(Stdio::null()).stdout(said).stderr(told);
        // A group of its own, so that a program's own children end with it.
        let child = command.process_group(0).spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        Self { child, out, err, ended: None }
    }

    /// The rest of the first line on stdout that starts with these words, as soon as it is there.
    pub fn line(&mut self, start: &str) -> String {
        wait_for(&format!("a line `{start}…`"), START_S, || {
            let said = read(&self.out);
            let found =
                said.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')?.strip_prefix(start)).next();
            if found.is_none() {
                assert!(self.runs(), "it ended before it said `{start}…`: {}", self.told());
            }
            found.map(str::to_owned)
        })
    }

    /// What it wrote to stderr so far, and those before it with the same log.
    #[must_use]
    pub fn told(&self) -> String {
        read(&self.err)
    }

    /// Whether it runs.
    pub fn runs(&mut self) -> bool {
        if self.ended.is_none() {
            self.ended = self.child.try_wait().expect("the child's state");
        }
        self.ended.is_none()
    }

    /// The processor time it has used, ms.
    #[must_use]
    pub fn used_ms(&self) -> u64 {
        let stat = read(Path::new(&format!("/proc/{}/stat", self.child.id())));
        // After the name in brackets: utime and stime are the 12th and 13th, in hundredths of a second.
        let after = stat.rsplit(") ").next().unwrap_or_default();
        after.split(' ').skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * 10
    }

    /// Open files, threads, and private memory in KiB.
    #[must_use]
    pub fn held(&self) -> [u64; 3] {
        let folder = PathBuf::from(format!("/proc/{}", self.child.id()));
        let count = |name: &str| std::fs::read_dir(folder.join(name)).map_or(0, Iterator::count) as u64;
        let status = read(&folder.join("status"));
        let private = status.lines().find_map(|line| line.strip_prefix("RssAnon:")?.split_whitespace().next());
        [count("fd"), count("task"), private.and_then(|kib| kib.parse().ok()).unwrap_or(0)]
    }

    /// Suspends it, as a laptop whose lid is closed, or lets it go on.
    pub fn suspend(&self, suspended: bool) {
        let signal = if suspended { Signal::STOP } else { Signal::CONT };
        kill_process(self.pid(), signal).expect("it can be suspended");
    }

    /// Ends it and all it started at once, as a power cut of the program would.
    pub fn kill(mut self) {
        self.end();
    }

    /// Asks it to end and waits.
    ///
    /// # Panics
    /// When it does not.
    pub fn stop(mut self) -> ExitStatus {
        // One that ended by itself needs no signal.
        let _ended = kill_process(self.pid(), Signal::TERM);
        self.wait()
    }

    /// Waits for its end.
    ///
    /// # Panics
    /// When it does not end.
    pub fn wait(&mut self) -> ExitStatus {
        wait_until("the end of the program", STOP_S, || !self.runs());
        self.ended.expect("it ended")
    }

    fn end(&mut self) {
        let _ended = kill_process_group(self.pid(), Signal::KILL);
        if self.ended.is_none() {
            self.ended = Some(self.child.wait().unwrap_or_else(|_| ExitStatus::from_raw(9)));
        }
    }

    fn pid(&self) -> Pid {
        i32::try_from(self.child.id()).ok().and_then(Pid::from_raw).expect("a process number")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Gently first: a program ends its own children then.
        if self.runs() && !std::thread::panicking() {
            let _ended = kill_process(self.pid(), Signal::TERM);
            let _in_time = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.wait()));
        }
        self.end();
        if std::thread::panicking() {
            let told = self.told();
            let lines: Vec<&str> = told.lines().rev().take(15).collect();
            eprintln!("--- {}", self.err.display());
            lines.iter().rev().for_each(|line| eprintln!("{line}"));
        }
    }
}

fn read(path: &Path) -> String {
    let mut bytes = Vec::new();
    // A file that is not there yet is empty so far.
    let _missing = File::open(path).and_then(|mut file| file.read_to_end(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}
