//! The Mac's place in a domain of Active Directory.
//! Invariant: whether there is one is told, never its name nor the Mac's account in it; how well it trusts the Mac nothing
//! tells here. Next: the check `domain_trust`.

use shared::host::DomainTrust;

/// The place, from `dsconfigad -show`, which says nothing on a Mac that is in no domain.
pub(super) fn domain_trust(told: &str) -> DomainTrust {
    let is_in_one = told.lines().any(|line| line.trim().starts_with("Active Directory Domain"));
    let word = |word: &str| if is_in_one { word.to_owned() } else { String::new() };
    DomainTrust { kind: word("active_directory"), keeper: word("opendirectoryd"), ..DomainTrust::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_told_without_its_name() {
        let told = domain_trust(
            "\nActive Directory Forest          = corp.example.com\nActive Directory Domain          = corp.example.com\nComputer Account                 = mac-of-anna$\n",
        );
        assert_eq!((&*told.kind, &*told.keeper, told.refused), ("active_directory", "opendirectoryd", None));
        assert!(!format!("{told:?}").contains("example") && !format!("{told:?}").contains("anna"));
        assert_eq!(domain_trust(""), DomainTrust::default());
    }
}
