//! What is looked up before a program is installed for somebody: whether it is unwanted, whether companies pay for it, and
//! whether a seat is free. Invariant: a name alone proves little: it is told what to look at, and nothing is refused by
//! itself; the polite words of a refusal are proposed to a technician. Next: [`crate::unwanted`], [`crate::terms`],
//! [`crate::entitlement`].

use shared::text::Words;

use crate::entitlement::Outcome;
use crate::entitlement::product;
use crate::licence::own::Own;
use crate::terms;
use crate::unwanted::unwanted;

/// What stands against a program, or for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It does not belong on a company's PC.
    Unwanted {
        /// What people call it.
        name: &'static str,
        /// Why, as [`crate::unwanted::Unwanted::reason_key`].
        reason: &'static str,
    },
    /// Companies need a licence for it, in whole or in part.
    Terms {
        /// What people call it.
        name: &'static str,
        /// Why: `company`, `size`, `test` or `limited`.
        reason: &'static str,
    },
    /// Seats of it were bought, and so many are free.
    Seats {
        /// What people call it.
        name: String,
        /// Seats that nobody needs.
        spare: u32,
        /// Installations without a seat.
        short: u32,
    },
    /// It is known to be paid for, and no purchase of it is on record.
    Unbought {
        /// What people call it.
        name: String,
    },
    /// Nothing is known of it.
    Nothing,
}

/// What is known of a program that somebody names. `outcomes`: how the customer's seats stand.
#[must_use]
pub fn look_up(name: &str, own: &Own, outcomes: &[Outcome], now_ms: i64) -> Vec<Said> {
    if let Some(one) = unwanted(name, "").filter(|one| !own.is_excepted(one.name, now_ms)) {
        return vec![Said::Unwanted { name: one.name, reason: one.reason_key }];
    }
    let mut said = Vec::new();
    if let Some((name, reason)) = terms::named(name, own, now_ms) {
        said.push(Said::Terms { name, reason });
    }
    if let Some(model) = product::installed(name, "") {
        let outcome = outcomes.iter().find(|one| one.product == model.product && one.has_entry);
        match outcome {
            Some(one) => said.push(Said::Seats { name: one.label.clone(), spare: one.spare, short: one.short }),
            None if product::is_known(&model.product) => {
                said.push(Said::Unbought { name: product::label(&model.product).to_owned() });
            }
            None => {}
        }
    }
    if said.is_empty() { vec![Said::Nothing] } else { said }
}

impl Said {
    /// Whether a technician should refuse it.
    #[must_use]
    pub fn is_against(&self) -> bool {
        matches!(self, Self::Unwanted { .. })
    }

    /// As technicians read it.
    #[must_use]
    pub fn words(&self) -> Words {
        match self {
            Self::Unwanted { name, reason } => {
                Words::new("request-program-unwanted").text("program", name).text("reason", reason)
            }
            Self::Terms { name, reason } => {
                Words::new("request-program-terms").text("program", name).text("reason", reason)
            }
            Self::Seats { name, spare, short } => Words::new("request-program-seats")
                .text("program", name)
                .count("spare", i64::from(*spare))
                .count("short", i64::from(*short)),
            Self::Unbought { name } => Words::new("request-program-unbought").text("program", name),
            Self::Nothing => Words::new("request-program-nothing"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(spare: u32, short: u32) -> Outcome {
        let product = product::installed("Microsoft Visio Professional 2021", "").unwrap().product;
        Outcome {
            product,
            label: "Microsoft Visio".into(),
            steps: Vec::new(),
            short,
            spare,
            has_entry: true,
            is_sure: true,
            devices: Vec::new(),
        }
    }

    #[test]
    fn a_program_is_looked_up_before_it_is_installed() {
        let own = Own::default();
        let words = |name: &str, outcomes: &[Outcome]| -> Vec<String> {
            look_up(name, &own, outcomes, 0).iter().map(|one| one.words().key).collect()
        };
        let table: [(&str, &[Outcome], &[&str]); 6] = [
            ("KMSpico", &[], &["request-program-unwanted"]),
            ("IrfanView", &[], &["request-program-terms"]),
            ("TeamViewer", &[], &["request-program-terms", "request-program-unbought"]),
            ("Microsoft Visio Professional 2021", &[outcome(2, 0)], &["request-program-seats"]),
            ("Microsoft Visio Professional 2021", &[], &["request-program-unbought"]),
            ("Our own tool", &[], &["request-program-nothing"]),
        ];
        for (name, outcomes, wanted) in table {
            assert_eq!(words(name, outcomes), wanted, "{name}");
        }
        let excepted = Own { exceptions: vec![("KMSpico".into(), 10)], ..Own::default() };
        assert!(!look_up("KMSpico", &excepted, &[], 5).iter().any(Said::is_against), "an exception is respected");
        assert!(look_up("KMSpico", &excepted, &[], 10).iter().any(Said::is_against), "until it ends");
    }
}
