//! A site's privacy profile by the administrator's verb: standard with its basis only, strict without a word.

use support::collector_process::CollectorProcess;
use support::program::words;

#[test]
fn a_site_s_profile_is_set_listed_and_taken_back_by_verbs() {
    let home = crate::home();
    let collector = CollectorProcess::new(home.path(), "collector");
    collector.customer("Acme");
    let basis = ["--confirmed-by", "Maria Conti", "--confirmed-on", "2024-02-29"];
    let verb = |profile: &'static str, rest: &[&'static str]| {
        [&["site", "privacy", "Here", profile, "--customer", "Acme"], rest].concat()
    };
    let listed = || collector.list(&["site", "list", "--customer", "Acme"]).remove(0);
    assert_eq!(listed()["privacy"], "strict");
    for (refused, says) in [
        (verb("standard", &[]), "say who confirmed the legal basis"),
        (verb("standard", &basis[..2]), "say on which day"),
        (verb("standard", &[basis[0], basis[1], basis[2], "2999-01-01"]), "has not come yet"),
        (verb("wide", &basis), "strict, standard"),
        (["site", "privacy", "Nowhere", "strict", "--customer", "Acme"].to_vec(), "there is nothing here"),
    ] {
        let output = collector.tell(&refused);
        assert!(!output.status.success() && words(&output).contains(says), "{refused:?}: {}", words(&output));
    }
    let set = collector.ask(&verb("standard", &basis));
    for shown in [&set, &listed()] {
        assert_eq!(
            [&shown["privacy"], &shown["basis_confirmed_by"], &shown["basis_confirmed_on"]],
            ["standard", "Maria Conti", "2024-02-29"]
        );
    }
    let table = String::from_utf8(collector.tell(&["site", "list", "--customer", "Acme"]).stdout).unwrap();
    assert!(table.contains("BASIS CONFIRMED") && table.contains("Maria Conti, 2024-02-29"), "{table}");
    let back = collector.ask(&verb("strict", &[]));
    assert!(back["privacy"] == "strict" && back["basis_confirmed_by"].is_null(), "{back}");
}
