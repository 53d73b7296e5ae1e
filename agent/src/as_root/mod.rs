//! What only root may see: a process that the service manager starts for one question, answers it and ends.
//! Invariant: a question is one byte of a closed set; there is no text, path or number in it. The process that speaks to
//! the network has no rights of root and asks here; the one that has them speaks to nobody (trust I4).
//! Next: [`ask`], the unprivileged side; `packaging/systemd/premura-agent-root.socket`, which starts the other.

pub mod ask;

use std::io::{Read, Write};

use serde::Serialize;
use shared::host::Host;
use shared::observation::{Look, Unseen, Why};
use shared::recorded::Answer;

/// Longer than the facts of any question, bytes.
pub const MOST_BYTES: u64 = 1 << 20;

macro_rules! verbs {
    ($($(#[$doc:meta])* $verb:ident = $byte:literal: $question:ident,)*) => {
        /// A question that needs root.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Verb {
            $($(#[$doc])* $verb,)*
        }

        impl Verb {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$verb,)*];

            /// The byte that stands for it; it never changes its meaning.
            #[must_use]
            pub fn byte(self) -> u8 {
                match self {
                    $(Self::$verb => $byte,)*
                }
            }

            /// What a machine answers to it, as MessagePack of an [`Answer`].
            fn answer(self, host: &dyn Host) -> Vec<u8> {
                match self {
                    $(Self::$verb => written(host.$question()),)*
                }
            }
        }
    };
}

verbs! {
    /// Certificates of servers, whose folders belong to root.
    Certificates = 1: certificates,
    /// What drives say of themselves, which takes the drive's own door.
    Drives = 2: drives,
    /// Rules of the packet filter.
    Firewall = 3: firewall,
    /// Dumps that the kernel left.
    Crashes = 4: crashes,
    /// Jobs of the print queues.
    PrintQueues = 5: print_queues,
    /// Virtual machines and their snapshots.
    VirtualMachines = 6: virtual_machines,
    /// Web sites below folders of the web server.
    WebSites = 7: web_sites,
    /// The kernel's log.
    LogEvents = 8: log_events,
    /// What root's backup programs leave behind.
    Backups = 9: backups,
    /// The record of sign-ins that failed.
    SignIns = 10: sign_ins,
    /// What keeps the machine in its domain, and its notes.
    DomainTrust = 11: domain_trust,
    /// Certificates of registrations.
    Licences = 12: licences,
}

impl Verb {
    /// The verb of a byte.
    #[must_use]
    pub fn of(byte: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.byte() == byte)
    }
}

fn written<T: Serialize>(look: Look<T>) -> Vec<u8> {
    let answer = rmp_serde::to_vec_named(&Answer::of(look)).unwrap_or_default();
    if answer.is_empty() || answer.len() as u64 > MOST_BYTES {
        let why = Unseen::new(Why::Garbled, &format!("the answer is longer than {MOST_BYTES} bytes"));
        return rmp_serde::to_vec_named(&Answer::<T>::Unseen(why)).unwrap_or_default();
    }
    answer
}

/// The answer to what was asked; none when it is not exactly one known byte.
#[must_use]
pub fn answer(asked: &[u8], host: &dyn Host) -> Option<Vec<u8>> {
    let [byte] = asked else { return None };
    Some(Verb::of(*byte)?.answer(host))
}

/// Answers the one question that stands on `from`, on `to`.
///
/// # Errors
/// Reading or writing failed, or what was asked is none of the questions.
pub fn serve(from: &mut impl Read, to: &mut impl Write, host: &dyn Host) -> std::io::Result<()> {
    let mut asked = Vec::new();
    from.take(2).read_to_end(&mut asked)?;
    let answer = answer(&asked, host).ok_or_else(|| std::io::Error::other("this is none of the questions"))?;
    to.write_all(&answer)?;
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use shared::host::Firewall;
    use shared::recorded::Recorded;

    #[test]
    fn i4_every_byte_is_a_question_or_is_refused() {
        let host = Recorded::default();
        let known: Vec<u8> = Verb::ALL.iter().map(|verb| verb.byte()).collect();
        for byte in 0..=u8::MAX {
            assert_eq!(answer(&[byte], &host).is_some(), known.contains(&byte), "{byte}");
        }
        assert!(known.len() <= 16, "a dozen or so");
        assert!(answer(&[], &host).is_none() && answer(&[1, 1], &host).is_none());
    }

    #[test]
    fn i4_an_answer_is_what_the_machine_says() {
        let firewall = Firewall { others_on: vec!["nftables".into()], ..Firewall::default() };
        let host = Recorded { firewall: Some(Answer::Seen(firewall.clone())), ..Recorded::default() };
        let told: Answer<Firewall> = rmp_serde::from_slice(&answer(&[3], &host).unwrap()).unwrap();
        assert_eq!(told, Answer::Seen(firewall));
    }

    proptest! {
        #[test]
        fn i4_no_input_is_answered_but_a_single_known_byte(asked in proptest::collection::vec(any::<u8>(), 0..64)) {
            let mut told = Vec::new();
            let served = serve(&mut asked.as_slice(), &mut told, &Recorded::default());
            let wanted = asked.len() == 1 && Verb::of(asked[0]).is_some();
            prop_assert_eq!(served.is_ok(), wanted);
            prop_assert_eq!(told.is_empty(), !wanted);
        }
    }
}
