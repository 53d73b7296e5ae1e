//! The picture of a roadmap: a lane for each end, from a year ago over three years.
//! Invariant: places are shares of the width, so that letters keep their size on every screen; what ended before the picture
//! begins stands at its edge; more lanes than fit are counted. Next: `collector/templates/roadmap/picture.svg`.

use domain::roadmap::AHEAD_YEARS;
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Item, Mark};
use crate::app::roadmap::Whole;

/// Lanes of a picture at most.
const LANES: usize = 14;
/// The height of a lane and of the years above them, in pixels.
const LANE: usize = 44;
const HEAD: usize = 26;

/// A lane.
pub struct Lane {
    /// What ends.
    pub label: String,
    /// Where its letters stand.
    pub text_y: usize,
    /// Where its line lies.
    pub y: usize,
    /// Where it ends, percent of the width.
    pub x: String,
    /// The shape there.
    pub mark: Mark,
}

/// The picture.
pub struct Picture {
    /// Its height, pixels.
    pub height: usize,
    /// Years, and where they begin, percent of the width.
    pub years: Vec<(String, i16)>,
    /// Where today is, percent of the width.
    pub today: String,
    /// The lanes.
    pub lanes: Vec<Lane>,
    /// Ends that have no lane.
    pub more: usize,
}

/// The picture of a roadmap; none when nothing ends.
pub fn picture(whole: &Whole, items: &[Item]) -> Option<Picture> {
    if items.is_empty() {
        return None;
    }
    let from = whole.today_on.saturating_sub(1.year());
    let to = whole.today_on.saturating_add(AHEAD_YEARS.years());
    // A year that begins at the very edge would be written outside of the picture.
    let last = to.saturating_sub(2.months());
    let place = |on: Date| share(from, to, on);
    let lanes: Vec<Lane> =
        items.iter().take(LANES).enumerate().map(|(nth, item)| lane(item, nth, place(item.ends_on))).collect();
    let years = (from.year()..=to.year()).filter_map(|year| {
        let first = Date::new(year, 1, 1).ok().filter(|first| *first > from && *first < last)?;
        Some((place(first), year))
    });
    Some(Picture {
        height: HEAD + LANE * lanes.len() + 4,
        years: years.collect(),
        today: place(whole.today_on),
        more: items.len().saturating_sub(lanes.len()),
        lanes,
    })
}

fn lane(item: &Item, nth: usize, x: String) -> Lane {
    let top = HEAD + LANE * nth;
    let count = if item.count > 0 { format!(" · {}", item.count) } else { String::new() };
    Lane { label: format!("{}{count}", item.name), text_y: top + 14, y: top + 30, x, mark: item.mark }
}

/// Where a day lies, percent of the width; a little inside of both edges, so that a shape is whole.
fn share(from: Date, to: Date, on: Date) -> String {
    let days = |until: Date| from.until(until).map_or(0.0, |span| f64::from(span.get_days()));
    let part = (days(on) / days(to).max(1.0)).clamp(0.0, 1.0);
    format!("{:.2}", 1.5 + 97.0 * part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_lies_where_it_belongs_and_an_old_one_at_the_edge() {
        let (from, to) = (date(2025, 11, 27), date(2029, 11, 27));
        let table = [
            (date(2019, 1, 1), "1.50"),
            (from, "1.50"),
            (date(2027, 11, 27), "49.97"),
            (to, "98.50"),
            (date(2040, 1, 1), "98.50"),
        ];
        for (on, wanted) in table {
            assert_eq!(share(from, to, on), wanted, "{on}");
        }
    }
}
