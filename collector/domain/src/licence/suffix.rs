//! The last five characters of keys that everybody may install: those of key clients and those that stand for a digital
//! licence, by the family of editions that each belongs to. From Microsoft's pages on KMS client keys and on editions.
//! Invariant: such a key proves nothing; only on a machine of another family it is a question. Next: [`super::signs`].

/// A family of editions of Windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Home,
    Pro,
    Education,
    Enterprise,
    Server,
}

const SUFFIXES: [(Family, &str); 5] = [
    (Family::Home, "8HVX7 WXCHW 6F4BT 8TYMD H8Q99"),
    (Family::Pro, "T83GX GCQG9 6Q84J 6XYWF J447Y 66QFC 9D6T9 J8CK4 GPDD4 2V3X8 3V66T PKCKT MHBPB 2YV77 WT2RQ"),
    (Family::Education, "VCFB2 MDWWJ 7CFBY DRR8H"),
    (
        Family::Enterprise,
        "2YT43 KHJW4 4M68B T84FV J462D 7CG2H PDQGT QJ4BJ 8B639 76DF9 D69TJ MKKG7 CWCK7 HVTHH 4BWMV 8HV2C QPFCT X766F",
    ),
    (
        Family::Server,
        "MY832 YP6DF 8MCRC VMK7H 6VM33 KHMXV J464C 63DFG YY726 KHKQY 8XDDG 4M63B 724CC CWH2D 9W4KR 7FVDG GF6G4 BWTG6 \
         MDVJX Q3VJ9 M4FWM 92BT4 8W83P J2MPV R7VHC CPX3Y 7M648",
    ),
];

/// The family that a key belongs to; none when it is not one of these.
pub(super) fn family_of_key(last_five: &str) -> Option<Family> {
    let last_five = last_five.to_ascii_uppercase();
    let has = |keys: &str| keys.split_whitespace().any(|one| one == last_five);
    SUFFIXES.iter().find(|(_, keys)| has(keys)).map(|(family, _)| *family)
}

/// The family that an edition belongs to, by the name that the licensing service or the system gives it.
pub(super) fn family_of_edition(name: &str) -> Option<Family> {
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let starts = |starts: &[&str]| words.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
    match () {
        () if starts(&["Server"]) => Some(Family::Server),
        () if starts(&["Pro", "Business"]) => Some(Family::Pro),
        () if starts(&["Education"]) => Some(Family::Education),
        () if starts(&["Enterprise", "IoTEnterprise"]) => Some(Family::Enterprise),
        () if starts(&["Core", "Home"]) => Some(Family::Home),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_and_keys_have_their_families() {
        let table = [
            ("Windows(R), Professional edition", Some(Family::Pro)),
            ("Windows(R), ProfessionalEducation edition", Some(Family::Pro)),
            ("Windows(R), Core edition", Some(Family::Home)),
            ("Windows(R), CoreSingleLanguage edition", Some(Family::Home)),
            ("Windows 11 Home", Some(Family::Home)),
            ("Windows(R), EnterpriseS edition", Some(Family::Enterprise)),
            ("Windows(R), Education edition", Some(Family::Education)),
            ("Windows Server(R), ServerStandard edition", Some(Family::Server)),
            ("Windows Server(R), ServerEnterprise edition", Some(Family::Server)),
            ("Something else", None),
            ("", None),
        ];
        for (name, wanted) in table {
            assert_eq!(family_of_edition(name), wanted, "{name}");
        }
        assert_eq!((family_of_key("3v66t"), family_of_key("VMK7H")), (Some(Family::Pro), Some(Family::Server)));
        assert_eq!((family_of_key(""), family_of_key("AAAAA"), family_of_key("3V66T 2YT43")), (None, None, None));
    }

    #[test]
    fn a_key_is_told_by_five_characters_and_stands_once() {
        let all: Vec<&str> = SUFFIXES.iter().flat_map(|(_, keys)| keys.split_whitespace()).collect();
        assert!(all.iter().all(|key| key.len() == 5), "no whole key is carried");
        let once: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!((once.len(), all.len()), (69, 69));
    }
}
