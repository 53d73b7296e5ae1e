//! Notices as a PC shows them, so that a mail can be checked without asking anybody: those about the PC whole, and of all that
//! its customer was told only enough to say whether a code is one of them.
//! Invariant: bounded and clean wherever it comes from ([`Notices::checked`]); a code itself stands only in what is shown whole,
//! of the others there is a digest that costs [`ROUNDS`] hashes to try. Codes have thirty bits: who tries all of them for days
//! may find one, and has learned that a message was sent. Next: [`crate::wire::read_notices`], [`crate::report::Receipt`].

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::code::letters;
use crate::report::bin;
use crate::text::{TEXT_BYTES, clean};
use crate::wire::WireError;

/// The most notices that a PC shows whole.
pub const WHOLE: usize = 20;
/// The most digests of codes.
pub const CODES: usize = 500;
/// How long a notice is kept on PCs, ms.
pub const KEPT_MS: i64 = 90 * DAY_MS;
/// Bytes of the salt.
pub const SALT_BYTES: usize = 16;
/// Bytes of a digest.
pub const DIGEST_BYTES: usize = 8;
/// What trying a code costs, in hashes of 32 bytes: about half a millisecond.
pub const ROUNDS: u32 = 1000;
/// A digest, and the day on which it was sent.
const ENTRY_BYTES: usize = DIGEST_BYTES + 2;
const DAY_MS: i64 = 86_400_000;
const LABEL: &[u8] = b"premura: the code of a notice, 1";

/// What a device is told of notices.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notices {
    /// The version of this message.
    pub v: u16,
    /// The device it is meant for.
    pub device: String,
    /// Which state of the customer's notices it is: the receipt's number.
    pub revision: u64,
    /// The company that sends notices; empty when it has no name yet.
    pub provider: String,
    /// Where it is called; empty when nobody said.
    pub phone: String,
    /// The newest about this device, the newest first, at most [`WHOLE`].
    pub whole: Vec<Sent>,
    /// What the digests are made with.
    #[serde(with = "bin", skip_serializing_if = "Vec::is_empty")]
    pub salt: Vec<u8>,
    /// Of each of the customer's notices: the digest of its code, and its day since 1970 (UTC) in two bytes; the newest first,
    /// at most [`CODES`].
    #[serde(with = "bin", skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<u8>,
}

/// A notice that was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// What it says, a word such as `found` or `fixed`.
    pub kind: String,
    /// Its subject, as the mail has it.
    pub subject: String,
    /// When, ms UTC.
    pub at_ms: i64,
    /// Its check code.
    pub code: CheckCode,
}

/// The check code of a notice, as it is written under it: `7K4-92M`. Empty only by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CheckCode(String);

impl CheckCode {
    /// What somebody typed, as people type: in any case, with or without the dash, O for 0, I and L for 1; none when it is no code.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        letters(typed).map(Self::of_letters)
    }

    /// The code of these letters.
    #[must_use]
    pub fn of_letters(letters: [u8; 6]) -> Self {
        let mut text: String = letters.iter().map(|one| char::from(*one)).collect();
        text.insert(3, '-');
        Self(text)
    }

    /// It as people read it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What stands for it where it is not to be read.
    #[must_use]
    pub fn digest(&self, salt: &[u8]) -> [u8; DIGEST_BYTES] {
        let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
        block.iter_mut().zip(salt).for_each(|(to, from)| *to = *from);
        let keyed = Hmac::<Sha256>::new(&block);
        let mac = |part: &[u8]| keyed.clone().chain_update(part).finalize().into_bytes();
        let first = keyed.clone().chain_update(LABEL).chain_update(&self.0).finalize().into_bytes();
        let last = (1..ROUNDS).fold(first, |before, _| mac(&before));
        let mut digest = [0; DIGEST_BYTES];
        digest.iter_mut().zip(last).for_each(|(to, from)| *to = from);
        digest
    }
}

/// Whose a code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose<'a> {
    /// Of a notice about this device.
    Whole(&'a Sent),
    /// Of another notice to the same customer, sent on this day since 1970 (UTC).
    OnDay(u16),
    /// Of none.
    Nobodys,
}

impl Notices {
    /// Puts in the digest of a code, and the day of its notice; what is more than [`CODES`] is left out.
    pub fn add(&mut self, digest: [u8; DIGEST_BYTES], at_ms: i64) {
        if self.codes.len() >= CODES * ENTRY_BYTES {
            return;
        }
        let day = u16::try_from(at_ms.div_euclid(DAY_MS)).unwrap_or(0);
        self.codes.extend(digest);
        self.codes.extend(day.to_be_bytes());
    }

    /// Whose a code is.
    #[must_use]
    pub fn whose(&self, code: &CheckCode) -> Whose<'_> {
        if let Some(whole) = self.whole.iter().find(|one| one.code == *code) {
            return Whose::Whole(whole);
        }
        let wanted = code.digest(&self.salt);
        let day = self.codes.chunks_exact(ENTRY_BYTES).find_map(|entry| {
            let (digest, day) = entry.split_first_chunk::<DIGEST_BYTES>()?;
            (*digest == wanted).then(|| u16::from_be_bytes(day.try_into().unwrap_or_default()))
        });
        day.map_or(Whose::Nobodys, Whose::OnDay)
    }

    /// The same, within its bounds and with clean texts.
    ///
    /// # Errors
    /// What is more than there may be, or is no code.
    pub fn checked(mut self) -> Result<Self, WireError> {
        if self.whole.len() > WHOLE || self.codes.len() > CODES * ENTRY_BYTES {
            return Err(WireError::TooLarge("notices"));
        }
        if !self.codes.len().is_multiple_of(ENTRY_BYTES) || !(self.codes.is_empty() || self.salt.len() == SALT_BYTES) {
            return Err(WireError::Malformed("no digests of codes"));
        }
        for text in [&mut self.device, &mut self.provider, &mut self.phone] {
            *text = clean(text, TEXT_BYTES);
        }
        for one in &mut self.whole {
            (one.kind, one.subject) = (clean(&one.kind, TEXT_BYTES), clean(&one.subject, TEXT_BYTES));
            one.code = CheckCode::read(&one.code.0).ok_or(WireError::Malformed("not the code of a notice"))?;
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{read_notices, write};

    fn code(text: &str) -> CheckCode {
        CheckCode::read(text).unwrap()
    }

    fn sent(text: &str) -> Sent {
        Sent { kind: "found".into(), subject: "[#7] PC-3: disk C:".into(), at_ms: 20_782 * DAY_MS, code: code(text) }
    }

    fn full() -> Notices {
        let salt = vec![7; SALT_BYTES];
        let mut full = Notices {
            v: 1,
            device: "dev_1".into(),
            revision: 9,
            provider: "Rossi IT".into(),
            phone: "02 1".into(),
            salt: salt.clone(),
            ..Notices::default()
        };
        full.add(code("7K4-92M").digest(&salt), 20_782 * DAY_MS);
        full.add(code("000-001").digest(&salt), 20_700 * DAY_MS + 5);
        full.whole = vec![sent("7K4-92M")];
        full
    }

    #[test]
    fn codes_are_read_as_people_type_them_and_nothing_else_is_one() {
        for same in ["7K4-92M", "7k492m", " 7k4 92m ", "7K4–92M"] {
            assert_eq!(CheckCode::read(same).map(|one| one.0), Some("7K4-92M".into()), "{same}");
        }
        assert_eq!(code("oOi-IlL").text(), "001-111");
        for bad in ["", "7K4-92", "7K4-92MM", "UUU-UUU", "7K4-92!", "ÄK4-92M", &"A".repeat(1 << 20)] {
            assert_eq!(CheckCode::read(bad), None, "{bad:.20}");
        }
    }

    #[test]
    fn a_code_is_of_this_device_or_of_the_customer_or_nobodys() {
        let full = full();
        assert_eq!(full.whose(&code("7k4 92m")), Whose::Whole(&full.whole[0]));
        assert_eq!(full.whose(&code("000-001")), Whose::OnDay(20_700));
        assert_eq!(full.whose(&code("000-002")), Whose::Nobodys);
        let other = Notices { salt: vec![8; SALT_BYTES], ..full };
        assert_eq!(other.whose(&code("000-001")), Whose::Nobodys, "digests of two customers have nothing in common");
        // By Python: h = hmac of salt over label and code, then 999 times over itself.
        assert_eq!(data_encoding::HEXLOWER.encode(&code("7K4-92M").digest(&[7; SALT_BYTES])), "b6bdca6087285761");
    }

    #[test]
    fn it_comes_back_as_it_was_sent_and_is_small() {
        let full = full();
        let bytes = write(&full).unwrap();
        assert_eq!(read_notices(&bytes), Ok(full));
        assert!(bytes.len() < 260, "{}", bytes.len());
        assert_eq!(read_notices(&write(&Notices::default()).unwrap()), Ok(Notices::default()));
    }

    #[test]
    fn what_is_more_or_other_than_it_may_be_is_refused_and_texts_are_cleaned() {
        let refused = |change: &dyn Fn(&mut Notices)| {
            let mut one = full();
            change(&mut one);
            read_notices(&write(&one).unwrap()).unwrap_err()
        };
        let too_large = WireError::TooLarge("notices");
        assert_eq!(refused(&|one| one.whole = vec![sent("000-000"); WHOLE + 1]), too_large);
        assert_eq!(refused(&|one| one.codes = vec![0; ENTRY_BYTES * (CODES + 1)]), too_large);
        assert!(matches!(refused(&|one| one.codes = vec![0; 1 << 20]), WireError::TooLarge(_)));
        assert!(matches!(refused(&|one| one.phone = "1".repeat(5000)), WireError::TooLarge(_)));
        assert!(matches!(refused(&|one| one.codes.truncate(15)), WireError::Malformed(_)));
        assert!(matches!(refused(&|one| one.salt.truncate(1)), WireError::Malformed(_)));
        assert!(matches!(refused(&|one| one.whole[0].code = CheckCode("\u{1b}[31m".into())), WireError::Malformed(_)));
        for garbage in [&b""[..], b"garbage", &write(&vec![1, 2]).unwrap()] {
            assert!(read_notices(garbage).is_err());
        }
        let mut odd = full();
        odd.whole[0].subject = "a\u{1b}[31m\n\u{202e}b".into();
        assert_eq!(read_notices(&write(&odd).unwrap()).unwrap().whole[0].subject, "a[31m b");
        let mut many = full();
        (0..2 * CODES).for_each(|_| many.add([0; DIGEST_BYTES], i64::MIN));
        many.whole = vec![sent("000-000"); WHOLE];
        assert_eq!(many.codes.len(), CODES * ENTRY_BYTES);
        assert_eq!(read_notices(&write(&many).unwrap()), Ok(many));
    }
}
