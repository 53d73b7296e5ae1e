//! The second factor of a technician: six digits that an app makes of a shared key and the time (RFC 6238).
//! Invariant: pure; a code of a step that was used, or of one before it, is wrong, so that each is good once.
//! Next: `app/second_factor.rs` keeps the key sealed and remembers the step.

use totp_rs::{Builder, Totp};

/// A key's length in bytes: what RFC 4226, 4, R6 recommends.
pub const KEY_BYTES: usize = 20;
/// How long a step lasts, in seconds (RFC 6238, 5.2).
pub const STEP_S: u64 = 30;
// A clock may be a step off in either direction (RFC 6238, 5.2).
const SKEW_STEPS: u16 = 1;
/// How many recovery codes somebody gets.
pub const RECOVERY_CODES: usize = 10;

/// A shared key.
pub type Key = [u8; KEY_BYTES];

/// The step whose code was typed, if it is right at this moment and later than the last one that was used.
#[must_use]
pub fn judge(key: &Key, typed: &str, now_ms: i64, last_step: i64) -> Option<i64> {
    if !is_code(typed) {
        return None;
    }
    let digits = without_spaces(typed);
    let now_s = u64::try_from(now_ms).ok()? / 1000;
    let step = i64::try_from(totp(key)?.check(&digits, now_s)?).ok()?;
    (step > last_step).then_some(step)
}

/// Whether somebody typed six digits, as an app shows them.
#[must_use]
pub fn is_code(typed: &str) -> bool {
    let digits = without_spaces(typed);
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether somebody typed a recovery code rather than digits of an app: one has letters, or is longer.
#[must_use]
pub fn is_recovery(typed: &str) -> bool {
    typed.chars().filter(char::is_ascii_alphanumeric).count() > 8
}

/// The address that an app reads from a picture: whose key it is, and the key.
#[must_use]
pub fn address(key_text: &str, account: &str, issuer: &str) -> String {
    // A colon parts the issuer from the account, so neither may hold one.
    let escape = |text: &str| escaped(&text.replace(':', " "));
    let (issuer, account) = (escape(issuer), escape(account));
    format!("otpauth://totp/{issuer}:{account}?secret={key_text}&issuer={issuer}")
}

fn without_spaces(typed: &str) -> String {
    typed.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn totp(key: &Key) -> Option<Totp> {
    let builder = Builder::new().with_secret(*key).with_digits(6).with_skew(SKEW_STEPS).with_step_duration(STEP_S);
    builder.build().ok()
}

fn escaped(text: &str) -> String {
    let one = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    const VECTORS: [(i64, &str); 5] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
    ];
    const KEY: &Key = b"12345678901234567890";

    #[test]
    fn g2_codes_are_those_of_the_standard_and_good_a_step_before_and_after() {
        for (at_s, code) in VECTORS {
            let step = at_s / 30;
            for off in [-30, 0, 30] {
                assert_eq!(judge(KEY, code, (at_s + off) * 1000, 0), Some(step), "{code} {off}");
            }
            assert_eq!(judge(KEY, code, (at_s + 90) * 1000, 0), None, "too late");
            assert_eq!(judge(KEY, &format!(" {} {}\t", &code[..3], &code[3..]), at_s * 1000, 0), Some(step));
        }
    }

    #[test]
    fn g2_a_code_is_good_once_and_none_from_before_it_either() {
        let (at_s, code) = VECTORS[1];
        let step = at_s / 30;
        assert_eq!(judge(KEY, code, at_s * 1000, step - 1), Some(step));
        assert_eq!(judge(KEY, code, at_s * 1000, step), None, "used");
        assert_eq!(judge(KEY, code, at_s * 1000, step + 1), None, "a later one was used");
    }

    #[test]
    fn what_is_no_code_is_wrong_and_never_a_fault() {
        for typed in
            ["", "28708", "2870820", "28708x", "２８７０８２", "-28708", "+28708", "\0\0\0\0\0\0", &"2".repeat(10_000)]
        {
            assert_eq!(judge(KEY, typed, 59_000, 0), None, "{typed}");
        }
        assert_eq!(judge(KEY, "287082", i64::MIN, 0), None);
        assert_eq!(judge(KEY, "287082", i64::MAX, 0), None);
        assert!(is_recovery("ABCD-EFGH-JKLM-NPQR") && !is_recovery("287 082"));
    }

    #[test]
    fn an_app_reads_whose_key_it_is_whatever_they_are_called() {
        let read = address("GEZDGNBV", "ada+desk@example.com", "Tecnica: Alpi & Figli");
        let want = "otpauth://totp/Tecnica%20%20Alpi%20%26%20Figli:ada%2Bdesk%40example.com?secret=GEZDGNBV\
                    &issuer=Tecnica%20%20Alpi%20%26%20Figli";
        assert_eq!(read, want);
    }
}
