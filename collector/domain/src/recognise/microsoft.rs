//! Microsoft's products whose version needs a table: Exchange, SharePoint, .NET, .NET Framework, Visual Studio, PowerShell.
//! Invariant: 15.2 is Exchange 2019 and the Subscription Edition, 16.0 is three SharePoints: the build parts them. The
//! installer's version of .NET is no version of .NET. Next: [`super::java`].

use super::{Name, Raw, Recognised, told_version};
use crate::catalogue::segments;

/// Every product of this file.
pub const PRODUCTS: &[&str] = &[
    "msexchange",
    "sharepoint",
    "dotnetfx",
    "dotnet",
    "visual-studio",
    "internet-explorer",
    "powershell",
    "windows-powershell",
];

/// The product and release of one of them.
pub fn recognise(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    exchange(raw, name)
        .or_else(|| sharepoint(raw, name))
        .or_else(|| framework(raw, name))
        .or_else(|| dotnet(raw, name))
        .or_else(|| visual_studio(raw, name))
        .or_else(|| internet_explorer(raw, name))
        .or_else(|| power_shell(raw, name))
}

fn only(rest: &[String], words: &[&str]) -> bool {
    rest.iter().all(|word| words.contains(&word.as_str()))
}

/// The first build of the Subscription Edition: <https://learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates>.
const EXCHANGE_SE: u64 = 2_562;

fn exchange(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    const RULE: &str = "exchange:build";
    const WORDS: &[&str] = &[
        "server",
        "cumulative",
        "update",
        "subscription",
        "edition",
        "standard",
        "enterprise",
        "sp1",
        "sp2",
        "sp3",
        "se",
        "rtm",
        "service",
        "pack",
    ];
    let rest = name.behind(&["microsoft", "exchange"]).or_else(|| name.behind(&["exchange"]))?;
    let plain: Vec<String> = rest.iter().filter(|word| !(word.starts_with("cu") && word.len() <= 4)).cloned().collect();
    if !only(&plain, WORDS) || (plain.is_empty() && name.versions.is_empty()) {
        return None;
    }
    let told = raw.context.get(&["admindisplayversion", "build", "productversion"]).unwrap_or(raw.version);
    let numbers = segments(told.trim_start_matches("Version "));
    let cycle = match (numbers.first(), numbers.get(1), numbers.get(2)) {
        (Some(15), Some(2), Some(build)) if *build >= EXCHANGE_SE => Some("subscription"),
        (Some(15), Some(2), Some(_)) => Some("2019"),
        (Some(15), Some(1), _) => Some("2016"),
        (Some(15), Some(0), _) => Some("2013"),
        (Some(14), ..) => Some("2010"),
        (Some(8), ..) => Some("2007"),
        (Some(6), Some(5), _) => Some("2003"),
        (Some(6), Some(0), _) => Some("2000"),
        _ if rest.iter().any(|word| word == "subscription" || word == "se") => Some("subscription"),
        _ => name
            .year()
            .and_then(|year| ["2019", "2016", "2013", "2010", "2007", "2003"].into_iter().find(|one| *one == year)),
    };
    Some(cycle.map_or(Recognised::unsure("msexchange", RULE), |cycle| Recognised::named("msexchange", cycle, RULE)))
}

fn sharepoint(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    const RULE: &str = "sharepoint:build";
    const WORDS: &[&str] =
        &["server", "enterprise", "standard", "subscription", "edition", "foundation", "se", "sp1", "sp2", "core"];
    let rest = name.behind(&["microsoft", "sharepoint"]).or_else(|| name.behind(&["sharepoint"]))?;
    if !only(rest, WORDS) || !rest.iter().any(|word| word == "server" || word == "foundation" || word == "subscription")
    {
        return None;
    }
    let numbers = segments(raw.version);
    let cycle = match (numbers.first(), numbers.get(2)) {
        _ if rest.iter().any(|word| word == "subscription") => Some("subscription"),
        (Some(16), Some(build)) if *build >= 14_000 => Some("subscription"),
        (Some(16), Some(build)) if *build >= 10_000 => Some("2019"),
        (Some(16), Some(_)) => Some("2016"),
        (Some(15), _) => Some("2013"),
        (Some(14), _) => Some("2010"),
        (Some(12), _) => Some("2007"),
        _ => name.year().and_then(|year| ["2019", "2016", "2013", "2010", "2007"].into_iter().find(|one| *one == year)),
    };
    Some(cycle.map_or(Recognised::unsure("sharepoint", RULE), |cycle| Recognised::named("sharepoint", cycle, RULE)))
}

/// `Release` of the registry, the first number of each version from the newest:
/// <https://learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed>.
const FRAMEWORK_RELEASES: &[(u32, &str)] = &[
    (533_320, "4.8.1"),
    (528_040, "4.8"),
    (461_808, "4.7.2"),
    (461_308, "4.7.1"),
    (460_798, "4.7"),
    (394_802, "4.6.2"),
    (394_254, "4.6.1"),
    (393_295, "4.6"),
    (379_893, "4.5.2"),
    (378_675, "4.5.1"),
    (378_389, "4.5"),
];
/// The build of each version from the newest, as `Version` of the registry tells it.
const FRAMEWORK_BUILDS: &[(&[u64], u64, &str)] = &[
    (&[4, 8], 9_000, "4.8.1"),
    (&[4, 8], 3_000, "4.8"),
    (&[4, 7], 3_000, "4.7.2"),
    (&[4, 7], 2_500, "4.7.1"),
    (&[4, 7], 2_000, "4.7"),
    (&[4, 6], 1_580, "4.6.2"),
    (&[4, 6], 1_030, "4.6.1"),
    (&[4, 6], 70, "4.6"),
    (&[4, 5], 51_800, "4.5.2"),
    (&[4, 5], 51_300, "4.5.1"),
    (&[4, 5], 51_200, "4.5.2"),
    (&[4, 5], 50_900, "4.5.1"),
    (&[4, 5], 50_000, "4.5"),
    (&[4, 0], 30_000, "4.0"),
    (&[3, 5], 30_000, "3.5-sp1"),
];

fn framework(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    const RULE: &str = "net-framework";
    let rest = name.behind(&["microsoft", "net", "framework"]).or_else(|| name.behind(&["net", "framework"]))?;
    if !only(rest, &["client", "profile", "extended", "full", "sp1", "sp2", "runtime"]) {
        return None;
    }
    let named = name.versions.first().map_or("", String::as_str);
    let cycle = match named {
        "4.8.1" | "4.8" | "4.7.2" | "4.7.1" | "4.7" | "4.6.2" | "4.6.1" | "4.6" | "4.5.2" | "4.5.1" | "4.5" => {
            Some(named)
        }
        "4" | "4.0" => Some("4.0"),
        "3.5" if rest.iter().any(|word| word == "sp1") => Some("3.5-sp1"),
        _ => None,
    };
    let by_number = || {
        let number = raw.context.number(&["release"])?;
        FRAMEWORK_RELEASES.iter().find(|(first, _)| number >= *first).map(|(_, cycle)| *cycle)
    };
    let by_build = || {
        let numbers = segments(raw.version);
        let build = *numbers.get(2)?;
        let fits = |row: &&(&[u64], u64, &str)| numbers.starts_with(row.0) && build >= row.1;
        FRAMEWORK_BUILDS.iter().find(fits).map(|(.., cycle)| *cycle)
    };
    let found = cycle.or_else(by_number).or_else(by_build);
    Some(found.map_or(Recognised::unsure("dotnetfx", RULE), |cycle| Recognised::named("dotnetfx", cycle, RULE)))
}

fn dotnet(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    const RULE: &str = "net:name";
    const NAMES: &[&str] = &[
        "net runtime",
        "net core runtime",
        "net sdk",
        "net core sdk",
        "windows desktop runtime",
        "asp.net core shared framework",
        "asp.net core runtime",
        "net",
        "net core",
        "windows server hosting",
        "net desktop runtime",
        "net core windows server hosting",
        "asp.net core",
        "net windows server hosting",
        "asp.net core hosting bundle",
        "net windows desktop runtime",
    ];
    let phrase = name.phrase();
    let phrase = phrase.strip_prefix("microsoft ").unwrap_or(&phrase).replace(" - ", " ");
    if !NAMES.contains(&phrase.as_str()) || (phrase == "net" && !raw.name.contains(".NET")) {
        return None;
    }
    // The installer's own version, such as 48.100.4037, is not .NET's; the name bears the true one.
    let named = name.versions.first().map(String::as_str);
    let told = segments(raw.version).first().copied().filter(|major| *major <= 20).map(|_| raw.version);
    let version = named.filter(|text| text.contains('.')).or(told).or(named);
    Some(version.map_or(Recognised::unsure("dotnet", RULE), |version| Recognised::version("dotnet", version, RULE)))
}

fn visual_studio(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    const RULE: &str = "visual-studio:version";
    const EDITIONS: &[&str] =
        &["community", "professional", "enterprise", "ultimate", "premium", "build", "tools", "buildtools", "edition"];
    let rest = name.behind(&["microsoft", "visual", "studio"]).or_else(|| name.behind(&["visual", "studio"]))?;
    let is_dotted = name.dotted().is_some() || segments(raw.version).len() > 1;
    if !only(rest, EDITIONS) || (rest.is_empty() && name.year().is_none() && !is_dotted) {
        return None;
    }
    let version = Some(raw.version).filter(|version| segments(version).len() > 1).or(name.dotted());
    Some(version.map_or(Recognised::unsure("visual-studio", RULE), |version| {
        Recognised::version("visual-studio", version, RULE)
    }))
}

fn internet_explorer(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    const RULE: &str = "internet-explorer:version";
    const PRODUCT: &str = "internet-explorer";
    let rest = name
        .behind(&["windows", "internet", "explorer"])
        .or_else(|| name.behind(&["microsoft", "internet", "explorer"]))
        .or_else(|| name.behind(&["internet", "explorer"]))?;
    if !rest.is_empty() {
        return None;
    }
    // The registry's Version stays at 9.x from 10 on; svcVersion tells.
    let told = raw.context.get(&["svcversion"]).unwrap_or(raw.version);
    let numbers = segments(told);
    let major = match (numbers.as_slice(), name.versions.first()) {
        (_, Some(named)) => segments(named).first().copied(),
        ([9, second @ (10 | 11), ..], _) => Some(*second),
        (numbers, _) => numbers.first().copied(),
    };
    let Some(major) = major else { return Some(Recognised::unsure(PRODUCT, RULE)) };
    let edition = raw.context.get(&["editionid", "edition"]).unwrap_or_default();
    let kind = raw.context.get(&["installationtype", "os", "product"]).unwrap_or_default().to_lowercase();
    let cycle = match major {
        11 if kind.contains("server") => "11-server".to_owned(),
        11 if edition.ends_with("EnterpriseS") => return Some(Recognised::unsure(PRODUCT, RULE)),
        11 if edition.contains("Embedded") => "11-embedded".to_owned(),
        major => major.to_string(),
    };
    Some(Recognised::named(PRODUCT, cycle, RULE))
}

fn power_shell(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    match name.phrase().as_str() {
        "powershell" | "microsoft powershell" | "powershell core" => {
            let version = raw.version.trim();
            let version = if version.is_empty() { name.dotted()? } else { version };
            let product = if segments(version).first() < Some(&6) { "windows-powershell" } else { "powershell" };
            Some(Recognised::version(product, version, "powershell:version"))
        }
        "windows powershell" | "microsoft windows powershell" => {
            Some(Recognised::version("windows-powershell", told_version(raw, name)?, "powershell:version"))
        }
        _ => {
            // "PowerShell 7-x64" is one word with its kind of build.
            let rest = name.behind(&["powershell"])?;
            let built = matches!(rest, [one] if one.starts_with("7-x") || one.starts_with("6-x") || one == "7-preview");
            built.then(|| Recognised::version("powershell", raw.version, "powershell:version"))
        }
    }
}
