//! Longer programmes of support: which a device is seen to have, and until when each counts for it.
//! Invariant: a programme that is bought or switched on counts only where the device itself shows it, and no longer than what
//! it shows: a year of Extended Security Updates proves that year. What agents do not see (Red Hat's ELS, Oracle's Extended
//! Support) never counts. Next: `catalogue/systems.toml` for the days, [`shared::programmes`] for what is seen.

use jiff::civil::Date;
use shared::programmes::Programmes;

use super::Os;
use crate::catalogue::{Product, Release};

/// The longer programme that follows standard support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extended {
    /// Microsoft's Extended Security Updates, bought year by year.
    Esu,
    /// Ubuntu Pro's Expanded Security Maintenance.
    Esm,
    /// Debian's Long Term Support, on the ordinary security mirror for everyone.
    Lts,
    /// Red Hat's Extended Life Cycle Support add-on.
    Els,
    /// SUSE's Long Term Service Pack Support.
    Ltss,
    /// Oracle Linux Extended Support.
    Oracle,
}

impl Extended {
    /// Its word in the catalogue and in sentences.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Esu => "esu",
            Self::Esm => "esm",
            Self::Lts => "lts",
            Self::Els => "els",
            Self::Ltss => "ltss",
            Self::Oracle => "oracle",
        }
    }

    /// The programme of a word in the catalogue.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Esu, Self::Esm, Self::Lts, Self::Els, Self::Ltss, Self::Oracle]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// A longer programme that counts for a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Longer {
    /// Which.
    pub kind: Extended,
    /// Its last day, as far as it is seen to be had.
    pub until_on: Date,
    /// By what it is seen: `everybody` has it, or the device's `build`, `licence`, `service` or `registration` shows it.
    pub seen_by: &'static str,
}

/// The longer programme that counts for a device on this release.
#[must_use]
pub fn had(product: &Product, release: &Release, facts: &Os, seen: Programmes) -> Option<Longer> {
    let kind = product.extended?;
    let last = release.extended_ends_on();
    let (until, seen_by) = match kind {
        Extended::Lts => (last, "everybody"),
        Extended::Esm if seen.has_esm() => (last, "service"),
        Extended::Ltss if seen.has_ltss() => (last, "registration"),
        Extended::Esu => {
            let bought = seen.esu_year().and_then(|year| year_of(release, year));
            let patched = facts.ubr.and_then(|ubr| year_of(release, patched_year(product, release, ubr.into())?));
            if bought >= patched { (bought, "licence") } else { (patched, "build") }
        }
        Extended::Esm | Extended::Ltss | Extended::Els | Extended::Oracle => return None,
    };
    Some(Longer { kind, until_on: until?, seen_by })
}

/// The last day of a year of the programme, counted from 1.
fn year_of(release: &Release, year: u8) -> Option<Date> {
    release.extended_on.get(usize::from(year.checked_sub(1)?)).copied()
}

/// The newest year whose updates the revision of a build proves.
fn patched_year(product: &Product, release: &Release, revision: u64) -> Option<u8> {
    let (_, above) = product.seen_above.iter().find(|(name, _)| *name == release.name)?;
    u8::try_from(above.iter().take_while(|last| revision > **last).count()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::built_in;
    use jiff::civil::date;
    use shared::host::{Licence, Licences};

    fn licence(product: &str, name: &str, add_on: bool) -> Licence {
        let status = "licensed".to_owned();
        Licence { product: product.into(), name: name.into(), add_on, status, ..Licence::default() }
    }

    #[test]
    fn a_programme_counts_as_long_as_the_device_shows_it() {
        let esu = |year: u8| licence("windows", &format!("Windows(R), Client-ESU-Year{year} add-on for Core,…"), true);
        let server = licence("windows", "Windows(R) Operating System, Server-ESU-Year3 add-on", true);
        let (pro, esm) =
            (licence("ubuntu_pro", "Ubuntu 20.04 (Ubuntu Pro)", false), licence("ubuntu_pro", "esm-infra", true));
        let ltss = licence("sles", "SLES-LTSS 15.4", false);
        let off = Licence { status: "unlicensed".into(), ..esu(1) };
        let over = Licence { ends_at_ms: Some(0), ..esm.clone() };
        let day = |y, m, d, by| Some((date(y, m, d), by));
        let table = [
            ("windows", "10-22h2", 6_456, vec![], None),
            ("windows", "10-22h2", 6_466, vec![], None),
            ("windows", "10-22h2", 6_575, vec![], day(2026, 10, 13, "build")),
            ("windows", "10-22h2", 6_456, vec![esu(1)], day(2026, 10, 13, "licence")),
            ("windows", "10-22h2", 6_575, vec![esu(1), esu(2)], day(2027, 10, 12, "licence")),
            ("windows", "10-22h2", 6_575, vec![off], day(2026, 10, 13, "build")),
            ("windows", "10-22h2", 6_456, vec![esu(4)], None),
            ("windows", "11-24h2-w", 9_999, vec![esu(1)], None),
            ("windows-server", "2012-r2", 1, vec![server], day(2026, 10, 13, "licence")),
            ("windows-server", "2012-r2", 99_999, vec![], None),
            ("ubuntu", "20.04", 0, vec![], None),
            ("ubuntu", "20.04", 0, vec![pro.clone()], None),
            ("ubuntu", "20.04", 0, vec![pro, esm], day(2030, 4, 23, "service")),
            ("ubuntu", "20.04", 0, vec![over], None),
            ("sles", "15.4", 0, vec![licence("sles", "SLES 15.4", false)], None),
            ("sles", "15.4", 0, vec![ltss], day(2026, 12, 31, "registration")),
            ("rhel", "7", 0, vec![licence("rhel", "Red Hat Enterprise Linux 7", false)], None),
            ("debian", "12", 0, vec![], day(2028, 6, 30, "everybody")),
        ];
        for (product, name, revision, licences, wanted) in table {
            let product = built_in().product(product).unwrap();
            let facts = Os { ubr: Some(revision), ..Os::default() };
            let seen = Programmes::of(&Licences { licences, traces: Vec::new() }, 1_000);
            let found = had(product, product.named(name).unwrap(), &facts, seen);
            assert_eq!(found.map(|one| (one.until_on, one.seen_by)), wanted, "{name} {revision} {seen:?}");
        }
    }
}
