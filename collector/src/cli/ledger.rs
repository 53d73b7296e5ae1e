//! `ledger`: month by month who noticed faults first, for one customer or for each.
//! Invariant: the same figures as the console's page. Next: [`crate::app::ledger`].

use clap::Args;
use domain::ledger::month::Sum;
use serde_json::{Value, json};

use super::failure::Failure;
use super::output;
use crate::app::ledger::{Month, Whole, whole};
use crate::app::{App, customer as customers};

/// The ledger.
#[derive(Debug, Args)]
pub struct Ledger {
    /// The customer's id or exact name; without it, every customer
    #[arg(long)]
    customer: Option<String>,
}

/// Prints it.
pub async fn run(app: &App, verb: Ledger, json: bool) -> Result<(), Failure> {
    let asked = match verb.customer {
        Some(name) => vec![customers::find(app, &name).await?],
        None => customers::list(app).await?,
    };
    let mut found = Vec::with_capacity(asked.len());
    for one in asked {
        found.push(whole(app, None, one.id, false).await?);
    }
    if json {
        return output::document(&found.iter().map(shown).collect::<Vec<_>>());
    }
    let rows: Vec<_> = found.iter().flat_map(rows).collect();
    let headings =
        ["CUSTOMER", "MONTH", "FOUND FIRST", "CALLED FIRST", "BY ITSELF", "OPEN", "SHARE %", "MEDIAN LEAD MIN"];
    output::table(headings, &rows)
}

fn rows(one: &Whole) -> Vec<[String; 8]> {
    let had = one.months.iter().filter(|month| !month.sum.is_empty());
    let cells = had.map(|month| cells(one, month.begins_on.strftime("%Y-%m").to_string(), &month.sum));
    cells.chain([cells_of_year(one)]).collect()
}

fn cells_of_year(one: &Whole) -> [String; 8] {
    cells(one, "all 12".to_owned(), &one.year)
}

fn cells(one: &Whole, month: String, sum: &Sum) -> [String; 8] {
    let or_nothing = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    [
        one.customer.name.clone(),
        month,
        sum.found.to_string(),
        sum.called.to_string(),
        sum.by_itself.to_string(),
        sum.open.to_string(),
        or_nothing(sum.share_percent()),
        or_nothing(sum.median_lead_ms.map(|ms| ms / 60_000)),
    ]
}

fn shown(one: &Whole) -> Value {
    let month = |one: &Month| {
        let mut value = figures(&one.sum);
        if let Some(object) = value.as_object_mut() {
            object.insert("month".into(), one.begins_on.strftime("%Y-%m").to_string().into());
        }
        value
    };
    json!({
        "customer": one.customer.name, "customer_id": one.customer.id,
        "months": one.months.iter().map(month).collect::<Vec<_>>(), "year": figures(&one.year),
    })
}

fn figures(sum: &Sum) -> Value {
    json!({
        "found_first": sum.found, "called_first": sum.called, "by_itself": sum.by_itself, "open": sum.open,
        "share_found_first_percent": sum.share_percent(), "median_lead_s": sum.median_lead_ms.map(|ms| ms / 1000),
    })
}
