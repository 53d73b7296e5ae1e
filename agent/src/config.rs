//! `agent.toml`: what the PC's own administrator decides. Everything here stays here; the collector cannot set it.
//! Invariant: an unknown key or check is an error with file, line and hint, and what the collector asks for is clamped
//! (trust I2). Next: [`crate::state`] for what the agent itself remembers.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use shared::checks;
use shared::report::Configuration;

use crate::proxy::{self, Setting, Surroundings, Way};

/// The file's name in the data folder.
pub const FILE: &str = "agent.toml";
const MOST_BYTES: u64 = 256 << 10;

/// The PC's own configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The collector's address, when it moved since enrolment.
    pub server: Option<String>,
    /// The proxy on the way to the collector.
    pub proxy: Setting,
    /// A file whose first line is the password for the proxy, as a whole path.
    pub proxy_password_file: Option<PathBuf>,
    /// Folders whose certificates are watched.
    pub certificate_folders: Vec<PathBuf>,
    /// A folder of unit states that stands in for systemd where it does not run.
    pub units_folder: Option<PathBuf>,
    /// Whether names of busy programs may leave the PC, where the privacy profile allows it; true when not written.
    pub busy_programs: bool,
    /// Files that a backup touches when it ends well.
    pub backup_markers: Vec<PathBuf>,
    /// Whether its line is paid by volume; none when the agent is to see for itself.
    pub metered: Option<bool>,
    /// Checks switched off on this PC.
    pub off: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            server: None,
            proxy: Setting::System,
            proxy_password_file: None,
            certificate_folders: Vec::new(),
            units_folder: None,
            busy_programs: true,
            backup_markers: Vec::new(),
            metered: None,
            off: Vec::new(),
        }
    }
}

impl Config {
    /// The way to a collector, as it is now.
    #[must_use]
    pub fn way(&self, server: &str) -> Way {
        proxy::choose(&self.proxy, self.proxy_password_file.as_deref(), server, &Surroundings::here())
    }
}

/// A configuration that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{}:{line}: {what}", path.display())]
pub struct ConfigError {
    path: PathBuf,
    line: usize,
    what: String,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Written {
    server: Option<toml::Spanned<String>>,
    proxy: Option<toml::Spanned<String>>,
    proxy_password_file: Option<toml::Spanned<PathBuf>>,
    certificate_folders: Vec<PathBuf>,
    units_folder: Option<PathBuf>,
    busy_programs: Option<bool>,
    backup_markers: Vec<PathBuf>,
    metered: Option<bool>,
    off: Vec<toml::Spanned<String>>,
}

/// Reads `agent.toml` of the data folder; a folder without one has the defaults.
///
/// # Errors
/// File, line and what to write instead.
pub fn load(data: &Path) -> Result<Config, ConfigError> {
    let path = data.join(FILE);
    let failed = |line, what| ConfigError { path: path.clone(), line, what };
    let bytes = crate::files::read(&path, MOST_BYTES).map_err(|error| failed(1, error.to_string()))?;
    let text = String::from_utf8(bytes.unwrap_or_default()).map_err(|_| failed(1, "not UTF-8 text".into()))?;
    let mut config = parse(&text).map_err(|(at, what)| failed(line_of(&text, at), what))?;
    // A name alone is a file of the agent's own folder.
    config.proxy_password_file = config.proxy_password_file.map(|file| data.join(file));
    Ok(config)
}

fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

/// The configuration, or where it is wrong (byte) and why.
fn parse(text: &str) -> Result<Config, (usize, String)> {
    let written: Written = toml::from_str(text)
        .map_err(|error| (error.span().map_or(0, |span| span.start), error.message().trim().to_owned()))?;
    if let Some(server) = &written.server
        && !server.get_ref().starts_with("https://")
    {
        let what = "`server` starts with https://, for example \"https://desk.example.com:8443\"";
        return Err((server.span().start, what.to_owned()));
    }
    let proxy = proxy_of(&written)?;
    for key in &written.off {
        if checks::eye(key.get_ref()).is_none() {
            let known: Vec<_> = checks::EYES.iter().map(|entry| entry.key).collect();
            let what = format!("there is no check `{}`; the checks are {}", key.get_ref(), known.join(", "));
            return Err((key.span().start, what));
        }
    }
    Ok(Config {
        server: written.server.map(toml::Spanned::into_inner),
        proxy,
        proxy_password_file: written.proxy_password_file.map(toml::Spanned::into_inner),
        certificate_folders: written.certificate_folders,
        units_folder: written.units_folder,
        busy_programs: written.busy_programs.unwrap_or(true),
        backup_markers: written.backup_markers,
        metered: written.metered,
        off: written.off.into_iter().map(toml::Spanned::into_inner).collect(),
    })
}

/// The proxy's setting, or where it is wrong; what was written is never repeated, for a password may stand in it.
fn proxy_of(written: &Written) -> Result<Setting, (usize, String)> {
    let read = |text: &toml::Spanned<String>| {
        let wrong = |why| (text.span().start, format!("`proxy` is \"system\", \"none\" or an address: {why}"));
        Setting::read(text.get_ref()).map_err(wrong)
    };
    let setting = written.proxy.as_ref().map(read).transpose()?.unwrap_or_default();
    match (&setting, &written.proxy_password_file) {
        (Setting::Named(proxy), Some(_)) if !proxy.user.is_empty() => Ok(setting),
        (_, None) => Ok(setting),
        (_, Some(file)) => {
            let what =
                "`proxy_password_file` needs a `proxy` with a user, for example \"http://user@proxy.example:3128\"";
            Err((file.span().start, what.to_owned()))
        }
    }
}

/// What a collector asked for, within the agent's own bounds whatever it says.
#[must_use]
pub fn clamped(asked: Configuration) -> Configuration {
    let known = |key: &String| checks::eye(key).is_some();
    Configuration {
        revision: asked.revision,
        sample_s: asked.sample_s.clamp(60, 86_400),
        send_s: asked.send_s.clamp(60, 86_400),
        off: asked.off.into_iter().filter(known).take(checks::EYES.len()).collect(),
        privacy: if asked.privacy == "standard" { asked.privacy } else { "strict".to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_wrong_key_is_told_with_file_line_and_hint() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(load(folder.path()).unwrap(), Config::default());
        let table = [
            ("busy_programs = true\nservr = \"x\"\n", 2, "unknown field `servr`"),
            ("\n\nserver = \"http://x\"\n", 3, "https://"),
            ("off = [\n \"disk_space\",\n \"disc_space\",\n]\n", 3, "there is no check `disc_space`"),
            ("busy_programs = \"yes\"", 1, "expected a boolean"),
            ("\nproxy = \"https://u:hunter2@p:1\"", 2, "by http://"),
            ("proxy = \"p:1\"\nproxy_password_file = \"/x\"", 2, "a `proxy` with a user"),
            ("= 3", 1, ""),
        ];
        for (text, line, hint) in table {
            std::fs::write(folder.path().join(FILE), text).unwrap();
            let told = load(folder.path()).unwrap_err().to_string();
            assert!(told.contains(&format!("agent.toml:{line}: ")) && told.contains(hint), "{told}");
            assert!(!told.contains("hunter2"), "{told}");
        }
        std::fs::write(folder.path().join(FILE), "off = [\"disk_space\"]\ncertificate_folders = [\"/etc/tls\"]")
            .unwrap();
        assert_eq!(load(folder.path()).unwrap().off, ["disk_space"]);
        let proxy = "proxy = \"http://u@p:1\"\nproxy_password_file = \"secret\"";
        std::fs::write(folder.path().join(FILE), proxy).unwrap();
        assert_eq!(load(folder.path()).unwrap().proxy_password_file, Some(folder.path().join("secret")));
    }

    #[test]
    fn the_sample_can_be_used_as_it_is_and_with_every_key_switched_on() {
        let sample = include_str!("../../packaging/agent.toml");
        assert_eq!(parse(sample).unwrap(), Config::default());
        let all = parse(&sample.replace("#: ", "")).unwrap();
        assert!(all.server.is_some() && !all.busy_programs && !all.off.is_empty());
        assert!(matches!(all.proxy, Setting::Named(_)) && all.proxy_password_file.is_some());
    }

    proptest! {
        #[test]
        fn i2_whatever_the_collector_asks_stays_within_bounds(sample_s: u32, send_s: u32, off: Vec<String>, privacy: String) {
            let asked = Configuration { revision: 1, sample_s, send_s, off, privacy };
            let used = clamped(asked);
            prop_assert!((60..=86_400).contains(&used.sample_s) && (60..=86_400).contains(&used.send_s));
            prop_assert!(used.off.len() <= checks::EYES.len());
            prop_assert!(matches!(used.privacy.as_str(), "strict" | "standard"));
        }
    }
}
