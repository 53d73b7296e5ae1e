//! What can be set: one struct, filled from the defaults, then the file, then the environment.
//! Invariant: an unknown key or a wrong value is an error with its place and a hint; all are told at once, none is skipped.
//! Next: [`keys`] registers each key, `packaging/premura-collector.toml` documents it.

mod given;
mod keys;
mod mail;
mod outward;

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

pub use mail::{Dkim, Encryption, Mail, MailKeys, ReplyTo};
pub use outward::{CatalogueKeys, HostedKeys};

/// The collector's configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The database, when it is not the embedded one.
    pub database: DatabaseKeys,
    /// The people's door.
    pub web: Web,
    /// The agents' door.
    pub agents: Agents,
    /// How much a device and a customer may send.
    pub quotas: QuotaKeys,
    /// The server that takes our mails.
    pub mail: MailKeys,
    /// What is written to standard error while running.
    pub log: Log,
    /// Which named set of delays judges reports.
    pub policy: PolicyKeys,
    /// What opens sealed rows of the database.
    pub secrets: SecretKeys,
    /// Where the audit is anchored, and for how long it is kept.
    pub audit: AuditKeys,
    /// What is told of backups.
    pub backup: BackupKeys,
    /// Where support dates come from.
    pub catalogue: CatalogueKeys,
    /// How web sites at hosters are looked at.
    pub hosted: HostedKeys,
}

/// Keys under `[backup]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupKeys {
    /// For how many days you keep backups: what was erased is in them until then.
    pub keep_days: u32,
}

/// Keys under `[audit]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditKeys {
    /// A file that gets a line each hour for each chain that grew; nothing: the lines go to the log.
    pub anchor_file: Option<PathBuf>,
    /// For how many days its entries are kept: a year and a day at least, so that who had access is known for 12 months.
    pub keep_days: u32,
}

/// The fewest and the most days for which the audit is kept.
pub const AUDIT_DAYS: std::ops::RangeInclusive<u32> = 366..=3_660;

/// Keys under `[secrets]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecretKeys {
    /// 64 hexadecimal digits; nothing: a file of the data folder, made at the first start.
    pub key: Option<Secret>,
}

/// Keys under `[database]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatabaseKeys {
    /// `postgres://…`; nothing: the embedded database in the data folder.
    pub url: Option<Secret>,
}

/// Keys under `[web]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Web {
    /// Where the pages are served, plain HTTP; a proxy in front does TLS.
    pub listen: SocketAddr,
    /// The address people type, for links in notices; nothing: made from `listen`.
    pub public_url: Option<String>,
    /// Where faults of security are told, `mailto:` or `https://`, as `/.well-known/security.txt` says; nothing: it says nothing.
    pub security_contact: Option<String>,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

/// Keys under `[agents]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agents {
    /// Where agents report, TLS 1.3.
    pub listen: SocketAddr,
    /// The names and addresses agents reach it by, beside this machine's own.
    pub names: Vec<String>,
    /// How many connections are open at most.
    pub max_connections: u32,
}

/// Keys under `[quotas]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotaKeys {
    /// Reports a minute of one device, on the mean of ten minutes.
    pub device_reports_per_minute: u32,
    /// Packed reports of one device a day, MiB.
    pub device_megabytes_per_day: u32,
    /// Reports a minute of one customer's devices together.
    pub customer_reports_per_minute: u32,
    /// Packed reports of one customer a day, MiB.
    pub customer_megabytes_per_day: u32,
    /// Devices in use of one customer.
    pub customer_devices: u32,
}

impl Default for QuotaKeys {
    fn default() -> Self {
        Self {
            // A report a minute is what agents send; a month's backlog then drains in an hour and a quarter.
            device_reports_per_minute: 600,
            // Twice the spool that an agent keeps by default.
            device_megabytes_per_day: 512,
            // Ten thousand devices that come back after a day without the collector drain in less than an hour.
            customer_reports_per_minute: 300_000,
            customer_megabytes_per_day: 65_536,
            customer_devices: 20_000,
        }
    }
}

/// Keys under `[log]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Log {
    /// The least important level that is written.
    pub level: Level,
    /// One JSON object a line instead of text.
    pub json: bool,
}

/// How important a log line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// What needs a person now.
    Error,
    /// What may need one later.
    Warn,
    /// What happens.
    Info,
    /// What a developer looks for.
    Debug,
}

/// Keys under `[policy]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PolicyKeys {
    /// The named set.
    pub preset: Preset,
}

/// A named set of delays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The documented defaults, for work.
    Standard,
    /// Two samples, no delays, no learning period: for trying out and for tests.
    Quick,
}

/// A text that no log and no error repeats.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database: DatabaseKeys::default(),
            web: Web {
                listen: (Ipv4Addr::LOCALHOST, 8080).into(),
                public_url: None,
                security_contact: None,
                trusted_proxies: Vec::new(),
            },
            agents: Agents { listen: (Ipv4Addr::UNSPECIFIED, 8443).into(), names: Vec::new(), max_connections: 20_000 },
            quotas: QuotaKeys::default(),
            mail: MailKeys::default(),
            log: Log { level: Level::Info, json: false },
            policy: PolicyKeys { preset: Preset::Standard },
            secrets: SecretKeys::default(),
            audit: AuditKeys { anchor_file: None, keep_days: 731 },
            backup: BackupKeys { keep_days: 35 },
            catalogue: CatalogueKeys { url: None, every_hours: 24, ca: None },
            hosted: HostedKeys::default(),
        }
    }
}

/// Everything that is wrong with a configuration, a line each: place, key, what is wanted.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.join("\n"))]
pub struct ConfigError(pub Vec<String>);

impl Config {
    /// The address that people type, without a slash at its end: for links that leave the collector. Never made from what
    /// a request says of itself.
    #[must_use]
    pub fn pages_url(&self) -> String {
        let Web { listen, public_url, .. } = &self.web;
        public_url.clone().unwrap_or_else(|| {
            let mut reached = *listen;
            if listen.ip().is_unspecified() {
                reached.set_ip(if listen.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
            }
            format!("http://{reached}")
        })
    }

    /// Reads the file, if one is given, and then the variables named `PREMURA_SECTION__KEY`.
    ///
    /// # Errors
    /// [`ConfigError`] with a line for each thing that is wrong.
    pub fn load(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut problems = Vec::new();
        let mut given = match file {
            None => Vec::new(),
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .map_err(|error| ConfigError(vec![format!("{}: cannot be read: {error}", path.display())]))?;
                given::from_toml(&path.display().to_string(), &text, &mut problems)
            }
        };
        given.extend(given::from_environment(environment));
        let mut config = Self::default();
        for one in &given {
            if let Err(problem) = keys::apply(&mut config, one) {
                problems.push(problem);
            }
        }
        if problems.is_empty() {
            problems = mail::problems(&config, &given);
        }
        if problems.is_empty() { Ok(config) } else { Err(ConfigError(problems)) }
    }
}

#[cfg(test)]
mod tests {
    use super::given::Given;
    use super::*;

    fn load(text: &str, environment: &[(&str, &str)]) -> Result<Config, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("c.toml");
        std::fs::write(&path, text).unwrap();
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let shown = format!("{}/", folder.path().display());
        Config::load(Some(&path), environment).map_err(|error| error.to_string().replace(&shown, ""))
    }

    #[test]
    fn k9_every_mistake_is_told_with_file_line_and_hint() {
        let table: &[(&str, &str)] = &[
            ("[web]\nlisen = \"1.2.3.4:80\"\n", "c.toml:2: unknown key `web.lisen`; did you mean `web.listen`?"),
            ("listen = \"1.2.3.4:80\"\n", "c.toml:1: unknown key `listen`; did you mean `web.listen`?"),
            ("[wep]\nlisten = \"1.2.3.4:80\"", "c.toml:2: unknown key `wep.listen`; did you mean `web.listen`?"),
            (
                "[web]\nlisten = 80",
                "c.toml:2: `web.listen`: an address with port is wanted, like `127.0.0.1:8080`, not `80`",
            ),
            ("[log]\nlevel = \"loud\"", "c.toml:2: `log.level`: one of error, warn, info, debug is wanted, not `loud`"),
            (
                "[agents]\nmax_connections = 0",
                "c.toml:2: `agents.max_connections`: a number from 1 to 100000 is wanted, not `0`",
            ),
            (
                "[quotas]\ncustomer_devices = 0",
                "c.toml:2: `quotas.customer_devices`: a number from 1 to 1000000 is wanted, not `0`",
            ),
            ("[web]\nlisten = {a = 1}", "c.toml:2: unknown key `web.listen.a`; did you mean `web.listen`?"),
            ("[web\n", "c.toml:1: "),
            (
                "[xyzzy]\nplugh = 1",
                "c.toml:2: unknown key `xyzzy.plugh`; every key is documented in premura-collector.toml",
            ),
            ("[secrets]\nkey = \"ab12\"", "c.toml:2: `secrets.key`: 64 hexadecimal digits are wanted"),
            ("[audit]\nkeep_days = 365", "c.toml:2: `audit.keep_days`: a number from 366 to 3660 is wanted, not `365`"),
            (
                "[catalogue]\nurl = \"http://x.example\"",
                "c.toml:2: `catalogue.url`: an address that starts with `https://` is wanted, not `http://x.example`",
            ),
            ("[agents]\nnames = [1]", "c.toml:2: `agents.names`: a list of texts is wanted"),
            (
                "[database]\nurl = \"mysql://x\"",
                "c.toml:2: `database.url`: an address that starts with `postgres://` is wanted",
            ),
        ];
        hold(table);
    }

    #[test]
    fn k9_every_mistake_about_mail_is_told_with_file_line_and_hint() {
        let table: &[(&str, &str)] = &[
            ("[mail]\nserver = \"a b\"", "c.toml:2: `mail.server`: a name or an address is wanted"),
            ("[mail]\nport = 465", "c.toml:2: `mail.server`: is missing"),
            ("[mail]\nserver = \"mail.x\"", "c.toml:2: `mail.from`: is missing"),
            ("[mail]\nfrom = \"desk\"", "c.toml:2: `mail.from`: a mail address is wanted"),
            (
                "[mail]\nserver = \"mail.x\"\nfrom = \"d@x.y\"\nencryption = \"none\"",
                "c.toml:4: `mail.encryption`: `none` is only for a server on this machine",
            ),
            ("[mail]\nserver = \"mail.x\"\nfrom = \"d@x.y\"\nuser = \"d\"", "c.toml:3: `mail.password`: is missing"),
            (
                "[mail]\nserver = \"mail.x\"\nfrom = \"d@x.y\"\npassword = \"s3cret\"",
                "c.toml:3: `mail.user`: is missing",
            ),
            (
                "[mail]\nserver = \"mail.x\"\nfrom = \"d@x.y\"\nreply_to = \"d@x.y\"",
                "c.toml:4: `mail.reply_to`: an address with `{token}`",
            ),
            (
                "[mail]\nserver = \"mail.x\"\nfrom = \"d@x.y\"\ndkim.selector = \"s\"",
                "c.toml:4: `mail.dkim.domain`: is missing",
            ),
            (
                "[mail.dkim]\nkey_file = \"/nowhere.pem\"",
                "c.toml:2: `mail.dkim.key_file`: the file /nowhere.pem cannot",
            ),
            (
                "[mail]\nserver = \"mail.x\"\nca_file = \"/nowhere.pem\"",
                "c.toml:3: `mail.ca_file`: the file /nowhere.pem",
            ),
        ];
        hold(table);
    }

    fn hold(table: &[(&str, &str)]) {
        for (text, want) in table {
            let got = load(text, &[]).unwrap_err();
            assert!(got.starts_with(want), "{text:?}\n got {got}\nwant {want}");
        }
    }

    #[test]
    fn k9_no_broken_file_ends_otherwise_than_in_words() {
        let sample = include_str!("../../../packaging/premura-collector.toml").replace("#: ", "");
        let bytes = sample.as_bytes();
        for at in 0..bytes.len() {
            let cut = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default()).into_owned();
            let mut bent = bytes.to_vec();
            bent[at] = b"\"=[]{}.\n\0"[at % 9];
            for text in [cut, String::from_utf8_lossy(&bent).into_owned()] {
                let mut problems = Vec::new();
                for one in given::from_toml("c.toml", &text, &mut problems) {
                    problems.extend(keys::apply(&mut Config::default(), &one).err());
                }
                assert!(problems.iter().all(|problem| problem.starts_with("c.toml:")), "{problems:?}");
            }
        }
    }

    #[test]
    fn all_mistakes_are_told_at_once_and_no_secret_is_repeated() {
        let got = load("[web]\nx = 1\ny = 2\n[database]\nurl = \"my:s3cret\"", &[]).unwrap_err();
        assert_eq!(got.lines().count(), 3, "{got}");
        assert!(!got.contains("s3cret"), "{got}");
    }

    #[test]
    fn links_lead_to_the_address_people_type() {
        let mut config = Config::default();
        assert_eq!(config.pages_url(), "http://127.0.0.1:8080");
        config.web.listen = "0.0.0.0:80".parse().unwrap();
        assert_eq!(config.pages_url(), "http://127.0.0.1:80");
        config.web.public_url = Some("https://desk.example".to_owned());
        assert_eq!(config.pages_url(), "https://desk.example");
    }

    #[test]
    fn the_environment_stands_above_the_file_and_a_secret_may_come_from_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("url");
        std::fs::write(&secret, "postgres://u:p@h/d\n").unwrap();
        let environment = [
            ("PREMURA_WEB__LISTEN", "127.0.0.1:1"),
            ("PREMURA_AGENTS__NAMES", "a.example, b.example"),
            ("PREMURA_DATABASE__URL_FILE", secret.to_str().unwrap()),
            ("PREMURA_CONFIG", "is a flag's variable, not a key"),
            ("PATH", "/bin"),
        ];
        let config = load("[web]\nlisten = \"127.0.0.1:2\"\n[log]\njson = true", &environment).unwrap();
        assert_eq!(config.web.listen.port(), 1);
        assert_eq!(config.agents.names, ["a.example", "b.example"]);
        assert_eq!(config.database.url.as_ref().map(Secret::reveal), Some("postgres://u:p@h/d"));
        assert!(config.log.json);
        assert!(!format!("{config:?}").contains("u:p"), "a secret shows in debug text");
        let wrong = load("", &[("PREMURA_WEB__LISSEN", "x")]).unwrap_err();
        assert!(wrong.contains("PREMURA_WEB__LISSEN") && wrong.contains("did you mean `web.listen`"), "{wrong}");
    }

    #[test]
    fn the_sample_file_is_valid_and_documents_every_key() {
        let sample = include_str!("../../../packaging/premura-collector.toml");
        assert_eq!(load(sample, &[]), Ok(Config::default()), "the sample shows the defaults");
        let shown: String = sample
            .lines()
            .map(|line| line.strip_prefix("#: ").unwrap_or(line))
            .fold(String::new(), |text, line| text + line + "\n");
        let mut problems = Vec::new();
        let given: Vec<Given> = given::from_toml("sample", &shown, &mut problems);
        assert_eq!(problems, Vec::<String>::new());
        for key in keys::paths() {
            assert!(given.iter().any(|one| one.path == key), "{key} is not in packaging/premura-collector.toml");
        }
        let mut config = Config::default();
        for one in given.iter().filter(|one| !one.path.ends_with("_file")) {
            assert_eq!(keys::apply(&mut config, one), Ok(()));
        }
    }
}
