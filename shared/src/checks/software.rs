//! Protects from programs that do not belong on a company's PC (activators, file sharing, miners), and from those whose
//! vendor gives no security updates any more.
//! Linux: dpkg, rpm, snap, flatpak. Windows: uninstall keys and packages. macOS: applications and packages.
//! Invariant: facts are a sorted set, sent whole once and then as differences; a whole made of a difference is exactly
//! the set that the device saw, or it is refused. Next: `operating_system`, for what runs them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, Program};
use crate::observation::Look;
use crate::past::{Past, Point, Support, Terms};
use crate::reading::{Level, Reading, Severity};
use crate::checks::operating_system;
use crate::text::Words;

/// The check.
pub struct This;

/// Installed programs: all of them, or what was added and removed since older facts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Whole: every program. Difference: the ones added; a new version is one added and one removed.
    pub programs: Vec<Program>,
    /// Difference only: the ones removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<Program>,
    /// How many there are in all.
    pub total_count: u32,
}

crate::limits! {
    /// How long before the end of support the work is planned.
    pub struct Limits {
        /// For the roadmap below this rest, days.
        info_days: 365.0, 0 ..= 3_650;
        /// To plan below this rest, days.
        plan_days: 180.0, 0 ..= 3_650;
        /// A warning below this rest, days.
        warn_days: 90.0, 0 ..= 3_650;
        /// High below this rest, days.
        high_days: 30.0, 0 ..= 3_650;
        /// A free newer release may be outstanding for so many days after the end.
        update_days: 30.0, 0 ..= 3_650;
    }
}

/// More programs than any machine of a customer has; what a report may hold ends here.
const MOST_PROGRAMS: usize = 20_000;

impl Check for This {
    const KEY: &'static str = "software";
    const EVERY: Every = Every::Day;
    const DIFFERS: bool = true;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let programs: BTreeSet<Program> = host.software()?.into_iter().collect();
        Ok(all(programs.into_iter().take(MOST_PROGRAMS).collect()))
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        // One reading for a name, however many versions or architectures of it are installed.
        let by_name: BTreeMap<&str, &Program> = facts.programs.iter().map(|one| (one.name.as_str(), one)).collect();
        // And one for a release, however many parts of it are.
        let supports = facts.programs.iter().filter_map(|one| past.knowledge.program_support(one));
        let by_cycle: BTreeMap<String, Support> = supports.map(|support| (support.cycle.clone(), support)).collect();
        let terms: BTreeMap<String, Terms> =
            by_name.values().filter_map(|one| past.knowledge.terms(one, now_ms)).map(|one| (one.name.clone(), one)).collect();
        let unwanted = by_name.into_values().filter_map(|program| unwanted(program, past, now_ms));
        unwanted.chain(terms.values().map(asked)).chain(by_cycle.values().map(|support| supported(support, limits, now_ms))).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        vec![Point { series: "programs_count", subject: String::new(), value: f64::from(facts.total_count) }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        vec![Card::new("", Words::new("software-card").count("count", i64::from(facts.total_count)))]
    }

    fn difference(old: &Facts, new: &Facts) -> Option<Facts> {
        let before: BTreeSet<&Program> = old.programs.iter().collect();
        let after: BTreeSet<&Program> = new.programs.iter().collect();
        let added: Vec<Program> = after.difference(&before).map(|one| (*one).clone()).collect();
        let removed: Vec<Program> = before.difference(&after).map(|one| (*one).clone()).collect();
        let worth_it = (added.len() + removed.len()) * 2 < new.programs.len();
        worth_it.then_some(Facts { programs: added, removed, total_count: new.total_count })
    }

    fn whole(old: &Facts, difference: &Facts) -> Option<Facts> {
        let mut programs: BTreeSet<Program> = old.programs.iter().cloned().collect();
        let gone = difference.removed.iter().all(|one| programs.remove(one));
        let come = difference.programs.iter().all(|one| programs.insert(one.clone()));
        let whole = all(programs);
        (gone && come && whole.total_count == difference.total_count).then_some(whole)
    }
}

/// Programs out of stored facts: for whoever counts them.
///
/// # Errors
/// Unseen, when the facts do not have the shape of their version.
pub fn stored(version: u16, bytes: &[u8]) -> Look<Facts> {
    crate::check::decode::<This>(version, bytes)
}

fn all(programs: BTreeSet<Program>) -> Facts {
    let total_count = u32::try_from(programs.len()).unwrap_or(u32::MAX);
    Facts { programs: programs.into_iter().collect(), removed: Vec::new(), total_count }
}

/// How long a release is supported. Where a newer one is free there is nothing to plan: it is an update that is missing once
/// the end is some time ago.
fn supported(support: &Support, limits: &Limits, now_ms: i64) -> Reading {
    let days = [limits.info_days, limits.plan_days, limits.warn_days, limits.high_days];
    let (countdown, words) = operating_system::judged("software-support", support, days, now_ms);
    let over_days = now_ms.saturating_sub(support.ends_at) as f64 / 86_400_000.0;
    let level = match &support.update_frees {
        Some(_) if over_days >= limits.update_days => Level::Bad(Severity::Medium),
        Some(_) => Level::Healthy,
        None => countdown,
    };
    Reading::new("software", &support.product, level, words).per_customer(&support.cycle)
}

/// What the terms of a program leave to ask, between few people: a question unless its source and the figures are known.
fn asked(terms: &Terms) -> Reading {
    let level = Level::Bad(if terms.is_sure { Severity::Low } else { Severity::Info });
    let words = Words::new("software-terms").text("program", &terms.name).text("why", &terms.reason);
    let words = words.text("grade", if terms.is_sure { "likely" } else { "unclear" });
    let reading = Reading::new("software", &format!("terms:{}", terms.name), level, words);
    reading.per_customer(&format!("terms:{}", terms.name)).in_private()
}

fn unwanted(program: &Program, past: &Past<'_>, now_ms: i64) -> Option<Reading> {
    let unwanted = past.knowledge.unwanted(&program.name, &program.publisher)?;
    if past.knowledge.is_excepted(&unwanted.name, now_ms) {
        return None;
    }
    let words = Words::new("software-unwanted")
        .text("program", &program.name)
        .text("version", &program.version)
        .text("reason", &unwanted.reason);
    let reading = Reading::new("software", &program.name, Level::Bad(unwanted.severity), words);
    let reading = reading.per_customer(&format!("unwanted:{}", unwanted.name));
    Some(if unwanted.touches_licences() { reading.in_private() } else { reading })
}

#[cfg(test)]
mod tests {
    use crate::programmes::Programmes;
    use crate::trial::Trial;
    use super::*;
    use crate::check::entry;
    use crate::past::{Knowledge, Support, Unwanted};
    use crate::reading::{Scope, Severity};
    use crate::recorded::{Answer, Recorded};
    use proptest::prelude::*;

    /// Support of every program named `old…` ends at this time; of `old-free` a newer release is free.
    struct Ends(i64);

    impl Knowledge for Ends {
        fn support(&self, _: &crate::host::OperatingSystem, _: Programmes) -> Option<Support> {
            None
        }
        fn unwanted(&self, _: &str, _: &str) -> Option<Unwanted> {
            None
        }
        fn program_support(&self, program: &Program) -> Option<Support> {
            program.name.starts_with("old").then(|| Support {
                product: program.name.clone(),
                cycle: "old-1".into(),
                ends_at: self.0,
                update_frees: program.name.ends_with("free").then(|| "New".into()),
                longer: None,
            })
        }
    }

    #[test]
    fn a_program_whose_support_ends_is_one_reading_for_its_release() {
        const DAY: i64 = 86_400_000;
        let table = [
            ("old", 400 * DAY, Level::Healthy),
            ("old", 100 * DAY, Level::Bad(Severity::Low)),
            ("old", 20 * DAY, Level::Bad(Severity::High)),
            ("old", 0, Level::Bad(Severity::Critical)),
            ("old-free", 20 * DAY, Level::Healthy),
            ("old-free", -29 * DAY, Level::Healthy),
            ("old-free", -30 * DAY, Level::Bad(Severity::Medium)),
        ];
        for (name, ends_at, wanted) in table {
            let facts = facts(&[(name, "1"), (name, "1.1"), ("new", "1")]);
            let readings = Trial::laptop().judge_knowing::<This>(&facts, 0, &Ends(ends_at));
            let [reading] = readings.as_slice() else { panic!("one reading: {readings:?}") };
            assert_eq!((reading.level, reading.subject.as_str()), (wanted, name), "{ends_at}");
            assert_eq!((reading.scope, reading.cause.as_str()), (Scope::Customer, "old-1"));
        }
    }

    struct NoTorrents;

    impl Knowledge for NoTorrents {
        fn support(&self, _: &crate::host::OperatingSystem, _: Programmes) -> Option<Support> {
            None
        }
        fn unwanted(&self, name: &str, _: &str) -> Option<Unwanted> {
            let unwanted = |severity| Unwanted { name: "torrents".into(), reason: "file_sharing".into(), severity };
            name.starts_with("torrent").then(|| unwanted(Severity::Medium))
        }
    }

    fn program(name: &str, version: &str) -> Program {
        Program { name: name.into(), version: version.into(), ..Program::default() }
    }

    fn facts(names: &[(&str, &str)]) -> Facts {
        all(names.iter().map(|(name, version)| program(name, version)).collect())
    }

    #[test]
    fn an_unwanted_program_is_one_reading_for_the_customer() {
        let table: [(&str, Facts, usize); 4] = [
            ("nothing installed", Facts::default(), 0),
            ("harmless", facts(&[("bash", "5"), ("", "")]), 0),
            ("one", facts(&[("bash", "5"), ("torrent", "1")]), 1),
            ("two versions of one", facts(&[("torrent", "1"), ("torrent", "2")]), 1),
        ];
        for (case, facts, wanted) in table {
            let readings = Trial::laptop().judge_knowing::<This>(&facts, 0, &NoTorrents);
            assert_eq!(readings.len(), wanted, "{case}");
            for one in readings {
                assert_eq!((one.scope, one.cause.as_str()), (Scope::Customer, "unwanted:torrents"));
                assert_eq!((one.subject.as_str(), one.level), ("torrent", Level::Bad(Severity::Medium)));
            }
        }
        assert!(Trial::laptop().judge::<This>(&facts(&[("torrent", "1")]), 0).is_empty(), "the agent knows no catalogue");
    }

    #[test]
    fn programs_become_a_sorted_set() {
        let software = vec![program("b", "1"), program("a", "1"), program("b", "1")];
        let host = Recorded { software: Some(Answer::Seen(software)), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts(&[("a", "1"), ("b", "1")]));
        assert!(This::observe(&Recorded::default()).is_err());
    }

    #[test]
    fn a_difference_that_does_not_fit_is_refused() {
        let old = facts(&[("a", "1"), ("b", "1"), ("c", "1"), ("d", "1"), ("e", "1")]);
        let new = facts(&[("a", "1"), ("b", "2"), ("c", "1"), ("d", "1"), ("e", "1")]);
        let difference = This::difference(&old, &new).unwrap();
        assert_eq!(This::whole(&old, &difference), Some(new.clone()));
        assert_eq!(This::whole(&new, &difference), None, "applied twice");
        assert_eq!(This::whole(&facts(&[("b", "1")]), &difference), None, "another base");
        assert_eq!(This::difference(&Facts::default(), &new), None, "a first inventory goes whole");
    }

    #[test]
    fn c12_no_device_has_more_rows_of_programs_than_an_agent_sends() {
        let of = |count: usize| all((0..count).map(|nth| program(&format!("p{nth:05}"), "1")).collect());
        let entry = entry::<This>();
        let bytes = |facts: &Facts| rmp_serde::to_vec_named(facts).unwrap();
        assert!((entry.series)(1, &bytes(&of(MOST_PROGRAMS))).is_ok());
        assert!((entry.series)(1, &bytes(&of(MOST_PROGRAMS + 1))).is_err());
        let more = Facts { programs: vec![program("q", "1")], removed: Vec::new(), total_count: 20_001 };
        let grown = (entry.whole)(&bytes(&of(MOST_PROGRAMS)), &bytes(&more)).unwrap();
        assert!((entry.series)(1, &grown).is_err(), "nor bit by bit");
    }

    proptest! {
        #[test]
        fn a_difference_rebuilds_exactly_what_the_device_saw(
            old in proptest::collection::btree_set(("[a-e]", "[1-3]"), 0..12),
            new in proptest::collection::btree_set(("[a-e]", "[1-3]"), 0..12),
        ) {
            let set = |of: &BTreeSet<(String, String)>| all(of.iter().map(|(name, version)| program(name, version)).collect());
            let (old, new) = (set(&old), set(&new));
            if let Some(difference) = This::difference(&old, &new) {
                prop_assert_eq!(This::whole(&old, &difference), Some(new));
            }
        }
    }
}
