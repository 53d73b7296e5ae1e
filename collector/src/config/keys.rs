//! The registry of keys: a line for each says its path and how its value is read.
//! Invariant: nothing else reads a path, so a key that is not here cannot exist.
//! Next: `packaging/premura-collector.toml` documents each; a test holds the two together.

use std::net::{IpAddr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;

use super::given::{Given, Value};
use super::{AUDIT_DAYS, Config, Level, Preset, Secret, mail};

struct Key {
    path: &'static str,
    secret: bool,
    set: fn(&mut Config, &Value) -> Result<(), String>,
}

const KEYS: &[Key] = &[
    Key { path: "database.url", secret: true, set: |c, v| postgres_url(v).map(|url| c.database.url = Some(url)) },
    key("web.listen", |c, v| address(v).map(|it| c.web.listen = it)),
    key("web.public_url", |c, v| web_url(v).map(|it| c.web.public_url = Some(it))),
    key("web.security_contact", |c, v| contact(v).map(|it| c.web.security_contact = Some(it))),
    key("web.trusted_proxies", |c, v| ips(v).map(|it| c.web.trusted_proxies = it)),
    key("agents.listen", |c, v| address(v).map(|it| c.agents.listen = it)),
    key("agents.names", |c, v| list(v).map(|it| c.agents.names = it)),
    key("agents.max_connections", |c, v| number(v, 1..=100_000).map(|it| c.agents.max_connections = it)),
    key("quotas.device_reports_per_minute", |c, v| {
        number(v, 1..=1_000_000).map(|it| c.quotas.device_reports_per_minute = it)
    }),
    key("quotas.device_megabytes_per_day", |c, v| {
        number(v, 1..=1_000_000).map(|it| c.quotas.device_megabytes_per_day = it)
    }),
    key("quotas.customer_reports_per_minute", |c, v| {
        number(v, 1..=100_000_000).map(|it| c.quotas.customer_reports_per_minute = it)
    }),
    key("quotas.customer_megabytes_per_day", |c, v| {
        number(v, 1..=100_000_000).map(|it| c.quotas.customer_megabytes_per_day = it)
    }),
    key("quotas.customer_devices", |c, v| number(v, 1..=1_000_000).map(|it| c.quotas.customer_devices = it)),
    key("log.level", |c, v| one_of(v, LEVELS).map(|it| c.log.level = it)),
    key("log.json", |c, v| one_of(v, FLAGS).map(|it| c.log.json = it)),
    key("mail.server", |c, v| mail::server(v).map(|it| c.mail.server = Some(it))),
    key("mail.port", |c, v| number(v, 1..=65_535).map(|it| c.mail.port = u16::try_from(it).ok())),
    key("mail.encryption", |c, v| mail::encryption(v).map(|it| c.mail.encryption = it)),
    key("mail.user", |c, v| mail::words(v).map(|it| c.mail.user = Some(it))),
    Key { path: "mail.password", secret: true, set: |c, v| mail::password(v).map(|it| c.mail.password = Some(it)) },
    key("mail.ca_file", |c, v| mail::ca(v).map(|it| c.mail.ca = Some(it))),
    key("mail.from", |c, v| mail::address(v).map(|it| c.mail.from = Some(it))),
    key("mail.from_name", |c, v| mail::words(v).map(|it| c.mail.from_name = it)),
    key("mail.reply_to", |c, v| mail::reply_to(v).map(|it| c.mail.reply_to = Some(it))),
    key("mail.dkim.selector", |c, v| mail::dns_name(v).map(|it| c.mail.dkim_selector = Some(it))),
    key("mail.dkim.domain", |c, v| mail::dns_name(v).map(|it| c.mail.dkim_domain = Some(it))),
    key("mail.dkim.key_file", |c, v| mail::dkim_key(v).map(|it| c.mail.dkim_key = Some(it))),
    Key { path: "secrets.key", secret: true, set: |c, v| sealing_key(v).map(|it| c.secrets.key = Some(it)) },
    key("audit.anchor_file", |c, v| absolute(v).map(|it| c.audit.anchor_file = Some(it))),
    key("audit.keep_days", |c, v| number(v, AUDIT_DAYS).map(|it| c.audit.keep_days = it)),
    key("backup.keep_days", |c, v| number(v, 1..=3_660).map(|it| c.backup.keep_days = it)),
    key("catalogue.url", |c, v| https_url(v).map(|it| c.catalogue.url = Some(it))),
    key("catalogue.every_hours", |c, v| number(v, 1..=8_784).map(|it| c.catalogue.every_hours = it)),
    key("catalogue.ca_file", |c, v| mail::ca(v).map(|it| c.catalogue.ca = Some(it))),
    key("hosted.private_addresses", |c, v| one_of(v, FLAGS).map(|it| c.hosted.private_addresses = it)),
    key("hosted.ca_file", |c, v| mail::ca(v).map(|it| c.hosted.ca = Some(it))),
    key("policy.preset", |c, v| one_of(v, PRESETS).map(|it| c.policy.preset = it)),
];

const LEVELS: &[(&str, Level)] =
    &[("error", Level::Error), ("warn", Level::Warn), ("info", Level::Info), ("debug", Level::Debug)];
const FLAGS: &[(&str, bool)] = &[("true", true), ("false", false)];
const PRESETS: &[(&str, Preset)] = &[("standard", Preset::Standard), ("quick", Preset::Quick)];

/// Puts one value where it belongs, or says what is wrong with it.
pub fn apply(config: &mut Config, given: &Given) -> Result<(), String> {
    let place = &given.place;
    let plain = KEYS.iter().find(|key| key.path == given.path);
    let from_file =
        given.path.strip_suffix("_file").and_then(|path| KEYS.iter().find(|key| key.secret && key.path == path));
    let told = |why: String| format!("{place}: `{}`: {why}", given.path);
    match (plain, from_file) {
        (Some(key), _) => (key.set)(config, &given.value).map_err(told),
        (None, Some(key)) => {
            let content = secret_file(&given.value).map_err(told)?;
            (key.set)(config, &Value::One(content)).map_err(told)
        }
        (None, None) => Err(format!("{place}: unknown key `{}`; {}", given.path, hint(&given.path))),
    }
}

/// Every key's path.
#[cfg(test)]
pub fn paths() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|key| key.path)
}

const fn key(path: &'static str, set: fn(&mut Config, &Value) -> Result<(), String>) -> Key {
    Key { path, secret: false, set }
}

fn hint(path: &str) -> String {
    let last = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    let same_name = KEYS.iter().find(|key| last(key.path) == last(path)).map(|key| (3, key.path));
    let nearest = KEYS.iter().map(|key| (distance(key.path, path), key.path)).min();
    // Three slips or fewer look like a slip; more look like something else.
    match nearest.into_iter().chain(same_name).filter(|(slips, _)| *slips <= 3).min() {
        Some((_, near)) => format!("did you mean `{near}`?"),
        None => "every key is documented in premura-collector.toml".to_owned(),
    }
}

/// How many letters differ (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        for (cell, wanted) in row.iter_mut().skip(1).zip(other.chars()) {
            let above = *cell;
            left = (left + 1).min(above + 1).min(diagonal + usize::from(letter != wanted));
            diagonal = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = at + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

pub(super) fn text(value: &Value) -> &str {
    match value {
        Value::One(text) => text.trim(),
        Value::List(_) | Value::Other => "something else",
    }
}

fn address(value: &Value) -> Result<SocketAddr, String> {
    let wrong = |_| format!("an address with port is wanted, like `127.0.0.1:8080`, not `{}`", text(value));
    text(value).parse().map_err(wrong)
}

fn number(value: &Value, range: RangeInclusive<u32>) -> Result<u32, String> {
    let found = text(value).parse().ok().filter(|number| range.contains(number));
    found.ok_or_else(|| format!("a number from {} to {} is wanted, not `{}`", range.start(), range.end(), text(value)))
}

pub(super) fn one_of<T: Copy>(value: &Value, choices: &[(&str, T)]) -> Result<T, String> {
    let found = choices.iter().find(|(name, _)| *name == text(value));
    found.map(|(_, choice)| *choice).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        format!("one of {} is wanted, not `{}`", names.join(", "), text(value))
    })
}

fn list(value: &Value) -> Result<Vec<String>, String> {
    match value {
        Value::List(items) => Ok(items.clone()),
        // In a variable, a list is written with commas.
        Value::One(text) => {
            Ok(text.split(',').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect())
        }
        Value::Other => Err("a list of texts is wanted, like [\"one\", \"two\"]".to_owned()),
    }
}

fn ips(value: &Value) -> Result<Vec<IpAddr>, String> {
    list(value)?.iter().map(|item| item.parse().map_err(|_| format!("an IP address is wanted, not `{item}`"))).collect()
}

fn web_url(value: &Value) -> Result<String, String> {
    let url = text(value).trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    if host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '?', '#', ' '])) {
        return Ok(url.to_owned());
    }
    Err(format!("an address without a path is wanted, like `https://desk.example.com`, not `{url}`"))
}

fn https_url(value: &Value) -> Result<String, String> {
    let url = text(value);
    let rest = url.strip_prefix("https://").filter(|rest| !rest.is_empty());
    match rest {
        // It stands in logs.
        Some(rest) if rest.contains('@') => Err("an address without a name and a password is wanted".to_owned()),
        Some(rest) if rest.chars().all(|letter| letter.is_ascii_graphic()) => Ok(url.to_owned()),
        _ => Err(format!("an address that starts with `https://` is wanted, not `{url}`")),
    }
}

fn contact(value: &Value) -> Result<String, String> {
    let way = text(value);
    let is_way = ["mailto:", "https://"].iter().any(|start| way.len() > start.len() && way.starts_with(start));
    if is_way && way.chars().all(|letter| letter.is_ascii_graphic()) {
        return Ok(way.to_owned());
    }
    Err(format!(
        "an address is wanted, like `mailto:security@example.com` or `https://example.com/security`, not `{way}`"
    ))
}

fn postgres_url(value: &Value) -> Result<Secret, String> {
    let url = text(value);
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(Secret(url.to_owned()));
    }
    // What stands there may hold a password, so it is not repeated.
    Err("an address that starts with `postgres://` is wanted; without one the embedded database is used".to_owned())
}

fn absolute(value: &Value) -> Result<PathBuf, String> {
    let path = PathBuf::from(text(value));
    if path.is_absolute() { Ok(path) } else { Err("a path from the root is wanted, like `/srv/anchors`".to_owned()) }
}

fn sealing_key(value: &Value) -> Result<Secret, String> {
    let digits = text(value);
    if digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(Secret(digits.to_owned()));
    }
    // What stands there may be most of a key, so it is not repeated.
    Err("64 hexadecimal digits are wanted, as `openssl rand -hex 32` makes them".to_owned())
}

pub(super) fn secret_file(value: &Value) -> Result<String, String> {
    let path = text(value);
    std::fs::read_to_string(path).map_err(|error| format!("the file {path} cannot be read: {error}"))
}
