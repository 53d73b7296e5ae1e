//! What a person enters of a customer: its own word, and an exception for a program.
//! Invariant: a figure is a number, an exception has a reason and an end that is not far; nothing is guessed.
//! Next: [`super::own`] for what becomes of it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};
use shared::text::clean;

use crate::{terms, unwanted};

/// The longest list kept, bytes.
const LIST_BYTES: usize = 1_000;
/// The longest reason kept, bytes.
const WHY_BYTES: usize = 500;
/// An exception ends by then; it can be granted anew.
const MOST_YEARS: i32 = 2;

/// A customer's own word as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Their own key servers, parted by blanks.
    pub key_servers: String,
    /// How many people work there.
    pub people: Option<u32>,
    /// Yearly revenue, millions of USD.
    pub revenue_musd: Option<u32>,
    /// Tools for remote control that are used with a licence, parted by commas.
    pub remote_tools: String,
}

/// What was entered, as it came.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// Key servers.
    pub key_servers: &'a str,
    /// People.
    pub people: &'a str,
    /// Revenue.
    pub revenue_musd: &'a str,
    /// Tools.
    pub remote_tools: &'a str,
}

/// The word that was entered.
///
/// # Errors
/// The field, and one sentence on what is wrong with it.
pub fn told(typed: &Typed<'_>) -> Result<Word, (&'static str, String)> {
    let number = |field: &'static str, text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| (field, "a whole number is wanted, or nothing".to_owned())),
    };
    let servers = clean(typed.key_servers, LIST_BYTES).to_lowercase().replace([',', ';'], " ");
    let is_name = |one: &str| one.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    if let Some(wrong) = servers.split_whitespace().find(|one| !is_name(one)) {
        return Err(("key_servers", format!("“{wrong}” is no name or address of a server")));
    }
    Ok(Word {
        key_servers: servers.split_whitespace().collect::<Vec<_>>().join(" "),
        people: number("people", typed.people)?,
        revenue_musd: number("revenue_musd", typed.revenue_musd)?,
        remote_tools: clean(typed.remote_tools, LIST_BYTES),
    })
}

/// An exception as it was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The program, by its name on the list.
    pub program: String,
    /// Why.
    pub why: String,
    /// When it is over, ms UTC: the end of its last day.
    pub until_at: i64,
}

/// Every name that an exception can be granted for, in order.
#[must_use]
pub fn programs() -> Vec<&'static str> {
    let mut names: Vec<&str> = unwanted::names().chain(terms::names()).collect();
    names.sort_unstable_by_key(|name| name.to_lowercase());
    names.dedup();
    names
}

/// An exception.
///
/// # Errors
/// The field, and one sentence on what is wrong with it.
pub fn granted(program: &str, why: &str, until: &str, today: Date) -> Result<Granted, (&'static str, String)> {
    let known = programs().into_iter().find(|name| name.eq_ignore_ascii_case(program.trim()));
    let program = known.ok_or_else(|| ("program", "choose a program of the list".to_owned()))?;
    let why = clean(why, WHY_BYTES);
    if why.is_empty() {
        return Err(("why", "say why it may be there".to_owned()));
    }
    let last: Date =
        until.trim().parse().map_err(|_| ("until_on", "say until which day, like 2027-06-30".to_owned()))?;
    let farthest = today.checked_add(MOST_YEARS.years()).unwrap_or(today);
    if last < today || last > farthest {
        return Err(("until_on", "from today on, and two years at most; it can be granted anew".to_owned()));
    }
    let over = last.tomorrow().and_then(|day| day.to_zoned(TimeZone::UTC));
    let until_at = over.as_ref().map_or(0, |at: &Zoned| at.timestamp().as_millisecond());
    Ok(Granted { program: program.to_owned(), why, until_at })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_word_is_taken_as_it_is_or_refused_with_its_field() {
        let typed = Typed { key_servers: "KMS.rossi.local, 10.0.0.10", people: " 42 ", ..Typed::default() };
        let word = told(&typed).unwrap();
        assert_eq!(
            (word.key_servers.as_str(), word.people, word.revenue_musd),
            ("kms.rossi.local 10.0.0.10", Some(42), None)
        );
        assert_eq!(told(&Typed { people: "many", ..typed }).unwrap_err().0, "people");
        assert_eq!(told(&Typed { revenue_musd: "-1", ..typed }).unwrap_err().0, "revenue_musd");
        assert_eq!(told(&Typed { key_servers: "a<b", ..typed }).unwrap_err().0, "key_servers");
    }

    #[test]
    fn an_exception_has_a_program_a_reason_and_an_end() {
        let today = date(2026, 11, 27);
        let one = granted("anydesk", " bought by  the head office ", "2026-11-27", today).unwrap();
        assert_eq!((one.program.as_str(), one.why.as_str()), ("AnyDesk", "bought by the head office"));
        assert_eq!(one.until_at, 1_795_824_000_000, "the end of the last day");
        let field = |program: &str, why: &str, until: &str| granted(program, why, until, today).unwrap_err().0;
        assert_eq!(field("Excel", "x", "2027-01-01"), "program");
        assert_eq!(field("AnyDesk", " ", "2027-01-01"), "why");
        for until in ["soon", "2026-11-26", "2028-11-28", ""] {
            assert_eq!(field("AnyDesk", "x", until), "until_on", "{until}");
        }
        assert!(programs().contains(&"KMSpico") && programs().contains(&"Docker Desktop"));
    }
}
