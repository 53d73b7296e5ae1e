//! What an installer or a policy leaves for the first start: where the collector is, and the token of this PC's site.
//! Invariant: the token moves into the agent's own folder at the first start and is gone from the registry then; an empty
//! value, as an upgrade without properties writes, is no value; an enrolled PC takes none. Next: `as_service`.

use std::path::Path;

use serde::{Deserialize, Serialize};
use winreg::RegKey;
use winreg::enums::{HKEY_LOCAL_MACHINE, KEY_READ, KEY_WOW64_64KEY, KEY_WRITE};

use crate::files;

/// Written by the installer's properties, below HKEY_LOCAL_MACHINE.
const INSTALLER: &str = r"SOFTWARE\Premura\Agent";
/// Written by a group policy, for a roll-out that passes no properties.
const POLICY: &str = r"SOFTWARE\Policies\Premura\Agent";
const SERVER: &str = "ServerUrl";
const TOKEN: &str = "EnrollToken";
const IMAGE: &str = "Image";
const FILE: &str = "setup.json";
const MOST_BYTES: u64 = 64 << 10;

/// What is known before enrolment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Setup {
    /// The collector's address.
    pub server: String,
    /// The token.
    pub token: String,
    /// A golden image is made in this boot: its copies enrol in another.
    pub image_boot: Option<String>,
}

impl Setup {
    /// Whether it is enough to enrol with, in the running boot.
    #[must_use]
    pub fn is_ready(&self, boot_id: &str) -> bool {
        !self.server.is_empty() && !self.token.is_empty() && self.image_boot.as_deref() != Some(boot_id)
    }

    /// This with what an installer says over it; what it leaves empty stays.
    fn with(self, server: &str, token: &str, image: &str, boot_id: &str) -> Self {
        let or = |said: &str, known: String| if said.trim().is_empty() { known } else { said.trim().to_owned() };
        let image_boot = if image.trim() == "1" { Some(boot_id.to_owned()) } else { self.image_boot };
        Self { server: or(server, self.server), token: or(token, self.token), image_boot }
    }
}

/// Takes what the installer left into the agent's folder, and says what is known; a policy fills what is empty then.
///
/// # Errors
/// What the folder or the registry says: what is there stays there.
pub fn take(data: &Path, boot_id: &str) -> std::io::Result<Setup> {
    let kept = files::read(&data.join(FILE), MOST_BYTES)?.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let kept: Setup = kept.unwrap_or_default();
    let [server, token, image] = [SERVER, TOKEN, IMAGE].map(|name| value(INSTALLER, name));
    let setup = kept.clone().with(&server, &token, &image, boot_id);
    if setup != kept {
        files::private_folder(data)?;
        files::replace(&data.join(FILE), &serde_json::to_vec(&setup).map_err(std::io::Error::from)?)?;
    }
    clear_installer();
    let [server, token] = [SERVER, TOKEN].map(|name| value(POLICY, name));
    let policy = Setup { server, token, image_boot: setup.image_boot };
    Ok(policy.with(&setup.server, &setup.token, "", boot_id))
}

/// Forgets what was for the first start alone: the PC is enrolled.
pub fn forget(data: &Path) {
    clear_installer();
    // A file that is not there is forgotten already.
    let _ = std::fs::remove_file(data.join(FILE));
}

fn value(key: &str, name: &str) -> String {
    let key = RegKey::predef(HKEY_LOCAL_MACHINE).open_subkey_with_flags(key, KEY_READ | KEY_WOW64_64KEY);
    key.and_then(|key| key.get_value(name)).unwrap_or_default()
}

/// A value that cannot be taken away is taken again, which changes nothing.
fn clear_installer() {
    let rights = KEY_READ | KEY_WRITE | KEY_WOW64_64KEY;
    if let Ok(key) = RegKey::predef(HKEY_LOCAL_MACHINE).open_subkey_with_flags(INSTALLER, rights) {
        for name in [TOKEN, IMAGE] {
            let _ = key.delete_value(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_value_of_an_upgrade_changes_nothing() {
        let kept = Setup { server: "https://a".into(), token: "prm_1".into(), image_boot: None };
        assert_eq!(kept.clone().with("", " ", "", "b"), kept);
        assert_eq!(kept.clone().with("https://b", "", "0", "b").server, "https://b");
    }

    #[test]
    fn a_golden_image_enrols_in_another_boot_than_the_one_it_is_made_in() {
        let plain = Setup::default().with("https://a", "prm_1", "", "one");
        assert!(plain.is_ready("one"));
        let image = Setup::default().with("https://a", "prm_1", "1", "one");
        assert!(!image.is_ready("one") && image.is_ready("two"));
        assert!(!Setup::default().with("https://a", "", "", "one").is_ready("one"), "no token");
    }
}
