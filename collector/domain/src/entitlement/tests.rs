//! The arithmetic of seats: the order of its steps, the rights of an entry, and what must hold whatever is installed.

use jiff::civil::date;
use proptest::prelude::*;

use super::needs::Installed;
use super::seats::Right;
use super::*;

const TODAY: Date = date(2026, 11, 27);

fn entry(product: &str, edition: &str, version: &str, count: u32) -> Entitlement {
    let nth = u8::try_from((product.len() + edition.len() * 7 + version.len() * 3 + count as usize) % 250).unwrap();
    Entitlement {
        id: EntitlementId::new(1, [nth; 10]),
        product: product.into(),
        edition: edition.into(),
        version: version.into(),
        kind: Kind::Volume,
        metric: Metric::Device,
        count,
        expires_on: None,
        maintained_until_on: None,
        note: String::new(),
    }
}

fn on<'a>(device: &'a str, name: &'a str) -> Installed<'a> {
    Installed { device, user: None, name, version: "" }
}

fn one(installed: &[Installed<'_>], bought: &[Entitlement], product: &str) -> Outcome {
    let all = reconcile(installed.iter().copied(), bought, TODAY);
    all.into_iter().find(|one| one.product == product).unwrap()
}

const PLUS_2019: &str = "Microsoft Office Professional Plus 2019 - de-de";
const STANDARD_2016: &str = "Microsoft Office Standard 2016";

#[test]
fn the_arithmetic_is_shown_line_by_line() {
    let installed = [
        on("pc1", PLUS_2019),
        on("pc1", "Microsoft Office Professional Plus 2019 - it-it"),
        on("pc1", "Microsoft Office Proof (English) 2016"),
        on("pc1", "Microsoft Word 2013"),
        on("pc2", STANDARD_2016),
        on("pc3", STANDARD_2016),
        on("pc4", "Microsoft Office Standard 2021"),
    ];
    let bought =
        [entry("Microsoft Office", "Professional Plus", "2019", 2), entry("Microsoft Office", "Standard", "2016", 1)];
    let office = one(&installed, &bought, "office");
    let given =
        |entry: &str, right, count, left| Step::Given { entry: entry.into(), right, per_user: false, count, left };
    let wanted = [
        Step::Found(5),
        Step::Twice(1),
        Step::Needs(4),
        given("Microsoft Office Standard 2016", Right::Exact, 1, 3),
        given("Microsoft Office Professional Plus 2019", Right::Exact, 1, 2),
        given("Microsoft Office Professional Plus 2019", Right::Downgrade, 1, 1),
    ];
    assert_eq!(office.steps, wanted);
    assert_eq!((office.short, office.spare, office.devices), (1, 0, vec!["pc4".to_owned()]));
    let word = one(&installed, &bought, "word");
    assert_eq!((word.steps, word.short), (vec![Step::Found(1), Step::Within(1), Step::Needs(0)], 0));
}

#[test]
fn every_right_that_was_bought_is_used_and_no_other() {
    let table = [
        ("exact", entry("Microsoft Office", "Standard", "2016", 1), 0),
        ("a later version, by volume", entry("Microsoft Office", "Standard", "2021", 1), 0),
        (
            "a later version, in a box",
            Entitlement { kind: Kind::Retail, ..entry("Microsoft Office", "Standard", "2021", 1) },
            1,
        ),
        (
            "with another PC",
            Entitlement { kind: Kind::Oem, ..entry("Microsoft Office", "Professional Plus", "2016", 1) },
            1,
        ),
        (
            "how it was bought is not known",
            Entitlement { kind: Kind::Unknown, ..entry("Microsoft Office", "", "2021", 1) },
            0,
        ),
        ("an earlier version", entry("Microsoft Office", "Standard", "2013", 1), 1),
        (
            "an earlier version with maintenance",
            Entitlement {
                maintained_until_on: Some(date(2027, 1, 1)),
                ..entry("Microsoft Office", "Standard", "2013", 1)
            },
            0,
        ),
        (
            "maintenance that ran in the version's year",
            Entitlement {
                maintained_until_on: Some(date(2016, 3, 1)),
                ..entry("Microsoft Office", "Standard", "2013", 1)
            },
            0,
        ),
        (
            "maintenance that was over before",
            Entitlement {
                maintained_until_on: Some(date(2015, 3, 1)),
                ..entry("Microsoft Office", "Standard", "2013", 1)
            },
            1,
        ),
    ];
    for (case, bought, short) in table {
        assert_eq!(one(&[on("pc1", STANDARD_2016)], &[bought], "office").short, short, "{case}");
    }
}

#[test]
fn editions_ends_and_suites_have_their_rights() {
    let table = [
        ("a lower edition", entry("Microsoft Office", "Home and Business", "2016", 1), 1),
        ("any version", entry("Microsoft Office", "Standard", "", 1), 0),
        (
            "a subscription",
            Entitlement { kind: Kind::Subscription, ..entry("Microsoft Office", "Standard", "2013", 1) },
            0,
        ),
        (
            "the whole company",
            Entitlement { metric: Metric::Company, ..entry("Microsoft Office", "Standard", "2016", 0) },
            0,
        ),
        (
            "over since yesterday",
            Entitlement { expires_on: Some(date(2026, 11, 26)), ..entry("Microsoft Office", "Standard", "2016", 1) },
            1,
        ),
        ("until today", Entitlement { expires_on: Some(TODAY), ..entry("Microsoft Office", "Standard", "2016", 1) }, 0),
    ];
    for (case, bought, short) in table {
        assert_eq!(one(&[on("pc1", STANDARD_2016)], &[bought], "office").short, short, "{case}");
    }
    let word =
        one(&[on("pc1", "Microsoft Word 2016")], &[entry("Microsoft Office", "Professional Plus", "2019", 1)], "word");
    assert_eq!((word.short, word.has_entry), (0, true), "a part, by a seat of its suite");
}

#[test]
fn a_seat_moves_to_where_it_is_needed_before_one_is_called_missing() {
    // The only seat for 2021 also fits 2016, and the seat for 2016 fits nothing else.
    let installed = [on("pc1", STANDARD_2016), on("pc2", "Microsoft Office Standard 2021")];
    let bought = [entry("Microsoft Office", "Standard", "2021", 1), entry("Microsoft Office", "", "2016", 1)];
    assert_eq!(one(&installed, &bought, "office").short, 0);
    // A need that only the dearer seat fits comes last and gets it.
    let installed = [on("pc1", "Microsoft Word 2016"), on("pc2", PLUS_2019)];
    let bought = [entry("Microsoft Office", "Professional Plus", "2019", 1), entry("Microsoft Word", "", "2019", 1)];
    let all = reconcile(installed, &bought, TODAY);
    assert!(all.iter().all(|one| one.short == 0), "{all:?}");
}

#[test]
fn people_count_once_and_who_is_not_known_makes_it_unsure() {
    let of = |device, user| Installed { user, ..on(device, PLUS_2019) };
    let bought = [Entitlement { metric: Metric::User, ..entry("Microsoft Office", "Professional Plus", "2019", 2) }];
    let known = [of("pc1", Some("a")), of("pc2", Some("a")), of("pc3", Some("b"))];
    let office = one(&known, &bought, "office");
    assert_eq!((office.short, office.spare, office.is_sure), (0, 0, true));
    let unknown = [of("pc1", None), of("pc2", None), of("pc3", None)];
    let office = one(&unknown, &bought, "office");
    assert_eq!((office.short, office.is_sure), (1, false));
    assert!(standing::matters(&[office], &bought, true, TODAY).is_empty(), "a question, no ticket");
}

#[test]
fn where_nothing_was_entered_nothing_is_missing_and_what_is_not_known_is_not_listed() {
    let installed = [on("pc1", STANDARD_2016), on("pc1", "ACME Payroll 12")];
    let all = reconcile(installed, &[], TODAY);
    let [office] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((office.product.as_str(), office.has_entry, office.short), ("office", false, 1));
    assert!(standing::matters(&all, &[], true, TODAY).is_empty());
    let acme = one(&installed, &[entry("ACME Payroll", "", "12", 3)], "acme payroll");
    assert_eq!((acme.short, acme.spare, acme.label.as_str()), (0, 2, "ACME Payroll"));
    let unused = one(&[], &[entry("WinZip", "", "", 4)], "winzip");
    assert_eq!((unused.spare, unused.steps), (4, vec![Step::Found(0), Step::Needs(0)]));
}

#[test]
fn what_is_missing_or_ends_soon_is_told_and_spare_seats_once() {
    let ends = Entitlement { expires_on: Some(date(2026, 12, 20)), ..entry("WinRAR", "", "", 10) };
    let later = Entitlement { expires_on: Some(date(2027, 2, 20)), ..entry("WinZip", "", "", 10) };
    let kept = Entitlement { maintained_until_on: Some(TODAY), ..entry("AutoCAD", "", "2024", 1) };
    let bought = [ends, later, kept];
    let installed = [on("pc1", "WinRAR 6.24"), on("pc1", "AutoCAD 2024"), on("pc2", "AutoCAD 2024")];
    let outcomes = reconcile(installed, &bought, TODAY);
    let told = |is_whole: bool| {
        let matters = standing::matters(&outcomes, &bought, is_whole, TODAY);
        let one = |one: crate::matter::Matter| (one.words.key.clone(), one.words.args.get("spare").cloned());
        matters.into_iter().map(one).collect::<Vec<_>>()
    };
    let spare = |count: i64| Some(shared::text::Value::Count(count));
    let key = |word: &str| format!("entitlement-{word}");
    let mut wanted = vec![(key("short"), None), (key("ends"), spare(9)), (key("maintenance"), None)];
    assert_eq!(told(false), wanted, "where a device's programs are not known nobody knows what is to spare");
    wanted.push((key("spare"), spare(10)));
    assert_eq!(told(true), wanted);
}

#[test]
fn a_seat_or_a_small_part_to_spare_is_the_next_colleagues() {
    let table =
        [(1, 0, false), (2, 0, true), (10, 9, false), (10, 8, true), (11, 9, false), (11, 8, true), (40, 33, false)];
    for (count, used, is_told) in table {
        let bought = [entry("WinRAR", "", "", count)];
        let names: Vec<String> = (0..used).map(|number| format!("pc{number}")).collect();
        let outcomes = reconcile(names.iter().map(|name| on(name, "WinRAR 6.24")), &bought, TODAY);
        let matters = standing::matters(&outcomes, &bought, true, TODAY);
        assert_eq!(!matters.is_empty(), is_told, "{used} of {count}: {matters:?}");
    }
}

/// What may be installed and bought, in all ways.
const NAMES: [&str; 6] = [
    PLUS_2019,
    STANDARD_2016,
    "Microsoft Office Standard 2021",
    "Microsoft Word 2016",
    "Microsoft Access 2019",
    "WinRAR 6.24",
];
const EDITIONS: [(&str, &str); 6] = [
    ("Microsoft Office", "Professional Plus"),
    ("Microsoft Office", "Standard"),
    ("Microsoft Office", ""),
    ("Microsoft Word", ""),
    ("Microsoft Access", ""),
    ("WinRAR", ""),
];

fn bought_in_any_way() -> impl Strategy<Value = Vec<Entitlement>> {
    let one = (0usize..6, 0usize..4, 0u32..6, 0usize..3, 0usize..5, any::<bool>());
    proptest::collection::vec(one, 0..7).prop_map(|rows| {
        let entry = |(nth, (of, version, count, metric, kind, maintained)): (
            usize,
            (usize, usize, u32, usize, usize, bool),
        )| {
            let (product, edition) = EDITIONS[of];
            let version = ["", "2016", "2019", "2021"][version];
            Entitlement {
                id: EntitlementId::new(1, [u8::try_from(nth).unwrap(); 10]),
                metric: Metric::ALL[metric],
                kind: Kind::ALL[kind],
                maintained_until_on: maintained.then_some(date(2020, 1, 1)),
                ..entry(product, edition, version, count)
            }
        };
        rows.into_iter().enumerate().map(entry).collect()
    })
}

proptest! {
    #[test]
    fn no_seat_is_given_twice_none_is_negative_and_the_order_changes_nothing(
        rows in proptest::collection::vec((0u8..8, 0usize..6, proptest::option::of(0u8..4)), 0..24),
        bought in bought_in_any_way(),
        turn in 0usize..24,
    ) {
        let texts: Vec<(String, Option<String>, &str)> = rows
            .iter()
            .map(|(pc, name, user)| (format!("pc{pc}"), user.map(|user| format!("u{user}")), NAMES[*name]))
            .collect();
        let installed: Vec<Installed<'_>> = texts
            .iter()
            .map(|(device, user, name)| Installed { device, user: user.as_deref(), name, version: "" })
            .collect();
        let mut turned = installed.clone();
        turned.reverse();
        if !turned.is_empty() {
            let at = turn % turned.len();
            turned.rotate_left(at);
        }
        let mut entries = bought.clone();
        entries.reverse();
        let outcomes = reconcile(installed.iter().copied(), &bought, TODAY);
        prop_assert_eq!(&outcomes, &reconcile(turned, &entries, TODAY));
        let mut used: std::collections::BTreeMap<String, u64> = std::collections::BTreeMap::new();
        for one in &outcomes {
            let needs = one.steps.iter().find_map(|step| if let Step::Needs(needs) = step { Some(*needs as u64) } else { None });
            let mut given = 0;
            for step in &one.steps {
                if let Step::Given { entry, count, .. } = step {
                    *used.entry(entry.clone()).or_default() += u64::from(*count);
                    given += u64::from(*count);
                }
            }
            prop_assert!(given + u64::from(one.short) <= needs.unwrap(), "{one:?}");
            prop_assert!(one.devices.len() as u64 <= u64::from(one.short));
        }
        for (label, used) in used {
            let own = || bought.iter().filter(|one| one.label() == label);
            let is_open = own().any(|one| one.metric == Metric::Company);
            let seats: u64 = own().map(|one| u64::from(one.count)).sum();
            prop_assert!(is_open || used <= seats, "{label}: {used} of {seats}");
        }
    }

    #[test]
    fn as_few_are_missing_as_any_way_of_giving_seats_allows(
        needs in proptest::collection::vec(0u32..4, 1..4),
        seats in proptest::collection::vec(0u32..4, 1..4),
        rights in proptest::collection::vec(proptest::option::of(0usize..4), 16),
    ) {
        let right = |need: usize, seat: usize| rights[need * 4 + seat].map(|at| Right::ALL[at]);
        let given = seats::give(&needs, &seats, &right);
        let total: u32 = given.iter().map(|one| one.count).sum();
        for (at, count) in needs.iter().enumerate() {
            prop_assert!(given.iter().filter(|one| one.need == at).map(|one| one.count).sum::<u32>() <= *count);
        }
        for (at, count) in seats.iter().enumerate() {
            prop_assert!(given.iter().filter(|one| one.seat == at).map(|one| one.count).sum::<u32>() <= *count);
        }
        prop_assert!(given.iter().all(|one| right(one.need, one.seat) == Some(one.right)));
        // Hall: the best is the least of needs outside a set and the seats that the set reaches.
        let best = (0..1usize << needs.len()).map(|set| {
            let inside = |need: usize| set >> need & 1 == 1;
            let outside: u32 = needs.iter().enumerate().filter(|(need, _)| !inside(*need)).map(|(_, count)| count).sum();
            let reached: u32 = seats
                .iter()
                .enumerate()
                .filter(|(seat, _)| (0..needs.len()).any(|need| inside(need) && right(need, *seat).is_some()))
                .map(|(_, count)| count)
                .sum();
            outside + reached
        });
        prop_assert_eq!(total, best.min().unwrap());
    }
}
