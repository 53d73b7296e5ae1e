//! A customer as the portal shows them on a busy day: something needs them, something is worked on, something was fixed.
//! Next: [`crate::world`].

use collector::app::portal::Visitor;
use collector::app::portal::ask::{Answer, Wish, ask, new_form};
use collector::app::provider::{self, Provider};
use collector::app::work_ticket::work_ticket;
use collector::app::{notices, technician};
use collector::store::contact::Contact;
use collector::store::ticket;
use domain::change::Actor;
use domain::notice::person::Update;
use domain::notice::{Kind, State};
use domain::ticket::{Act, Ticket};
use shared::host::OperatingSystem;
use shared::recorded::Answer as Seen;

use crate::Pc;
use crate::world::{Tenant, World};

const DAY_MS: i64 = 86_400_000;

/// A technician of the scene, added when she is not there yet.
pub async fn anna(world: &World) -> Actor {
    let there = technician::list(&world.app).await.expect("a list").into_iter().find(|one| one.name == "Anna Bianchi");
    let anna = match there {
        Some(anna) => anna,
        None => technician::add(&world.app, "Anna Bianchi", "anna@example.com").await.expect("added"),
    };
    Actor::Technician(anna.id, anna.name)
}

/// Who a contact is to the portal.
#[must_use]
pub fn visitor(contact: &Contact, tenant: &Tenant) -> Visitor {
    Visitor {
        contact: contact.id,
        customer: contact.customer_id,
        name: contact.name.clone(),
        email: contact.email.clone(),
        language: contact.language.clone(),
        is_account: contact.is_account,
        site: contact.site_id,
        rights: contact.rights,
        customer_name: tenant.customer.name.clone(),
        time_zone: tenant.customer.time_zone.clone(),
    }
}

impl World {
    /// The provider's name, hours and telephones.
    pub async fn named_provider(&self) {
        let provider = Provider {
            name: "Tecnica Alpi".to_owned(),
            time_zone: "Europe/Rome".to_owned(),
            hours: "8:00–18:00".to_owned(),
            phone: "+39 02 1234 5678".to_owned(),
            emergency_phone: "+39 02 8765 4321".to_owned(),
            ..Provider::default()
        };
        provider::set(&self.app, &provider).await.expect("a provider");
    }

    /// The newest ticket.
    pub async fn newest(&self) -> Ticket {
        self.tickets().await.into_iter().next().expect("a ticket")
    }

    /// Approves whatever a ticket proposes to tell.
    pub async fn tell(&self, of: &Ticket) {
        let card = notices::card(&self.app, None, of.id).await.expect("a card");
        for one in card.standing.iter().filter(|one| one.notice.state == State::Proposed) {
            notices::approve(&self.app, None, one.notice.id, &anna(self).await).await.expect("approved");
        }
    }

    /// Writes the customer on a ticket.
    pub async fn write(&self, of: &Ticket, kind: Kind, text: &str, by_days: Option<i64>) {
        let now = self.app.clock.now_ms();
        let update = Update {
            text: text.to_owned(),
            by_at: by_days.map(|days| now + days * DAY_MS),
            next_update_at: if by_days.is_none() { Some(now + 8 * 3_600_000) } else { None },
        };
        notices::write(&self.app, None, of.id, kind, &update, &anna(self).await).await.expect("written");
    }

    /// A technician does something to a ticket.
    pub async fn work(&self, of: &Ticket, act: Act) {
        work_ticket(&self.app, None, of.id, &act, &anna(self).await).await.expect("done");
    }

    /// A disk fills on a PC; the ticket that opens.
    pub async fn fill(&self, pc: &mut Pc) -> Ticket {
        pc.set_free_gb(8);
        self.report(pc, 2).await;
        let on = self.newest().await;
        ticket::get(&mut self.app.db.read().await.expect("a reader"), None, on.id)
            .await
            .expect("read")
            .expect("there")
            .ticket
    }

    /// A busy day of a customer whose contact reads a language; what of it is where is told by the tests that use it.
    pub async fn busy_day(&self, tenant: &Tenant, contact: &Contact) {
        self.named_provider().await;
        let names = ["PC-CONTAB-02", "PC-LAB-3", "NB-VENDITE-11", "NB-DIREZIONE", "PC-RECEPTION", "SRV-MILANO"];
        let mut pcs = Vec::new();
        for (nth, name) in names.into_iter().enumerate() {
            let mut pc = self.pc(tenant, name).await;
            if nth < 4 {
                pc.host.operating_system = Some(Seen::Seen(windows(if nth < 2 { 19_045 } else { 26_100 }, name)));
            }
            self.report(&mut pc, 2).await;
            pcs.push(pc);
        }
        self.pc(tenant, "NB-NUOVO").await;
        // Fixed by a person, told before and after.
        for nth in [2_usize, 3, 5] {
            let pc = pcs.get_mut(nth).expect("a PC");
            let ticket = self.fill(pc).await;
            self.tell(&ticket).await;
            self.work(&ticket, Act::Take).await;
            self.work(&ticket, Act::Note("canary-internal".to_owned())).await;
            self.work(&ticket, Act::Resolve("canary-how".to_owned())).await;
            pc.set_free_gb(60);
            self.report(pc, 4).await;
            self.tell(&ticket).await;
            self.app.clock.advance(2 * DAY_MS);
        }
        // Asked by the contact and done.
        let visitor = visitor(contact, tenant);
        let wish = |text: &str, is_fault| Wish {
            text: text.to_owned(),
            is_fault,
            form: new_form(&self.app),
            ..Wish::default()
        };
        let asked = ask(&self.app, &visitor, &wish("La stampante stampa pagine bianche. Da stamattina.", true)).await;
        assert!(matches!(asked, Ok(Answer::Case(_))), "{asked:?}");
        let asked = self.newest().await;
        self.work(&asked, Act::Take).await;
        self.work(&asked, Act::Resolve("canary-how".to_owned())).await;
        self.tell(&asked).await;
        for pc in &mut pcs {
            self.report(pc, 1).await;
        }
        // We work on it, and say until when they hear from us.
        let disk = self.fill(pcs.first_mut().expect("a PC")).await;
        self.tell(&disk).await;
        self.work(&disk, Act::Take).await;
        self.write(&disk, Kind::Progress, "Domani alle 13:00 facciamo spazio. Può lavorare come sempre.", None).await;
        // Something needs them.
        let needs = self.fill(pcs.get_mut(1).expect("a PC")).await;
        self.tell(&needs).await;
        self.work(&needs, Act::Take).await;
        let text = "Riavvii PC-LAB-3, così gli aggiornamenti possono finire. Ci vogliono circa cinque minuti.";
        self.write(&needs, Kind::NeedYou, text, Some(3)).await;
        // Found and not told: the customer does not know.
        let pc = pcs.get_mut(4).expect("a PC");
        pc.fail_service("canary-untold.service", "canary-untold");
        self.report(pc, 3).await;
    }
}

fn windows(build: u32, name: &str) -> OperatingSystem {
    OperatingSystem {
        family: "windows".to_owned(),
        id: "windows".to_owned(),
        version_id: if build == 19_045 { "22H2" } else { "24H2" }.to_owned(),
        pretty_name: if build == 19_045 { "Windows 10 Pro" } else { "Windows 11 Pro" }.to_owned(),
        build: Some(build),
        edition_id: Some("Professional".to_owned()),
        installation_type: Some("Client".to_owned()),
        host_name: name.to_owned(),
        architecture: "x86_64".to_owned(),
        chassis: "desktop".to_owned(),
        ..OperatingSystem::default()
    }
}
