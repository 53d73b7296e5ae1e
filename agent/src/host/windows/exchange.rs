//! Exchange's queues and databases, from its own counters.
//! Invariant: 2010 counts a queue once, later versions inside and outside apart: one number here. A queue without a number,
//! or a role whose counters hold no row, is not told as empty. Next: the check `exchange`.

use shared::host::{Exchange, MailDatabase, MailQueue};
use shared::observation::{Look, Unseen, Why};

use crate::parse::blocks::Block;

/// Each queue and the counters that make it.
const COUNTERS: [(&str, &[&str]); 7] = [
    ("submission", &["SubmissionQueueLength"]),
    ("mailbox_delivery", &["ActiveMailboxDeliveryQueueLength"]),
    ("mailbox_retry", &["RetryMailboxDeliveryQueueLength"]),
    (
        "remote_delivery",
        &[
            "ActiveRemoteDeliveryQueueLength",
            "InternalActiveRemoteDeliveryQueueLength",
            "ExternalActiveRemoteDeliveryQueueLength",
        ],
    ),
    (
        "remote_retry",
        &[
            "RetryRemoteDeliveryQueueLength",
            "InternalRetryRemoteDeliveryQueueLength",
            "ExternalRetryRemoteDeliveryQueueLength",
        ],
    ),
    ("unreachable", &["UnreachableQueueLength"]),
    ("poison", &["PoisonQueueLength"]),
];

/// More databases than a server of ours keeps.
const MOST_DATABASES: usize = 256;

/// The server, from the counters of the roles that it has; none for a role that is not here.
pub(super) fn exchange(queues: Option<&[Block]>, databases: Option<&[Block]>) -> Look<Exchange> {
    let queues = queues.map_or(Ok(Vec::new()), |rows| told(of_queues(rows), "queues"))?;
    let databases = databases.map_or(Ok(Vec::new()), |rows| told(of_databases(rows), "databases"))?;
    Ok(Exchange { queues, databases })
}

fn told<T>(rows: Vec<T>, what: &str) -> Look<Vec<T>> {
    if rows.is_empty() {
        return Err(Unseen::new(Why::Other, &format!("Exchange's counters tell no {what}")));
    }
    Ok(rows)
}

fn of_queues(rows: &[Block]) -> Vec<MailQueue> {
    let Some(total) = rows.iter().find(|row| row.text("Name").eq_ignore_ascii_case("_total")) else {
        return Vec::new();
    };
    let queue = |(queue, counters): &(&str, &[&str])| {
        let found = counters.iter().filter_map(|counter| total.number::<u64>(counter));
        let message_count = found.reduce(u64::saturating_add)?;
        Some(MailQueue { queue: (*queue).to_owned(), message_count })
    };
    COUNTERS.iter().filter_map(queue).collect()
}

fn of_databases(rows: &[Block]) -> Vec<MailDatabase> {
    let named = rows.iter().filter(|row| row.get("Name").is_some_and(|name| !name.eq_ignore_ascii_case("_total")));
    let database = |row: &Block| MailDatabase {
        database: row.text("Name"),
        mounted: yes_or_no(row, "DatabaseMounted"),
        active: yes_or_no(row, "DatabaseCopyRoleActive"),
    };
    named.take(MOST_DATABASES).map(database).collect()
}

/// 1 and 0; everything else, as the -1 of a server that does not know, is neither.
fn yes_or_no(row: &Block, name: &str) -> Option<bool> {
    match row.number::<u64>(name) {
        Some(1) => Some(true),
        Some(0) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn queues_of_both_generations_are_one_number_each() {
        let old = instances(
            "Name=_total\nSubmissionQueueLength=3\nActiveRemoteDeliveryQueueLength=7\nPoisonQueueLength=0\nRetryMailboxDeliveryQueueLength=x\n",
        );
        let new = instances(
            "Name=high priority\nSubmissionQueueLength=99\n\nName=_total\nSubmissionQueueLength=3\nInternalActiveRemoteDeliveryQueueLength=3\nExternalActiveRemoteDeliveryQueueLength=4\nPoisonQueueLength=0\n",
        );
        for rows in [old, new] {
            let told = exchange(Some(&rows), None).unwrap();
            let queues: Vec<_> = told.queues.iter().map(|one| (&*one.queue, one.message_count)).collect();
            assert_eq!(queues, [("submission", 3), ("remote_delivery", 7), ("poison", 0)]);
            assert!(told.databases.is_empty());
        }
    }

    #[test]
    fn databases_are_open_or_not_or_not_told() {
        let rows = instances(
            "Name=DB01\nDatabaseMounted=1\nDatabaseCopyRoleActive=1\n\nName=DB02\nDatabaseMounted=0\nDatabaseCopyRoleActive=0\n\n\
             Name=DB03\nDatabaseMounted=4294967295\n\nName=_total\nDatabaseMounted=1\n",
        );
        let told = exchange(None, Some(&rows)).unwrap();
        let databases: Vec<_> = told.databases.iter().map(|one| (&*one.database, one.mounted, one.active)).collect();
        let wanted = [("DB01", Some(true), Some(true)), ("DB02", Some(false), Some(false)), ("DB03", None, None)];
        assert_eq!(databases, wanted);
    }

    #[test]
    fn a_role_whose_counters_are_empty_is_unseen() {
        let other = instances("Name=internal\nSubmissionQueueLength=3\n");
        assert_eq!(exchange(Some(&other), None).unwrap_err().why, Why::Other);
        assert_eq!(exchange(None, Some(&[])).unwrap_err().why, Why::Other);
        assert_eq!(exchange(None, None).unwrap(), Exchange::default());
    }
}
