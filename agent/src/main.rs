//! The agent's program.
//! Invariant: nothing happens here but the command line. Next: [`agent::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    agent::cli::main(std::env::args_os())
}
