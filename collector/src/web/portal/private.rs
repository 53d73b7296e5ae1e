//! `/portal/private`: matters of licences, for the customer's account contact alone.
//! Invariant: every other contact gets the page of what is not there; neutral words, and none about how sure we are.
//! Next: [`crate::app::private::for_contact`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::private::{State as Stands, signs_of};
use shared::text::Words;

use super::frame::{Frame, Moment};
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::app::private::for_contact;
use crate::error::AppError;
use crate::store::private::Seen;
use crate::words::{find, label};

struct Item {
    number: i64,
    title: String,
    /// Where it stands, in a sentence.
    stands: String,
    opened: Moment,
    is_over: bool,
    seen: Vec<Evidence>,
}

struct Evidence {
    sentence: String,
    place: String,
    signs: Vec<String>,
}

#[derive(Template)]
#[template(path = "portal/private.html")]
struct Page {
    frame: Frame,
    items: Vec<Item>,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for who is not the account contact; else as a page.
pub async fn page(State(app): State<App>, Extension(Visit(session)): Extension<Visit>) -> Result<Response, AppError> {
    let visitor = &session.visitor;
    let found = for_contact(&app, visitor).await?;
    let frame = Frame::of(&app, visitor, "portal-private-title", "private").await?;
    let items = found.iter().map(|(matter, seen)| Item {
        number: matter.number,
        title: plain(&matter.title, "-plain-title", &frame),
        stands: match (matter.state, matter.forget_at) {
            (Stands::Open, _) => frame.at("portal-private-by", matter.talk_by_at),
            (Stands::Talked, _) => frame.t("portal-private-talked"),
            (Stands::Closed, at) => frame.at("portal-private-over", at.unwrap_or(matter.opened_at)),
        },
        opened: frame.moment(matter.opened_at),
        is_over: matter.state == Stands::Closed,
        seen: seen.iter().map(|one| evidence(one, &frame)).collect(),
    });
    let items = items.collect();
    shown(&Page { frame, items })
}

fn evidence(seen: &Seen, frame: &Frame) -> Evidence {
    let one = &seen.evidence;
    let key = if one.cleared_at.is_none() { "portal-private-on" } else { "portal-private-before" };
    let place = Words::new(key).text("device", &seen.device_name).at_ms("at", one.since_at);
    Evidence {
        sentence: plain(&one.words, "-plain", frame),
        place: frame.say(&place),
        signs: signs_of(&one.words).into_iter().map(|sign| label("sign", sign, &frame.reader)).collect(),
    }
}

/// The plain words of a sentence, as the customer reads them.
fn plain(words: &Words, ending: &str, frame: &Frame) -> String {
    let plain = Words { key: format!("{}{ending}", words.key), args: words.args.clone() };
    let said = find(&plain, &frame.reader).unwrap_or_else(|| frame.t("private-forgotten"));
    let mut letters = said.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
