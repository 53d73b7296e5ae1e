//! Microsoft Office by its name and the ids of Click-to-Run.
//! Invariant: the version 16.0 is 2016, 2019, 2021, 2024 and Microsoft 365, so it tells nothing; the name or the id tells,
//! or the release stays open. Parts, viewers and language packs bear the name and are none. Next: [`super::microsoft`].

use super::{Name, Raw, Recognised};
use crate::catalogue::segments;

/// What catalogues call it.
pub const PRODUCT: &str = "office";

const RULE: &str = "office:name";

/// Words that a suite's name may have beside the year.
const WORDS: &[&str] = &[
    "professional",
    "plus",
    "standard",
    "home",
    "and",
    "business",
    "student",
    "small",
    "basic",
    "enterprise",
    "ultimate",
    "ltsc",
    "personal",
    "university",
    "academic",
    "edition",
    "hybrid",
    "proplus",
    "pro",
    "retail",
    "volume",
    "sp1",
    "sp2",
    "sp3",
    "for",
    "mac",
    "famille",
    "étudiant",
    "petite",
    "entreprise",
    "et",
    "hogar",
    "estudiantes",
    "empresas",
    "y",
    "casa",
    "studenti",
    "e",
    "professionnel",
    "professionale",
    "profesional",
    "dom",
    "firma",
    "i",
    "uczniowie",
    "użytkowników",
    "domowych",
    "małych",
    "firm",
    "dla",
    "privat",
    "office",
    "2007",
    "suite",
    "the",
    "desktop",
    "apps",
];

/// Office's release.
pub fn recognise(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    let rest = name.behind(&["microsoft", "office"]).or_else(|| name.behind(&["office"]))?;
    if !rest.iter().all(|word| WORDS.contains(&word.as_str())) || rest.iter().any(|word| word == "apps") {
        return None;
    }
    // Microsoft 365 is never a release of Office.
    if name.versions.iter().any(|version| version == "365") {
        return None;
    }
    if let Some(ids) = raw.context.get(&["productreleaseids", "productids", "productreleaseid", "clicktorunid"]) {
        return by_ids(ids);
    }
    let has = |word: &str| rest.iter().any(|one| one == word);
    let cycle = match name.year() {
        Some("2024") if has("ltsc") => "2024-ltsc",
        Some("2011") if has("mac") => "2011-for-mac",
        Some("2008") if has("mac") => "2008-for-mac",
        _ if has("mac") => return Some(Recognised::unsure(PRODUCT, RULE)),
        Some(year @ ("2024" | "2021" | "2019" | "2016" | "2013" | "2010" | "2007")) => year,
        Some(_) => return Some(Recognised::unsure(PRODUCT, RULE)),
        None => match segments(raw.version).first() {
            Some(15) => "2013",
            Some(14) => "2010",
            Some(12) => "2007",
            Some(_) if !rest.is_empty() => return Some(Recognised::unsure(PRODUCT, RULE)),
            _ => return None,
        },
    };
    Some(Recognised::named(PRODUCT, cycle, RULE))
}

/// `ProPlus2019Volume,VisioPro2019Volume`: the first suite counts; one of Microsoft 365 makes it none.
fn by_ids(ids: &str) -> Option<Recognised> {
    const SUITES: &[&str] = &["ProPlus", "Standard", "HomeBusiness", "HomeStudent", "Professional", "Personal", "Home"];
    const RULE: &str = "office:click-to-run";
    let ids: Vec<&str> = ids.split([',', '|', ' ']).map(str::trim).collect();
    if ids.iter().any(|id| id.starts_with("O365") || id.starts_with("M365")) {
        return None;
    }
    let rest = ids.iter().find_map(|id| SUITES.iter().find_map(|suite| id.strip_prefix(suite)))?;
    let cycle = match rest {
        "Retail" | "Volume" | "MSDNRetail" => "2016",
        _ if rest == "2024Volume" => "2024-ltsc",
        _ => match rest.get(..4)? {
            year @ ("2019" | "2021" | "2024") => year,
            _ => return Some(Recognised::unsure(PRODUCT, RULE)),
        },
    };
    Some(Recognised::named(PRODUCT, cycle, RULE))
}
