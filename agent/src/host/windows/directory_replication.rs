//! What a domain controller copies from the others, and the folder that all of them hold alike.
//! Invariant: of a distinguished name only the kind of part is kept; a partner that was removed from the domain is none.
//! Next: the check `directory_replication`.

use std::collections::BTreeMap;

use shared::host::{DirectoryReplication, ReplicationPartner};

use super::sample_time::age_s;
use super::wmi_time::moment_ms;
use crate::parse::blocks::Block;
use crate::parse::text::truth;

/// More controllers than a domain of ours has.
const MOST_PARTNERS: usize = 256;

/// The replication, from `MSAD_ReplNeighbor`, `DfsrReplicatedFolderInfo` and the registry's `SysvolReady`.
pub(super) fn replication(
    neighbours: &[Block],
    folders: &[Block],
    sysvol_ready: Option<u32>,
    wall_ms: i64,
) -> DirectoryReplication {
    let mut partners: BTreeMap<String, ReplicationPartner> = BTreeMap::new();
    for one in neighbours.iter().filter(|one| one.get("IsDeletedSourceDsa").and_then(truth) != Some(true)) {
        let Some(partner) = partner(one, wall_ms) else { continue };
        let is_full = partners.len() >= MOST_PARTNERS;
        match partners.get_mut(&partner.server) {
            Some(known) if badness(&partner) > badness(known) => *known = partner,
            Some(_) => {}
            None if is_full => {}
            None => {
                partners.insert(partner.server.clone(), partner);
            }
        }
    }
    let sysvol = folders.iter().find(|one| is_sysvol(one)).and_then(|one| one.number::<u32>("State"));
    DirectoryReplication {
        partners: partners.into_values().collect(),
        sysvol_state: sysvol.map_or("", state).to_owned(),
        sysvol_shared: sysvol_ready.map(|ready| ready != 0),
    }
}

fn partner(one: &Block, wall_ms: i64) -> Option<ReplicationPartner> {
    let success = one.get("TimeOfLastSyncSuccess").and_then(moment_ms);
    Some(ReplicationPartner {
        server: one.get("SourceDsaCN")?.to_owned(),
        part: part(&one.text("NamingContextDN")).to_owned(),
        failure_count: one.number("NumConsecutiveSyncFailures").unwrap_or(0),
        success_age_s: success.map(|at_ms| age_s(wall_ms, at_ms)),
        result_code: one.number("LastSyncResult").unwrap_or(0),
    })
}

/// The part that is most behind speaks for its server: never copied, longest ago, most failures.
fn badness(partner: &ReplicationPartner) -> (u64, u32) {
    (partner.success_age_s.unwrap_or(u64::MAX), partner.failure_count)
}

fn part(name: &str) -> &'static str {
    let name = name.to_lowercase();
    let starts = |start: &str| name.starts_with(start);
    match () {
        () if starts("cn=schema,cn=configuration,") => "schema",
        () if starts("cn=configuration,") => "configuration",
        () if starts("dc=domaindnszones,") => "domain_names",
        () if starts("dc=forestdnszones,") => "forest_names",
        () if starts("dc=") => "domain",
        () => "other",
    }
}

/// The group's and the folder's names are the same in every language.
fn is_sysvol(one: &Block) -> bool {
    one.text("ReplicationGroupName").eq_ignore_ascii_case("Domain System Volume")
        || one.text("ReplicatedFolderName").eq_ignore_ascii_case("SYSVOL Share")
}

fn state(number: u32) -> &'static str {
    match number {
        0 | 1 => "starting",
        2 => "initial_sync",
        3 => "recovering",
        4 => "normal",
        5 => "error",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    const NOW: i64 = 1_731_573_000_000;

    #[test]
    fn a_partner_is_told_by_the_part_that_is_most_behind() {
        let neighbours = instances(
            "NamingContextDN=DC=example,DC=com\nSourceDsaCN=DC2\nTimeOfLastSyncSuccess=20241114093000.000000+060\nNumConsecutiveSyncFailures=0\nLastSyncResult=0\nIsDeletedSourceDsa=FALSE\n\n\
             NamingContextDN=CN=Schema,CN=Configuration,DC=example,DC=com\nSourceDsaCN=DC2\nTimeOfLastSyncSuccess=20241113083000.000000-000\nNumConsecutiveSyncFailures=7\nLastSyncResult=1722\n\n\
             NamingContextDN=DC=DomainDnsZones,DC=example,DC=com\nSourceDsaCN=DC3\nTimeOfLastSyncSuccess=16010101000000.000000-000\nNumConsecutiveSyncFailures=2\n\n\
             NamingContextDN=DC=example,DC=com\nSourceDsaCN=GONE\nIsDeletedSourceDsa=TRUE\n\n\
             NamingContextDN=DC=example,DC=com\nNumConsecutiveSyncFailures=9\n",
        );
        let told = replication(&neighbours, &[], Some(1), NOW);
        let rows: Vec<_> = told
            .partners
            .iter()
            .map(|one| (&*one.server, &*one.part, one.failure_count, one.success_age_s, one.result_code))
            .collect();
        assert_eq!(rows, [("DC2", "schema", 7, Some(86_400), 1722), ("DC3", "domain_names", 2, None, 0)]);
        assert_eq!((&*told.sysvol_state, told.sysvol_shared), ("", Some(true)));
        assert!(!format!("{told:?}").contains("example"), "no name of the directory is kept");
    }

    #[test]
    fn sysvol_is_found_among_other_folders() {
        let folders = |state: u32| {
            instances(&format!(
                "ReplicatedFolderName=Projects\nReplicationGroupName=example.com\\projects\nState=5\n\n\
                 ReplicatedFolderName=SYSVOL Share\nReplicationGroupName=Domain System Volume\nState={state}\n"
            ))
        };
        for (state, wanted) in
            [(4, "normal"), (5, "error"), (2, "initial_sync"), (3, "recovering"), (0, "starting"), (9, "")]
        {
            assert_eq!(replication(&[], &folders(state), None, NOW).sysvol_state, wanted);
        }
        let none = replication(&[], &[], Some(0), NOW);
        assert_eq!((none.partners.len(), &*none.sysvol_state, none.sysvol_shared), (0, "", Some(false)));
    }
}
