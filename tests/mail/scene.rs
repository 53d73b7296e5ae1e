//! A collector with one customer, one contact, one ticket, and a mail server that takes what it sends.

use collector::app::{contact, deliver, mail};
use collector::store::contact::Contact;
use collector::store::outbox::{self, Message, NewMessage};
use collector::store::{change, ticket};
use domain::letter::{Letter, Link, Thread};
use domain::notice::{Kind, Notice};
use domain::ticket::Ticket;
use shared::ids::{MessageId, NoticeId};
use shared::text::Words;
use support::World;
use support::smtp_sink::{Safety, SmtpSink};
use support::world::Tenant;

pub const ADA: &str = "ada@rossi.example";

/// All of it.
pub struct Scene {
    pub world: World,
    pub sink: SmtpSink,
    pub rossi: Tenant,
    pub ada: Contact,
    pub ticket: Ticket,
}

impl Scene {
    /// With what stands under `[mail]` besides the server.
    pub async fn with(safety: Safety, more: &str) -> Self {
        let sink = SmtpSink::start(safety).await;
        let config = support::mail::config(&sink, safety, more);
        Self::of(config, sink).await
    }

    pub async fn of(config: collector::config::Config, sink: SmtpSink) -> Self {
        let world = World::with(config).await;
        let rossi = world.customer("Rossi Srl").await;
        let filled = contact::Filled {
            name: "Ada Rossi".to_owned(),
            email: ADA.to_owned(),
            language: "it".to_owned(),
            gets_notices: true,
            ..contact::Filled::default()
        };
        let ada = contact::add(&world.app, rossi.customer.id, &filled).await.unwrap();
        let mut pc = world.pc(&rossi, "web-1").await;
        world.report(&mut pc, 2).await;
        pc.set_free_gb(8);
        world.report(&mut pc, 2).await;
        let ticket = world.tickets().await.remove(0);
        Self { world, sink, rossi, ada, ticket }
    }

    /// Puts a notice of the ticket for Ada into the outbox, as an approval does.
    pub async fn notice(&self) -> MessageId {
        let app = &self.world.app;
        let (customer, now) = (self.rossi.customer.id, app.clock.now_ms());
        let notice = app.clock.id(NoticeId::new);
        let letter = Letter {
            language: "it".to_owned(),
            name: self.ada.name.clone(),
            subject: "il disco di web-1 si sta riempiendo".to_owned(),
            paragraphs: vec!["Buongiorno, restano 8 GB liberi.".to_owned(), "Non deve fare nulla.".to_owned()],
            customer: self.rossi.customer.name.clone(),
            ticket: Some(Thread { id: self.ticket.id, number: self.ticket.number }),
            link: Some(Link { label: "Apri".to_owned(), url: format!("{}/portal/tickets/1", app.config.pages_url()) }),
            ..Letter::default()
        };
        let new = NewMessage {
            id: app.clock.id(MessageId::new),
            customer: Some(customer),
            notice: Some(notice),
            contact: Some(self.ada.id),
            address: ADA,
            kind: "notice",
            made_at: now,
        };
        let mut write = app.db.write().await.unwrap();
        let found = Notice::proposed(notice, &self.ticket, Kind::Found, None, Words::new("notice-why-approve"), now);
        collector::store::notice::save(&mut write, &found).await.unwrap();
        outbox::add(&mut write, &new, &letter).await.unwrap();
        write.commit().await.unwrap();
        new.id
    }

    /// Puts a mail that opens a door into the outbox; it is of no use after half an hour.
    pub async fn secret(&self, link: &str) -> MessageId {
        let app = &self.world.app;
        let other = mail::Other {
            kind: "invite",
            customer: None,
            contact: None,
            name: "Marek",
            address: "marek@example.com",
            language: collector::words::Language::Pl,
            args: &[("by", "Anna"), ("code", "ABCD-EFGH")],
            link,
            ends_at: Some(app.clock.now_ms() + 30 * 60_000),
        };
        let mut write = app.db.write().await.unwrap();
        let id = mail::mail(app, &mut write, &other).await.unwrap();
        write.commit().await.unwrap();
        id
    }

    /// Sends what is due now.
    pub async fn round(&self) {
        deliver::round(&self.world.app).await.unwrap();
    }

    /// How a message stands.
    pub async fn message(&self, id: MessageId) -> Message {
        outbox::get(&mut self.world.app.db.read().await.unwrap(), None, id).await.unwrap().unwrap()
    }

    /// The keys of the lines on the ticket's timeline.
    pub async fn lines(&self) -> Vec<String> {
        let mut read = self.world.app.db.read().await.unwrap();
        assert!(ticket::get(&mut read, None, self.ticket.id).await.unwrap().is_some());
        let lines = change::of_ticket(&mut read, self.rossi.customer.id, self.ticket.id).await.unwrap();
        lines
            .into_iter()
            .filter(|line| line.internal || line.words.key != "mail-failed")
            .map(|line| line.words.key)
            .collect()
    }
}
