//! The built-in catalogue as the checks ask for it: support dates and unwanted programs.
//! Invariant: unknown answers nothing; extended support counts only where the device is seen to have it.
//! Next: [`crate::lifecycle`], [`crate::catalogue`] and [`crate::unwanted`] for the facts.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use shared::host::{Licences, OperatingSystem, Program};
use shared::past::{Doubt, Knowledge, LongerSupport, Support, Terms, Unwanted, WebBranch};
use shared::programmes::Programmes;

use crate::catalogue::{self, Catalogue, Product};
use crate::licence::doubts;
use crate::licence::own::Own;
use crate::lifecycle::{self, Extended, Os};
use crate::recognise::{Context, Cycle, REGISTRY, Raw, is_system, recognise};
use crate::terms::terms;

/// The facts that this build carries.
pub struct BuiltIn;

impl Knowledge for BuiltIn {
    fn support(&self, facts: &OperatingSystem, seen: Programmes) -> Option<Support> {
        system_support(catalogue::built_in(), facts, seen)
    }

    fn program_support(&self, program: &Program) -> Option<Support> {
        program_support(catalogue::built_in(), program)
    }

    fn web_branch(&self, product: &str, version: &str) -> Option<WebBranch> {
        web_branch(catalogue::built_in(), product, version)
    }

    fn licence_doubts(&self, facts: &Licences, now_ms: i64) -> Vec<Doubt> {
        doubts(facts, &Own::default(), now_ms)
    }

    fn terms(&self, program: &Program, now_ms: i64) -> Option<Terms> {
        terms(program, &Own::default(), now_ms)
    }

    fn unwanted(&self, name: &str, publisher: &str) -> Option<Unwanted> {
        let found = crate::unwanted::unwanted(name, publisher)?;
        Some(Unwanted { name: found.name.to_owned(), reason: found.reason_key.to_owned(), severity: found.severity })
    }
}

/// The facts that count: this build's, under those that the provider has imported.
#[derive(Debug, Default)]
pub struct Learned {
    over: Option<Catalogue>,
}

impl Learned {
    /// This build's facts under an import.
    #[must_use]
    pub fn under(imported: &Catalogue) -> Self {
        Self { over: Some(catalogue::built_in().overlaid(imported)) }
    }

    /// Support dates of systems and programs.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        self.over.as_ref().unwrap_or_else(|| catalogue::built_in())
    }
}

impl Knowledge for Learned {
    fn support(&self, facts: &OperatingSystem, seen: Programmes) -> Option<Support> {
        system_support(self.catalogue(), facts, seen)
    }

    fn program_support(&self, program: &Program) -> Option<Support> {
        program_support(self.catalogue(), program)
    }

    fn web_branch(&self, product: &str, version: &str) -> Option<WebBranch> {
        web_branch(self.catalogue(), product, version)
    }

    fn licence_doubts(&self, facts: &Licences, now_ms: i64) -> Vec<Doubt> {
        BuiltIn.licence_doubts(facts, now_ms)
    }

    fn terms(&self, program: &Program, now_ms: i64) -> Option<Terms> {
        BuiltIn.terms(program, now_ms)
    }

    fn unwanted(&self, name: &str, publisher: &str) -> Option<Unwanted> {
        BuiltIn.unwanted(name, publisher)
    }
}

/// What counts for one customer: the facts, after what that customer said of itself.
pub struct Told<'a> {
    /// The facts that count for everybody.
    pub learned: &'a Learned,
    /// The customer's own word.
    pub own: &'a Own,
}

impl Knowledge for Told<'_> {
    fn support(&self, facts: &OperatingSystem, seen: Programmes) -> Option<Support> {
        self.learned.support(facts, seen)
    }

    fn program_support(&self, program: &Program) -> Option<Support> {
        self.learned.program_support(program)
    }

    fn web_branch(&self, product: &str, version: &str) -> Option<WebBranch> {
        self.learned.web_branch(product, version)
    }

    fn licence_doubts(&self, facts: &Licences, now_ms: i64) -> Vec<Doubt> {
        doubts(facts, self.own, now_ms)
    }

    fn terms(&self, program: &Program, now_ms: i64) -> Option<Terms> {
        terms(program, self.own, now_ms)
    }

    fn is_excepted(&self, name: &str, now_ms: i64) -> bool {
        self.own.is_excepted(name, now_ms)
    }

    fn unwanted(&self, name: &str, publisher: &str) -> Option<Unwanted> {
        self.learned.unwanted(name, publisher)
    }
}

/// The moment at which a last day is over, ms UTC.
fn end_of(last_day: Date) -> Option<i64> {
    Some(last_day.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

/// What a catalogue says of a system, with the programmes that its device was seen to have.
#[must_use]
pub fn system_support(catalogue: &Catalogue, facts: &OperatingSystem, seen: Programmes) -> Option<Support> {
    let support = lifecycle::support(catalogue, &Os::from(facts), seen);
    let ends_at = end_of(support.last_day()?)?;
    let lifecycle::Support::Known { product, cycle, update_frees, longer, .. } = support else { return None };
    let longer = longer.filter(|one| one.kind != Extended::Lts);
    let longer = longer.map(|one| LongerSupport { programme: one.kind.word(), seen_by: one.seen_by });
    Some(Support { product, cycle, ends_at, update_frees, longer })
}

/// What a catalogue says of a program. A longer programme that is to be bought does not count: nobody has seen it.
#[must_use]
pub fn program_support(catalogue: &Catalogue, program: &Program) -> Option<Support> {
    let end = program_end(catalogue, program)?;
    Some(Support {
        ends_at: end_of(end.last_on)?,
        update_frees: end.product.is_freely_updated.then(|| end.product.label.clone()),
        product: end.name,
        cycle: end.cycle,
        longer: None,
    })
}

/// The end of a program's release.
#[derive(Clone, Debug)]
pub struct ProgramEnd<'a> {
    /// The product.
    pub product: &'a Product,
    /// What people call the release: `PostgreSQL 12`.
    pub name: String,
    /// The stable cause name: `postgresql-12`.
    pub cycle: String,
    /// Its last day.
    pub last_on: Date,
}

/// When the release that this program belongs to ends.
#[must_use]
pub fn program_end<'a>(catalogue: &'a Catalogue, program: &Program) -> Option<ProgramEnd<'a>> {
    let context = format!("publisher={}", program.publisher.replace(';', " "));
    let raw = Raw {
        name: &program.name,
        version: &program.version,
        context: Context::read(&context),
        reported_by: if program.source == "registry" { REGISTRY } else { &program.source },
    };
    // What lies on a system under a system's name (a Linux inside of Windows) is not what the device runs.
    let found = recognise(&raw).filter(|found| !is_system(found.product))?;
    let product = catalogue.product(found.product)?;
    let (name, key, last_day) = match found.release(catalogue) {
        Some(release) => (release.label.clone(), release.name.clone(), release.ends_on?),
        None => older(product, &found.cycle)?,
    };
    let name = format!("{} {name}", product.label);
    Some(ProgramEnd { product, name, cycle: format!("{}-{key}", found.product), last_on: last_day })
}

/// What a catalogue says of a web site's program.
#[must_use]
pub fn web_branch(catalogue: &Catalogue, product: &str, version: &str) -> Option<WebBranch> {
    if product == "wordpress" {
        return lifecycle::web::wordpress(version);
    }
    let raw = Raw { name: product, version, context: Context::default(), reported_by: "web-root" };
    let found = recognise(&raw)?;
    let product = catalogue.product(found.product)?;
    let last_day = match found.release(catalogue) {
        Some(release) => release.ends_on,
        None => Some(older(product, &found.cycle)?.2),
    };
    Some(WebBranch { name: product.label.clone(), ends_at: last_day.and_then(end_of), missing_since: None })
}

/// What is older than all releases that are listed: its name, its key and the day by which it had ended.
fn older(product: &Product, cycle: &Cycle) -> Option<(String, String, Date)> {
    let Cycle::Version(version) = cycle else { return None };
    let (oldest, ended_by) = product.older_than_all(version)?;
    Some((format!("< {}", oldest.label), format!("before-{}", oldest.name), ended_by))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn debian_12_is_supported_through_its_last_free_day() {
        let facts = OperatingSystem {
            family: "linux".into(),
            id: "debian".into(),
            version_id: "12".into(),
            pretty_name: "Debian GNU/Linux 12 (bookworm)".into(),
            ..OperatingSystem::default()
        };
        let support = BuiltIn.support(&facts, Programmes::default()).unwrap();
        assert_eq!(support.cycle, "debian-12");
        // 2028-07-01T00:00Z: LTS ends with 30 June 2028.
        assert_eq!(support.ends_at, 1_846_022_400_000);
        assert_eq!(BuiltIn.support(&OperatingSystem::default(), Programmes::default()), None);
    }

    #[test]
    fn a_program_is_supported_as_its_vendor_says_and_a_packed_one_as_its_distribution_does() {
        let told = |name: &str, version: &str, publisher: &str, source: &str| {
            let text = |text: &str| text.to_owned();
            let program =
                Program { name: text(name), version: text(version), publisher: text(publisher), source: text(source) };
            BuiltIn.program_support(&program).map(|one| (one.product, one.cycle, one.update_frees))
        };
        let known = |product: &str, cycle: &str| Some((product.to_owned(), cycle.to_owned(), None));
        assert_eq!(
            told("PostgreSQL 12 ", "12.17-1", "PostgreSQL Global Development Group", "registry"),
            known("PostgreSQL 12", "postgresql-12")
        );
        assert_eq!(
            told("Microsoft SQL Server 2016 (64-bit)", "13.3.6300.2", "Microsoft Corporation", "registry"),
            known("SQL Server 2016 SP3", "mssqlserver-13.0-sp3")
        );
        assert_eq!(
            told("Mozilla Firefox (x64 de)", "91.0.1", "Mozilla", "registry"),
            Some(("Firefox < 115".into(), "firefox-before-115".into(), Some("Firefox".into())))
        );
        assert_eq!(told("postgresql-12", "12.20-0ubuntu0.20.04.1", "Ubuntu", "dpkg"), None);
        assert_eq!(told("Notes", "1.0", "Somebody; EditionID=x", "registry"), None);
    }

    #[test]
    fn a_branch_of_a_web_sites_program_is_known_by_the_catalogue() {
        let day = |day: Date| end_of(day);
        let table = [
            ("joomla", "4.4.14", Some(day(date(2025, 10, 14)))),
            ("joomla", "2.5.28", Some(day(date(2023, 8, 17)))),
            ("joomla", "60.1", None),
            ("drupal", "10.6.1", Some(day(date(2026, 12, 16)))),
            ("drupal", "7.103", Some(day(date(2025, 1, 5)))),
            ("prestashop", "8.1.2", Some(None)),
            ("prestashop", "1.6.1.24", Some(day(date(2019, 6, 30)))),
            ("wordpress", "7.0.4", Some(None)),
            ("somebody's own", "1", None),
        ];
        for (product, version, wanted) in table {
            let found = BuiltIn.web_branch(product, version).map(|branch| branch.ends_at);
            assert_eq!(found, wanted, "{product} {version}");
        }
    }
}
