//! Programs that do not belong on a company's PC: activators, file sharing, miners, scareware, credential tools.
//! Invariant: a name is compared by whole words and never by a piece of one, and a doubtful name is not on the list; a
//! ticket about a harmless program costs more trust than a missed one. Remote control and games are the customer's choice.
//! Next: `unwanted/list.rs` for the list itself.

mod list;

use shared::reading::Severity;

/// What is known of one unwanted program.
#[derive(Debug, PartialEq, Eq)]
pub struct Unwanted {
    /// What people call it.
    pub name: &'static str,
    /// Why it is unwanted: `activator`, `keygen`, `file_sharing`, `miner`, `scareware` or `credential_tool`.
    pub reason_key: &'static str,
    /// How bad it is to find it.
    pub severity: Severity,
}

/// The unwanted program that an installed name and its publisher stand for.
#[must_use]
pub fn unwanted(installed_name: &str, publisher: &str) -> Option<&'static Unwanted> {
    let (name, publisher) = (words(installed_name), words(publisher));
    let entry = list::ENTRIES.iter().find(|entry| entry.marks.iter().any(|mark| mark.fits(&name, &publisher)))?;
    Some(&entry.unwanted)
}

/// The names of the list, as exceptions are granted for them.
pub fn names() -> impl Iterator<Item = &'static str> {
    list::ENTRIES.iter().map(|entry| entry.unwanted.name)
}

/// A program and what it is recognised by.
struct Entry {
    unwanted: Unwanted,
    marks: &'static [Mark],
}

/// One way to recognise a program; phrases are lower-case words parted by one space.
enum Mark {
    /// The name is the phrase, followed by nothing but a version and the kind of build.
    Named(&'static str),
    /// The name begins with the phrase.
    Starts(&'static str),
    /// The phrase stands anywhere in the name.
    Holds(&'static str),
    /// The phrase stands anywhere in the name, and none of the acquitting words does.
    HoldsUnless(&'static str, &'static [&'static str]),
    /// The publisher begins with the phrase.
    By(&'static str),
}

impl Mark {
    fn fits(&self, name: &[String], publisher: &[String]) -> bool {
        match self {
            Self::Named(phrase) => after(name, phrase).is_some_and(|rest| rest.iter().all(|word| is_build_word(word))),
            Self::Starts(phrase) => after(name, phrase).is_some(),
            Self::Holds(phrase) => holds(name, phrase),
            Self::HoldsUnless(phrase, acquit) => {
                holds(name, phrase) && !name.iter().any(|word| acquit.contains(&word.as_str()))
            }
            Self::By(phrase) => after(publisher, phrase).is_some(),
        }
    }
}

/// Lower-case words; `+` belongs to a word, because DC++ is not DC.
pub(crate) fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric() && c != '+').filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// What follows the phrase, when the words begin with it.
pub(crate) fn after<'a>(words: &'a [String], phrase: &str) -> Option<&'a [String]> {
    phrase.split(' ').try_fold(words, |rest, wanted| match rest.split_first() {
        Some((first, rest)) if first == wanted => Some(rest),
        _ => None,
    })
}

fn holds(words: &[String], phrase: &str) -> bool {
    (0..words.len()).any(|start| words.get(start..).is_some_and(|tail| after(tail, phrase).is_some()))
}

fn is_build_word(word: &str) -> bool {
    const KINDS: &[&str] = &["beta", "bit", "client", "exe", "free", "portable", "pro", "setup", "v", "version"];
    word.contains(|c: char| c.is_ascii_digit()) || KINDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unwanted_program_is_found_under_its_real_names() {
        for (name, publisher, reason_key, severity) in [
            ("KMSpico", "", "activator", Severity::High),
            ("KMSAuto Net 2016 v1.5.4", "Ratiborus", "activator", Severity::High),
            ("KMS_VL_ALL_AIO", "", "activator", Severity::High),
            ("KMS-R@1n", "", "activator", Severity::High),
            ("Microsoft Toolkit 2.7.3", "", "activator", Severity::High),
            ("HEU KMS Activator v42.0", "", "activator", Severity::High),
            ("vlmcsd", "", "activator", Severity::High),
            ("Autodesk 2020 Keygen X-FORCE", "", "keygen", Severity::High),
            ("IDM Patch 6.41", "", "keygen", Severity::High),
            ("µTorrent", "BitTorrent Inc.", "file_sharing", Severity::Medium),
            ("μTorrent Web", "", "file_sharing", Severity::Medium),
            ("qBittorrent 4.6.2", "The qBittorrent project", "file_sharing", Severity::Medium),
            ("qbittorrent-nox", "Debian", "file_sharing", Severity::Medium),
            ("Transmission 3.00 (bb6b5a062e) (x64)", "Transmission Project", "file_sharing", Severity::Medium),
            ("transmission-gtk", "", "file_sharing", Severity::Medium),
            ("com.transmissionbt.Transmission", "", "file_sharing", Severity::Medium),
            ("deluge", "", "file_sharing", Severity::Medium),
            ("amule", "", "file_sharing", Severity::Medium),
            ("eMule 0.50a", "", "file_sharing", Severity::Medium),
            ("DC++ 0.868", "", "file_sharing", Severity::Medium),
            ("Salad", "Salad Technologies, Inc.", "miner", Severity::High),
            ("XMRig 6.21.0", "", "miner", Severity::High),
            ("NiceHash QuickMiner", "", "miner", Severity::High),
            ("Driver Booster 11", "IObit", "scareware", Severity::Medium),
            ("Restoro", "", "scareware", Severity::Medium),
            ("mimikatz", "", "credential_tool", Severity::High),
        ] {
            let found = unwanted(name, publisher).map(|one| (one.reason_key, one.severity));
            assert_eq!(found, Some((reason_key, severity)), "{name}");
        }
    }

    #[test]
    fn a_look_alike_is_left_alone() {
        for (name, publisher) in [
            ("", ""),
            ("Data Transmission Tool", ""),
            ("Transmission Designer 5", "Gearbox GmbH"),
            ("transmission-common", ""),
            ("libtorrent-rasterbar2.0", "Debian"),
            ("python3-libtorrent", "Debian"),
            ("Steam", "Valve Corporation"),
            ("openssh-keygen", ""),
            ("ssh-keygen-helper 1.0", ""),
            ("Google Cloud KMS Client 1.2", "Google LLC"),
            ("aws-kms-pkcs11", ""),
            ("Microsoft Deployment Toolkit (6.3.8456.1000)", "Microsoft"),
            ("Windows Loader for SAP", "SAP SE"),
            ("DC Power Supply Control", ""),
            ("Notepad++ (64-bit x64)", "Notepad++ Team"),
            ("Deluge Studio", ""),
            ("Ares", "The openFrameworks people"),
            ("Salad", "Green Kitchen"),
            ("Crackle", "Sony"),
            ("System Mechanical Designer", ""),
            ("Driver Boosterville", ""),
            ("kmspicosecond", ""),
            ("nicehashing", ""),
            ("AnyDesk", "AnyDesk Software GmbH"),
            ("CCleaner", "Piriform"),
        ] {
            assert_eq!(unwanted(name, publisher), None, "{name}");
        }
    }

    #[test]
    fn the_list_says_each_name_once_and_writes_phrases_as_words() {
        let mut names = std::collections::BTreeSet::new();
        for entry in list::ENTRIES {
            assert!(names.insert(entry.unwanted.name), "{} stands twice", entry.unwanted.name);
            assert!(!entry.marks.is_empty(), "{} can never be found", entry.unwanted.name);
            for mark in entry.marks {
                let (Mark::Named(phrase) | Mark::Starts(phrase) | Mark::Holds(phrase) | Mark::By(phrase)) = mark else {
                    continue;
                };
                assert_eq!(words(phrase).join(" "), *phrase, "{}", entry.unwanted.name);
            }
        }
    }
}
