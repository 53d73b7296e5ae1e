//! A day of an idle PC in a minute: the agent's own parts on a recorded machine, over its own TLS to a real collector.

use std::time::Duration;

use agent::baseline::Baselines;
use agent::clock;
use agent::deliver::{Deliverer, Meaning, Next, meaning, sender};
use agent::line::{Door, Line};
use agent::newcomer;
use agent::observe::Observer;
use agent::proxy::Way;
use agent::sample::Sampler;
use agent::schedule::DAY_REPORT;
use agent::spool::{Bounds, Spool};
use agent::thrift::{Thrift, Usage};
use agent::tls::KnownTime;
use shared::recorded::{Answer, Recorded};
use support::collector_process::CollectorProcess;
use support::meter::Meter;

/// What a day may cost on the wire, with TLS and HTTP, both ways.
const MOST_BYTES: u64 = 1_000_000;
/// A PC sends five samples together.
const TOGETHER: u64 = 5;

#[test]
fn i8_a_day_of_an_idle_pc_is_at_most_a_megabyte_on_the_wire() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let token = collector.token("Acme", 1);
    let meter = Meter::before(collector.server().trim_start_matches("https://"));
    let spent = support::block_on(day(home.path(), &format!("https://127.0.0.1:{}", meter.port), &token, &meter));
    eprintln!("a day of an idle PC: {spent} bytes on the wire");
    assert!(spent <= MOST_BYTES, "{spent} bytes");
}

async fn day(home: &std::path::Path, server: &str, token: &str, meter: &Meter) -> u64 {
    let data = home.join("agent");
    let identity = newcomer::enrol(&data, server, token).await.unwrap();
    let known = KnownTime::new(0);
    let line = Line::enrolled(&identity, &known, &Way::straight()).unwrap();
    let mut spool = Spool::open(&data.join("spool"), Bounds::default(), clock::fresh_epoch()).unwrap();
    let mut sampler = Sampler::new(eyes(0), Baselines::load(&data.join("facts")), [].into());
    let (mut deliverer, sender) = (Deliverer::default(), sender(identity.device, 0));
    let mut thrift = Thrift::new(Usage::default(), clock::now().mono_ms);
    let before = meter.passed();
    for sample in 0..DAY_REPORT {
        sampler.reconfigure(eyes(sample), [].into());
        sampler.take(&mut spool, sample, &mut thrift, &mut || {}).await;
        if sample % TOGETHER != 0 {
            continue;
        }
        while let Some(sending) = deliverer.next(&mut spool, &sender, clock::now()).unwrap() {
            let answer = line.post(Door::Reports, sending.body.clone()).await;
            let meaning = meaning(answer, identity.device, sending.epoch);
            if let Meaning::Receipt(receipt) = &meaning {
                sampler.baselines.acknowledged(receipt.highest_seq);
                receipt.want_whole.iter().for_each(|key| sampler.baselines.want_whole(key));
            }
            let next = deliverer.settle(&mut spool, &sending, &meaning, clock::fresh_epoch());
            assert_eq!(next, Next::Proceed, "sample {sample}");
        }
    }
    meter.passed() - before
}

/// The recorded laptop, alive a little: what is measured is never twice the same.
fn eyes(sample: u64) -> Observer {
    let text = include_str!("../fixtures/hosts/ubuntu_laptop.json");
    let mut host: Recorded = serde_json::from_str(text).unwrap();
    let drift = (sample * 7919) % 1013;
    if let Some(Answer::Seen(memory)) = &mut host.memory {
        memory.available_bytes -= drift * 1_234_567;
    }
    if let Some(Answer::Seen(cpu)) = &mut host.cpu {
        cpu.busy_percent = drift as f64 / 37.0;
    }
    if let Some(Answer::Seen(disks)) = &mut host.disks {
        disks.iter_mut().filter(|disk| disk.system).for_each(|disk| disk.free_bytes -= drift * 4096 * 11);
    }
    if let Some(Answer::Seen(boot)) = &mut host.boot {
        boot.up_s += sample * 60;
    }
    if let Some(Answer::Seen(network)) = &mut host.network {
        network.gateway_ms = Some(1.0 + drift as f64 / 997.0);
    }
    if let Some(Answer::Seen(heat)) = &mut host.heat {
        heat.sensors.iter_mut().for_each(|sensor| sensor.celsius = 40.0 + (drift % 17) as f64);
    }
    Observer::new(Box::new(move || Box::new(host.clone())), Duration::from_secs(20))
}
