//! What a device's checks cannot see, from look to look, and what of it changed since it was last kept.
//! Invariant: of each check the newest look counts; a check that was not due is neither seen nor unseen; a figure in a detail
//! that moves from look to look is no change. Next: [`crate::judge`], which tells it; the collector keeps a row a check.

use shared::observation::Unseen;

/// The most checks that are followed.
const MOST: usize = 64;

/// What cannot be seen now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Blind {
    missed: Vec<(String, Unseen)>,
    changed: Vec<String>,
}

impl Blind {
    /// As it was kept.
    #[must_use]
    pub fn kept(missed: Vec<(String, Unseen)>) -> Self {
        Self { missed, changed: Vec::new() }
    }

    /// A check saw.
    pub fn saw(&mut self, check: &str) {
        if let Some(place) = self.missed.iter().position(|(known, _)| known == check) {
            self.missed.swap_remove(place);
            self.mark(check);
        }
    }

    /// A check did not see.
    pub fn missed(&mut self, check: &str, unseen: &Unseen) {
        if let Some((_, known)) = self.missed.iter_mut().find(|(known, _)| known == check) {
            if is_same(known, unseen) {
                return;
            }
            known.clone_from(unseen);
        } else if self.missed.len() < MOST {
            self.missed.push((check.to_owned(), unseen.clone()));
        } else {
            return;
        }
        self.mark(check);
    }

    /// The checks that changed since this was last asked, each with why it cannot see, or nothing when it sees again.
    pub fn take_changes(&mut self) -> Vec<(String, Option<Unseen>)> {
        let changed = std::mem::take(&mut self.changed);
        let why = |check: &str| self.missed.iter().find(|(known, _)| known == check).map(|(_, unseen)| unseen.clone());
        changed.into_iter().map(|check| (check.clone(), why(&check))).collect()
    }

    fn mark(&mut self, check: &str) {
        if !self.changed.iter().any(|known| known == check) {
            self.changed.push(check.to_owned());
        }
    }
}

fn is_same(one: &Unseen, other: &Unseen) -> bool {
    let letters = |unseen: &Unseen| unseen.detail.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
    one.why == other.why && (one.detail == other.detail || letters(one) == letters(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::observation::Why;

    fn unseen(detail: &str) -> Unseen {
        Unseen::new(Why::TimedOut, detail)
    }

    #[test]
    fn only_what_changed_is_told_and_once() {
        let mut blind = Blind::default();
        blind.saw("cpu");
        assert!(blind.take_changes().is_empty(), "it was never missed");
        blind.missed("services", &unseen("no answer in 5004 ms"));
        assert_eq!(blind.take_changes(), [("services".to_owned(), Some(unseen("no answer in 5004 ms")))]);
        blind.missed("services", &unseen("no answer in 5011 ms"));
        assert!(blind.take_changes().is_empty(), "a figure that moves");
        blind.missed("services", &unseen("refused"));
        blind.saw("services");
        assert_eq!(blind.take_changes(), [("services".to_owned(), None)]);
        assert!(blind.take_changes().is_empty());
    }

    #[test]
    fn it_is_bounded_whatever_a_device_names() {
        let mut blind = Blind::default();
        (0..1000).for_each(|number| blind.missed(&format!("check-{number}"), &unseen("")));
        assert_eq!(blind.take_changes().len(), MOST);
    }
}
