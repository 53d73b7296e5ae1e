//! The shape of a check: facts from the machine, a judgement of facts. One check is one file and one line of the registry.
//! Invariant: facts carry no judgement and limits never travel; a judgement is pure, and facts of every version ever
//! released still decode. Next: [`crate::checks`].

use jiff::tz::TimeZone;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ahead::Told;
use crate::card::{Card, Chart};
use crate::host::Host;
use crate::limits::{LimitField, Limits};
use crate::observation::{Look, Unseen, Why};
use crate::past::{DeviceClass, Knowledge, Past, Point, Window, Windows};
use crate::programmes::Programmes;
use crate::reading::Reading;
use crate::text::{TEXT_BYTES, clean};
use crate::wire::scan;

/// How often a check looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// At each sample (60 s by default).
    Sample,
    /// At each fifth sample: what costs a walk through processes or files.
    FifthSample,
    /// Daily and on change: what is large and rarely changes.
    Day,
}

/// A check: what it is called, what it sees, how it judges.
pub trait Check: 'static {
    /// The check's key, its file's name and its name on the wire.
    const KEY: &'static str;
    /// The version of its facts.
    const VERSION: u16 = 1;
    /// How often it looks.
    const EVERY: Every;
    /// Whether it watches what not every machine has: a power supply, web sites, a role of a server. Where that is not here,
    /// nothing is hidden, and nothing is told.
    const OPTIONAL: bool = false;
    /// Whether its facts are large and a difference to what the collector has is worth sending.
    const DIFFERS: bool = false;
    /// The windows its judgement needs.
    const WINDOWS: &'static [Window] = &[];
    /// The series worth a chart.
    const CHARTS: &'static [Chart] = &[];
    /// Whether it tells foresight anything.
    const FORESEES: bool = false;
    /// The limits that decide by stored numbers alone, so that a change of them can be tried before it is saved.
    const TRIED: &'static [&'static str] = &[];
    /// What was seen, units in names, no judgement.
    type Facts: Serialize + DeserializeOwned + Clone + PartialEq;
    /// Its limits with their defaults.
    type Limits: Limits;

    /// Looks at the machine.
    ///
    /// # Errors
    /// Unseen with why, when the machine does not show it.
    fn observe(host: &dyn Host) -> Look<Self::Facts>;

    /// Judges facts: one reading per subject seen, healthy ones included. `now_ms` is when the facts were observed.
    fn judge(facts: &Self::Facts, past: &Past<'_>, limits: &Self::Limits, now_ms: i64) -> Vec<Reading>;

    /// The numbers worth a window, a chart or a forecast.
    fn series(_: &Self::Facts) -> Vec<Point> {
        Vec::new()
    }

    /// What foresight hears of the facts.
    fn ahead(_: &Self::Facts) -> Vec<Told> {
        Vec::new()
    }

    /// Where the limit of a charted series lies for a subject, as these facts and limits have it.
    fn limit(_: &Self::Facts, _: &Self::Limits, _series: &str, _subject: &str) -> Option<f64> {
        None
    }

    /// Where a charted series stands when its subject is full, as [`Check::ahead`] has it.
    fn full(_: &Self::Facts, _subject: &str) -> Option<f64> {
        None
    }

    /// The facts of an earlier moment, of the newest facts and the numbers that were stored then; what is no number is as it
    /// is now, or left out. None where stored numbers do not say enough.
    fn again(_newest: &Self::Facts, _numbers: &[Point]) -> Option<Self::Facts> {
        None
    }

    /// What cards show of the facts.
    fn cards(_: &Self::Facts) -> Vec<Card> {
        Vec::new()
    }

    /// What changed since `old`, when the facts are large and a difference is worth sending.
    fn difference(_old: &Self::Facts, _new: &Self::Facts) -> Option<Self::Facts> {
        None
    }

    /// The whole again from `old` and a difference; none when the difference does not fit.
    fn whole(_old: &Self::Facts, _difference: &Self::Facts) -> Option<Self::Facts> {
        None
    }
}

/// A limit set for one device after inheritance: (limit's name, value).
pub type LimitValues<'a> = &'a [(&'a str, f64)];

/// What a device's facts are judged against: what it is, what it was, what the world knows.
pub struct Around<'a> {
    /// What the device is.
    pub class: DeviceClass,
    /// The device's wall clock minus ours in ms, when a report told it.
    pub skew_ms: Option<i64>,
    /// The device's windows; the facts' own series goes in before they are judged.
    pub windows: &'a mut Windows,
    /// The catalogue.
    pub knowledge: &'a dyn Knowledge,
    /// The longer programmes of support that the device was seen to have.
    pub programmes: Programmes,
    /// The time zone of its site.
    pub zone: &'a TimeZone,
    /// Takes what foresight hears of the facts.
    pub ahead: &'a mut Vec<Told>,
}

/// Judges encoded facts: their version, their bytes, what stands around them, limits that were set, when they were
/// observed (ms UTC).
pub type Judge = fn(u16, &[u8], Around<'_>, LimitValues<'_>, i64) -> Look<Vec<Reading>>;

/// Where a limit lies: version, encoded facts, limits that were set, series and subject.
pub type LimitOf = fn(u16, &[u8], LimitValues<'_>, (&str, &str)) -> Look<Option<f64>>;

/// Feeds the windows and says what foresight hears: version, encoded facts, windows, when they were observed (ms UTC).
pub type Feed = fn(u16, &[u8], &mut Windows, i64) -> Look<Vec<Told>>;

/// Judges a moment that has passed by the numbers that were stored of it; none where they do not say enough.
pub type Again = Box<dyn Fn(&[Point], Around<'_>, LimitValues<'_>, i64) -> Option<Vec<Reading>>>;

/// A check in the registry, its types erased: facts are MessagePack bytes of a version.
#[derive(Clone, Copy)]
pub struct Entry {
    /// The check's key.
    pub key: &'static str,
    /// The version its facts have today.
    pub version: u16,
    /// How often it looks.
    pub every: Every,
    /// Whether it watches what not every machine has.
    pub optional: bool,
    /// Its limits.
    pub limits: &'static [LimitField],
    /// The windows it needs.
    pub windows: &'static [Window],
    /// The series worth a chart.
    pub charts: &'static [Chart],
    /// Every field that its facts can have: what leaves a PC.
    pub fields: fn() -> Vec<String>,
    /// Looks and encodes: recorded machines, in tests and in the simulation; the agent looks through [`crate::eye::Eye`].
    pub observe: fn(&dyn Host) -> Look<Vec<u8>>,
    /// Decodes, puts the series into the windows, judges.
    pub judge: Judge,
    /// Decodes and puts the series into the windows, and says what foresight hears, nothing more: for what is rebuilt.
    pub feed: Feed,
    /// Decodes and draws the series.
    pub series: fn(u16, &[u8]) -> Look<Vec<Point>>,
    /// The limits that can be tried by stored numbers.
    pub tried: &'static [&'static str],
    /// Decodes the newest facts, to judge earlier moments by stored numbers with them.
    pub again: fn(u16, &[u8]) -> Look<Again>,
    /// Decodes and says where the limit of a series and subject lies.
    pub limit: LimitOf,
    /// Decodes and says where the charted series of a subject stands when it is full.
    pub full: fn(u16, &[u8], &str) -> Look<Option<f64>>,
    /// Decodes and makes the cards.
    pub cards: fn(u16, &[u8]) -> Look<Vec<Card>>,
    /// Decodes and shows the facts as JSON.
    pub show: fn(u16, &[u8]) -> Look<serde_json::Value>,
    /// The whole again from old facts and a difference.
    pub whole: fn(&[u8], &[u8]) -> Option<Vec<u8>>,
}

impl Entry {
    /// Whether that is all there is to say: what it would watch is not on this machine, and need not be.
    #[must_use]
    pub fn needs_not_see(&self, unseen: &Unseen) -> bool {
        self.optional && unseen.why == Why::NotHere
    }
}

/// The entry of a check.
#[must_use]
pub const fn entry<C: Check>() -> Entry {
    Entry {
        key: C::KEY,
        version: C::VERSION,
        every: C::EVERY,
        optional: C::OPTIONAL,
        limits: C::Limits::FIELDS,
        windows: C::WINDOWS,
        charts: C::CHARTS,
        fields: || crate::fields::fields::<C::Facts>(),
        observe: |host| encode(&C::observe(host)?),
        judge: |version, bytes, around, values, now_ms| {
            let facts = decode::<C>(version, bytes)?;
            around.ahead.extend(C::ahead(&facts));
            Ok(judged::<C>(&facts, around, values, now_ms))
        },
        feed: |version, bytes, windows, at_ms| {
            if C::WINDOWS.is_empty() && !C::FORESEES {
                return Ok(Vec::new());
            }
            let facts = decode::<C>(version, bytes)?;
            feed::<C>(&facts, windows, at_ms);
            Ok(C::ahead(&facts))
        },
        series: |version, bytes| Ok(C::series(&decode::<C>(version, bytes)?)),
        tried: C::TRIED,
        again: |version, bytes| {
            let newest = decode::<C>(version, bytes)?;
            Ok(Box::new(move |numbers, around, values, at_ms| {
                Some(judged::<C>(&C::again(&newest, numbers)?, around, values, at_ms))
            }))
        },
        limit: |version, bytes, values, (series, subject)| {
            Ok(C::limit(&decode::<C>(version, bytes)?, &limits_of::<C>(values), series, subject))
        },
        full: |version, bytes, subject| Ok(C::full(&decode::<C>(version, bytes)?, subject)),
        cards: |version, bytes| Ok(C::cards(&decode::<C>(version, bytes)?)),
        show: |version, bytes| serde_json::to_value(decode::<C>(version, bytes)?).map_err(|_| garbled()),
        whole: |old, difference| {
            let (old, difference) = (decode::<C>(C::VERSION, old).ok()?, decode::<C>(C::VERSION, difference).ok()?);
            encode(&C::whole(&old, &difference)?).ok()
        },
    }
}

/// Puts the facts' series into the windows, and judges.
fn judged<C: Check>(facts: &C::Facts, around: Around<'_>, values: LimitValues<'_>, now_ms: i64) -> Vec<Reading> {
    let Around { class, skew_ms, windows, knowledge, programmes, zone, .. } = around;
    feed::<C>(facts, windows, now_ms);
    let past = Past { check: C::KEY, class, windows, skew_ms, knowledge, programmes, zone };
    C::judge(facts, &past, &limits_of::<C>(values), now_ms)
}

fn limits_of<C: Check>(values: LimitValues<'_>) -> C::Limits {
    let mut limits = C::Limits::default();
    for (name, value) in values {
        limits.set(name, *value);
    }
    limits
}

/// Puts the series of facts into the windows that their check declares.
pub(crate) fn feed<C: Check>(facts: &C::Facts, windows: &mut Windows, at_ms: i64) {
    if C::WINDOWS.is_empty() {
        return;
    }
    for point in C::series(facts) {
        for window in C::WINDOWS.iter().filter(|window| window.series == point.series) {
            windows.push(C::KEY, (*window, &point.subject), at_ms, point.value);
        }
    }
}

fn garbled() -> Unseen {
    Unseen::new(Why::Garbled, "the facts do not have the shape of their version")
}

pub(crate) fn encode<T: Serialize>(facts: &T) -> Look<Vec<u8>> {
    rmp_serde::to_vec_named(facts).map_err(|_| Unseen::new(Why::Garbled, "the facts could not be encoded"))
}

/// Facts from bytes: scanned before serde sees them, their texts cleaned once (trust C5), refused when their version is newer
/// than ours.
///
/// # Errors
/// Too new, or garbled.
pub fn decode<C: Check>(version: u16, bytes: &[u8]) -> Look<C::Facts> {
    if version > C::VERSION {
        return Err(Unseen::new(Why::TooNew, "the collector is too old for these facts"));
    }
    if scan::scan_texts(bytes, &scan::FACTS).map_err(|_| garbled())? {
        return rmp_serde::from_slice(bytes).map_err(|_| garbled());
    }
    // Rare: a machine whose names hold such characters, a very long name, or no agent of ours.
    let mut value: serde_json::Value = rmp_serde::from_slice(bytes).map_err(|_| garbled())?;
    clean_texts(&mut value);
    let bytes = rmp_serde::to_vec_named(&value).map_err(|_| garbled())?;
    rmp_serde::from_slice(&bytes).map_err(|_| garbled())
}

/// Cleans every text of facts; the names of fields choose nothing and stay.
fn clean_texts(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) => *text = clean(text, TEXT_BYTES),
        serde_json::Value::Array(all) => all.iter_mut().for_each(clean_texts),
        serde_json::Value::Object(map) => map.values_mut().for_each(clean_texts),
        _ => {}
    }
}

/// A digest of encoded facts: what a difference names as its base (FNV-1a, 64 bits; no secret hangs on it).
#[must_use]
pub fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Registers checks: one line each, the file's name, in the order they are shown.
#[macro_export]
macro_rules! checks {
    ($($name:ident,)*) => {
        $(pub mod $name;)*

        /// Every check there is.
        pub const CHECKS: &[$crate::check::Entry] = &[$($crate::check::entry::<$name::This>(),)*];

        /// Every check as the agent has it, in the same order.
        pub const EYES: &[$crate::eye::Eye] = &[$($crate::eye::eye::<$name::This>(),)*];
    };
}

#[cfg(test)]
mod tests {
    use crate::checks::software::{Facts, This};
    use crate::host::Program;

    use super::*;

    #[test]
    fn c5_texts_inside_facts_are_cleaned_once_and_kept_as_data() {
        let of = |name: &str| Facts {
            programs: vec![Program { name: name.to_owned(), ..Program::default() }],
            ..Facts::default()
        };
        let table = [
            ("plain  as it is ", "plain  as it is ".to_owned()),
            ("zażółć", "zażółć".to_owned()),
            ("a\u{202e}gpj.exe", "agpj.exe".to_owned()),
            ("two\r\nlines\0", "two lines".to_owned()),
            (&"x".repeat(4096), "x".repeat(TEXT_BYTES)),
            ("<b>", "<b>".to_owned()),
        ];
        for (sent, kept) in table {
            let bytes = rmp_serde::to_vec_named(&of(sent)).unwrap();
            assert_eq!(decode::<This>(1, &bytes).unwrap(), of(&kept), "{sent:?}");
        }
    }
}
