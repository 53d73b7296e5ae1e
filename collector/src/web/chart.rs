//! A line as a chart: the sentence before it, the drawing, the table behind it; and the small line under a card.
//! Invariant: the drawing has no words that the sentence and the table do not have; gaps stay gaps; no style of its own,
//! only classes, so that light, dark and paper are the style sheet's. Next: [`crate::app::chart`] for the numbers,
//! `collector/templates/console/chart.html` for the drawing, `collector/assets/js/chart.js` for what a script adds.

mod ahead;
pub mod days;
mod times;

use domain::history::course::Direction;
use domain::history::dots::{self, Dot};
use domain::history::hours::HOUR_MS;
use domain::history::scale::Scale;
use shared::text::Words;

use self::times::times;
use crate::app::chart::{Line, Unit};
use crate::words::{Reader, figures, label, say};

/// Where the drawing's lines lie, from its top, in its own pixels: the top level, the bottom level.
const TOP: f64 = 10.0;
const BOTTOM: f64 = 152.0;
/// As wide as the inner drawing counts, however wide it is shown.
const WIDTH: f64 = 1000.0;
/// Rows of a table behind a chart.
const ROWS: usize = 24;

/// A place on the drawing, with its words.
pub struct Mark {
    /// From its left, as a share; or from its top.
    pub place: String,
    /// Which end of the words stands there.
    pub anchor: &'static str,
    /// The words.
    pub text: String,
}

/// The limit, as it is drawn.
pub struct Limit {
    /// From the top.
    pub place: String,
    /// Where its words stand.
    pub words_place: String,
    /// "limit 10 GB".
    pub text: String,
    /// On which side they stand: where the line is farther away.
    pub is_right: bool,
}

/// A row of the table.
pub struct Row {
    /// When, for people and for machines.
    pub at: (String, String),
    /// The mean.
    pub mean: String,
    /// The least and the most.
    pub range: (String, String),
}

/// A chart: `{% include "console/chart.html" %}` draws the one that is called `chart`.
pub struct Chart {
    /// What it shows: "Free space on C:".
    pub name: String,
    /// What the numbers did.
    pub sentence: String,
    /// The levels of the scale.
    pub levels: Vec<Mark>,
    /// The times under it.
    pub times: Vec<Mark>,
    /// The line, with a break at each gap.
    pub course: String,
    /// The area between least and most, where they differ.
    pub spread: String,
    /// The limit, when there is one.
    pub limit: Option<Limit>,
    /// What is ahead, when a forecast says so.
    pub ahead: Option<ahead::Drawn>,
    /// The newest number: from the left as a share, from the top.
    pub newest: (String, String),
    /// Whether nothing was seen at some time.
    pub is_broken: bool,
    /// Whether rows have a least and a most.
    pub is_spread: bool,
    /// The table, the newest first.
    pub rows: Vec<Row>,
    /// The numbers for a script.
    pub numbers: Numbers,
    /// The words around them.
    pub words: Around,
}

/// The words around a chart, on the page and for a script.
pub struct Around {
    /// "Chart: Free space on C:".
    pub title: String,
    /// What a gap is.
    pub broken: String,
    /// Before what is ahead.
    pub ahead: String,
    /// Over the table.
    pub as_table: String,
    /// Over the table's moments.
    pub when: String,
    /// Over the least of an hour.
    pub least: String,
    /// Over the most of an hour.
    pub most: String,
    /// Before a moment that is foretold.
    pub expected: String,
    /// Before the moment that is pointed at.
    pub at: String,
    /// What is said where nothing was seen.
    pub nothing: String,
    /// What a button says that undoes a zoom.
    pub whole: String,
}

/// What a script draws from: numbers apart by spaces, `-` where nothing was seen.
pub struct Numbers {
    /// `percent`, `gb` or `count`.
    pub unit: &'static str,
    /// When the chart begins and ends, s.
    pub span_s: (i64, i64),
    /// The zone its times are told in.
    pub zone: String,
    /// The levels of the scale.
    pub levels: String,
    /// Times, s.
    pub at_s: String,
    /// Means.
    pub mean: String,
    /// The least and the most; empty where they are the mean.
    pub range: (String, String),
    /// The limit, or nothing.
    pub limit: String,
}

/// The line under a card.
pub struct Spark {
    /// Its path, in a box of 100 by 30.
    pub course: String,
}

impl Chart {
    /// The chart of a line.
    #[must_use]
    pub fn of(line: &Line, reader: &Reader) -> Self {
        let limit = line.limit.map(|(limit, _)| limit);
        let ends = limit.into_iter().chain(line.ahead.as_ref().map(|ahead| ahead.full));
        let scale = Scale::of(&line.dots, ends.reduce(f64::max), line.unit == Unit::Count);
        let stretches = dots::stretches(&line.dots);
        let is_spread = line.dots.iter().any(is_spread);
        let place = Place { span: (line.from_at, line.to_at), scale, size: (WIDTH, TOP, BOTTOM) };
        let levels = scale.levels().into_iter().map(|level| Mark {
            place: px(place.y(level)),
            anchor: "end",
            text: amount(level, line.unit, reader),
        });
        let named = times((line.from_at, line.to_at), reader);
        let name = name(line, reader);
        Self {
            words: Around::of(&name, reader),
            name,
            sentence: sentence(line, reader),
            levels: levels.collect(),
            times: named.into_iter().map(|(at, text)| time_mark(place.share(at), text)).collect(),
            course: path(&stretches, &place),
            spread: if is_spread { area(&stretches, &place) } else { String::new() },
            limit: limit.map(|value| drawn(value, &place, line, reader)),
            ahead: ahead::drawn(line, &place, reader),
            newest: line
                .dots
                .last()
                .map_or_else(Default::default, |dot| (share(place.share(dot.at)), px(place.y(dot.mean)))),
            is_broken: stretches.len() > 1,
            is_spread,
            rows: rows(line, reader),
            numbers: Numbers {
                zone: reader.zone.iana_name().unwrap_or("UTC").to_owned(),
                levels: scale.levels().into_iter().map(short).collect::<Vec<_>>().join(" "),
                ..Numbers::of(line, &stretches, is_spread)
            },
        }
    }
}

impl Around {
    fn of(name: &str, reader: &Reader) -> Self {
        let told = |word: &str| label("chart", word, reader);
        Self {
            title: say(&Words::new("chart-title").text("name", name), reader),
            broken: told("broken"),
            ahead: told("ahead"),
            as_table: told("as_table"),
            when: told("when"),
            least: told("least"),
            most: told("most"),
            expected: told("expected"),
            at: told("at"),
            nothing: told("nothing"),
            whole: told("whole"),
        }
    }
}

impl Spark {
    /// The small line; none when there is nothing to draw.
    #[must_use]
    pub fn of(line: &Line) -> Option<Self> {
        let (first, last) = (line.dots.first()?, line.dots.last()?);
        if first.at == last.at {
            return None;
        }
        let scale = Scale::of(&line.dots, None, false);
        // As far as there is something: a small line has no times that would tell how far it reaches.
        let place = Place { span: (line.from_at.max(first.at), line.to_at), scale, size: (100.0, 2.0, 28.0) };
        Some(Self { course: path(&dots::stretches(&line.dots), &place) })
    }
}

/// What a line shows: "Free space on C:".
#[must_use]
pub fn name(line: &Line, reader: &Reader) -> String {
    let key = format!("series-{}-{}", line.check, line.series).replace('_', "-");
    say(&Words::new(&key).text("subject", &line.subject), reader)
}

/// The sentence before a chart; empty when there is no number.
#[must_use]
pub fn sentence(line: &Line, reader: &Reader) -> String {
    let Some(course) = line.course else { return String::new() };
    let key = match course.direction {
        Direction::Fell => "chart-fell",
        Direction::Rose => "chart-rose",
        Direction::Between if course.most - course.least < 0.0005 => "chart-same",
        Direction::Between => "chart-between",
    };
    // A dot that is not flat stands for an hour.
    let least_ms = if line.dots.iter().any(is_spread) { HOUR_MS } else { 0 };
    let words = Words::new(key)
        .text("what", &name(line, reader))
        .text("unit", line.unit.word())
        .span_s("span", u64::try_from(course.span_ms.max(least_ms) / 1000).unwrap_or(0));
    let ends = [("from", course.first), ("to", course.last), ("least", course.least), ("most", course.most)];
    let words = ends.into_iter().fold(words, |words, (name, value)| with(words, name, value, line.unit));
    // "C:" at the end of what is told brings a colon of its own.
    say(&words, reader).replace("::", ":")
}

/// A number of a series with its unit: "14.2 GB", "61 %", "3".
#[must_use]
pub fn amount(value: f64, unit: Unit, reader: &Reader) -> String {
    match unit {
        Unit::Percent => format!("{} %", figures::number(value, reader.language)),
        Unit::Gigabytes if value.abs() < 0.0005 => "0".to_owned(),
        Unit::Gigabytes => figures::size(bytes(value), reader),
        Unit::Count => figures::number(value, reader.language),
    }
}

/// Whether a dot stands for numbers that differ.
fn is_spread(dot: &Dot) -> bool {
    dot.most - dot.least > 0.0005
}

fn with(words: Words, name: &str, value: f64, unit: Unit) -> Words {
    match unit {
        Unit::Percent => words.percent(name, value),
        Unit::Gigabytes => words.bytes(name, bytes(value)),
        Unit::Count => words.count(name, whole(value)),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of floats stops at both ends")]
fn bytes(gigabytes: f64) -> u64 {
    (gigabytes * 1e9).round() as u64
}

#[expect(clippy::cast_possible_truncation, reason = "a cast of floats stops at both ends")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "a pixel is minutes wide")]
fn real(value: i64) -> f64 {
    value as f64
}

/// Where a number stands in a drawing of this width between this top and this bottom.
struct Place {
    span: (i64, i64),
    scale: Scale,
    size: (f64, f64, f64),
}

impl Place {
    fn share(&self, at: i64) -> f64 {
        let (from, to) = self.span;
        (real(at.saturating_sub(from)) / real(to.saturating_sub(from).max(1))).clamp(0.0, 1.0)
    }

    fn x(&self, at: i64) -> f64 {
        self.share(at) * self.size.0
    }

    fn y(&self, value: f64) -> f64 {
        let (_, top, bottom) = self.size;
        bottom - (bottom - top) * self.scale.height(value)
    }
}

fn path(stretches: &[&[Dot]], place: &Place) -> String {
    let mut path = String::new();
    for stretch in stretches {
        for (nth, dot) in stretch.iter().enumerate() {
            let step = if nth == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{step}{:.1} {:.1}", place.x(dot.at), place.y(dot.mean)));
        }
        // A line of no length is a dot: what was seen once is seen.
        if stretch.len() == 1 {
            path.push_str("h0");
        }
    }
    path
}

fn area(stretches: &[&[Dot]], place: &Place) -> String {
    let mut path = String::new();
    for stretch in stretches.iter().filter(|stretch| stretch.len() > 1) {
        let above = stretch.iter().map(|dot| (dot.at, dot.most));
        let below = stretch.iter().rev().map(|dot| (dot.at, dot.least));
        for (nth, (at, value)) in above.chain(below).enumerate() {
            let step = if nth == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{step}{:.1} {:.1}", place.x(at), place.y(value)));
        }
        path.push('Z');
    }
    path
}

/// Words near an edge stand inside it.
fn time_mark(at: f64, text: String) -> Mark {
    let anchor = match at {
        at if at < 0.06 => "start",
        at if at > 0.94 => "end",
        _ => "middle",
    };
    Mark { place: share(at), anchor, text }
}

fn drawn(value: f64, place: &Place, line: &Line, reader: &Reader) -> Limit {
    let y = place.y(value);
    let words = with(Words::new("chart-limit").text("unit", line.unit.word()), "limit", value, line.unit);
    // At the top there is no room above the line.
    let words_y = if y < TOP + 16.0 { y + 14.0 } else { y - 5.0 };
    let is_right = line.dots.first().zip(line.dots.last()).is_some_and(|(first, last)| {
        place.share(first.at) < 0.25 && (first.mean - value).abs() < (last.mean - value).abs()
    });
    Limit { place: px(y), words_place: px(words_y), text: say(&words, reader), is_right }
}

fn rows(line: &Line, reader: &Reader) -> Vec<Row> {
    let from = line.dots.first().map_or(line.from_at, |dot| dot.at);
    let row = |dot: &Dot| Row {
        at: (figures::moment(dot.at, reader), figures::machine_moment(dot.at)),
        mean: amount(dot.mean, line.unit, reader),
        range: (amount(dot.least, line.unit, reader), amount(dot.most, line.unit, reader)),
    };
    dots::thinned(line.dots.clone(), (from, line.to_at), ROWS).iter().rev().map(row).collect()
}

impl Numbers {
    fn of(line: &Line, stretches: &[&[Dot]], is_spread: bool) -> Self {
        let mut columns = [const { Vec::<String>::new() }; 4];
        let [at, mean, least, most] = &mut columns;
        for stretch in stretches {
            // Between two stretches stands a moment at which nothing was seen.
            if let (Some(last), Some(dot)) = (at.last().cloned(), stretch.first()) {
                let last: i64 = last.parse().unwrap_or(0);
                at.push((last + (dot.at / 1000 - last) / 2).to_string());
                for column in [&mut *mean, &mut *least, &mut *most] {
                    column.push("-".to_owned());
                }
            }
            for dot in *stretch {
                at.push((dot.at / 1000).to_string());
                mean.push(short(dot.mean));
                least.push(short(dot.least));
                most.push(short(dot.most));
            }
        }
        let [at, mean, least, most] = columns.map(|column| column.join(" "));
        Self {
            unit: line.unit.word(),
            span_s: (line.from_at / 1000, line.to_at / 1000),
            zone: String::new(),
            levels: String::new(),
            at_s: at,
            mean,
            range: if is_spread { (least, most) } else { Default::default() },
            limit: line.limit.map(|(limit, _)| short(limit)).unwrap_or_default(),
        }
    }
}

/// A number to the thousandth, without zeros behind it.
fn short(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}

fn share(value: f64) -> String {
    format!("{:.2}%", value * 100.0)
}

#[cfg(test)]
mod tests;
