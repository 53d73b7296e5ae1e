//! The cumulative update that is installed, by component servicing, and by how much a policy holds updates back.
//! Invariant: judged by build and revision and never by the history of updates, which Defender's definitions keep current.
//! Next: the check `updates`, which knows when the next one came out.

use shared::host::{Age, Rollup, Updates};

/// Packages of component servicing that are cumulative updates begin so.
pub(super) const ROLLUP: &str = "Package_for_RollupFix~";

/// The updates, from the installed rollups (name of the package, when it was installed) and the running revision.
pub(super) fn updates(
    rollups: &[(String, i64)],
    (build, revision): (u32, u32),
    deferral_days: u32,
    age: impl Fn(i64) -> Age,
) -> Updates {
    // The newest of this build that is not newer than what runs: one that waits for a restart protects nobody yet.
    let running = rollups.iter().filter(|(name, _)| {
        version(name).is_some_and(|(its_build, its_revision)| its_build == build && its_revision <= revision)
    });
    let newest = running.max_by_key(|(name, _)| version(name));
    let rollup = newest.map(|(_, at_ms)| Rollup { build: format!("{build}.{revision}"), since: age(*at_ms) });
    Updates { source: "windows_update".to_owned(), deferral_days, rollup, ..Updates::default() }
}

/// Build and revision in `Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.2314.1.10`.
fn version(name: &str) -> Option<(u32, u32)> {
    let mut parts = name.rsplit('~').next()?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_running_revision_tells_since_when_it_is_there() {
        let package = |version: &str, at_ms: i64| (format!("{ROLLUP}31bf3856ad364e35~amd64~~{version}"), at_ms);
        let rollups = [
            package("26100.2033.1.9", 1000),
            package("26100.2314.1.10", 2000),
            package("26100.2605.1.1", 3000),
            package("x", 4000),
        ];
        let age = |at_ms: i64| Age { age_s: u64::try_from(at_ms).unwrap(), ..Age::default() };
        let told = updates(&rollups, (26_100, 2314), 7, age);
        let rollup = told.rollup.unwrap();
        assert_eq!((&*rollup.build, rollup.since.age_s, told.deferral_days), ("26100.2314", 2000, 7));
        assert_eq!(updates(&rollups, (22_631, 1), 0, age).rollup, None);
    }
}
