//! The profiles of Windows' own firewall, from the registry; a policy of the organisation goes before the machine's setting.
//! Invariant: a profile whose key is there and says nothing is on, as Windows means it. Next: the check `firewall`.

use shared::host::{Firewall, FirewallProfile};

use crate::parse::blocks::Block;
use crate::parse::security_center::product;

/// Profile, the name of its key, and the category that a connected network of this kind has.
pub(super) const PROFILES: [(&str, &str, u32); 3] =
    [("public", "PublicProfile", 0), ("private", "StandardProfile", 1), ("domain", "DomainProfile", 2)];

/// What two keys say of a profile: the machine's own setting, and that of a policy.
pub(super) type Settings = (Option<u32>, Option<u32>);

/// The firewall, from the settings of each profile in the order of [`PROFILES`], `MSFT_NetConnectionProfile` and
/// `FirewallProduct`.
pub(super) fn firewall(settings: &[Settings], connected: Option<&[Block]>, products: &[Block]) -> Firewall {
    let profiles = PROFILES.iter().zip(settings).map(|((name, _, category), (own, policy))| {
        let on = policy.or(*own).unwrap_or(1) != 0;
        let in_use = |all: &[Block]| all.iter().any(|one| one.number("NetworkCategory") == Some(*category));
        FirewallProfile {
            name: (*name).to_owned(),
            on,
            in_use: connected.map(in_use),
            by_policy: policy.is_some(),
            source: if on { "windows_firewall" } else { "" }.to_owned(),
        }
    });
    let others =
        products.iter().filter_map(product).filter(|one| one.is_on == Some(true) && !one.name.contains("Windows"));
    Firewall { profiles: profiles.collect(), others_on: others.map(|one| one.name).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn a_policy_goes_before_the_machine_s_setting() {
        let connected = instances("Name=Office\nNetworkCategory=1\n");
        let products = instances(
            "displayName=ESET Firewall\nproductState=266256\n\ndisplayName=Windows Firewall\nproductState=266256\n",
        );
        let told = firewall(&[(Some(1), None), (Some(1), Some(0)), (None, None)], Some(&connected), &products);
        let rows: Vec<_> = told.profiles.iter().map(|one| (&*one.name, one.on, one.by_policy, one.in_use)).collect();
        assert_eq!(
            rows,
            [
                ("public", true, false, Some(false)),
                ("private", false, true, Some(true)),
                ("domain", true, false, Some(false))
            ]
        );
        assert_eq!(told.others_on, ["ESET Firewall"]);
        assert_eq!(firewall(&[(Some(0), None)], None, &[]).profiles[0].in_use, None);
    }
}
