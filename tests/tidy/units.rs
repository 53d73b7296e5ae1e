//! The service units keep their programs shut in: systemd's own measure of exposure, held at 2.0.
//! Invariant: nothing is installed or started; the unit files are measured as text.
//! Next: `packaging/systemd/`.

use std::path::Path;
use std::process::Command;

/// The exposure at which the measure fails, in tenths.
const THRESHOLD: &str = "20";

#[test]
fn i10_every_unit_stays_below_an_exposure_of_2() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging/systemd");
    for unit in ["premura-agent.service", "premura-collector.service"] {
        let mut measure = Command::new("systemd-analyze");
        measure.args(["security", "--no-pager", "--offline=true", "--threshold", THRESHOLD]).arg(folder.join(unit));
        let measured = measure.output().expect("systemd-analyze is missing; install it: apt-get install systemd");
        let table = String::from_utf8_lossy(&measured.stdout);
        assert!(measured.status.success(), "{unit} is too open; the lines with ✗ say what is left open:\n{table}");
    }
}
