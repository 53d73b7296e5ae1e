//! What an installed program or a bought seat is, in the few words that licences are counted by: product, edition, version.
//! Invariant: both sides are read by the same table; what is free, an add-on or proves nothing is no product that needs a
//! seat; a name that the table does not know is a product of its own. Next: [`super::needs`].

/// What licences are counted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Model {
    /// The product's stable name: `office`, or the words of a name that the table does not know.
    pub product: String,
    /// The edition's rank within its product; a higher one holds a lower one. 0: not told.
    pub edition: u8,
    /// The version, as far as licences tell versions apart; 0: not told.
    pub version: u32,
}

/// A product that is paid for.
struct Line {
    product: &'static str,
    label: &'static str,
    /// Names that begin so, as words.
    starts: &'static [&'static str],
    /// Words of the name that make it another product, or a free one.
    never: &'static [&'static str],
    /// Editions by the words that name them, the lowest rank first.
    editions: &'static [&'static str],
    /// The suite that holds it, and from which of its editions on.
    within: Option<(&'static str, u8)>,
}

const fn line(product: &'static str, label: &'static str, starts: &'static [&'static str]) -> Line {
    Line { product, label, starts, never: &[], editions: &[], within: None }
}

const OFFICE_EDITIONS: &[&str] = &[
    "home student",
    "home",
    "personal",
    "small business",
    "home business",
    "standard",
    "professional",
    "professional plus",
];
/// From Home and Business on a suite holds the four that everybody has.
const OF_BUSINESS: Option<(&str, u8)> = Some(("office", 5));

const LINES: &[Line] = &[
    Line {
        product: "microsoft-365",
        label: "Microsoft 365 Apps",
        starts: &["microsoft 365 apps", "microsoft 365 business", "microsoft office 365", "microsoft 365 enterprise"],
        ..line("", "", &[])
    },
    Line {
        product: "office",
        label: "Microsoft Office",
        starts: &["microsoft office", "office"],
        never: &["visio", "project", "access", "word", "excel", "outlook", "powerpoint", "publisher", "onenote"],
        editions: OFFICE_EDITIONS,
        within: None,
    },
    Line {
        starts: &["microsoft office word", "microsoft word"],
        within: OF_BUSINESS,
        ..line("word", "Microsoft Word", &[])
    },
    Line {
        starts: &["microsoft office excel", "microsoft excel"],
        within: OF_BUSINESS,
        ..line("excel", "Microsoft Excel", &[])
    },
    Line {
        starts: &["microsoft office powerpoint", "microsoft powerpoint"],
        within: OF_BUSINESS,
        ..line("powerpoint", "Microsoft PowerPoint", &[])
    },
    Line {
        starts: &["microsoft office outlook", "microsoft outlook"],
        within: OF_BUSINESS,
        ..line("outlook", "Microsoft Outlook", &[])
    },
    Line {
        starts: &["microsoft office access", "microsoft access"],
        within: Some(("office", 7)),
        ..line("access", "Microsoft Access", &[])
    },
    Line {
        starts: &["microsoft office publisher", "microsoft publisher"],
        within: Some(("office", 6)),
        ..line("publisher", "Microsoft Publisher", &[])
    },
    Line {
        starts: &["microsoft visio", "microsoft office visio", "visio"],
        editions: &["standard", "professional"],
        ..line("visio", "Microsoft Visio", &[])
    },
    Line {
        starts: &["microsoft project", "microsoft office project"],
        never: &["server"],
        editions: &["standard", "professional"],
        ..line("project", "Microsoft Project", &[])
    },
    Line {
        starts: &["microsoft sql server", "sql server"],
        never: &["express", "developer", "evaluation"],
        editions: &["web", "standard", "enterprise"],
        ..line("sql-server", "SQL Server", &[])
    },
    Line {
        starts: &["visual studio", "microsoft visual studio"],
        never: &["code", "community", "express", "build", "test", "tools", "shell"],
        editions: &["professional", "enterprise"],
        ..line("visual-studio", "Visual Studio", &[])
    },
    Line {
        starts: &["adobe creative cloud all apps", "creative cloud all apps"],
        ..line("creative-cloud", "Creative Cloud All Apps", &[])
    },
    Line {
        starts: &["adobe acrobat"],
        // One installer is Reader and Pro: the name alone proves nothing.
        never: &["reader", "dc", "64-bit"],
        editions: &["standard", "pro"],
        within: Some(("creative-cloud", 0)),
        ..line("acrobat", "Adobe Acrobat", &[])
    },
    Line {
        starts: &["adobe photoshop"],
        never: &["elements"],
        within: CREATIVE,
        ..line("photoshop", "Adobe Photoshop", &[])
    },
    Line { starts: &["adobe illustrator"], within: CREATIVE, ..line("illustrator", "Adobe Illustrator", &[]) },
    Line { starts: &["adobe indesign"], within: CREATIVE, ..line("indesign", "Adobe InDesign", &[]) },
    Line {
        starts: &["adobe premiere"],
        never: &["elements"],
        within: CREATIVE,
        ..line("premiere", "Adobe Premiere Pro", &[])
    },
    Line { starts: &["autocad", "autodesk autocad"], never: &["lt"], ..line("autocad", "AutoCAD", &[]) },
    Line { starts: &["autocad lt", "autodesk autocad lt"], ..line("autocad-lt", "AutoCAD LT", &[]) },
    line("winrar", "WinRAR", &["winrar"]),
    line("winzip", "WinZip", &["winzip"]),
    line("teamviewer", "TeamViewer", &["teamviewer"]),
    line("camtasia", "Camtasia", &["camtasia"]),
    line("snagit", "Snagit", &["snagit"]),
];
const CREATIVE: Option<(&str, u8)> = Some(("creative-cloud", 0));

/// Words of a name that make it a part of another, something free or something that only helps to run others.
const NO_SEAT: [&str; 30] = [
    "mui",
    "proof",
    "proofing",
    "runtime",
    "redistributable",
    "viewer",
    "update",
    "hotfix",
    "kb",
    "sdk",
    "driver",
    "drivers",
    "client",
    "add-in",
    "addin",
    "plugin",
    "plug-in",
    "extension",
    "licensing",
    "localization",
    "help",
    "samples",
    "shared",
    "setup",
    "browser",
    "writer",
    "interop",
    "compatibility",
    "pack",
    "component",
];

/// What an installed program is; none when it needs no seat of its own, or proves nothing.
#[must_use]
pub fn installed(name: &str, version: &str) -> Option<Model> {
    let words = words(name);
    if words.iter().any(|word| NO_SEAT.contains(&word.as_str())) {
        return None;
    }
    let line = find(&words);
    match line {
        Some(line) if has_any(&words, line.never) => None,
        Some(line) => Some(of_line(line, &words, version)),
        // What the table does not know may still have been bought.
        None => {
            let product = bare(&words);
            (!product.is_empty()).then(|| Model { product, edition: 0, version: major(version) })
        }
    }
}

/// What a seat is for, as it was entered.
#[must_use]
pub fn bought(product: &str, edition: &str, version: &str) -> Model {
    let words = words(&format!("{product} {edition}"));
    match find(&words) {
        Some(line) => of_line(line, &words, version),
        None => Model { product: bare(&self::words(product)), edition: 0, version: major(version) },
    }
}

/// Whether the table knows that a product is paid for; of another only a purchase tells it.
#[must_use]
pub fn is_known(product: &str) -> bool {
    LINES.iter().any(|line| line.product == product)
}

/// What people call a product; empty for one that the table does not know.
#[must_use]
pub fn label(product: &str) -> &'static str {
    LINES.iter().find(|line| line.product == product).map_or("", |line| line.label)
}

/// The suite that holds a product, and from which edition of it on.
#[must_use]
pub fn suite_of(product: &str) -> Option<(&'static str, u8)> {
    LINES.iter().find(|line| line.product == product).and_then(|line| line.within)
}

fn of_line(line: &Line, words: &[String], version: &str) -> Model {
    // The edition whose words are most: Professional Plus is not Professional.
    let told = line.editions.iter().zip(1u8..).filter(|(edition, _)| edition.split(' ').all(|word| has(words, word)));
    let edition = told.max_by_key(|(edition, rank)| (edition.split(' ').count(), *rank)).map_or(0, |(_, rank)| rank);
    // A year in the name is the version for people; what the registry says of Office is 16 for all of them.
    let year = words.iter().filter_map(|word| word.parse::<u32>().ok()).find(|year| (1995..2100).contains(year));
    Model { product: line.product.to_owned(), edition, version: year.unwrap_or_else(|| major(version)) }
}

/// The line with the longest beginning; a product that is named inside of a suite's name goes first.
fn find(words: &[String]) -> Option<&'static Line> {
    // How many words a beginning has, when the name begins so: most do not, and differ in the first.
    let begins = |start: &&str| start.split(' ').try_fold(0, |at, word| (words.get(at)? == word).then_some(at + 1));
    let longest = |line: &Line| line.starts.iter().filter_map(begins).max();
    LINES.iter().filter_map(|line| Some((longest(line)?, line))).max_by_key(|(length, _)| *length).map(|(_, line)| line)
}

fn has(words: &[String], word: &str) -> bool {
    words.iter().any(|one| one == word)
}

fn has_any(words: &[String], any: &[&str]) -> bool {
    any.iter().any(|word| has(words, word))
}

/// Lower-case words without marks; "and" and "&" tell nothing apart.
fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '+' && c != '.');
    let bare = parts.map(|part| part.trim_matches(['-', '.'])).filter(|part| !part.is_empty() && *part != "and");
    bare.map(str::to_owned).collect()
}

/// A name without versions, builds and tongues: the words before the first that is a number.
fn bare(words: &[String]) -> String {
    const BUILDS: [&str; 10] =
        ["x64", "x86", "64-bit", "32-bit", "bit", "version", "edition", "en-us", "de-de", "it-it"];
    let named = words.iter().take_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
    named.filter(|word| !BUILDS.contains(&word.as_str())).cloned().collect::<Vec<_>>().join(" ")
}

/// The first figure of a version; 0 when there is none.
fn major(version: &str) -> u32 {
    let digits: String =
        version.trim().trim_start_matches(['v', 'V']).chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str, version: &str) -> Option<(String, u8, u32)> {
        installed(name, version).map(|one| (one.product, one.edition, one.version))
    }

    #[test]
    fn names_become_products_with_their_editions_and_versions() {
        let table = [
            ("Microsoft Office Professional Plus 2019 - de-de", "16.0.10396.20023", "office", 8, 2019),
            ("Microsoft Office Professional 2016", "16.0", "office", 7, 2016),
            ("Microsoft Office Home and Business 2021 - it-it", "16.0", "office", 5, 2021),
            ("Microsoft Office Standard 2016", "16.0", "office", 6, 2016),
            ("Microsoft Visio Professional 2019 - en-us", "16.0", "visio", 2, 2019),
            ("Microsoft Office Word 2013", "15.0", "word", 0, 2013),
            ("Microsoft 365 Apps for business - de-de", "16.0.17", "microsoft-365", 0, 16),
            ("Microsoft SQL Server 2019 Standard", "15.0", "sql-server", 2, 2019),
            ("AutoCAD LT 2024", "24.3", "autocad-lt", 0, 2024),
            ("AutoCAD 2024 - English", "24.3", "autocad", 0, 2024),
            ("WinRAR 6.24 (64-bit)", "6.24.0", "winrar", 0, 6),
            ("ACME Payroll 12 (x64)", "12.1.3", "acme payroll", 0, 12),
        ];
        for (name, version, product, edition, year) in table {
            assert_eq!(told(name, version), Some((product.to_owned(), edition, year)), "{name}");
        }
    }

    #[test]
    fn what_is_free_a_part_or_proves_nothing_needs_no_seat() {
        for name in [
            "Microsoft Office Proof (English) 2016",
            "Microsoft Office Shared MUI (German) 2016",
            "Office 16 Click-to-Run Licensing Component",
            "Microsoft Access Runtime 2016",
            "Microsoft Visual C++ 2015-2022 Redistributable (x64)",
            "Microsoft SQL Server 2019 Express Edition",
            "Microsoft SQL Server 2012 Native Client",
            "Microsoft Visual Studio Code",
            "Visual Studio Community 2022",
            "Adobe Acrobat (64-bit)",
            "Adobe Acrobat Reader DC",
            "Microsoft Visio Viewer 2016",
            "",
        ] {
            assert_eq!(told(name, "1"), None, "{name}");
        }
    }

    #[test]
    fn what_was_bought_is_read_by_the_same_table() {
        assert_eq!(
            bought("Microsoft Office", "Professional Plus", "2019"),
            installed("Microsoft Office Professional Plus 2019", "").unwrap()
        );
        assert_eq!(bought("WinRAR", "", ""), Model { product: "winrar".into(), edition: 0, version: 0 });
        assert_eq!(bought("ACME Payroll", "", "12").product, "acme payroll");
        assert_eq!((label("office"), is_known("office"), is_known("acme payroll")), ("Microsoft Office", true, false));
        assert_eq!((suite_of("word"), suite_of("office")), (Some(("office", 5)), None));
    }
}
