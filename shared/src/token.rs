//! The enrolment token as text: a secret, the fingerprint of the collector's authority, a checksum. Shown once.
//! Invariant: a mistyped token is told by its checksum before anyone looks anything up (trust C9), and it authenticates
//! the collector at the first contact (no trust on first use). Next: [`crate::enrol`].

use std::fmt;

/// Bytes of the secret: 160 bits (trust E1 asks for 128).
pub const SECRET_BYTES: usize = 20;
/// Bytes of the authority's fingerprint: SHA-256 of its certificate in DER.
pub const FINGERPRINT_BYTES: usize = 32;
const PREFIX: &str = "prm_";
const CHECK_BYTES: usize = 4;
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// An enrolment token.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    /// What the collector keeps hashed.
    pub secret: [u8; SECRET_BYTES],
    /// SHA-256 of the collector's authority certificate (DER).
    pub authority: [u8; FINGERPRINT_BYTES],
}

/// The text is no token: mistyped, cut or of something else.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("this is no enrolment token, or a character of it is wrong: copy the whole text that starts with `prm_`")]
pub struct NoToken;

/// CRC-32 (IEEE), bit by bit: 56 bytes, once per enrolment.
fn checksum(bytes: &[u8]) -> [u8; CHECK_BYTES] {
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    });
    (!crc).to_be_bytes()
}

impl Token {
    /// Reads a token's text; white space around it is forgiven.
    ///
    /// # Errors
    /// [`NoToken`] when a character is wrong or missing.
    pub fn read(text: &str) -> Result<Self, NoToken> {
        let body = text.trim().strip_prefix(PREFIX).ok_or(NoToken)?;
        let (mut bytes, mut bits, mut count) = (Vec::new(), 0u32, 0u32);
        for character in body.bytes() {
            let value = ALPHABET.iter().position(|one| *one == character).ok_or(NoToken)?;
            bits = (bits << 5) | u32::try_from(value).map_err(|_| NoToken)?;
            count += 5;
            if count >= 8 {
                count -= 8;
                bytes.extend_from_slice(&[u8::try_from((bits >> count) & 0xff).map_err(|_| NoToken)?]);
                bits &= (1 << count) - 1;
            }
            if bytes.len() > SECRET_BYTES + FINGERPRINT_BYTES + CHECK_BYTES {
                return Err(NoToken);
            }
        }
        let (secret, rest) = bytes.split_first_chunk::<SECRET_BYTES>().ok_or(NoToken)?;
        let (authority, check) = rest.split_first_chunk::<FINGERPRINT_BYTES>().ok_or(NoToken)?;
        let token = Self { secret: *secret, authority: *authority };
        if check == checksum(&token.plain()) && bits == 0 && count < 5 { Ok(token) } else { Err(NoToken) }
    }

    fn plain(&self) -> Vec<u8> {
        [&self.secret[..], &self.authority[..]].concat()
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = self.plain();
        bytes.extend_from_slice(&checksum(&bytes));
        f.write_str(PREFIX)?;
        let (mut bits, mut count) = (0u32, 0u32);
        let letter = |index: u32, f: &mut fmt::Formatter<'_>| {
            let place = usize::try_from(index & 31).unwrap_or(0);
            write!(f, "{}", char::from(ALPHABET.get(place).copied().unwrap_or(b'a')))
        };
        for byte in bytes {
            bits = (bits << 8) | u32::from(byte);
            count += 8;
            while count >= 5 {
                count -= 5;
                letter(bits >> count, f)?;
                bits &= (1 << count) - 1;
            }
        }
        if count > 0 { letter(bits << (5 - count), f) } else { Ok(()) }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token() -> Token {
        Token { secret: core::array::from_fn(|n| n as u8 * 7), authority: core::array::from_fn(|n| 255 - n as u8) }
    }

    #[test]
    fn e1_a_token_reads_back_and_its_debug_text_holds_no_secret() {
        let text = token().to_string();
        assert_eq!(Token::read(&format!(" {text}\n")), Ok(token()));
        assert_eq!(format!("{:?}", token()), "Token(secret)");
    }

    #[test]
    fn c9_every_wrong_character_is_told_by_the_checksum() {
        let text = token().to_string();
        for at in 4..text.len() {
            let mut wrong = text.clone().into_bytes();
            wrong[at] = if wrong[at] == b'a' { b'b' } else { b'a' };
            assert_eq!(Token::read(std::str::from_utf8(&wrong).unwrap()), Err(NoToken), "at {at}");
        }
        for wrong in ["", "prm_", "prm_aaaa", "tok_abc", &text[..text.len() - 1], &format!("{text}a"), "prm_l0O1"] {
            assert_eq!(Token::read(wrong), Err(NoToken), "{wrong}");
        }
    }
}
