//! The picture of who is on call: four weeks, a row each, a bar for each stretch with its name in it.
//! Invariant: places are shares of a week's own length, so that a change of the clock moves nothing out of its row; whoever is
//! drawn is named in the table as well. Next: `collector/templates/console/settings/on_call.html`.

use domain::on_call::{Shift, on_call};
use jiff::{Span, Timestamp};
use shared::text::Words;

use crate::words::figures::{Grain, mark};
use crate::words::{Reader, say};

/// Weeks that are drawn.
const WEEKS: i64 = 4;
/// Of a week's width (percent) that a first name needs.
const ROOM: i64 = 14;
/// And a whole name.
const WHOLE: i64 = 40;

/// A stretch within a week.
pub struct Bar {
    /// From the left, and how wide, percent.
    pub x: String,
    pub width: String,
    /// Who; empty where there is no room for it.
    pub name: String,
}

/// A week.
pub struct Week {
    /// Its first day.
    pub began: String,
    /// What it shows, in words.
    pub told: String,
    pub bars: Vec<Bar>,
}

/// From when to when is drawn: from the last midnight on, ms UTC.
pub fn span(reader: &Reader) -> (i64, i64) {
    (reader.now_ms, midnight(reader, WEEKS * 7))
}

/// The weeks from today on.
pub fn weeks(shifts: &[Shift], reader: &Reader) -> Vec<Week> {
    (0..WEEKS).map(|nth| week(shifts, (midnight(reader, nth * 7), midnight(reader, nth * 7 + 7)), reader)).collect()
}

/// The midnight so many days from today, ms UTC.
fn midnight(reader: &Reader, ahead: i64) -> i64 {
    let today = Timestamp::from_millisecond(reader.now_ms).unwrap_or_default().to_zoned(reader.zone.clone()).date();
    let day = today.checked_add(Span::new().days(ahead)).unwrap_or(today);
    day.to_zoned(reader.zone.clone()).map_or(reader.now_ms, |at| at.timestamp().as_millisecond())
}

fn week(shifts: &[Shift], (from, until): (i64, i64), reader: &Reader) -> Week {
    // Of several at once the one that holds is drawn, from each moment at which that may change.
    let mut turns: Vec<i64> = shifts.iter().flat_map(|one| [one.from_at, one.until_at]).collect();
    turns.push(from);
    turns.retain(|at| (from..until).contains(at));
    turns.sort_unstable();
    turns.dedup();
    let mut held: Vec<(&str, i64, i64)> = Vec::new();
    for (nth, at) in turns.iter().enumerate() {
        let ends = turns.get(nth + 1).copied().unwrap_or(until);
        let Some(one) = on_call(shifts, None, *at) else { continue };
        match held.last_mut().filter(|(name, _, last)| *name == one.who.1 && *last == *at) {
            Some((.., last)) => *last = ends,
            None => held.push((&one.who.1, *at, ends)),
        }
    }
    let length = (until - from).max(1);
    let bar = |(name, begins, ends): &(&str, i64, i64)| Bar {
        x: share(begins - from, length),
        width: share(ends - begins, length),
        name: match (ends - begins) * 100 / length {
            WHOLE.. => (*name).to_owned(),
            ROOM.. => name.split(' ').next().unwrap_or_default().to_owned(),
            _ => String::new(),
        },
    };
    let names: Vec<&str> = held.iter().map(|(name, ..)| *name).collect();
    let began = mark(from, Grain::Day, reader);
    let told = match names.as_slice() {
        [] => say(&Words::new("settings-on-call-week-nobody"), reader),
        names => names.join(", "),
    };
    let from = say(&Words::new("settings-on-call-week").text("day", &began), reader);
    Week { told: format!("{from} {told}"), began, bars: held.iter().map(bar).collect() }
}

/// A part of a whole, percent with two figures.
fn share(part: i64, whole: i64) -> String {
    let hundredths = part.saturating_mul(10_000) / whole;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use shared::ids::{ShiftId, TechnicianId};

    use super::*;

    #[test]
    fn a_week_shows_who_holds_and_cuts_what_lies_beyond_it() {
        // Thursday 15 January 2027, 08:00 UTC.
        let reader = Reader::technician("Europe/Rome", 1_800_000_000_000);
        let first = midnight(&reader, 0);
        let day = 86_400_000;
        let shift = |nth: u8, name: &str, (from, until): (i64, i64)| Shift {
            id: ShiftId::new(1, [nth; 10]),
            who: (TechnicianId::new(1, [nth; 10]), name.to_owned()),
            customer: None,
            from_at: first + from * day,
            until_at: first + until * day,
        };
        let shifts = [shift(1, "Anna", (-3, 4)), shift(2, "Bo", (2, 3)), shift(3, "Cora", (6, 20))];
        let weeks = weeks(&shifts, &reader);
        let told: Vec<_> = weeks
            .iter()
            .map(|week| week.bars.iter().map(|bar| format!("{} {}+{}", bar.name, bar.x, bar.width)).collect::<Vec<_>>())
            .collect();
        assert_eq!(told[0], ["Anna 0.00+28.57", "Bo 28.57+14.28", "Anna 42.85+14.28", "Cora 85.71+14.28"]);
        assert_eq!(told[1], ["Cora 0.00+100.00"]);
        assert_eq!(told[3], Vec::<String>::new());
        assert_eq!(weeks[3].told, format!("Week from {}: nobody", weeks[3].began));
        assert_eq!(weeks[0].told, "Week from 15 Jan: Anna, Bo, Anna, Cora");
    }
}
