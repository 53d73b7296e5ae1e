//! What an hour of one person who cannot work costs a customer, where they told it.
//! Invariant: money raises a priority and never lowers one: who told no rate stands no worse than before; only the console
//! shows it. Next: [`super::bill`].

use serde::{Deserialize, Serialize};

/// The most that an hour may cost, minor units.
pub const MOST_MINOR: i64 = 1_000_000;

/// A stoppage of so many euros an hour raises a fault one step, and two: ten people, and a hundred, at 50 euros. The
/// average hour in the European Union costs 33.50 euros (Eurostat, hourly labour costs 2024), so that the usual customer is
/// counted by people alone (our figures).
const MUCH_EURO: [i128; 2] = [500, 5_000];

macro_rules! currencies {
    ($($variant:ident = $word:literal, $milli_euro:literal;)*) => {
        /// A currency of the countries that we serve.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "UPPERCASE")]
        pub enum Currency { $(#[doc = $word] $variant,)* }

        impl Currency {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The ISO 4217 code.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The currency of a code.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }

            /// Thousandths of a euro that one is worth, roughly: for the steps of the bill, never for an invoice.
            fn milli_euro(self) -> i128 {
                match self { $(Self::$variant => $milli_euro,)* }
            }
        }
    };
}

currencies! {
    Eur = "EUR", 1_000;
    Chf = "CHF", 1_070;
    Gbp = "GBP", 1_150;
    Pln = "PLN", 235;
    Czk = "CZK", 41;
    Usd = "USD", 860;
}

/// What an hour of one person costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// In the currency's hundredths, 1..=[`MOST_MINOR`].
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Rate {
    /// The rate of an amount as a person types it ("35", "35.50", "35,50"); none for an empty one.
    ///
    /// # Errors
    /// One sentence on what is wanted.
    pub fn read(amount: &str, currency: &str) -> Result<Option<Self>, &'static str> {
        const WANTED: &str = "an amount like 35.50 is wanted, 10,000 at most, or nothing";
        if amount.trim().is_empty() {
            return Ok(None);
        }
        let minor = minor(amount).ok_or(WANTED)?;
        let currency = Currency::of(currency).ok_or("one of the currencies of the list is wanted")?;
        if (1..=MOST_MINOR).contains(&minor) { Ok(Some(Self { minor, currency })) } else { Err(WANTED) }
    }

    /// The amount as it is written: "35.50".
    #[must_use]
    pub fn amount(&self) -> String {
        written(self.minor)
    }

    /// What an hour of so many people costs, whole units of the currency.
    #[must_use]
    pub fn hour_of(&self, people: u64) -> i64 {
        i64::try_from(i128::from(people) * i128::from(self.minor) / 100).unwrap_or(i64::MAX)
    }

    /// The steps that an hour of so many weighed people raises a fault by.
    #[must_use]
    pub fn raise(&self, weighed: u64) -> u8 {
        let milli_euro = i128::from(self.hour_of(weighed)) * self.currency.milli_euro();
        MUCH_EURO.iter().map(|much| u8::from(milli_euro >= much * 1000)).sum()
    }
}

/// Hundredths of an amount as a person types it, with a point or a comma; none: it is not one, or not one of this earth.
pub(crate) fn minor(amount: &str) -> Option<i64> {
    let amount = amount.trim().replace(',', ".");
    let (whole, cents) = amount.split_once('.').unwrap_or((&amount, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(cents) || cents.len() > 2 || whole.len() > 7 {
        return None;
    }
    let tens = if cents.len() == 1 { 10 } else { 1 };
    Some(whole.parse::<i64>().ok()? * 100 + cents.parse::<i64>().ok()? * tens)
}

/// Hundredths as they are written: "35.50".
pub(crate) fn written(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it_and_nothing_else_is() {
        let table = [
            ("35", Ok(Some(3500))),
            (" 35,5 ", Ok(Some(3550))),
            ("35.05", Ok(Some(3505))),
            ("10000", Ok(Some(MOST_MINOR))),
            ("", Ok(None)),
            ("10000.01", Err(())),
            ("0", Err(())),
            ("-3", Err(())),
            ("3.505", Err(())),
            ("1e3", Err(())),
            ("99999999999999999999", Err(())),
            ("thirty", Err(())),
        ];
        for (typed, wanted) in table {
            let read = Rate::read(typed, "EUR").map(|one| one.map(|rate| rate.minor)).map_err(drop);
            assert_eq!(read, wanted, "{typed}");
        }
        assert!(Rate::read("35", "ZZZ").is_err());
        assert!(Currency::ALL.iter().all(|one| Currency::of(one.word()) == Some(*one)));
    }

    #[test]
    fn a_stoppage_of_500_euros_an_hour_is_one_step_and_of_5000_two_in_any_currency() {
        let rate = |minor, currency| Rate { minor, currency };
        let table = [
            (rate(5_000, Currency::Eur), 9, 0),
            (rate(5_000, Currency::Eur), 10, 1),
            (rate(5_000, Currency::Eur), 100, 2),
            (rate(20_000, Currency::Pln), 10, 0),
            (rate(22_000, Currency::Pln), 10, 1),
            (rate(MOST_MINOR, Currency::Chf), u64::MAX, 2),
        ];
        for (rate, people, wanted) in table {
            assert_eq!(rate.raise(people), wanted, "{people} at {rate:?}");
        }
        assert_eq!(
            (rate(3_505, Currency::Eur).amount().as_str(), rate(3_550, Currency::Eur).hour_of(40)),
            ("35.05", 1420)
        );
    }
}
