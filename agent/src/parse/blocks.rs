//! Blocks of `key: value` or `key=value` lines with an empty line between, as many tools write what they list.
//! Invariant: order and repeated keys are kept; a line that is neither a pair nor a continuation is left out.
//! Next: [`super::wmi`], [`super::pacman`], [`super::subscription_manager`].

/// A block: its pairs in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    pairs: Vec<(String, String)>,
}

impl Block {
    /// The first value of a key; none when there is none or it is empty.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let found = self.pairs.iter().find(|(name, _)| name.eq_ignore_ascii_case(key));
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The first value of a key as text, empty when there is none.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.get(key).unwrap_or_default().to_owned()
    }

    /// The first value of a key as a number.
    #[must_use]
    pub fn number<T: std::str::FromStr>(&self, key: &str) -> Option<T> {
        self.get(key)?.parse().ok()
    }

    /// Its pairs in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// Adds a pair.
    pub fn push(&mut self, key: &str, value: &str) {
        self.pairs.push((key.to_owned(), value.to_owned()));
    }

    /// Whether it has no pair.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Goes on with the last value.
    fn go_on(&mut self, more: &str) {
        if let Some((_, value)) = self.pairs.last_mut() {
            value.push(' ');
            value.push_str(more);
        }
    }
}

/// The blocks of a text whose pairs are parted by `mark` (`:` or `=`); indented lines without one go on with a value.
#[must_use]
pub fn blocks(text: &str, mark: char) -> Vec<Block> {
    let (mut all, mut block) = (Vec::new(), Block::default());
    for line in text.lines() {
        if line.trim().is_empty() {
            if !block.is_empty() {
                all.push(std::mem::take(&mut block));
            }
            continue;
        }
        let deep = line.starts_with([' ', '\t']);
        let goes_on = |line: &str, key: &str| deep && !block.is_empty() && is_prose(line, key, mark);
        let pair = line.split_once(mark).map(|(key, value)| (key.trim(), value.trim()));
        match pair {
            Some((key, value)) if !key.is_empty() && !goes_on(line, key) => {
                block.push(key, value);
            }
            _ if deep => block.go_on(line.trim()),
            _ => {}
        }
    }
    if !block.is_empty() {
        all.push(block);
    }
    all
}

/// Whether an indented line is a value that goes on and happens to hold the mark: far in, or a key of many words.
fn is_prose(line: &str, key: &str, mark: char) -> bool {
    let depth = line.len() - line.trim_start().len();
    depth >= 8 || (mark == ':' && key.split_whitespace().count() > 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_stand_in_blocks_and_long_values_go_on() {
        let text =
            "Name : zstd\nDepends On : glibc\n                  xz: 5\nGroups : None\n\n\nName: b\nnonsense\nx=:1\n";
        let all = blocks(text, ':');
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].get("depends on"), Some("glibc xz: 5"));
        assert_eq!((all[1].get("name"), all[1].get("x="), all[1].get("none")), (Some("b"), Some("1"), None));
        assert_eq!(blocks("A=1\nB=\n\n\nA=2=3", '=')[1].get("A"), Some("2=3"));
        assert_eq!(blocks("A=1\nB=", '=')[0].get("B"), None);
        assert!(blocks("", ':').is_empty());
    }
}
