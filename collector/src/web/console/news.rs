//! `/events`: what happens at the desk, told to open pages as it happens; first which device is the newest that reported.
//! Invariant: bounded in number and in length; whoever may no longer look hears nothing more; behind the listener's wall; numbers of tickets only, never a text of a device. Next: [`crate::app::news`].

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event as Line, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Interval, Sleep, interval, sleep};

use crate::app::news::{Event, Item};
use crate::app::{App, desk, device, queue, sign_in};
use crate::error::AppError;
use crate::web::viewer::Viewer;

/// Open streams at most; who is one too many comes again later.
static PLACES: Semaphore = Semaphore::const_new(500);
/// A stream ends after this; the page asks again, and its session is looked at anew.
const LASTS: Duration = Duration::from_secs(60);
/// Stands for the newest device where none has reported.
pub const NOBODY: &str = "nobody";
/// An open stream outlives its session by no more than this (trust F8: 5 s).
const LOOKS: Duration = Duration::from_secs(4);
const AGAIN: Duration = Duration::from_secs(2);
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// The header in which a browser that comes again says what it heard last.
const HEARD: &str = "last-event-id";

/// What an open stream stands on: the newest ticket it knows of is the id of each line, so that nothing is lost between
/// two streams.
struct Listening {
    app: App,
    news: Receiver<Item>,
    _place: SemaphorePermit<'static>,
    newest: i64,
    ends: Pin<Box<Sleep>>,
    /// When it is asked whether the session still stands.
    looks: Interval,
    /// Lines that are told first.
    first: VecDeque<Line>,
}

/// The stream; one that comes again hears of the tickets that opened meanwhile.
///
/// # Errors
/// [`AppError::TooMuch`] when too many are open.
pub async fn stream(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let place = PLACES.try_acquire().map_err(|_| AppError::TooMuch { retry_after_s: 30 })?;
    let (scope, session) = (viewer.scope, viewer.session);
    let news = app.news.hear();
    let heard = headers.get(HEARD).and_then(|value| value.to_str().ok()).and_then(|text| text.parse().ok());
    let (newest, missed) = queue::opened_since(&app, scope, heard).await?;
    let mut first = VecDeque::from([Line::default().retry(AGAIN).event("open").id(newest.to_string()).data("1")]);
    let reported = device::newest_heard(&app, scope).await?.map_or_else(|| NOBODY.to_owned(), |id| id.to_string());
    first.push_back(Line::default().event("newest_device").data(reported));
    first.extend(missed.into_iter().map(|number| line(&Event::TicketOpened { number }, newest)));
    let listening =
        Listening { app, news, _place: place, newest, ends: Box::pin(sleep(LASTS)), looks: interval(LOOKS), first };
    let told = stream::unfold(listening, move |mut on| async move {
        if let Some(line) = on.first.pop_front() {
            return Some((Ok::<_, Infallible>(line), on));
        }
        loop {
            let heard = tokio::select! {
                () = &mut on.ends => return None,
                _ = on.looks.tick() => None,
                heard = on.news.recv() => Some(heard),
            };
            // Whoever was signed out, shut out or given another role meanwhile hears no more.
            if !sign_in::stands(&on.app, session).await.unwrap_or(false) {
                return None;
            }
            let Some(heard) = heard else { continue };
            match heard {
                Err(RecvError::Closed) => return None,
                // Too far behind to know what it missed: the page looks again.
                Err(RecvError::Lagged(_)) => return Some((Ok(Line::default().event("missed").data("1")), on)),
                Ok(item) if desk::holds(&on.app, scope, item.customer).await.unwrap_or(false) => {
                    if let Event::TicketOpened { number } = item.event {
                        on.newest = on.newest.max(number);
                    }
                    return Some((Ok(line(&item.event, on.newest)), on));
                }
                Ok(_) => {}
            }
        }
    });
    Ok(Sse::new(told).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response())
}

fn line(event: &Event, newest: i64) -> Line {
    let line = Line::default().id(newest.to_string());
    match event {
        Event::TicketOpened { number } => line.event("ticket_opened").data(number.to_string()),
        Event::TicketChanged { number } => line.event("ticket_changed").data(number.to_string()),
        Event::FirstReport { device } => line.event("first_report").data(device.to_string()),
    }
}
