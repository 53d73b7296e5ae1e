//! The welcome desk: what is to be done until a new colleague or computer can begin, and after somebody left; the agent ticks
//! what it sees itself.
//! Invariant: what the agent can see no hand ticks, so that "encrypted" means seen to be so; ready is only what is done in
//! whole. Next: [`super::Request::ready_on`] for when that is said.

use std::collections::BTreeMap;

use super::Item;
use crate::glance::Glance;
use crate::stored_words::stored_words;

stored_words! {
    /// A step of a list.
    Step {
        /// Their account is there.
        Account = "account",
        /// Their mailbox is there.
        Mailbox = "mailbox",
        /// They reach their files.
        Files = "files",
        /// Licences are there.
        Licences = "licences",
        /// The computer is chosen and reports.
        Reports = "reports",
        /// Its disk is encrypted.
        Encrypted = "encrypted",
        /// A virus protection is on.
        Protected = "protected",
        /// Its updates are in.
        Updated = "updated",
        /// It has a copy of late.
        BackedUp = "backed_up",
        /// The account is closed.
        AccountClosed = "account_closed",
        /// Their mail goes to somebody else.
        MailMoved = "mail_moved",
        /// Their files are with somebody else.
        FilesMoved = "files_moved",
        /// The computer is back.
        Returned = "returned",
        /// Their licences are free for others.
        LicencesFreed = "licences_freed",
    }
}

/// Where a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A person ticked it: when (ms UTC), who.
    Ticked(i64, String),
    /// The agent sees that it is so.
    Seen,
    /// The agent sees that it is not so.
    Amiss,
    /// The agent cannot tell, or no computer is chosen.
    Unknown,
    /// Nobody ticked it.
    Open,
}

/// The steps of a request, in the order in which they are done; most have none.
#[must_use]
pub fn steps(item: Item) -> &'static [Step] {
    use Step::{
        Account, AccountClosed, BackedUp, Encrypted, Files, FilesMoved, Licences, LicencesFreed, MailMoved, Mailbox,
        Protected, Reports, Returned, Updated,
    };
    match item {
        Item::Colleague => &[Account, Mailbox, Files, Licences, Reports, Encrypted, Protected, Updated, BackedUp],
        Item::Computer => &[Reports, Encrypted, Protected, Updated, BackedUp, Licences],
        Item::Leaver => &[AccountClosed, MailMoved, FilesMoved, Returned, LicencesFreed],
        Item::Program | Item::Purchase | Item::Power | Item::Other => &[],
    }
}

impl Step {
    /// The check that sees it; none: a person ticks it, or a report of any kind does.
    #[must_use]
    pub fn check(self) -> Option<&'static str> {
        match self {
            Self::Encrypted => Some("disk_encryption"),
            Self::Protected => Some("antivirus"),
            Self::Updated => Some("updates"),
            Self::BackedUp => Some("backup_age"),
            _ => None,
        }
    }

    /// Whether the agent ticks it.
    #[must_use]
    pub fn is_agents(self) -> bool {
        self == Self::Reports || self.check().is_some()
    }
}

/// Where each step of a list stands. `seen`: how each check of the chosen computer looks; none: no computer is chosen, or it
/// was not heard of late.
#[must_use]
pub fn list(
    item: Item,
    ticked: &BTreeMap<String, (i64, String)>,
    seen: Option<&BTreeMap<&str, Glance>>,
) -> Vec<(Step, Standing)> {
    let standing = |step: Step| {
        if !step.is_agents() {
            return ticked.get(step.word()).map_or(Standing::Open, |(at, by)| Standing::Ticked(*at, by.clone()));
        }
        match (seen, step.check()) {
            (None, _) => Standing::Unknown,
            (Some(_), None) => Standing::Seen,
            (Some(seen), Some(check)) => match seen.get(check) {
                Some(Glance::Well) => Standing::Seen,
                Some(Glance::Wrong(_)) => Standing::Amiss,
                _ => Standing::Unknown,
            },
        }
    };
    steps(item).iter().map(|step| (*step, standing(*step))).collect()
}

/// Whether everything is done.
#[must_use]
pub fn is_ready(list: &[(Step, Standing)]) -> bool {
    !list.is_empty() && list.iter().all(|(_, standing)| matches!(standing, Standing::Ticked(..) | Standing::Seen))
}

#[cfg(test)]
mod tests {
    use shared::reading::Severity;

    use super::*;

    #[test]
    fn what_the_agent_can_see_no_hand_ticks() {
        let ticked: BTreeMap<_, _> =
            Step::ALL.iter().map(|step| (step.word().to_owned(), (5, "Anna".to_owned()))).collect();
        let seen = BTreeMap::from([
            ("disk_encryption", Glance::Well),
            ("antivirus", Glance::Wrong(Severity::High)),
            ("updates", Glance::Old),
        ]);
        let wanted = [
            (Step::Reports, Standing::Seen),
            (Step::Encrypted, Standing::Seen),
            (Step::Protected, Standing::Amiss),
            (Step::Updated, Standing::Unknown),
            (Step::BackedUp, Standing::Unknown),
            (Step::Licences, Standing::Ticked(5, "Anna".into())),
        ];
        assert_eq!(list(Item::Computer, &ticked, Some(&seen)), wanted);
        assert!(
            list(Item::Computer, &ticked, None).iter().all(|(step, at)| !step.is_agents() || *at == Standing::Unknown)
        );
    }

    #[test]
    fn ready_is_what_is_done_in_whole() {
        let all =
            BTreeMap::from(["disk_encryption", "antivirus", "updates", "backup_age"].map(|key| (key, Glance::Well)));
        let mut ticked = BTreeMap::new();
        for step in steps(Item::Colleague).iter().filter(|step| !step.is_agents()) {
            assert!(!is_ready(&list(Item::Colleague, &ticked, Some(&all))), "before {step:?}");
            ticked.insert(step.word().to_owned(), (5, "Anna".to_owned()));
        }
        assert!(is_ready(&list(Item::Colleague, &ticked, Some(&all))));
        assert!(!is_ready(&list(Item::Colleague, &ticked, None)), "without a computer nobody begins");
        assert!(!is_ready(&list(Item::Power, &ticked, Some(&all))), "what has no list is never ready");
        for key in steps(Item::Colleague).iter().chain(steps(Item::Leaver)).filter_map(|step| step.check()) {
            assert!(shared::checks::find(key).is_some(), "{key} is a check");
        }
    }
}
