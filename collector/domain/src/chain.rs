//! The chain of the audit: each entry carries a hash over itself and the one before, so that none is changed, taken out, put
//! in or moved unseen. Invariant: pure; the same entry and the same entry before give the same hash, for ever; a check names
//! the first entry that is wrong. Next: `store/audit.rs` writes it, `app/audit_chain.rs` checks it and lays down anchors.

use sha2::{Digest, Sha256};

/// The chain of what concerns no customer.
pub const PROVIDER: &str = "provider";

/// An entry as it is hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its place in its chain, from 1.
    pub place: i64,
    /// Its id.
    pub id: &'a str,
    /// When, ms UTC.
    pub at: i64,
    /// Who.
    pub actor: &'a str,
    /// From which address; empty when it was no request, and in entries of before addresses were noted.
    pub from: &'a str,
    /// What.
    pub action: &'a str,
    /// To what.
    pub object: &'a str,
    /// Whose; empty: the provider's.
    pub customer: &'a str,
    /// How it ended.
    pub result: &'a str,
}

/// The hash of an entry after the one with the hash `before` (empty for the first), in hexadecimal.
#[must_use]
pub fn link(chain: &str, before: &str, entry: &Entry<'_>) -> String {
    let numbers = [entry.place.to_string(), entry.at.to_string()];
    let [place, at] = numbers.each_ref().map(String::as_str);
    let mut hash = Sha256::new();
    for part in
        [chain, before, place, entry.id, at, entry.actor, entry.action, entry.object, entry.customer, entry.result]
    {
        // Its length first: no letter can move from one part into the next.
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    // Only where there is one, so that entries of before have the hash they always had.
    if !entry.from.is_empty() {
        hash.update(u64::try_from(entry.from.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(entry.from.as_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is wrong with a chain, and where first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The entry at this place is not as it was written, or one before it is not.
    Changed {
        /// Where.
        place: i64,
    },
    /// No entry stands at this place.
    Missing {
        /// Where.
        place: i64,
    },
    /// A second entry claims this place, or one that comes too early.
    Strange {
        /// Where.
        place: i64,
    },
    /// Where chains begin is not what the newest entry about it says: an old end was cut off by another hand.
    Start,
    /// An anchor knows another entry at this place: the chain was written anew, or its end cut off.
    Anchor {
        /// Where.
        place: i64,
    },
}

impl Fault {
    /// Where, and what.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Self::Changed { place } => format!("entry {place} is not as it was written"),
            Self::Missing { place } => format!("entry {place} is missing"),
            Self::Strange { place } => format!("an entry that was put in stands where {place} is expected"),
            Self::Start => "where chains begin is not what its newest entry about that says".to_owned(),
            Self::Anchor { place } => format!("entry {place} is not the one that an anchor knows"),
        }
    }
}

/// Goes along a chain, an entry at a time.
#[derive(Clone, Debug)]
pub struct Check<'a> {
    chain: &'a str,
    place: i64,
    hash: String,
}

impl<'a> Check<'a> {
    /// Before the first entry.
    #[must_use]
    pub fn of(chain: &'a str) -> Self {
        Self { chain, place: 0, hash: String::new() }
    }

    /// After the entries that were cut off at the old end, the last of which an anchor knows.
    #[must_use]
    pub fn after(start: &'a Anchor) -> Self {
        Self { chain: &start.chain, place: start.place, hash: start.hash.clone() }
    }

    /// Takes the next entry with the hash that stands beside it.
    ///
    /// # Errors
    /// [`Fault`] for the first that is wrong.
    pub fn next(&mut self, entry: &Entry<'_>, hash: &str) -> Result<(), Fault> {
        let place = self.place.saturating_add(1);
        if entry.place > place {
            return Err(Fault::Missing { place });
        }
        if entry.place < place {
            return Err(Fault::Strange { place });
        }
        if link(self.chain, &self.hash, entry) != hash {
            return Err(Fault::Changed { place });
        }
        (self.place, self.hash) = (place, hash.to_owned());
        Ok(())
    }

    /// Whether the chain ends where its head says.
    ///
    /// # Errors
    /// [`Fault::Missing`] for an end that was cut off.
    pub fn end(&self, place: i64, hash: &str) -> Result<(), Fault> {
        if self.place < place {
            return Err(Fault::Missing { place: self.place.saturating_add(1) });
        }
        if self.place > place {
            return Err(Fault::Strange { place: place.saturating_add(1) });
        }
        if self.hash == hash { Ok(()) } else { Err(Fault::Changed { place }) }
    }
}

/// The hash of a chain's entry at a place, as it stood at a moment, kept where the database does not reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Which chain.
    pub chain: String,
    /// Which entry.
    pub place: i64,
    /// Its hash.
    pub hash: String,
}

/// The action of an entry that vouches for where every chain begins whose old end was cut off.
pub const STARTS: &str = "audit.starts";

/// What such an entry says: a hash over where those chains begin, in any order.
#[must_use]
pub fn starts(of: &[Anchor]) -> String {
    let mut lines: Vec<String> = of.iter().map(Anchor::line).collect();
    lines.sort_unstable();
    Sha256::digest(lines.join("\n").as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a line of anchors begins with, wherever it stands in it.
const MARK: &str = "audit anchor ";

impl Anchor {
    /// As a line.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{MARK}{} {} {}", self.chain, self.place, self.hash)
    }

    /// The anchor of a line, of a file of anchors or of a log; nothing in any other line.
    #[must_use]
    pub fn of(line: &str) -> Option<Self> {
        let (_, rest) = line.split_once(MARK)?;
        let mut words = rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        let (chain, place, hash) = (words.next()?, words.next()?.parse().ok()?, words.next()?);
        (hash.len() == 64).then(|| Self { chain: chain.to_owned(), place, hash: hash.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (Entry<'static>, String);

    fn chain(many: i64) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for place in 1..=many {
            let entry = Entry {
                place,
                id: "chg_1",
                at: 1_800_000_000_000 + place,
                actor: "tch_1",
                from: "",
                action: "token.add",
                object: "tok_1",
                customer: "",
                result: "ok",
            };
            let before = rows.last().map(|(_, hash)| hash.clone()).unwrap_or_default();
            rows.push((entry, link(PROVIDER, &before, &entry)));
        }
        rows
    }

    fn checked(rows: &[Row], head: (i64, &str)) -> Result<(), Fault> {
        let mut check = Check::of(PROVIDER);
        for (entry, hash) in rows {
            check.next(entry, hash)?;
        }
        check.end(head.0, head.1)
    }

    #[test]
    fn k2_what_is_flipped_taken_out_put_in_moved_or_cut_off_is_named_by_its_place() {
        let whole = chain(9);
        let last = whole[8].1.clone();
        let head = (9, last.as_str());
        assert_eq!(checked(&whole, head), Ok(()));
        let bend: [fn(&mut Row); 8] = [
            |row| row.0.at += 1,
            |row| row.0.id = "chg_2",
            |row| row.0.actor = "tch_2",
            |row| row.0.action = "token.add ",
            |row| row.0.object = "tok_2",
            |row| row.0.customer = "cus_1",
            |row| row.0.result = "refused: x",
            |row| row.1 = row.1.replace(|letter: char| letter.is_ascii_digit(), "0"),
        ];
        for bend in bend {
            let mut rows = whole.clone();
            bend(&mut rows[3]);
            assert_eq!(checked(&rows, head), Err(Fault::Changed { place: 4 }));
        }
        let mut rows = whole.clone();
        rows.remove(3);
        assert_eq!(checked(&rows, head), Err(Fault::Missing { place: 4 }));
        let mut rows = whole.clone();
        rows.insert(4, rows[3].clone());
        assert_eq!(checked(&rows, head), Err(Fault::Strange { place: 5 }));
        let mut rows = whole.clone();
        (rows[3].0.object, rows[4].0.object) = ("tok_4", "tok_3");
        assert_eq!(checked(&rows, head), Err(Fault::Changed { place: 4 }));
        assert_eq!(checked(&whole[..7], head), Err(Fault::Missing { place: 8 }));
        assert_eq!(checked(&whole, (7, &whole[6].1)), Err(Fault::Strange { place: 8 }));
        assert_eq!(checked(&[], head), Err(Fault::Missing { place: 1 }));
    }

    #[test]
    fn k2_a_chain_whose_old_end_was_cut_off_begins_where_it_is_vouched_for() {
        let whole = chain(9);
        let start = Anchor { chain: PROVIDER.to_owned(), place: 4, hash: whole[3].1.clone() };
        let mut check = Check::after(&start);
        for (entry, hash) in &whole[4..] {
            check.next(entry, hash).unwrap();
        }
        assert_eq!(check.end(9, &whole[8].1), Ok(()));
        assert_eq!(Check::after(&start).next(&whole[5].0, &whole[5].1), Err(Fault::Missing { place: 5 }));
        let other = Anchor { hash: whole[2].1.clone(), ..start.clone() };
        assert_eq!(Check::after(&other).next(&whole[4].0, &whole[4].1), Err(Fault::Changed { place: 5 }));
        let closed = Anchor { chain: "cus_1".to_owned(), ..start.clone() };
        assert_eq!(starts(&[start.clone(), closed.clone()]), starts(&[closed.clone(), start.clone()]));
        assert_ne!(starts(&[start.clone(), closed]), starts(std::slice::from_ref(&start)));
        assert_ne!(starts(&[start]), starts(&[other]));
    }

    #[test]
    fn k2_no_letter_moves_between_parts_and_each_chain_is_its_own() {
        let (entry, hash) = chain(1).remove(0);
        let moved = Entry { action: "token.ad", object: "dtok_1", ..entry };
        assert_ne!(link(PROVIDER, "", &moved), hash);
        let elsewhere = Entry { from: "192.0.2.7", ..entry };
        let nearby = Entry { from: "192.0.2.", result: "7ok", ..entry };
        assert_ne!(link(PROVIDER, "", &elsewhere), hash);
        assert_ne!(link(PROVIDER, "", &elsewhere), link(PROVIDER, "", &nearby));
        assert_ne!(link("cus_1", "", &entry), hash);
    }

    #[test]
    fn k2_an_anchor_is_read_from_its_own_line_and_from_a_log() {
        let anchor = Anchor { chain: "cus_01f0".to_owned(), place: 7, hash: "ab".repeat(32) };
        let line = anchor.line();
        for text in [line.clone(), format!("2027-01-15T08:00:00Z  INFO {line}"), format!("{{\"message\":\"{line}\"}}")]
        {
            assert_eq!(Anchor::of(&text).as_ref(), Some(&anchor), "{text}");
        }
        for text in ["", "audit anchor", "audit anchor x", "audit anchor x y z", "audit anchor x 7 abc"] {
            assert_eq!(Anchor::of(text), None, "{text}");
        }
    }
}
