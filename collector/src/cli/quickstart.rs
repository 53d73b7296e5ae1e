//! `quickstart`: `serve` with one customer and this machine's own agent, reporting for real.
//! Invariant: a second start changes nothing and makes nothing twice; the agent ends when the collector ends.
//! Next: [`super::serve`].

use domain::request::approval::Rights;
use std::fs::File;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tokio::process::{Child, Command};

use super::failure::Failure;
use super::open::Where;
use super::serve::{Running, with_doors};
use super::{Doors, output};
use crate::app::second_factor::Demand;
use crate::app::{App, contact, customer, portal, token};
use crate::ca::example;
use crate::config::Preset;
use crate::error::AppError;
use crate::files;
use crate::store::{setting, site};

const CUSTOMER: &str = "Quickstart";
// Where the agent was enrolled: it knows the collector by that address, so the next start takes the same.
const AGENT_AT: &str = "quickstart_agent_at";
const AGENT_PORT: u16 = 8443;
const RESTART_AFTER: Duration = Duration::from_secs(3);
const STOP_WITHIN: Duration = Duration::from_secs(10);

/// Runs the collector and this machine's agent.
pub async fn run(at: &Where, mut doors: Doors) -> Result<(), Failure> {
    let program = agent_program()?;
    doors.agents.get_or_insert((Ipv4Addr::LOCALHOST, AGENT_PORT).into());
    let mut config = with_doors(at.config()?, doors);
    config.policy.preset = Preset::Quick;
    let mut app = open_where_agent_was(at, config).await?;
    app.demand = demand(&app);
    let mut running = Running::start(app).await?;
    let folder = folder(&at.data())?;
    let mut agent = Agent { program, folder, child: None };
    let ready = agent.enrol_once(&running).await;
    let told = match ready {
        Ok(()) => announce(&running, &agent).await,
        Err(failure) => Err(failure),
    };
    let ended = match told {
        Ok(()) => tokio::select! {
            ended = running.until_told() => ended,
            ended = agent.keep() => ended,
        },
        Err(failure) => Err(failure),
    };
    // The agent first: its last report says that it was stopped, and needs a collector to hear it.
    agent.stop().await;
    running.stop().await;
    ended
}

/// Opens the collector; where an agent was enrolled before and any port is right, the port it knows is the right one.
async fn open_where_agent_was(at: &Where, mut config: crate::config::Config) -> Result<App, Failure> {
    let asked = config.agents.listen;
    let mut app = at.open_with(config.clone()).await?;
    let known = setting::get(&mut *app.db.read().await?, AGENT_AT).await?;
    let Some(known) = known.and_then(|known| known.parse::<SocketAddr>().ok()) else { return Ok(app) };
    if asked.port() != 0 && asked.port() != known.port() {
        return Err(Failure::unavailable(format!(
            "this machine's agent was enrolled at port {}, so it would not find the collector at {asked}. Start with \
             --agents {known}, or with another --data folder",
            known.port()
        )));
    }
    config.agents.listen = SocketAddr::new(asked.ip(), known.port());
    app.config = std::sync::Arc::new(config);
    Ok(app)
}

/// Looking around takes a password alone where nobody but this machine's people come to the door.
fn demand(app: &App) -> Demand {
    let web = &app.config.web;
    let is_own = web.listen.ip().is_loopback() && web.public_url.is_none() && web.trusted_proxies.is_empty();
    if is_own { Demand::WhereSetUp } else { Demand::Always }
}

async fn announce(running: &Running, agent: &Agent) -> Result<(), Failure> {
    running.announce().await?;
    let (folder, web) = (agent.folder.display(), running.web);
    let portal = match portal_path(&running.app).await? {
        Some(path) => {
            format!("http://{web}{path}   (as a contact of this machine's customer; opens once, within half an hour)")
        }
        None => format!("http://{web}/portal/sign-in"),
    };
    let unit = if runs_systemd() {
        String::new()
    } else {
        format!(
            "\n         echo failed > {folder}/units/web.service   (a service fails; write running, and it is mended)"
        )
    };
    let factor = match running.app.demand {
        Demand::WhereSetUp => {
            "No second factor is asked for on this machine's own address; `serve` asks everybody for one.\n"
        }
        Demand::Always => "",
    };
    let words = format!(
        "Quick policy: two samples decide, nothing is delayed, nothing is learned first. For work, use `serve`.\n\
         {factor}\
         This machine's agent reports every 2 s; its log is {folder}/agent.log.\n\
         Console: http://{web}/\n\
         Portal:  {portal}\n\
         Try it:  cp {folder}/expired-example.pem {folder}/certificates/   (within half a minute a ticket opens; remove it again, and it closes){unit}"
    );
    // With stderr closed there is nobody to tell.
    let _closed = writeln!(std::io::stderr(), "{words}");
    output::lines(&[])
}

/// Whether systemd knows this machine's services; where it does not, a folder stands in for it.
fn runs_systemd() -> bool {
    Path::new("/run/systemd/system").is_dir()
}

/// The agent's folder, with what it watches and an example to try.
fn folder(data: &Path) -> Result<PathBuf, Failure> {
    let made = || {
        let folder = data.canonicalize()?.join("agent");
        let certificates = folder.join("certificates");
        files::private_folder(&certificates)?;
        let (settings, units) = (folder.join("agent.toml"), folder.join("units"));
        if !settings.try_exists()? {
            files::private_folder(&units)?;
            let off = if runs_systemd() { "# " } else { "" };
            let text = format!(
                "# Certificates in these folders are watched, beside the usual places.\ncertificate_folders = [{:?}]\n\
                 # Where no systemd runs: a folder with a file for each unit, holding its state (running, failed).\n\
                 {off}units_folder = {:?}\n",
                certificates.display().to_string(),
                units.display().to_string()
            );
            files::write_private(&settings, text.as_bytes())?;
        }
        let expired = example::expired_certificate().map_err(std::io::Error::other)?;
        files::write_private(&folder.join("expired-example.pem"), expired.as_bytes())?;
        Ok(folder)
    };
    made().map_err(|error: std::io::Error| Failure::os(format!("the agent's folder in {}: {error}", data.display())))
}

/// The agent's program, which is built and installed beside ours.
fn agent_program() -> Result<PathBuf, Failure> {
    let own =
        std::env::current_exe().map_err(|error| Failure::os(format!("where this program lies is unknown: {error}")))?;
    let beside = own.with_file_name("premura-agent");
    if beside.is_file() {
        return Ok(beside);
    }
    Err(Failure::unavailable(format!(
        "the agent's program is wanted at {}; build both with `cargo build --release`, or use `serve` and install agents yourself",
        beside.display()
    )))
}

/// This machine's agent, as a child.
struct Agent {
    program: PathBuf,
    folder: PathBuf,
    child: Option<Child>,
}

impl Agent {
    /// Enrols the agent at the first start, with a token of one use.
    async fn enrol_once(&self, running: &Running) -> Result<(), Failure> {
        let app = &running.app;
        if setting::get(&mut *app.db.read().await?, AGENT_AT).await?.is_some() {
            return Ok(());
        }
        let site = quickstart_site(app).await?;
        let (_, token) = token::add(app, site.customer_id, site.id, 1, 1).await?;
        let server = format!("https://{}", reachable(running.agents));
        let mut command = self.command(&["enroll", "--server", &server, "--token", &token]);
        let done = command.output().await.map_err(|error| self.cannot_run(&error))?;
        if !done.status.success() {
            let said = String::from_utf8_lossy(&done.stderr);
            return Err(Failure::unavailable(format!("this machine's agent could not enrol: {}", said.trim())));
        }
        let mut write = app.db.write().await?;
        setting::set(&mut write, AGENT_AT, &running.agents.to_string()).await?;
        Ok(write.commit().await?)
    }

    /// Runs the agent, again and again when it dies; returns only when it cannot be started.
    async fn keep(&mut self) -> Result<(), Failure> {
        loop {
            let own = std::process::id().to_string();
            // Killed outright, we cannot stop it; then the system does.
            let mut command = self.command(&["run", "--sample-every", "2", "--with-parent", &own]);
            let log = File::create(self.folder.join("agent.log")).and_then(|log| Ok((log.try_clone()?, log)));
            let (out, err) = log.map_err(|error| Failure::os(format!("the agent's log: {error}")))?;
            let spawned = command.stdout(out).stderr(err).kill_on_drop(true).spawn();
            let child = self.child.insert(spawned.map_err(|error| self.cannot_run(&error))?);
            let ended = child.wait().await;
            self.child = None;
            tracing::warn!(?ended, "This machine's agent ended; it is started again.");
            tokio::time::sleep(RESTART_AFTER).await;
        }
    }

    async fn stop(&mut self) {
        let Some(mut child) = self.child.take() else { return };
        let pid = child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
        // One that has ended already needs no signal.
        let _ended = pid.map(|pid| kill_process(pid, Signal::TERM));
        if tokio::time::timeout(STOP_WITHIN, child.wait()).await.is_err() {
            tracing::warn!("This machine's agent did not stop in time and is killed.");
            let _ended = child.kill().await;
        }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).arg("--data").arg(&self.folder).stdin(Stdio::null());
        command
    }

    fn cannot_run(&self, error: &std::io::Error) -> Failure {
        Failure::os(format!("{} cannot be started: {error}", self.program.display()))
    }
}

/// The customer and site of this machine, made at the first start.
async fn quickstart_site(app: &App) -> Result<site::Site, AppError> {
    let owner = match customer::find(app, CUSTOMER).await {
        Err(AppError::NotFound) => customer::add(app, CUSTOMER, "en").await?,
        found => found?,
    };
    match customer::sites(app, owner.id).await?.into_iter().next() {
        Some(site) => Ok(site),
        None => customer::add_site(app, owner.id, "This machine", "UTC").await,
    }
}

/// A contact's link into the portal, made anew at each start; none when the example's customer or contact is there no more.
async fn portal_path(app: &App) -> Result<Option<String>, AppError> {
    let owner = match customer::find(app, CUSTOMER).await {
        Err(AppError::NotFound) => return Ok(None),
        found => found?,
    };
    let contacts = contact::list(app, owner.id).await?;
    let reader = match contacts.iter().find(|one| one.disabled_at.is_none()) {
        Some(there) => there.clone(),
        None if contacts.is_empty() => contact::add(app, owner.id, &example_contact()).await?,
        None => return Ok(None),
    };
    let link = portal::sign_in::link(app, reader.id).await?;
    Ok(link.find("/portal/").and_then(|at| link.get(at..)).map(str::to_owned))
}

fn example_contact() -> contact::Filled {
    contact::Filled {
        name: "Example Contact".to_owned(),
        email: "contact@example.com".to_owned(),
        is_account: true,
        is_technical: false,
        gets_notices: true,
        rights: Rights { may_approve: true, ..Rights::default() },
        ..contact::Filled::default()
    }
}

/// The address to reach a door that listens everywhere.
fn reachable(bound: SocketAddr) -> SocketAddr {
    if bound.ip().is_unspecified() { (Ipv4Addr::LOCALHOST, bound.port()).into() } else { bound }
}
