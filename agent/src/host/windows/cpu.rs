//! How busy the processors were since the last question; the first question tells the mean since boot.
//! Invariant: the times are of the processor group that the agent runs in, which is all of them below 65 processors.
//! Next: the check `cpu`.

use std::cell::Cell;

use shared::host::Cpu;
use shared::observation::Look;

use super::registry::unseen;
use crate::host::busy::{Spent, busy_percent};
use crate::platform::windows::calls;

pub(super) fn cpu(last: &Cell<Spent>) -> Look<Cpu> {
    let (total, idle) = calls::processor_times().map_err(|error| unseen("processor times", &error))?;
    let now = Spent { total, idle };
    Ok(Cpu { busy_percent: busy_percent(last.replace(now), now), processors: calls::processors() })
}
