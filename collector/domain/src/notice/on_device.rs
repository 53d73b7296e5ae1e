//! Which notices a device shows whole to anybody who sits at it, so that they can be held against a mail.
//! Invariant: never what is private or what a person wrote to us, and nothing about others; of all that is left out the device
//! learns no more than that a code is the customer's. Next: [`shared::notices`].

use shared::ids::SiteId;

use super::{Kind, is_private};
use crate::ticket::Ticket;

/// What is known of a notice's ticket before the ticket itself is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The ticket's cause key.
    pub cause_key: String,
    /// Whether something was found on the device that belongs to the ticket.
    pub is_found_here: bool,
}

impl About {
    /// Whether it is about the device, its site or its whole customer; the site is the device's.
    #[must_use]
    pub fn concerns(&self, site: SiteId) -> bool {
        let mut parts = self.cause_key.splitn(3, ':');
        self.is_found_here
            || match (parts.next(), parts.next()) {
                (Some("customer"), _) => true,
                (Some("site"), Some(id)) => id == site.to_string(),
                _ => false,
            }
    }
}

/// Whether everybody at the device may read it: not what is for the account contact alone, and not the words in which
/// somebody asked for help.
#[must_use]
pub fn is_for_everybody(kind: Kind, ticket: &Ticket) -> bool {
    !is_private(ticket) && ticket.contact.is_none() && kind != Kind::Pulse
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ticket::tests::ticket;
    use shared::ids::ContactId;
    use shared::text::Words;

    #[test]
    fn a_device_shows_what_is_about_it_its_site_and_its_customer() {
        let site = SiteId::new(1, [1; 10]);
        let other = SiteId::new(1, [2; 10]);
        let table = [
            ("device:dev_1:disk_space", true, true),
            ("device:dev_2:disk_space", false, false),
            ("customer:cus_1:debian-12", false, true),
            ("customer:cus_1:debian-12", true, true),
            (&format!("site:{site}:line"), false, true),
            (&format!("site:{other}:line"), false, false),
            ("provider::certificate", false, false),
            ("request:1", false, false),
            ("", false, false),
        ];
        for (cause_key, is_found_here, wanted) in table {
            let about = About { cause_key: cause_key.to_owned(), is_found_here };
            assert_eq!(about.concerns(site), wanted, "{cause_key}");
        }
    }

    #[test]
    fn what_is_private_asked_by_a_person_or_for_who_speaks_for_the_company_is_not_for_everybody() {
        for check in ["software", "licence", crate::entitlement::standing::CHECK] {
            assert!(!is_for_everybody(Kind::Found, &Ticket { check: check.into(), ..ticket() }), "{check}");
        }
        let support = Ticket { check: "software".into(), title: Words::new("software-support-ends"), ..ticket() };
        assert!(is_for_everybody(Kind::Found, &support), "a vendor's support touches nobody");
        let asked = Ticket { contact: Some(ContactId::new(1, [1; 10])), ..ticket() };
        assert!(!is_for_everybody(Kind::Fixed, &asked));
        assert!(is_for_everybody(Kind::Fixed, &ticket()) && !is_for_everybody(Kind::Pulse, &ticket()));
    }
}
