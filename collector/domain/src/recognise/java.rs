//! Java by its vendor: eleven vendors build it, each with support dates of its own.
//! Invariant: no vendor, no verdict: an OpenJDK without a name is nobody's. 1.8.0_202, 8.0.2020.8 and 8u202 are all 8.
//! Next: [`super::programs`].

use super::{Name, Raw, Recognised};
use crate::catalogue::segments;

/// Words in the name, the publisher or the vendor that tell whose Java it is, the strongest first; none for vendors
/// without dates.
static VENDORS: &[(&str, Option<&str>)] = &[
    ("adoptopenjdk", None),
    ("jetbrains", None),
    ("temurin", Some("eclipse-temurin")),
    ("adoptium", Some("eclipse-temurin")),
    ("corretto", Some("amazon-corretto")),
    ("zulu", Some("azul-zulu")),
    ("liberica", Some("bellsoft-liberica")),
    ("sapmachine", Some("sapmachine")),
    ("semeru", Some("ibm-semeru-runtime")),
    ("dragonwell", Some("alibaba-dragonwell")),
    ("mandrel", None),
    ("graalvm", None),
    ("microsoft", Some("microsoft-build-of-openjdk")),
    ("red hat", Some("redhat-build-of-openjdk")),
    ("amazon", Some("amazon-corretto")),
    ("azul", Some("azul-zulu")),
    ("bellsoft", Some("bellsoft-liberica")),
    ("sap se", Some("sapmachine")),
    ("alibaba", Some("alibaba-dragonwell")),
    ("eclipse", Some("eclipse-temurin")),
    ("debian", None),
    ("ubuntu", None),
    ("private build", None),
];

/// Words that a Java's name may have beside its vendor's.
const WORDS: &[&str] = &[
    "java",
    "tm",
    "se",
    "update",
    "development",
    "kit",
    "runtime",
    "environment",
    "jre",
    "jdk",
    "j2se",
    "platform",
    "standard",
    "edition",
    "openjdk",
    "with",
    "mit",
    "con",
    "avec",
    "hotspot",
    "openj9",
    "build",
    "of",
    "full",
    "lite",
    "server",
    "vm",
    "lts",
    "eclipse",
    "temurin",
    "amazon",
    "corretto",
    "azul",
    "zulu",
    "bellsoft",
    "liberica",
    "sapmachine",
    "sap",
    "ibm",
    "semeru",
    "open",
    "certified",
    "microsoft",
    "red",
    "hat",
    "oracle",
    "alibaba",
    "dragonwell",
    "hotspot-lts",
    "adoptopenjdk",
    "client",
    "mixed",
    "mode",
    "(build",
    "headless",
    "u",
    "hotspot",
    "community",
    "ce",
];

/// Every vendor's product.
pub fn products() -> impl Iterator<Item = &'static str> {
    VENDORS.iter().filter_map(|(_, product)| *product).chain(["oracle-jdk", "openjdk-builds-from-oracle"])
}

/// Java's vendor and release.
pub fn recognise(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    let is_java =
        ["java", "temurin", "jre", "jdk", "openjdk", "j2se", "corretto", "sapmachine", "semeru", "zulu", "dragonwell"];
    if !name.words.iter().all(|word| WORDS.contains(&word.as_str())) || !is_java.iter().any(|word| name.has(word)) {
        return None;
    }
    // "Java" alone is a site or a plug-in, and a platform without its figure tells nothing.
    let major = major(raw, name);
    let product = vendor(raw, name)?;
    Some(major.map_or(Recognised::unsure(product, "java:vendor"), |major| {
        Recognised::version(product, major.to_string(), "java:vendor")
    }))
}

fn vendor(raw: &Raw<'_>, name: &Name) -> Option<&'static str> {
    let (phrase, publisher) = (name.phrase(), raw.context.publisher());
    for text in [&phrase, &publisher] {
        if let Some((_, product)) = VENDORS.iter().find(|(word, _)| text.contains(word)) {
            return *product;
        }
    }
    let is_oracle = publisher.contains("oracle") || publisher.contains("sun microsystems") || phrase.contains("oracle");
    if name.has("openjdk") {
        return is_oracle.then_some("openjdk-builds-from-oracle");
    }
    // What Oracle calls its own: "Java 8 Update 202", "Java SE Development Kit 17", "J2SE Runtime Environment 5.0".
    let own = phrase.starts_with("java") || phrase.starts_with("j2se") || phrase.starts_with("oracle");
    (own && (is_oracle || (publisher.is_empty() && name.words.len() > 1))).then_some("oracle-jdk")
}

/// The number of the release: the name's first, else the version's, where 1.x is x.
fn major(raw: &Raw<'_>, name: &Name) -> Option<u64> {
    let of = |text: &str| {
        let numbers = segments(text);
        match numbers.as_slice() {
            [1, second, ..] => Some(*second),
            [first, ..] => Some(*first),
            [] => None,
        }
    };
    let named = name.versions.first().and_then(|text| of(text));
    named.or_else(|| of(raw.version)).filter(|major| (1..100).contains(major))
}
