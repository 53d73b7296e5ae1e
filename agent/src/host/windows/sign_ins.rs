//! Attempts to sign in of the last hour, lock-outs and a cleared log, from the security log.
//! Invariant: no name of a person and no address leaves this file: numbers only. Next: [`super::events`], the check
//! `sign_in`.

use std::collections::BTreeSet;
use std::net::IpAddr;

use shared::host::SignIns;

use super::events::Event;
use crate::host::internet::is_public;

/// What is asked of the security log: failures and lock-outs of an hour, a clearing of a day.
pub(super) const QUESTION: &str = "*[System[((EventID=4625 or EventID=4740) and TimeCreated[timediff(@SystemTime) <= 3600000]) or (EventID=1102 and TimeCreated[timediff(@SystemTime) <= 86400000])]]";

pub(super) fn sign_ins(events: &[Event], decides_about_accounts: bool) -> SignIns {
    let failed: Vec<&Event> = events.iter().filter(|one| one.id == 4625).collect();
    let public: Vec<IpAddr> =
        failed.iter().filter_map(|one| one.value("IpAddress").parse().ok()).filter(is_public).collect();
    let count = |id: u32| u32::try_from(events.iter().filter(|one| one.id == id).count()).unwrap_or(u32::MAX);
    let services: BTreeSet<&str> = failed.iter().filter_map(|one| service(one.value("LogonType"))).collect();
    SignIns {
        failed_count: count(4625),
        failed_public_count: u32::try_from(public.len()).unwrap_or(u32::MAX),
        public_sources_count: u32::try_from(public.iter().collect::<BTreeSet<_>>().len()).unwrap_or(u32::MAX),
        services: services.into_iter().map(str::to_owned).collect(),
        lockouts_count: decides_about_accounts.then(|| count(4740)),
        log_cleared: Some(count(1102) > 0),
        administrators_count: None,
    }
}

/// What was tried, by the kind of sign-in.
fn service(kind: &str) -> Option<&'static str> {
    match kind {
        "2" | "7" | "11" => Some("screen"),
        "3" | "10" => Some("remote_desktop"),
        "8" => Some("web"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::events::trial;
    use super::*;

    #[test]
    fn attempts_are_counted_and_nobody_is_named() {
        let failed = |address: &str, kind: &str| {
            trial(
                4625,
                "Security",
                "2024-11-14T08:30:00Z",
                &[("TargetUserName", "anna"), ("IpAddress", address), ("LogonType", kind)],
            )
        };
        let events = [
            failed("203.0.113.9", "3"),
            failed("203.0.113.9", "10"),
            failed("192.168.1.4", "3"),
            failed("-", "2"),
            failed("fe80::1", "8"),
            trial(4740, "Security", "2024-11-14T08:30:00Z", &[]),
        ];
        let told = sign_ins(&events, true);
        assert_eq!((told.failed_count, told.failed_public_count, told.public_sources_count), (5, 2, 1));
        assert_eq!((told.lockouts_count, told.log_cleared), (Some(1), Some(false)));
        assert_eq!(told.services, ["remote_desktop", "screen", "web"]);
        assert!(!format!("{told:?}").contains("anna"));
        assert_eq!(sign_ins(&[], false).lockouts_count, None);
    }
}
