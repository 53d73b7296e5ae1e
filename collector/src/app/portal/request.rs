//! Requests from the service catalogue: read, looked up, kept beside their ticket; a power cut becomes a maintenance window.
//! Invariant: the ticket, the request, its window and its approval commit together; a form sent twice asks once; a contact of
//! one site plans nothing at another. Next: [`domain::request`], [`crate::app::approval`].

use domain::asked::{self, Question, Refused};
use domain::change::Actor;
use domain::licence::own::Own;
use domain::notice::{Kind, Notice};
use domain::request::approval::{Approval, Plan};
use domain::request::program::{Said, look_up};
use domain::request::{Item, Request, Typed, Wrong, read};
use domain::ticket::Ticket;
use jiff::tz::TimeZone;
use shared::ids::{NoticeId, SiteId, TicketId, WindowId};
use shared::text::Words;

use super::Visitor;
use super::ask::{AskError, cause_key, save};
use super::home::now;
use super::reads::sites;
use crate::app::{App, approval, customer_word, entitlement, line, pulse, settle, window};
use crate::error::AppError;
use crate::store::request::{self as stored, Kept};
use crate::store::site::Site;
use crate::store::{Write, counter, notice, ticket};
use crate::words::say;

/// What a contact asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// What it is.
    pub item: Item,
    /// As it was typed.
    pub typed: Typed<'a>,
    /// Where, for what has a place; none: their first site.
    pub site: Option<SiteId>,
    /// Stands for this form, so that sending it twice asks once.
    pub form: &'a str,
}

/// Takes a request; the answer is its number.
///
/// # Errors
/// [`AskError::Refused`] for what is not as it must be, or who may not ask; [`AppError::NotFound`] for a site that is not
/// theirs.
pub async fn request(app: &App, visitor: &Visitor, wish: &Wish<'_>) -> Result<i64, AskError> {
    if !visitor.rights.may_report {
        return Err(AskError::Refused(Refused::MayNot));
    }
    let asked = looked_at(app, visitor, wish).await?;
    let (what, now) = (&asked.what, app.clock.now_ms());
    let cause_key = cause_key(app, (visitor.customer, visitor.contact), wish.form);
    let mut write = app.db.write().await?;
    if let Some(before) = ticket::latest(&mut write, &cause_key).await? {
        return Ok(before.number);
    }
    let question = Question {
        ticket: (app.clock.id(TicketId::new), counter::next(&mut write, settle::TICKET_NUMBERS).await?),
        customer: visitor.customer,
        site: what.site.or(visitor.site),
        contact: (visitor.contact, visitor.name.clone()),
        device: None,
        is_fault: false,
        text: wish.typed.text.to_owned(),
        taken_by: None,
        cause_key,
    };
    let (mut one, line) = asked::request(question, what, now).map_err(AskError::Refused)?;
    let needed = needed(app, &mut write, visitor, (&mut one, what)).await?;
    let news = save(app, &mut write, one.clone(), line, None).await?;
    let window = planned(app, &mut write, visitor, (one.number, &asked)).await?;
    told(app, &mut write, (&one, visitor), &asked.said).await?;
    let kept = Kept { ticket: one.id, request: asked.what, window, device_no: None, ready_told_at: None };
    stored::save(&mut write, one.customer, &kept).await?;
    if let Some(needed) = &needed {
        approval::begin(app, &mut write, &one, needed, &visitor.actor()).await?;
    }
    pulse::answered(app, &mut write, visitor, "contact-planned").await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(one.number)
}

/// A request that is as it must be.
struct Asked {
    what: Request,
    /// Where it is, for what has hours.
    site: Option<Site>,
    /// What is known of its program.
    said: Vec<Said>,
}

async fn looked_at(app: &App, visitor: &Visitor, wish: &Wish<'_>) -> Result<Asked, AskError> {
    let site = place(app, visitor, wish).await?;
    let what = read(wish.item, &wish.typed, site.as_ref().map(|one| one.id), now(app, visitor)?.date());
    let what = what.map_err(refused)?;
    if let (Some(place), Some((_, times))) = (&site, what.window()) {
        let zone = TimeZone::get(&place.time_zone).unwrap_or(TimeZone::UTC);
        times.next(&zone, app.clock.now_ms()).ok_or_else(|| refused(Wrong::Hours))?;
    }
    let said = looked_up(app, visitor, &what).await?;
    Ok(Asked { what, site, said })
}

/// The yes that a request needs; who asks gives it at once where they may. What nobody there may decide is not theirs to wait
/// for: somebody here calls.
async fn needed(
    app: &App,
    write: &mut Write,
    visitor: &Visitor,
    (one, what): (&mut Ticket, &Request),
) -> Result<Option<Approval>, AppError> {
    let Some(need) = what.need() else { return Ok(None) };
    let now = app.clock.now_ms();
    let mut needed = Approval::asked(one.id, one.customer, need, Plan::default(), now);
    let own = (visitor.contact, visitor.name.as_str(), &visitor.rights);
    let is_theirs = needed.decide(own, (true, ""), &visitor.actor(), now).is_ok();
    if !is_theirs && !approval::may(write, visitor.customer, need).await?.is_empty() {
        asked::hold(one);
    }
    Ok(Some(needed))
}

/// The maintenance window that a request becomes.
async fn planned(
    app: &App,
    write: &mut Write,
    visitor: &Visitor,
    (number, asked): (i64, &Asked),
) -> Result<Option<WindowId>, AppError> {
    let (Some(place), Some((_, times))) = (&asked.site, asked.what.window()) else { return Ok(None) };
    let name = say(&Words::new("request-power-window").count("number", number), &visitor.reader(app));
    let (acting, who) = (app.acting_for(&visitor.contact), visitor.actor());
    window::add_in(&acting, write, visitor.customer, (place, None), (name, times), &who).await.map(Some)
}

fn refused(wrong: Wrong) -> AskError {
    AskError::Refused(Refused::Wrong(wrong))
}

/// The site that it is about, of those that are theirs.
async fn place(app: &App, visitor: &Visitor, wish: &Wish<'_>) -> Result<Option<Site>, AppError> {
    if !wish.item.has_hours() {
        return Ok(None);
    }
    let own = sites(app, visitor).await?;
    match wish.site {
        Some(id) => own.into_iter().find(|one| one.id == id).map(Some).ok_or(AppError::NotFound),
        None => Ok(own.into_iter().next()),
    }
}

/// What is known of a program that is asked for.
async fn looked_up(app: &App, visitor: &Visitor, what: &Request) -> Result<Vec<Said>, AppError> {
    if what.item != Item::Program {
        return Ok(Vec::new());
    }
    let wall = Some(visitor.customer.into());
    let own = customer_word::everybody(&mut *app.db.read_within(wall).await?).await?;
    let own = own.get(&visitor.customer).cloned().unwrap_or_else(Own::default);
    let seats = entitlement::page(app, wall, visitor.customer).await?.outcomes;
    Ok(look_up(&what.name, &own, &seats, app.clock.now_ms()))
}

/// Tells the technicians what was looked up, and has the polite words ready for what should be refused.
async fn told(
    app: &App,
    write: &mut Write,
    (one, visitor): (&Ticket, &Visitor),
    said: &[Said],
) -> Result<(), AppError> {
    let at = app.clock.now_ms();
    for words in said.iter().map(Said::words) {
        line::internal(app, write, one, &Actor::Collector, words).await?;
    }
    let Some(Said::Unwanted { name, reason }) = said.iter().find(|one| one.is_against()) else { return Ok(()) };
    let words = Words::new("request-refusal").text("program", name).text("reason", reason);
    let why = Words::new("request-refusal-why");
    let mut ready = Notice::proposed(app.clock.id(NoticeId::new), one, Kind::Progress, None, why, at);
    ready.written.text = say(&words, &visitor.reader(app));
    notice::save(write, &ready).await?;
    Ok(())
}
