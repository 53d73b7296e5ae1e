//! Tiers of the service catalogue: hours, and for each priority the working time for a response, a repair, the next message.
//! Invariant: a tier that is not there promises as the standard one does; the first figures are our own (what providers of
//! this size commonly sell), there to be changed. Next: [`super::clock`].

use serde::{Deserialize, Serialize};
use shared::text::clean;

use super::Kind;
use crate::calendar::{Hours, HoursRefused};

/// The tier of a customer of whom nothing else is said.
pub const STANDARD: &str = "standard";
/// The tier for those who work longer.
pub const PROFESSIONAL: &str = "professional";
/// Tiers of a provider at most.
pub const TIERS: usize = 20;
/// The longest name, bytes.
const NAME_BYTES: usize = 60;
/// The longest target: 200 working hours.
const LONGEST_MIN: u32 = 200 * 60;

/// What is promised at one priority, working minutes; none: nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Until the first words of a person.
    pub response_min: Option<u32>,
    /// Until it is done.
    pub repair_min: Option<u32>,
    /// Until the next message.
    pub update_min: Option<u32>,
}

impl Target {
    /// The time promised of a kind, working minutes.
    #[must_use]
    pub fn of(&self, kind: Kind) -> Option<u32> {
        match kind {
            Kind::Response => self.response_min,
            Kind::Repair => self.repair_min,
            Kind::Update => self.update_min,
        }
    }
}

/// A tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// The word it is kept under.
    pub word: String,
    /// What people call it.
    pub name: String,
    /// When the provider works for it.
    pub hours: Hours,
    /// Targets of the priorities 1 to 5.
    pub targets: [Target; 5],
}

/// Why a tier cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TierRefused {
    /// It has no name, or one that is too long.
    #[error("a name of 1 to 60 letters is wanted")]
    Name,
    /// The hours.
    #[error("{0}")]
    Hours(#[from] HoursRefused),
    /// A tier in which nobody works would promise nothing.
    #[error("hours in which somebody works are wanted, like mon-fri 09:00-18:00")]
    Never,
    /// Not a time.
    #[error("a time like 30 min, 4 h or 1 h 30 min is wanted, up to 200 h; empty: nothing is promised")]
    Time,
}

impl TierRefused {
    /// The field that is wrong.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Hours(_) | Self::Never => "hours",
            Self::Time => "targets",
        }
    }
}

/// A tier as it was typed; for each priority response, repair and next message.
#[derive(Clone, Debug, Default)]
pub struct Typed<'a> {
    /// What people call it.
    pub name: &'a str,
    /// The hours of a week.
    pub hours: &'a str,
    /// Times such as `4 h`.
    pub targets: [[&'a str; 3]; 5],
}

/// A tier under a word, of what was typed.
///
/// # Errors
/// [`TierRefused`] with what is wanted.
pub fn read(word: &str, typed: &Typed<'_>) -> Result<Tier, TierRefused> {
    let name = clean(typed.name, 4 * NAME_BYTES);
    if name.is_empty() || name.chars().count() > NAME_BYTES {
        return Err(TierRefused::Name);
    }
    let hours = Hours::read(typed.hours)?;
    if hours.is_empty() {
        return Err(TierRefused::Never);
    }
    let mut targets = [Target::default(); 5];
    for (target, [response, repair, update]) in targets.iter_mut().zip(&typed.targets) {
        let [response_min, repair_min, update_min] = [minutes(response)?, minutes(repair)?, minutes(update)?];
        *target = Target { response_min, repair_min, update_min };
    }
    Ok(Tier { word: word.to_owned(), name, hours, targets })
}

/// Minutes of `30 min`, `4h` or `1 h 30 min`; none of an empty text.
fn minutes(text: &str) -> Result<Option<u32>, TierRefused> {
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let (mut total, mut number) = (0_u32, String::new());
    let mut unit = String::new();
    for letter in text.chars().chain(std::iter::once(' ')) {
        match letter {
            '0'..='9' if unit.is_empty() => number.push(letter),
            '0'..='9' => {
                total = total.saturating_add(part(&number, &unit)?);
                (number, unit) = (letter.to_string(), String::new());
            }
            ' ' => {}
            other => unit.push(other),
        }
    }
    total = total.saturating_add(part(&number, &unit)?);
    if (1..=LONGEST_MIN).contains(&total) { Ok(Some(total)) } else { Err(TierRefused::Time) }
}

fn part(number: &str, unit: &str) -> Result<u32, TierRefused> {
    let number: u32 = number.parse().map_err(|_| TierRefused::Time)?;
    match unit {
        "m" | "min" => Ok(number),
        "h" => number.checked_mul(60).ok_or(TierRefused::Time),
        _ => Err(TierRefused::Time),
    }
}

/// A time as it is typed: `1 h 30 min`; empty: none.
#[must_use]
pub fn told(minutes: Option<u32>) -> String {
    match minutes.map(|all| (all / 60, all % 60)) {
        None => String::new(),
        Some((0, min)) => format!("{min} min"),
        Some((h, 0)) => format!("{h} h"),
        Some((h, min)) => format!("{h} h {min} min"),
    }
}

impl Tier {
    /// The standard tier: office hours.
    #[must_use]
    pub fn standard() -> Self {
        let rows = [(60, 8, 2), (120, 16, 4), (240, 24, 8), (480, 40, 16), (960, 80, 24)];
        built_in(STANDARD, "Standard", "mon-fri 09:00-18:00", rows)
    }

    /// The professional tier: longer hours, and shorter times.
    #[must_use]
    pub fn professional() -> Self {
        let rows = [(30, 4, 1), (60, 8, 2), (120, 16, 4), (240, 24, 8), (480, 40, 16)];
        built_in(PROFESSIONAL, "Professional", "mon-fri 07:00-20:00; sat 08:00-13:00", rows)
    }

    /// The tier of a word as it is before anybody changed it.
    #[must_use]
    pub fn first(word: &str) -> Option<Self> {
        match word {
            STANDARD => Some(Self::standard()),
            PROFESSIONAL => Some(Self::professional()),
            _ => None,
        }
    }

    /// What it promises at a priority.
    #[must_use]
    pub fn target(&self, priority: u8) -> Target {
        let place = usize::from(priority.clamp(1, 5)) - 1;
        self.targets.get(place).copied().unwrap_or_default()
    }
}

/// Minutes for a response, hours for a repair and for the next message: for each priority.
fn built_in(word: &str, name: &str, hours: &str, rows: [(u32, u32, u32); 5]) -> Tier {
    let target = |(response, repair, update): (u32, u32, u32)| Target {
        response_min: Some(response),
        repair_min: Some(repair * 60),
        update_min: Some(update * 60),
    };
    let hours = Hours::read(hours).unwrap_or_default();
    Tier { word: word.to_owned(), name: name.to_owned(), hours, targets: rows.map(target) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tier_reads_back_as_it_is_told() {
        for tier in [Tier::standard(), Tier::professional()] {
            let told = tier.targets.map(|one| [told(one.response_min), told(one.repair_min), told(one.update_min)]);
            let targets = told.each_ref().map(|row| row.each_ref().map(String::as_str));
            let hours = tier.hours.to_string();
            assert_eq!(read(&tier.word, &Typed { name: &tier.name, hours: &hours, targets }), Ok(tier.clone()));
            assert_eq!(Tier::first(&tier.word), Some(tier));
        }
    }

    #[test]
    fn a_higher_priority_is_never_promised_more_slowly() {
        for tier in [Tier::standard(), Tier::professional()] {
            for pair in tier.targets.windows(2) {
                assert!(Kind::ALL.iter().all(|kind| pair[0].of(*kind) < pair[1].of(*kind)), "{}", tier.word);
            }
            assert_eq!((tier.target(0), tier.target(9)), (tier.targets[0], tier.targets[4]));
        }
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        for (typed, wanted) in [
            ("", Ok(None)),
            ("30 min", Ok(Some(30))),
            ("4h", Ok(Some(240))),
            ("1 h 30 min", Ok(Some(90))),
            ("1h30m", Ok(Some(90))),
            ("200 h", Ok(Some(12_000))),
            ("201 h", Err(TierRefused::Time)),
            ("0 h", Err(TierRefused::Time)),
            ("30", Err(TierRefused::Time)),
            ("soon", Err(TierRefused::Time)),
            ("-4 h", Err(TierRefused::Time)),
            ("99999999999 h", Err(TierRefused::Time)),
            ("4294967295 h", Err(TierRefused::Time)),
        ] {
            assert_eq!(minutes(typed), wanted, "{typed}");
        }
    }

    #[test]
    fn what_is_no_tier_is_refused_beside_its_field() {
        let good = Typed { name: "Own", hours: "always", targets: [["1 h"; 3]; 5] };
        assert!(read("own", &good).is_ok());
        for (typed, field) in [
            (Typed { name: " ", ..good.clone() }, "name"),
            (Typed { hours: "", ..good.clone() }, "hours"),
            (Typed { hours: "today", ..good.clone() }, "hours"),
            (Typed { targets: [["soon"; 3]; 5], ..good.clone() }, "targets"),
        ] {
            assert_eq!(read("own", &typed).unwrap_err().field(), field);
        }
    }
}
