//! Which way leads to the collector: straight, or through an HTTP proxy that carries TLS without opening it (CONNECT).
//! Invariant: a password is in no text that this module makes; a proxy is only ever named by this PC, never by the
//! collector. Next: `written` for addresses, `bypass` for what goes past a proxy, `trouble` for what is told when it fails.

use std::fmt::Write as _;
use std::path::Path;

use data_encoding::BASE64;
use reqwest::Url;

mod ask;
mod bypass;
pub mod machine;
mod trouble;
mod written;

pub use self::machine::Machine;
pub use self::trouble::told;

/// Variables that name a proxy for HTTPS, the first that is set counts; as curl and most programs read them.
const VARIABLES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
/// Variables that list what goes past it.
const PAST: [&str; 2] = ["NO_PROXY", "no_proxy"];
/// No password is longer.
const PASSWORD_BYTES: u64 = 4096;

/// A proxy.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy {
    /// Its name or address; an IPv6 address in brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Who signs in; empty for nobody.
    pub user: String,
    password: String,
}

impl Proxy {
    /// The header that signs in; none when nobody does.
    fn authorization(&self) -> Option<String> {
        let pair = || BASE64.encode(format!("{}:{}", self.user, self.password).as_bytes());
        (!self.user.is_empty()).then(|| format!("Basic {}", pair()))
    }
}

impl std::fmt::Display for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let at = if self.user.is_empty() { "" } else { "@" };
        write!(f, "http://{}{at}{}:{}", self.user, self.host, self.port)
    }
}

impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Proxy({self})")
    }
}

/// What `proxy` in `agent.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// What the environment names, else the machine's own settings.
    #[default]
    System,
    /// No proxy, whatever the system says.
    Straight,
    /// This one, for every address.
    Named(Proxy),
}

impl Setting {
    /// Reads the setting.
    ///
    /// # Errors
    /// What to write instead; the words never repeat what was written, for a password may stand in it.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        match text.trim() {
            "system" => Ok(Self::System),
            "none" => Ok(Self::Straight),
            address => written::proxy(address).map(Self::Named),
        }
    }
}

/// What this process and its machine say about proxies.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    named: Option<(&'static str, Result<Proxy, &'static str>)>,
    past: String,
    machine: Machine,
}

impl Surroundings {
    /// Of this process, now.
    #[must_use]
    pub fn here() -> Self {
        Self::of(|name| std::env::var(name).ok(), crate::host::machine_proxy())
    }

    fn of(variable: impl Fn(&str) -> Option<String>, machine: Machine) -> Self {
        let set = |name: &&str| variable(name).filter(|value| !value.trim().is_empty());
        let named = VARIABLES.iter().find_map(|name| Some((*name, written::proxy(set(name)?.trim()))));
        Self { named, past: PAST.iter().find_map(set).unwrap_or_default(), machine }
    }
}

/// A way to the collector.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The proxy on it; none when it leads straight there.
    pub proxy: Option<Proxy>,
    /// Who named the proxy; for a straight way, what was named and cannot be used.
    pub remark: String,
}

impl Way {
    /// Straight there.
    #[must_use]
    pub fn straight() -> Self {
        Self::default()
    }

    /// The address that this PC itself has to find: the proxy's, which finds the collector then; else the collector's own.
    #[must_use]
    pub fn first_stop(&self, server: &str) -> String {
        let of = |proxy: &Proxy| format!("http://{}:{}", proxy.host, proxy.port);
        self.proxy.as_ref().map_or_else(|| server.to_owned(), of)
    }

    /// Its proxy for the HTTP client, with the sign-in apart from the address.
    pub(crate) fn for_client(&self) -> reqwest::Result<Option<reqwest::Proxy>> {
        let Some(proxy) = &self.proxy else { return Ok(None) };
        let client = reqwest::Proxy::all(self.first_stop(""))?;
        let header = proxy.authorization().and_then(|text| text.parse::<reqwest::header::HeaderValue>().ok());
        Ok(Some(match header {
            Some(mut header) => {
                header.set_sensitive(true);
                client.custom_http_auth(header)
            }
            None => client,
        }))
    }
}

impl std::fmt::Display for Way {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.proxy {
            Some(proxy) => write!(f, "through the proxy {proxy} (named by {})", self.remark),
            None if self.remark.is_empty() => f.write_str("straight"),
            None => write!(f, "straight ({})", self.remark),
        }
    }
}

/// The way to a collector, by the PC's own setting and what is around it.
#[must_use]
pub fn choose(setting: &Setting, password_file: Option<&Path>, server: &str, around: &Surroundings) -> Way {
    match setting {
        Setting::Straight => Way::straight(),
        Setting::System => by_system(server, around),
        Setting::Named(proxy) => {
            let (mut proxy, mut remark) = (proxy.clone(), crate::config::FILE.to_owned());
            // Without its password the PC is still watched; the proxy's refusal is told with this remark.
            match password_file.map(|path| (path, password(path))) {
                None => {}
                Some((_, Ok(read))) => proxy.password = read,
                Some((path, Err(why))) => {
                    let _ = write!(remark, ", whose `proxy_password_file` {} cannot be used: {why}", path.display());
                }
            }
            Way { proxy: Some(proxy), remark }
        }
    }
}

fn by_system(server: &str, around: &Surroundings) -> Way {
    let Ok(url) = Url::parse(server) else { return Way::straight() };
    let (host, port) = (url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or(443));
    // A collector on this very PC is behind no proxy, and no proxy would find it.
    if bypass::is_this_machine(host) || bypass::is_listed(&around.past, host, port) {
        return Way::straight();
    }
    let machine = &around.machine;
    match &around.named {
        Some((name, Ok(proxy))) => Way { proxy: Some(proxy.clone()), remark: (*name).to_owned() },
        Some((name, Err(why))) => Way { proxy: None, remark: format!("{name} cannot be used: {why}") },
        None if bypass::is_listed(&machine.past, host, port) => Way::straight(),
        None => match written::of_windows(&machine.proxy) {
            Some(Ok(proxy)) => Way { proxy: Some(proxy), remark: machine.from.clone() },
            Some(Err(why)) => Way { proxy: None, remark: format!("{} cannot be used: {why}", machine.from) },
            None if machine.script => Way { proxy: None, remark: SCRIPT.to_owned() },
            None => Way::straight(),
        },
    }
}

/// A script is a program of somebody else's, which the agent does not run.
const SCRIPT: &str = "the system names a script for its proxy (.pac), which this agent does not run: write the proxy \
                      itself as `proxy` into agent.toml when one is needed";

fn password(path: &Path) -> Result<String, String> {
    let read = crate::files::read(path, PASSWORD_BYTES).map_err(|error| error.to_string())?;
    let bytes = read.ok_or("there is no such file")?;
    let text = String::from_utf8(bytes).map_err(|_| "not UTF-8 text")?;
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() { Err("it is empty".to_owned()) } else { Ok(line.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DESK: &str = "https://desk.example.com:8443";

    fn around(variables: &[(&str, &str)], machine: Machine) -> Surroundings {
        Surroundings::of(
            |name| variables.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned()),
            machine,
        )
    }

    fn way(setting: &str, variables: &[(&str, &str)], machine: Machine, server: &str) -> String {
        let setting = Setting::read(setting).unwrap();
        choose(&setting, None, server, &around(variables, machine)).to_string()
    }

    fn windows(proxy: &str, past: &str, script: bool) -> Machine {
        Machine { proxy: proxy.into(), past: past.into(), script, from: "WinHTTP".into() }
    }

    #[test]
    fn the_pcs_own_word_comes_first_then_the_environment_then_the_machine() {
        let straight = "straight";
        let by = |name: &str, proxy: &str| format!("through the proxy http://{proxy} (named by {name})");
        let env = ("HTTPS_PROXY", "http://env.example:3128");
        let table = [
            ("nothing said", "system", vec![], String::new(), straight.to_owned()),
            (
                "agent.toml",
                "http://toml.example:3128",
                vec![env],
                "win:1".into(),
                by("agent.toml", "toml.example:3128"),
            ),
            ("none outranks", "none", vec![env], "win:1".into(), straight.into()),
            ("environment", "system", vec![env], "win:1".into(), by("HTTPS_PROXY", "env.example:3128")),
            ("without http://", "system", vec![("https_proxy", "p:1")], String::new(), by("https_proxy", "p:1")),
            ("all", "system", vec![("ALL_PROXY", "http://p:1/")], String::new(), by("ALL_PROXY", "p:1")),
            (
                "https first",
                "system",
                vec![("all_proxy", "p:1"), env],
                String::new(),
                by("HTTPS_PROXY", "env.example:3128"),
            ),
            ("empty is not set", "system", vec![("HTTPS_PROXY", " ")], "win:1".into(), by("WinHTTP", "win:1")),
            ("past", "system", vec![env, ("NO_PROXY", "example.com")], "win:1".into(), straight.into()),
            (
                "not past",
                "system",
                vec![env, ("no_proxy", "example.org")],
                String::new(),
                by("HTTPS_PROXY", "env.example:3128"),
            ),
            ("user", "system", vec![("HTTPS_PROXY", "http://u:secret@p:1")], String::new(), by("HTTPS_PROXY", "u@p:1")),
            ("HTTP_PROXY is for others", "system", vec![("HTTP_PROXY", "http://p:1")], String::new(), straight.into()),
        ];
        for (case, setting, variables, machine, wanted) in table {
            assert_eq!(way(setting, &variables, windows(&machine, "", false), DESK), wanted, "{case}");
        }
    }

    #[test]
    fn what_cannot_be_used_is_told_and_what_is_near_goes_straight() {
        let env = [("HTTPS_PROXY", "socks5://p:1080")];
        assert!(way("system", &env, Machine::default(), DESK).starts_with("straight (HTTPS_PROXY cannot be used: "));
        assert!(way("system", &[], windows("", "", true), DESK).contains(".pac"));
        assert_eq!(way("system", &[], windows("p:1", "*.example.com", true), DESK), "straight");
        let env = [("HTTPS_PROXY", "http://p:1")];
        for near in ["https://localhost:8443", "https://127.0.0.1:8443", "https://[::1]:8443"] {
            assert_eq!(way("system", &env, Machine::default(), near), "straight", "{near}");
            assert!(way("http://p:1", &[], Machine::default(), near).contains("p:1"), "but the PC's own word holds");
            assert_eq!(Way::straight().first_stop(near), near);
        }
    }

    #[test]
    fn a_password_of_its_own_file_is_used_and_shown_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("password");
        let setting = Setting::read("http://anna@p:1").unwrap();
        let choose = || choose(&setting, Some(&path), DESK, &Surroundings::default());
        assert!(choose().to_string().contains("no such file"));
        std::fs::write(&path, "hunter2 ß\r\nanother line").unwrap();
        let way = choose();
        assert_eq!(way.first_stop(DESK), "http://p:1", "a proxy's name is to be found, not the collector's");
        assert_eq!(
            way.proxy.as_ref().unwrap().authorization().unwrap(),
            format!("Basic {}", BASE64.encode("anna:hunter2 ß".as_bytes()))
        );
        let client = format!("{:?}", way.for_client().unwrap());
        for shown in [way.to_string(), format!("{way:?}"), format!("{setting:?}"), client] {
            assert!(!shown.contains("hunter2") && !shown.contains(&BASE64.encode(b"anna:hunter2")[..12]), "{shown}");
        }
        std::fs::write(&path, "").unwrap();
        assert!(choose().to_string().contains("it is empty"));
    }
}
