//! Registration with SUSE: `SUSEConnect --status` (JSON) and `--status-text`.
//! Invariant: no registration code is ever told. Next: the check `licence`.

use serde::Serialize;
use serde_json::{Map, Value};

use super::blocks::Block;

/// The products of a machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Registration {
    /// A row each.
    pub products: Vec<Product>,
}

/// A product of SUSE.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Product {
    /// `SLES`, `sle-module-basesystem`, …
    pub identifier: String,
    /// `15.4`
    pub version: String,
    /// `x86_64`
    pub arch: String,
    /// `Registered`, `Not Registered`.
    pub status: String,
    /// `ACTIVE`, `EXPIRED`, or empty.
    pub subscription_status: String,
    /// The subscription's name.
    pub name: String,
    /// What kind of subscription: `full`, `evaluation`, …
    pub kind: String,
    /// When it began, as written.
    pub starts_at: String,
    /// When it ends, as written.
    pub expires_at: String,
    /// Its name, as a page writes it.
    pub title: String,
    /// Every other value by the name that the output gives it.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub fields: Map<String, Value>,
}

/// The registration that an output tells, whichever form it has.
#[must_use]
pub fn read(text: &str) -> Registration {
    let start = text.find('[').and_then(|at| text.get(at..)).unwrap_or_default();
    let products = match serde_json::from_str::<Vec<Value>>(start.trim()) {
        Ok(all) => all.iter().filter_map(document).collect(),
        Err(_) => page(text),
    };
    Registration { products }
}

fn document(told: &Value) -> Option<Product> {
    let text = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Product {
        identifier: told.get("identifier")?.as_str()?.to_owned(),
        version: text("version"),
        arch: text("arch"),
        status: text("status"),
        subscription_status: text("subscription_status"),
        name: text("name"),
        kind: text("type"),
        starts_at: text("starts_at"),
        expires_at: text("expires_at"),
        title: text("friendly_name"),
        fields: told.as_object().into_iter().flatten().filter(|(key, _)| is_open(key)).map(own).collect(),
    })
}

fn own((key, value): (&String, &Value)) -> (String, Value) {
    (key.clone(), value.clone())
}

/// A registration code lets others register: it is never told.
fn is_open(key: &str) -> bool {
    const KNOWN: [&str; 9] =
        ["identifier", "version", "arch", "status", "subscription_status", "name", "type", "starts_at", "expires_at"];
    !key.to_lowercase().contains("regcode") && !KNOWN.contains(&key)
}

/// `sle-module-basesystem/15.4/x86_64`
fn triplet(text: &str) -> Option<Product> {
    let [identifier, version, arch] = text.split('/').collect::<Vec<_>>()[..] else { return None };
    let is_word = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
    ([identifier, version, arch].into_iter().all(is_word)).then(|| Product {
        identifier: identifier.to_owned(),
        version: version.to_owned(),
        arch: arch.to_owned(),
        ..Product::default()
    })
}

/// `--list-extensions`: a name, perhaps `(Activated)`, and below it the command that names the product.
fn extensions(text: &str) -> Vec<Product> {
    let mut title = "";
    let mut products = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let command = line.split_once(" with: ").and_then(|(_, rest)| rest.split_once("-p "));
        let named = command.and_then(|(_, rest)| triplet(rest.split_whitespace().next()?));
        let Some(product) = named else {
            title = line;
            continue;
        };
        let (name, state) = title.rsplit_once(" (").unwrap_or((title, ""));
        let (name, state) = match state.trim_end_matches(')') {
            state @ ("Activated" | "Not available") => (name, state),
            _ => (title, "Available"),
        };
        products.push(Product { title: name.to_owned(), status: state.to_owned(), ..product });
    }
    products
}

/// A pair in each line, a product beginning with its identifier.
fn pairs(text: &str) -> Vec<Product> {
    let mut products: Vec<Map<String, Value>> = Vec::new();
    for (key, value) in text.lines().filter_map(|line| line.split_once(':')) {
        let key = key.trim().trim_matches('"');
        if key == "identifier" {
            products.push(Map::new());
        }
        if let Some(product) = products.last_mut() {
            product.insert(key.to_owned(), Value::from(value.trim().trim_matches(['"', ','])));
        }
    }
    products.into_iter().filter_map(|product| document(&Value::Object(product))).collect()
}

/// The text: a product's name, `(identifier/version/arch)`, its status, perhaps a subscription.
fn page(text: &str) -> Vec<Product> {
    if text.contains(" with: ") {
        return extensions(text);
    }
    let mut products: Vec<Product> = Vec::new();
    let (mut fields, mut title) = (Block::default(), "");
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let inside = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        if let Some(product) = inside.and_then(triplet) {
            products.push(Product { title: title.to_owned(), ..product });
            fields = Block::default();
            continue;
        }
        title = line;
        let Some(product) = products.last_mut() else { continue };
        match line.split_once(':') {
            Some((key, value)) => fields.push(key.trim(), value.trim()),
            None if product.status.is_empty() => line.clone_into(&mut product.status),
            None => continue,
        }
        product.subscription_status = fields.text("Status");
        product.kind = fields.text("Type");
        product.starts_at = fields.text("Starts at");
        product.expires_at = fields.text("Expires at");
    }
    if products.is_empty() { pairs(text) } else { products }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_told_by_both_forms_without_their_code() {
        let json = r#"[{"identifier":"SLES","version":"15.4","arch":"x86_64","status":"Registered","regcode":"SECRET",
            "starts_at":"2022-01-01 00:00:00 UTC","expires_at":"2027-01-01 00:00:00 UTC","subscription_status":"ACTIVE","type":"full"}]"#;
        let text = "Installed Products:\n------------\n\n  SUSE Linux Enterprise Server 15 SP4\n  (SLES/15.4/x86_64)\n\n  Registered\n\n    Subscription:\n\n    \
            Regcode: SECRET\n    Starts at: 2022-01-01 00:00:00 UTC\n    Expires at: 2027-01-01 00:00:00 UTC\n    Status: ACTIVE\n    Type: full\n\n------------\n\n  \
            Basesystem Module\n  (sle-module-basesystem/15.4/x86_64)\n\n  Registered\n";
        for form in [json, text] {
            let told = read(form);
            let first = &told.products[0];
            assert_eq!(
                (&*first.identifier, &*first.status, &*first.subscription_status),
                ("SLES", "Registered", "ACTIVE")
            );
            assert_eq!((&*first.expires_at, &*first.kind), ("2027-01-01 00:00:00 UTC", "full"));
            assert!(!serde_json::to_string(&told).unwrap().contains("SECRET"));
        }
        assert_eq!(read(text).products[1].subscription_status, "");
        assert!(read("").products.is_empty());
        assert_eq!(&*read(text).products[1].title, "Basesystem Module");
        let list = "AVAILABLE EXTENSIONS AND MODULES\n\n    Basesystem Module 15 SP4 x86_64 (Activated)\n    \
            Deactivate with: suseconnect -d -p sle-module-basesystem/15.4/x86_64\n\n        Containers Module 15 SP4 x86_64\n        \
            Activate with: suseconnect -p sle-module-containers/15.4/x86_64 -r ADDITIONAL REGCODE\n";
        let told: Vec<_> = read(list).products.into_iter().map(|one| (one.identifier, one.status, one.title)).collect();
        let wanted = [
            ("sle-module-basesystem", "Activated", "Basesystem Module 15 SP4 x86_64"),
            ("sle-module-containers", "Available", "Containers Module 15 SP4 x86_64"),
        ];
        assert_eq!(told, wanted.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
        let pairs = read("identifier: SLES\nversion: 12.1\nregcode: SECRET\nexpires_at: 2019-12-31 00:00:00 UTC\n");
        assert_eq!(&*pairs.products[0].expires_at, "2019-12-31 00:00:00 UTC");
        assert!(!serde_json::to_string(&pairs).unwrap().contains("SECRET"));
    }
}
