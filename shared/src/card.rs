//! How a check is shown on a page: the series worth a chart, and a card's figure with what stands beside it.
//! Invariant: figures, never verdicts; words are keys with typed arguments, so every reader gets them in their language.
//! Next: [`crate::check::Check::cards`], [`crate::check::Check::CHARTS`].

use crate::text::Words;

/// The side of its limit on which a series is bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Too little is bad: free space.
    Below,
    /// Too much is bad: a busy processor.
    Above,
}

/// A series worth a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The series' name, unit last.
    pub series: &'static str,
    /// Where it is bad; none when a chart has no limit.
    pub bad: Option<Side>,
}

/// What a card shows of one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What of the device; empty when there is only one.
    pub subject: String,
    /// The figure.
    pub figure: Words,
    /// What it is a figure of.
    pub beside: Option<Words>,
    /// The series whose line stands under it.
    pub series: Option<&'static str>,
}

impl Card {
    /// A card with a figure alone.
    #[must_use]
    pub fn new(subject: &str, figure: Words) -> Self {
        Self { subject: subject.to_owned(), figure, beside: None, series: None }
    }

    /// With words beside the figure.
    #[must_use]
    pub fn beside(self, words: Words) -> Self {
        Self { beside: Some(words), ..self }
    }

    /// With a line of this series.
    #[must_use]
    pub fn line(self, series: &'static str) -> Self {
        Self { series: Some(series), ..self }
    }
}
