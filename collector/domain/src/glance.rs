//! How a card of a device looks at a glance: wrong, well, or not known.
//! Invariant: only what was seen of late and judged is well; what cannot be seen is never well, whatever was seen before.
//! Next: the collector's device page, which shows it with a shape, a word and a colour.

use shared::reading::Severity;

/// How a card looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glance {
    /// Something is wrong.
    Wrong(Severity),
    /// Seen of late, and nothing is wrong.
    Well,
    /// Seen, but nobody can say whether that is well.
    Unjudged,
    /// Last seen too long ago to say.
    Old,
    /// The check looked, and could not see.
    Unseen,
    /// Never seen yet.
    Never,
}

/// What is known of a check of a device.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// Its newest look could not see.
    pub is_unseen: bool,
    /// When its facts were observed, ms UTC; none when there are none.
    pub seen_at: Option<i64>,
    /// Facts that are older than this are old, ms UTC.
    pub fresh_since: i64,
    /// The worst that is wrong with it.
    pub worst: Option<Severity>,
    /// Whether there is a rule that could find something wrong.
    pub is_judged: bool,
}

/// How its card looks.
#[must_use]
pub fn glance(known: &Known) -> Glance {
    match (known.seen_at, known.worst) {
        _ if known.is_unseen => Glance::Unseen,
        (None, None) => Glance::Never,
        (_, Some(worst)) => Glance::Wrong(worst),
        (Some(at), None) if at < known.fresh_since => Glance::Old,
        (Some(_), None) if !known.is_judged => Glance::Unjudged,
        (Some(_), None) => Glance::Well,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_seen_of_late_and_judged_is_well() {
        let seen = Known { seen_at: Some(100), fresh_since: 50, is_judged: true, ..Known::default() };
        let high = Some(Severity::High);
        let table = [
            (seen, Glance::Well),
            (Known { worst: high, ..seen }, Glance::Wrong(Severity::High)),
            (Known { is_judged: false, ..seen }, Glance::Unjudged),
            (Known { fresh_since: 101, ..seen }, Glance::Old),
            // Silence heals nothing: what was wrong when it was last seen stays wrong.
            (Known { fresh_since: 101, worst: high, ..seen }, Glance::Wrong(Severity::High)),
            (Known { is_unseen: true, ..seen }, Glance::Unseen),
            (Known { is_unseen: true, worst: high, ..seen }, Glance::Unseen),
            (Known { seen_at: None, ..seen }, Glance::Never),
            (Known { seen_at: None, is_unseen: true, ..seen }, Glance::Unseen),
        ];
        for (known, wanted) in table {
            assert_eq!(glance(&known), wanted, "{known:?}");
        }
    }
}
