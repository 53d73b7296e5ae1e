//! `/events`: what happens at the desk, told to open pages as it happens; first which device is the newest that reported.
//! Invariant: bounded in number and in length, so that who may no longer look is asked again each minute; behind the
//! listener's wall; numbers of tickets only, never a text of a device. Next: [`crate::app::news`].

use std::convert::Infallible;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::response::sse::{Event as Line, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::Semaphore;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, timeout_at};

use crate::app::news::Event;
use crate::app::{App, device};
use crate::error::AppError;
use crate::web::viewer::Viewer;

/// Open streams at most; who is one too many comes again later.
static PLACES: Semaphore = Semaphore::const_new(500);
/// A stream ends after this; the page asks again, and its session is looked at anew.
const LASTS: Duration = Duration::from_secs(60);
/// Stands for the newest device where none has reported.
pub const NOBODY: &str = "nobody";
const AGAIN: Duration = Duration::from_secs(2);
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// The stream.
///
/// # Errors
/// [`AppError::TooMuch`] when too many are open.
pub async fn stream(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let place = PLACES.try_acquire().map_err(|_| AppError::TooMuch { retry_after_s: 30 })?;
    let (ends, scope) = (Instant::now() + LASTS, viewer.scope);
    // Heard first, asked then: a device that reports between two streams, or while a page is on its way, is not missed.
    let news = app.news.hear();
    let newest = device::newest_heard(&app, scope).await?.map_or_else(|| NOBODY.to_owned(), |id| id.to_string());
    let first = Some(Line::default().retry(AGAIN).event("newest").data(newest));
    let told = stream::unfold((news, place, first), move |(mut news, place, first)| async move {
        if let Some(line) = first {
            return Some((Ok::<_, Infallible>(line), (news, place, None)));
        }
        loop {
            match timeout_at(ends, news.recv()).await {
                Err(_) | Ok(Err(RecvError::Closed)) => return None,
                // Too far behind to know what it missed: the page looks again.
                Ok(Err(RecvError::Lagged(_))) => {
                    return Some((Ok(Line::default().event("missed").data("1")), (news, place, None)));
                }
                Ok(Ok(item)) if scope.is_none_or(|scope| scope == item.customer) => {
                    return Some((Ok(line(&item.event)), (news, place, None)));
                }
                Ok(Ok(_)) => {}
            }
        }
    });
    Ok(Sse::new(told).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response())
}

fn line(event: &Event) -> Line {
    match event {
        Event::TicketOpened { number } => Line::default().event("ticket_opened").data(number.to_string()),
        Event::TicketChanged { number } => Line::default().event("ticket_changed").data(number.to_string()),
        Event::FirstReport { device } => Line::default().event("first_report").data(device.to_string()),
    }
}
