//! A customer's agreement that matters of licences are kept in private tickets.
//! Invariant: a person's name and a day that has come; without them there is none. Next: [`super::agree`].

use jiff::civil::Date;
use shared::text::clean;

/// The longest name kept, bytes.
const NAME_BYTES: usize = 120;

/// The agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Who agreed, at the customer, and in what: a letter, a contract.
    pub agreed_by: String,
    /// On which day.
    pub agreed_on: Date,
    /// When it was entered here, ms UTC.
    pub recorded_at: i64,
    /// By whom.
    pub recorded_by: String,
}

/// Why it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Nobody is named.
    #[error("say who agreed in writing, and where it stands")]
    Nobody,
    /// No day of the calendar.
    #[error("say on which day, like 2026-11-20")]
    NoDay,
    /// A day that has not come.
    #[error("this day has not come yet; the agreement comes before the tickets")]
    Future,
}

impl Refused {
    /// The field that is to be mended.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Nobody => "agreed_by",
            Self::NoDay | Self::Future => "agreed_on",
        }
    }
}

/// The agreement as a person entered it.
///
/// # Errors
/// [`Refused`] for what is none.
pub fn agreed(by: &str, on: &str, today: Date, (recorded_by, now): (&str, i64)) -> Result<Agreement, Refused> {
    let agreed_by = clean(by, NAME_BYTES);
    if agreed_by.is_empty() {
        return Err(Refused::Nobody);
    }
    let agreed_on: Date = on.trim().parse().map_err(|_| Refused::NoDay)?;
    if agreed_on > today {
        return Err(Refused::Future);
    }
    Ok(Agreement { agreed_by, agreed_on, recorded_at: now, recorded_by: recorded_by.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_agreement_has_a_name_and_a_day_that_has_come() {
        let today = date(2026, 11, 27);
        let of = |by: &str, on: &str| agreed(by, on, today, ("Anna", 5)).map(|one| (one.agreed_by, one.agreed_on));
        assert_eq!(of(" Maria  Rossi, contract 12 ", "2026-11-27"), Ok(("Maria Rossi, contract 12".into(), today)));
        assert_eq!(of("", "2026-11-27"), Err(Refused::Nobody));
        assert_eq!(of("Maria", "soon"), Err(Refused::NoDay));
        assert_eq!(of("Maria", "2026-11-28"), Err(Refused::Future));
        assert_eq!((Refused::Nobody.field(), Refused::Future.field()), ("agreed_by", "agreed_on"));
    }
}
