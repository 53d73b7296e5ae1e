//! What is ahead of a line: the forecast's trend and band, drawn on, and its sentence.
//! Invariant: drawn from the moment at which it was made, so that the line beside it shows how right it is.
//! Next: [`crate::app::chart::Ahead`] for the numbers.

use domain::forecast::fill::RULE;
use shared::text::Words;

use super::{Place, amount, short};
use crate::app::chart::{Ahead, Line};
use crate::words::{Reader, figures, say};

/// A forecast on a drawing.
pub struct Drawn {
    /// The trend.
    pub course: String,
    /// Between the earliest and the latest.
    pub band: String,
    /// What it says, and what would prove it wrong.
    pub sentence: String,
    /// When it is full, for people and for machines, and where the line stands then: a row of the table.
    pub row: ((String, String), String),
    /// For a script: made at (s), from, earliest (s), expected (s), what is full, the latest within the drawing (s), how
    /// far it is then.
    pub numbers: String,
}

/// The forecast of a line, drawn; none when it has none.
pub(super) fn drawn(line: &Line, place: &Place, reader: &Reader) -> Option<Drawn> {
    let ahead = line.ahead.as_ref()?;
    let (last_at, last) = slowest(ahead, line.to_at);
    let point = |at: i64, value: f64| format!("{:.1} {:.1}", place.x(at), place.y(value));
    let begin = point(ahead.made_at, ahead.from);
    let (earliest, full) = (point(ahead.told.earliest, ahead.full), point(ahead.told.full_at, ahead.full));
    let far = if last_at > ahead.told.earliest { point(last_at, ahead.full) } else { earliest.clone() };
    let numbers = [
        (ahead.made_at / 1000).to_string(),
        short(ahead.from),
        (ahead.told.earliest / 1000).to_string(),
        (ahead.told.full_at / 1000).to_string(),
        short(ahead.full),
        (last_at / 1000).to_string(),
        short(last),
    ];
    Some(Drawn {
        course: format!("M{begin}L{full}"),
        band: format!("M{begin}L{earliest}L{far}L{}Z", point(last_at, last)),
        sentence: sentence(ahead, reader),
        row: (
            (figures::moment(ahead.told.full_at, reader), figures::machine_moment(ahead.told.full_at)),
            amount(ahead.full, line.unit, reader),
        ),
        numbers: numbers.join(" "),
    })
}

/// Where the slowest growth is when it is full or the drawing ends, and how far it is then.
#[expect(clippy::cast_precision_loss, reason = "a pixel is minutes wide")]
fn slowest(ahead: &Ahead, to_at: i64) -> (i64, f64) {
    match ahead.told.latest {
        None => (to_at, ahead.from),
        Some(latest) if latest <= to_at => (latest, ahead.full),
        Some(latest) => {
            let part = (to_at - ahead.made_at) as f64 / (latest - ahead.made_at).max(1) as f64;
            (to_at, ahead.from + (ahead.full - ahead.from) * part)
        }
    }
}

fn sentence(ahead: &Ahead, reader: &Reader) -> String {
    let key = if ahead.told.latest.is_some() { "chart-ahead-between" } else { "chart-ahead-from" };
    let words = Words::new(key)
        .at_ms("made_at", ahead.made_at)
        .at_ms("earliest", ahead.told.earliest)
        .count("points", points(RULE.recovery))
        .count("days", RULE.clear_ms / 86_400_000);
    let latest = ahead.told.latest.into_iter();
    say(&latest.fold(words, |words, latest| words.at_ms("latest", latest)), reader)
}

#[expect(clippy::cast_possible_truncation, reason = "a few points of a hundred")]
fn points(points: f32) -> i64 {
    points as i64
}
