//! The privacy profile of a site: what agents may look at on computers that people work at.
//! Invariant: strict unless a person has confirmed the legal basis, by name and day; going back to strict wants nothing.
//! Next: the collector's `app::privacy` keeps it; the writer sends it to the site's agents with their configuration.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use shared::text::{Words, clean};

/// The longest name of who confirmed a basis, bytes.
pub const NAME_BYTES: usize = 120;

/// No basis is older than the law it stands on: the day from which Regulation (EU) 2016/679 applies (its article 99).
pub const FIRST_ON: Date = date(2018, 5, 25);

/// The words of both profiles, as they are stored, sent and typed.
pub const PROFILES: [&str; 2] = [STRICT, STANDARD];

const STRICT: &str = "strict";
const STANDARD: &str = "standard";

/// A site's profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Privacy {
    /// The least: no sign-ins and no names of busy programs from a computer that somebody works at.
    #[default]
    Strict,
    /// These too, on a legal basis that a person has confirmed.
    Standard(Basis),
}

/// Who confirmed that there is a legal basis, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Their name, cleaned.
    pub confirmed_by: String,
    /// The day they did.
    pub confirmed_on: Date,
}

/// A profile as a person asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// A word of [`PROFILES`].
    pub profile: &'a str,
    /// Who confirmed the basis; of no account for strict.
    pub confirmed_by: &'a str,
    /// On which day, like 2026-11-20; of no account for strict.
    pub confirmed_on: &'a str,
}

/// Why a profile is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Another word.
    #[error("the profile is strict or standard")]
    Profile,
    /// Nobody is named.
    #[error("say who confirmed the legal basis")]
    Nobody,
    /// No day of the calendar.
    #[error("say on which day it was confirmed, like 2026-11-20")]
    NoDay,
    /// A day that has not come.
    #[error("this day has not come yet; the basis comes before the reading")]
    Future,
    /// A day before the law.
    #[error("no basis is older than 25 May 2018, from when the General Data Protection Regulation applies")]
    TooOld,
}

impl Refused {
    /// The field that is to be mended.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Nobody => "confirmed_by",
            Self::NoDay | Self::Future | Self::TooOld => "confirmed_on",
        }
    }
}

impl Privacy {
    /// Its word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Strict => STRICT,
            Self::Standard(_) => STANDARD,
        }
    }

    /// Who confirmed its basis, when it has one.
    #[must_use]
    pub fn basis(&self) -> Option<&Basis> {
        match self {
            Self::Strict => None,
            Self::Standard(basis) => Some(basis),
        }
    }

    /// As it was kept: what has no whole basis is strict, whatever word stands there.
    #[must_use]
    pub fn kept(word: &str, confirmed_by: Option<String>, confirmed_on: Option<&str>) -> Self {
        let day = confirmed_on.and_then(|text| text.parse().ok());
        match (word, confirmed_by, day) {
            (STANDARD, Some(confirmed_by), Some(confirmed_on)) if !confirmed_by.is_empty() => {
                Self::Standard(Basis { confirmed_by, confirmed_on })
            }
            _ => Self::Strict,
        }
    }

    /// The sentence of this change: who set it, at which site.
    #[must_use]
    pub fn told(&self, site: &str, who: &str) -> Words {
        let words = |key: &str| Words::new(key).text("who", who).text("site", site);
        match self {
            Self::Strict => words("site-privacy-strict"),
            Self::Standard(basis) => {
                words("site-privacy-standard").text("confirmer", &basis.confirmed_by).day_ms("day", basis.day_ms())
            }
        }
    }
}

impl Basis {
    /// The day it was confirmed, as its midnight in UTC, ms.
    #[must_use]
    pub fn day_ms(&self) -> i64 {
        self.confirmed_on.to_zoned(TimeZone::UTC).map_or(0, |midnight| midnight.timestamp().as_millisecond())
    }
}

/// Today at a place; a zone that is not known is UTC.
#[must_use]
pub fn today(now_ms: i64, time_zone: &str) -> Date {
    let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
    Timestamp::from_millisecond(now_ms).unwrap_or_default().to_zoned(zone).date()
}

/// What a site's profile becomes; nothing when it is so already.
///
/// # Errors
/// [`Refused`] with what is wanted.
pub fn decide(present: &Privacy, wanted: Wanted<'_>, today: Date) -> Result<Option<Privacy>, Refused> {
    let next = match wanted.profile {
        STRICT => Privacy::Strict,
        STANDARD => Privacy::Standard(basis(wanted, today)?),
        _ => return Err(Refused::Profile),
    };
    Ok((next != *present).then_some(next))
}

fn basis(wanted: Wanted<'_>, today: Date) -> Result<Basis, Refused> {
    let confirmed_by = clean(wanted.confirmed_by, NAME_BYTES);
    if !confirmed_by.chars().any(char::is_alphabetic) {
        return Err(Refused::Nobody);
    }
    let typed = wanted.confirmed_on.trim();
    // Exactly a day: a moment or a week would parse as another day than the one who typed it means.
    let is_day = typed.len() == 10 && typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let confirmed_on: Date = is_day.then(|| typed.parse().ok()).flatten().ok_or(Refused::NoDay)?;
    match confirmed_on {
        day if day > today => Err(Refused::Future),
        day if day < FIRST_ON => Err(Refused::TooOld),
        _ => Ok(Basis { confirmed_by, confirmed_on }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = date(2026, 11, 26);

    fn standard(by: &str, on: Date) -> Privacy {
        Privacy::Standard(Basis { confirmed_by: by.to_owned(), confirmed_on: on })
    }

    #[test]
    fn standard_wants_a_name_and_a_day_and_strict_wants_nothing() {
        let rossi = standard("Dr. Rossi", date(2026, 11, 20));
        let long = "x".repeat(500);
        let table = [
            (&Privacy::Strict, ("standard", " Dr.\n Rossi ", "2026-11-20"), Ok(Some(rossi.clone()))),
            (&Privacy::Strict, ("standard", "R", "2026-11-26"), Ok(Some(standard("R", TODAY)))),
            (&Privacy::Strict, ("standard", "R", "2018-05-25"), Ok(Some(standard("R", FIRST_ON)))),
            (&Privacy::Strict, ("standard", &long, "2026-11-20"), Ok(Some(standard(&long[..120], date(2026, 11, 20))))),
            (&rossi, ("standard", "Dr. Rossi", "2026-11-20"), Ok(None)),
            (&rossi, ("standard", "Maria", "2026-11-20"), Ok(Some(standard("Maria", date(2026, 11, 20))))),
            (&rossi, ("strict", "", ""), Ok(Some(Privacy::Strict))),
            (&rossi, ("strict", "Maria", "rubbish"), Ok(Some(Privacy::Strict))),
            (&Privacy::Strict, ("strict", "", ""), Ok(None)),
            (&Privacy::Strict, ("standard", "", "2026-11-20"), Err(Refused::Nobody)),
            (&Privacy::Strict, ("standard", " \u{202e}\n", "2026-11-20"), Err(Refused::Nobody)),
            (&Privacy::Strict, ("standard", "--", "2026-11-20"), Err(Refused::Nobody)),
            (&Privacy::Strict, ("standard", "R", ""), Err(Refused::NoDay)),
            (&Privacy::Strict, ("standard", "R", "yesterday"), Err(Refused::NoDay)),
            (&Privacy::Strict, ("standard", "R", "2026-02-30"), Err(Refused::NoDay)),
            (&Privacy::Strict, ("standard", "R", "2026-11-20T23:00"), Err(Refused::NoDay)),
            (&Privacy::Strict, ("standard", "R", "2026-W47-5"), Err(Refused::NoDay)),
            (&Privacy::Strict, ("standard", "R", "-999-01-01"), Err(Refused::NoDay)),
            (&Privacy::Strict, ("standard", "R", "2026-11-27"), Err(Refused::Future)),
            (&Privacy::Strict, ("standard", "R", "9999-12-31"), Err(Refused::Future)),
            (&Privacy::Strict, ("standard", "R", "2018-05-24"), Err(Refused::TooOld)),
            (&Privacy::Strict, ("standard", "R", "0001-01-01"), Err(Refused::TooOld)),
            (&Privacy::Strict, ("", "R", "2026-11-20"), Err(Refused::Profile)),
            (&rossi, ("Strict", "", ""), Err(Refused::Profile)),
        ];
        for (present, (profile, confirmed_by, confirmed_on), becomes) in table {
            let wanted = Wanted { profile, confirmed_by, confirmed_on };
            assert_eq!(decide(present, wanted, TODAY), becomes, "{present:?} {wanted:?}");
        }
    }

    #[test]
    fn what_was_kept_comes_back_and_what_is_not_whole_is_strict() {
        let by = || Some("Maria".to_owned());
        let table = [
            (("standard", by(), Some("2026-11-20")), standard("Maria", date(2026, 11, 20))),
            (("standard", by(), None), Privacy::Strict),
            (("standard", None, Some("2026-11-20")), Privacy::Strict),
            (("standard", Some(String::new()), Some("2026-11-20")), Privacy::Strict),
            (("standard", by(), Some("soon")), Privacy::Strict),
            (("strict", by(), Some("2026-11-20")), Privacy::Strict),
            (("all", by(), Some("2026-11-20")), Privacy::Strict),
        ];
        for ((word, by, on), wanted) in table {
            assert_eq!(Privacy::kept(word, by.clone(), on), wanted, "{word} {by:?} {on:?}");
        }
        assert_eq!(standard("Maria", date(1970, 1, 2)).basis().map(Basis::day_ms), Some(86_400_000));
    }

    #[test]
    fn today_is_where_the_site_is() {
        let before_midnight_in_utc = 1_795_735_800_000; // 26 November 2026, 23:30 in UTC
        assert_eq!(today(before_midnight_in_utc, "Europe/Rome"), date(2026, 11, 27));
        for zone in ["UTC", "Europe/Atlantis", ""] {
            assert_eq!(today(before_midnight_in_utc, zone), date(2026, 11, 26), "{zone}");
        }
        assert_eq!(today(i64::MAX, "UTC"), date(1970, 1, 1), "absurd");
    }
}
