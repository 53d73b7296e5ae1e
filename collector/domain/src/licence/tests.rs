//! How sure signs are together, and every false alarm that others raise: silent here, each by its name.

use proptest::prelude::*;
use shared::host::{Licence, LicenceTrace, Licences};

use super::*;

const DAY: i64 = 86_400_000;
const NOW: i64 = 20_000 * DAY;

fn windows(name: &str, channel: &str) -> Licence {
    Licence {
        product: "windows".into(),
        name: format!("Windows(R), {name} edition"),
        status: "licensed".into(),
        reason: "0x4004F040".into(),
        channel: channel.into(),
        ..Licence::default()
    }
}

/// A key client as an honest one is: licensed for what is left of 180 days.
fn client() -> Licence {
    Licence {
        ends_at_ms: Some(NOW + 259_174 * 60_000),
        partial_key: "2YT43".into(),
        key_server: "kms.rossi.example".into(),
        ..windows("Enterprise", "Volume:GVLK")
    }
}

fn trace(rule: &str, product: &str, strong: bool) -> LicenceTrace {
    LicenceTrace { rule: rule.into(), product: product.into(), strong }
}

fn facts(licences: &[Licence], traces: &[LicenceTrace]) -> Licences {
    Licences { licences: licences.to_vec(), traces: traces.to_vec() }
}

fn told(facts: &Licences) -> Vec<(String, Grade, String)> {
    let doubts = doubts(facts, &Own::default(), NOW);
    doubts.into_iter().map(|one| (one.maker, one.grade, one.signs.join(" "))).collect()
}

fn silent(licences: &[Licence]) {
    assert_eq!(told(&facts(licences, &[])), []);
}

#[test]
fn one_weak_sign_is_unclear_one_strong_is_likely_and_two_independent_strong_ones_prove() {
    let for_ever = Licence { ends_at_ms: None, ..client() };
    let itself = Licence { key_server: "127.0.0.2".into(), ..client() };
    let here = trace("key_server_here", "microsoft", true);
    let service = trace("activator_service", "microsoft", true);
    let table = [
        ("weak", facts(&[], &[trace("hosts_microsoft", "microsoft", false)]), Some(Grade::Unclear)),
        (
            "two weak ones",
            facts(
                &[Licence { key_server: "9.9.9.9".into(), ..client() }],
                &[trace("hosts_microsoft", "microsoft", false)],
            ),
            Some(Grade::Unclear),
        ),
        ("strong", facts(&[], std::slice::from_ref(&service)), Some(Grade::Likely)),
        (
            "one thing seen in two places",
            facts(std::slice::from_ref(&itself), std::slice::from_ref(&here)),
            Some(Grade::Likely),
        ),
        (
            "one program's service and task",
            facts(&[], &[service.clone(), trace("activator_task", "microsoft", true)]),
            Some(Grade::Likely),
        ),
        (
            "for ever, and of itself",
            facts(&[Licence { key_server: "localhost".into(), ..for_ever.clone() }], &[]),
            Some(Grade::Proved),
        ),
        ("for ever, and an activator", facts(&[for_ever], &[service]), Some(Grade::Proved)),
        ("a rule of tomorrow", facts(&[], &[trace("something_new", "microsoft", true)]), Some(Grade::Unclear)),
    ];
    for (case, facts, wanted) in table {
        assert_eq!(doubts(&facts, &Own::default(), NOW).first().map(|one| one.grade), wanted, "{case}");
    }
}

#[test]
fn signs_of_one_maker_prove_nothing_about_another() {
    let both = facts(&[], &[trace("hosts_adobe", "adobe", true), trace("activator_service", "microsoft", true)]);
    let grades: Vec<_> = told(&both).into_iter().map(|(maker, grade, _)| (maker, grade)).collect();
    assert_eq!(grades, [("adobe".to_owned(), Grade::Likely), ("microsoft".to_owned(), Grade::Likely)]);
}

#[test]
fn what_a_licence_tells_against_itself_is_a_sign() {
    let one =
        |licence: Licence| told(&facts(&[licence], &[])).into_iter().map(|(_, grade, signs)| (grade, signs)).next();
    let at = |server: &str| one(Licence { key_server: server.into(), ..client() });
    let likely = |rule: &str| Some((Grade::Likely, rule.to_owned()));
    let unclear = |rule: &str| Some((Grade::Unclear, rule.to_owned()));
    assert_eq!(at("KMS8.MSGuides.com"), likely("key_server_of_strangers"));
    assert_eq!(at("127.0.0.2"), likely("key_server_is_itself"));
    assert_eq!(at("8.8.4.4"), unclear("key_server_in_public"));
    assert_eq!(one(Licence { ends_at_ms: Some(2_147_483_647_000), ..client() }), likely("key_client_too_long"));
    let home = Licence { ends_at_ms: Some(NOW + DAY), partial_key: "H8Q99".into(), ..windows("Core", "Volume:GVLK") };
    assert_eq!(one(home), likely("home_with_volume_key"));
    let other = Licence { partial_key: "VMK7H".into(), ..windows("Professional", "Retail") };
    assert_eq!(one(other), unclear("key_of_another_edition"));
    let trial = Licence { trial: true, ends_at_ms: Some(NOW - DAY), ..windows("ServerStandardEval", "Retail:TB:Eval") };
    assert_eq!(one(trial), likely("trial_is_over"));
    let refused = |reason: &str| Licence { status: "notification".into(), reason: reason.into(), ..client() };
    assert_eq!(one(refused("0xC004C003")), likely("key_refused"));
    assert_eq!(one(refused("0xC004C008")), unclear("key_used_too_often"));
}

#[test]
fn every_rule_that_can_speak_has_words() {
    let all: BTreeSet<&str> = signs::RULES.into_iter().collect();
    assert_eq!(all.len(), signs::RULES.len());
    let home = Licence { key_server: "8.8.8.8".into(), ..windows("Core", "Volume:GVLK") };
    let found = told(&facts(&[home, Licence { key_server: "10.0.0.10".into(), ..client() }], &[]));
    let rules: Vec<&str> = found.iter().flat_map(|(_, _, signs)| signs.split(' ')).collect();
    assert_eq!(rules.len(), 4, "{rules:?}");
    assert!(rules.iter().all(|rule| all.contains(rule)), "{rules:?}");
}

#[test]
fn false_alarm_a_key_client_alone() {
    silent(&[client()]);
    silent(&[Licence { key_server: String::new(), ..client() }]);
}

#[test]
fn false_alarm_a_private_key_server() {
    for server in
        ["192.168.1.20", "172.16.4.4", "kms.rossi.local", "10.1.2.3", "fd00::5", "100.64.1.1", "127.example.com"]
    {
        silent(&[Licence { key_server: server.into(), ..client() }]);
    }
}

#[test]
fn false_alarm_a_key_server_of_azure() {
    for server in ["kms.core.windows.net", "AZKMS.core.windows.net", "kms.core.windows.net."] {
        silent(&[Licence { key_server: server.into(), ..client() }]);
    }
}

#[test]
fn false_alarm_the_placeholder_s_address_in_a_real_network() {
    silent(&[Licence { key_server: "10.0.0.10".into(), ..client() }]);
    let for_ever = Licence { key_server: "10.0.0.10".into(), ends_at_ms: None, ..client() };
    let wanted = ("microsoft".to_owned(), Grade::Likely, "key_client_for_ever key_server_placeholder".to_owned());
    assert_eq!(told(&facts(&[for_ever], &[])), [wanted]);
}

#[test]
fn false_alarm_a_key_server_that_the_customer_named() {
    let public = Licence { key_server: "KMS.uni.example".into(), ..client() };
    let address = Licence { key_server: "131.188.3.3".into(), ..client() };
    let own = Own { key_servers: vec!["kms.uni.example".into(), "131.188.3.3".into()], ..Own::default() };
    assert_eq!(doubts(&facts(&[public, address], &[]), &own, NOW), []);
}

#[test]
fn false_alarm_the_company_s_own_key_host() {
    let host = Licence { key_server: "127.0.0.1".into(), ..windows("ServerStandard", "Volume:CSVLK") };
    assert_eq!(told(&facts(&[host], &[trace("key_server_here", "microsoft", true)])), []);
}

#[test]
fn false_alarm_microsoft_365_that_the_licensing_service_does_not_know() {
    silent(&[windows("Professional", "OEM:DM")]);
    silent(&[]);
}

#[test]
fn false_alarm_a_digital_licence_with_the_key_that_everybody_has() {
    for (name, channel, key, reason) in [
        ("Professional", "Retail", "3V66T", "0x4004F401"),
        ("Professional", "OEM:DM", "3V66T", "0x4004F040"),
        ("Core", "Retail", "8HVX7", "0x4004F401"),
        ("CoreSingleLanguage", "OEM:DM", "6F4BT", ""),
        ("ProfessionalWorkstation", "Retail", "2YV77", "0x4004F401"),
    ] {
        silent(&[Licence { partial_key: key.into(), reason: reason.into(), ..windows(name, channel) }]);
    }
}

#[test]
fn false_alarm_an_add_on_that_is_not_used() {
    silent(&[Licence { add_on: true, status: "unlicensed".into(), reason: "0xC004F014".into(), ..client() }]);
}

#[test]
fn false_alarm_no_key_server_answers() {
    for reason in ["0xC004F074", "0xC004F038", "0x8007232B", "0x8007007B", "0xC004F056", "0x803F7001"] {
        silent(&[Licence { status: "notification".into(), reason: reason.into(), ends_at_ms: None, ..client() }]);
    }
}

#[test]
fn false_alarm_a_trial_that_is_not_over() {
    silent(&[Licence { trial: true, ends_at_ms: Some(NOW + DAY), ..windows("ServerStandardEval", "Retail:TB:Eval") }]);
}

#[test]
fn false_alarm_office_for_ever_and_volume_keys_of_many_activations() {
    silent(&[windows("Enterprise", "Volume:MAK")]);
    let office =
        Licence { product: "office".into(), name: "Office 21, HomeBusiness edition".into(), ..windows("x", "Retail") };
    silent(&[office]);
}

#[test]
fn false_alarm_systems_without_a_licence_of_this_kind() {
    for (product, status) in [("ubuntu_pro", "not_attached"), ("rhel", "licensed"), ("sles", "licensed")] {
        silent(&[Licence { product: product.into(), status: status.into(), ..Licence::default() }]);
    }
}

#[test]
fn false_alarm_a_name_that_only_holds_the_letters() {
    for name in [
        "MAS 500 ERP",
        "Activation Wizard",
        "Patch My PC",
        "Portable Devices Suite",
        "Sage MAS 90",
        "KMS Tools for AWS",
    ] {
        assert_eq!(crate::unwanted::unwanted(name, ""), None, "{name}");
    }
}

proptest! {
    #[test]
    fn a_doubt_is_never_more_than_its_signs_and_their_order_changes_nothing(
        picked in proptest::collection::vec((0usize..24, any::<bool>()), 0..8),
    ) {
        let traces: Vec<_> = picked.iter().map(|(at, strong)| trace(signs::RULES[*at], "microsoft", *strong)).collect();
        let turned: Vec<_> = traces.iter().rev().cloned().collect();
        let found = told(&facts(&[], &traces));
        prop_assert_eq!(&found, &told(&facts(&[], &turned)));
        let strong = picked.iter().filter(|(_, strong)| *strong).count();
        let proved = found.iter().any(|(_, grade, _)| *grade == Grade::Proved);
        prop_assert!(!proved || strong >= 2);
        prop_assert_eq!(found.is_empty(), picked.is_empty());
    }
}
