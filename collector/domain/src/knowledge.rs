//! The built-in catalogue as the checks ask for it: support dates and unwanted programs.
//! Invariant: unknown answers nothing; extended support counts only where everybody has it.
//! Next: [`crate::lifecycle`] and [`crate::unwanted`] for the facts.

use jiff::tz::TimeZone;
use shared::host::OperatingSystem;
use shared::past::{Knowledge, Support, Unwanted, WebBranch};

use crate::lifecycle::{self, Os};

/// The facts that this build carries.
pub struct BuiltIn;

impl Knowledge for BuiltIn {
    fn support(&self, facts: &OperatingSystem) -> Option<Support> {
        let support = lifecycle::support(&Os::from(facts));
        let last_day = support.last_day(false)?;
        let lifecycle::Support::Known { product, cycle, update_frees, .. } = support else { return None };
        // Support lasts through its last day.
        let ends = last_day.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok()?;
        Some(Support {
            product,
            cycle: cycle.to_owned(),
            ends_at: ends.timestamp().as_millisecond(),
            update_frees: update_frees.map(str::to_owned),
        })
    }

    fn web_branch(&self, product: &str, version: &str) -> Option<WebBranch> {
        lifecycle::web::branch(product, version)
    }

    fn unwanted(&self, name: &str, publisher: &str) -> Option<Unwanted> {
        let found = crate::unwanted::unwanted(name, publisher)?;
        Some(Unwanted { name: found.name.to_owned(), reason: found.reason_key.to_owned(), severity: found.severity })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_12_is_supported_through_its_last_free_day() {
        let facts = OperatingSystem {
            family: "linux".into(),
            id: "debian".into(),
            version_id: "12".into(),
            pretty_name: "Debian GNU/Linux 12 (bookworm)".into(),
            ..OperatingSystem::default()
        };
        let support = BuiltIn.support(&facts).unwrap();
        assert_eq!(support.cycle, "debian-12");
        // 2028-07-01T00:00Z: LTS ends with 30 June 2028.
        assert_eq!(support.ends_at, 1_846_022_400_000);
        assert_eq!(BuiltIn.support(&OperatingSystem::default()), None);
    }
}
