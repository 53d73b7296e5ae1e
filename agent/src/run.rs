//! The agent through time: samples, sends, stops with a word. One thread; checks have their own.
//! Invariant: a sending never delays a sample; a stop is said before it happens; a sign of life follows only from progress
//! (trust I11). Next: [`crate::agent`], [`crate::schedule`].

use std::path::Path;
use std::time::Duration;

use crate::agent::{Agent, AgentError, Flight, Landed};
use crate::platform::{self, Supervisor};
use crate::sample::beacon;
use crate::{clock, host};

/// No sleep is longer: the system's sleep stops the timer but not the schedule's clock.
const NAP_MS: u64 = 30_000;
/// How long the last words may take.
const FAREWELL: Duration = Duration::from_secs(3);

/// Runs until `stop` says that it is asked to, with the beacon's word; the supervisor hears how it goes.
///
/// # Errors
/// What keeps it from starting, and what to do.
pub async fn run(
    data: &Path,
    sample_every_s: Option<u64>,
    supervisor: &Supervisor,
    stop: impl Future<Output = &'static str>,
) -> Result<(), AgentError> {
    platform::stand_back();
    let mut agent = Agent::open(data, sample_every_s)?;
    supervisor.ready();
    tracing::info!("{} reports to {}, {}.", agent.identity.device, agent.identity.server, agent.memory.way);
    let mut pulse = || supervisor.alive();
    let mut flight: Option<Flight> = None;
    let mut stop = std::pin::pin!(stop);
    let word = loop {
        let now = clock::now().mono_ms;
        if let Some(number) = agent.schedule.sample_due(now) {
            tokio::select! {
                _ = agent.sample(number, &mut pulse) => {}
                // A check that hangs must not hold up the stop.
                word = &mut stop => break word,
            }
            agent.within_bounds()?;
        }
        if flight.is_none() && agent.schedule.send_due(clock::now().mono_ms) {
            flight = agent.depart();
        }
        supervisor.alive();
        tokio::select! {
            () = nap(agent.schedule.wake_at(flight.is_none()), supervisor.watchdog) => {}
            landed = landing(&mut flight) => {
                flight = None;
                agent.land(landed);
            }
            word = &mut stop => break word,
        }
    };
    supervisor.stopping();
    agent.end_in_order();
    // A boot that ends after this was ended on purpose.
    host::boot::note_stop(data);
    beacon(&mut agent.spool, word);
    let said = drain(&mut agent, FAREWELL).await;
    tracing::info!("Stopped; {}.", if said { "the collector knows" } else { "the collector will be told later" });
    Ok(())
}

/// Sends until nothing waits, the collector fails, or the time is up; true when nothing waits.
pub async fn drain(agent: &mut Agent, limit: Duration) -> bool {
    let all = async {
        while let Some(flight) = agent.depart() {
            let landed = flight.await;
            if !agent.land(landed) {
                return;
            }
        }
    };
    let _ = tokio::time::timeout(limit, all).await;
    let standing = agent.spool.standing();
    standing.acknowledged >= standing.last
}

async fn nap(until_ms: u64, watchdog: Option<Duration>) {
    let left_ms = until_ms.saturating_sub(clock::now().mono_ms).min(NAP_MS);
    let nap = Duration::from_millis(left_ms);
    tokio::time::sleep(watchdog.map_or(nap, |watchdog| nap.min(watchdog / 2))).await;
}

async fn landing(flight: &mut Option<Flight>) -> Landed {
    match flight {
        Some(flight) => flight.await,
        None => std::future::pending().await,
    }
}
