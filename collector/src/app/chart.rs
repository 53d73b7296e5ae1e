//! Charts: the numbers of a device's series over a day, a week, a month or a year, with the limit that applies.
//! Invariant: history and the reports behind it are one line, nothing twice; where nothing was seen there is a gap; a foreign
//! device is not there. Next: [`domain::history`] thins them, the web's `chart` draws them.

use domain::finding::Finding;
use domain::forecast::Foretold;
use domain::history::course::{Course, course};
use domain::history::dots::{self, Dot, thinned};
use domain::history::hours::{HOUR_MS, roll, together};
use domain::history::{Sample, block, lay, parts};
use domain::policy::Policy;
use shared::card::Side;
use shared::checks::{self, CHECKS};
use shared::ids::{CustomerId, DeviceId};

use super::desk::Scope;
use super::looks::{self, Looks};
use super::{App, device};
use crate::error::AppError;
use crate::store::device::Device;
use crate::store::finding::StoredFinding;
use crate::store::history::{AS_SAMPLED, BY_HOUR, StoredBlock};
use crate::store::{history, policy};

/// The most charts of one device.
const MOST: usize = 16;
/// A ticket's chart is drawn as it was sampled when there are numbers of less than this.
const AS_SAMPLED_MS: i64 = 2 * 86_400_000;
/// How far a drawing goes on behind the moment that is foretold.
const BEYOND_MS: i64 = 86_400_000;
/// Dots of a line under a card.
const SPARK: usize = 48;

/// How far back a chart reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Range {
    /// 24 hours.
    #[default]
    Day,
    /// 7 days.
    Week,
    /// 30 days.
    Month,
    /// A year.
    Year,
}

impl Range {
    /// Every range, the shortest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// The word in an address and on a link.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "24h",
            Self::Week => "7d",
            Self::Month => "30d",
            Self::Year => "1y",
        }
    }

    /// The range of a word; any other word is a day.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|range| range.word() == word).unwrap_or_default()
    }

    /// How long it is, ms.
    #[must_use]
    pub fn span_ms(self) -> i64 {
        let days = match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Year => 365,
        };
        days * 86_400_000
    }
}

/// What the numbers of a series count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A share of a hundred.
    Percent,
    /// Decimal gigabytes.
    Gigabytes,
    /// Things.
    Count,
}

impl Unit {
    /// The unit that ends a series' name.
    #[must_use]
    pub fn of(series: &str) -> Self {
        match series.rsplit('_').next() {
            Some("percent") => Self::Percent,
            Some("gb") => Self::Gigabytes,
            _ => Self::Count,
        }
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Gigabytes => "gb",
            Self::Count => "count",
        }
    }
}

/// A forecast of a series, as it was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// When it was made, ms UTC.
    pub made_at: i64,
    /// Where the series stood then.
    pub from: f64,
    /// Where it stands when it is full.
    pub full: f64,
    /// What it says.
    pub told: Foretold,
}

/// A series over a range.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The check's key.
    pub check: &'static str,
    /// The series' name, unit last.
    pub series: String,
    /// What of the device; empty when there is only one.
    pub subject: String,
    /// What the numbers count.
    pub unit: Unit,
    /// When the chart begins, ms UTC.
    pub from_at: i64,
    /// When it ends.
    pub to_at: i64,
    /// The numbers, 300 at most.
    pub dots: Vec<Dot>,
    /// Where the limit lies, and which side of it is bad.
    pub limit: Option<(f64, Side)>,
    /// What the numbers did.
    pub course: Option<Course>,
    /// What is ahead of it.
    pub ahead: Option<Ahead>,
}

/// One device's charts over a range.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such device in this scope.
pub async fn of_device(app: &App, scope: Scope, id: DeviceId, range: Range) -> Result<Vec<Line>, AppError> {
    let device = device::get(app, scope, id).await?;
    let looks = looks::of(app, &device).await?;
    lines(app, &device, &looks, range).await
}

/// The chart behind a ticket: of its first finding that has a series, over what there is of the last 30 days. The findings
/// were read in their reader's scope.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of_ticket(app: &App, findings: &[StoredFinding]) -> Result<Option<Line>, AppError> {
    for stored in findings.iter().take(3) {
        let fingerprint = &stored.finding.fingerprint;
        let Some(entry) = checks::find(&fingerprint.check).filter(|entry| !entry.charts.is_empty()) else { continue };
        let Ok(device) = device::get(app, Some(stored.customer.into()), stored.finding.device).await else { continue };
        let looks = looks::of(app, &device).await?;
        let names = names(app, &device, &looks).await?;
        let is_behind = |(check, _, subject): &(&'static str, String, String)| {
            *check == entry.key && (subject.is_empty() || *subject == fingerprint.subject)
        };
        let Some((check, series, subject)) = names.into_iter().find(is_behind) else { continue };
        let limits = limits_of(app, &device).await?;
        let whose = Whose { device: &device, looks: &looks, limits: &limits };
        let name = (check, series.as_str(), subject.as_str());
        let mut line = whose.line(app, name, Range::Month, dots::MOST).await?;
        let first = |line: &Line| line.dots.first().map(|one| one.at);
        // Of a day or two an hour's mean says little, and the newest of them is not what was just seen.
        if first(&line).is_none_or(|first| line.to_at - first < AS_SAMPLED_MS) {
            line = whose.line(app, name, Range::Day, dots::MOST).await?;
        }
        if let Some(first) = first(&line) {
            let reach = (line.to_at - first).max(HOUR_MS);
            let ahead = whose.ahead(&line, &stored.finding);
            // As far as it is foretold, and a little beyond: how late it may be at the latest is no reason for an empty page.
            let beyond = ahead.as_ref().map_or(line.to_at, |one| {
                one.told.latest.unwrap_or(i64::MAX).min(one.told.full_at.saturating_add(BEYOND_MS))
            });
            let from_at = line.from_at.max(line.to_at - reach);
            return Ok(Some(Line { from_at, to_at: line.to_at.max(beyond), ahead, ..line }));
        }
    }
    Ok(None)
}

/// Every chart of a device.
pub(super) async fn lines(app: &App, device: &Device, looks: &Looks, range: Range) -> Result<Vec<Line>, AppError> {
    let limits = limits_of(app, device).await?;
    let whose = Whose { device, looks, limits: &limits };
    let mut lines = Vec::new();
    for (check, series, subject) in names(app, device, looks).await?.into_iter().take(MOST) {
        lines.push(whose.line(app, (check, &series, &subject), range, dots::MOST).await?);
    }
    lines.retain(|line| !line.dots.is_empty());
    Ok(lines)
}

/// The line under a card.
pub(super) async fn spark(
    app: &App,
    (device, looks): (&Device, &Looks),
    name: (&'static str, &str, &str),
) -> Result<Line, AppError> {
    Whose { device, looks, limits: &Policy::default() }.line(app, name, Range::Day, SPARK).await
}

/// The series of a device that are worth a chart, in the order of the checks.
async fn names(app: &App, device: &Device, looks: &Looks) -> Result<Vec<(&'static str, String, String)>, AppError> {
    let own: (CustomerId, i64) = (device.customer_id, device.device_no);
    let mut known = history::series(&mut *app.db.read().await?, own).await?;
    known.extend(looks.tail.series.keys().cloned());
    known.sort_unstable();
    known.dedup();
    let mut names = Vec::new();
    for entry in CHECKS {
        for chart in entry.charts {
            let of_chart = known.iter().filter_map(|name| parts(name));
            let of_chart = of_chart.filter(|(check, series, _)| *check == entry.key && *series == chart.series);
            names.extend(of_chart.map(|(_, series, subject)| (entry.key, series.to_owned(), subject.to_owned())));
        }
    }
    Ok(names)
}

/// The limits that a device is judged by.
async fn limits_of(app: &App, device: &Device) -> Result<Policy, AppError> {
    let mut read = app.db.read().await?;
    let levels = [
        policy::at(&mut read, "provider", "").await?,
        policy::at(&mut read, "customer", &device.customer_id.to_string()).await?,
        policy::at(&mut read, "site", &device.site_id.to_string()).await?,
        policy::at(&mut read, "device", &device.id.to_string()).await?,
    ];
    Ok(Policy { levels, ..Policy::default() })
}

struct Whose<'a> {
    device: &'a Device,
    looks: &'a Looks,
    limits: &'a Policy,
}

impl Whose<'_> {
    async fn line(
        &self,
        app: &App,
        (check, series, subject): (&'static str, &str, &str),
        range: Range,
        most: usize,
    ) -> Result<Line, AppError> {
        let to_at = app.clock.now_ms();
        let from_at = to_at - range.span_ms();
        let is_sampled = matches!(range, Range::Day | Range::Week);
        let name = domain::history::name(check, series, subject);
        let step_s = if is_sampled { AS_SAMPLED } else { BY_HOUR };
        let own = (self.device.customer_id, self.device.device_no);
        let since = if is_sampled { from_at } else { from_at - HOUR_MS };
        let mut read = app.db.read().await?;
        let blocks = history::since(&mut read, own, (&name, step_s), since, lay::LONGEST_MS).await?;
        drop(read);
        let tail = self.looks.tail.series.get(&name).map(Vec::as_slice).unwrap_or_default();
        let dots = if is_sampled { sampled(&blocks, tail) } else { by_hour(&blocks, tail) };
        let dots = thinned(dots, (since, to_at), most);
        let limit = self.limit(check, series, subject);
        let course = course(&dots);
        let (series, subject) = (series.to_owned(), subject.to_owned());
        Ok(Line { check, unit: Unit::of(&series), series, subject, from_at, to_at, dots, limit, course, ahead: None })
    }

    /// The forecast that an open finding tells of a line.
    fn ahead(&self, line: &Line, finding: &Finding) -> Option<Ahead> {
        let told = Foretold::of(&finding.words).filter(|_| finding.cleared_at.is_none())?;
        let newest = self.looks.facts.get(line.check)?;
        let full = (newest.entry.full)(newest.version, &newest.facts, &line.subject).ok()??;
        let then = line.dots.iter().take_while(|dot| dot.at <= finding.since_at).last().or(line.dots.first())?;
        Some(Ahead { made_at: finding.since_at.max(then.at), from: then.mean, full, told })
    }

    fn limit(&self, check: &'static str, series: &str, subject: &str) -> Option<(f64, Side)> {
        let newest = self.looks.facts.get(check)?;
        let side = newest.entry.charts.iter().find(|chart| chart.series == series)?.bad?;
        let values = self.limits.limits_of(check);
        let limit = (newest.entry.limit)(newest.version, &newest.facts, &values, (series, subject)).ok()??;
        Some((limit, side))
    }
}

fn sampled(blocks: &[StoredBlock], tail: &[Sample]) -> Vec<Dot> {
    let mut samples: Vec<Sample> = Vec::new();
    for stored in blocks {
        samples.extend(read(stored, block::unpack_samples));
    }
    // What was sealed while this was read stands in both.
    let sealed = samples.last().map_or(i64::MIN, |one| one.at);
    samples.extend(tail.iter().filter(|one| one.at > sealed.saturating_add(999)));
    samples.into_iter().map(Dot::from).collect()
}

fn by_hour(blocks: &[StoredBlock], tail: &[Sample]) -> Vec<Dot> {
    let mut hours = Vec::new();
    for stored in blocks {
        hours.extend(read(stored, block::unpack_hours));
    }
    together(hours, roll(tail)).into_iter().map(Dot::from).collect()
}

/// A block's numbers; one that does not read is a gap, and the log says so.
fn read<T>(stored: &StoredBlock, unpack: fn(&[u8]) -> Result<Vec<T>, block::BlockError>) -> Vec<T> {
    unpack(&stored.body).unwrap_or_else(|error| {
        tracing::error!(device_no = stored.device_no, series = stored.series, %error, "A block of history does not read.");
        Vec::new()
    })
}
