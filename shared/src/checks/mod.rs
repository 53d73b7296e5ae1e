//! The registry of checks: one file and one line each.
//! Invariant: a key never changes its meaning; facts of every version ever released still decode.
//! Next: any file here; `disk_space` shows the order they all keep.

crate::checks! {
    disk_space,
    inodes,
    memory,
    cpu,
    services,
    pending_reboot,
    clock,
    uptime,
    disk_health,
    disk_array,
    crashes,
    battery,
    pressure,
    temperature,
    memory_errors,
    printer,
    network,
    ups,
    virtual_machines,
    web_cms,
    event_log,
    certificate,
    operating_system,
    software,
    updates,
    antivirus,
    backup_age,
    firewall,
    disk_encryption,
    sign_in,
    domain_trust,
    secure_boot,
    licence,
    directory_replication,
    exchange,
    replica,
    dhcp_scopes,
    sql_server,
}

/// The check of a key.
#[must_use]
pub fn find(key: &str) -> Option<&'static crate::check::Entry> {
    CHECKS.iter().find(|entry| entry.key == key)
}

/// The eye of a key.
#[must_use]
pub fn eye(key: &str) -> Option<&'static crate::eye::Eye> {
    EYES.iter().find(|eye| eye.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_distinct_and_limits_hold_their_own_defaults() {
        let mut seen = std::collections::BTreeSet::new();
        for entry in CHECKS {
            assert!(seen.insert(entry.key), "{} twice", entry.key);
            for limit in entry.limits {
                assert!(limit.min <= limit.default && limit.default <= limit.max, "{}.{}", entry.key, limit.name);
                assert!(!limit.doc.is_empty(), "{}.{}", entry.key, limit.name);
            }
        }
    }
}
