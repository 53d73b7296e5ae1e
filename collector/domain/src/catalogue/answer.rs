//! Another catalogue's file: the answer of endoflife.date's API v1, `/products/full`.
//! Invariant: a file is taken whole or not at all; its `is…` flags are never read, since they were true on the day it was
//! made. Bounded before anything is kept. Next: [`super::Catalogue`].

use jiff::civil::Date;
use serde::Deserialize;

use super::{Catalogue, Product, Release};

/// The longest file, bytes; the true one has 2.7 MB.
pub const MOST_BYTES: usize = 32 << 20;
const MOST_PRODUCTS: usize = 5_000;
const MOST_RELEASES: usize = 5_000;
const MOST_NAME: usize = 200;

/// Why a file is no catalogue.
#[derive(Debug, thiserror::Error)]
pub enum NoCatalogue {
    /// Too long to be one.
    #[error("it has {0} bytes; the most is {MOST_BYTES}")]
    TooLong(usize),
    /// Not the answer that is meant.
    #[error("it is not the answer of products/full: {0}")]
    Unlike(#[source] serde_json::Error),
    /// Cut off, or not whole.
    #[error("it says {said} products and holds {held}: it was cut off")]
    CutOff {
        /// What it says.
        said: usize,
        /// What is there.
        held: usize,
    },
    /// Something in it is out of all bounds.
    #[error("{0}")]
    Unsound(String),
}

#[derive(Deserialize)]
struct Answer {
    schema_version: String,
    total: usize,
    result: Vec<Told>,
}

#[derive(Deserialize)]
struct Told {
    name: String,
    label: String,
    #[serde(default)]
    links: Links,
    releases: Vec<ToldRelease>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Links {
    release_policy: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ToldRelease {
    name: String,
    #[serde(default)]
    eol_from: Option<String>,
    #[serde(default)]
    eoes_from: Option<String>,
}

/// Reads a file.
///
/// # Errors
/// [`NoCatalogue`], which says where it is wrong.
pub fn read(bytes: &[u8]) -> Result<Catalogue, NoCatalogue> {
    if bytes.len() > MOST_BYTES {
        return Err(NoCatalogue::TooLong(bytes.len()));
    }
    let answer: Answer = serde_json::from_slice(bytes).map_err(NoCatalogue::Unlike)?;
    let unsound = |what: String| Err(NoCatalogue::Unsound(what));
    if !answer.schema_version.starts_with("1.") {
        return unsound(format!("its shape is {}, this program reads 1", answer.schema_version));
    }
    let held = answer.result.len();
    if answer.total != held || held == 0 {
        return Err(NoCatalogue::CutOff { said: answer.total, held });
    }
    if held > MOST_PRODUCTS {
        return unsound(format!("it has {held} products; the most is {MOST_PRODUCTS}"));
    }
    let mut catalogue = Catalogue::default();
    for told in answer.result {
        if told.releases.len() > MOST_RELEASES || told.name.is_empty() || told.name.len() > MOST_NAME {
            return unsound(format!("product {:.40} is out of bounds", told.name));
        }
        if catalogue.product(&told.name).is_some() {
            return unsound(format!("product {} stands twice", told.name));
        }
        let releases = told.releases.into_iter().map(|release| kept(&told.name, release)).collect::<Result<_, _>>()?;
        let source = told.links.release_policy.filter(|page| page.starts_with("https://") && page.len() <= MOST_NAME);
        let source = source.unwrap_or_default();
        catalogue.put(told.name, Product { label: told.label, source, releases, ..Product::default() });
    }
    Ok(catalogue)
}

fn kept(product: &str, told: ToldRelease) -> Result<Release, NoCatalogue> {
    let day = |text: Option<String>| match text {
        None => Ok(None),
        Some(text) => text
            .parse::<Date>()
            .map(Some)
            .map_err(|_| NoCatalogue::Unsound(format!("{product} {}: {text:.20} is no day", told.name))),
    };
    if told.name.is_empty() || told.name.len() > MOST_NAME {
        return Err(NoCatalogue::Unsound(format!("a release of {product} has no name")));
    }
    Ok(Release {
        ends_on: day(told.eol_from)?,
        extended_on: day(told.eoes_from)?.into_iter().collect(),
        label: told.name.clone(),
        name: told.name,
        ..Release::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const GOOD: &str = r#"{"schema_version":"1.2.1","total":1,"result":[{"name":"debian","label":"Debian","isEol":true,
        "releases":[{"name":"12","isEol":true,"eolFrom":"2026-06-10","eoesFrom":"2028-06-30"},{"name":"14","eolFrom":null}]}]}"#;

    #[test]
    fn dates_are_read_and_flags_are_not() {
        let catalogue = read(GOOD.as_bytes()).unwrap();
        let debian = catalogue.product("debian").unwrap();
        let told: Vec<_> =
            debian.releases.iter().map(|one| (one.name.as_str(), one.ends_on, one.extended_ends_on())).collect();
        assert_eq!(told, [("12", Some(date(2026, 6, 10)), Some(date(2028, 6, 30))), ("14", None, None)]);
        assert_eq!((catalogue.len(), catalogue.products().count(), catalogue.is_empty()), (1, 1, false));
    }

    #[test]
    fn a_file_that_is_not_whole_is_not_taken() {
        let table = [
            ("", "products/full"),
            ("{}", "schema_version"),
            (&GOOD[..GOOD.len() - 20], "products/full"),
            (&GOOD.replace("\"total\":1", "\"total\":2"), "cut off"),
            (&GOOD.replace("1.2.1", "2.0"), "this program reads 1"),
            (&GOOD.replace("2026-06-10", "2026-13-10"), "is no day"),
            (&GOOD.replace("\"12\"", "\"\""), "no name"),
            (r#"{"schema_version":"1.2.1","total":0,"result":[]}"#, "cut off"),
        ];
        for (text, wanted) in table {
            let told = read(text.as_bytes()).unwrap_err().to_string();
            assert!(told.contains(wanted), "{told}");
        }
    }
}
