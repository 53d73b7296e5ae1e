//! What pages cost the collector when there is much to show: 50 customers, 2,000 devices, 10,000 open tickets, kept views.
//! `premura-pages fill FOLDER` makes the data of a collector and prints the cookies of its technician and of a contact;
//! `premura-pages measure ADDRESS PID COOKIES` asks each page many times and prints the processor time of each answer,
//! read from the collector's process. Invariant: bounded by its arguments; it ends by itself, with 1 when a page costs more
//! than 50 ms. Next: [`support::world`], which makes smaller ones.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a tool of the tests: a failure must end it, figures go out"
)]

use std::path::Path;

use collector::app::queue::Asked;
use collector::app::writer::Writer;
use collector::app::{App, lease, saved_view, sign_in};
use collector::clock::Clock;
use collector::config::{Config, Preset};
use collector::store::{change, counter, finding, ticket};
use collector::web::{Route, Who, routes};
use domain::access::Role;
use domain::change::{Actor, Change};
use domain::finding::Finding;
use domain::priority::Bill;
use domain::ticket::{State, Ticket};
use shared::ids::{ChangeId, FindingId, TicketId};
use shared::reading::{Fingerprint, Severity};
use shared::text::Words;
use support::World;
use support::world::Tenant;

const CUSTOMERS: usize = 50;
const DEVICES: usize = 2_000;
/// One in [`CLOSED`] is closed.
const TICKETS: i64 = 12_000;
const CLOSED: i64 = 6;
/// The first device reports for so long, every five minutes.
const HISTORY_MS: i64 = 8 * 86_400_000;
const STEP_MS: i64 = 300_000;
/// Answers asked of each page: the clock of processor time ticks every 10 ms.
const ASKED: u32 = 100;
/// The queue and the devices as somebody filters them.
const FILTERED: [&str; 4] =
    ["/tickets?severity=critical", "/tickets?text=PC-0001", "/tickets?view=all&order=oldest", "/devices?state=off"];
/// What a page may cost.
const MOST_MS: f64 = 50.0;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["fill", folder] => support::block_on(fill(Path::new(folder))),
        ["measure", address, pid, cookies] => support::block_on(measure(address, pid, cookies)),
        _ => println!("premura-pages fill FOLDER | measure ADDRESS PID COOKIES"),
    }
}

async fn fill(folder: &Path) {
    let mut config = Config::default();
    config.policy.preset = Preset::Quick;
    let clock = Clock::manual(Clock::system().now_ms() - HISTORY_MS);
    let app = App::open(config, folder, clock).await.expect("the collector opens");
    lease::take(&app).await.expect("the lease");
    Writer::start(&app).await.expect("the writer");
    let world = World::of(app);
    let mut tenants = Vec::new();
    for number in 1..=CUSTOMERS {
        tenants.push(world.customer(&format!("Customer {number:02}")).await);
    }
    let mut first = world.pc(&tenants[0], "PC-0001").await;
    let mut devices = vec![first.device.clone()];
    let steps = HISTORY_MS / STEP_MS - 10;
    for step in 0..steps {
        let free_gb = 60 - u64::try_from(step * 50 / steps).expect("a small number");
        first.set_free_gb(free_gb);
        report(&world, &mut first, STEP_MS).await;
        if step % 12 == 0 {
            world.app.writer().expect("the writer").tick().await.expect("a tick");
        }
    }
    for number in 2..=DEVICES {
        let tenant = &tenants[(number - 1) % CUSTOMERS];
        let mut pc = world.pc(tenant, &format!("PC-{number:04}")).await;
        if number <= CUSTOMERS {
            devices.push(pc.device.clone());
        }
        pc.set_free_gb(if number % 10 == 0 { 5 } else { 60 });
        for _ in 0..2 {
            report(&world, &mut pc, 100).await;
        }
        if number % 200 == 0 {
            eprintln!("{number} devices");
        }
    }
    tickets(&world, &tenants, &devices).await;
    world.app.clock.set(Clock::system().now_ms());
    world.app.writer().expect("the writer").tick().await.expect("a tick");
    let secret = world.technician("Anna Bianchi", "anna@example.com").await;
    views(&world, &secret, &tenants[0]).await;
    let maria = world.contact(&tenants[0], "Maria Conti", "maria@example.com", "it").await;
    let link = world.visit(&maria).await;
    collector::store::lease::release(&world.app.db).await.expect("the lease is given back");
    println!("premura={secret}; portal={link}");
}

async fn report(world: &World, pc: &mut support::Pc, after_ms: i64) {
    world.app.clock.advance(after_ms);
    let body = pc.body(world.app.clock.now_ms());
    let answer = collector::app::accept::accept(&world.app, pc.device.clone(), body, None).await.expect("taken");
    assert!(answer.accepted, "{:?}", answer.receipt);
    pc.sent();
}

/// As many views as a technician may keep, each counted whenever the queue is shown.
async fn views(world: &World, secret: &str, tenant: &Tenant) {
    let anna = sign_in::who(&world.app, secret).await.expect("a session").expect("alive").technician;
    let who = (&Actor::Technician(anna.id, anna.name), Role::Owner);
    let asked = [
        Asked { severity: "critical".to_owned(), ..Asked::default() },
        Asked { check: "disk_space".to_owned(), severity: "high".to_owned(), ..Asked::default() },
        Asked { text: "PC-0001".to_owned(), ..Asked::default() },
        Asked { customer: tenant.customer.id.to_string(), ..Asked::default() },
    ];
    for number in 0..saved_view::MOST {
        let name = format!("View {number}");
        let asked = &asked[number % asked.len()];
        saved_view::keep(&world.app, None, who, (&name, false), asked).await.expect("a view");
    }
}

/// Tickets of every state; most are open, each about a device of its customer: `devices` has one of each.
async fn tickets(world: &World, tenants: &[Tenant], devices: &[collector::store::device::Device]) {
    let (clock, db) = (&world.app.clock, &world.app.db);
    let now = clock.now_ms();
    let mut number = counter::last(&mut db.read().await.expect("a reader"), "ticket").await.expect("a counter");
    while number < TICKETS {
        let mut write = db.write().await.expect("a transaction");
        for _ in 0..500 {
            number += 1;
            let place = usize::try_from(number).expect("a number") % tenants.len();
            let (tenant, device) = (&tenants[place], &devices[place]);
            let one = ticket_of(clock, tenant, number, now);
            ticket::save(&mut write, &one).await.expect("a ticket");
            let line = Change {
                ticket: Some(one.id),
                device: None,
                at: one.opened_at,
                actor: Actor::Collector,
                words: Words::new("ticket-opened").text("device", "PC-0001"),
                internal: false,
            };
            change::add(&mut write, clock.id(ChangeId::new), one.customer, None, &line).await.expect("a line");
            let found = finding_of(clock, &one, device);
            finding::save(&mut write, one.customer, device.device_no, &found).await.expect("a finding");
        }
        counter::advance(&mut write, "ticket", number).await.expect("the counter");
        write.commit().await.expect("written");
    }
}

fn ticket_of(clock: &Clock, tenant: &Tenant, number: i64, now: i64) -> Ticket {
    let states = [State::New, State::Waiting, State::Watching];
    let open = number % CLOSED != 0;
    let state = if open { states[usize::try_from(number).expect("a number") % 3] } else { State::Closed };
    let severities = [Severity::Critical, Severity::High, Severity::Medium, Severity::Low];
    let opened_at = now - (TICKETS - number) * 60_000;
    let title = Words::new("disk-space")
        .text("mount", "/")
        .bytes("free", 9_000_000_000)
        .bytes("total", 100_000_000_000)
        .percent("percent", 9.0);
    Ticket {
        site: Some(tenant.site.id),
        cause_key: format!("device:filled:{number}"),
        check: "disk_space".to_owned(),
        state,
        severity: severities[usize::try_from(number).expect("a number") % 4],
        priority: u8::try_from(number % 5 + 1).expect("a priority"),
        bill: Bill::of_people(1),
        resolved_at: (!open).then_some(opened_at + 3_600_000),
        open_findings: u32::from(open),
        seen_count: 1,
        ..Ticket::begun(clock.id(TicketId::new), (tenant.customer.id, number), title, opened_at)
    }
}

fn finding_of(clock: &Clock, ticket: &Ticket, device: &collector::store::device::Device) -> Finding {
    Finding {
        id: clock.id(FindingId::new),
        device: device.id,
        fingerprint: Fingerprint { check: ticket.check.clone(), subject: format!("/{}", ticket.number) },
        severity: ticket.severity,
        cause_key: ticket.cause_key.clone(),
        words: ticket.title.clone(),
        since_at: ticket.opened_at,
        opened_at: ticket.opened_at,
        cleared_at: ticket.resolved_at,
        ticket: Some(ticket.id),
        held: None,
        release_at: None,
        policy_revision: 1,
    }
}

async fn measure(address: &str, pid: &str, cookies: &str) {
    // A second install is refused, and means that there is one.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let ask = async |path: &str| {
        let asked = client.get(format!("{address}{path}")).header("cookie", cookies).send().await.expect("an answer");
        (asked.status().as_u16(), asked.text().await.expect("a body"))
    };
    let (_, devices) = ask("/devices").await;
    let (_, customers) = ask("/customers").await;
    let ids = [("dev_", first_id(&devices, "dev_")), ("cus_", first_id(&customers, "cus_"))];
    let mut dear = false;
    let is_page = |one: &&Route| one.method == "GET" && matches!(one.who, Who::Technician(_) | Who::Contact);
    let pages = routes();
    let pages = pages.iter().filter(is_page).filter_map(|route| filled(route.path, &ids));
    for path in pages.chain(FILTERED.map(str::to_owned)) {
        let (status, body) = ask(&path).await;
        let before_ms = used_ms(pid);
        for _ in 0..ASKED {
            ask(&path).await;
        }
        let each_ms = (used_ms(pid) - before_ms) / f64::from(ASKED);
        println!("{each_ms:7.2} ms  {status}  {:7} bytes  {path}", body.len());
        dear |= each_ms > MOST_MS;
    }
    std::process::exit(i32::from(dear));
}

/// The path of a route with real names in its places; none for a stream that never ends.
fn filled(path: &str, ids: &[(&str, String)]) -> Option<String> {
    if path == "/events" {
        return None;
    }
    let id =
        |start: &str| ids.iter().find(|(prefix, _)| *prefix == start).map(|(_, id)| id.as_str()).unwrap_or_default();
    let path = path.replace("{number}", "9990").replace("{check}", "disk_space");
    let path = path.replace("{id}", id("dev_")).replace("{customer}", id("cus_"));
    (!path.contains('{')).then_some(path)
}

fn first_id(page: &str, prefix: &str) -> String {
    let found = page.find(prefix).and_then(|at| page.get(at..at + prefix.len() + 32));
    found.unwrap_or_default().to_owned()
}

/// The processor time of a process so far: in user and system mode, hundredths of a second.
fn used_ms(pid: &str) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).expect("the collector runs");
    let after = stat.rsplit(") ").next().unwrap_or_default();
    after.split(' ').skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * 10.0
}
