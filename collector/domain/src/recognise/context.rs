//! What a machine told beside name and version, as `key=value;…`.
//! Invariant: keys are compared without case, blanks and underscores, since every source writes them in its own way; the
//! first of two equal keys counts. Next: [`super`] for who asks.

/// The told values.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Context<'a>(Vec<(String, &'a str)>);

impl<'a> Context<'a> {
    /// Reads `key=value;…`; a part without `=` says nothing.
    #[must_use]
    pub fn read(text: &'a str) -> Self {
        let pair = |part: &'a str| {
            let (key, value) = part.split_once('=')?;
            Some((plain(key), value.trim().trim_matches('"')))
        };
        Self(text.split(';').filter_map(pair).collect())
    }

    /// The value of the first of these keys that is there and not empty; keys in lower case without separators.
    #[must_use]
    pub fn get(&self, keys: &[&str]) -> Option<&'a str> {
        let told = |key: &&str| self.0.iter().find(|(name, value)| name == key && !value.is_empty());
        keys.iter().find_map(told).map(|(_, value)| *value)
    }

    /// The value as a number.
    #[must_use]
    pub fn number(&self, keys: &[&str]) -> Option<u32> {
        let text = self.get(keys)?;
        text.strip_prefix("0x").map_or_else(|| text.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())
    }

    /// Whose program it is, in lower case.
    #[must_use]
    pub fn publisher(&self) -> String {
        self.get(&["publisher", "vendor", "manufacturer", "implementor", "javavendor"])
            .unwrap_or_default()
            .to_lowercase()
    }
}

fn plain(key: &str) -> String {
    key.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_however_they_are_written() {
        let context =
            Context::read("EditionID=Professional; current_build = 22631;PRETTY_NAME=\"CentOS Stream 9\";x;=;UBR=0x10");
        assert_eq!(context.get(&["editionid"]), Some("Professional"));
        assert_eq!(context.number(&["buildnumber", "currentbuild"]), Some(22631));
        assert_eq!(context.number(&["ubr"]), Some(16));
        assert_eq!(context.get(&["prettyname"]), Some("CentOS Stream 9"));
        assert_eq!(context.get(&["publisher"]), None);
        assert_eq!(Context::read(""), Context::default());
    }
}
