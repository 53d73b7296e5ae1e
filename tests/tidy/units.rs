//! The service units keep their programs shut in: systemd's own measure of exposure, held at 2.0, and at 4.0 for the part of root.
//! Invariant: nothing is installed or started; the unit files are measured as text.
//! Next: `packaging/systemd/`.

use std::path::Path;
use std::process::Command;

/// The units, and the exposure at which the measure fails, in tenths.
const UNITS: [(&str, &str); 3] =
    [("premura-agent.service", "20"), ("premura-collector.service", "20"), ("premura-agent-root@.service", "40")];

#[test]
fn i10_every_unit_stays_below_its_exposure() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging/systemd");
    for (unit, threshold) in UNITS {
        let mut measure = Command::new("systemd-analyze");
        measure.args(["security", "--no-pager", "--offline=true", "--threshold", threshold]).arg(folder.join(unit));
        let measured = measure.output().expect("systemd-analyze is missing; install it: apt-get install systemd");
        let table = String::from_utf8_lossy(&measured.stdout);
        assert!(measured.status.success(), "{unit} is too open; the lines with ✗ say what is left open:\n{table}");
    }
}

#[test]
fn i4_what_speaks_to_the_network_has_no_right_of_root_and_what_has_them_speaks_to_nobody() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging/systemd");
    let unit = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let says = |unit: &str, line: &str| unit.lines().any(|one| one == line);
    let network = unit("premura-agent.service");
    for line in ["CapabilityBoundingSet=", "AmbientCapabilities=", "NoNewPrivileges=yes", "User=premura-agent"] {
        assert!(says(&network, line), "premura-agent.service: {line}");
    }
    let root = unit("premura-agent-root@.service");
    for line in ["IPAddressDeny=any", "RestrictAddressFamilies=AF_UNIX AF_NETLINK", "ProtectSystem=strict"] {
        assert!(says(&root, line), "premura-agent-root@.service: {line}");
    }
    let door = unit("premura-agent-root.socket");
    for line in ["SocketGroup=premura-agent", "SocketMode=0660", "Accept=yes"] {
        assert!(says(&door, line), "premura-agent-root.socket: {line}");
    }
}
