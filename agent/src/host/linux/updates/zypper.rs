//! SUSE: the patches of security that zypper needs, without a refresh.
//! Invariant: only patches that apply and are needed are told. Next: the module above.

use std::os::unix::fs::MetadataExt;
use std::time::Duration;

use super::{Told, Waiting, by_name};
use crate::child::{Tool, Tools};
use crate::host::system::System;
use shared::observation::Look;

pub(super) const PATH: &str = "/usr/bin/zypper";
const PATCHES: Tool = Tool {
    path: PATH,
    arguments: &["--non-interactive", "--xmlout", "--no-refresh", "list-patches", "--category", "security"],
    most_time: Duration::from_secs(18),
};
const CACHE: &str = "/var/cache/zypp/raw";

pub(super) fn told(system: &System, tools: &Tools) -> Look<Told> {
    let names = system.names(CACHE).unwrap_or_default();
    let cookies = names.iter().map(|name| system.place(CACHE).join(name).join("cookie"));
    let Some(fetched_s) = cookies.filter_map(|path| std::fs::metadata(path).ok()).map(|found| found.mtime()).max()
    else {
        return Ok(Told { source: "zypper", ..Told::default() });
    };
    let security = parse_patches(&tools.ask(&PATCHES)?);
    Ok(Told { source: "zypper", security, fetched_s: Some(fetched_s), ..Told::default() })
}

/// `<update name="…" edition="1" kind="patch" category="security" status="needed" …>`, with its day of issue inside.
fn parse_patches(text: &str) -> Vec<Waiting> {
    by_name(text.split("<update ").skip(1).filter_map(|update| {
        let (tag, inside) = update.split_once('>')?;
        let is = |name: &str, wanted: &str| attribute(tag, name) == Some(wanted);
        let applies = is("category", "security") && (is("status", "needed") || attribute(tag, "status").is_none());
        let issued =
            inside.split("</update>").next().and_then(|inside| inside.split_once("<issue-date ")).map(|(_, rest)| rest);
        let issued_s: Option<i64> = issued.and_then(|rest| attribute(rest, "time_t")?.parse().ok());
        applies.then_some(())?;
        Some(Waiting {
            name: attribute(tag, "name")?.to_owned(),
            version: attribute(tag, "edition").unwrap_or_default().to_owned(),
            came_out_ms: issued_s.and_then(|issued_s| issued_s.checked_mul(1000)),
        })
    }))
}

/// The value of an attribute in a tag; values of zypper's names hold no quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let inside =
        |at: usize| tag.get(..at).is_none_or(|before| before.is_empty() || before.ends_with(char::is_whitespace));
    let start = format!("{name}=\"");
    let (at, _) = tag.match_indices(&start).find(|(at, _)| inside(*at))?;
    tag.get(at + start.len()..)?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patches_that_are_needed_are_told_with_their_day() {
        let text = r#"<?xml version='1.0'?><stream><update-status version="0.6"><update-list>
<update name="SUSE-2026-1" edition="1" arch="noarch" kind="patch" status="needed" category="security" severity="important" pkgmanager="false"><summary>x</summary><issue-date time_t="1700000000" text="t"/></update>
<update kind="patch" name="SUSE-2026-2" edition="2" category="security" status="needed"/>
<update kind="patch" name="SUSE-2026-3" edition="1" category="recommended" status="needed"/>
<update kind="patch" name="SUSE-2026-4" edition="1" category="security" status="applied"/>
<update broken</update-list></update-status></stream>"#;
        let rows: Vec<(String, Option<i64>)> =
            parse_patches(text).into_iter().map(|one| (one.name, one.came_out_ms)).collect();
        let wanted = [("SUSE-2026-1".to_owned(), Some(1_700_000_000_000)), ("SUSE-2026-2".to_owned(), None)];
        assert_eq!(rows, wanted);
        assert!(parse_patches("").is_empty());
        let root = tempfile::tempdir().unwrap();
        assert_eq!(told(&System::below(root.path()), &Tools::default()).unwrap().fetched_s, None);
    }
}
