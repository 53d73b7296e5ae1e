//! A forecast as the words of its finding tell it: what the ticket's chart draws.
//! Invariant: the earliest moment is not after the expected one, the latest not before it. Next: [`super::live`].

use shared::text::{Value, Words};

/// When something is full.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Foretold {
    /// When it is expected (ms UTC).
    pub full_at: i64,
    /// By the fastest growth that its past speaks for (ms UTC).
    pub earliest: i64,
    /// By the slowest; none when by that it is never full.
    pub latest: Option<i64>,
    /// How sure, %.
    pub sure: f64,
}

impl Foretold {
    /// The forecast of these words; none when they are none.
    #[must_use]
    pub fn of(words: &Words) -> Option<Self> {
        let at = |name: &str| match words.args.get(name) {
            Some(Value::At(at)) => Some(*at),
            _ => None,
        };
        let full_at = at("full_at")?;
        let Some(Value::Percent(sure)) = words.args.get("sure") else { return None };
        Some(Self {
            full_at,
            earliest: at("earliest").map_or(full_at, |earliest| earliest.min(full_at)),
            latest: at("latest").map(|latest| latest.max(full_at)),
            sure: *sure,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_with_a_moment_and_how_sure_are_a_forecast() {
        let whole = Words::new("disk-space-forecast").at_ms("full_at", 50).percent("sure", 80.0);
        let table = [
            ("whole", whole.clone(), Some((50, 50, None))),
            ("with a band", whole.clone().at_ms("earliest", 40).at_ms("latest", 90), Some((40, 50, Some(90)))),
            ("a band that does not hold it", whole.at_ms("earliest", 60).at_ms("latest", 20), Some((50, 50, Some(50)))),
            ("no moment", Words::new("disk-space").percent("sure", 80.0), None),
            ("a text for a moment", Words::new("disk-space").text("full_at", "9").percent("sure", 80.0), None),
            ("not how sure", Words::new("disk-space-forecast").at_ms("full_at", 50), None),
        ];
        for (case, words, wanted) in table {
            let told = Foretold::of(&words).map(|one| (one.earliest, one.full_at, one.latest));
            assert_eq!(told, wanted, "{case}");
        }
    }
}
