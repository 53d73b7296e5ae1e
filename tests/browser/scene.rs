//! What the tour walks through: a customer whose every page has something to show.
//! Invariant: a route with a place that has no name here ends the tour. Next: [`crate::tour`].

use std::collections::BTreeSet;

use collector::app::contact::{self, Filled};
use collector::app::portal::request;
use collector::app::portal::sign_in::link;
use collector::app::promise::customer as promises;
use collector::app::queue::Asked;
use collector::app::roadmap::decide::{self, change};
use collector::app::work_ticket::work_ticket_for;
use collector::app::{
    customer_word, duty, entitlement, hosted, off_boarding, on_call, private, saved_view, staff, technician,
};
use collector::store::contact::Contact;
use collector::store::csat;
use collector::store::hosted as stored_sites;
use domain::access::Role;
use domain::assignment::Absence;
use domain::change::Actor;
use domain::csat::{self as answers, Opinion};
use domain::hosted::{Seen, Trouble};
use domain::notice::Kind;
use domain::private::Deed;
use domain::request::approval::{Amount, Rights};
use domain::request::{Item, Typed};
use domain::ticket::{Act, Level, Ticket, Whom};
use domain::time_entry::{Cover, Spent};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use shared::host::{LicenceTrace, Licences, OperatingSystem, Program};
use shared::ids::{CustomerId, DeviceId, TechnicianId};
use shared::observation::{Unseen, Why};
use shared::recorded::Answer;
use support::pc::activated_by_itself;
use support::portal::visitor;
use support::world::Tenant;
use support::{World, article, month, past, problem};

use crate::desk::Desk;

fn programs() -> Vec<Program> {
    let program = |(name, version): &(&str, &str)| Program {
        name: (*name).to_owned(),
        version: (*version).to_owned(),
        ..Program::default()
    };
    let programs = [
        ("contab", "9.5"),
        ("libreoffice-writer", "4:25.2.3-2+deb13u2"),
        ("Microsoft Office Standard 2021 - it-it", "16.0"),
        ("AnyDesk", "8.0"),
    ];
    programs.iter().map(program).collect()
}

/// A customer with a device that is in trouble, and a contact who reads Italian.
pub struct Scene {
    /// Where the contact signs in.
    pub link: String,
    /// The number of what was asked for from the catalogue.
    pub asked: i64,
    ids: Vec<(&'static str, String)>,
}

impl Scene {
    pub async fn of(desk: &Desk) -> Self {
        let world = &desk.world;
        let rossi = world.customer("Rossi Srl").await;
        world.named_provider().await;
        let mut pc = world.pc(&rossi, "SRV-MILANO").await;
        for free_gb in (12..60).rev() {
            pc.set_free_gb(free_gb);
            world.report(&mut pc, 2).await;
        }
        pc.host.clock_sync = Some(Answer::Unseen(Unseen::new(Why::TimedOut, "no answer in 5 s")));
        pc.host.licences = Some(Answer::Seen(doubtful()));
        pc.host.software = Some(Answer::Seen(programs()));
        weighed(world, rossi.customer.id, pc.device.id).await;
        let maria = world.contact(&rossi, "Maria Conti", "maria@example.com", "it").await;
        let ticket = world.fill(&mut pc).await;
        world.tell(&ticket).await;
        month_of_room(world, pc.device.device_no).await;
        world.work(&ticket, Act::Take).await;
        world.work(&ticket, Act::Note("The nightly export again; asking the vendor.".to_owned())).await;
        world.write(&ticket, Kind::Progress, "Domani alle 13:00 facciamo spazio.", None).await;
        let mut other = world.pc(&rossi, "PC-RECEPTION").await;
        world.report(&mut other, 2).await;
        other.fail_service("spooler.service", "Print spooler");
        world.report(&mut other, 3).await;
        endings(world, &rossi).await;
        let gone = left(world).await;
        let anna = technician::list(&world.app).await.unwrap().remove(0);
        worked(world, &rossi, &ticket, &Actor::Technician(anna.id, anna.name.clone())).await;
        let private = licences(desk, rossi.customer.id, anna.id).await;
        let url = link(&world.app, maria.id).await.unwrap();
        // Links name the address people type; here that is where the pages are served.
        let path = url.find("/portal").map(|at| url[at..].to_owned()).unwrap();
        let ids = vec![
            ("/private/{number}", format!("/private/{private}")),
            ("{number}", ticket.number.to_string()),
            (
                "{check}/try",
                format!("disk_space/try?customer={}&limit.high_percent=30&limit.high_gb=90", rossi.customer.id),
            ),
            ("{check}", "disk_space".to_owned()),
            ("tiers/try", "tiers/try?of=&name=Gold&hours=always&p1_repair=4+h".to_owned()),
            ("/devices/{id}", format!("/devices/{}", pc.device.id)),
            ("/customers/{id}", format!("/customers/{}", rossi.customer.id)),
            ("/customers/{customer}/off-boarding", format!("/customers/{gone}/off-boarding")),
            ("{customer}", rossi.customer.id.to_string()),
            ("{contact}", maria.id.to_string()),
            ("{technician}", anna.id.to_string()),
        ];
        let ids = [ids, learned(world, &ticket).await].concat();
        // An article is read through by who is alone: colleagues come after it.
        staffed(world, &ticket, anna.id).await;
        Self { link: path, ids, asked: asked(world, &rossi, &maria).await }
    }

    /// The path of a route with real names in its places.
    pub fn path(&self, route: &str) -> String {
        let path = self.ids.iter().fold(route.to_owned(), |path, (place, id)| path.replace(place, id));
        assert!(!path.contains('{'), "the tour has no name for a place of {route}: add it to the scene");
        path
    }
}

/// A colleague begins: Luca asks, Maria is to approve it. The ticket's number.
async fn asked(world: &World, of: &Tenant, maria: &Contact) -> i64 {
    let app = &world.app;
    let rights = Rights { may_approve: true, order_up_to: Amount::read("500", "EUR"), ..Rights::default() };
    let (name, email, language) = (maria.name.clone(), maria.email.clone(), maria.language.clone());
    let (is_account, gets_notices) = (maria.is_account, maria.gets_notices);
    let filled = Filled { name, email, language, is_account, gets_notices, rights, ..Filled::default() };
    contact::change(app, of.customer.id, maria.id, &filled).await.unwrap();
    let luca = Filled { name: "Luca".into(), email: "luca@example.com".into(), ..Filled::default() };
    let luca = contact::add(app, of.customer.id, &luca).await.unwrap();
    let in_a_week = app.clock.now_ms() + 7 * 86_400_000;
    let on = Timestamp::from_millisecond(in_a_week).unwrap().to_zoned(TimeZone::UTC).date().to_string();
    let typed = Typed { on: &on, name: "Ada Neri", text: "Vendite, le serve un portatile.", ..Typed::default() };
    let wish = request::Wish { item: Item::Colleague, typed, site: None, form: "" };
    request::request(app, &visitor(&luca, of), &wish).await.unwrap()
}

/// What people say of how a ticket ended, one of them not well.
async fn said(world: &World, of: &Tenant, ticket: &Ticket) {
    for nth in 0..7 {
        let contact = world.contact(of, &format!("Person {nth}"), &format!("p{nth}@example.com"), "it").await;
        let (answer, comment) = match nth {
            0 => (answers::Answer::Bad, "Nobody called me back, and I waited the whole morning for a word."),
            1 => (answers::Answer::SoSo, ""),
            _ => (answers::Answer::Good, "Quick and kind."),
        };
        let opinion = Opinion {
            ticket: ticket.id,
            customer: ticket.customer,
            contact: contact.id,
            answer,
            comment: comment.to_owned(),
            at: world.app.clock.now_ms(),
            concerned: BTreeSet::new(),
        };
        let mut write = world.app.db.write().await.unwrap();
        assert!(csat::add(&mut write, &opinion).await.unwrap());
        write.commit().await.unwrap();
    }
}

/// An article, and a problem that the ticket tells of.
async fn learned(world: &World, ticket: &Ticket) -> Vec<(&'static str, String)> {
    let article = article::published(world, None, "La stampante non stampa").await;
    let problem = problem::known(world, ticket, "spooler.service", "Restart it.").await;
    vec![("{article}", article.to_string()), ("{problem}", problem.to_string()), ("{what}", "power".to_owned())]
}

/// What the device carries, and what an hour costs.
async fn weighed(world: &World, customer: CustomerId, device: DeviceId) {
    for (kind, people, name) in
        [("mail", "40", "Exchange"), ("line_of_business", "12", "Contab"), ("printing", "25", "")]
    {
        duty::add(&world.app, None, device, (kind, people, name), &Actor::Collector).await.unwrap();
    }
    duty::set_rate(&world.app, None, customer, ("35.50", "EUR"), &Actor::Collector).await.unwrap();
}

/// A month in which a disk ran low now and then, to try a limit with.
async fn month_of_room(world: &World, device_no: i64) {
    let free_gb = |minute: i64| if minute % 10_000 < 600 { 24.0 } else { 60.0 };
    let blocks = month::blocks(device_no, "disk_space.free_gb:/", world.app.clock.now_ms(), free_gb);
    month::store(&world.app.db, &blocks).await.unwrap();
}

/// Time of each kind on a ticket, what people say of how it ended, and a view for the team.
async fn worked(world: &World, of: &Tenant, ticket: &Ticket, anna: &Actor) {
    said(world, of, ticket).await;
    for (minutes, cover) in [(40, Cover::Covered), (25, Cover::NotCovered), (10, Cover::Courtesy)] {
        let note = Act::Note("Looked at what fills the disk.".to_owned());
        let spent = Some(Spent { minutes, cover });
        work_ticket_for(&world.app, None, ticket.id, (&note, spent), anna).await.unwrap();
    }
    let servers = Asked { view: "all".to_owned(), text: "srv".to_owned(), ..Asked::default() };
    saved_view::keep(&world.app, None, (anna, Role::Technician), ("Servers", true), &servers).await.unwrap();
}

/// A vendor has the ticket and is late; who works is known, is on call for some weeks and away for a day.
async fn staffed(world: &World, ticket: &Ticket, anna: TechnicianId) {
    let now = world.app.clock.now_ms();
    let day = 86_400_000;
    let whom =
        Whom { name: "Dell Technologies".into(), reference: "SR 204 118 770".into(), answer_by: Some(now + day) };
    world.work(ticket, Act::Level { to: Level::Vendor, why: "Under warranty.".into(), whom }).await;
    let bo = technician::add(&world.app, "Bartolomeo Montefeltro-Gonzaga", "bo@example.com").await.unwrap().id;
    staff::set_work(&world.app, bo, &["storage", "backup"], "mon-fri 09:00-13:00 14:00-18:00").await.unwrap();
    staff::add_absence(&world.app, anna, Absence { from_at: now + day, until_at: now + 2 * day }).await.unwrap();
    for (nth, who) in [anna, bo, anna].into_iter().enumerate() {
        let from = now - day + i64::try_from(nth).unwrap() * 8 * day;
        on_call::add(&world.app, who, None, (from, from + 7 * day), "Anna").await.unwrap();
    }
    on_call::add(&world.app, bo, Some(ticket.customer), (now, now + day), "Anna").await.unwrap();
}

/// A customer that left, one of its computers never heard of.
async fn left(world: &World) -> CustomerId {
    let left = world.customer("Verdi Spa").await;
    for name in ["PC-VERDI", "PC-NEVER-HEARD"] {
        let mut pc = world.pc(&left, name).await;
        if name == "PC-VERDI" {
            world.report(&mut pc, 2).await;
        }
    }
    off_boarding::off_board(&world.app, None, left.customer.id, "Verdi Spa", &Actor::Collector).await.unwrap();
    left.customer.id
}

/// Holidays and closures of a customer.
async fn closed_days(world: &World, rossi: &Tenant) {
    let closures = "2027-08-09..2027-08-20 Ferie estive\n2027-12-24..2028-01-06 Ferie natalizie";
    let typed = promises::Typed { holidays: "it/milano", closures, ics: "" };
    let place = (rossi.customer.id, None);
    promises::save_calendar(&world.app, None, place, &typed, &Actor::Collector).await.unwrap();
}

/// Computers whose systems, programs and warranties end, and what is planned about them; closed days; and a year of
/// faults that ended.
async fn endings(world: &World, rossi: &Tenant) {
    let windows = |build, kind: &str, edition: &str| OperatingSystem {
        family: "windows".into(),
        id: "windows".into(),
        pretty_name: "Windows".into(),
        build: Some(build),
        edition_id: Some(edition.into()),
        installation_type: Some(kind.into()),
        ..OperatingSystem::default()
    };
    let (ten, eleven) = (windows(19_045, "Client", "Professional"), windows(26_100, "Client", "Professional"));
    let server = windows(14_393, "Server", "ServerStandard");
    let postgres = Program {
        name: "PostgreSQL 14 ".into(),
        version: "14.9-1".into(),
        publisher: "PostgreSQL Global Development Group".into(),
        source: "registry".into(),
    };
    let all = [("PC-101", &ten), ("PC-102", &ten), ("PC-103", &ten), ("PC-104", &eleven), ("SRV-FILE", &server)];
    for (name, system) in all {
        let mut pc = world.pc(rossi, name).await;
        pc.host.operating_system = Some(Answer::Seen(system.clone()));
        pc.host.software = Some(Answer::Seen(vec![postgres.clone()]));
        world.report(&mut pc, 2).await;
    }
    let id = rossi.customer.id;
    let days = b"device,until\nPC-101,2027-03-31\nPC-102,2027-03-31\nSRV-FILE,2028-06-30\n";
    collector::app::warranty::apply(&world.app, None, id, days, "Anna").await.unwrap();
    let typed =
        |key: &str, state: &str| decide::Typed { key: key.into(), state: state.into(), ..decide::Typed::default() };
    let replaced = decide::Typed {
        replacement: "Windows 11".into(),
        cost: "3 × 900 €".into(),
        ..typed("windows-10-22h2", "ordered")
    };
    let risk = decide::Typed {
        by: "Maria Conti".into(),
        why: "The vendor of the cash desk has no newer one yet.".into(),
        until: "2027-06-30".into(),
        ..typed("postgresql-14", "accepted")
    };
    for one in [replaced, risk, typed("windows-server-2016", "offered")] {
        change(&world.app, None, id, &one, &Actor::Collector).await.unwrap();
    }
    closed_days(world, rossi).await;
    past::year(world, id).await;
    past::quiet(world, id, "printer", 12).await;
}

/// Two independent strong signs about one maker, and a weak one about another.
pub fn doubtful() -> Licences {
    let trace = LicenceTrace { rule: "hosts_autodesk".into(), product: "autodesk".into(), strong: false };
    Licences { licences: vec![activated_by_itself()], traces: vec![trace] }
}

/// A customer that agreed to private tickets, entered seats that are too few and web sites, and granted an exception; the number of the
/// private ticket, which somebody has written on.
async fn licences(desk: &Desk, customer: CustomerId, anna: TechnicianId) -> i64 {
    let (app, who) = (&desk.world.app, Actor::Technician(anna, "Anna Bianchi".into()));
    private::name(app, None, (customer, anna), true).await.unwrap();
    private::agree(app, None, customer, "Maria Conti, contract 12", "2026-11-20", &who).await.unwrap();
    let number = private::mine(app, anna).await.unwrap().first().map(|one| one.matter.number).unwrap();
    let note = Deed::Note("Maria looks for the invoice.".into());
    private::work(app, anna, number, &note, &who).await.unwrap();
    for (product, edition, version, count, note) in
        [("Microsoft Office", "Standard", "2019", "12", "order 4711"), ("WinRAR", "", "", "5", "invoice of 3 March")]
    {
        let cells =
            [("product", product), ("edition", edition), ("version", version), ("count", count), ("note", note)];
        entitlement::add(app, None, customer, &cells.into_iter().collect()).await.unwrap();
    }
    let asked = ("AnyDesk", "bought by the head office", "2027-06-30");
    customer_word::grant(app, None, customer, asked, &who).await.unwrap();
    web_sites(desk, customer).await;
    number
}

/// Web sites at hosters: one that is well, one whose program is old and certificate ends, one that does not answer.
async fn web_sites(desk: &Desk, customer: CustomerId) {
    let (app, now) = (&desk.world.app, desk.world.app.clock.now_ms());
    let day_ms = 86_400_000;
    let program = |product: &str, version: &str| Some((product.to_owned(), version.to_owned()));
    let certificate = |days: i64| Some((now - 60 * day_ms, now + days * day_ms));
    let well = Seen { at: now, certificate: certificate(30), program: program("joomla", "5.4.1"), ..Seen::default() };
    let old = Seen { certificate: certificate(2), program: program("joomla", "3.10.12"), ..well.clone() };
    let silent =
        Seen { trouble: Some(Trouble::NoAnswer), failures: 4, failing_since: now - 1_200_000, ..Seen::default() };
    for (address, seen) in [
        ("https://www.rossi.example/", well),
        ("https://shop.rossi.example/", old),
        ("https://intern.rossi.example:8443/login", silent),
    ] {
        let id = hosted::add(app, None, customer, address).await.unwrap();
        let mut write = app.db.write_unleased().await.unwrap();
        stored_sites::save(&mut write, id, &Seen { at: now, ..seen }).await.unwrap();
        write.commit().await.unwrap();
    }
}
