//! A program under strace: what it and its children executed, opened, changed, and where they listened and connected.
//! Invariant: calls that failed count as well, for trying is what is looked for; a call that is not understood ends the test.
//! Next: `tests/e2e/hostile.rs`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program::Program;

const TRACED: &str = "trace=execve,execveat,open,openat,?openat2,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,\
    renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmodat,?fchmodat2,chown,lchown,fchownat,truncate,\
    utimensat,setxattr,mount,umount2,pivot_root,chroot,bind,listen,accept,accept4,connect,ptrace,process_vm_writev,init_module,\
    finit_module,kexec_load,reboot,sethostname,setdomainname,settimeofday,clock_settime,adjtimex,swapon,swapoff,setuid,\
    setgid,capset,bpf,unshare,setns";

/// A program that is watched.
#[derive(Debug)]
pub struct Watched {
    /// The program, that is strace around it.
    pub program: Program,
    log: PathBuf,
}

/// What was seen of it.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// The programs that were executed, by the path that was asked for.
    pub executed: Vec<String>,
    /// Files that were opened to be read.
    pub read: Vec<String>,
    /// Files and folders that were opened to be written, made, renamed, removed, or changed otherwise.
    pub changed: Vec<String>,
    /// Addresses that were connected to, as strace writes them.
    pub connected: Vec<String>,
    /// Calls that nobody here has a reason for: to listen, to trace, to mount, to set a clock.
    pub strange: Vec<String>,
}

impl Watched {
    /// Starts a program under strace; its output goes to files named after `log`.
    #[must_use]
    pub fn start(program: &Path, arguments: &[&str], log: &Path) -> Self {
        let calls = log.with_extension("calls");
        let mut traced = Command::new("/usr/bin/strace");
        traced.args(["-f", "-qq", "--seccomp-bpf", "-s", "4096", "-e", TRACED, "-e", "signal=none", "-o"]).arg(&calls);
        // Cargo shows its tests where the compiler's own libraries lie; an agent has nothing to look for there.
        traced.arg(program).args(arguments).env_remove("LD_LIBRARY_PATH");
        Self { program: Program::started(traced, log), log: calls }
    }

    /// Ends the program with all it started, and reads what it did.
    #[must_use]
    pub fn end(self) -> Seen {
        self.program.kill();
        seen(&self.log)
    }

    /// Waits until the program has ended by itself, and reads what it did.
    #[must_use]
    pub fn ended(mut self) -> Seen {
        self.program.wait();
        seen(&self.log)
    }
}

fn seen(log: &Path) -> Seen {
    let text = String::from_utf8_lossy(&std::fs::read(log).expect("what strace wrote")).into_owned();
    let mut seen = Seen::default();
    // A call that another one interrupted is finished in a line of its own, without its arguments.
    for line in text.lines().filter(|line| !line.contains(" resumed>")) {
        let Some((verb, rest)) = line.split_once('(') else { continue };
        let verb = verb.rsplit(' ').next().unwrap_or_default();
        seen.take(verb, rest);
    }
    assert!(!seen.read.is_empty(), "strace saw nothing: {text}");
    seen
}

impl Seen {
    fn take(&mut self, verb: &str, rest: &str) {
        let names = quoted(rest);
        let first = || names.first().cloned().unwrap_or_default();
        match verb {
            "execve" | "execveat" => self.executed.push(first()),
            "open" | "openat" | "openat2" => {
                let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].iter().any(|flag| rest.contains(flag));
                if writes { self.changed.push(first()) } else { self.read.push(first()) }
            }
            "connect" => self.connected.push(rest.to_owned()),
            "bind" if rest.contains("AF_NETLINK") => {}
            "creat" | "mkdir" | "mkdirat" | "mknod" | "mknodat" | "rename" | "renameat" | "renameat2" | "unlink"
            | "unlinkat" | "rmdir" | "link" | "linkat" | "symlink" | "symlinkat" | "chmod" | "fchmodat"
            | "fchmodat2" | "chown" | "lchown" | "fchownat" | "truncate" | "utimensat" | "setxattr" => {
                self.changed.extend(names)
            }
            _ => self.strange.push(format!("{verb}({rest}")),
        }
    }
}

/// The texts between quotes, as they are.
fn quoted(rest: &str) -> Vec<String> {
    let (mut all, mut one, mut inside, mut escaped) = (Vec::new(), String::new(), false, false);
    for letter in rest.chars() {
        match letter {
            '"' if inside && !escaped => {
                all.push(std::mem::take(&mut one));
                inside = false;
            }
            '"' if !inside => inside = true,
            _ if inside => {
                escaped = letter == '\\' && !escaped;
                one.push(letter);
            }
            _ => {}
        }
    }
    all
}
