//! Entitlements: seats that a customer bought, held against what is installed.
//! Invariant: pure, and the customer's doubt counts for the customer: what is free, an add-on or there twice is no seat, every
//! right that was bought is used before a seat is called missing, and the arithmetic is shown line by line.
//! Next, in the order of the arithmetic: [`product`], [`needs`], [`seats`], [`reconcile`](fn@reconcile).

pub mod file;
pub mod needs;
pub mod product;
mod reconcile;
pub mod seats;
pub mod standing;

use jiff::civil::Date;
use shared::ids::EntitlementId;

pub use reconcile::{Outcome, Step, reconcile};

use product::Model;

/// What a seat is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// One PC.
    Device,
    /// One person, on however many PCs.
    User,
    /// The whole company.
    Company,
}

/// How it was bought, which decides the rights that come with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A volume agreement: any earlier version too.
    Volume,
    /// For as long as it is paid: any version.
    Subscription,
    /// In a box or by download: this version.
    Retail,
    /// With a PC: this version.
    Oem,
    /// Not known: taken as the customer would wish.
    Unknown,
}

macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal;)*) => {
        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word stored, and written in files.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value of a word, in any case.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word().eq_ignore_ascii_case(word.trim()))
            }
        }
    };
}

words! {
    Metric:
    Device = "device";
    User = "user";
    Company = "company";
}

words! {
    Kind:
    Volume = "volume";
    Subscription = "subscription";
    Retail = "retail";
    Oem = "oem";
    Unknown = "unknown";
}

/// Seats that were bought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entitlement {
    /// Its id.
    pub id: EntitlementId,
    /// The product as it was entered: `Microsoft Office`.
    pub product: String,
    /// The edition as it was entered: `Professional Plus`.
    pub edition: String,
    /// The version as it was entered: `2019`; empty: any.
    pub version: String,
    /// How it was bought.
    pub kind: Kind,
    /// What a seat is for.
    pub metric: Metric,
    /// How many seats; of no account for the whole company.
    pub count: u32,
    /// The last day of it; none: for ever.
    pub expires_on: Option<Date>,
    /// The last day of maintenance, which brings newer versions.
    pub maintained_until_on: Option<Date>,
    /// Where it stands: an order, an invoice. Never a key.
    pub note: String,
}

impl Entitlement {
    /// What it is for, as installed programs are named.
    #[must_use]
    pub fn model(&self) -> Model {
        product::bought(&self.product, &self.edition, &self.version)
    }

    /// Whether it still counts on a day.
    #[must_use]
    pub fn counts_on(&self, today: Date) -> bool {
        self.expires_on.is_none_or(|last| last >= today)
    }

    /// As a person names it: product, edition, version.
    #[must_use]
    pub fn label(&self) -> String {
        let parts = [&self.product, &self.edition, &self.version];
        parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests;
