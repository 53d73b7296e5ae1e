//! Who comes first, by tables and by whoever comes to mind.
//! Invariant: the reason that is told is the sum that decided. Next: [`super::rank`].

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::ticket::Kind;

fn person(nth: u8, name: &str) -> Candidate {
    Candidate {
        who: (TechnicianId::new(1, [nth; 10]), name.to_owned()),
        skills: BTreeSet::new(),
        preference: None,
        holds: Vec::new(),
        presence: Presence::Works,
        is_on_call: false,
    }
}

fn names(asks: Asks, people: &[Candidate]) -> Vec<String> {
    rank(asks, people).into_iter().map(|one| one.who.1).collect()
}

const DISK: Asks = Asks { skill: Skill::Storage, priority: 2 };

#[test]
fn skill_preference_load_and_hours_decide_in_that_spirit_and_say_so() {
    let plain = person(1, "Anna");
    let skilled = Candidate { skills: BTreeSet::from([Skill::Storage]), ..person(2, "Bo") };
    let wanted = Candidate { preference: Some(Preference::First), ..person(3, "Cora") };
    let second = Candidate { preference: Some(Preference::Second), ..person(4, "Dan") };
    let busy = Candidate { holds: vec![1, 2, 5], ..person(5, "Eva") };
    let off = Candidate { presence: Presence::Off, ..skilled.clone() };
    let never = Candidate { preference: Some(Preference::Never), ..person(6, "Fay") };
    let away = Candidate { presence: Presence::Away(9), preference: Some(Preference::First), ..person(7, "Gus") };
    let all = [away, never, busy, second, wanted, skilled.clone(), plain];
    assert_eq!(names(DISK, &all), ["Bo", "Cora", "Dan", "Anna", "Eva", "Gus"]);
    let first = &rank(DISK, &all)[0];
    let told: Vec<_> = first.reasons.iter().map(|one| (one.words.key.as_str(), one.points)).collect();
    assert_eq!(told, [("assignment-works", 100), ("assignment-skilled", 40), ("assignment-load", 0)]);
    assert_eq!(first.points(), 140);
    assert_eq!(names(DISK, &[off, person(9, "Zoe")]), ["Zoe", "Bo"], "who works comes before who could");
}

#[test]
fn at_night_what_is_most_urgent_goes_to_who_is_on_call_and_nothing_else_does() {
    let off = |nth, name| Candidate { presence: Presence::Off, ..person(nth, name) };
    let on_call = Candidate { is_on_call: true, ..off(2, "Marek") };
    let skilled = Candidate { skills: BTreeSet::from([Skill::Storage]), ..off(1, "Anna") };
    let urgent = Asks { priority: 1, ..DISK };
    assert_eq!(names(urgent, &[skilled.clone(), on_call.clone()]), ["Marek", "Anna"]);
    assert_eq!(names(DISK, &[skilled, on_call]), ["Anna", "Marek"]);
}

#[test]
fn hours_and_absences_say_who_is_there() {
    let rome = TimeZone::get("Europe/Rome").unwrap();
    let hours = Hours::read("mon-fri 09:00-18:00").unwrap();
    let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
    let away = Absence { from_at: at("2026-11-23T00:00:00Z"), until_at: at("2026-11-25T00:00:00Z") };
    let longer = Absence { until_at: at("2026-11-28T00:00:00Z"), ..away };
    let table = [
        ("2026-11-27T09:00:00Z", Some(&hours), &[away][..], Presence::Works),
        ("2026-11-27T18:00:00Z", Some(&hours), &[away], Presence::Off),
        ("2026-11-28T09:00:00Z", Some(&hours), &[], Presence::Off),
        ("2026-11-28T09:00:00Z", None, &[], Presence::Unsaid),
        ("2026-11-24T09:00:00Z", Some(&hours), &[away, longer], Presence::Away(longer.until_at)),
        ("2026-11-25T00:00:00Z", None, &[away], Presence::Unsaid),
    ];
    for (now, hours, absences, wanted) in table {
        assert_eq!(presence(hours, &rome, absences, at(now)), wanted, "{now}");
    }
}

#[test]
fn each_check_asks_for_something_that_is_thought_of() {
    let plain = ["software", "operating_system", "updates", "licence", "pending_reboot", "uptime", "crashes", "clock"];
    for entry in shared::checks::CHECKS {
        let asked = Skill::asked(entry.key, Kind::Incident);
        assert!(asked != Skill::Software || plain.contains(&entry.key), "{} asks for nothing of its own", entry.key);
        assert_eq!(Skill::asked(entry.key, Kind::Request), Skill::People);
    }
    let all: BTreeSet<Skill> = Skill::ALL.iter().copied().collect();
    assert_eq!(skill::read(&skill::told(&all)), all);
    assert_eq!(skill::read("storage <i> storage"), BTreeSet::from([Skill::Storage]));
}

fn anybody() -> impl Strategy<Value = Candidate> {
    let presence = prop_oneof![
        Just(Presence::Works),
        Just(Presence::Unsaid),
        Just(Presence::Off),
        (1..99i64).prop_map(Presence::Away)
    ];
    let preference = proptest::option::of(proptest::sample::select(Preference::ALL));
    let skills = proptest::collection::btree_set(proptest::sample::select(Skill::ALL), 0..3);
    let holds = proptest::collection::vec(0..7u8, 0..20);
    (0..200u8, preference, skills, holds, presence, any::<bool>()).prop_map(
        |(nth, preference, skills, holds, presence, is_on_call)| Candidate {
            preference,
            skills,
            holds,
            presence,
            is_on_call,
            ..person(nth, &format!("P{}", nth % 7))
        },
    )
}

proptest! {
    #[test]
    fn whoever_comes_first_could_come_first(mut people in proptest::collection::vec(anybody(), 0..12), priority in 1..6u8) {
        let asks = Asks { priority, ..DISK };
        let ranked = rank(asks, &people);
        let unwanted = people.iter().filter(|one| one.preference == Some(Preference::Never)).count();
        prop_assert_eq!(ranked.len(), people.len() - unwanted);
        prop_assert!(ranked.windows(2).all(|pair| pair[0].is_away <= pair[1].is_away), "nobody away before who is there");
        // In whatever order they are asked for, they come in the same.
        people.reverse();
        let known: BTreeSet<_> = people.iter().map(|one| one.who.0).collect();
        if known.len() == people.len() {
            prop_assert_eq!(rank(asks, &people), ranked);
        }
    }

    #[test]
    fn more_to_do_never_wins_with_all_else_alike(one in anybody(), more in 0..7u8, priority in 1..6u8) {
        prop_assume!(one.preference != Some(Preference::Never));
        let mut busier = Candidate { who: (TechnicianId::new(1, [255; 10]), "A first name".into()), ..one.clone() };
        busier.holds.push(more);
        let ranked = rank(Asks { priority, ..DISK }, &[busier, one.clone()]);
        prop_assert_eq!(&ranked[0].who, &one.who);
    }
}
