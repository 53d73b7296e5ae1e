//! Operating systems by their own words: `os-release`, `sw_vers`, what a hypervisor or a firewall calls itself.
//! Invariant: a derivative never borrows its parent's dates: an `ID` that is not in the table is unknown, whatever it is
//! like; and `ID=centos` is CentOS or CentOS Stream by its name alone. Next: [`super::windows_systems`].

use super::{Name, Raw, Recognised, windows_systems};
use crate::catalogue::segments;

/// What a row says of a system.
pub enum Answer {
    /// It is this one.
    Is(Recognised),
    /// It is a system, and not one that may be named.
    Unknown,
    /// It is none.
    NoSystem,
}

impl Answer {
    /// A row that is a system for certain.
    pub fn of(found: Option<Recognised>) -> Self {
        found.map_or(Self::Unknown, Self::Is)
    }
}

/// `ID` of os-release, the product, what its name begins with, and its rule.
struct System {
    id: &'static str,
    product: &'static str,
    /// Words that its name begins with, when no `ID` was told.
    names: &'static [&'static [&'static str]],
}

const fn system(id: &'static str, product: &'static str, names: &'static [&'static [&'static str]]) -> System {
    System { id, product, names }
}

/// Longer names stand before those that they begin with.
static SYSTEMS: &[System] = &[
    system("ubuntu", "ubuntu", &[&["ubuntu"]]),
    system("debian", "debian", &[&["debian", "gnu/linux"], &["debian"]]),
    system("rhel", "rhel", &[&["red", "hat", "enterprise", "linux"]]),
    system("rocky", "rocky-linux", &[&["rocky", "linux"]]),
    system("almalinux", "almalinux", &[&["almalinux"]]),
    system("ol", "oracle-linux", &[&["oracle", "linux", "server"], &["oracle", "linux"]]),
    system("fedora", "fedora", &[&["fedora", "linux"], &["fedora"]]),
    system("sles", "sles", &[&["suse", "linux", "enterprise", "server"], &["sles"]]),
    system("sl-micro", "suse-linux-micro", &[&["suse", "linux", "micro"]]),
    system("sle-micro", "suse-linux-micro", &[&["suse", "linux", "enterprise", "micro"]]),
    system("suse-microos", "suse-linux-micro", &[]),
    system("opensuse-leap", "opensuse", &[&["opensuse", "leap"]]),
    system("opensuse", "opensuse", &[&["opensuse"]]),
    system("alpine", "alpine-linux", &[&["alpine", "linux"]]),
    system("amzn", "amazon-linux", &[&["amazon", "linux", "ami"], &["amazon", "linux"]]),
    system("linuxmint", "linuxmint", &[&["linux", "mint"]]),
    system("pop", "pop-os", &[&["pop!_os"]]),
    system("devuan", "devuan", &[&["devuan", "gnu/linux"], &["devuan"]]),
    system("mageia", "mageia", &[&["mageia"]]),
    system("nixos", "nixos", &[&["nixos"]]),
    system("slackware", "slackware", &[&["slackware"]]),
    system("photon", "photon", &[&["vmware", "photon", "os"], &["vmware", "photon"]]),
    system("freebsd", "freebsd", &[&["freebsd"]]),
    system("solaris", "oracle-solaris", &[&["oracle", "solaris"]]),
    system("openbsd", "openbsd", &[&["openbsd"]]),
    system("netbsd", "netbsd", &[&["netbsd"]]),
    system("openwrt", "openwrt", &[&["openwrt"]]),
    system("postmarketos", "postmarketos", &[]),
    system("xcp-ng", "xcp-ng", &[&["xcp-ng"]]),
    system("eurolinux", "eurolinux", &[&["eurolinux"]]),
    system("mx", "mxlinux", &[&["mx", "linux"]]),
    system("antix", "antix", &[&["antix"]]),
    system("tails", "tails", &[&["tails"]]),
    system("steamos", "steamos", &[&["steamos"]]),
    system("cos", "cos", &[]),
    system("proxmox-ve", "proxmox-ve", &[&["proxmox", "ve"], &["proxmox", "virtual", "environment"]]),
    system("esxi", "esxi", &[&["vmware", "esxi"]]),
    system("fortios", "fortios", &[&["fortios"]]),
    system("routeros", "routeros", &[&["mikrotik", "routeros"], &["routeros"]]),
    system("pan-os", "panos", &[&["palo", "alto", "networks", "pan-os"], &["pan-os"]]),
    system("opnsense", "opnsense", &[&["opnsense"]]),
    system("ios", "ios", &[&["ios"], &["iphone", "os"], &["apple", "ios"]]),
    system("ipados", "ipados", &[&["ipados"], &["apple", "ipados"]]),
    system("android", "android", &[&["android"]]),
];

/// Words behind a system's name that do not make another one.
const WORDS_BEHIND: &[&str] = &[
    "update",
    "lts",
    "linux",
    "gnu/linux",
    "server",
    "workstation",
    "edition",
    "core",
    "release",
    "build",
    "os",
    "ami",
    "stream",
    "sp1",
    "sp2",
    "sp3",
    "sp4",
    "sp5",
    "sp6",
    "sp7",
    "desktop",
    "cloud",
    "final",
    "leap",
    "micro",
    "enterprise",
];

/// Every system that some rule leads to.
pub fn products() -> impl Iterator<Item = &'static str> {
    const NAMED: &[&str] =
        &["windows", "windows-server", "windows-embedded", "windows-nano-server", "macos", "centos", "centos-stream"];
    SYSTEMS.iter().map(|system| system.product).chain(NAMED.iter().copied()).chain(["clear-linux"])
}

/// What a row says of a system.
pub fn recognise(raw: &Raw<'_>, name: &Name) -> Answer {
    if let Some(answer) = windows_systems::recognise(raw, name) {
        return answer;
    }
    if raw.reported_by == "sw_vers" || is_macos(name) {
        return Answer::of(macos(raw, name));
    }
    let tells_id = ["os-release", "lsb-release", "lsb_release"].contains(&raw.reported_by);
    let bare = name.phrase();
    let id_as_name = SYSTEMS.iter().map(|system| system.id).find(|id| *id == bare);
    match raw.context.get(&["id", "osid", "distributorid"]).or(id_as_name).filter(|_| tells_id) {
        Some(id) => Answer::of(by_id(raw, name, &id.to_lowercase())),
        None if tells_id => Answer::of(by_name(raw, name)),
        // The registry lists programs, and no system but Windows.
        None if raw.reported_by.starts_with("windows") => Answer::NoSystem,
        None => by_name(raw, name).map_or(Answer::NoSystem, Answer::Is),
    }
}

fn is_macos(name: &Name) -> bool {
    matches!(name.phrase().as_str(), "macos" | "mac os x" | "os x" | "mac os" | "apple macos")
        || name.behind(&["macos"]).is_some_and(|rest| matches!(rest, [one] if MACOS_NAMES.contains(&one.as_str())))
}

const MACOS_NAMES: &[&str] =
    &["tahoe", "sequoia", "sonoma", "ventura", "monterey", "catalina", "mojave", "sierra", "yosemite", "mavericks"];

fn macos(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    let told = raw.context.get(&["productversion"]).unwrap_or(raw.version);
    let version = if told.is_empty() { name.versions.first()?.as_str() } else { told };
    Some(Recognised::version("macos", version, "system:macos"))
}

fn by_id(raw: &Raw<'_>, name: &Name, id: &str) -> Option<Recognised> {
    let pretty = raw.context.get(&["prettyname", "description"]).unwrap_or(raw.name);
    let version = raw.context.get(&["versionid", "release"]).unwrap_or(raw.version);
    let version = if version.is_empty() { name.versions.first().map_or("", String::as_str) } else { version };
    let words = format!("{pretty} {} {}", raw.name, raw.context.get(&["name"]).unwrap_or_default()).to_lowercase();
    match id {
        "centos" if words.contains("stream") => {
            return Some(Recognised::version("centos-stream", version, "system:centos"));
        }
        "centos" => return Some(Recognised::version("centos", version, "system:centos")),
        "fedora" if words.contains("rawhide") => return None,
        "debian" if words.contains("/sid") || version.is_empty() => return None,
        "linuxmint" if words.contains("lmde") => {
            let number = segments(version).first().copied()?;
            return Some(Recognised::named("linuxmint", format!("lmde{number}"), "system:linuxmint"));
        }
        "cos" => {
            return Some(Recognised::named("cos", format!("cos-{}", segments(version).first()?), "system:cos"));
        }
        "sles" if words.contains("for sap") => return None,
        "clear-linux-os" => return Some(Recognised::named("clear-linux", "current", "system:id")),
        // XenServer's own name stands in the ID of both.
        "xenenterprise" if words.contains("xcp-ng") => {
            return Some(Recognised::version("xcp-ng", version, "system:id"));
        }
        // A derivative that keeps its parent's ID tells itself by its name.
        "ubuntu" | "debian" if !words.contains(id) => return None,
        _ => {}
    }
    let found = SYSTEMS.iter().find(|system| system.id == id)?;
    Some(Recognised::version(found.product, whole(found.product, version), "system:id"))
}

/// SUSE and openSUSE leave the service pack out where it is none, and write it `15-SP4` in places.
fn whole(product: &str, version: &str) -> String {
    let numbers = segments(version);
    let pack = version.to_lowercase().find("sp").and_then(|at| version.get(at + 2..)?.trim().parse::<u64>().ok());
    match (product, numbers.as_slice()) {
        ("sles", [major]) => format!("{major}.{}", pack.unwrap_or(0)),
        _ => version.to_owned(),
    }
}

fn by_name(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    let told = || raw.context.get(&["versionid"]).or(Some(raw.version).filter(|version| !version.is_empty()));
    let version = || told().or(name.versions.first().map(String::as_str));
    let code_names = |rest: &[String]| {
        raw.reported_by == "os-release"
            || rest.iter().all(|word| {
                WORDS_BEHIND.contains(&word.as_str()) || word.starts_with("build-") || is_code_name(raw, word)
            })
    };
    if let Some(rest) = name.behind(&["centos"]) {
        let product = if rest.iter().any(|word| word == "stream") { "centos-stream" } else { "centos" };
        return code_names(rest).then(|| Recognised::version(product, version().unwrap_or_default(), "system:centos"));
    }
    if let Some(rest) = name.behind(&["lmde"]) {
        let number = segments(version()?).first().copied()?;
        return code_names(rest).then(|| Recognised::named("linuxmint", format!("lmde{number}"), "system:linuxmint"));
    }
    let fits = |system: &&System| system.names.iter().any(|names| name.behind(names).is_some_and(code_names));
    let found = SYSTEMS.iter().find(fits)?;
    let pack = name.words.iter().find(|word| word.starts_with("sp") && word.len() == 3);
    let version = match (found.product, pack) {
        ("sles", Some(pack)) => format!("{} {pack}", version()?),
        _ => version()?.to_owned(),
    };
    Some(Recognised::version(found.product, whole(found.product, &version), "system:name"))
}

/// A word in brackets at the end is a release's own name: `(bookworm)`, `(Blue Onyx)`.
fn is_code_name(raw: &Raw<'_>, word: &str) -> bool {
    let lower = raw.name.to_lowercase();
    lower.split_once('(').is_some_and(|(_, inside)| {
        inside.trim_end().strip_suffix(')').is_some_and(|inside| inside.split_whitespace().any(|one| one == word))
    })
}
