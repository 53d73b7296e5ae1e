//! What a page tells of the program behind it: the name and version in its own `generator` line.
//! Invariant: hostile text: bounded, never run, and believed in nothing but a known product's name and figures of a version.
//! Next: [`super`].

/// Products that name themselves, as their line begins; and how catalogues call them.
const PRODUCTS: [(&str, &str); 4] =
    [("wordpress", "wordpress"), ("joomla!", "joomla"), ("drupal", "drupal"), ("prestashop", "prestashop")];
/// A version is no longer than that.
const VERSION_BYTES: usize = 20;

/// The product and the version that a page names; none when it names none, or a version that is none.
#[must_use]
pub fn program(page: &str) -> Option<(String, String)> {
    let lower = page.to_ascii_lowercase();
    lower.match_indices("<meta").find_map(|(at, _)| {
        let rest = lower.get(at..)?;
        let tag = rest.get(..rest.find('>')?)?;
        (value(tag, "name")? == "generator").then(|| known(value(tag, "content")?)).flatten()
    })
}

fn known(content: &str) -> Option<(String, String)> {
    let (begins, product) = PRODUCTS.iter().find(|(begins, _)| content.starts_with(begins))?;
    let version = content.get(begins.len()..)?.split_whitespace().next()?;
    let is_version = version.len() <= VERSION_BYTES
        && version.starts_with(|first: char| first.is_ascii_digit())
        && version.chars().all(|one| one.is_ascii_digit() || one == '.');
    is_version.then(|| ((*product).to_owned(), version.to_owned()))
}

/// The value of an attribute within a tag.
fn value<'a>(tag: &'a str, attribute: &str) -> Option<&'a str> {
    let at = tag.find(&format!(" {attribute}="))? + attribute.len() + 2;
    let rest = tag.get(at..)?;
    let quote = rest.chars().next().filter(|one| ['"', '\''].contains(one))?;
    let inside = rest.get(1..)?;
    Some(inside.get(..inside.find(quote)?)?.trim())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_known_products_with_a_version_are_told() {
        let table = [
            (r#"<meta name="generator" content="WordPress 6.4.2" />"#, Some(("wordpress", "6.4.2"))),
            (r#"<META content='Drupal 10 (https://www.drupal.org)' NAME='Generator'>"#, Some(("drupal", "10"))),
            (r#"<meta charset="utf-8"><meta name="generator" content="Joomla! 3.10"/>"#, Some(("joomla", "3.10"))),
            (r#"<meta name="generator" content="Joomla! - Open Source Content Management" />"#, None),
            (r#"<meta name="generator" content="Elementor 3.1; features: x">"#, None),
            (
                r#"<meta name="generator" content="WooCommerce 8"><meta name="generator" content="WordPress 6.5">"#,
                Some(("wordpress", "6.5")),
            ),
            (r#"<meta name="description" content="WordPress 6.4.2">"#, None),
            (r#"<meta name="generator" content="WordPress 6.4<script>">"#, None),
            ("<meta name=generator content=WordPress>", None),
            ("<meta", None),
            ("", None),
        ];
        for (page, wanted) in table {
            let told = program(page);
            assert_eq!(told.as_ref().map(|(product, version)| (&**product, &**version)), wanted, "{page}");
        }
    }

    proptest! {
        #[test]
        fn no_page_brings_it_down(page in "(<meta|name=|content=|\"|'|generator|WordPress|6.4|>|€| |.){0,40}") {
            if let Some((product, version)) = program(&page) {
                prop_assert!(PRODUCTS.iter().any(|(_, known)| *known == product) && version.len() <= VERSION_BYTES);
            }
        }
    }
}
