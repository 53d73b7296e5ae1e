//! The system calls of a program, as strace writes them down, about the files of one folder.
//! Invariant: a call that failed changed nothing and is left out; a call about files that is not understood ends the test.
//! Next: [`crate::power`], which makes a disk of them.
#![expect(clippy::indexing_slicing, reason = "a trace that is not as expected must end the test")]

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

/// One call that changed something, or a line that the program said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// A file was made.
    Create {
        /// Its name.
        name: String,
    },
    /// Bytes were written.
    Write {
        /// The file.
        name: String,
        /// Where; none at the end.
        at: Option<usize>,
        /// What.
        bytes: Vec<u8>,
    },
    /// A file was cut.
    Truncate {
        /// The file.
        name: String,
        /// To this length.
        bytes: usize,
    },
    /// A file's content was flushed.
    Flush {
        /// The file.
        name: String,
    },
    /// The folder's names were flushed.
    FlushNames,
    /// A file took another's name.
    Rename {
        /// Its name before.
        from: String,
        /// Its name after.
        to: String,
    },
    /// A name was taken away.
    Unlink {
        /// The name.
        name: String,
    },
    /// The program said a line on standard output.
    Said(String),
}

const TRACED: &str = "trace=open,openat,creat,write,pwrite64,writev,lseek,ftruncate,truncate,fsync,fdatasync,\
    sync_file_range,fallocate,rename,renameat,renameat2,unlink,unlinkat,link,linkat,close,dup,dup2,dup3,mmap";

/// Runs a program to its end under strace and reads what it did with the files of a folder.
///
/// # Panics
/// When it fails, or does what is not understood.
#[must_use]
pub fn of_program(program: &mut Command, folder: &Path) -> Vec<Call> {
    let log = folder.with_extension("calls");
    let mut traced = Command::new("strace");
    traced.args(["-f", "-xx", "-s", "1000000", "-e", TRACED, "-o"]).arg(&log).arg(program.get_program());
    let done = traced.args(program.get_args()).output().expect("strace: apt-get install strace");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let text = std::fs::read_to_string(&log).expect("what strace wrote");
    let mut reading = Reading { folder, open: HashMap::new(), begun: HashMap::new() };
    text.lines().filter_map(|line| reading.line(line)).collect()
}

/// A file that is open.
struct Open {
    /// The name in the folder; empty for the folder itself.
    name: String,
    /// The next write goes here; none for the end.
    at: Option<usize>,
}

struct Reading<'a> {
    folder: &'a Path,
    open: HashMap<i64, Open>,
    /// Calls that a thread has begun while another's ended.
    begun: HashMap<String, String>,
}

impl Reading<'_> {
    /// A line: a thread, and its call, or one half of it. What a call does is done when it ends.
    fn line(&mut self, line: &str) -> Option<Call> {
        let (thread, line) = line.split_once(' ')?;
        let line = line.trim_start();
        if let Some(begun) = line.strip_suffix("<unfinished ...>") {
            self.begun.insert(thread.to_owned(), begun.trim_end().to_owned());
            return None;
        }
        let Some(ended) = line.strip_prefix("<... ") else { return self.call(line) };
        let begun = self.begun.remove(thread)?;
        let (_, ended) = ended.split_once("resumed>")?;
        self.call(&(begun + ended))
    }

    fn call(&mut self, line: &str) -> Option<Call> {
        let (call, result) = line.rsplit_once(" = ")?;
        let result: i64 = result.split(' ').next()?.parse().ok()?;
        let (verb, rest) = call.split_once('(')?;
        if result < 0 {
            return None;
        }
        let words = words(rest.trim_end().trim_end_matches(')'));
        let number = words.first().and_then(|word| word.parse().ok()).unwrap_or(-1);
        match verb {
            "openat" => self.opened(&path(&words[1])?, &words[2], result),
            "close" => {
                self.open.remove(&number);
                None
            }
            "write" if number == 1 => Some(Call::Said(String::from_utf8_lossy(&bytes(&words[1])).trim().to_owned())),
            "write" => {
                let file = self.open.get_mut(&number)?;
                let (written, name, at) = (bytes(&words[1]), file.name.clone(), file.at);
                file.at = at.map(|at| at + written.len());
                Some(Call::Write { name, at, bytes: written })
            }
            "pwrite64" => {
                let name = self.open.get(&number)?.name.clone();
                Some(Call::Write { name, at: Some(words[3].parse().expect("a place")), bytes: bytes(&words[1]) })
            }
            "lseek" => {
                self.open.get_mut(&number)?.at = usize::try_from(result).ok();
                None
            }
            "ftruncate" => {
                let name = self.open.get(&number)?.name.clone();
                Some(Call::Truncate { name, bytes: words[1].parse().expect("a length") })
            }
            "fsync" | "fdatasync" => {
                let name = self.open.get(&number)?.name.clone();
                Some(if name.is_empty() { Call::FlushNames } else { Call::Flush { name } })
            }
            "rename" => {
                Some(Call::Rename { from: self.inside(&path(&words[0])?)?, to: self.inside(&path(&words[1])?)? })
            }
            "unlink" => Some(Call::Unlink { name: self.inside(&path(&words[0])?)? }),
            // Memory of its own; files of this folder are not mapped.
            "mmap" => {
                assert!(!self.open.contains_key(&words[4].parse().unwrap_or(-1)), "mapped: {line}");
                None
            }
            _ => panic!("a call that the simulated disk does not know: {line}"),
        }
    }

    fn opened(&mut self, path: &str, flags: &str, number: i64) -> Option<Call> {
        let name = if Path::new(path) == self.folder { String::new() } else { self.inside(path)? };
        let at = if flags.contains("O_APPEND") { None } else { Some(0) };
        self.open.insert(number, Open { name: name.clone(), at });
        assert!(!flags.contains("O_TRUNC"), "what is cut while it is opened can be lost: {path}");
        // One that is there already is not made again: the disk knows its names.
        let made = flags.contains("O_EXCL") || flags.contains("O_CREAT") && flags.contains("O_RDWR");
        made.then_some(Call::Create { name })
    }

    /// A name in the folder. What SQLite shares between its connections in memory (-shm) is made anew after a cut.
    fn inside(&self, path: &str) -> Option<String> {
        let name = Path::new(path).strip_prefix(self.folder).ok()?.display().to_string();
        (!name.ends_with("-shm")).then_some(name)
    }
}

/// The arguments of a call: strings are all in hex, so that no comma in them can part them.
fn words(text: &str) -> Vec<String> {
    text.split(", ").map(str::to_owned).collect()
}

fn path(word: &str) -> Option<String> {
    String::from_utf8(bytes(word)).ok()
}

fn bytes(word: &str) -> Vec<u8> {
    let hex = word.trim_matches('"').split("\\x").skip(1);
    hex.map(|one| u8::from_str_radix(one, 16).expect("hex")).collect()
}
