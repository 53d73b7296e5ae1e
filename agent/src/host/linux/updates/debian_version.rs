//! The order of Debian's versions, as Debian Policy 5.6.12 defines it.
//! Invariant: total over any text: digits by value whatever their length, `~` before the end, letters before other signs.
//! Next: `apt`, which compares with it.

use std::cmp::Ordering;

/// Which of two versions is older.
pub(super) fn compare(one: &str, other: &str) -> Ordering {
    let (epoch, one) = epoch(one);
    let (other_epoch, other) = self::epoch(other);
    let (upstream, revision) = one.rsplit_once('-').unwrap_or((one, ""));
    let (other_upstream, other_revision) = other.rsplit_once('-').unwrap_or((other, ""));
    epoch.cmp(&other_epoch).then_with(|| part(upstream, other_upstream)).then_with(|| part(revision, other_revision))
}

fn epoch(version: &str) -> (u64, &str) {
    let Some((epoch, rest)) = version.split_once(':') else { return (0, version) };
    epoch.trim().parse().map_or((0, version), |epoch| (epoch, rest))
}

fn part(mut one: &str, mut other: &str) -> Ordering {
    while !one.is_empty() || !other.is_empty() {
        let (signs, rest) = split(one, |c| !c.is_ascii_digit());
        let (other_signs, other_rest) = split(other, |c| !c.is_ascii_digit());
        let (digits, rest) = split(rest, |c| c.is_ascii_digit());
        let (other_digits, other_rest) = split(other_rest, |c| c.is_ascii_digit());
        let order = by_signs(signs, other_signs).then_with(|| by_value(digits, other_digits));
        if order != Ordering::Equal {
            return order;
        }
        (one, other) = (rest, other_rest);
    }
    Ordering::Equal
}

fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}

fn by_signs(one: &str, other: &str) -> Ordering {
    let weight = |c: Option<char>| match c {
        Some('~') => -1,
        None => 0,
        Some(c) if c.is_ascii_alphabetic() => i64::from(u32::from(c)),
        Some(c) => i64::from(u32::from(c)) + 0x20_0000,
    };
    let (mut one, mut other) = (one.chars(), other.chars());
    loop {
        let (next, other_next) = (one.next(), other.next());
        match weight(next).cmp(&weight(other_next)) {
            Ordering::Equal if next.is_none() && other_next.is_none() => return Ordering::Equal,
            Ordering::Equal => {}
            order => return order,
        }
    }
}

fn by_value(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_as_the_policy_says() {
        use Ordering::{Equal, Greater, Less};
        let table = [
            ("1.0", "1.0", Equal),
            ("1.0-1", "1.0-2", Less),
            ("1.0", "1.0-0", Equal),
            ("1.0~rc1", "1.0", Less),
            ("1.0~~", "1.0~", Less),
            ("1.0a", "1.0", Greater),
            ("1.0+b", "1.0a", Greater),
            ("9", "10", Less),
            ("2:0.1", "1:9.9", Greater),
            ("1.2.3-1-2", "1.2.3-1-10", Less),
            ("5.2.15-2+b8", "5.2.15-2+b13", Less),
            ("12.4+deb12u11", "12.4+deb12u15", Less),
            ("0.00001", "0.1", Equal),
            ("1.99999999999999999999999999", "1.100000000000000000000000000", Less),
            ("", "", Equal),
            ("", "~", Greater),
            ("x:1", "1", Greater),
        ];
        for (one, other, wanted) in table {
            assert_eq!((compare(one, other), compare(other, one)), (wanted, wanted.reverse()), "{one} {other}");
        }
    }
}
