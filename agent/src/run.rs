//! The agent through time: samples, sends, stops with a word. One thread; checks have their own.
//! Invariant: a sending never delays a sample; a stop is said before it happens; a sign of life follows only from progress
//! (trust I11). Next: [`crate::agent`], [`crate::schedule`].

use std::path::Path;
use std::time::Duration;

use tokio::signal::unix::{SignalKind, signal};

use crate::agent::{Agent, AgentError, Flight, Landed};
use crate::clock;
use crate::sample::beacon;
use crate::systemd::Systemd;

/// No sleep is longer: the system's sleep stops the timer but not the schedule's clock.
const NAP_MS: u64 = 30_000;
/// How long the last words may take.
const FAREWELL: Duration = Duration::from_secs(3);
/// Where a machine that goes down shows it.
const GOING_DOWN: [&str; 2] = ["/run/nologin", "/run/systemd/shutdown/scheduled"];

/// Runs until it is asked to stop.
///
/// # Errors
/// What keeps it from starting, and what to do.
pub async fn run(data: &Path, sample_every_s: Option<u64>) -> Result<(), AgentError> {
    let mut agent = Agent::open(data, sample_every_s)?;
    let systemd = Systemd::from_environment();
    systemd.ready();
    tracing::info!("{} reports to {}.", agent.identity.device, agent.identity.server);
    let mut pulse = || systemd.alive();
    let mut flight: Option<Flight> = None;
    let mut stop = std::pin::pin!(asked_to_stop());
    loop {
        let now = clock::now().mono_ms;
        if let Some(number) = agent.schedule.sample_due(now) {
            tokio::select! {
                _ = agent.sample(number, &mut pulse) => {}
                // A check that hangs must not hold up the stop.
                () = &mut stop => break,
            }
        }
        if flight.is_none() && agent.schedule.send_due(clock::now().mono_ms) {
            flight = agent.depart();
        }
        systemd.alive();
        tokio::select! {
            () = nap(agent.schedule.wake_at(flight.is_none()), systemd.watchdog) => {}
            landed = landing(&mut flight) => {
                flight = None;
                agent.land(landed);
            }
            () = &mut stop => break,
        }
    }
    systemd.stopping();
    let word = if GOING_DOWN.iter().any(|path| Path::new(path).exists()) { "shutdown" } else { "stop" };
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

async fn asked_to_stop() {
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        // Without signals the system can still end it; nothing is lost by that.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
