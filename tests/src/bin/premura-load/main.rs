//! A load for measuring the collector: devices with certificates of their own over real TLS 1.3, every receipt waited for.
//! `premura-load enrol SERVER TOKEN DEVICES FILE` makes the devices; `send FILE REPORTS [kept|resumed|new]` connects them all
//! with one report each, prints `ready`, waits for a line on standard input, sends, prints what it took; `herd FILE HOURS` lets
//! them all come back within a minute from an outage; `verdict FILE DATA-FOLDER|POSTGRESQL-URL` says afterwards whether all that
//! was answered is on disk; `latency FILE FAULTS` measures from a reading to its ticket; `samples DIR` is for the dictionary.
//! Invariant: bounded by its arguments; it ends by itself. Next: [`send`], [`support::crowd`], which breaks things instead.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a tool of the tests: a failure must end it, figures go out, progress is shown"
)]

mod device;
mod herd;
mod report;
mod samples;
mod send;
mod verdict;

use std::io::Write as _;

use agent::proxy::Way;
use agent::tls::KnownTime;
use device::Connection;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let number = |word: &str| word.parse::<u32>().expect("a number");
    match words.as_slice() {
        ["enrol", server, token, devices, file] => runtime.block_on(enrol(server, token, number(devices), file)),
        ["send", file, reports] => runtime.block_on(send::send(file, number(reports) as usize, Connection::Kept)),
        ["send", file, reports, word] => {
            let connection = Connection::of(word).expect("kept, resumed or new");
            runtime.block_on(send::send(file, number(reports) as usize, connection));
        }
        ["herd", file, hours] => runtime.block_on(herd::herd(file, u64::from(number(hours)))),
        ["verdict", file, place] => runtime.block_on(verdict::verdict(file, place)),
        ["latency", file, faults] => runtime.block_on(send::latency(file, number(faults) as usize)),
        ["samples", folder] => samples::samples(std::path::Path::new(folder)),
        _ => println!(
            "premura-load enrol SERVER TOKEN DEVICES FILE | send FILE REPORTS [kept|resumed|new] | herd FILE HOURS | \
             verdict FILE DATA-FOLDER|POSTGRESQL-URL | latency FILE FAULTS | samples DIR"
        ),
    }
}

async fn enrol(server: &str, token: &str, devices: u32, file: &str) {
    let known = KnownTime::new(0);
    let mut identities = Vec::new();
    for number in 0..devices {
        if number.is_multiple_of(100) {
            eprint!("\r{number} of {devices} enrolled ");
            // Progress that cannot be shown is no reason to stop.
            let _ = std::io::stderr().flush();
        }
        let name = format!("load-{number}");
        identities
            .push(agent::enrol::enrol(server, token, (&name, ""), &known, &Way::straight()).await.expect("enrolled"));
    }
    std::fs::write(file, serde_json::to_vec(&identities).expect("identities")).expect("written");
}
