//! The installer: installed with a token and an address, upgraded without either, removed without a trace.

use std::path::Path;
use std::process::Command;

use support::wait::wait_until;

use crate::wine::{Wine, set, text};
use crate::{desk, reporting};

const SERVICE: &str = r"HKLM\SYSTEM\CurrentControlSet\Services\PremuraAgent";
const VALUES: &str = r"HKLM\SOFTWARE\Premura\Agent";

#[test]
fn the_installer_installs_upgrades_and_leaves_nothing() {
    let mut wine = Wine::take();
    let (_home, collector) = desk();
    let packages = set("PREMURA_MSI");
    // The installer takes a path that begins with a slash for an option.
    let package = |name: &str| format!("Z:{}", packages.join(name).display()).replace('/', r"\");
    let (first, second) = (package("first.msi"), package("second.msi"));
    let (program, data) =
        (wine.here(r"C:\Program Files\Premura\premura-agent.exe"), wine.here(r"C:\ProgramData\Premura"));
    let log = || text(&data.join("agent.log"));

    let server = format!("SERVER_URL={}", collector.server());
    let token = collector.token("Acme", 1);
    wine.must(&["msiexec", "/i", &first, "/qn", &server, &format!("ENROLL_TOKEN={token}")]);
    assert!(program.is_file());
    wait_until(&format!("the first report: {}", log()), 60, || reporting(&collector) == 1);
    wait_until("the token is gone from the registry", 30, || !wine.has_value(VALUES, "EnrollToken"));
    let identity = text(&data.join("identity.json"));
    assert!(!data.join("setup.json").exists() && !identity.is_empty());

    wine.must(&["msiexec", "/i", &second, "/qn"]);
    assert!(program.is_file() && wine.has_value(SERVICE, "ImagePath"));
    let started = || log().matches("reports to https://").count();
    wait_until(&format!("the upgraded agent's start: {}", log()), 60, || started() == 2);
    assert_eq!(text(&data.join("identity.json")), identity, "an upgrade keeps who the PC is");
    assert_eq!(collector.list(&["device", "list"]).len(), 1);

    // The agent runs before the installation that started it has ended, and wine refuses a second one meanwhile (1).
    wait_until("its removal", 60, || wine.run(&["msiexec", "/x", &second, "/qn"]).code == Some(0));
    assert!(!program.exists() && !wine.has_value(SERVICE, "ImagePath") && !wine.has_value(VALUES, "ServerUrl"));
    wait_until("nothing is left", 60, || !data.exists());

    wine.restart();
    wine.must(&["msiexec", "/i", &first, "/qn"]);
    wait_until("what it waits for", 60, || log().contains("neither an installer nor a policy"));
    wine.must(&["msiexec", "/x", &first, "/qn", "KEEP_IDENTITY=1"]);
    // The service of installations may still be at it when the command has ended.
    wait_until("what is asked to stay stays", 60, || !program.exists() && data.join("agent.log").is_file());
    std::fs::remove_dir_all(&data).unwrap();
}

#[test]
fn a_golden_image_does_not_enrol_before_its_next_boot() {
    let mut wine = Wine::take();
    let (_home, collector) = desk();
    let first = format!("Z:{}", set("PREMURA_MSI").join("first.msi").display()).replace('/', r"\");
    let (server, token) = (format!("SERVER_URL={}", collector.server()), collector.token("Acme", 1));
    wine.must(&["msiexec", "/i", &first, "/qn", "IMAGE=1", &server, &format!("ENROLL_TOKEN={token}")]);
    let data = wine.here(r"C:\ProgramData\Premura");
    let log = || text(&data.join("agent.log"));
    wait_until("what it waits for", 60, || log().contains("makes an image"));
    assert!(!data.join("identity.json").exists() && reporting(&collector) == 0, "{}", log());
    assert!(!wine.has_value(VALUES, "EnrollToken"), "the token lies in the agent's folder");

    wine.restart();
    wait_until(&format!("the first report of a copy: {}", log()), 90, || reporting(&collector) == 1);
    wine.must(&["msiexec", "/x", &first, "/qn"]);
    // The service of installations may still be at it when the command has ended.
    wait_until("nothing is left", 60, || !data.exists());
}

#[test]
fn installers_are_signed_by_the_hook_and_have_a_sheet_with_their_hashes() {
    let packages = set("PREMURA_MSI");
    let said = |program: &str, arguments: &[&str]| {
        let done = Command::new(program).args(arguments).output().unwrap();
        (done.status.success(), String::from_utf8_lossy(&done.stdout).into_owned())
    };
    let hash = |path: &Path| {
        let (_, sum) = said("sha256sum", &[path.to_str().unwrap()]);
        sum.split(' ').next().unwrap().to_owned()
    };
    for (version, signed) in [("first", false), ("signed", true)] {
        let (msi, sheet) = (format!("{version}.msi"), text(&packages.join(format!("{version}.antivirus.txt"))));
        let msi = packages.join(msi);
        assert!(sheet.contains(&hash(&msi)), "{sheet}");
        assert!(sheet.contains(if signed { "signed     yes" } else { "signed     no" }), "{sheet}");
        let certificate = set("PREMURA_SIGN_WITH").join("certificate.pem");
        let (trusted, told) =
            said("osslsigncode", &["verify", "-CAfile", certificate.to_str().unwrap(), "-in", msi.to_str().unwrap()]);
        assert_eq!(trusted, signed, "{told}");
    }
    // The program in the unsigned installer is the one that was built.
    assert!(text(&packages.join("first.antivirus.txt")).contains(&hash(&set("PREMURA_WINDOWS_AGENT"))));
}
