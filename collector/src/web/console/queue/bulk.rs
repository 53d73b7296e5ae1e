//! `/tickets/bulk`: the same done to several tickets of the queue, what became of each, and the way back.
//! Invariant: one transaction; a ticket whose state refuses stays as it is and says why; one that is not there refuses all.
//! Next: [`crate::app::work_ticket`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::ticket::{Act, Choice, Deed};
use shared::text::Words;

use super::super::{Frame, reader, shown};
use super::Address;
use crate::app::work_ticket::{Worked, work_tickets};
use crate::app::{App, desk};
use crate::error::{AppError, sentence};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, say};

/// What became of one.
struct Row {
    number: i64,
    /// Why it stayed as it was; empty when it was done.
    why: String,
}

#[derive(Template)]
#[template(path = "console/bulk.html")]
struct Page {
    frame: Frame,
    sentence: String,
    rows: Vec<Row>,
    /// The numbers to undo; none when there is no way back.
    undo: Vec<i64>,
    back: String,
    back_query: String,
}

/// Does what was asked to the tickets that were marked.
///
/// # Errors
/// [`AppError::Invalid`] when nothing is marked or asked for, [`AppError::NotFound`] when one of them is not there.
pub async fn act(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(pairs): Filled<Vec<(String, String)>>,
) -> Result<Response, AppError> {
    let word = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let mut numbers = Vec::new();
    for (_, value) in pairs.iter().filter(|(key, _)| key == "number") {
        let number: i64 = value.parse().map_err(|_| AppError::NotFound)?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    if numbers.is_empty() {
        return Err(AppError::invalid("number", "mark the tickets first, each with its box"));
    }
    let reader = reader(&app, &viewer).await?;
    let what = word("act");
    let deed = match what {
        "merge" => {
            let into = word("text").trim().trim_start_matches('#').parse::<i64>().ok();
            let wanted = || AppError::invalid("text", "the number of the ticket to merge into is wanted, like #1042");
            let into = into.ok_or_else(wanted)?;
            let found = desk::ticket(&app, viewer.scope, into).await?;
            Deed::Merge(found.row.listed.ticket.id)
        }
        "undo" => Deed::Undo,
        other => Deed::Act(asked(other, word("text"), &reader)?),
    };
    let worked = work_tickets(&app, viewer.scope, &numbers, &deed, &viewer.actor).await?;
    let back: Address = serde_urlencoded::from_str(word("back")).unwrap_or_default();
    let has_way_back = !matches!(what, "undo" | "note");
    let done = worked.iter().filter(|(_, done)| done.is_ok()).map(|(number, _)| *number);
    shown(&Page {
        frame: Frame::of(&app, &viewer, "bulk-title", "queue").await?,
        sentence: told(what, &worked, &reader),
        undo: if has_way_back { done.collect() } else { Vec::new() },
        rows: worked.into_iter().map(|(number, done)| row(number, done.err().map(|why| why.to_string()))).collect(),
        back: back.link("/tickets"),
        back_query: word("back").to_owned(),
    })
}

fn row(number: i64, why: Option<String>) -> Row {
    Row { number, why: why.map(|why| sentence(&why)).unwrap_or_default() }
}

fn asked(what: &str, text: &str, reader: &Reader) -> Result<Act, AppError> {
    let rest = |choice: Choice| choice.rest(&reader.zone, reader.now_ms).map(Act::Snooze);
    let act = match what {
        "take" => Some(Act::Take),
        "release" => Some(Act::Release),
        "start" => Some(Act::Start),
        "wake" => Some(Act::Wake),
        "note" => Some(Act::Note(text.to_owned())),
        "resolve" => Some(Act::Resolve(text.to_owned())),
        "tomorrow" => rest(Choice::Tomorrow),
        "monday" => rest(Choice::Monday),
        "worse" => rest(Choice::Worse),
        _ => None,
    };
    act.ok_or_else(|| AppError::invalid("act", "choose what is to be done"))
}

/// "Taken: 5 of 6."
fn told(what: &str, worked: &Worked, reader: &Reader) -> String {
    let done = worked.iter().filter(|(_, done)| done.is_ok()).count();
    let key = if done == worked.len() { "bulk-told-all" } else { "bulk-told-some" };
    let [done, all] = [done, worked.len()].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    say(&Words::new(key).text("act", what).count("count", done).count("total", all), reader)
}

#[cfg(test)]
mod tests {
    use domain::ticket::Refused;

    use super::*;

    #[test]
    fn the_sentence_says_how_many_were_done_and_an_unknown_act_is_refused() {
        let refused = vec![(1, Ok(())), (2, Err(Refused::Yours))];
        assert_eq!(told("take", &refused, &Reader::utc(0)), "Taken: 1 of 2.");
        assert_eq!(told("monday", &vec![(1, Ok(()))], &Reader::utc(0)), "Snoozed: all 1.");
        assert!(asked("delete", "", &Reader::utc(0)).is_err());
        assert_eq!(asked("resolve", "done", &Reader::utc(0)).unwrap(), Act::Resolve("done".into()));
    }
}
