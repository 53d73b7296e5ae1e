//! Who of a customer may report, order up to an amount, and approve what changes who gets in; and the asking for it.
//! Invariant: a contact verified is not a contact allowed; a decision is taken once, by somebody whose right covers it, and
//! says who and when. Next: [`super`] for what needs it; `app/approval.rs` keeps it.

use jiff::civil::Date;
use serde::Serialize;
use shared::ids::{ContactId, CustomerId, TicketId};
use shared::text::clean;

use super::ahead;
use crate::change::Actor;
use crate::priority::{Currency, minor, written};
use crate::stored_words::stored_words;
use crate::ticket::NOTE_BYTES;

/// The most that can be ordered through the portal, minor units.
pub const MOST_MINOR: i64 = 100_000_000;

/// Money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// In the currency's hundredths, 1..=[`MOST_MINOR`].
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Amount {
    /// An amount as a person types it ("120", "120.50", "120,50") with its currency's code; none: it is not one.
    #[must_use]
    pub fn read(amount: &str, currency: &str) -> Option<Self> {
        let minor = minor(amount).filter(|minor| (1..=MOST_MINOR).contains(minor))?;
        Some(Self { minor, currency: Currency::of(currency)? })
    }

    /// As it is written: "120.50".
    #[must_use]
    pub fn amount(&self) -> String {
        written(self.minor)
    }

    /// With its currency: "120.50 EUR".
    #[must_use]
    pub fn text(&self) -> String {
        format!("{} {}", self.amount(), self.currency.word())
    }
}

/// What a contact may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rights {
    /// Report faults and ask for things.
    pub may_report: bool,
    /// Order up to this amount; none: nothing.
    pub order_up_to: Option<Amount>,
    /// Approve changes, and all that decides who gets in.
    pub may_approve: bool,
}

impl Default for Rights {
    /// What somebody may of whom nothing was said: report.
    fn default() -> Self {
        Self { may_report: true, order_up_to: None, may_approve: false }
    }
}

/// The right that something needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It changes who gets in, what runs, or how things work.
    Security,
    /// It costs money.
    Order(Amount),
}

impl Rights {
    /// Whether these cover it; an amount in another currency than the right's is not covered.
    #[must_use]
    pub fn cover(&self, need: Need) -> bool {
        match need {
            Need::Security => self.may_approve,
            Need::Order(amount) => {
                self.order_up_to.is_some_and(|most| most.currency == amount.currency && amount.minor <= most.minor)
            }
        }
    }
}

stored_words! {
    /// Where an approval stands.
    Standing {
        /// Nobody decided yet.
        Waiting = "waiting",
        /// Somebody said yes.
        Approved = "approved",
        /// Somebody said no.
        Refused = "refused",
    }
}

/// What is planned, for who is to approve it; all empty for a request that speaks for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What people notice of it.
    pub impact: String,
    /// How it is taken back when it does not work.
    pub way_back: String,
    /// When.
    pub on: Option<Date>,
}

/// What of a plan is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanWrong {
    /// What people notice.
    #[error("say what people notice of it; \"nothing\" is an answer too")]
    Impact,
    /// The way back.
    #[error("say how it is taken back when it does not work")]
    WayBack,
    /// The day.
    #[error("choose a day from today on, within two years")]
    Day,
}

impl PlanWrong {
    /// The field that is wrong.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Impact => "impact",
            Self::WayBack => "way_back",
            Self::Day => "on",
        }
    }
}

impl Plan {
    /// A change as a technician plans it: with what people notice, the way back and its day.
    ///
    /// # Errors
    /// The first part that is missing.
    pub fn read(impact: &str, way_back: &str, on: &str, today: Date) -> Result<Self, PlanWrong> {
        let (impact, way_back) = (clean(impact, NOTE_BYTES), clean(way_back, NOTE_BYTES));
        if impact.is_empty() {
            return Err(PlanWrong::Impact);
        }
        if way_back.is_empty() {
            return Err(PlanWrong::WayBack);
        }
        Ok(Self { impact, way_back, on: Some(ahead(on, today).ok_or(PlanWrong::Day)?) })
    }
}

/// Something that waits for, or has, somebody's yes or no.
#[derive(Clone, Debug, PartialEq)]
pub struct Approval {
    /// The ticket: each has one at most.
    pub ticket: TicketId,
    /// Whose it is.
    pub customer: CustomerId,
    /// The right that it needs.
    pub need: Need,
    /// What is planned.
    pub plan: Plan,
    /// When it was asked for, ms UTC.
    pub asked_at: i64,
    /// Where it stands.
    pub standing: Standing,
    /// Who decided: the contact's id and name, and when.
    pub decided: Option<(ContactId, String, i64)>,
    /// The technician who wrote it down, when the contact said it by telephone or in person.
    pub taken_by: String,
    /// Why it was refused.
    pub why: String,
}

/// Why a decision is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Somebody decided before.
    #[error("this was decided already")]
    Decided,
    /// Their right does not cover it.
    #[error("this person may not approve it")]
    MayNot,
}

impl Approval {
    /// Asks for a right that a ticket needs.
    #[must_use]
    pub fn asked(ticket: TicketId, customer: CustomerId, need: Need, plan: Plan, now: i64) -> Self {
        let (standing, decided) = (Standing::Waiting, None);
        let (taken_by, why) = (String::new(), String::new());
        Self { ticket, customer, need, plan, asked_at: now, standing, decided, taken_by, why }
    }

    /// Takes a contact's yes or no. `by`: who wrote it down for them; a contact who decides on their own page writes it
    /// themselves.
    ///
    /// # Errors
    /// When it was decided before, or their right does not cover it.
    pub fn decide(
        &mut self,
        (who, name, rights): (ContactId, &str, &Rights),
        (is_yes, why): (bool, &str),
        by: &Actor,
        now: i64,
    ) -> Result<(), Refusal> {
        if self.standing != Standing::Waiting {
            return Err(Refusal::Decided);
        }
        if !rights.cover(self.need) {
            return Err(Refusal::MayNot);
        }
        self.standing = if is_yes { Standing::Approved } else { Standing::Refused };
        self.decided = Some((who, name.to_owned(), now));
        self.taken_by =
            if matches!(by, Actor::Contact(..)) { String::new() } else { by.name().unwrap_or_default().into() };
        self.why = clean(why, NOTE_BYTES);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use shared::ids::TechnicianId;

    use super::*;

    fn euro(minor: i64) -> Amount {
        Amount { minor, currency: Currency::Eur }
    }

    #[test]
    fn who_is_known_may_not_yet_order_or_approve() {
        let anybody = Rights::default();
        let buyer = Rights { order_up_to: Some(euro(50_000)), ..anybody };
        let approver = Rights { may_approve: true, ..anybody };
        let pounds = Need::Order(Amount { minor: 1, currency: Currency::Gbp });
        let table = [
            (anybody, Need::Security, false),
            (anybody, Need::Order(euro(1)), false),
            (buyer, Need::Order(euro(50_000)), true),
            (buyer, Need::Order(euro(50_001)), false),
            (buyer, pounds, false),
            (buyer, Need::Security, false),
            (approver, Need::Security, true),
            (approver, Need::Order(euro(1)), false),
        ];
        for (rights, need, wanted) in table {
            assert_eq!(rights.cover(need), wanted, "{rights:?} {need:?}");
        }
    }

    #[test]
    fn a_decision_is_taken_once_by_somebody_whose_right_covers_it() {
        let (ticket, customer) = (TicketId::new(1, [1; 10]), CustomerId::new(1, [2; 10]));
        let (maria, olga) =
            (ContactId::new(1, [3; 10]), Actor::Technician(TechnicianId::new(1, [4; 10]), "Olga".into()));
        let own = Actor::Contact(maria, "Maria".into());
        let approver = Rights { may_approve: true, ..Rights::default() };
        let mut asked = Approval::asked(ticket, customer, Need::Security, Plan::default(), 5);
        let before = asked.clone();
        let refused = asked.decide((maria, "Maria", &Rights::default()), (true, ""), &own, 6);
        assert_eq!((refused, &asked), (Err(Refusal::MayNot), &before));
        asked.decide((maria, "Maria", &approver), (false, " not now\n"), &own, 7).unwrap();
        assert_eq!((asked.standing, asked.why.as_str(), asked.taken_by.as_str()), (Standing::Refused, "not now", ""));
        assert_eq!(asked.decide((maria, "Maria", &approver), (true, ""), &own, 8), Err(Refusal::Decided));
        let mut by_phone = before;
        by_phone.decide((maria, "Maria", &approver), (true, ""), &olga, 9).unwrap();
        assert_eq!((by_phone.standing, by_phone.taken_by.as_str()), (Standing::Approved, "Olga"));
    }

    #[test]
    fn a_change_has_impact_way_back_and_day() {
        let today = jiff::civil::date(2026, 11, 28);
        let read = |impact, back, on| Plan::read(impact, back, on, today);
        assert_eq!(read(" ", "x", "2026-12-01"), Err(PlanWrong::Impact));
        assert_eq!(read("mail is away for an hour", "", "2026-12-01"), Err(PlanWrong::WayBack));
        assert_eq!(read("mail is away for an hour", "the old server", "2026-11-27"), Err(PlanWrong::Day));
        assert!(read("mail is away for an hour", "the old server", "2026-11-28").is_ok());
    }

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        let table = [
            ("120", "EUR", Some(12_000)),
            ("120,5", "PLN", Some(12_050)),
            ("1000000", "EUR", Some(100_000_000)),
            ("1000000.01", "EUR", None),
            ("0", "EUR", None),
            ("-5", "EUR", None),
            ("120", "XYZ", None),
            ("", "EUR", None),
        ];
        for (text, currency, wanted) in table {
            assert_eq!(Amount::read(text, currency).map(|one| one.minor), wanted, "{text}");
        }
        assert_eq!(euro(12_050).text(), "120.50 EUR");
    }
}
