//! Feeds the engine: gathers the lines of one moment of a device, and keeps what opened and what resolved.
//! Invariant: the engine hears the moments of all devices in their order, those of one moment in the order of names.
//! Next: [`domain::forecast`].

use std::collections::HashMap;
use std::sync::Arc;

use domain::forecast::{Change, Foresight, Opened, SeriesNo};
use domain::precursor::Fleet;
use shared::ahead::Nature;

use super::options::Limits;
use super::row::Row;

/// A ticket as it stands at the end.
#[derive(Clone, Debug)]
pub struct Ticket {
    /// Whose.
    pub device: String,
    /// What opened it.
    pub opened: Opened,
    /// When it no longer held (ms UTC).
    pub resolved_at: Option<i64>,
}

/// How strange an observation was.
#[derive(Debug)]
pub struct Judged {
    /// Whose.
    pub device: Arc<str>,
    /// The observation's number within its device.
    pub seq: String,
    /// 0 to 1.
    pub score: f64,
}

/// The engine of every device, and the moment that is being gathered.
pub struct Drive {
    limits: Limits,
    places: HashMap<Arc<str>, usize>,
    devices: Vec<Device>,
    fleet: Fleet,
    now: i64,
    /// Devices that were heard of in this moment.
    pending: Vec<usize>,
    tickets: Vec<Ticket>,
    /// Readings taken.
    pub readings: u64,
}

struct Device {
    name: Arc<str>,
    foresight: Foresight,
    series: HashMap<Arc<str>, Option<SeriesNo>>,
    /// What this moment brought, with the numbers of its observations.
    moment: Vec<(SeriesNo, f64)>,
    seqs: Vec<String>,
    lines: u64,
}

impl Drive {
    /// An engine that has heard nothing.
    pub fn new(limits: Limits) -> Self {
        let (places, devices, pending, tickets) = (HashMap::new(), Vec::new(), Vec::new(), Vec::new());
        Self { limits, places, devices, fleet: Fleet::default(), now: i64::MIN, pending, tickets, readings: 0 }
    }

    /// Takes a line; gives the observations of the moment before, when the line ends it.
    pub fn hear(&mut self, row: &Row) -> Vec<Judged> {
        let place = self.device(&row.device);
        let twice = self.devices.get(place).is_some_and(|device| device.has(row));
        let judged = if row.at == self.now && !twice { Vec::new() } else { self.judge() };
        self.now = row.at;
        if let Some(device) = self.devices.get_mut(place) {
            if device.seqs.is_empty() {
                self.pending.push(place);
            }
            device.take(row, &self.limits);
        }
        self.readings += row.values.len() as u64;
        judged
    }

    /// The end of the recording.
    pub fn finish(&mut self) -> Vec<Judged> {
        self.judge()
    }

    /// How many devices there are.
    pub fn devices(&self) -> usize {
        self.devices.len()
    }

    /// How many tickets have opened.
    pub fn opened(&self) -> usize {
        self.tickets.len()
    }

    /// The tickets, in the order they opened.
    pub fn tickets(self) -> Vec<Ticket> {
        self.tickets
    }

    fn device(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let (name, place) = (Arc::<str>::from(name), self.devices.len());
        self.places.insert(Arc::clone(&name), place);
        self.devices.push(Device {
            name,
            foresight: Foresight::default(),
            series: HashMap::new(),
            moment: Vec::new(),
            seqs: Vec::new(),
            lines: 0,
        });
        place
    }

    fn judge(&mut self) -> Vec<Judged> {
        let mut pending = std::mem::take(&mut self.pending);
        pending
            .sort_by(|a, b| self.devices.get(*a).map(|one| &one.name).cmp(&self.devices.get(*b).map(|one| &one.name)));
        let mut judged = Vec::new();
        for place in pending {
            let Some(device) = self.devices.get_mut(place) else { continue };
            let heard = device.foresight.hear(self.now, &device.moment, &mut self.fleet);
            device.moment.clear();
            let score = heard.strangeness;
            judged.extend(device.seqs.drain(..).map(|seq| Judged { device: Arc::clone(&device.name), seq, score }));
            let name = Arc::clone(&device.name);
            for change in heard.changes {
                keep(&mut self.tickets, &name, change);
            }
        }
        judged
    }
}

impl Device {
    /// Whether the moment already holds what the line says: then the line is another moment of the same time.
    fn has(&self, row: &Row) -> bool {
        let numbers = row.values.iter().filter_map(|(metric, _)| self.series.get(metric).copied().flatten());
        !self.moment.is_empty() && numbers.into_iter().any(|number| self.moment.iter().any(|(one, _)| *one == number))
    }

    fn take(&mut self, row: &Row, limits: &Limits) {
        for (metric, value) in &row.values {
            let known = self.series.get(metric).copied();
            let number = known.unwrap_or_else(|| {
                let number = self.foresight.series(metric, nature(&self.name, metric, limits));
                self.series.insert(Arc::clone(metric), number);
                number
            });
            self.moment.extend(number.map(|number| (number, *value)));
        }
        self.seqs.push(row.seq.clone().unwrap_or_else(|| self.lines.to_string()));
        self.lines += 1;
    }
}

/// What a recorded metric is, by its name and by whether it has a limit.
fn nature(device: &str, metric: &str, limits: &Limits) -> Nature {
    if let Some(room) = limits.room(device, metric) {
        return Nature::Fills(room);
    }
    match metric.split_once('.') {
        Some(("event", _)) => Nature::Error,
        Some(("maint", _)) => Nature::Work,
        Some(("smart", "5")) => Nature::Wears,
        Some(("smart", _)) => Nature::Plain,
        _ => Nature::Habit,
    }
}

fn keep(tickets: &mut Vec<Ticket>, device: &str, change: Change) {
    match change {
        Change::Opened(opened) => tickets.push(Ticket { device: device.to_owned(), opened, resolved_at: None }),
        Change::Resolved { subject, kind, resolved_at, .. } => {
            let open = tickets.iter_mut().rev().find(|ticket| {
                ticket.device == device && ticket.opened.kind == kind && ticket.opened.subject == subject
            });
            if let Some(ticket) = open {
                ticket.resolved_at.get_or_insert(resolved_at);
            }
        }
    }
}
