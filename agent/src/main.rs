//! The agent's program. Next: `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    agent::cli::main(std::env::args_os())
}
