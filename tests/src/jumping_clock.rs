//! A wall clock for one program, which jumps as it is told while the program runs; what counts from its start goes on evenly.
//! Invariant: the machine's own clock is never touched. Next: [`crate::program`].

use std::path::{Path, PathBuf};
use std::process::Command;

/// Where Debian keeps the library, whatever the processor.
const LIBRARIES: &str = "/usr/lib";

/// The clock.
#[derive(Debug)]
pub struct JumpingClock {
    file: PathBuf,
    library: PathBuf,
}

impl JumpingClock {
    /// One that tells the true time, until it is told otherwise.
    ///
    /// # Panics
    /// When the package `faketime` is missing.
    #[must_use]
    pub fn new(home: &Path, name: &str) -> Self {
        let systems = std::fs::read_dir(LIBRARIES).expect("a folder of libraries");
        let libraries = systems.flatten().map(|one| one.path().join("faketime/libfaketimeMT.so.1"));
        let library = libraries.into_iter().find(|path| path.exists());
        let library = library.expect("apt-get install -y --no-install-recommends faketime");
        let clock = Self { file: home.join(name), library };
        clock.jump("+0");
        clock
    }

    /// Sets it so far from the true time: `+1d`, `-10y`, `+0`.
    ///
    /// # Panics
    /// When its file cannot be written.
    pub fn jump(&self, by: &str) {
        let beside = self.file.with_extension("new");
        std::fs::write(&beside, by).expect("a file");
        std::fs::rename(&beside, &self.file).expect("the file is replaced whole");
    }

    /// A program that lives by this clock.
    #[must_use]
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env("LD_PRELOAD", &self.library).env("FAKETIME_TIMESTAMP_FILE", &self.file);
        command.env("FAKETIME_NO_CACHE", "1").env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        command
    }
}
