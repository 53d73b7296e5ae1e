//! Questions to WMI: instances of a class as blocks of properties, the same that an export holds.
//! Invariant: a question is fixed text of this binary, at most with the gateway's address or with letters and digits of a name
//! that the machine's own registry gives; a namespace or class that is not there is told apart from a refusal.
//! Next: [`crate::parse::wmi`], which reads the same from files.

use std::collections::HashMap;

use shared::observation::{Look, Unseen, Why};
use wmi::{Variant, WMIConnection, WMIError};

use crate::parse::blocks::Block;

/// The classes of Windows itself.
pub(super) const CIMV2: &str = r"ROOT\CIMV2";
/// Network adapters, from Windows 8 on.
pub(super) const STANDARD: &str = r"ROOT\StandardCimv2";
/// What drivers tell.
pub(super) const DRIVERS: &str = r"ROOT\WMI";
/// Drives and pools, from Windows 8 on.
pub(super) const STORAGE: &str = r"ROOT\Microsoft\Windows\Storage";
/// What Security Center knows; servers have none.
pub(super) const SECURITY_CENTER: &str = r"ROOT\SecurityCenter2";
/// Defender itself.
pub(super) const DEFENDER: &str = r"ROOT\Microsoft\Windows\Defender";
/// BitLocker.
pub(super) const ENCRYPTION: &str = r"ROOT\CIMV2\Security\MicrosoftVolumeEncryption";
/// The TPM.
pub(super) const TPM: &str = r"ROOT\CIMV2\Security\MicrosoftTpm";
/// A domain's directory, on its controllers.
pub(super) const DIRECTORY: &str = r"ROOT\MicrosoftActiveDirectory";
/// Folders that servers hold alike.
pub(super) const FOLDERS: &str = r"ROOT\MicrosoftDFS";
/// Hyper-V.
pub(super) const HYPER_V: &str = r"ROOT\virtualization\v2";

/// More instances than any question of ours has.
const MOST_INSTANCES: usize = 4096;

/// The instances that a question finds.
pub(super) fn ask(namespace: &str, question: &str) -> Look<Vec<Block>> {
    let failed = |error: WMIError| Unseen::new(why(&error), &format!("{namespace}: {error}"));
    let line = WMIConnection::with_namespace_path(namespace).map_err(failed)?;
    let rows: Vec<HashMap<String, Variant>> = line.raw_query(question).map_err(failed)?;
    Ok(rows.into_iter().take(MOST_INSTANCES).map(block).collect())
}

/// None in the place of what is not there.
pub(super) fn if_here(look: Look<Vec<Block>>) -> Look<Vec<Block>> {
    match look {
        Err(unseen) if unseen.why == Why::NotHere => Ok(Vec::new()),
        look => look,
    }
}

fn why(error: &WMIError) -> Why {
    // From wbemcli.h: access denied, not found, invalid namespace, invalid class; and COM's own refusal.
    match error {
        WMIError::HResultError { hres } => match hres.cast_unsigned() {
            0x8004_1003 | 0x8007_0005 => Why::Denied,
            0x8004_1002 | 0x8004_100e | 0x8004_1010 => Why::NotHere,
            _ => Why::Other,
        },
        _ => Why::Other,
    }
}

fn block(row: HashMap<String, Variant>) -> Block {
    let mut block = Block::default();
    for (name, value) in row {
        block.push(&name, &text(&value));
    }
    block
}

/// A value as an export writes it.
fn text(value: &Variant) -> String {
    match value {
        Variant::String(text) => text.trim().to_owned(),
        Variant::Bool(truth) => if *truth { "True" } else { "False" }.to_owned(),
        Variant::I1(number) => number.to_string(),
        Variant::I2(number) => number.to_string(),
        Variant::I4(number) => number.to_string(),
        Variant::I8(number) => number.to_string(),
        Variant::UI1(number) => number.to_string(),
        Variant::UI2(number) => number.to_string(),
        Variant::UI4(number) => number.to_string(),
        Variant::UI8(number) => number.to_string(),
        Variant::R4(number) => number.to_string(),
        Variant::R8(number) => number.to_string(),
        Variant::Array(all) => {
            format!("{{{}}}", all.iter().map(|one| format!("\"{}\"", text(one))).collect::<Vec<_>>().join(","))
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_itself_answers_and_what_is_not_there_is_told_apart() {
        let system = ask(CIMV2, "SELECT Caption, BuildNumber FROM Win32_OperatingSystem").unwrap();
        assert!(system.len() == 1 && system[0].number::<u32>("BuildNumber").is_some(), "{system:?}");
        let none = ask(CIMV2, "SELECT * FROM Win32_NoSuchClass");
        assert!(none.as_ref().is_ok_and(Vec::is_empty) || none.is_err_and(|unseen| unseen.why != Why::Denied));
    }
}
