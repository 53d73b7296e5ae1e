//! `serve`: one process with both doors, until it is told to stop.
//! Invariant: nothing is served before the lease is ours; told to stop, what is in flight has 10 s to finish.
//! Next: [`crate::api`], [`crate::web`], [`crate::app::lease`].

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum_server::Handle;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

use super::failure::Failure;
use super::open::Where;
use super::{Doors, output};
use crate::app::writer::Writer;
use crate::app::{App, audit_chain, authority, deliver, hosted, install, invariants, lease, set_up, tick};
use crate::config::Config;
use crate::places::listen;
use crate::{api, web};

const FINISH_WITHIN: Duration = Duration::from_secs(10);

/// Runs the collector.
pub async fn run(at: &Where, doors: Doors) -> Result<(), Failure> {
    let config = with_doors(at.config()?, doors);
    let mut running = Running::start(at.open_with(config).await?).await?;
    running.announce().await?;
    let ended = running.until_told().await;
    running.stop().await;
    ended
}

/// The configuration with the flags of this start.
pub fn with_doors(mut config: Config, doors: Doors) -> Config {
    config.web.listen = doors.web.unwrap_or(config.web.listen);
    config.agents.listen = doors.agents.unwrap_or(config.agents.listen);
    config
}

/// Both doors, open.
pub struct Running {
    /// The collector behind them.
    pub app: App,
    /// The people's door, as bound.
    pub web: SocketAddr,
    /// The agents' door, as bound.
    pub agents: SocketAddr,
    handle: Handle<SocketAddr>,
    doors: JoinSet<Result<(), Failure>>,
    background: JoinSet<Result<(), Failure>>,
}

impl Running {
    /// Takes the lease and opens both doors.
    pub async fn start(app: App) -> Result<Self, Failure> {
        lease::take(&app).await?;
        Writer::start(&app).await?;
        authority::let_go(&app).await?;
        let (web_listener, web_at) = bind(app.config.web.listen, "--web")?;
        let (agents_listener, agents_at) = bind(app.config.agents.listen, "--agents")?;
        let tls = app
            .ca
            .server_config(&names(&app.config), &app.clock)
            .map_err(|error| Failure::unavailable(error.to_string()))?;
        let handle = Handle::new();
        let (mut doors, mut background) = (JoinSet::new(), JoinSet::new());
        let most = app.config.agents.max_connections;
        let tls = api::door::exchangeable(tls);
        let served = api::door::serve(agents_listener, tls.clone(), api::router(app.clone()), most, handle.clone());
        doors.spawn(async move { served.await.map_err(|error| Failure::os(format!("the agents' door: {error}"))) });
        let proxies = app.config.web.trusted_proxies.clone();
        let served = web::door::serve(web_listener, web::router(app.clone()), proxies, handle.clone());
        doors.spawn(async move { served.await.map_err(|error| Failure::os(format!("the people's door: {error}"))) });
        let kept = lease::keep(app.clone());
        background.spawn(async move {
            kept.await;
            Err(Failure::unavailable("another collector has taken over this data; this one stops"))
        });
        let followed = authority::keep(app.clone(), move |app| {
            tls.reload_from_config(Arc::new(app.ca.server_config(&names(&app.config), &app.clock)?));
            Ok(())
        });
        background.spawn(async move {
            followed.await.map_err(Failure::from)?;
            Err(Failure::unavailable("the task that follows the authority has ended; this collector stops"))
        });
        let ticked = tick::keep(app.clone());
        background.spawn(async move {
            ticked.await;
            Err(Failure::unavailable("the task that keeps time has ended; this collector stops"))
        });
        let looked = hosted::keep(app.clone());
        background.spawn(async move {
            looked.await;
            Err(Failure::unavailable("the task that looks at web sites has ended; this collector stops"))
        });
        let held = invariants::keep(app.clone());
        background.spawn(async move {
            held.await;
            Err(Failure::unavailable("the task that checks the rows has ended; this collector stops"))
        });
        let delivered = deliver::keep(app.clone());
        background.spawn(async move {
            delivered.await;
            Err(Failure::unavailable("the task that sends mails has ended; this collector stops"))
        });
        let anchored = audit_chain::keep(app.clone());
        background.spawn(async move {
            anchored.await;
            Err(Failure::unavailable("the task that anchors the audit has ended; this collector stops"))
        });
        Ok(Self { app, web: web_at, agents: agents_at, handle, doors, background })
    }

    /// Prints the two addresses, and the code for the first person while nobody can sign in.
    pub async fn announce(&self) -> Result<(), Failure> {
        output::lines(&[format!("web http://{}", self.web), format!("agents https://{}", self.agents)])?;
        if let Some(code) = set_up::first_person(&self.app).await? {
            output::lines(&[format!("set-up http://{}/set-up code {code}", self.web)])?;
        }
        Ok(())
    }

    /// Serves until a signal comes or something that must run ends.
    pub async fn until_told(&mut self) -> Result<(), Failure> {
        tokio::select! {
            ended = stop_signal() => ended,
            Some(ended) = self.doors.join_next() => ended.unwrap_or_else(|error| Err(Failure::os(error.to_string()))),
            Some(ended) = self.background.join_next() => ended.unwrap_or_else(|error| Err(Failure::os(error.to_string()))),
        }
    }

    /// Takes nothing new, lets what is in flight finish, and gives the lease back.
    pub async fn stop(mut self) {
        tracing::info!("Stopping: what is in flight has {} s to finish.", FINISH_WITHIN.as_secs());
        self.handle.graceful_shutdown(Some(FINISH_WITHIN));
        while self.doors.join_next().await.is_some() {}
        self.background.shutdown().await;
        if let Err(error) = crate::store::lease::release(&self.app.db).await {
            tracing::debug!(%error, "The lease was not given back; it runs out by itself.");
        }
        self.app.db.close().await;
    }
}

/// Waits for SIGTERM or SIGINT.
async fn stop_signal() -> Result<(), Failure> {
    let no_signals = |error| Failure::os(format!("signals cannot be received: {error}"));
    let mut terminate = signal(SignalKind::terminate()).map_err(no_signals)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(no_signals)?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

fn bind(address: SocketAddr, flag: &str) -> Result<(TcpListener, SocketAddr), Failure> {
    let bound = listen(address).and_then(|listener| {
        let at = listener.local_addr()?;
        Ok((listener, at))
    });
    bound.map_err(|error| {
        let words = format!(
            "cannot listen on {address}: {error}. Choose another address with {flag} (port 0 takes any free one)"
        );
        Failure::unavailable(words)
    })
}

/// By which names agents reach this machine: what is set, and what is true of every machine.
fn names(config: &Config) -> Vec<String> {
    let own = install::own_name();
    let mut names = config.agents.names.clone();
    names.extend([own.as_str(), "localhost", "127.0.0.1", "::1"].map(str::to_owned));
    let listen = config.agents.listen.ip();
    if !listen.is_unspecified() {
        names.push(listen.to_string());
    }
    // A machine's own name may be empty, or hold what no certificate can; then it is just not a name agents use.
    names.retain(|name| !name.is_empty() && name.is_ascii());
    names.sort();
    names.dedup();
    names
}
