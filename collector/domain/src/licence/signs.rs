//! The rules: what a fact may say against a licence, how strongly, and where it comes from.
//! Invariant: signs from one place are one sign, however many rules they meet; an honest licence (a key client that counts
//! down, a digital licence, a key server of the company's or of Azure, an add-on) meets none. Next: [`super::grade`].

use shared::host::{Licence, Licences};

use super::own::Own;
use super::suffix::{Family, family_of_edition, family_of_key};

/// How strongly a sign speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only together with others: what is a coincidence elsewhere.
    Beside,
    /// Harmless reasons are known.
    Weak,
    /// No harmless reason is known.
    Strong,
}

/// Where a sign comes from: what one cause may have left in several places counts once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum From {
    /// A program that pretends a licence, and everything that it installs.
    Activator,
    /// The server that a licence is activated at.
    KeyServer,
    /// For how long a licence was given.
    Term,
    /// The edition and the key that it has.
    Edition,
    /// Whether the maker's servers can be asked, or are kept out.
    Asking,
    /// What the maker answered.
    Answer,
}

/// A sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The rule that found it, a stable name.
    pub rule: String,
    /// Where it comes from.
    pub from: From,
    /// How strongly it speaks.
    pub strength: Strength,
}

/// 2038-01-01 UTC: no key server grants more than 180 days; what pretends one writes the end of 32-bit time, or later.
const TOO_FAR_MS: i64 = 2_145_916_800_000;
/// Who makes what the licensing service of Windows tells of.
const MICROSOFT: &str = "microsoft";

/// Every sign that facts hold, each with whose licence it touches.
#[must_use]
pub fn of(facts: &Licences, own: &Own, now_ms: i64) -> Vec<(String, Sign)> {
    // A key host of the company's own answers itself.
    let is_host = facts.licences.iter().any(|one| one.channel == "Volume:CSVLK");
    let traces = facts.traces.iter().filter_map(|one| {
        let (from, strength) = of_trace(&one.rule, one.strong);
        let is_acquitted = from == From::KeyServer && is_host;
        (!is_acquitted).then(|| (one.product.clone(), Sign { rule: one.rule.clone(), from, strength }))
    });
    let own_product = |one: &&Licence| !one.add_on && ["windows", "office"].contains(&one.product.as_str());
    let licences = facts.licences.iter().filter(own_product).flat_map(|one| {
        let server = if is_host { None } else { of_key_server(&one.key_server, own) };
        let found = [server, of_term(one, now_ms), of_edition(one), of_answer(one)];
        found
            .into_iter()
            .flatten()
            .map(|(rule, from, strength)| (MICROSOFT.to_owned(), Sign { rule: rule.to_owned(), from, strength }))
    });
    traces.chain(licences).collect()
}

type Found = (&'static str, From, Strength);

/// Where a trace that an agent told comes from. A rule that this collector does not know yet is a question at most.
fn of_trace(rule: &str, is_strong: bool) -> (From, Strength) {
    let told = if is_strong { Strength::Strong } else { Strength::Weak };
    match rule {
        "key_server_here" => (From::KeyServer, told),
        "no_ticket_policy" => (From::Asking, Strength::Weak),
        _ if rule.starts_with("hosts_") => (From::Asking, told),
        _ if rule.starts_with("activator_") || rule.starts_with("hook_") => (From::Activator, told),
        _ => (From::Activator, Strength::Weak),
    }
}

/// Servers that the vendor runs for machines in its own cloud.
const OF_AZURE: [&str; 2] = ["kms.core.windows.net", "azkms.core.windows.net"];

/// Key servers that strangers offer in public; the vendor offers none. From scripts that audit licences.
const OF_STRANGERS: [&str; 21] = [
    "msguides.com",
    "kms.digiboy.ir",
    "kms.03k.org",
    "kms.chinancce.com",
    "kms.loli.best",
    "kms.lotro.cc",
    "kms.shuax.com",
    "kms.cangshui.net",
    "kms.luody.info",
    "kms.library.hk",
    "kms.ddns.net",
    "xykz.f3322.org",
    "dimanyakms.sytes.net",
    "ms8.us.to",
    "s8.uk.to",
    "s9.us.to",
    "zh.us.to",
    "zpale.com",
    "kms.cnlic.com",
    "kms.vudy.net",
    "kms.wxlost.com",
];
/// What a script writes where no server is; a real network may have a computer there.
const PLACEHOLDER: &str = "10.0.0.10";

fn of_key_server(server: &str, own: &Own) -> Option<Found> {
    let server = server.trim_end_matches('.').to_ascii_lowercase();
    let within = |one: &str| server == one || server.ends_with(&format!(".{one}"));
    let found = match () {
        () if server.is_empty() || own.has_key_server(&server) || OF_AZURE.contains(&server.as_str()) => return None,
        () if is_this_machine(&server) => ("key_server_is_itself", Strength::Strong),
        () if OF_STRANGERS.iter().any(|one| within(one)) => ("key_server_of_strangers", Strength::Strong),
        () if server == PLACEHOLDER => ("key_server_placeholder", Strength::Beside),
        // Some companies and every university have public addresses inside.
        () if is_public_address(&server) => ("key_server_in_public", Strength::Weak),
        // A server inside the company is what key clients are for.
        () => return None,
    };
    Some((found.0, From::KeyServer, found.1))
}

fn is_this_machine(server: &str) -> bool {
    address(server).is_some_and(|[first, ..]| first == 127) || ["localhost", "::1"].contains(&server)
}

/// The four figures of an address; none for a name, and for an address of the longer kind.
fn address(server: &str) -> Option<[u8; 4]> {
    let figures: Option<Vec<u8>> = server.split('.').map(|part| part.parse().ok()).collect();
    figures?.try_into().ok()
}

/// Whether it is an address that is not kept for networks inside: private ones, those of a link, those behind a provider's.
fn is_public_address(server: &str) -> bool {
    match address(server) {
        Some([0 | 10 | 127, ..] | [192, 168, ..] | [169, 254, ..] | [172, 16..=31, ..] | [100, 64..=127, ..])
        | None => false,
        Some(_) => true,
    }
}

/// For how long: a key client always counts down from 180 days at most; what was for trying out has an end.
fn of_term(licence: &Licence, now_ms: i64) -> Option<Found> {
    let is_client = licence.channel == "Volume:GVLK" && licence.status == "licensed";
    let rule = match licence.ends_at_ms {
        Some(ends_at) if licence.trial && ends_at < now_ms => "trial_is_over",
        None if is_client => "key_client_for_ever",
        Some(ends_at) if is_client && ends_at >= TOO_FAR_MS => "key_client_too_long",
        _ => return None,
    };
    Some((rule, From::Term, Strength::Strong))
}

/// Volume licences do not exist for Home; a key that everybody has belongs to one family of editions.
fn of_edition(licence: &Licence) -> Option<Found> {
    let family = family_of_edition(&licence.name).filter(|_| licence.product == "windows")?;
    let of_key = family_of_key(&licence.partial_key);
    match () {
        () if family == Family::Home && licence.channel.starts_with("Volume") => {
            Some(("home_with_volume_key", From::Edition, Strength::Strong))
        }
        () if of_key.is_some_and(|of_key| of_key != family) => {
            Some(("key_of_another_edition", From::Edition, Strength::Weak))
        }
        () => None,
    }
}

/// What the maker said of the key. That no key server answers, or that it has too few clients, is a matter of the network.
fn of_answer(licence: &Licence) -> Option<Found> {
    let found = match licence.reason.as_str() {
        _ if licence.status == "licensed" => return None,
        // Not genuine; blocked by the maker; the time in which it might have been mended is over.
        "0xC004F200" | "0x8004FE21" | "0xC004C003" | "0xC004F051" | "0xC004F064" | "0xC004F065" => {
            ("key_refused", Strength::Strong)
        }
        // Used too often, by whomever.
        "0xC004C008" | "0xC004C020" | "0xC004C021" => ("key_used_too_often", Strength::Weak),
        _ if licence.status == "non_genuine_grace" => ("key_refused", Strength::Strong),
        _ => return None,
    };
    Some((found.0, From::Answer, found.1))
}

/// The rules, in the order that the words for them stand.
pub const RULES: [&str; 24] = [
    "activator_service",
    "activator_task",
    "activator_file",
    "activator_process",
    "hook_licensing",
    "hook_office",
    "hook_jetbrains",
    "key_server_here",
    "key_server_is_itself",
    "key_server_of_strangers",
    "key_server_placeholder",
    "key_server_in_public",
    "key_client_for_ever",
    "key_client_too_long",
    "trial_is_over",
    "home_with_volume_key",
    "key_of_another_edition",
    "key_refused",
    "key_used_too_often",
    "no_ticket_policy",
    "hosts_adobe",
    "hosts_autodesk",
    "hosts_jetbrains",
    "hosts_microsoft",
];
