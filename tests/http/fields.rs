//! Every field name that any form knows, and some that none should, sent to every route that changes something, by somebody
//! who may see one customer: of another, of accounts and of the provider nothing changes, and no answer tells of it.
//! Next: `tenancy.rs` for what is asked for by address.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use collector::app::App;
use collector::store::StoreError;
use collector::store::backup::{self, LEFT_OUT, TABLES};
use collector::web::{Who, routes};
use support::World;

use crate::browser::form;
use crate::two_customers::TwoCustomers;

/// Names of columns that no form has.
const NEVER: &[&str] = &[
    "id",
    "customer_id",
    "site_id",
    "device_no",
    "device_id",
    "ticket_id",
    "contact_id",
    "technician_id",
    "assignee_id",
    "sees_all",
    "is_owner",
    "password_hash",
    "disabled_at",
    "created_at",
    "stage",
    "proved_at",
    "ends_at",
    "tier",
    "shard",
    "number",
    "priority",
    "cause_key",
    "internal",
    "scope",
    "scope_id",
    "revoked_at",
    "retired_at",
    "actor",
    "actor_id",
    "chain",
];

/// Every name that a template gives to a field.
fn known() -> BTreeSet<String> {
    let mut names: BTreeSet<String> = NEVER.iter().map(|name| (*name).to_owned()).collect();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../collector/templates"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            let text = std::fs::read_to_string(entry).unwrap();
            let found = text.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next());
            names.extend(found.filter(|name| !name.contains('{')).map(str::to_owned));
        }
    }
    // The proof belongs to who asks; it is no field of an act.
    names.remove("step_up_proof");
    names
}

async fn rows(app: &App) -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    for table in TABLES.into_iter().chain(LEFT_OUT) {
        let take = |columns: Vec<&str>, values: Vec<backup::Value>| {
            let text: Vec<_> = columns.iter().zip(&values).map(|(name, value)| format!("{name}={value:?}")).collect();
            rows.push((table, text.join(" ")));
            Ok::<(), StoreError>(())
        };
        backup::read(&mut app.db.read().await.unwrap(), table, take).await.unwrap();
    }
    rows.sort();
    rows
}

/// What a technician of one customer changes nothing of, but for the marks of their own session and deeds.
fn others(rows: &[(&'static str, String)], marks: &[String], own: &str) -> Vec<String> {
    let provider = ["provider_file", "technician", "technician_customer", "second_factor", "recovery_code", "set_up"];
    let is_theirs = |(table, row): &&(&'static str, String)| {
        // In rows of their own they may write what they like, another's id as well: keys hold what is tied to what (F6).
        let is_own = row.contains(&format!("customer_id=Text({own:?})"));
        *table != "audit" && !is_own && (provider.contains(table) || marks.iter().any(|mark| row.contains(mark)))
    };
    rows.iter().filter(is_theirs).map(|(table, row)| format!("{table}: {row}")).collect()
}

/// For a field: a value of their own, and one of the other customer.
fn values(two: &TwoCustomers) -> BTreeMap<&'static str, (String, String)> {
    let foreign = &two.marks;
    [
        ("customer", (two.verdi.customer.id.to_string(), foreign[1].clone())),
        ("customer_id", (foreign[1].clone(), foreign[1].clone())),
        ("site", (two.verdi.site.id.to_string(), foreign[2].clone())),
        ("site_id", (foreign[2].clone(), foreign[2].clone())),
        ("device", (two.pc.device.id.to_string(), foreign[3].clone())),
        ("device_id", (foreign[3].clone(), foreign[3].clone())),
        ("other", (two.pc.device.id.to_string(), foreign[3].clone())),
        ("into", ("2".into(), "1".into())),
        ("number", ("1".into(), "1".into())),
        ("contact", (two.maria.id.to_string(), foreign[4].clone())),
        ("contact_id", (foreign[4].clone(), foreign[4].clone())),
        ("email", ("new@example.com".into(), "carla@canary.example".into())),
        ("language", ("it".into(), "it".into())),
        ("time_zone", ("Europe/Rome".into(), "Europe/Rome".into())),
        ("name", ("Something".into(), "Something".into())),
        ("role", ("owner".into(), "owner".into())),
        ("sees", ("all".into(), "all".into())),
        ("notices", ("off".into(), "off".into())),
        ("profile", ("strict".into(), "strict".into())),
    ]
    .into()
}

async fn others_of(two: &TwoCustomers) -> Vec<String> {
    others(&rows(&two.world.app).await, &two.marks, &two.verdi.customer.id.to_string())
}

#[tokio::test]
async fn f4_f5_f7_every_known_field_at_every_route_changes_nothing_beyond_the_wall() {
    let mut two = TwoCustomers::of(World::quick().await).await;
    let (before, values) = (others_of(&two).await, values(&two));
    let (names, mut done) = (known(), 0);
    assert!(names.len() > 70, "{names:?}");
    for route in routes().iter().filter(|route| route.method == "POST" && matches!(route.who, Who::Technician(_))) {
        // Who ends their own session asks nothing more; the language of their own console is theirs to choose.
        let is_own = ["/sign-out", "/settings/account/language"].contains(&route.path);
        if is_own || route.path.contains("/sessions/") {
            continue;
        }
        let path = two.path(route.path);
        for is_foreign in [false, true] {
            let value = |name: &str| {
                let (own, foreign) = values.get(name).cloned().unwrap_or_else(|| ("1".into(), "1".into()));
                if is_foreign { foreign } else { own }
            };
            let mut fields: Vec<(&str, String)> = names.iter().map(|name| (name.as_str(), value(name))).collect();
            if is_foreign {
                // A batch that names one of their own beside one that is not is refused whole.
                fields.push(("device", two.pc.device.id.to_string()));
            }
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = two.marek.post(&path, &form(&fields)).await;
            assert!(!answer.status.is_server_error(), "{path}: {}", answer.body);
            let told = answer.body.replace("carla@canary.example", "");
            assert!(!told.contains("canary"), "{path} tells of another customer: {told}");
            done += usize::from(answer.status == StatusCode::SEE_OTHER);
            let after = others_of(&two).await;
            let news: Vec<&String> = after.iter().filter(|row| !before.contains(row)).collect();
            let lost: Vec<&String> = before.iter().filter(|row| !after.contains(row)).collect();
            assert_eq!((news, lost), (vec![], vec![]), "{path}, foreign values: {is_foreign}");
        }
    }
    assert!(done > 10, "only {done} of the forms did something: the sweep sees too little");
}
