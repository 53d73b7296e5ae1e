//! Protection programs: macOS' own XProtect by its rules, and known products by their applications.
//! Invariant: none of them tells here whether it is on, so none is called on or off; a Mac on which nothing known is found
//! is unseen and never told as unprotected. Next: the check `antivirus`.

use std::time::UNIX_EPOCH;

use shared::host::{Age, ProtectionProgram};
use shared::observation::{Look, Unseen, Why};

use crate::host::system::System;

/// Where XProtect's rules lie: since macOS 15, and before.
const XPROTECT: [&str; 2] = [
    "/var/protected/xprotect/XProtect.bundle/Contents/Info.plist",
    "/Library/Apple/System/Library/CoreServices/XProtect.bundle/Contents/Info.plist",
];
const PRODUCTS: [(&str, &[&str]); 11] = [
    ("Microsoft Defender for Endpoint", &["/Applications/Microsoft Defender.app"]),
    ("CrowdStrike Falcon", &["/Applications/Falcon.app"]),
    ("SentinelOne", &["/Library/Sentinel/sentinel-agent.bundle", "/Applications/SentinelOne"]),
    (
        "ESET",
        &[
            "/Applications/ESET Endpoint Security.app",
            "/Applications/ESET Endpoint Antivirus.app",
            "/Applications/ESET Cyber Security.app",
        ],
    ),
    ("Bitdefender", &["/Library/Bitdefender/AVP"]),
    ("Sophos", &["/Applications/Sophos", "/Library/Sophos Anti-Virus"]),
    ("WithSecure", &["/Applications/WithSecure", "/Library/WithSecure"]),
    ("Trend Micro", &["/Applications/TrendMicroSecurity.app"]),
    ("Jamf Protect", &["/Applications/JamfProtect.app"]),
    ("Malwarebytes", &["/Applications/Malwarebytes.app"]),
    ("G DATA", &["/Applications/G DATA AntiVirus for Mac.app"]),
];

pub(super) fn protection_programs(system: &System, age: impl Fn(i64) -> Age) -> Look<Vec<ProtectionProgram>> {
    let program = |name: &str, source: &str, signatures| ProtectionProgram {
        name: name.to_owned(),
        source: source.to_owned(),
        signatures,
        ..ProtectionProgram::default()
    };
    let rules = XPROTECT.iter().filter_map(|path| written_ms(system, path)).max();
    let own = rules.map(|at_ms| program("XProtect", "xprotect", Some(age(at_ms))));
    let is_here = |paths: &[&str]| paths.iter().any(|path| system.place(path).exists());
    let others =
        PRODUCTS.iter().filter(|(_, paths)| is_here(paths)).map(|(name, _)| program(name, "applications", None));
    let programs: Vec<ProtectionProgram> = own.into_iter().chain(others).collect();
    if programs.is_empty() {
        return Err(Unseen::new(Why::NotHere, "no protection program that this agent knows is installed"));
    }
    Ok(programs)
}

fn written_ms(system: &System, path: &str) -> Option<i64> {
    let written = std::fs::metadata(system.place(path)).ok()?.modified().ok()?;
    i64::try_from(written.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_by_their_places_and_none_is_called_on() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let now_ms = crate::clock::now().wall_ms + 86_400_000;
        let age = |at_ms: i64| Age { age_s: u64::try_from((now_ms - at_ms) / 1000).unwrap(), ..Age::default() };
        assert_eq!(protection_programs(&system, age).unwrap_err().why, Why::NotHere);
        system.put(XPROTECT[1], "<plist/>");
        system.put("/Applications/Falcon.app/Contents/Info.plist", "");
        let told = protection_programs(&system, age).unwrap();
        let rows: Vec<_> = told.iter().map(|one| (&*one.name, &*one.state)).collect();
        assert_eq!(rows, [("XProtect", ""), ("CrowdStrike Falcon", "")]);
        assert!(matches!(told[0].signatures.map(|age| age.age_s / 3600), Some(23..=24)));
    }
}
