//! Works a collector so that power cuts of its disk can be simulated: `premura-desk FOLDER make` makes its data folder,
//! `premura-desk FOLDER STEPS` takes in reports of some devices, with faults that come and go, and says on standard output
//! what each device was told, a line in one write each. Invariant: a report is said to be on disk after it was.
//! Next: [`support::power`], which replays its system calls.
#![expect(clippy::expect_used, reason = "a tool of the tests: a failure must end it")]

use std::io::Write;
use std::path::Path;

use collector::app::writer::Writer;
use collector::app::{App, lease};
use collector::clock::Clock;
use collector::config::{Config, Preset};
use support::World;

const DEVICES: usize = 3;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.as_slice() {
        [folder, word] if word == "make" => support::block_on(async { drop(open(folder).await) }),
        [folder, steps] => support::block_on(work(folder, steps.parse().expect("a number"))),
        _ => say("premura-desk FOLDER make|STEPS"),
    }
}

async fn open(folder: &str) -> App {
    let mut config = Config::default();
    config.policy.preset = Preset::Quick;
    let clock = Clock::manual(Clock::system().now_ms());
    App::open(config, Path::new(folder), clock).await.expect("the collector opens")
}

async fn work(folder: &str, steps: usize) {
    let app = open(folder).await;
    lease::take(&app).await.expect("the lease");
    Writer::start(&app).await.expect("the writer");
    let world = World::of(app);
    let tenant = world.customer("Rossi").await;
    let mut pcs = Vec::new();
    for number in 0..DEVICES {
        pcs.push(world.pc(&tenant, &format!("srv-{number}")).await);
    }
    for step in 0..steps {
        for (number, pc) in pcs.iter_mut().enumerate() {
            // Full for ten minutes, then free for ten, each device at a time of its own.
            pc.set_free_gb(if (step + number * 4) / 10 % 2 == 1 { 4 } else { 60 });
            world.report(pc, 1).await;
            say(&format!("answered {} {} {}", pc.device.id, pc.epoch, pc.next_seq - 1));
        }
        world.tick().await;
    }
}

fn say(line: &str) {
    std::io::stdout().write_all(format!("{line}\n").as_bytes()).expect("said");
}
