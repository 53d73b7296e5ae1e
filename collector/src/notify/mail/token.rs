//! Marks that come back: Message-IDs, the token in the address for answers, those of the links that stop notices and that say
//! how satisfied one is.
//! Invariant: each carries a MAC by a key that only this collector has, over what it is for and whom it names; none is
//! believed without. Next: [`super::message`] writes them.

use std::fmt::Display;
use std::str::FromStr;

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use shared::ids::{ContactId, CustomerId, MessageId, NoticeId, TicketId};
use subtle::ConstantTimeEq;

/// Bytes of a MAC in a Message-ID or a link.
const LONG: usize = 16;
/// Bytes of a MAC in an address, where there are 64 letters in all; a guess costs a mail.
const SHORT: usize = 10;

/// The key of all marks.
#[derive(Clone)]
pub struct Key([u8; 32]);

/// What a Message-ID names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A notice to a contact.
    Notice(NoticeId, ContactId),
    /// All that a contact is told of a ticket: the root that its mails hang on.
    Thread(TicketId, ContactId),
    /// Another mail.
    Other(MessageId),
}

/// Who is asked how satisfied they are with what, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Their customer.
    pub customer: CustomerId,
    /// The ticket.
    pub ticket: TicketId,
    /// The person.
    pub contact: ContactId,
    /// Until when the link takes an answer, whole seconds UTC.
    pub ends_s: i64,
}

impl Key {
    /// A key of 32 random bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key as it is stored.
    #[must_use]
    pub fn to_text(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// A key that was stored.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let bytes = HEXLOWER.decode(text.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// The Message-ID that names this, with its angle brackets.
    #[must_use]
    pub fn message_id(&self, named: &Named, domain: &str) -> String {
        let what = match named {
            Named::Notice(notice, contact) => format!("{notice}.{contact}"),
            Named::Thread(ticket, contact) => format!("{ticket}.{contact}"),
            Named::Other(message) => message.to_string(),
        };
        format!("<{what}.{}@{domain}>", self.mac("id", &what, LONG))
    }

    /// What a Message-ID names, if we made it.
    #[must_use]
    pub fn named(&self, message_id: &str) -> Option<Named> {
        let inside = message_id.trim().strip_prefix('<')?.strip_suffix('>')?;
        let (local, _domain) = inside.split_once('@')?;
        let (what, mac) = local.rsplit_once('.')?;
        if !self.is_ours("id", what, mac, LONG) {
            return None;
        }
        let Some((first, contact)) = what.split_once('.') else { return what.parse().ok().map(Named::Other) };
        let contact = contact.parse().ok()?;
        match (first.parse(), first.parse()) {
            (Ok(notice), _) => Some(Named::Notice(notice, contact)),
            (_, Ok(ticket)) => Some(Named::Thread(ticket, contact)),
            _ => None,
        }
    }

    /// The token of an answer by a contact about a ticket's number.
    #[must_use]
    pub fn reply_token(&self, number: i64, contact: ContactId) -> String {
        let what = format!("{number}.{}", packed(&contact));
        format!("{what}.{}", self.mac("reply", &what, SHORT))
    }

    /// Which ticket an answer is about and whose it is, if we made the token.
    #[must_use]
    pub fn answered(&self, token: &str) -> Option<(i64, ContactId)> {
        // An address keeps its letters, but not always their case.
        let token = token.to_ascii_lowercase();
        let (what, mac) = token.rsplit_once('.')?;
        let (number, contact) = what.split_once('.')?;
        let answered = (number.parse().ok()?, unpacked(contact, ContactId::PREFIX)?);
        self.is_ours("reply", what, mac, SHORT).then_some(answered)
    }

    /// The token of the link that stops a contact's notices.
    #[must_use]
    pub fn stop_token(&self, customer: CustomerId, contact: ContactId) -> String {
        let what = format!("{}.{}", packed(&customer), packed(&contact));
        format!("{what}.{}", self.mac("stop", &what, LONG))
    }

    /// Whose notices are to stop, if we made the token.
    #[must_use]
    pub fn stopped(&self, token: &str) -> Option<(CustomerId, ContactId)> {
        let (what, mac) = token.rsplit_once('.')?;
        let (customer, contact) = what.split_once('.')?;
        let stopped = (unpacked(customer, CustomerId::PREFIX)?, unpacked(contact, ContactId::PREFIX)?);
        self.is_ours("stop", what, mac, LONG).then_some(stopped)
    }

    /// The token of the links by which a person says how satisfied they are with a ticket.
    #[must_use]
    pub fn csat_token(&self, asked: &Asked) -> String {
        let Asked { customer, ticket, contact, ends_s } = asked;
        let what = format!("{}.{}.{}.{ends_s}", packed(customer), packed(ticket), packed(contact));
        format!("{what}.{}", self.mac("csat", &what, LONG))
    }

    /// Who is asked about what, if we made the token; whether its time is over is not looked at.
    #[must_use]
    pub fn csat(&self, token: &str) -> Option<Asked> {
        let (what, mac) = token.rsplit_once('.')?;
        if !self.is_ours("csat", what, mac, LONG) {
            return None;
        }
        let mut parts = what.split('.');
        let (customer, ticket, contact) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Asked {
            customer: unpacked(customer, CustomerId::PREFIX)?,
            ticket: unpacked(ticket, TicketId::PREFIX)?,
            contact: unpacked(contact, ContactId::PREFIX)?,
            ends_s: parts.next()?.parse().ok()?,
        })
    }

    /// The border between the parts of a mail: nobody who writes into it can know it.
    pub(super) fn border(&self, message_id: &str) -> String {
        self.mac("border", message_id, LONG)
    }

    fn mac(&self, purpose: &str, text: &str, bytes: usize) -> String {
        // A key of any length is a key (RFC 2104), so this cannot fail; were it to, nothing would be believed.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return String::new() };
        mac.update(purpose.as_bytes());
        mac.update(b"\0");
        mac.update(text.as_bytes());
        let whole = mac.finalize().into_bytes();
        BASE32_NOPAD.encode(whole.get(..bytes).unwrap_or_default()).to_ascii_lowercase()
    }

    fn is_ours(&self, purpose: &str, text: &str, mac: &str, bytes: usize) -> bool {
        let want = self.mac(purpose, text, bytes);
        !want.is_empty() && bool::from(want.as_bytes().ct_eq(mac.as_bytes()))
    }
}

/// An id's sixteen bytes as 26 letters.
fn packed(id: &impl Display) -> String {
    let text = id.to_string();
    let bytes = text.split_once('_').and_then(|(_, hex)| HEXLOWER.decode(hex.as_bytes()).ok()).unwrap_or_default();
    BASE32_NOPAD.encode(&bytes).to_ascii_lowercase()
}

fn unpacked<T: FromStr>(letters: &str, prefix: &str) -> Option<T> {
    let bytes = BASE32_NOPAD.decode(letters.to_ascii_uppercase().as_bytes()).ok()?;
    format!("{prefix}_{}", HEXLOWER.encode(&bytes)).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids() -> (CustomerId, ContactId, NoticeId, TicketId, MessageId) {
        (
            CustomerId::new(1, [1; 10]),
            ContactId::new(2, [2; 10]),
            NoticeId::new(3, [3; 10]),
            TicketId::new(4, [4; 10]),
            MessageId::new(5, [5; 10]),
        )
    }

    /// Every text with one letter changed, one taken away, one added.
    fn bent(text: &str) -> impl Iterator<Item = String> {
        (0..text.len()).flat_map(move |at| {
            let other = if text.as_bytes()[at] == b'a' { "b" } else { "a" };
            [
                format!("{}{other}{}", &text[..at], &text[at + 1..]),
                format!("{}{}", &text[..at], &text[at + 1..]),
                format!("{}{other}{}", &text[..at], &text[at..]),
            ]
        })
    }

    #[test]
    fn l7_a_mark_is_believed_as_it_was_made_and_in_no_other_form() {
        let (customer, contact, notice, ticket, message) = ids();
        let (key, other) = (Key::new([7; 32]), Key::new([8; 32]));
        for named in [Named::Notice(notice, contact), Named::Thread(ticket, contact), Named::Other(message)] {
            let id = key.message_id(&named, "example.com");
            assert_eq!(key.named(&id), Some(named), "{id}");
            assert_eq!(key.named(&format!(" {id}\r\n")), Some(named));
            assert_eq!(other.named(&id), None);
            let local = id.trim_start_matches('<').split('@').next().unwrap().to_owned();
            assert!(bent(&local).all(|local| key.named(&format!("<{local}@example.com>")).is_none()));
        }
        let token = key.reply_token(1042, contact);
        assert_eq!(key.answered(&token), Some((1042, contact)));
        assert_eq!(key.answered(&token.to_uppercase()), Some((1042, contact)));
        assert_eq!(other.answered(&token), None);
        assert!(bent(&token).all(|token| key.answered(&token).is_none()));
        let stop = key.stop_token(customer, contact);
        assert_eq!(key.stopped(&stop), Some((customer, contact)));
        assert!(bent(&stop).all(|token| key.stopped(&token).is_none()));
        let asked = Asked { customer, ticket, contact, ends_s: 1_800_000_000 };
        let csat = key.csat_token(&asked);
        assert_eq!((key.csat(&csat), other.csat(&csat)), (Some(asked), None));
        assert!(bent(&csat).all(|token| key.csat(&token).is_none()));
        assert_eq!((key.stopped(&token), key.answered(&stop)), (None, None), "one purpose is not another");
        assert_eq!((key.stopped(&csat), key.csat(&stop), key.csat(&token)), (None, None, None));
        for rubbish in ["", "<>", "<@>", ".", "..", "<a.b@c>", "żółw", "<żółw.ż@x>"] {
            assert_eq!((key.named(rubbish), key.answered(rubbish), key.stopped(rubbish)), (None, None, None));
            assert_eq!(key.csat(rubbish), None);
        }
    }

    #[test]
    fn an_answer_s_address_fits_into_64_letters_and_a_key_reads_back() {
        let (_, contact, ..) = ids();
        let key = Key::new([9; 32]);
        assert!(key.reply_token(9_999_999_999, contact).len() <= 54);
        assert_eq!(Key::of_text(&key.to_text()).map(|key| key.0), Some([9; 32]));
        assert!(Key::of_text("rubbish").is_none() && Key::of_text("00").is_none());
    }
}
