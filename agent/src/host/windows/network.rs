//! The line: the way out by the routes of Windows, echoes of the gateway, and the speed of the adapter.
//! Invariant: nobody is asked but the gateway, with a handful of small questions; an adapter of a kind that Windows does not
//! tell is of none, and so never judged. Next: the check `network`; `host/names.rs`.

use std::net::Ipv4Addr;

use shared::host::Network;

use crate::parse::blocks::Block;

/// The way out: the adapter's number, and the gateway unless it goes straight out.
pub(super) fn way_out(routes: &[Block]) -> Option<(u32, Option<Ipv4Addr>)> {
    let cheapest = routes.iter().min_by_key(|route| route.number::<u32>("Metric1").unwrap_or(u32::MAX))?;
    let gateway = cheapest.number::<Ipv4Addr>("NextHop").filter(|gateway| !gateway.is_unspecified());
    Some((cheapest.number("InterfaceIndex")?, gateway))
}

/// What is told of an adapter.
pub(super) fn line(network: Network, adapters: &[Block], adapter: u32) -> Network {
    let Some(one) = adapters.iter().find(|one| one.number("InterfaceIndex") == Some(adapter)) else { return network };
    let bits: Option<u64> = one.number("ReceiveLinkSpeed").filter(|bits| *bits > 0);
    let link_mbit = bits.and_then(|bits| u32::try_from(bits / 1_000_000).ok()).filter(|mbit| *mbit > 0);
    Network { way: way(one).to_owned(), link_mbit, ..network }
}

/// Interface types are IANA's ifType, media are NDIS_PHYSICAL_MEDIUM of ntddndis.h.
fn way(adapter: &Block) -> &'static str {
    match (adapter.number::<u32>("InterfaceType"), adapter.number::<u32>("NdisPhysicalMedium")) {
        (Some(71), _) | (_, Some(1 | 9)) => "wireless",
        (Some(243 | 244), _) | (_, Some(8)) => "mobile",
        (Some(23 | 53 | 131), _) => "tunnel",
        (Some(6), Some(14)) => "wired",
        // A card of a virtual machine, or a switch of Hyper-V above the real one.
        (Some(6), Some(0)) if adapter.get("Virtual").is_some() => "wired",
        _ => "",
    }
}

/// Echoes that were asked for, each the milliseconds it took, or none.
pub(super) fn echoes(network: Network, mut answers: Vec<Option<f64>>) -> Network {
    let asked_count = u32::try_from(answers.len()).unwrap_or(0);
    answers.retain(Option::is_some);
    let mut times: Vec<f64> = answers.into_iter().flatten().collect();
    times.sort_by(f64::total_cmp);
    let answered_count = u32::try_from(times.len()).unwrap_or(0);
    Network { asked_count, answered_count, gateway_ms: times.get(times.len() / 2).copied(), ..network }
}

/// How long an echo took, from a Win32_PingStatus; none when it was not answered.
pub(super) fn echo(status: &[Block]) -> Option<f64> {
    let status = status.first().filter(|status| status.number::<u32>("StatusCode") == Some(0))?;
    status.number("ResponseTime")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn the_way_out_is_the_cheapest_route() {
        let routes = instances(
            "NextHop=192.168.2.1\nMetric1=55\nInterfaceIndex=9\n\nNextHop=192.168.1.1\nMetric1=25\nInterfaceIndex=12\n",
        );
        assert_eq!(way_out(&routes), Some((12, Some(Ipv4Addr::new(192, 168, 1, 1)))));
        assert_eq!(
            way_out(&instances("NextHop=0.0.0.0\nMetric1=1\nInterfaceIndex=3\n")),
            Some((3, None)),
            "straight out"
        );
        assert_eq!(way_out(&[]), None);
    }

    #[test]
    fn adapters_are_told_apart_by_what_windows_says() {
        let table = [
            ("InterfaceType=6\nNdisPhysicalMedium=14\nVirtual=False\nReceiveLinkSpeed=1000000000", "wired", Some(1000)),
            ("InterfaceType=71\nNdisPhysicalMedium=9\nReceiveLinkSpeed=866700000", "wireless", Some(866)),
            ("InterfaceType=243\nNdisPhysicalMedium=8\nReceiveLinkSpeed=0", "mobile", None),
            ("InterfaceType=53\nNdisPhysicalMedium=0\nVirtual=True", "tunnel", None),
            ("InterfaceType=6\nNdisPhysicalMedium=10", "", None),
            ("InterfaceType=x", "", None),
        ];
        for (adapter, wanted, link_mbit) in table {
            let told = line(Network::default(), &instances(&format!("InterfaceIndex=7\n{adapter}\n")), 7);
            assert_eq!((&*told.way, told.link_mbit), (wanted, link_mbit), "{adapter}");
        }
        assert_eq!(line(Network::default(), &[], 7), Network::default());
    }

    #[test]
    fn the_gateway_s_answers_are_counted() {
        let told = echoes(Network::default(), vec![Some(3.0), None, Some(1.0), Some(2.0), None]);
        assert_eq!((told.asked_count, told.answered_count, told.gateway_ms), (5, 3, Some(2.0)));
        let silent = echoes(Network::default(), vec![None, None]);
        assert_eq!((silent.asked_count, silent.answered_count, silent.gateway_ms), (2, 0, None));
        assert_eq!(echo(&instances("StatusCode=0\nResponseTime=4\n")), Some(4.0));
        assert_eq!(echo(&instances("StatusCode=11010\nResponseTime=0\n")), None);
        assert_eq!(echo(&[]), None);
    }
}
