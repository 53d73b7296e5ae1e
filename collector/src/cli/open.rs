//! Which data folder and configuration a verb works on.
//! Invariant: a flag is stronger than a variable, a variable than a file; a folder of another user is refused, not half-used.
//! Next: [`crate::app::App::open`].

use std::io::IsTerminal;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use clap::Args;
use tracing_subscriber::EnvFilter;

use super::failure::Failure;
use crate::app::App;
use crate::app::audit::HOST_SHELL;
use crate::clock::Clock;
use crate::config::{Config, Level, Log};

/// The flags every verb has.
#[derive(Args, Clone, Debug)]
pub struct Where {
    /// The data folder [default: /var/lib/premura for root where it exists, else ./premura-data]
    #[arg(long, global = true, value_name = "DIR", env = "PREMURA_DATA")]
    data: Option<PathBuf>,
    /// The configuration file [default: premura-collector.toml in the data folder, then in /etc/premura]
    #[arg(long, global = true, value_name = "FILE", env = "PREMURA_CONFIG")]
    config: Option<PathBuf>,
}

const SYSTEM_DATA: &str = "/var/lib/premura";
const FILE_NAME: &str = "premura-collector.toml";

impl Where {
    /// The data folder.
    pub fn data(&self) -> PathBuf {
        let system = Path::new(SYSTEM_DATA);
        match &self.data {
            Some(folder) => folder.clone(),
            None if own_user() == Some(0) && system.is_dir() => system.to_owned(),
            None => PathBuf::from("premura-data"),
        }
    }

    /// The configuration file that counts, if there is one.
    pub fn file(&self) -> Option<PathBuf> {
        let usual = [self.data().join(FILE_NAME), Path::new("/etc/premura").join(FILE_NAME)];
        self.config.clone().or_else(|| usual.into_iter().find(|path| path.exists()))
    }

    /// What is set.
    pub fn config(&self) -> Result<Config, Failure> {
        Ok(Config::load(self.file().as_deref(), environment())?)
    }

    /// The collector's rows and authority, for a verb that works on what is there.
    pub async fn open(&self) -> Result<App, Failure> {
        self.refuse_foreign()?;
        let data = self.data();
        // Every collector has its authority in its folder, wherever its rows are.
        if !data.join("ca").exists() {
            let shown = data.display();
            return Err(Failure::no_input(format!(
                "there is no collector's data in {shown}; name its folder with --data"
            )));
        }
        self.open_or_make().await
    }

    /// The same, for a verb that may be a collector's first.
    pub async fn open_or_make(&self) -> Result<App, Failure> {
        let mut config = self.config()?;
        // A verb's words are its own; the log speaks only when something is wrong.
        config.log.level = Level::Warn;
        Ok(self.open_with(config).await?.acting_for(&HOST_SHELL))
    }

    /// The same, with a configuration that the caller has completed.
    pub async fn open_with(&self, config: Config) -> Result<App, Failure> {
        start_log(config.log);
        self.refuse_foreign()?;
        Ok(App::open(config, &self.data(), Clock::system()).await?)
    }

    fn refuse_foreign(&self) -> Result<(), Failure> {
        let data = self.data();
        // Root may work in a folder that was set up: what the engine adds there then, it gives to the folder's user itself.
        if let (Ok(folder), Some(user)) = (std::fs::metadata(&data), own_user())
            && folder.uid() != user
            && (user != 0 || !data.join("ca").exists())
        {
            let (owner, shown) = (folder.uid(), data.display());
            return Err(Failure::no_permission(format!(
                "the data folder {shown} belongs to user {owner}, and files made there by user {user} would stop the \
                 collector. Run this as that user: sudo -u '#{owner}' premura-collector …"
            )));
        }
        Ok(())
    }
}

/// The process's variables that are text; one that is not cannot be a key of ours.
pub fn environment() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
}

fn own_user() -> Option<u32> {
    std::fs::metadata("/proc/self").ok().map(|own| own.uid())
}

fn start_log(log: Log) {
    let level = match log.level {
        Level::Error => "error",
        Level::Warn => "warn",
        Level::Info => "info",
        Level::Debug => "debug",
    };
    // Libraries speak only of what is wrong: a database's every statement is nobody's news, nor that a backup takes its time.
    let filter = EnvFilter::new(format!("warn,sqlx::query=error,collector={level}"));
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // A second start in one process (tests) keeps the first log.
    let _kept = if log.json { builder.json().try_init() } else { builder.with_ansi(colour).try_init() };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_verb_that_only_looks_makes_nothing_in_a_folder_that_is_no_collector_s() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("elsewhere");
        let at = Where { data: Some(data.clone()), config: None };
        let refused = at.open().await.map(|_| ()).unwrap_err();
        let words = format!("there is no collector's data in {}; name its folder with --data", data.display());
        assert!(format!("{refused:?}").contains(&words), "{refused:?}");
        assert!(!data.exists());
        at.open_or_make().await.unwrap();
        assert!(at.open().await.is_ok());
    }
}
