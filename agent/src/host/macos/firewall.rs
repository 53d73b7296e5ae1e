//! The application firewall, by the word of its own tool.
//! Invariant: a word that is not known is garbled, never off. Next: the check `firewall`.

use shared::host::{Firewall, FirewallProfile};
use shared::observation::Look;

use super::report::garbled;

/// The firewall, from `socketfilterfw --getglobalstate`, and whether a profile of the organisation decides it.
pub(super) fn firewall(told: &str, by_policy: bool) -> Look<Firewall> {
    // 0 off, 1 on, 2 on and closed to all that is not needed.
    let state =
        told.split_once("State = ").and_then(|(_, rest)| rest.chars().next()).and_then(|digit| digit.to_digit(10));
    let on = match state {
        Some(state) => state > 0,
        None if told.contains("is enabled") => true,
        None if told.contains("is disabled") => false,
        None => return Err(garbled("socketfilterfw")),
    };
    let profile = FirewallProfile {
        name: "system".to_owned(),
        on,
        in_use: None,
        by_policy,
        source: if on { "application_firewall" } else { "" }.to_owned(),
    };
    Ok(Firewall { profiles: vec![profile], others_on: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_firewall_is_on_or_off_by_its_own_word() {
        let table = [
            ("Firewall is enabled. (State = 1) \n", Some(true)),
            ("Firewall is blocking all non-essential incoming connections. (State = 2)\n", Some(true)),
            ("Firewall is disabled. (State = 0)\n", Some(false)),
            ("Firewall is enabled.\n", Some(true)),
            ("Firewall is disabled.\n", Some(false)),
            ("", None),
            ("no such option", None),
        ];
        for (told, wanted) in table {
            let on = firewall(told, false).ok().map(|told| told.profiles[0].on);
            assert_eq!(on, wanted, "{told}");
        }
        let managed = firewall("Firewall is enabled. (State = 1)", true).unwrap();
        assert!(managed.profiles[0].by_policy && managed.profiles[0].source == "application_firewall");
    }
}
