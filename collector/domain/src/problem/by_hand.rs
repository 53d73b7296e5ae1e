//! A problem that a person begins: from tickets that they see belong together, named by them.
//! Invariant: it has a cause of its own, or the one that all its tickets share; its life is that of a proposed one.
//! Next: [`super::work`] for what is done with it, [`super::proof`] for what proves it.

use shared::ids::ProblemId;
use shared::reading::Fingerprint;
use shared::text::{Words, clean};

use super::work::{Refused, WORDS_BYTES, with};
use super::{Problem, State, Why};
use crate::change::Actor;

/// The check of a cause that no check sees.
const CHECK: &str = "by_hand";
/// The longest title, bytes.
pub const TITLE_BYTES: usize = 200;
/// Tickets that one form may name.
pub const MOST_TICKETS: usize = 50;

/// What a person writes of a new problem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// What it is called.
    pub title: String,
    /// What is known of it; may be empty.
    pub known: String,
    /// How one lives with it; empty: nobody knows yet.
    pub workaround: String,
}

/// Begins a problem; `shared`: the cause that all its tickets have, when there is one.
///
/// # Errors
/// [`Refused::Wordless`] without a title.
pub fn begin(
    id: ProblemId,
    begun: &Begun,
    shared: Option<Fingerprint>,
    who: &Actor,
    now: i64,
) -> Result<Problem, Refused> {
    let title = clean(&begun.title, TITLE_BYTES);
    if title.is_empty() {
        return Err(Refused::Wordless);
    }
    let [known, workaround] = [&begun.known, &begun.workaround].map(|text| clean(text, WORDS_BYTES));
    let cause = shared.unwrap_or_else(|| Fingerprint { check: CHECK.to_owned(), subject: id.to_string() });
    let mut one = Problem { lines: Vec::new(), ..Problem::proposed(id, cause, Why::ByHand, now) };
    (one.state, one.title, one.known) = (State::Investigated, title, known.clone());
    let said = |key: &str| Words::new(key).text("who", who.name().unwrap_or_default());
    one.note(who, with(said("problem-begun"), known), now);
    if !workaround.is_empty() {
        one.workaround.clone_from(&workaround);
        one.moves(State::KnownError, who, with(said("problem-known"), workaround), now);
    }
    Ok(one)
}

/// The numbers of tickets in what was typed, each once: "1042, #1043"; none where something else stands in it, nothing, or
/// too many.
#[must_use]
pub fn numbers(typed: &str) -> Option<Vec<i64>> {
    let words = typed.split([',', ';', ' ', '\n', '\r', '\t']).filter(|word| !word.is_empty());
    let mut numbers = Vec::new();
    for word in words {
        let number = word.strip_prefix('#').unwrap_or(word).parse::<i64>().ok().filter(|number| *number > 0)?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    (1..=MOST_TICKETS).contains(&numbers.len()).then_some(numbers)
}

impl Problem {
    /// Whether a check sees its cause, so that its tickets come to it by themselves.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.cause.check != CHECK
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ids::TechnicianId;

    #[test]
    fn it_begins_under_investigation_or_known_and_has_a_cause_of_its_own_unless_its_tickets_share_one() {
        let anna = Actor::Technician(TechnicianId::new(1, [1; 10]), "Anna".into());
        let id = ProblemId::new(1, [1; 10]);
        let text = |title: &str, known: &str, workaround: &str| Begun {
            title: title.into(),
            known: known.into(),
            workaround: workaround.into(),
        };
        let made = |begun: &Begun, shared| begin(id, begun, shared, &anna, 7);
        assert_eq!(made(&text(" \u{200b}", "x", "y"), None), Err(Refused::Wordless));
        let one = made(&text(" The  VPN drops ", "since Monday", ""), None).unwrap();
        assert_eq!(
            (one.title.as_str(), one.known.as_str(), one.state),
            ("The VPN drops", "since Monday", State::Investigated)
        );
        assert!(!one.is_seen() && one.cause.subject == id.to_string() && one.why == Why::ByHand);
        assert_eq!(one.lines.iter().map(|line| line.words.key.as_str()).collect::<Vec<_>>(), ["problem-begun"]);
        let shared = Fingerprint { check: "services".into(), subject: "nginx".into() };
        let known = made(&text("nginx", "", "restart it"), Some(shared.clone())).unwrap();
        assert_eq!(
            (known.cause.clone(), known.state, known.workaround.as_str()),
            (shared, State::KnownError, "restart it")
        );
        assert!(known.is_seen() && known.lines.len() == 2);
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let many = (1..=51).map(|number| number.to_string()).collect::<Vec<_>>().join(" ");
        let table = [
            ("1042", Some(vec![1042])),
            (" #1042, 1043;\n1042 ", Some(vec![1042, 1043])),
            ("", None),
            ("#", None),
            ("0", None),
            ("-3", None),
            ("1042 and 1043", None),
            ("99999999999999999999", None),
            (many.as_str(), None),
        ];
        for (typed, wanted) in table {
            assert_eq!(numbers(typed), wanted, "{typed}");
        }
    }
}
