//! What the tests of all checks share: a device with a past, judged as the collector does it.
//! Invariant: a series reaches a window only when the check declares that window. Next: any check's tests.

use jiff::tz::TimeZone;

use crate::check::Check;
use crate::past::{DeviceClass, Knowledge, NoKnowledge, Past, Windows};
use crate::programmes::Programmes;
use crate::reading::{Level, Reading};

pub(crate) struct Trial {
    pub(crate) class: DeviceClass,
    pub(crate) windows: Windows,
    pub(crate) skew_ms: Option<i64>,
    pub(crate) programmes: Programmes,
    pub(crate) zone: TimeZone,
}

impl Trial {
    pub(crate) fn server() -> Self {
        Self {
            class: DeviceClass::Server,
            windows: Windows::default(),
            skew_ms: None,
            programmes: Programmes::default(),
            zone: TimeZone::UTC,
        }
    }

    pub(crate) fn laptop() -> Self {
        Self { class: DeviceClass::Laptop, ..Self::server() }
    }

    pub(crate) fn see<C: Check>(&mut self, facts: &C::Facts, at_ms: i64) {
        crate::check::feed::<C>(facts, &mut self.windows, at_ms);
    }

    /// Sees the same facts each minute of a span, the last at `span_s`.
    pub(crate) fn lasting<C: Check>(mut self, facts: &C::Facts, span_s: i64) -> Self {
        (0..=span_s / 60).for_each(|minute| self.see::<C>(facts, minute * 60_000));
        self
    }

    pub(crate) fn judge<C: Check>(&self, facts: &C::Facts, now_ms: i64) -> Vec<Reading> {
        self.judge_knowing::<C>(facts, now_ms, &NoKnowledge)
    }

    pub(crate) fn judge_knowing<C: Check>(&self, facts: &C::Facts, now_ms: i64, known: &dyn Knowledge) -> Vec<Reading> {
        let Self { class, windows, skew_ms, programmes, zone } = self;
        let past = Past {
            check: C::KEY,
            class: *class,
            windows,
            skew_ms: *skew_ms,
            knowledge: known,
            programmes: *programmes,
            zone,
        };
        C::judge(facts, &past, &C::Limits::default(), now_ms)
    }

    /// The level of one subject; none when it has no reading.
    pub(crate) fn level<C: Check>(&self, facts: &C::Facts, now_ms: i64, subject: &str) -> Option<Level> {
        self.judge::<C>(facts, now_ms).into_iter().find(|one| one.subject == subject).map(|one| one.level)
    }
}
