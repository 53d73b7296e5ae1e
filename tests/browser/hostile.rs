//! H2: two hundred payloads of markup in every string that a device can send and a person can type, through every page in a
//! real Chromium: nothing runs, nothing is asked for, nothing is built, and each payload is read as what it is.
//! Next: [`support::payloads`], [`support::shape`].

use std::collections::BTreeSet;

use collector::app::accept::accept;
use collector::app::portal::ask::{Wish, ask, new_form};
use collector::app::portal::sign_in::link;
use collector::app::private;
use collector::app::provider::{self, Provider};
use collector::web::{Who, routes};
use domain::change::Actor;
use domain::notice::Kind;
use domain::private::Deed;
use domain::ticket::{Act, Ticket};
use serde_json::Value;
use shared::checks::CHECKS;
use shared::ids::{ContactId, TechnicianId};
use shared::recorded::Answer;
use shared::report::Gap;
use support::chromium::{Chromium, Screen};
use support::payloads::{as_shown, grouped, markup};
use support::portal::visitor;
use support::shape::filled;
use support::world::Tenant;
use support::{Pc, World};

use crate::desk::{Desk, sign_in};
use crate::scene::doubtful;

/// What a device's facts name is kept to 256 bytes, a customer's name to 200, a device's own name to 128, a contact's to 120.
const FACT_BYTES: usize = 250;
const CUSTOMER_BYTES: usize = 190;
const NAME_BYTES: usize = 115;
const PAGES: usize = 12;

/// What of our payloads became part of the page.
const BUILT: &str = "return [...document.querySelectorAll('[data-h2],[onerror],[onload],[onfocus],[ontoggle],[onmouseover],iframe,object,embed,base,body script,[href^=\"javascript\" i],[action^=\"javascript\" i],[src*=\"/h2-\"],[href*=\"/h2-\"]')]
    .filter(one => !(one.tagName == 'A' && one.getAttribute('href').startsWith('/') && !one.getAttribute('href').startsWith('/h2-')))
    .map(one => one.outerHTML.slice(0, 200));";
/// All that can be read: text, what fields hold, and what is said of pictures and links.
const READ: &str = "return [document.title, document.body.textContent,
    ...[...document.querySelectorAll('input,textarea,select')].map(one => one.value),
    ...[...document.querySelectorAll('[title],[aria-label],[alt],[placeholder]')].flatMap(one => ['title', 'aria-label', 'alt', 'placeholder'].map(name => one.getAttribute(name) || ''))].join('\\n');";

/// What was seen on the way through the pages.
#[derive(Default)]
struct Seen {
    faults: Vec<String>,
    text: String,
    pages: usize,
}

impl Seen {
    async fn look(&mut self, browser: &Chromium, path: &str) {
        browser.go(path).await;
        self.pages += 1;
        let built = browser.ask(BUILT).await;
        let built = built.as_array().into_iter().flatten().filter_map(Value::as_str);
        self.faults.extend(built.map(|one| format!("{path} built {one}")));
        let said = browser.complaints().await;
        self.faults.extend(said.into_iter().map(|one| format!("{path}: the browser says {one}")));
        let read = browser.ask(READ).await;
        self.text.extend(read.as_str().unwrap_or_default().split_whitespace().flat_map(|word| [word, " "]));
    }

    fn judge(self, what: &str) {
        assert!(self.faults.is_empty(), "{}", self.faults.join("\n"));
        let unread: BTreeSet<String> =
            markup().iter().map(|one| as_shown(one)).filter(|one| !self.text.contains(one.as_str())).collect();
        assert!(unread.is_empty(), "{what}: {} pages, and these were read on none: {unread:#?}", self.pages);
    }
}

/// A device whose every string is a payload, each place another; `nth` turns them on.
async fn hostile(world: &World, tenant: &Tenant, nth: usize, groups: &[String]) -> Pc {
    let mut next = nth;
    let mut text = || {
        next += 1;
        groups[next % groups.len()].clone()
    };
    let names = grouped(NAME_BYTES);
    let mut pc = world.pc(tenant, &names[nth % names.len()]).await;
    // Numbers and flags as they are when all is well, when nothing is, and in between: other sentences are said each time.
    let (number, flag) = ([0, 1, 99, 4_000_000_000_i64][nth % 4], nth.is_multiple_of(2));
    for round in 0..3 {
        world.app.clock.advance(60_000);
        let mut envelope = pc.envelope(world.app.clock.now_ms());
        (envelope.agent, envelope.boot) = (text(), text());
        for report in &mut envelope.reports {
            report.beacon = Some(text());
            for (at, (one, entry)) in report.observations.iter_mut().zip(CHECKS).enumerate() {
                (one.v, one.base, one.detail) = (entry.version, None, text());
                // What cannot be seen is told with the device's own words.
                let is_seen = !(at + nth).is_multiple_of(7);
                (one.outcome, one.why) =
                    if is_seen { ("seen".into(), String::new()) } else { ("unseen".into(), text()) };
                one.facts = if is_seen { filled(entry, number + round, flag, &mut text) } else { Vec::new() };
            }
        }
        let mut gap = envelope.reports[0].clone();
        gap.observations.clear();
        gap.gap = Some(Gap { count: 1, class: text(), first: envelope.first_seq + 1, last: envelope.first_seq + 1 });
        if round == 2 {
            envelope.reports.push(gap);
        }
        let answer =
            accept(&world.app, pc.device.clone(), shared::wire::write(&envelope).unwrap(), None).await.unwrap();
        assert!(answer.accepted);
        pc.next_seq += envelope.reports.len() as u64;
    }
    pc
}

struct Scene {
    pcs: Vec<Pc>,
    customers: Vec<Tenant>,
    tickets: Vec<Ticket>,
    ids: Vec<(&'static str, String)>,
    link: String,
}

/// Devices, customers, sites, contacts, a provider, and a ticket on which everybody has written.
async fn scene(world: &World) -> Scene {
    let (groups, names) = (grouped(FACT_BYTES), grouped(NAME_BYTES));
    let typed = Provider {
        name: names[0].clone(),
        hours: names[1].clone(),
        greeting: groups[2].clone(),
        ..Provider::default()
    };
    provider::set(&world.app, &typed).await.unwrap();
    let rossi = world.customer(&format!("Rossi {}", names[3])).await;
    let contact = world.contact(&rossi, &names[4], "maria@example.com", "it").await;
    let (mut pcs, mut customers) = (Vec::new(), vec![rossi.clone()]);
    for nth in 0..groups.len() {
        pcs.push(hostile(world, &rossi, nth, &groups).await);
    }
    for name in names.iter().skip(groups.len()) {
        // Never heard, but listed.
        world.pc(&rossi, name).await;
    }
    for name in grouped(CUSTOMER_BYTES) {
        let made = world.customer(&name).await;
        collector::app::customer::add_site(&world.app, made.customer.id, &name, "UTC").await.unwrap();
        customers.push(made);
    }
    let found = world.tickets().await;
    let on = found.iter().find(|one| one.check != "presence").unwrap().clone();
    world.work(&on, Act::Take).await;
    for note in grouped(3900) {
        world.work(&on, Act::Note(note.clone())).await;
        world.write(&on, Kind::Progress, &note, None).await;
        let wish = Wish { text: note, is_fault: true, form: new_form(&world.app), ..Wish::default() };
        ask(&world.app, &visitor(&contact, &rossi), &wish).await.unwrap();
    }
    let kinds = told(world).await;
    unkind(world, &on, contact.id, &groups[1]).await;
    let url = link(&world.app, contact.id).await.unwrap();
    let anna = collector::app::technician::list(&world.app).await.unwrap().remove(0);
    let private = private_ticket(world, &rossi, anna.id, &names).await;
    let ids = vec![
        ("/private/{number}", format!("/private/{private}")),
        ("{article}", support::article::published(world, None, &names[0]).await.to_string()),
        ("{problem}", support::problem::known(world, &on, &names[0], &names[1]).await.to_string()),
        ("{what}", "purchase".to_owned()),
        ("{number}", on.number.to_string()),
        ("{check}", "disk_space".to_owned()),
        ("/devices/{id}", format!("/devices/{}", pcs[0].device.id)),
        ("{id}", rossi.customer.id.to_string()),
        ("{customer}", rossi.customer.id.to_string()),
        ("{contact}", contact.id.to_string()),
        ("{technician}", anna.id.to_string()),
    ];
    // An article is read through by who is alone: colleagues come after it.
    staffed(world, &on, &names).await;
    Scene { pcs, customers, tickets: kinds, ids, link: url.split_once("/portal").unwrap().1.to_owned() }
}

/// One ticket of each check is told: each says its finding in words of its own.
async fn told(world: &World) -> Vec<Ticket> {
    let mut checks = BTreeSet::new();
    let found = world.tickets().await.into_iter();
    let kinds: Vec<Ticket> = found.filter(|one| checks.insert(one.check.clone()) || one.check == "asked").collect();
    for one in &kinds {
        world.tell(one).await;
    }
    kinds
}

/// A contact who was not content, and says so in many words; and a view of that name.
async fn unkind(world: &World, on: &Ticket, contact: ContactId, comment: &str) {
    let mut write = world.app.db.write().await.unwrap();
    let (ticket, customer, answer) = (on.id, on.customer, domain::csat::Answer::Bad);
    let (at, concerned) = (world.app.clock.now_ms(), BTreeSet::new());
    let comment = comment.to_owned();
    let said = domain::csat::Opinion { ticket, customer, contact, answer, comment: comment.clone(), at, concerned };
    assert!(collector::store::csat::add(&mut write, &said).await.unwrap());
    write.commit().await.unwrap();
    let anna = collector::app::technician::list(&world.app).await.unwrap().remove(0);
    let (who, role) = (Actor::Technician(anna.id, anna.name), domain::access::Role::Owner);
    let asked = collector::app::queue::Asked::default();
    collector::app::saved_view::keep(&world.app, None, (&who, role), (&comment, true), &asked).await.unwrap();
}

/// A colleague of that name, on call and proposed, and a vendor of that name.
async fn staffed(world: &World, on: &Ticket, names: &[String]) {
    let whom = domain::ticket::Whom { name: names[0].clone(), reference: names[1].clone(), answer_by: None };
    world.work(on, Act::Level { to: domain::ticket::Level::Vendor, why: names[2].clone(), whom }).await;
    let (app, now) = (&world.app, world.app.clock.now_ms());
    let one = collector::app::technician::add(app, &names[3], "colleague@example.com").await.unwrap();
    collector::app::on_call::add(app, one.id, None, (now, now + 86_400_000), "Anna").await.unwrap();
}

/// A private ticket that says what people typed, with a note; its number.
async fn private_ticket(world: &World, rossi: &Tenant, anna: TechnicianId, names: &[String]) -> i64 {
    let (app, customer) = (&world.app, rossi.customer.id);
    let who = Actor::Technician(anna, names[0].clone());
    let mut pc = world.pc(rossi, &names[1]).await;
    pc.host.licences = Some(Answer::Seen(doubtful()));
    world.report(&mut pc, 2).await;
    private::name(app, None, (customer, anna), true).await.unwrap();
    private::agree(app, None, customer, &names[2], "2026-11-20", &who).await.unwrap();
    let number = private::mine(app, anna).await.unwrap().first().map(|one| one.matter.number).unwrap();
    private::work(app, anna, number, &Deed::Note(names[3].clone()), &who).await.unwrap();
    number
}

/// Every page of these people, once.
async fn every_page(browser: &Chromium, scene: &Scene, seen: &mut Seen, is_theirs: fn(Who) -> bool) {
    for route in routes().iter().filter(|route| route.method == "GET" && is_theirs(route.who)) {
        let last = route.path.rsplit('/').next().unwrap_or_default();
        // A file is saved and not shown; a stream has no page; without a key that waits there is no page of it.
        if last.contains('.')
            || ["events", "logo", "second-factor"].contains(&last)
            || route.path.contains("off-boarding")
        {
            continue;
        }
        let path = scene.ids.iter().fold(route.path.to_owned(), |path, (place, id)| path.replace(place, id));
        assert!(!path.contains('{'), "the scene has no name for a place of {}", route.path);
        seen.look(browser, &path).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn h2_nothing_that_a_device_or_a_person_writes_runs_on_a_page_of_the_console() {
    let desk = Desk::open().await;
    desk.world.technician("Anna Bianchi", "anna@example.com").await;
    let scene = scene(&desk.world).await;
    let browser = desk.browser(Screen::DESK).await;
    sign_in(&desk, &browser, "anna@example.com").await;
    let mut seen = Seen::default();
    every_page(&browser, &scene, &mut seen, |who| matches!(who, Who::Technician(_))).await;
    for pc in &scene.pcs {
        seen.look(&browser, &format!("/devices/{}", pc.device.id)).await;
    }
    for pc in scene.pcs.iter().take(PAGES) {
        seen.look(&browser, &format!("/devices/{}/software", pc.device.id)).await;
    }
    for ticket in &scene.tickets {
        seen.look(&browser, &format!("/tickets/{}", ticket.number)).await;
    }
    assert!(scene.tickets.len() > 9, "the devices open too few kinds of tickets: {}", scene.tickets.len());
    for tenant in scene.customers.iter().take(PAGES) {
        seen.look(&browser, &format!("/customers/{}", tenant.customer.id)).await;
    }
    // What is typed into an address comes back on the page.
    for group in grouped(900) {
        for (path, names) in [
            ("/search", vec!["q"]),
            ("/tickets", vec!["q", "view", "check", "severity", "customer"]),
            ("/devices", vec!["q", "sort", "page"]),
        ] {
            let words: Vec<(&str, &str)> = names.into_iter().map(|name| (name, group.as_str())).collect();
            let mut url = url::Url::parse(&format!("http://x{path}")).unwrap();
            url.query_pairs_mut().extend_pairs(words);
            seen.look(&browser, &url.as_str()["http://x".len()..]).await;
        }
    }
    browser.close().await;
    seen.judge("the console");
}

/// Where the portal's list of tickets leads.
async fn browser_links(browser: &Chromium) -> BTreeSet<String> {
    browser.go("/portal/tickets").await;
    let links =
        browser.ask("return [...document.querySelectorAll('main a')].map(one => one.getAttribute('href'));").await;
    let paths = links.as_array().into_iter().flatten().filter_map(Value::as_str);
    paths.filter(|path| path.starts_with("/portal/tickets/")).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn h2_nothing_that_a_device_or_a_person_writes_runs_on_a_page_of_the_portal() {
    let desk = Desk::open().await;
    let scene = scene(&desk.world).await;
    let browser = desk.browser(Screen::PHONE).await;
    browser.go(&format!("/portal{}", scene.link)).await;
    browser.press("main form button").await;
    browser.wait_for_any(&["Maria", "<"]).await;
    let mut seen = Seen::default();
    every_page(&browser, &scene, &mut seen, |who| who == Who::Contact).await;
    let listed = browser_links(&browser).await;
    for path in &listed {
        seen.look(&browser, path).await;
    }
    assert!(listed.len() > 4, "a contact reads too few tickets: {listed:?}");
    browser.close().await;
    seen.judge("the portal");
}

#[tokio::test(flavor = "multi_thread")]
async fn h2_the_look_would_see_markup_that_became_part_of_a_page() {
    let desk = Desk::open().await;
    let browser = desk.browser(Screen::DESK).await;
    browser.go("/sign-in").await;
    let put = "const one = document.createElement('b'); one.setAttribute('data-h2', ''); document.body.append(one);";
    browser.ask(put).await;
    let built = browser.ask(BUILT).await;
    assert_eq!(built.as_array().map(Vec::len), Some(1), "{built}");
    browser.ask("const picture = document.createElement('img'); picture.src = 'http://127.0.0.1:9/h2-img'; document.body.append(picture);").await;
    browser.go("/sign-in").await;
    let said = browser.complaints().await.join("\n");
    assert!(said.contains("h2-img"), "what the policy refuses is in the browser's log: {said}");
    browser.close().await;
}
