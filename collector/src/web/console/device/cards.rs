//! The strip of cards: a shape, a word, a figure and a small line for each check of a device.
//! Invariant: only what was seen of late and judged bears a tick; a shape and a word stand beside every colour.
//! Next: [`domain::glance`], which decides how a card looks.

use domain::glance::Glance;
use domain::lifecycle::{Extended, Support};
use shared::text::Words;

use super::super::{Mark, Moment};
use crate::app::device_page::Shown;
use crate::web::chart::Spark;
use crate::words::{Reader, check_name, label, say};

/// A card as it is shown.
pub struct Card {
    /// The class that colours it.
    pub class: &'static str,
    /// Its shape.
    pub shape: &'static str,
    /// What it is of: "Disk space /".
    pub name: String,
    /// How it looks, as a word.
    pub word: String,
    /// The figure.
    pub figure: String,
    /// What stands beside it, each a line.
    pub beside: Vec<String>,
    /// When it was seen, where that is not of late.
    pub seen: Option<Moment>,
    /// The line under it.
    pub spark: Option<Spark>,
}

/// The card of a check.
pub fn card(shown: &Shown, system: Option<&Support>, reader: &Reader) -> Card {
    let (class, shape, word) = look(shown.glance, reader);
    let name = check_name(shown.check, reader);
    let mut beside = Vec::new();
    let figure = match (&shown.card, shown.glance) {
        (_, Glance::Unseen) => label("device-glance", "unseen", reader),
        (Some(card), _) => {
            beside.extend(card.beside.as_ref().map(|words| say(words, reader)));
            say(&card.figure, reader)
        }
        (None, Glance::Never) => label("device-glance", "never", reader),
        (None, _) => label("device-glance", "seen", reader),
    };
    if let (Glance::Unseen, Some(unseen)) = (shown.glance, &shown.unseen) {
        beside.push(crate::words::unseen(shown.check, unseen, reader).1);
    }
    if shown.check == "operating_system" && shown.glance != Glance::Unseen {
        beside.extend(system.map(|system| support(system, reader).0));
    }
    let is_of_late = matches!(shown.glance, Glance::Well | Glance::Wrong(_) | Glance::Unjudged);
    Card {
        class,
        shape,
        name: if shown.subject.is_empty() { name } else { format!("{name} {}", shown.subject) },
        word,
        figure,
        beside,
        seen: shown.seen_at.filter(|_| !is_of_late).map(|at| Moment::of(at, reader)),
        spark: shown.spark.as_ref().and_then(Spark::of),
    }
}

fn look(glance: Glance, reader: &Reader) -> (&'static str, &'static str, String) {
    let word = |word: &str| label("device-glance", word, reader);
    match glance {
        Glance::Wrong(severity) => {
            let mark = Mark::of(severity);
            (mark.class, mark.shape, mark.word(reader))
        }
        Glance::Well => ("good", "✓", word("well")),
        Glance::Unjudged => ("unknown", "○", word("no_rule")),
        Glance::Old => ("unknown", "?", word("old")),
        Glance::Unseen => ("unknown", "?", word("unseen")),
        Glance::Never => ("unknown", "?", word("never")),
    }
}

/// How long a system is supported, in words, with the class and the shape that go with it.
pub fn support(support: &Support, reader: &Reader) -> (String, (&'static str, &'static str)) {
    let Some(day) = support.last_day() else {
        return match support {
            Support::Rolling => (say(&Words::new("support-rolling"), reader), ("good", "✓")),
            Support::Undated { .. } => (say(&Words::new("support-undated"), reader), ("unknown", "○")),
            Support::Known { .. } | Support::Unknown => {
                (say(&Words::new("device-support-unknown"), reader), ("unknown", "?"))
            }
        };
    };
    let at = day.to_zoned(jiff::tz::TimeZone::UTC).map_or(0, |at| at.timestamp().as_millisecond());
    let is_over = at.saturating_add(86_400_000) <= reader.now_ms;
    let key = if is_over { "support-ended" } else { "support-ends" };
    let look = if is_over { ("critical", "◆") } else { ("good", "✓") };
    let words = match support {
        Support::Known { longer: Some(longer), .. } if !is_over && longer.kind != Extended::Lts => {
            let (programme, seen) = (longer.kind.word(), longer.seen_by);
            Words::new("support-longer").day_ms("until", at).text("programme", programme).text("seen", seen)
        }
        _ => Words::new(key).day_ms("until", at),
    };
    (say(&words, reader), look)
}
