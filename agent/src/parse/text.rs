//! Text as customers send it: any of Windows' and Linux' encodings, amounts with units, labels as names.
//! Invariant: total; what is no amount is none. Next: [`super::blocks`], [`super::tree`].

/// Text in UTF-8, UTF-16 with its mark or without, else as Latin-1; NULs and the mark are gone, lines end in `\n`.
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf_8(rest),
        [first, 0, _, 0, ..] if *first != 0 => utf_16(bytes, u16::from_le_bytes),
        [0, first, 0, _, ..] if *first != 0 => utf_16(bytes, u16::from_be_bytes),
        _ => utf_8(bytes),
    };
    // wmic writes two carriage returns for one line's end.
    text.replace('\0', "").replace("\r\r\n", "\n").replace("\r\n", "\n").replace('\r', "\n")
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|one| one.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn utf_8(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), str::to_owned)
}

/// A label as a name: `Energy-full design` is `energy_full_design`.
#[must_use]
pub fn snake(label: &str) -> String {
    let words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

/// The number that a text begins with, and what follows it: `33,4 Wh` is 33.4 and `Wh`.
#[must_use]
pub fn amount(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-' | '+')).unwrap_or(text.len());
    let (figures, unit) = text.split_at_checked(end)?;
    let figures = match (figures.contains('.'), figures.matches(',').count()) {
        // One comma and no point: a comma before three figures parts thousands in no tool we read.
        (false, 1) => figures.replace(',', "."),
        _ => figures.replace(',', ""),
    };
    Some((figures.parse().ok().filter(|number: &f64| number.is_finite())?, unit.trim()))
}

/// A size in bytes: binary for `KiB` and, as memory is sold, for `kB`, `MB`, `GB` when `binary`; decimal else.
#[must_use]
pub fn size_bytes(text: &str, binary: bool) -> Option<u64> {
    let (number, unit) = amount(text)?;
    let unit = unit.to_lowercase();
    let unit = unit.split_whitespace().next().unwrap_or("b");
    let place = ["b", "k", "m", "g", "t", "p"].iter().position(|start| unit.starts_with(start))?;
    let step: f64 = if binary || unit.contains("ib") { 1024.0 } else { 1000.0 };
    let bytes = number * step.powi(i32::try_from(place).ok()?);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded just before")]
    (0.0..=1e19).contains(&bytes).then_some(bytes.round() as u64)
}

/// `yes`, `true`, `on`, `enabled`, `1` and their opposites; else none.
#[must_use]
pub fn truth(word: &str) -> Option<bool> {
    match word.trim().to_lowercase().as_str() {
        "yes" | "true" | "on" | "enabled" | "1" | "-1" => Some(true),
        "no" | "false" | "off" | "disabled" | "0" => Some(false),
        _ => None,
    }
}

/// A value with no key in it that opens something: of a product key its last five characters, of a recovery password none.
#[must_use]
pub fn without_keys(value: &str) -> String {
    let parts = |word: &str| -> Vec<usize> { word.split('-').map(|part| part.chars().count()).collect() };
    let is_product = |word: &str| {
        parts(word) == [5; 5] && word.chars().all(|c| c == '-' || c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let is_recovery = |word: &str| parts(word) == [6; 8] && word.chars().all(|c| c == '-' || c.is_ascii_digit());
    let hidden = |word: &str| -> String {
        match word {
            word if is_recovery(word) => "(recovery password)".to_owned(),
            word if is_product(word) => format!("XXXXX-{}", word.rsplit('-').next().unwrap_or_default()),
            word => word.to_owned(),
        }
    };
    if value.matches('-').count() < 4 {
        value.to_owned()
    } else {
        value.split(' ').map(hidden).collect::<Vec<_>>().join(" ")
    }
}

/// Whether a maker left a value to be filled in: it tells nothing.
#[must_use]
pub fn is_filler(value: &str) -> bool {
    const FILLERS: [&str; 14] = [
        "",
        "n/a",
        "none",
        "unknown",
        "not specified",
        "not available",
        "not provided",
        "default string",
        "0123456789",
        "system serial number",
        "system product name",
        "system manufacturer",
        "no asset tag",
        "empty",
    ];
    let value = value.trim().to_lowercase();
    FILLERS.contains(&value.as_str()) || value.starts_with("to be filled") || value.starts_with("<out of spec")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_the_encodings_that_customers_send() {
        let wide: Vec<u8> = "é\r\nb".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let narrow: Vec<u8> = "ab".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let table: [(&[u8], &str); 8] = [
            (b"a=1\r\r\nb=2\r\r\n", "a=1\nb=2\n"),
            (b"caf\xc3\xa9\r\n", "café\n"),
            (b"\xef\xbb\xbfx", "x"),
            (b"caf\xe9", "café"),
            (&[&[0xff, 0xfe][..], &wide].concat(), "é\nb"),
            (&[&[0xfe, 0xff][..], &narrow].concat(), "ab"),
            (&narrow, "ab"),
            (b"", ""),
        ];
        for (bytes, wanted) in table {
            assert_eq!(decode(bytes), wanted, "{bytes:?}");
        }
    }

    #[test]
    fn amounts_are_read_with_their_units() {
        let table = [
            ("33.4443 Wh", Some((33.4443, "Wh"))),
            ("12,446 V", Some((12.446, "V"))),
            ("1,000,204,886,016 bytes [1.00 TB]", Some((1_000_204_886_016.0, "bytes [1.00 TB]"))),
            ("-5 C", Some((-5.0, "C"))),
            ("100%", Some((100.0, "%"))),
            ("none", None),
            ("", None),
        ];
        for (text, wanted) in table {
            assert_eq!(amount(text), wanted, "{text}");
        }
        let sizes = [
            ("1527.00 KiB", false, Some(1_563_648)),
            ("479,7 MB", false, Some(479_700_000)),
            ("16384 MB", true, Some(17_179_869_184)),
            ("64 kB", true, Some(65_536)),
            ("88944 bytes", true, Some(88_944)),
            ("No Module Installed", true, None),
            ("-1 GB", true, None),
        ];
        for (text, binary, wanted) in sizes {
            assert_eq!(size_bytes(text, binary), wanted, "{text}");
        }
    }

    #[test]
    fn labels_become_names_and_fillers_are_known() {
        assert_eq!(snake("Energy-full  design (mWh)"), "energy_full_design_mwh");
        assert_eq!(without_keys("key AAAAA-BBBBB-CCCCC-DDDDD-3V66T x"), "key XXXXX-3V66T x");
        let recovery = "111111-222222-333333-444444-555555-666666-777777-888888";
        assert_eq!((&*without_keys(recovery), &*without_keys("a-b-c-d-e")), ("(recovery password)", "a-b-c-d-e"));
        assert!(is_filler("To Be Filled By O.E.M.") && is_filler(" ") && !is_filler("Dell Inc."));
        assert_eq!((truth("Yes"), truth("off"), truth("maybe")), (Some(true), Some(false), None));
    }
}
