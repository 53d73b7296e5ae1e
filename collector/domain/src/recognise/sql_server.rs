//! Microsoft SQL Server by its engine's build.
//! Invariant: only the engine is SQL Server: drivers, tools and native clients bear its name and years and are others. Two
//! notations of one version exist (`13.3.6300.2` of the setup, `13.0.6300.2` of the engine); the build parts them both.
//! Next: [`super::office`].

use super::{Name, Raw, Recognised};
use crate::catalogue::segments;

/// What catalogues call it.
pub const PRODUCT: &str = "mssqlserver";

const RULE: &str = "sql-server:build";

/// A service pack: the first build that has it, and the release.
type Pack = (u64, &'static str);

/// The major version, its years in names, and its service packs from the newest, as the vendor's table of builds has them:
/// <https://learn.microsoft.com/troubleshoot/sql/releases/download-and-install-latest-updates>.
static RELEASES: &[(u64, &str, &[Pack])] = &[
    (17, "2025", &[(0, "17.0")]),
    (16, "2022", &[(0, "16.0")]),
    (15, "2019", &[(0, "15.0")]),
    (14, "2017", &[(0, "14.0")]),
    (
        13,
        "2016",
        &[(7_000, "13.0-sp3-acp"), (6_300, "13.0-sp3"), (5_026, "13.0-sp2"), (4_001, "13.0-sp1"), (1_601, "13.0")],
    ),
    (12, "2014", &[(6_024, "12.0-sp3"), (5_000, "12.0-sp2"), (4_100, "12.0-sp1"), (2_000, "12.0")]),
    (
        11,
        "2012",
        &[(7_001, "11.0-sp4"), (6_020, "11.0-sp3"), (5_058, "11.0-sp2"), (3_000, "11.0-sp1"), (2_100, "11.0")],
    ),
    (9, "2005", &[(5_000, "9.0-sp4"), (4_035, "9.00-sp3"), (3_042, "9.00-sp2"), (2_047, "9.0-sp1"), (1_399, "9.0")]),
    (8, "2000", &[(2_039, "8.0-sp4")]),
];
/// 2008 R2 bears the minor version 50.
static R2: &[Pack] = &[(6_000, "10.50-sp3"), (4_000, "10.50-sp2"), (2_500, "10.50-sp1"), (1_600, "10.50-r2")];
static Y2008: &[Pack] =
    &[(6_000, "10.0-sp4"), (5_500, "10.00-sp3"), (4_000, "10.00-sp2"), (2_531, "10.00-sp1"), (1_600, "10.00")];

/// Words that an engine's name may have beside the year.
const WORDS: &[&str] = &[
    "express",
    "standard",
    "enterprise",
    "developer",
    "web",
    "evaluation",
    "datacenter",
    "workgroup",
    "business",
    "intelligence",
    "edition",
    "database",
    "engine",
    "services",
    "with",
    "advanced",
    "r2",
    "rtm",
    "sp1",
    "sp2",
    "sp3",
    "sp4",
    "rtm-gdr",
    "rtm-cu",
    "core-based",
    "licensing",
    "instance",
    "azure",
    "connect",
    "pack",
    "sqlexpress",
    "mssqlserver",
];

/// SQL Server's release.
pub fn recognise(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    let rest = name.behind(&["microsoft", "sql", "server"]).or_else(|| name.behind(&["sql", "server"]))?;
    if !rest.iter().all(|word| WORDS.contains(&word.as_str())) {
        return None;
    }
    let told = raw.context.get(&["patchlevel", "productversion"]).unwrap_or(raw.version);
    let numbers = segments(told);
    let is_r2 = rest.iter().any(|word| word == "r2");
    let (Some(&major), Some(&build)) = (numbers.first(), numbers.get(2)) else {
        return Some(by_year(raw, name, rest, is_r2));
    };
    let minor = numbers.get(1).copied().unwrap_or_default();
    let packs = match major {
        10 if minor >= 50 => R2,
        10 => Y2008,
        _ => match RELEASES.iter().find(|(number, ..)| *number == major) {
            Some((_, _, packs)) => packs,
            None => return Some(by_year(raw, name, rest, is_r2)),
        },
    };
    let found = packs.iter().find(|(first, _)| build >= *first);
    Some(found.map_or(Recognised::unsure(PRODUCT, RULE), |(_, cycle)| Recognised::named(PRODUCT, *cycle, RULE)))
}

/// Without a build a year tells the release where it has but one, or where the service pack is told beside it.
fn by_year(raw: &Raw<'_>, name: &Name, rest: &[String], is_r2: bool) -> Recognised {
    const BY_YEAR: &str = "sql-server:year";
    let pack = raw.context.get(&["sp", "servicepack", "splevel", "productlevel"]).unwrap_or_default().to_lowercase();
    let pack = pack.trim_start_matches("service pack ").trim_start_matches("sp").to_owned();
    let pack = rest.iter().find_map(|word| word.strip_prefix("sp").map(str::to_owned)).unwrap_or(pack);
    let packs: &[Pack] = match name.year() {
        Some("2008") if is_r2 => R2,
        Some("2008") => Y2008,
        Some(year) => RELEASES.iter().find(|(_, one, _)| *one == year).map_or(&[], |(_, _, packs)| packs),
        None => &[],
    };
    let found = match packs {
        [(_, only)] if *only != "8.0-sp4" => Some(*only),
        _ if pack.is_empty() => None,
        _ => packs.iter().find(|(_, cycle)| cycle.ends_with(&format!("-sp{pack}"))).map(|(_, cycle)| *cycle),
    };
    found.map_or(Recognised::unsure(PRODUCT, BY_YEAR), |cycle| Recognised::named(PRODUCT, cycle, BY_YEAR))
}
