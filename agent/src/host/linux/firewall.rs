//! The firewall on Linux: firewalld or ufw where they run it, else the rules themselves, as nft or iptables tell them.
//! Invariant: rules that keep out single addresses (as fail2ban writes them) are no firewall; rules that cannot be read are
//! unseen. Next: the check `firewall`.

use std::time::Duration;

use shared::host::{Firewall, FirewallProfile};
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::child::{Tool, Tools};

const NFT: Tool =
    Tool { path: "/usr/sbin/nft", arguments: &["--stateless", "list", "ruleset"], most_time: Duration::from_secs(5) };
const IPTABLES: Tool = Tool { path: "/usr/sbin/iptables", arguments: &["-S"], most_time: Duration::from_secs(5) };

pub(super) fn firewall(system: &System, tools: &Tools) -> Look<Firewall> {
    let (on, source) = if system.unit_runs("firewalld.service") {
        (true, "firewalld")
    } else if ufw_is_on(&system.text("/etc/ufw/ufw.conf", 1 << 16).unwrap_or_default()) {
        (true, "ufw")
    } else if system.has(NFT.path) {
        (nft_filters(&tools.ask(&NFT)?), "nftables")
    } else if system.has(IPTABLES.path) {
        (iptables_filters(&tools.ask(&IPTABLES)?), "iptables")
    } else {
        return Err(Unseen::new(Why::NotHere, "neither firewalld, ufw, nft nor iptables is here"));
    };
    let source = if on { source } else { "" };
    let profile = FirewallProfile { name: "system".into(), on, source: source.into(), ..FirewallProfile::default() };
    Ok(Firewall { profiles: vec![profile], others_on: Vec::new() })
}

fn ufw_is_on(text: &str) -> bool {
    text.lines().any(|line| line.trim().eq_ignore_ascii_case("ENABLED=yes"))
}

/// True when a table that looks at what comes in refuses what no rule of it lets in: by its policy, or by a last word without
/// conditions.
fn nft_filters(text: &str) -> bool {
    text.split("\ntable ").any(|table| {
        let input =
            |line: &str| line.starts_with("type filter hook input") || line.starts_with("type filter hook prerouting");
        let lines = || table.lines().map(str::trim);
        let looks = lines().any(input);
        looks && lines().any(|line| input(line) && line.contains("policy drop") || refuses_all(line))
    })
}

/// `drop`, `reject with icmp …`, `counter drop`, `log prefix "…" drop`: a verdict for whatever comes so far.
fn refuses_all(line: &str) -> bool {
    let mut rest = line;
    while let Some(after) = rest.strip_prefix("counter ") {
        rest = after.trim_start();
    }
    let last = rest.split(' ').next_back();
    rest == "drop"
        || rest == "reject"
        || rest.starts_with("reject with ")
        || (rest.starts_with("log ") && last == Some("drop"))
}

/// The same of `iptables -S`: a policy of `INPUT`, or a rule without conditions in a chain that is not for passing traffic.
fn iptables_filters(text: &str) -> bool {
    text.lines().any(|line| match line.split(' ').collect::<Vec<_>>().as_slice() {
        ["-P", "INPUT", "DROP"] => true,
        ["-A", chain, "-j", "DROP" | "REJECT", ..] => {
            !["FORWARD", "OUTPUT"].contains(chain)
                && !["DOCKER", "f2b-", "KUBE", "LIBVIRT"].iter().any(|other| chain.starts_with(other))
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_that_refuse_what_they_do_not_let_in_are_a_firewall() {
        let chain = |policy: &str, rules: &str| {
            format!(
                "table inet filter {{\n\tchain input {{\n\t\ttype filter hook input priority filter; policy {policy};\n{rules}\t}}\n}}\n"
            )
        };
        let forward = "table ip filter {\n\tchain FORWARD {\n\t\ttype filter hook forward priority filter; policy drop;\n\t}\n}\n";
        let table = [
            ("nothing", String::new(), false),
            ("policy drop", chain("drop", ""), true),
            ("policy accept", chain("accept", "\t\ttcp dport 22 accept\n"), false),
            (
                "a last word",
                chain("accept", "\t\ttcp dport 22 accept\n\t\tcounter reject with icmpx admin-prohibited\n"),
                true,
            ),
            ("logged and dropped", chain("accept", "\t\tlog prefix \"x \" drop\n"), true),
            ("single addresses", chain("accept", "\t\tip saddr 192.0.2.1 drop\n\t\tct state invalid drop\n"), false),
            ("containers only", forward.to_owned(), false),
            ("containers, and a drop in their own table", format!("{forward}\n{}", chain("accept", "")), false),
        ];
        for (case, text, wanted) in table {
            assert_eq!(nft_filters(&text), wanted, "{case}");
        }
        let table = [
            ("-P INPUT DROP\n", true),
            ("-P INPUT ACCEPT\n-P FORWARD DROP\n", false),
            (
                "-P INPUT ACCEPT\n-A INPUT -p tcp -j ACCEPT\n-A INPUT -j REJECT --reject-with icmp-host-prohibited\n",
                true,
            ),
            (
                "-P INPUT ACCEPT\n-A f2b-sshd -s 192.0.2.1/32 -j REJECT\n-A FORWARD -j DROP\n-A DOCKER-ISOLATION-STAGE-2 -j DROP\n",
                false,
            ),
            ("", false),
        ];
        for (text, wanted) in table {
            assert_eq!(iptables_filters(text), wanted, "{text}");
        }
    }

    #[test]
    fn who_runs_the_firewall_is_asked_first() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let ask = || firewall(&system, &Tools::default());
        assert_eq!(ask().unwrap_err().why, Why::NotHere);
        std::fs::create_dir_all(system.place("/etc/ufw")).unwrap();
        std::fs::write(system.place("/etc/ufw/ufw.conf"), "# ENABLED=yes\nENABLED=no\n").unwrap();
        assert_eq!(ask().unwrap_err().why, Why::NotHere);
        std::fs::write(system.place("/etc/ufw/ufw.conf"), "ENABLED=yes\nLOGLEVEL=low\n").unwrap();
        let told = ask().unwrap();
        assert_eq!(told.profiles.iter().map(|one| (one.on, one.source.as_str())).collect::<Vec<_>>(), [(true, "ufw")]);
    }
}
