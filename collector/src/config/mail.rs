//! `[mail]`: the server that takes our mails, and what stands on them.
//! Invariant: either all that sending needs is there and fits together, or a sentence says what does not; nothing is
//! encrypted only by chance. Next: [`crate::notify::mail`] sends with it.

use std::net::IpAddr;

use lettre::Address;

use super::given::{Given, Value};
use super::keys::{one_of, secret_file, text};
use super::{Config, Secret};
use crate::notify::mail::dkim;

/// Keys under `[mail]`, as given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailKeys {
    pub(super) server: Option<String>,
    pub(super) port: Option<u16>,
    pub(super) encryption: Encryption,
    pub(super) user: Option<String>,
    pub(super) password: Option<Secret>,
    pub(super) ca: Option<String>,
    pub(super) from: Option<Address>,
    pub(super) from_name: String,
    pub(super) reply_to: Option<ReplyTo>,
    pub(super) dkim_selector: Option<String>,
    pub(super) dkim_domain: Option<String>,
    pub(super) dkim_key: Option<Secret>,
}

/// How the way to the server is made safe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encryption {
    /// TLS from the first byte.
    #[default]
    Tls,
    /// TLS after the greeting, or nothing is sent.
    StartTls,
    /// None: only to this machine itself.
    Off,
}

impl Encryption {
    const CHOICES: &[(&str, Self)] = &[("tls", Self::Tls), ("starttls", Self::StartTls), ("none", Self::Off)];

    /// The word it is set by.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::CHOICES.iter().find(|(_, one)| *one == self).map_or("tls", |(word, _)| word)
    }

    fn usual_port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::StartTls => 587,
            Self::Off => 25,
        }
    }
}

/// The address that answers go to: what stands before and after the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyTo {
    before: String,
    after: String,
}

/// Letters of the local part that are left beside a token (64 in all, RFC 5321, 4.5.3.1.1).
const REPLY_ROOM: usize = 10;
const TOKEN: &str = "{token}";

impl ReplyTo {
    /// The address with a token in it.
    #[must_use]
    pub fn with(&self, token: &str) -> String {
        format!("{}{token}{}", self.before, self.after)
    }

    /// The token of an address that was made so.
    #[must_use]
    pub fn token<'a>(&self, address: &'a str) -> Option<&'a str> {
        let (before, after) = (self.before.len(), address.len().checked_sub(self.after.len())?);
        let fits = address.get(..before)?.eq_ignore_ascii_case(&self.before)
            && address.get(after..)?.eq_ignore_ascii_case(&self.after);
        address.get(before..after).filter(|_| fits)
    }
}

/// Everything that sending needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The server's name or address.
    pub server: String,
    /// Its port.
    pub port: u16,
    /// How the way there is made safe.
    pub encryption: Encryption,
    /// The name and password it wants.
    pub sign_in: Option<(String, Secret)>,
    /// Authorities that are trusted beside the system's, as PEM.
    pub ca: Option<String>,
    /// The sender.
    pub from: Address,
    /// The sender's name; empty: the provider's.
    pub from_name: String,
    /// Where answers go; none: to the sender.
    pub reply_to: Option<ReplyTo>,
    /// The signature; none: mails are not signed.
    pub dkim: Option<Dkim>,
}

/// What a signature needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dkim {
    /// Which of the domain's keys.
    pub selector: String,
    /// The domain that signs.
    pub domain: String,
    /// The private key, as PEM.
    pub key: Secret,
}

impl MailKeys {
    /// Everything that sending needs; nothing when no server is set.
    ///
    /// # Errors
    /// A sentence for each thing that is missing or does not fit, with its key in front.
    pub fn whole(&self) -> Result<Option<Mail>, Vec<String>> {
        let mut problems = Vec::new();
        if *self == Self::default() {
            return Ok(None);
        }
        let server = self.server.clone().unwrap_or_default();
        if server.is_empty() {
            problems
                .push("`mail.server`: is missing; without it no mail is sent, so leave the other keys out too".into());
        }
        if self.encryption == Encryption::Off && !server.is_empty() && !is_this_machine(&server) {
            let why =
                "`none` is only for a server on this machine; use `tls` or `starttls`, so that nobody reads along";
            problems.push(format!("`mail.encryption`: {why}"));
        }
        let sign_in = match (&self.user, &self.password) {
            (None, None) => None,
            (Some(user), Some(password)) => Some((user.clone(), password.clone())),
            (Some(_), None) => {
                problems.push("`mail.password`: is missing; a server that wants a name wants a password too".into());
                None
            }
            (None, Some(_)) => {
                problems.push("`mail.user`: is missing; a password belongs to a name".into());
                None
            }
        };
        let from = self.from.clone();
        if from.is_none() {
            problems.push("`mail.from`: is missing; it is the address that mails come from".into());
        }
        let dkim = self.dkim(from.as_ref(), &mut problems);
        match from.filter(|_| problems.is_empty()) {
            None => Err(problems),
            Some(from) => Ok(Some(Mail {
                server,
                port: self.port.unwrap_or(self.encryption.usual_port()),
                encryption: self.encryption,
                sign_in,
                ca: self.ca.clone(),
                from,
                from_name: self.from_name.clone(),
                reply_to: self.reply_to.clone(),
                dkim,
            })),
        }
    }

    fn dkim(&self, from: Option<&Address>, problems: &mut Vec<String>) -> Option<Dkim> {
        let (selector, domain, key) = (&self.dkim_selector, &self.dkim_domain, &self.dkim_key);
        if selector.is_none() && domain.is_none() && key.is_none() {
            return None;
        }
        for (name, is_there) in
            [("selector", selector.is_some()), ("domain", domain.is_some()), ("key_file", key.is_some())]
        {
            if !is_there {
                problems
                    .push(format!("`mail.dkim.{name}`: is missing; a signature needs selector, domain and key_file"));
            }
        }
        let sender = from.map(|from| from.domain().to_ascii_lowercase());
        if let (Some(domain), Some(sender)) = (domain, sender)
            && sender != *domain
            && !sender.ends_with(&format!(".{domain}"))
        {
            let why = "is neither the domain of `mail.from` nor one above it, so no receiver would count the signature";
            problems.push(format!("`mail.dkim.domain`: {domain} {why}"));
        }
        Some(Dkim { selector: selector.clone()?, domain: domain.clone()?, key: key.clone()? })
    }
}

/// What does not fit together, each with the place where its key stands, or else any of the section.
pub(super) fn problems(config: &Config, given: &[Given]) -> Vec<String> {
    let ours = || given.iter().filter(|one| one.path.starts_with("mail."));
    let told = |problem: String| {
        let key = problem.split('`').nth(1).unwrap_or_default();
        let stands = ours().find(|one| one.path == key).or_else(|| ours().next());
        format!("{}: {problem}", stands.map_or("", |one| one.place.as_str()))
    };
    config.mail.whole().err().unwrap_or_default().into_iter().map(told).collect()
}

pub(super) fn server(value: &Value) -> Result<String, String> {
    let name = text(value);
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    if !name.is_empty() && (is_name || name.parse::<IpAddr>().is_ok()) {
        return Ok(name.to_owned());
    }
    Err(format!("a name or an address is wanted, like `mail.example.com`, not `{name}`; the port is a key of its own"))
}

pub(super) fn encryption(value: &Value) -> Result<Encryption, String> {
    one_of(value, Encryption::CHOICES)
}

pub(super) fn words(value: &Value) -> Result<String, String> {
    let words = shared::text::clean(text(value), 120);
    if words.is_empty() { Err("a text is wanted".to_owned()) } else { Ok(words) }
}

pub(super) fn password(value: &Value) -> Result<Secret, String> {
    match value {
        Value::One(text) if !text.is_empty() => Ok(Secret(text.trim_end_matches(['\r', '\n']).to_owned())),
        _ => Err("a text is wanted".to_owned()),
    }
}

pub(super) fn address(value: &Value) -> Result<Address, String> {
    let wrong = |_| format!("a mail address is wanted, like `desk@example.com`, not `{}`", text(value));
    text(value).parse().map_err(wrong)
}

pub(super) fn reply_to(value: &Value) -> Result<ReplyTo, String> {
    let pattern = text(value);
    let wrong = || {
        let longest = "with at most ten letters before the @ beside the token";
        format!(
            "an address with `{TOKEN}` before the @ is wanted, like `desk+{TOKEN}@example.com`, {longest}, not `{pattern}`"
        )
    };
    let (before, after) = pattern.split_once(TOKEN).ok_or_else(wrong)?;
    let is_address = format!("{before}t{after}").parse::<Address>().is_ok();
    let local = before.len() + after.find('@').ok_or_else(wrong)?;
    if !is_address || !pattern.is_ascii() || after.contains(TOKEN) || before.contains('@') || local > REPLY_ROOM {
        return Err(wrong());
    }
    Ok(ReplyTo { before: before.to_owned(), after: after.to_owned() })
}

/// A name as DNS has them, in lower case.
pub(super) fn dns_name(value: &Value) -> Result<String, String> {
    let name = text(value).to_ascii_lowercase();
    let part = |part: &str| {
        !part.is_empty()
            && part.len() < 64
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    if name.len() < 254 && name.split('.').all(part) {
        return Ok(name);
    }
    Err(format!("a name of letters, digits, dashes and dots is wanted, not `{name}`"))
}

pub(super) fn ca(value: &Value) -> Result<String, String> {
    let pem = secret_file(value)?;
    match lettre::transport::smtp::client::Certificate::from_pem(pem.as_bytes()) {
        Ok(_) if pem.contains("-----BEGIN CERTIFICATE-----") => Ok(pem),
        _ => Err(format!("the file {} holds no certificate as PEM", text(value))),
    }
}

pub(super) fn dkim_key(value: &Value) -> Result<Secret, String> {
    let pem = Secret(secret_file(value)?);
    dkim::signing_key(&pem).map_err(|why| format!("the file {}: {why}", text(value)))?;
    Ok(pem)
}

fn is_this_machine(server: &str) -> bool {
    server.eq_ignore_ascii_case("localhost") || server.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_s_token_is_found_in_its_address_and_in_no_other() {
        let pattern = reply_to(&Value::One("desk+{token}@example.com".into())).unwrap();
        let address = pattern.with("1042.abc");
        assert_eq!(address, "desk+1042.abc@example.com");
        assert_eq!(pattern.token(&address), Some("1042.abc"));
        assert_eq!(pattern.token("Desk+1042.abc@EXAMPLE.com"), Some("1042.abc"));
        for other in ["desk@example.com", "desk+1@evil.example", "d", "", "żółw+1042.abc@example.com", "desk+@x"] {
            assert_eq!(pattern.token(other), None, "{other}");
        }
        for wrong in [
            "desk@example.com",
            "{token}",
            "desk@{token}.com",
            "desk-of-rossi+{token}@x.example",
            "a+{token}{token}@x",
            "",
        ] {
            assert!(reply_to(&Value::One(wrong.into())).is_err(), "{wrong}");
        }
    }
}
