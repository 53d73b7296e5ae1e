//! The collector's program: reads the command line and does what it says.
//! Invariant: results on stdout, words on stderr, the exit code says how it ended.
//! Next: [`collector::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    collector::cli::main()
}
