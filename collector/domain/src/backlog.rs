//! A fault that began and ended inside one envelope's backlog: history for the timeline, never a ticket or a notice.
//! Invariant: folding changes nothing about what is still open at the envelope's end.
//! Next: [`crate::reconcile`].

use crate::finding::{FindingChange, FindingStep, Opening};

/// Changes of one envelope, parted into what stands and what has passed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folded {
    /// Changes to reconcile, in order.
    pub standing: Vec<FindingChange>,
    /// Faults that opened and cleared: the opening and when it cleared (observed time).
    pub passed: Vec<(FindingChange, Opening, i64)>,
}

/// Folds the changes of one envelope.
#[must_use]
pub fn fold(changes: Vec<FindingChange>) -> Folded {
    let mut folded = Folded::default();
    for change in changes {
        let opened = folded
            .standing
            .iter()
            .position(|one| one.fingerprint == change.fingerprint && matches!(one.kind, FindingStep::Opened(_)));
        match (&change.kind, opened) {
            (FindingStep::Cleared { .. }, Some(place)) => {
                let first = folded.standing.remove(place);
                // What came after the opening goes with it; an end that came before it stands.
                let after = folded.standing.split_off(place);
                folded.standing.extend(after.into_iter().filter(|one| one.fingerprint != change.fingerprint));
                if let FindingStep::Opened(opening) = first.kind.clone() {
                    folded.passed.push((first, opening, change.at));
                }
            }
            _ => folded.standing.push(change),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::reading::{Fingerprint, Scope, Severity};
    use shared::text::Words;

    fn change(subject: &str, at: i64, kind: FindingStep) -> FindingChange {
        FindingChange { fingerprint: Fingerprint { check: "disk_space".into(), subject: subject.into() }, at, kind }
    }

    fn opened() -> FindingStep {
        FindingStep::Opened(Opening {
            severity: Severity::High,
            scope: Scope::Device,
            cause: "disk_space".into(),
            words: Words::new("x"),
            since_at: 0,
            danger: false,
            is_private: false,
        })
    }

    fn cleared() -> FindingStep {
        FindingStep::Cleared { gone: false, words: None }
    }

    #[test]
    fn only_what_opened_and_cleared_inside_has_passed() {
        let changes = vec![
            change("/old", 1, cleared()),
            change("/", 2, opened()),
            change("/new", 3, opened()),
            change("/", 4, cleared()),
        ];
        let folded = fold(changes.clone());
        assert_eq!(folded.standing, [changes[0].clone(), changes[2].clone()]);
        assert_eq!(folded.passed.len(), 1);
        assert_eq!(folded.passed[0].2, 4);
        let twice = vec![change("/", 1, cleared()), change("/", 2, opened()), change("/", 3, cleared())];
        let folded = fold(twice.clone());
        assert_eq!((folded.standing, folded.passed.len()), (vec![twice[0].clone()], 1), "what was open before ends");
        let again = fold(vec![change("/", 1, cleared()), change("/", 2, opened())]);
        assert_eq!(again.standing.len(), 2, "what opened last stands");
    }
}
