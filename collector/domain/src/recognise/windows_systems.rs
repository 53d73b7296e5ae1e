//! Windows by installation type, build, `EditionID` and SKU.
//! Invariant: the build decides, never the name, which still says "Windows 10" on 11; the installation type parts clients
//! from servers of one build; an edition that is not known leaves the release open where its dates hang on it.
//! Next: [`crate::lifecycle`], which holds the editions.

use super::systems::Answer;
use super::{Name, Raw, Recognised};
use crate::catalogue::segments;
use crate::lifecycle::windows::{Group, group};

/// What a row says of Windows; none where it is not about Windows.
pub fn recognise(raw: &Raw<'_>, name: &Name) -> Option<Answer> {
    let rest = name.behind(&["microsoft", "windows"]).or_else(|| name.behind(&["windows"]))?;
    if rest.iter().any(|word| word == "embedded") || raw.context.get(&["editionid"]).is_some_and(|id| id == "Embedded")
    {
        return embedded(name, rest).map(Answer::Is);
    }
    let kinds = rest.iter().all(|word| WORDS.contains(&word.as_str()));
    let is_system = kinds && (!name.versions.is_empty() || rest.iter().any(|word| NAMES.contains(&word.as_str())));
    if !is_system {
        return None;
    }
    if rest.iter().any(|word| matches!(word.as_str(), "home" | "small") && rest.contains(&"server".to_owned())) {
        return Some(Answer::Unknown);
    }
    Some(if is_server(raw, rest) { server(raw, name, rest) } else { client(raw, name, rest) })
}

/// Words of Windows' names that do not make another program.
const WORDS: &[&str] = &[
    "pro",
    "professional",
    "home",
    "enterprise",
    "education",
    "workstations",
    "workstation",
    "for",
    "single",
    "language",
    "n",
    "iot",
    "ltsc",
    "ltsb",
    "evaluation",
    "multi-session",
    "core",
    "ultimate",
    "premium",
    "basic",
    "starter",
    "business",
    "vista",
    "xp",
    "server",
    "standard",
    "datacenter",
    "essentials",
    "foundation",
    "r2",
    "edition",
    "azure",
    "version",
    "se",
    "with",
    "hyper-v",
    "storage",
    "workgroup",
    "web",
    "small",
    "multipoint",
    "without",
    "kn",
    "21h1",
    "21h2",
    "20h2",
    "22h2",
    "23h2",
    "24h2",
    "25h2",
    "26h1",
    "26h2",
    "service",
    "pack",
    "sp1",
    "sp2",
    "sp3",
    "nano",
    "annual",
    "channel",
    "virtual",
    "desktops",
    "famille",
    "professionnel",
    "entreprise",
    "professionale",
    "insider",
    "preview",
    "build",
    "media",
    "center",
    "hpc",
    "me",
    "nt",
    "s",
    "mode",
    "in",
    "semi-annual",
];
/// Names that say which Windows it is without a number.
const NAMES: &[&str] = &["vista", "xp", "server"];

fn is_server(raw: &Raw<'_>, rest: &[String]) -> bool {
    let told = raw.context.get(&["installationtype"]);
    let edition = edition_id(raw, rest);
    // A desktop of many sessions is a client that calls itself a server.
    if edition == Some("ServerRdsh") {
        return false;
    }
    match (told, raw.context.get(&["producttype"])) {
        (Some(kind), _) => kind.to_lowercase().contains("server"),
        (_, Some(kind)) => ["2", "3", "servernt", "lanmannt", "server", "domain controller", "domaincontroller"]
            .contains(&kind.to_lowercase().as_str()),
        _ => rest.iter().any(|word| word == "server") || edition.is_some_and(|id| id.starts_with("Server")),
    }
}

/// The build, from wherever it was told.
fn build(raw: &Raw<'_>) -> Option<u32> {
    let context = &raw.context;
    if let Some(build) = context.number(&["build", "buildnumber", "currentbuild", "currentbuildnumber", "osbuild"]) {
        return Some(build);
    }
    let of = |text: &str| segments(text).get(2).copied();
    let told = context
        .get(&["build", "buildnumber", "currentbuild", "version", "osversion"])
        .and_then(|text| of(text).or_else(|| segments(text).first().copied().filter(|one| *one > 2_000)));
    let bare = || segments(raw.version).first().copied().filter(|build| *build > 2_000);
    u32::try_from(told.or_else(|| of(raw.version)).or_else(bare)?).ok()
}

/// `EditionID`, told or by its number of `OperatingSystemSKU`, or by the name's words.
fn edition_id<'a>(raw: &'a Raw<'_>, rest: &[String]) -> Option<&'a str> {
    if let Some(id) = raw.context.get(&["editionid", "edition", "windowseditionid"]) {
        return Some(id);
    }
    if let Some(sku) = raw.context.number(&["operatingsystemsku", "sku", "ossku"]) {
        return SKUS.iter().find(|(number, _)| *number == sku).map(|(_, id)| *id);
    }
    let has = |word: &str| rest.iter().any(|one| one == word);
    let long = has("ltsc") || has("ltsb");
    let id = match () {
        () if has("evaluation") || has("s") || has("se") => return None,
        () if has("iot") && long => "IoTEnterpriseS",
        () if long => "EnterpriseS",
        () if has("multi-session") => "ServerRdsh",
        () if has("iot") && has("enterprise") => "IoTEnterprise",
        () if has("pro") && has("education") => "ProfessionalEducation",
        () if has("workstations") => "ProfessionalWorkstation",
        () if has("enterprise") || has("entreprise") => "Enterprise",
        () if has("education") => "Education",
        () if has("pro") || has("professional") || has("professionnel") || has("professionale") => "Professional",
        () if has("home") || has("famille") => "Core",
        () => return None,
    };
    Some(id)
}

/// `Win32_OperatingSystem.OperatingSystemSKU`: <https://learn.microsoft.com/windows/win32/cimwin32prov/win32-operatingsystem>.
const SKUS: &[(u32, &str)] = &[
    (1, "Ultimate"),
    (2, "HomeBasic"),
    (3, "HomePremium"),
    (4, "Enterprise"),
    (6, "Business"),
    (7, "ServerStandard"),
    (8, "ServerDatacenter"),
    (11, "Starter"),
    (12, "ServerDatacenterCore"),
    (13, "ServerStandardCore"),
    (27, "EnterpriseN"),
    (48, "Professional"),
    (49, "ProfessionalN"),
    (50, "ServerSolution"),
    (79, "ServerStandardEval"),
    (80, "ServerDatacenterEval"),
    (98, "CoreN"),
    (99, "CoreCountrySpecific"),
    (100, "CoreSingleLanguage"),
    (101, "Core"),
    (103, "ProfessionalWMC"),
    (121, "Education"),
    (122, "EducationN"),
    (125, "EnterpriseS"),
    (126, "EnterpriseSN"),
    (161, "ProfessionalWorkstation"),
    (162, "ProfessionalWorkstationN"),
    (164, "ProfessionalEducation"),
    (165, "ProfessionalEducationN"),
    (175, "ServerRdsh"),
    (188, "IoTEnterprise"),
    (191, "IoTEnterpriseS"),
];

/// Builds of Windows for people's machines, the release, and which groups have dates of their own there.
static CLIENTS: &[(u32, &str)] = &[
    (28000, "11-26h1"),
    (26300, "11-26h2"),
    (26200, "11-25h2"),
    (26100, "11-24h2"),
    (22631, "11-23h2"),
    (22621, "11-22h2"),
    (22000, "11-21h2"),
    (19045, "10-22h2"),
    (19044, "10-21h2"),
    (19043, "10-21h1"),
    (19042, "10-20h2"),
    (19041, "10-2004"),
    (18363, "10-1909"),
    (18362, "10-1903"),
    (17763, "10-1809"),
    (17134, "10-1803"),
    (16299, "10-1709"),
    (15063, "10-1703"),
    (14393, "10-1607"),
    (10586, "10-1511"),
    (10240, "10-1507"),
    (9600, "8.1"),
    (9200, "8"),
    (7601, "7-sp1"),
    (7600, "7"),
    (6002, "6-sp2"),
];
/// Releases whose dates are those of every edition outside the long-term channel.
const ONE_DATE: &[&str] =
    &["10-22h2", "10-21h1", "10-2004", "10-1903", "10-1511", "10-1507", "8.1", "8", "7-sp1", "7", "6-sp2"];
/// Releases of the long-term channel; the first has dates of its own for IoT from 21H2 on.
const LONG_TERM: &[(&str, Option<&str>, &str)] = &[
    ("11-24h2", Some("11-24h2-iot-lts"), "11-24h2-e-lts"),
    ("10-21h2", Some("10-21h2-iot-lts"), "10-21h2-e-lts"),
    ("10-1809", Some("10-1809-e-lts"), "10-1809-e-lts"),
    ("10-1607", None, "10-1607-e-lts"),
    ("10-1507", None, "10-1507-e-lts"),
];

fn client(raw: &Raw<'_>, name: &Name, rest: &[String]) -> Answer {
    const RULE: &str = "windows:build";
    let has = |word: &str| rest.iter().any(|one| one == word);
    let pack = raw.context.get(&["csdversion", "servicepack", "sp"]).unwrap_or_default();
    let release = build(raw).and_then(|build| CLIENTS.iter().find(|(number, _)| *number == build));
    let Some((_, release)) = release else {
        let xp = build(raw) == Some(2600) || has("xp");
        if xp && (pack.contains('3') || has("sp3")) {
            return Answer::Is(Recognised::named("windows", "5-sp3", RULE));
        }
        return Answer::Is(by_name(raw, name, rest));
    };
    let edition = edition_id(raw, rest);
    let one_date = ONE_DATE.contains(release);
    let cycle = match edition.map(group) {
        Some(Some(Group::Ltsc)) => {
            LONG_TERM.iter().find(|(of, ..)| of == release).map(|(_, _, cycle)| (*cycle).to_owned())
        }
        Some(Some(Group::IotLtsc)) => {
            LONG_TERM.iter().find(|(of, ..)| of == release).and_then(|(_, cycle, _)| cycle.map(str::to_owned))
        }
        Some(None) => one_date.then(|| (*release).to_owned()).filter(|_| !is_special(edition)),
        _ if one_date => Some((*release).to_owned()),
        Some(Some(Group::HomePro)) => Some(format!("{release}-w")),
        Some(Some(Group::Enterprise)) => Some(format!("{release}-e")),
        None => None,
    };
    Answer::Is(cycle.map_or(Recognised::unsure("windows", RULE), |cycle| Recognised::named("windows", cycle, RULE)))
}

/// Editions with dates of their own that are not in any table.
fn is_special(edition: Option<&str>) -> bool {
    edition.is_some_and(|id| ["Embedded", "Eval", "IoTUAP", "Team", "Holographic"].iter().any(|part| id.contains(part)))
}

/// A system without a build: by the number in its name and the release it tells, where one name leaves one release.
fn by_name(raw: &Raw<'_>, name: &Name, rest: &[String]) -> Recognised {
    const RULE: &str = "windows:name";
    let told = raw.context.get(&["displayversion", "releaseid"]).unwrap_or(raw.version).to_lowercase();
    // The registry calls 11 "Windows 10"; the halves of years from the end of 2022 on are 11's alone.
    let only_11 = ["23h2", "24h2", "25h2", "26h1", "26h2"].contains(&told.as_str());
    let major = if only_11 { "11" } else { name.versions.first().map_or("", String::as_str) };
    let word = name.versions.iter().map(String::as_str).chain(rest.iter().map(String::as_str)).chain([told.as_str()]);
    let mut releases =
        CLIENTS.iter().filter(|(_, release)| release.strip_prefix(major).is_some_and(|rest| rest.starts_with('-')));
    let word: Vec<&str> = word.collect();
    let found = releases.find(|(_, release)| release.split('-').nth(1).is_some_and(|half| word.contains(&half)));
    if major == "8.1" {
        return Recognised::named("windows", "8.1", RULE);
    }
    match (found, edition_id(raw, rest).map(group)) {
        (Some((_, release)), _) if ONE_DATE.contains(release) => Recognised::named("windows", *release, RULE),
        (Some((_, release)), Some(Some(Group::HomePro))) => Recognised::named("windows", format!("{release}-w"), RULE),
        (Some((_, release)), Some(Some(Group::Enterprise))) => {
            Recognised::named("windows", format!("{release}-e"), RULE)
        }
        _ => Recognised::unsure("windows", RULE),
    }
}

/// Builds of Windows Server; the channel of six months shares some with the long-term one.
static SERVERS: &[(u32, &str)] = &[
    (26100, "2025"),
    (25398, "23h2-ac"),
    (20348, "2022"),
    (19042, "20h2-sac"),
    (19041, "2004-sac"),
    (18363, "1909-sac"),
    (18362, "1903-sac"),
    (17763, "2019"),
    (17134, "1803-sac"),
    (16299, "1709-sac"),
    (14393, "2016"),
    (9600, "2012-r2"),
    (9200, "2012"),
    (7601, "2008-r2-sp1"),
    (7600, "2008-r2"),
    (6003, "2008-sp2"),
    (6002, "2008-sp2"),
    (2195, "2000"),
];

fn server(raw: &Raw<'_>, name: &Name, rest: &[String]) -> Answer {
    const RULE: &str = "windows:server";
    let has = |word: &str| rest.iter().any(|one| one == word);
    let pack = raw.context.get(&["csdversion", "servicepack", "sp"]).unwrap_or_default();
    if raw.context.get(&["installationtype"]).is_some_and(|kind| kind.to_lowercase().contains("nano")) || has("nano") {
        return Answer::Is(Recognised::unsure("windows-nano-server", RULE));
    }
    let half_yearly =
        edition_id(raw, rest).is_some_and(|id| id.ends_with("ACor")) || name.versions.iter().any(|v| v == "1809");
    let cycle = match build(raw) {
        Some(17763) if half_yearly => Some("1809-sac"),
        Some(3790) if pack.contains('2') || has("sp2") => Some("2003-sp2"),
        Some(3790) if pack.contains('1') || has("sp1") => Some("2003-sp1"),
        Some(build) => SERVERS.iter().find(|(number, _)| *number == build).map(|(_, cycle)| *cycle),
        None => match (name.year(), has("r2"), pack.contains('1') || has("sp1"), pack.contains('2') || has("sp2")) {
            (Some("2012"), true, ..) => Some("2012-r2"),
            (Some("2008"), true, true, _) => Some("2008-r2-sp1"),
            (Some("2008"), false, _, true) => Some("2008-sp2"),
            (Some("2003"), false, _, true) => Some("2003-sp2"),
            (Some(year @ ("2025" | "2022" | "2019" | "2016" | "2012")), false, ..) => {
                SERVERS.iter().find(|(_, cycle)| *cycle == year).map(|(_, cycle)| *cycle)
            }
            _ => None,
        },
    };
    let product = "windows-server";
    Answer::Is(cycle.map_or(Recognised::unsure(product, RULE), |cycle| Recognised::named(product, cycle, RULE)))
}

fn embedded(name: &Name, rest: &[String]) -> Option<Recognised> {
    const RULE: &str = "windows:embedded";
    const KINDS: &[&str] = &["embedded", "industry", "pro", "posready", "standard", "compact", "enterprise", "sp1"];
    if !rest.iter().all(|word| KINDS.contains(&word.as_str())) {
        return None;
    }
    let has = |word: &str| name.has(word);
    let version = name.versions.first().map_or("", String::as_str);
    let cycle = match version {
        "8.1" if has("industry") => "8.1-industry",
        "8.1" if has("pro") => "8.1-pro",
        "7" if has("posready") => "posready-7",
        "7" if has("compact") => "compact-7",
        "7" if has("standard") => "standard-7-sp1",
        "2013" if has("compact") => "compact-2013",
        _ => return Some(Recognised::unsure("windows-embedded", RULE)),
    };
    Some(Recognised::named("windows-embedded", cycle, RULE))
}
