//! A PostgreSQL server of the tests' own: made in a temporary folder, reached by its socket, ended with the test process.
//! Invariant: nothing of a server that runs on the machine is touched; a missing PostgreSQL fails with the line that
//! installs it. Next: [`crate::world`].

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// A running server.
#[derive(Debug)]
pub struct Postgres {
    folder: tempfile::TempDir,
    programs: PathBuf,
    keeper: Option<Child>,
    /// Nobody drops the server that tests share: its folder goes with its process.
    shared: bool,
}

static SHARED: OnceLock<Postgres> = OnceLock::new();
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// The server that tests share; each takes a database of its own.
pub fn shared() -> &'static Postgres {
    SHARED.get_or_init(|| Postgres::made(true))
}

impl Postgres {
    /// Makes and starts a server.
    #[must_use]
    pub fn start() -> Self {
        Self::made(false)
    }

    fn made(shared: bool) -> Self {
        let programs = programs();
        let folder = tempfile::Builder::new().prefix("premura-pg").tempdir_in("/tmp").expect("a folder");
        own(folder.path());
        let data = folder.path().join("data");
        let mut initdb = as_postgres(&programs.join("initdb"));
        initdb
            .args(["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--username=postgres", "--pgdata"])
            .arg(&data);
        let done = initdb.stdout(Stdio::null()).output().expect("initdb runs");
        assert!(done.status.success(), "initdb: {}", String::from_utf8_lossy(&done.stderr));
        let mut server = Self { folder, programs, keeper: None, shared };
        server.resume();
        server
    }

    /// Starts the server again after [`Postgres::halt`]; returns when it takes connections.
    pub fn resume(&mut self) {
        // The shell keeps the server only as long as this process keeps its pipe: however a test ends, nothing stays.
        let script = r#""$0" -D "$1/data" -k "$1" -c listen_addresses= -c max_connections=200 2>&1 &
            server=$!; cat >/dev/null; kill -INT $server; wait $server; [ "$2" = keep ] || rm -rf "$1""#;
        let mut keeper = as_postgres(Path::new("/bin/sh"));
        keeper.args(["-c", script]).arg(self.programs.join("postgres")).arg(self.folder.path());
        keeper.arg(if self.shared { "forget" } else { "keep" });
        let mut keeper = keeper.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a shell");
        let mut log = BufReader::new(keeper.stdout.take().expect("its log")).lines().map_while(Result::ok);
        let said: Vec<String> = log.by_ref().take_while(|line| !line.contains("ready to accept connections")).collect();
        // What it says later is read on, or it would stop when the pipe is full.
        let rest = std::thread::spawn(move || log.count());
        assert!(!rest.is_finished(), "PostgreSQL did not start: {said:#?}");
        self.keeper = Some(keeper);
    }

    /// Stops the server at once, as a reboot would.
    pub fn halt(&mut self) {
        let Some(mut keeper) = self.keeper.take() else { return };
        drop(keeper.stdin.take());
        keeper.wait().expect("the server ends");
    }

    /// The URL of a new, empty database.
    #[must_use]
    pub fn database(&self) -> String {
        let name = format!("premura_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        let mut createdb = as_postgres(&self.programs.join("createdb"));
        let done = createdb.args(["-U", "postgres", "-h"]).arg(self.folder.path()).arg(&name).output();
        let done = done.expect("createdb runs");
        assert!(done.status.success(), "createdb: {}", String::from_utf8_lossy(&done.stderr));
        format!("postgres://postgres@localhost/{name}?host={}", self.folder.path().display())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.halt();
    }
}

/// Where Debian and others put the server's programs; its own version folder first, newest first.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    folders.sort();
    folders.reverse();
    folders.extend(["/usr/local/bin", "/usr/bin"].map(PathBuf::from));
    let found = folders.into_iter().find(|folder| folder.join("initdb").exists() && folder.join("createdb").exists());
    found.expect("PostgreSQL is missing; install it with: apt-get install -y postgresql")
}

/// PostgreSQL refuses to run as root; Debian's package brings a user for it.
fn as_postgres(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("/usr/sbin/runuser");
    if !Path::new("/usr/sbin/runuser").exists() {
        command = Command::new("/sbin/runuser");
    }
    command.args(["-u", "postgres", "--"]).arg(program).current_dir("/");
    command
}

fn own(folder: &Path) {
    if is_root() {
        let done = Command::new("/bin/chown").arg("postgres").arg(folder).status();
        assert!(
            done.is_ok_and(|status| status.success()),
            "the user postgres is missing: apt-get install -y postgresql"
        );
    }
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0)
}
