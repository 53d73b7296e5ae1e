//! The line that brings an agent to this collector: what a person copies into a terminal on the PC.
//! Invariant: only what works is offered; where there is no agent yet, that is said instead of a line.
//! Next: [`super::token`] makes what the line carries, [`super::enrol`] takes it.

use super::App;
use crate::config::Config;

/// What is needed to let devices in: the token's text is here and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Install {
    /// Where agents find this collector.
    pub server: String,
    /// The secret, as an agent takes it.
    pub token: String,
}

impl Install {
    /// With a token that was just made.
    #[must_use]
    pub fn new(app: &App, token: String) -> Self {
        Self { server: agents_url(&app.config, &own_name()), token }
    }

    /// The line for Debian, Ubuntu and their kin: it installs the package, enrols, and starts the agent now and at each boot.
    #[must_use]
    pub fn debian(&self) -> String {
        format!("sudo apt install ./premura-agent_*.deb && {}", self.enrols())
    }

    /// The line for Red Hat, Fedora, SUSE and their kin.
    #[must_use]
    pub fn red_hat(&self) -> String {
        format!("sudo rpm -U premura-agent-*.rpm && {}", self.enrols())
    }

    fn enrols(&self) -> String {
        let Self { server, token } = self;
        format!(
            "sudo premura-agent enroll --server {server} --token {token} && sudo systemctl enable --now premura-agent"
        )
    }

    /// The line for Windows: it installs the service, which enrols at its first start.
    #[must_use]
    pub fn windows(&self) -> String {
        let Self { server, token } = self;
        format!("msiexec /i premura-agent.msi /qn SERVER_URL={server} ENROLL_TOKEN={token}")
    }
}

/// Where agents find this collector: by the first name that is set, else by the address it listens at, else by its own name.
fn agents_url(config: &Config, own: &str) -> String {
    let listen = config.agents.listen;
    let named = config.agents.names.first().cloned();
    let host = match named {
        Some(name) if name.contains(':') => format!("[{name}]"),
        Some(name) => name,
        None if !listen.ip().is_unspecified() => return format!("https://{listen}"),
        None if own.is_empty() => "localhost".to_owned(),
        None => own.to_owned(),
    };
    format!("https://{host}:{}", listen.port())
}

/// This machine's own name; empty when it has none that a certificate could bear.
#[must_use]
pub fn own_name() -> String {
    let own = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let own = own.trim();
    let is_plain = own.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-_".contains(letter));
    if is_plain { own.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agents_are_sent_where_the_certificate_is_good_for() {
        let table: [(&[&str], &str, &str, &str); 6] = [
            (&[], "0.0.0.0:8443", "desk-1", "https://desk-1:8443"),
            (&[], "0.0.0.0:8443", "", "https://localhost:8443"),
            (&[], "127.0.0.1:9443", "desk-1", "https://127.0.0.1:9443"),
            (&[], "[::1]:9443", "desk-1", "https://[::1]:9443"),
            (&["agents.example.com", "other"], "127.0.0.1:443", "desk-1", "https://agents.example.com:443"),
            (&["2001:db8::1"], "0.0.0.0:8443", "desk-1", "https://[2001:db8::1]:8443"),
        ];
        for (names, listen, own, wanted) in table {
            let mut config = Config::default();
            config.agents.names = names.iter().map(|name| (*name).to_owned()).collect();
            config.agents.listen = listen.parse().unwrap();
            assert_eq!(agents_url(&config, own), wanted, "{names:?} {listen} {own}");
        }
    }
}
