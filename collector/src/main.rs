//! The collector's program: reads the command line and does what it says.
//! Invariant: results on stdout, words on stderr, the exit code says how it ended.
//! Next: [`collector::cli`].

use std::process::ExitCode;

// A report is a hundred small allocations: the system's allocator took a quarter of its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    collector::cli::main()
}
