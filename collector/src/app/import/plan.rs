//! What each line of a file would make: something new, nothing because it is there, or an error with its reason.
//! Invariant: pure; a line counts on what the lines before it make; a line with an error makes nothing at all.
//! Next: [`super::apply`], which does it.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Row, is_yes};
use crate::app::provider::time_zone;
use crate::app::technician::address;
use crate::error::AppError;
use crate::words::Language;

/// The longest names that are kept, bytes: of a company or a site, of a person, and a telephone.
const LONGEST: [usize; 3] = [200, 120, 40];

/// Customers with their sites and contacts, by names in lower case.
#[derive(Clone, Debug, Default)]
pub struct Known {
    customers: BTreeMap<String, There>,
}

#[derive(Clone, Debug, Default)]
struct There {
    sites: BTreeSet<String>,
    emails: BTreeSet<String>,
}

impl Known {
    /// Adds a customer that is there.
    pub fn customer(&mut self, name: &str) {
        self.customers.entry(name.to_lowercase()).or_default();
    }

    /// Adds a site that a customer has.
    pub fn site(&mut self, customer: &str, name: &str) {
        self.customers.entry(customer.to_lowercase()).or_default().sites.insert(name.to_lowercase());
    }

    /// Adds a contact that a customer has, by their address.
    pub fn contact(&mut self, customer: &str, email: &str) {
        self.customers.entry(customer.to_lowercase()).or_default().emails.insert(email.to_lowercase());
    }
}

/// Whether something is made, or is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is made.
    New,
    /// It is there, and stays as it is.
    There,
}

/// What a line makes; nothing where it names none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Makes {
    /// The customer.
    pub customer: Standing,
    /// The site.
    pub site: Option<Standing>,
    /// The contact.
    pub contact: Option<Standing>,
}

impl Makes {
    /// Whether the line changes nothing.
    #[must_use]
    pub fn nothing(&self) -> bool {
        ![Some(self.customer), self.site, self.contact].contains(&Some(Standing::New))
    }
}

/// A line and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What stands on it.
    pub row: Row,
    /// What it makes, or why it is in error.
    pub makes: Result<Makes, String>,
}

/// What becomes of a whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Line by line.
    pub lines: Vec<Planned>,
}

/// Figures of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Customers that are made.
    pub customers: usize,
    /// Sites that are made.
    pub sites: usize,
    /// Contacts that are made.
    pub contacts: usize,
    /// Lines whose every part is there already.
    pub there: usize,
    /// Lines with an error.
    pub errors: usize,
}

impl Plan {
    /// The figures.
    #[must_use]
    pub fn sum(&self) -> Sum {
        let mut sum = Sum::default();
        for line in &self.lines {
            match &line.makes {
                Ok(makes) => {
                    sum.customers += usize::from(makes.customer == Standing::New);
                    sum.sites += usize::from(makes.site == Some(Standing::New));
                    sum.contacts += usize::from(makes.contact == Some(Standing::New));
                    sum.there += usize::from(makes.nothing());
                }
                Err(_) => sum.errors += 1,
            }
        }
        sum
    }
}

/// What becomes of the rows of a file, where this is there already.
#[must_use]
pub fn plan(rows: Vec<Row>, mut known: Known) -> Plan {
    let lines = rows.into_iter().map(|row| {
        let makes = checked(&row).map(|email| makes(&row, &email, &mut known));
        Planned { row, makes }
    });
    Plan { lines: lines.collect() }
}

/// The contact's address as it is kept, when everything on the line is as it must be.
fn checked(row: &Row) -> Result<String, String> {
    let [longest, person, phone] = LONGEST;
    for (column, cell, most) in [
        ("customer", &row.customer, longest),
        ("site", &row.site, longest),
        ("contact", &row.contact, person),
        ("phone", &row.phone, phone),
    ] {
        if cell.len() > most {
            return Err(format!("{column}: it is longer than {most} letters"));
        }
    }
    if row.customer.is_empty() {
        return Err("customer: a name is wanted".to_owned());
    }
    if !row.language.is_empty() && Language::of(&row.language).is_none() {
        let codes = Language::ALL.map(Language::code).join(", ");
        return Err(format!("language: one of {codes} is wanted"));
    }
    if !row.time_zone.is_empty() {
        time_zone(&row.time_zone).map_err(|error| error.to_string())?;
    }
    for (column, cell) in [("account_contact", &row.account_contact), ("technical_contact", &row.technical_contact)] {
        if !["", "yes", "no"].contains(&cell.to_lowercase().as_str()) {
            return Err(format!("{column}: yes or no is wanted"));
        }
        if is_yes(cell) && row.contact.is_empty() {
            return Err(format!("{column}: a contact is wanted on this line"));
        }
    }
    match (row.contact.is_empty(), row.email.is_empty()) {
        (true, true) if !row.phone.is_empty() => Err("contact: whose telephone is it?".to_owned()),
        (true, true) => Ok(String::new()),
        (true, false) => Err("contact: a name is wanted for this address".to_owned()),
        (false, true) => Err("email: an address is wanted for this contact".to_owned()),
        (false, false) => address(&row.email).map_err(|error: AppError| error.to_string()),
    }
}

fn makes(row: &Row, email: &str, known: &mut Known) -> Makes {
    let is_there = known.customers.contains_key(&row.customer.to_lowercase());
    let there = known.customers.entry(row.customer.to_lowercase()).or_default();
    let stands = |set: &mut BTreeSet<String>, name: &str| {
        (!name.is_empty()).then(|| if set.insert(name.to_lowercase()) { Standing::New } else { Standing::There })
    };
    Makes {
        customer: if is_there { Standing::There } else { Standing::New },
        site: stands(&mut there.sites, &row.site),
        contact: stands(&mut there.emails, email),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Standing::{New, There};

    fn known() -> Known {
        let mut known = Known::default();
        known.customer("Rossi Srl");
        known.site("Rossi Srl", "Milano");
        known.contact("Rossi Srl", "maria@rossi.example");
        known
    }

    fn row(customer: &str, site: &str, contact: &str, email: &str) -> Row {
        let text = str::to_owned;
        Row { customer: text(customer), site: text(site), contact: text(contact), email: text(email), ..Row::default() }
    }

    #[test]
    fn a_line_makes_what_is_not_there_and_counts_on_the_lines_before_it() {
        let rows = vec![
            row("Rossi Srl", "", "", ""),
            row("rossi srl", "MILANO", "Maria", "Maria@Rossi.example"),
            row("Rossi Srl", "Torino", "Luca", "luca@rossi.example"),
            row("Verdi", "Torino", "Maria", "maria@rossi.example"),
            row("Verdi", "Torino", "", ""),
        ];
        let plan = plan(rows, known());
        let made: Vec<_> = plan.lines.iter().map(|one| one.makes.clone().unwrap()).collect();
        let makes = |customer, site, contact| Makes { customer, site, contact };
        let wanted = [
            makes(There, None, None),
            makes(There, Some(There), Some(There)),
            makes(There, Some(New), Some(New)),
            makes(New, Some(New), Some(New)),
            makes(There, Some(There), None),
        ];
        assert_eq!(made, wanted);
        assert_eq!(plan.sum(), Sum { customers: 1, sites: 2, contacts: 2, there: 3, errors: 0 });
    }

    #[test]
    fn a_line_with_an_error_tells_the_column_and_makes_nothing() {
        let base = row("Verdi", "Torino", "Luca", "luca@verdi.example");
        let table = [
            (Row { customer: String::new(), ..base.clone() }, "customer: a name"),
            (Row { customer: "x".repeat(201), ..base.clone() }, "customer: it is longer"),
            (Row { language: "fr".into(), ..base.clone() }, "language: one of en, it, pl, de"),
            (Row { time_zone: "Europe/Atlantis".into(), ..base.clone() }, "time_zone: "),
            (Row { contact: String::new(), ..base.clone() }, "contact: a name"),
            (Row { email: String::new(), ..base.clone() }, "email: an address is wanted for"),
            (Row { email: "luca".into(), ..base.clone() }, "email: an e-mail address"),
            (Row { contact: String::new(), email: String::new(), phone: "1".into(), ..base.clone() }, "contact: whose"),
            (Row { phone: "1".repeat(41), ..base.clone() }, "phone: it is longer"),
            (Row { technical_contact: "x".into(), ..base.clone() }, "technical_contact: yes or no"),
            (Row { account_contact: "Yes".into(), ..row("Verdi", "Torino", "", "") }, "account_contact: a contact"),
        ];
        for (bad, wanted) in table {
            let plan = plan(vec![bad, base.clone()], known());
            let told = plan.lines[0].makes.clone().unwrap_err();
            assert!(told.starts_with(wanted), "{told} is not {wanted}");
            let after = plan.lines[1].makes.clone().unwrap();
            assert_eq!(after, Makes { customer: New, site: Some(New), contact: Some(New) }, "{wanted}");
        }
    }
}
