//! Volumes of a test's own, mounted where it says: a small one in memory, a large one on a loop device.
//! Invariant: unmounted with the test; where mounting is refused the test fails and says what it needs.
//! Next: [`crate::program`].

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const NEEDS: &str = "this test mounts volumes: run it as root, with loop devices (in a container: --privileged)";
const FILLER: &str = "filler";

/// A mounted volume.
#[derive(Debug)]
pub struct Volume {
    /// Where it is mounted.
    pub place: PathBuf,
}

impl Volume {
    /// A volume of so many MiB in memory.
    #[must_use]
    pub fn small(place: &Path, mib: u32) -> Self {
        std::fs::create_dir_all(place).expect("a place to mount at");
        let size = format!("size={mib}m,mode=700");
        done(Command::new("mount").args(["-t", "tmpfs", "-o", &size, "premura-test"]).arg(place));
        Self { place: place.to_owned() }
    }

    /// A volume of so many GiB that takes next to no room: ext4 in a sparse file beside its place.
    #[must_use]
    pub fn large(place: &Path, gib: u64) -> Self {
        std::fs::create_dir_all(place).expect("a place to mount at");
        let image = place.with_extension("image");
        File::create(&image).and_then(|file| file.set_len(gib << 30)).expect("a sparse file");
        done(Command::new("mkfs.ext4").args(["-q", "-F", "-m", "0"]).arg(&image));
        done(Command::new("mount").args(["-o", "loop"]).arg(&image).arg(place));
        Self { place: place.to_owned() }
    }

    /// Takes all that is free but so many MiB, without writing it.
    pub fn fill(&self, free_mib: u64) {
        let disk = rustix::fs::statvfs(&self.place).expect("the volume's state");
        let take = (disk.f_bavail * disk.f_frsize).saturating_sub(free_mib << 20);
        done(Command::new("fallocate").args(["-l", &take.to_string()]).arg(self.place.join(FILLER)));
    }

    /// Takes all that is free, to the last byte.
    pub fn fill_up(&self) {
        let mut file = File::options().create(true).append(true).open(self.place.join(FILLER)).expect("a file");
        for step in [1 << 16, 1 << 12, 1] {
            while file.write_all(&vec![1; step]).is_ok() {}
        }
    }

    /// Gives back what was taken.
    pub fn relieve(&self) {
        std::fs::remove_file(self.place.join(FILLER)).expect("it was filled");
    }
}

impl Drop for Volume {
    fn drop(&mut self) {
        // Lazily, so that a program that still holds a file cannot keep the mount from going.
        let _gone = Command::new("umount").arg("-l").arg(&self.place).status();
    }
}

fn done(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}; {NEEDS}"));
    assert!(output.status.success(), "{command:?}: {}{NEEDS}", String::from_utf8_lossy(&output.stderr));
}
