//! The mail that asks for a yes: to each contact whose right covers it; for money to the account contacts among them, where
//! there are any.
//! Invariant: it says who wants what, what people notice and how it is taken back, and decides nothing: the yes is given on
//! the contact's own page, behind their sign-in. Next: [`crate::app::approval`].

use domain::letter::{Letter, Thread};
use domain::notice::Person;
use domain::notice::route::{Side, of_side};
use domain::request::approval::{Approval, Need};
use domain::ticket::Ticket;
use shared::text::{Value, Words};

use super::render::{greeting, topic};
use super::tell::{Teller, link, person, post};
use crate::app::App;
use crate::store::contact::Contact;
use crate::store::{StoreError, Write, customer};
use crate::words::{Reader, say};

/// What the message is kept as.
const KIND: &str = "approval";

/// Asks contacts for their yes. `asker`: who wants it.
pub(in crate::app) async fn ask_for_approval(
    app: &App,
    write: &mut Write,
    one: &Ticket,
    (asked, asker): (&Approval, &str),
    to: &[Contact],
) -> Result<(), StoreError> {
    let Some(company) = customer::get(write, one.customer).await? else { return Ok(()) };
    let teller = Teller { clock: &app.clock, config: &app.config };
    let people: Vec<Person> = to.iter().map(person).collect();
    let chosen = match asked.need {
        Need::Order(_) => of_side(Side::Commercial, &people),
        Need::Security => people.iter().map(|one| one.id).collect(),
    };
    for there in to.iter().filter(|one| chosen.contains(&one.id)) {
        let reader = Reader::new(&there.language, &company.time_zone, app.clock.now_ms());
        let topic = topic(one, &[], &reader);
        let mut lead = Words::new("approval-lead").text("who", asker);
        lead.args.insert("topic".to_owned(), Value::Text(topic.clone()));
        let mut paragraphs = vec![greeting(app.clock.now_ms(), &reader), say(&lead, &reader)];
        if let Need::Order(amount) = asked.need {
            paragraphs.push(say(&Words::new("approval-amount").text("amount", &amount.text()), &reader));
        }
        if let Some(midnight) = asked.plan.on.and_then(|on| on.to_zoned(jiff::tz::TimeZone::UTC).ok()) {
            let at = midnight.timestamp().as_millisecond();
            let words = Words::new("approval-plan").day_ms("on", at).text("impact", &asked.plan.impact);
            paragraphs.push(say(&words.text("way_back", &asked.plan.way_back), &reader));
        }
        paragraphs.push(say(&Words::new("approval-how"), &reader));
        paragraphs.push(say(&Words::new("notice-thanks"), &reader));
        let letter = Letter {
            language: there.language.clone(),
            name: there.name.clone(),
            subject: say(&Words::new("approval-subject").count("number", one.number).text("topic", &topic), &reader),
            paragraphs,
            customer: company.name.clone(),
            ticket: Some(Thread { id: one.id, number: one.number }),
            link: Some(link(&teller, &format!("/portal/tickets/{}", one.number), "approval-open", &reader)),
            ..Letter::default()
        };
        post(&teller, write, there, None, KIND, &letter).await?;
    }
    Ok(())
}
