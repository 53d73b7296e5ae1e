//! What becomes of a message that could not be delivered: tried again, later and later, then told to a person.
//! Invariant: what the server refuses for this message or this recipient for good is never tried again by itself; what
//! may be mended (a server away, a wrong password) is. Next: the collector's `app/deliver.rs`.

use std::fmt;
use std::str::FromStr;

use shared::text::clean;

const MINUTE_MS: i64 = 60_000;
/// How long after each try the next one comes; after the last there is none.
pub const AGAIN_AFTER_MS: [i64; 6] =
    [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 120 * MINUTE_MS, 360 * MINUTE_MS, 1440 * MINUTE_MS];
/// Tries in all.
pub const TRIES: i64 = AGAIN_AFTER_MS.len() as i64 + 1;

/// What stood in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The server cannot be reached, or ended the connection.
    Away,
    /// The connection cannot be made safe.
    Unsafe,
    /// The server does not take our name and password.
    SignIn,
    /// The server does not answer in time.
    Slow,
    /// The server would not take it now, or from us.
    Server,
    /// The server does not take our address.
    Sender,
    /// The server does not take the recipient's address.
    Recipient,
    /// The server does not take the message.
    Content,
    /// The connection ended when the message was out and its receipt was not: it may have arrived.
    Unclear,
    /// The collector stopped while it was sending.
    Stopped,
    /// It was of no use any more.
    Late,
    /// Who should read it does not want it any more, or is not there any more.
    Unwanted,
}

impl Why {
    const ALL: [Self; 12] = [
        Self::Away,
        Self::Unsafe,
        Self::SignIn,
        Self::Slow,
        Self::Server,
        Self::Sender,
        Self::Recipient,
        Self::Content,
        Self::Unclear,
        Self::Stopped,
        Self::Late,
        Self::Unwanted,
    ];

    /// The word it is stored and looked up by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Unsafe => "unsafe",
            Self::SignIn => "sign-in",
            Self::Slow => "slow",
            Self::Server => "server",
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Content => "content",
            Self::Unclear => "unclear",
            Self::Stopped => "stopped",
            Self::Late => "late",
            Self::Unwanted => "unwanted",
        }
    }
}

/// Why a message was not delivered, with what the other side said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What stood in the way.
    pub why: Why,
    /// The other side's own words, cleaned; empty: it said nothing.
    pub said: String,
    /// It was refused for good.
    pub is_final: bool,
}

impl Trouble {
    /// Something that may pass.
    #[must_use]
    pub fn passing(why: Why, said: &str) -> Self {
        Self { why, said: clean(said, 200), is_final: false }
    }

    /// Something that will not.
    #[must_use]
    pub fn lasting(why: Why, said: &str) -> Self {
        Self { is_final: true, ..Self::passing(why, said) }
    }
}

/// As it is stored: `recipient: 550 no such user`.
impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.why.word(), self.said)
    }
}

impl FromStr for Trouble {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (word, said) = text.split_once(": ").ok_or(())?;
        let why = Why::ALL.into_iter().find(|why| why.word() == word).ok_or(())?;
        Ok(Self::passing(why, said))
    }
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It is tried again.
    At(i64),
    /// It is given up, and a person is told.
    Failed,
}

/// What comes after try number `tries` failed; `ends_at` is when the message is of no use any more.
#[must_use]
pub fn after(trouble: &Trouble, tries: i64, ends_at: Option<i64>, now: i64) -> Next {
    if trouble.is_final {
        return Next::Failed;
    }
    let wait = usize::try_from(tries - 1).ok().and_then(|nth| AGAIN_AFTER_MS.get(nth));
    match wait.map(|wait| now.saturating_add(*wait)) {
        Some(at) if ends_at.is_none_or(|end| at < end) => Next::At(at),
        _ => Next::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn l2_a_passing_trouble_is_tried_after_1_min_to_24_h_then_told() {
        let trouble = Trouble::passing(Why::Away, "connection refused");
        let waits: Vec<Next> = (1..=8).map(|tries| after(&trouble, tries, None, 0)).collect();
        let minutes = [1, 5, 30, 120, 360, 1440].map(|minutes| Next::At(minutes * 60_000));
        assert_eq!(waits.get(..6), Some(minutes.as_slice()));
        assert_eq!(waits.get(6..), Some([Next::Failed, Next::Failed].as_slice()));
        assert_eq!(TRIES, 7);
    }

    #[test]
    fn what_is_refused_for_good_or_comes_too_late_is_given_up_at_once() {
        assert_eq!(after(&Trouble::lasting(Why::Recipient, "550"), 1, None, 0), Next::Failed);
        let passing = Trouble::passing(Why::Server, "451");
        assert_eq!(after(&passing, 1, Some(60_001), 0), Next::At(60_000));
        assert_eq!(after(&passing, 1, Some(60_000), 0), Next::Failed);
    }

    #[test]
    fn a_trouble_reads_back_as_it_was_stored() {
        for why in Why::ALL {
            let trouble = Trouble::passing(why, "550 5.1.1: no\r\nsuch user");
            assert_eq!(
                trouble.to_string().parse(),
                Ok(Trouble { said: "550 5.1.1: no such user".to_owned(), ..trouble })
            );
        }
        assert_eq!("rubbish".parse::<Trouble>(), Err(()));
    }
}
