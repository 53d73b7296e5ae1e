//! The service catalogue: what a customer may ask for, what each request asks in turn, and who of them may ask for it.
//! Invariant: what changes who gets in, or costs money, waits until somebody with that right approves it; what was typed is
//! read here alone. Next: [`approval`] for who may, [`program`] for what is looked up before a program is installed, [`checklist`] for the welcome desk,
//! [`crate::asked::request`] for the ticket.

pub mod approval;
pub mod checklist;
pub mod program;

use jiff::civil::{Date, Time};
use jiff::{Span, ToSpan};
use shared::ids::SiteId;
use shared::text::clean;

use self::approval::{Amount, Need};
use crate::stored_words::stored_words;
use crate::window::Times;

/// How far ahead something can be planned.
pub const PLAN_YEARS: i32 = 2;
/// The longest name, bytes.
const NAME_BYTES: usize = 80;

stored_words! {
    /// What can be asked for.
    Item {
        /// Somebody new begins.
        Colleague = "colleague",
        /// Somebody leaves.
        Leaver = "leaver",
        /// A new computer comes.
        Computer = "computer",
        /// A program is to be installed.
        Program = "program",
        /// Something is to be bought.
        Purchase = "purchase",
        /// The power is cut, or worked on.
        Power = "power",
        /// Something else.
        Other = "other",
    }
}

impl Item {
    /// Whether it has a day: when it happens, or by when it is wanted.
    #[must_use]
    pub fn has_day(self) -> bool {
        !matches!(self, Self::Program | Self::Purchase)
    }

    /// Whether it is about somebody or something with a name.
    #[must_use]
    pub fn has_name(self) -> bool {
        matches!(self, Self::Colleague | Self::Leaver | Self::Program)
    }

    /// Whether it has hours and a place: then it becomes a maintenance window.
    #[must_use]
    pub fn has_hours(self) -> bool {
        self == Self::Power
    }

    /// Whether it changes who gets in or what runs, so that somebody has to approve it.
    #[must_use]
    pub fn is_security(self) -> bool {
        matches!(self, Self::Colleague | Self::Leaver | Self::Program)
    }

    /// Whether it costs what it says.
    #[must_use]
    pub fn has_amount(self) -> bool {
        self == Self::Purchase
    }
}

/// A request as it was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// The day, `2026-12-01`.
    pub on: &'a str,
    /// From when, `08:00`.
    pub from: &'a str,
    /// Until when; not after `from`: on the next day.
    pub to: &'a str,
    /// Who or what.
    pub name: &'a str,
    /// What it may cost.
    pub amount: &'a str,
    /// The amount's currency.
    pub currency: &'a str,
    /// A few words.
    pub text: &'a str,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What it is.
    pub item: Item,
    /// Its day.
    pub on: Option<Date>,
    /// Its hours on that day.
    pub hours: Option<(Time, Time)>,
    /// Where.
    pub site: Option<SiteId>,
    /// Who or what; empty: it has none.
    pub name: String,
    /// What it may cost.
    pub amount: Option<Amount>,
}

/// What of a request is not as it must be: a value, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// The day is over, or too far ahead, or none.
    #[error("choose a day from today on, within two years")]
    Day,
    /// No hours.
    #[error("say from when until when, like 08:00 and 12:00")]
    Hours,
    /// No name.
    #[error("say who or what it is, in 80 letters")]
    Name,
    /// No amount.
    #[error("say what it may cost, like 120 or 120.50")]
    Amount,
}

/// Reads what was typed for an item; `today` where the contact is. A field that the item has not is passed over.
///
/// # Errors
/// The first field that is not as it must be.
pub fn read(item: Item, typed: &Typed<'_>, site: Option<SiteId>, today: Date) -> Result<Request, Wrong> {
    let time = |text: &str| text.trim().parse::<Time>().map_err(|_| Wrong::Hours);
    let name = clean(typed.name, NAME_BYTES);
    if item.has_name() && (name.is_empty() || name.len() < typed.name.trim().len()) {
        return Err(Wrong::Name);
    }
    let on = if item.has_day() { Some(ahead(typed.on, today).ok_or(Wrong::Day)?) } else { None };
    let hours = if item.has_hours() { Some((time(typed.from)?, time(typed.to)?)) } else { None };
    let amount =
        if item.has_amount() { Some(Amount::read(typed.amount, typed.currency).ok_or(Wrong::Amount)?) } else { None };
    let (site, name) = (site.filter(|_| item.has_hours()), if item.has_name() { name } else { String::new() });
    Ok(Request { item, on, hours, site, name, amount })
}

/// The day that a text is, from today on and not beyond [`PLAN_YEARS`].
fn ahead(text: &str, today: Date) -> Option<Date> {
    let last = today.saturating_add(Span::new().years(PLAN_YEARS));
    text.trim().parse().ok().filter(|on| (today..=last).contains(on))
}

impl Request {
    /// What somebody must be allowed to before it is done.
    #[must_use]
    pub fn need(&self) -> Option<Need> {
        match self.item {
            item if item.is_security() => Some(Need::Security),
            _ => self.amount.map(Need::Order),
        }
    }

    /// The maintenance window that it is.
    #[must_use]
    pub fn window(&self) -> Option<(SiteId, Times)> {
        let (from, to) = self.hours?;
        Some((self.site?, Times { first_on: self.on?, weekdays: 0, nth: 0, from, to }))
    }

    /// The day before which everything is to be ready, and on which that is said: the last before it that is worked.
    #[must_use]
    pub fn ready_on(&self, is_closed: impl Fn(Date) -> bool) -> Option<Date> {
        let on = self.on.filter(|_| matches!(self.item, Item::Colleague | Item::Computer))?;
        let mut days = (1..=14).map(|back| on.saturating_sub(back.days()));
        days.find(|day| !is_closed(*day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::priority::Currency;

    const TODAY: Date = jiff::civil::date(2026, 11, 28);

    fn site() -> SiteId {
        SiteId::new(1, [1; 10])
    }

    fn typed() -> Typed<'static> {
        Typed {
            on: "2026-12-01",
            from: "08:00",
            to: "12:00",
            name: " Ada Neri ",
            amount: "120,50",
            currency: "EUR",
            text: "",
        }
    }

    #[test]
    fn each_item_reads_its_own_fields_and_passes_over_the_others() {
        for item in Item::ALL {
            let read = read(*item, &typed(), Some(site()), TODAY).unwrap();
            assert_eq!(read.on.is_some(), item.has_day(), "{item:?}");
            assert_eq!(!read.name.is_empty(), item.has_name(), "{item:?}");
            assert_eq!(read.amount.is_some(), item.has_amount(), "{item:?}");
            assert_eq!(read.window().is_some(), *item == Item::Power, "only a power cut is a window");
        }
        let bought = read(Item::Purchase, &typed(), None, TODAY).unwrap();
        assert_eq!(bought.need(), Some(Need::Order(Amount { minor: 12_050, currency: Currency::Eur })));
    }

    #[test]
    fn what_is_missing_is_told_by_its_field() {
        let table = [
            (Item::Colleague, Typed { on: "2026-11-27", ..typed() }, Wrong::Day),
            (Item::Colleague, Typed { on: "2028-11-29", ..typed() }, Wrong::Day),
            (Item::Leaver, Typed { name: " \u{202e} ", ..typed() }, Wrong::Name),
            (Item::Program, Typed { name: "", ..typed() }, Wrong::Name),
            (Item::Power, Typed { to: "noon", ..typed() }, Wrong::Hours),
            (Item::Purchase, Typed { amount: "", ..typed() }, Wrong::Amount),
            (Item::Purchase, Typed { currency: "QQQ", ..typed() }, Wrong::Amount),
        ];
        for (item, typed, wanted) in table {
            assert_eq!(read(item, &typed, Some(site()), TODAY), Err(wanted), "{item:?} {typed:?}");
        }
        assert!(read(Item::Computer, &Typed { on: "2026-11-28", ..Typed::default() }, None, TODAY).is_ok(), "today");
    }

    #[test]
    fn ready_is_said_on_the_last_day_before_it_that_is_worked() {
        let wanted = |item, on: &str| {
            let read = read(item, &Typed { on, ..typed() }, None, TODAY).unwrap();
            read.ready_on(|day| day.weekday().to_monday_zero_offset() > 4 || day == jiff::civil::date(2026, 12, 8))
        };
        assert_eq!(wanted(Item::Colleague, "2026-12-02"), Some(jiff::civil::date(2026, 12, 1)));
        assert_eq!(wanted(Item::Computer, "2026-12-07"), Some(jiff::civil::date(2026, 12, 4)), "over a weekend");
        assert_eq!(wanted(Item::Colleague, "2026-12-09"), Some(jiff::civil::date(2026, 12, 7)), "over a holiday");
        assert_eq!(wanted(Item::Leaver, "2026-12-09"), None);
    }
}
