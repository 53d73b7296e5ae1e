//! Registration with SUSE: `SUSEConnect --status` (JSON) and `--status-text`.
//! Invariant: no registration code is ever told. Next: the check `licence`.

use serde::Serialize;
use serde_json::Value;

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
    })
}

/// The text: a product's name, `(identifier/version/arch)`, its status, perhaps a subscription.
fn page(text: &str) -> Vec<Product> {
    let mut products: Vec<Product> = Vec::new();
    let mut fields = Block::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let inside = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        if let Some([identifier, version, arch]) = inside.map(|inside| inside.split('/').collect::<Vec<_>>()).as_deref()
        {
            products.extend(Some(Product {
                identifier: (*identifier).to_owned(),
                version: (*version).to_owned(),
                arch: (*arch).to_owned(),
                ..Product::default()
            }));
            fields = Block::default();
            continue;
        }
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
    products
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
    }
}
