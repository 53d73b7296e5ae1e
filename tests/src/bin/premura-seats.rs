//! How long a whole fleet takes: 10,000 devices with 200 programs each, recognised against the catalogue, looked through for
//! what does not belong there or is asked about, and held against seats, customer by customer.
//! `premura-seats [DEVICES [PROGRAMS]]` prints seconds; the names are made up.

use std::collections::HashMap;
use std::io::Write;
use std::time::Instant;

use domain::entitlement::needs::Installed;
use domain::entitlement::{Entitlement, Kind, Metric, reconcile};
use domain::knowledge::BuiltIn;
use shared::host::Program;
use shared::ids::EntitlementId;
use shared::past::Knowledge;

/// Devices of one customer.
const OF_CUSTOMER: usize = 100;
/// Names that only differ by a number, and those that something is known about.
const NAMES: usize = 4_000;
const KNOWN: [(&str, &str); 10] = [
    ("Microsoft Office Standard 2021 - en-us", "Microsoft Corporation"),
    ("Microsoft Office Professional Plus 2019 - de-de", "Microsoft Corporation"),
    ("Microsoft Visio Professional 2019 - en-us", "Microsoft Corporation"),
    ("WinRAR 6.24 (64-bit)", "win.rar GmbH"),
    ("PostgreSQL 12 ", "PostgreSQL Global Development Group"),
    ("Mozilla Firefox (x64 de)", "Mozilla"),
    ("Java 8 Update 281 (64-bit)", "Oracle Corporation"),
    ("Docker Desktop", "Docker Inc."),
    ("qBittorrent 4.6.2", "The qBittorrent project"),
    ("7-Zip 23.01 (x64)", "Igor Pavlov"),
];

fn pool() -> Vec<Program> {
    let program = |name: String, publisher: &str, nth: usize| Program {
        name,
        version: format!("{}.{}.{}", nth % 23, nth % 7, nth),
        publisher: publisher.to_owned(),
        source: "registry".to_owned(),
    };
    let known = KNOWN.iter().enumerate().map(|(nth, (name, by))| program((*name).to_owned(), by, nth));
    known
        .chain((KNOWN.len()..NAMES).map(|nth| program(format!("Tool number {nth} (x64)"), "Somebody Ltd", nth)))
        .collect()
}

/// The programs of a device by their places in the pool, every other one of the known ones among them.
fn on_device(device: usize, programs: usize) -> impl Iterator<Item = usize> {
    (0..programs).map(move |nth| match nth {
        0..5 => (device + 2 * nth) % KNOWN.len(),
        _ => KNOWN.len() + (device * 31 + nth * 17) % (NAMES - KNOWN.len()),
    })
}

fn seats(nth: u8, product: &str, edition: &str, version: &str) -> Entitlement {
    Entitlement {
        id: EntitlementId::new(1, [nth; 10]),
        product: product.to_owned(),
        edition: edition.to_owned(),
        version: version.to_owned(),
        kind: Kind::Volume,
        metric: Metric::Device,
        count: 45,
        expires_on: None,
        maintained_until_on: None,
        note: String::new(),
    }
}

fn main() {
    let mut asked = std::env::args().skip(1).filter_map(|one| one.parse::<usize>().ok());
    let (devices, programs) = (asked.next().unwrap_or(10_000), asked.next().unwrap_or(200));
    let pool = pool();

    let begun_at = Instant::now();
    let mut found = [0_usize; 3];
    let mut known: HashMap<usize, [bool; 3]> = HashMap::new();
    for place in (0..devices).flat_map(|device| on_device(device, programs)) {
        let told = known.entry(place).or_insert_with(|| {
            let Some(one) = pool.get(place) else { return [false; 3] };
            [
                BuiltIn.program_support(one).is_some(),
                BuiltIn.unwanted(&one.name, &one.publisher).is_some(),
                BuiltIn.terms(one, 0).is_some(),
            ]
        });
        found.iter_mut().zip(told.iter()).for_each(|(sum, is_so)| *sum += usize::from(*is_so));
    }
    let recognised_s = begun_at.elapsed().as_secs_f64();

    let begun_at = Instant::now();
    let bought = [
        seats(1, "Microsoft Office", "Standard", "2021"),
        seats(2, "Microsoft Office", "Professional Plus", "2019"),
        seats(3, "Microsoft Visio", "Professional", "2019"),
        seats(4, "WinRAR", "", ""),
    ];
    let names: Vec<String> = (0..devices).map(|device| format!("pc-{device:05}")).collect();
    let Ok(today) = "2026-11-27".parse() else { return };
    let (mut short, mut customers) = (0_u64, 0_usize);
    let numbered: Vec<(usize, &String)> = names.iter().enumerate().collect();
    for of_customer in numbered.chunks(OF_CUSTOMER) {
        let installed = of_customer.iter().flat_map(|(device, name)| {
            on_device(*device, programs).filter_map(|place| {
                let one = pool.get(place)?;
                Some(Installed { device: name, user: None, name: &one.name, version: &one.version })
            })
        });
        short += reconcile(installed, &bought, today).iter().map(|one| u64::from(one.short)).sum::<u64>();
        customers += 1;
    }
    let reconciled_s = begun_at.elapsed().as_secs_f64();
    say(&format!("{devices} devices, {programs} programs each, {customers} customers"));
    say(&format!("recognised and looked through: {recognised_s:.2} s ({found:?} with dates, unwanted, asked about)"));
    say(&format!("held against seats: {reconciled_s:.2} s ({short} seats short)"));
}

fn say(line: &str) {
    // Nobody reads on: there is nothing to tell it to.
    let _unread = std::io::stdout().write_all(format!("{line}\n").as_bytes());
}
