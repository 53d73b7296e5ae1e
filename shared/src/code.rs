//! Codes that people read to each other: the one at a PC proves to be at it, the desk proves to be the desk. Eight letters and
//! digits that change each minute (as RFC 6238 does it, by HMAC-SHA-256), from a secret that PC and collector both know.
//! Invariant: a code is right for one purpose and about two minutes; a key of one day tells nothing of another day or of the
//! secret; codes are compared in the same time whatever is in them. Next: [`crate::enrol`], which brings the secret over.

use std::fmt;

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// Bytes of secrets and of a day's keys.
pub const KEY_BYTES: usize = 32;
/// How long a code is shown, ms. It is taken for one such span before and after as well: two clocks are never the same.
pub const STEP_MS: i64 = 60_000;
/// Spans of a day.
const STEPS_A_DAY: i64 = 86_400_000 / STEP_MS;
/// Letters and digits that nobody takes for another: no I, L, O, U (Crockford's 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS: usize = 8;
/// No more of a text is looked at.
const MOST_TYPED: usize = 64;
/// What the secret is made of the device's private key with.
const LABEL: &[u8] = b"premura: codes of a device, 1";

/// What a code proves. Each has codes of its own, so that one that was heard is never good for another purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody is at the PC.
    Computer,
    /// Somebody is signed in to the portal.
    Portal,
    /// Somebody of the desk looks at this device.
    Desk,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Computer => b"computer",
            Self::Portal => b"portal",
            Self::Desk => b"desk",
        }
    }
}

/// What a device's codes come from. Its text shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; KEY_BYTES]);

/// What the codes of one purpose and one day come from. Its text shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct DayKey([u8; KEY_BYTES]);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl fmt::Debug for DayKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DayKey")
    }
}

impl Secret {
    /// The secret of a device, of its private key (PKCS #8, DER): whoever knows the secret does not know the key.
    #[must_use]
    pub fn of_private_key(key: &[u8]) -> Self {
        Self(hmac(LABEL, &[key]))
    }

    /// The secret with these bytes.
    #[must_use]
    pub fn of_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// The secret that stands in a text, as [`Self::text`] writes it; none in any other text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        unhex(text).map(Self)
    }

    /// It as a text.
    #[must_use]
    pub fn text(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// The key of a purpose and a day, in days since 1970 (UTC).
    #[must_use]
    pub fn key(&self, purpose: Purpose, day: i64) -> DayKey {
        DayKey(hmac(&self.0, &[purpose.label(), b" ", &day.to_be_bytes()]))
    }

    /// The code to show now.
    #[must_use]
    pub fn code(&self, purpose: Purpose, now_ms: i64) -> String {
        self.key(purpose, day_of(now_ms)).code(now_ms)
    }

    /// Whether what was typed is a code of this purpose, now.
    #[must_use]
    pub fn is_code(&self, purpose: Purpose, typed: &Typed, now_ms: i64) -> bool {
        typed.is_one(|day| Some(self.key(purpose, day)), now_ms)
    }
}

impl DayKey {
    /// The key that stands in a text; none in any other text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        unhex(text).map(Self)
    }

    /// It as a text.
    #[must_use]
    pub fn text(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// The code of a moment of this key's day, in two groups.
    #[must_use]
    pub fn code(&self, now_ms: i64) -> String {
        let letters = self.letters(step_of(now_ms));
        let letters: String = letters.iter().map(|one| char::from(*one)).collect();
        let (first, second) = letters.split_at(LETTERS / 2);
        format!("{first}-{second}")
    }

    fn letters(&self, step: i64) -> [u8; LETTERS] {
        let mac = hmac(&self.0, &[&step.to_be_bytes()]);
        let bits = mac.iter().take(5).fold(0u64, |bits, byte| (bits << 8) | u64::from(*byte));
        std::array::from_fn(|nth| {
            let place = (bits >> (5 * (LETTERS - 1 - nth))) & 31;
            ALPHABET.get(usize::try_from(place).unwrap_or(0)).copied().unwrap_or(b'0')
        })
    }
}

/// The letters of a code as somebody typed them: small or large, with or without the hyphen, O for 0, I or L for 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed([u8; LETTERS]);

impl Typed {
    /// The letters in a text; none when they are not those of a code.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        letters(text).map(Self)
    }

    /// Whether it is a code of now, by the keys of days.
    #[must_use]
    pub fn is_one(&self, key_of: impl Fn(i64) -> Option<DayKey>, now_ms: i64) -> bool {
        let now = step_of(now_ms);
        let mut is_one = subtle::Choice::from(0);
        for step in now.saturating_sub(1)..=now.saturating_add(1) {
            let key = key_of(step.div_euclid(STEPS_A_DAY));
            is_one |= key.map_or(subtle::Choice::from(0), |key| key.letters(step).ct_eq(&self.0));
        }
        is_one.into()
    }
}

/// The letters of a code in a text, as people type it; none when they are not so many, or others.
#[must_use]
pub fn letters<const N: usize>(text: &str) -> Option<[u8; N]> {
    let kept = text.chars().take(MOST_TYPED).filter(|one| !one.is_whitespace() && !matches!(one, '-' | '–' | '.'));
    let meant = kept.map(|one| match one.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    let letters: Vec<u8> = meant.map(|one| u8::try_from(one).unwrap_or(0)).collect();
    let letters: [u8; N] = letters.try_into().ok()?;
    letters.iter().all(|one| ALPHABET.contains(one)).then_some(letters)
}

/// The day of a moment, in days since 1970 (UTC).
#[must_use]
pub fn day_of(now_ms: i64) -> i64 {
    step_of(now_ms).div_euclid(STEPS_A_DAY)
}

/// How long the code of a moment is shown, in whole seconds, 1..60.
#[must_use]
pub fn left_s(now_ms: i64) -> u32 {
    let left_ms = STEP_MS - now_ms.rem_euclid(STEP_MS);
    u32::try_from(left_ms.saturating_add(999) / 1000).unwrap_or(1)
}

fn step_of(now_ms: i64) -> i64 {
    now_ms.div_euclid(STEP_MS)
}

fn hmac(key: &[u8], parts: &[&[u8]]) -> [u8; KEY_BYTES] {
    // A key that is shorter than a block is one filled up with zeros; none of ours is longer.
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    let mut mac = Hmac::<Sha256>::new(&block);
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// The bytes that a text of small hexadecimal digits is.
fn unhex(text: &str) -> Option<[u8; KEY_BYTES]> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Purpose::{Computer, Desk, Portal};

    /// 24 November 2026, 23:59:30 UTC.
    const LATE: i64 = 1_795_564_770_000;

    fn secret(byte: u8) -> Secret {
        Secret::of_bytes([byte; KEY_BYTES])
    }

    fn is(text: &str, purpose: Purpose, now_ms: i64) -> bool {
        Typed::read(text).is_some_and(|typed| secret(7).is_code(purpose, &typed, now_ms))
    }

    #[test]
    fn codes_are_what_they_were_so_that_old_agents_and_new_collectors_agree() {
        // The MAC itself, by RFC 4231, test case 2; the codes by Python's hmac.
        let mac = hmac(b"Jefe", &[b"what do ya want ", b"for nothing?"]);
        assert_eq!(HEXLOWER.encode(&mac), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        let table = [
            (Computer, 0, "EZ7S-SM03"),
            (Computer, LATE, "CTCG-AM14"),
            (Portal, LATE, "T77Q-0Y4Q"),
            (Desk, LATE, "HXEE-6JM5"),
            (Desk, -1, "Z240-NXTE"),
        ];
        for (purpose, now, wanted) in table {
            assert_eq!(secret(7).code(purpose, now), wanted, "{purpose:?} {now}");
        }
        assert_eq!(
            Secret::of_private_key(b"key").text(),
            "ca2fb3807003d9c6886578a5e6c8876cec225149c42ee986f28ea7011677b16a"
        );
    }

    #[test]
    fn a_code_is_good_for_its_span_and_one_before_and_after_across_midnight_too() {
        let code = secret(7).code(Computer, LATE);
        let table = [(-90_001, false), (-90_000, true), (-30_000, true), (0, true), (29_999, true), (30_000, true)];
        let after = [(89_999, true), (90_000, false), (86_400_000, false)];
        for (later, wanted) in table.into_iter().chain(after) {
            assert_eq!(is(&code, Computer, LATE + later), wanted, "{later}");
        }
        assert_eq!((day_of(LATE) + 1, left_s(LATE)), (day_of(LATE + 30_000), 30));
        assert_eq!([left_s(0), left_s(1), left_s(59_001), left_s(-1)], [60, 60, 1, 1]);
    }

    #[test]
    fn i1_a_code_that_was_heard_is_good_for_no_other_purpose_and_no_other_device() {
        let all = [Computer, Portal, Desk];
        for purpose in all {
            let code = secret(7).code(purpose, LATE);
            for other in all {
                assert_eq!(is(&code, other, LATE), purpose == other, "{purpose:?} as {other:?}");
            }
            assert!(!is(&secret(8).code(purpose, LATE), purpose, LATE));
        }
    }

    #[test]
    fn codes_are_read_as_people_type_them_and_nothing_else_is_one() {
        let code = secret(7).code(Computer, LATE);
        let same = [code.to_lowercase(), code.replace('-', ""), format!("  {} ", code.replace('-', " ")), code.clone()];
        assert!(same.iter().all(|text| is(text, Computer, LATE)), "{same:?}");
        assert_eq!(Typed::read("oOiI-lL01"), Typed::read("0011-1101"));
        for bad in ["", "ABCD-EFG", "ABCD-EFGHJ", "UUUU-UUUU", "ABCD-EFG!", "ÄBCD-EFGH", &"A".repeat(1 << 20)] {
            assert_eq!(Typed::read(bad), None, "{bad:.20}");
        }
    }

    #[test]
    fn keys_of_days_are_texts_and_make_the_same_codes_on_their_own_day_alone() {
        let key = secret(7).key(Desk, day_of(LATE));
        let read = DayKey::read(&key.text()).unwrap();
        assert_eq!(read.code(LATE), secret(7).code(Desk, LATE));
        let typed = Typed::read(&secret(7).code(Desk, LATE + 30_000)).unwrap();
        let only_today = |day| (day == day_of(LATE)).then(|| read.clone());
        assert!(!typed.is_one(only_today, LATE + 30_000), "tomorrow's are made of another key");
        assert_eq!(Secret::read(&secret(7).text()), Some(secret(7)));
        for bad in ["", "0", &"0".repeat(63), &"0".repeat(65), &"g".repeat(64), &"A".repeat(64), &"é".repeat(32)] {
            assert!(Secret::read(bad).is_none() && DayKey::read(bad).is_none(), "{bad}");
        }
        assert_eq!(format!("{:?} {:?}", secret(7), read), "Secret DayKey");
    }
}
