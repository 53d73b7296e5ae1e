//! This month as a line of dots: what we found and repaired, and what the customer told us of first.
//! Invariant: a shape for each kind, never colour alone; the sentence above and the list below say the same.
//! Next: `collector/templates/portal/timeline.svg`.

use jiff::Timestamp;

use super::frame::Frame;
use crate::app::portal::home::Home;

const WIDTH: i64 = 300;
const INSET: i64 = 10;
const BASE: i64 = 56;
const STEP: i64 = 14;
/// Half a mark.
const HALF: i64 = 5;
/// Dots above one day at most: more would leave the picture.
const MOST: i64 = 3;

/// A mark on the line.
pub struct Mark {
    /// Its centre.
    pub x: i64,
    pub y: i64,
    /// The customer told us of it first: a square, not a dot.
    pub is_called: bool,
}

impl Mark {
    /// The square's corner.
    pub fn left(&self) -> i64 {
        self.x - HALF
    }

    /// The square's corner.
    pub fn top(&self) -> i64 {
        self.y - HALF
    }
}

/// The picture.
pub struct Timeline {
    /// Where the line ends on both sides.
    pub from: i64,
    pub to: i64,
    pub base: i64,
    /// Where the picture begins, and how high it is.
    pub top: i64,
    pub height: i64,
    /// Days that are named: where, and which.
    pub days: Vec<(i64, i64)>,
    /// Where today is.
    pub today: i64,
    pub marks: Vec<Mark>,
}

/// The picture of a month; none when nothing happened.
pub fn timeline(home: &Home, frame: &Frame) -> Option<Timeline> {
    let fixed = home.ledger.fixed.iter().map(|one| (one.at, false));
    let called = home.ledger.called.iter().map(|(_, at)| (*at, true));
    let mut happened: Vec<(i64, bool)> = fixed.chain(called).collect();
    if happened.is_empty() {
        return None;
    }
    happened.sort_unstable();
    let last = i64::from(home.today_on.days_in_month());
    let place = |day: i64| INSET + (WIDTH - 2 * INSET) * (day - 1) / (last - 1).max(1);
    let mut marks: Vec<Mark> = Vec::new();
    for (at, is_called) in happened {
        let x = place(day_of(at, frame));
        let below = marks.iter().filter(|one| one.x == x).count();
        let below = i64::try_from(below).unwrap_or(MOST);
        if below < MOST {
            marks.push(Mark { x, y: BASE - STEP * below, is_called });
        }
    }
    let top = marks.iter().map(|one| one.y).min().unwrap_or(BASE) - 2 * HALF;
    Some(Timeline {
        top,
        height: BASE + 26 - top,
        from: INSET,
        to: WIDTH - INSET,
        base: BASE,
        days: [1, 8, 15, 22, last].map(|day| (place(day), day)).to_vec(),
        today: place(i64::from(home.today_on.day())),
        marks,
    })
}

fn day_of(at_ms: i64, frame: &Frame) -> i64 {
    let at = Timestamp::from_millisecond(at_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    i64::from(at.to_zoned(frame.reader.zone.clone()).day())
}
