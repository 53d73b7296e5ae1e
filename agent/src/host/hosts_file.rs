//! Hosts that a licence is checked at and that the hosts file sends nowhere.
//! Invariant: of the file only whose licence it touches goes on; no address and no name of one's own is read into facts.
//! Next: the check `licence`.

use std::collections::BTreeSet;

use shared::host::LicenceTrace;

/// Hosts that a licence is checked at, which pretended ones send nowhere; whose, and whether only they do so.
const BLOCKED: [(&str, &str, bool); 14] = [
    ("activate.adobe.com", "adobe", true),
    ("practivate.adobe.com", "adobe", true),
    ("lm.licenses.adobe.com", "adobe", true),
    ("lmlicenses.wip4.adobe.com", "adobe", true),
    ("na1r.services.adobe.com", "adobe", true),
    ("hlrcv.stage.adobe.com", "adobe", true),
    ("ereg.adobe.com", "adobe", true),
    ("uds.licenses.adobe.com", "adobe", true),
    ("prod.adobegenuine.com", "adobe", true),
    ("genuine-software.autodesk.com", "autodesk", false),
    ("account.jetbrains.com", "jetbrains", false),
    ("activation.sls.microsoft.com", "microsoft", false),
    ("validation.sls.microsoft.com", "microsoft", false),
    ("licensing.mp.microsoft.com", "microsoft", false),
];

/// Traces in the text of a hosts file, one for each maker.
pub(super) fn blocked(hosts: &str) -> BTreeSet<LicenceTrace> {
    let lines = hosts.lines().filter_map(|line| line.split('#').next());
    let nowhere = lines.filter(|line| {
        let to = line.split_whitespace().next().unwrap_or_default();
        to == "0.0.0.0" || to == "::1" || to == "::" || to.starts_with("127.")
    });
    let names = nowhere.flat_map(|line| line.split_whitespace().skip(1)).map(str::to_ascii_lowercase);
    let found = names.filter_map(|name| BLOCKED.iter().find(|(host, ..)| *host == name));
    found
        .map(|(_, product, strong)| LicenceTrace {
            rule: format!("hosts_{product}"),
            product: (*product).to_owned(),
            strong: *strong,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_sent_nowhere_are_traces() {
        let hosts = "127.0.0.1 localhost\n0.0.0.0 activate.adobe.com LM.licenses.adobe.com # x\n::1 account.jetbrains.com\n\
            #127.0.0.1 ereg.adobe.com\n10.0.0.1 genuine-software.autodesk.com\n0.0.0.0 myactivate.adobe.com.example\n";
        let rules: Vec<(String, bool)> = blocked(hosts).into_iter().map(|one| (one.rule, one.strong)).collect();
        assert_eq!(rules, [("hosts_adobe".to_owned(), true), ("hosts_jetbrains".to_owned(), false)]);
    }
}
