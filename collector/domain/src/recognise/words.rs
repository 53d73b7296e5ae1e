//! A raw name cut into the words that name a program and the versions that stand among them.
//! Invariant: what says only how a program was built (`x64`, `en-US`, `(remove only)`) is left out, nothing else is; so a
//! word more than a rule knows makes another program. Next: [`super::programs`] compares the words.

/// A raw name in its parts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// The words in lower case, in order, without versions and kinds of build.
    pub words: Vec<String>,
    /// The versions in order, without a leading `v`.
    pub versions: Vec<String>,
}

impl Name {
    /// Cuts a name.
    #[must_use]
    pub fn cut(raw: &str) -> Self {
        let mut name = Self::default();
        let bare = raw.to_lowercase().replace(['®', '™', '©'], " ").replace("(tm)", " ").replace("(r)", " ");
        let bare = bare.replace("(remove only)", " ").replace("64 bit", "64-bit").replace("32 bit", "32-bit");
        // What stands in brackets and is nothing but tongues and kinds of build, `(x64 de)`, is left out as one.
        for group in bare.split(['(', ')', '[', ']']) {
            let is_aside = bare.contains(&format!("({group})"));
            let words: Vec<&str> = group.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"')).collect();
            if is_aside && words.iter().all(|word| is_build(word) || is_tongue(word)) {
                continue;
            }
            words.into_iter().for_each(|word| name.add(word));
        }
        name
    }

    fn add(&mut self, word: &str) {
        let word = word.trim_matches([':', '-', '–', '—', '.', '\'']);
        if word.is_empty() || is_build(word) {
            return;
        }
        // `temurin-17.0.9+9`, `nginx/1.18.0` and `jdk1.8.0_202` are a word and its version.
        let parts = word.split_once(['-', '/']).or_else(|| {
            let tool = ["jdk", "jre"].into_iter().find(|tool| word.starts_with(tool))?;
            word.split_at_checked(tool.len())
        });
        if let Some((word, rest)) = parts
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && rest.contains('.')
            && let Some(version) = version(rest)
        {
            self.words.push(word.to_owned());
            self.versions.push(version.to_owned());
            return;
        }
        match version(word) {
            Some(version) => self.versions.push(version.to_owned()),
            None => self.words.push(word.strip_suffix(".app").unwrap_or(word).to_owned()),
        }
    }

    /// The words parted by one space.
    #[must_use]
    pub fn phrase(&self) -> String {
        self.words.join(" ")
    }

    /// Whether a word stands among the words.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|one| one == word)
    }

    /// The words behind a beginning; none where the name begins otherwise.
    #[must_use]
    pub fn behind<'a>(&'a self, beginning: &[&str]) -> Option<&'a [String]> {
        let head = self.words.get(..beginning.len())?;
        if head != beginning {
            return None;
        }
        self.words.get(beginning.len()..)
    }

    /// The first version that has more than one segment.
    #[must_use]
    pub fn dotted(&self) -> Option<&str> {
        self.versions.iter().map(String::as_str).find(|version| version.contains('.'))
    }

    /// The first year between 2000 and 2099 among the versions.
    #[must_use]
    pub fn year(&self) -> Option<&str> {
        let is_year =
            |text: &&str| text.len() == 4 && text.starts_with("20") && text.bytes().all(|b| b.is_ascii_digit());
        self.versions.iter().map(String::as_str).find(is_year)
    }
}

/// A word that is a version, without what stands before its first figure.
fn version(word: &str) -> Option<&str> {
    let word = word.strip_prefix("go").filter(|rest| rest.contains('.')).unwrap_or(word);
    let bare = word.strip_prefix('v').unwrap_or(word);
    if !bare.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let end = bare.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(bare.len());
    let rest = bare.get(end..).unwrap_or_default();
    // 2.6.8-i001, 17.0.9+9, 8u292-b10, 1.1.1w and 2021.3.16f1 are versions; 7-zip and 3ds are names.
    let letters = rest.bytes().filter(u8::is_ascii_alphabetic).count();
    let figures = rest.bytes().any(|b| b.is_ascii_digit());
    (rest.is_empty() || (figures && letters <= 5) || (letters == 1 && rest.len() == 1)).then_some(bare)
}

fn is_tongue(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Whether a word tells only for which machine or tongue a program was built.
fn is_build(word: &str) -> bool {
    const BUILDS: &[&str] = &[
        "x64",
        "x86",
        "x86_64",
        "x86-64",
        "64-bit",
        "32-bit",
        "64bit",
        "32bit",
        "amd64",
        "arm64",
        "aarch64",
        "i386",
        "i586",
        "i686",
        "win32",
        "win64",
        "intel64",
        "64",
        "32",
        "multilingual",
        "english",
        "german",
        "deutsch",
        "italian",
        "italiano",
        "polish",
        "polski",
        "french",
        "machine-wide",
        "enu",
    ];
    let is_locale = |word: &str| {
        let mut parts = word.split('-');
        let short =
            |part: Option<&str>| part.is_some_and(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_alphabetic()));
        short(parts.next()) && short(parts.next()) && parts.next().is_none()
    };
    // Update 3k of a release is `U3k`, its fourteenth cumulative update `CU14`.
    let is_update = |word: &str| {
        let number = word.strip_prefix("cu").or_else(|| word.strip_prefix('u')).unwrap_or_default();
        number.starts_with(|c: char| c.is_ascii_digit()) && number.len() <= 3
    };
    BUILDS.contains(&word) || is_locale(word) || is_update(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_into_words_and_versions() {
        let table: &[(&str, &str, &[&str])] = &[
            ("Mozilla Firefox 128.0.3 (x64 en-US)", "mozilla firefox", &["128.0.3"]),
            ("Microsoft .NET Runtime - 6.0.25 (x64)", "microsoft net runtime", &["6.0.25"]),
            ("7-Zip 23.01 (x64)", "7-zip", &["23.01"]),
            ("OpenVPN 2.6.8-I001 amd64", "openvpn", &["2.6.8-i001"]),
            ("Java(TM) SE Development Kit 17.0.9 (64-bit)", "java se development kit", &["17.0.9"]),
            ("Eclipse Temurin JRE mit Hotspot 17.0.9+9 (x64)", "eclipse temurin jre mit hotspot", &["17.0.9+9"]),
            ("Go Programming Language amd64 go1.21.5", "go programming language", &["1.21.5"]),
            ("Apache Tomcat 9.0 Tomcat9 (remove only)", "apache tomcat tomcat9", &["9.0"]),
            ("OpenSSL 1.1.1w Light (64-bit)", "openssl light", &["1.1.1w"]),
            ("Unity 2021.3.16f1", "unity", &["2021.3.16f1"]),
            ("OpenJDK Runtime Environment Temurin-17.0.9+9", "openjdk runtime environment temurin", &["17.0.9+9"]),
            ("jdk1.8.0_202", "jdk", &["1.8.0_202"]),
            ("nginx/1.18.0", "nginx", &["1.18.0"]),
            ("Notepad++ (64-bit x64)", "notepad++", &[]),
            ("Google Chrome.app", "google chrome", &[]),
            ("", "", &[]),
            ("()®", "", &[]),
        ];
        for (raw, phrase, versions) in table {
            let name = Name::cut(raw);
            let cut: Vec<&str> = name.versions.iter().map(String::as_str).collect();
            assert_eq!((name.phrase().as_str(), cut.as_slice()), (*phrase, *versions), "{raw}");
        }
    }
}
