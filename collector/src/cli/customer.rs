//! `customer list|add|show` and `site list|add`.
//! Invariant: a customer is named by its id or its exact name.
//! Next: [`crate::app::customer`].

use clap::Subcommand;
use serde_json::{Value, json};

use super::failure::Failure;
use super::output::{self, when};
use crate::app::{App, customer as case};
use crate::store::{customer, site};

/// The verbs on customers.
#[derive(Debug, Subcommand)]
pub enum Customer {
    /// All customers
    List,
    /// Add a customer
    Add {
        /// The company's name
        name: String,
        /// The language of its notices: en, it, pl or de
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// One customer with its sites
    Show {
        /// Its id or exact name
        customer: String,
    },
}

/// The verbs on sites.
#[derive(Debug, Subcommand)]
pub enum Site {
    /// A customer's sites
    List {
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
    },
    /// Add a site to a customer
    Add {
        /// The site's name
        name: String,
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
        /// Its time zone, as IANA names it
        #[arg(long, default_value = "UTC", value_name = "ZONE")]
        time_zone: String,
    },
}

/// Does a verb on customers.
pub async fn run(app: &App, verb: Customer, json: bool) -> Result<(), Failure> {
    match verb {
        Customer::List => {
            let found = case::list(app).await?;
            if json {
                return output::document(&found.iter().map(shown).collect::<Vec<_>>());
            }
            let rows: Vec<_> =
                found.iter().map(|one| [one.id.to_string(), one.name.clone(), one.tier.clone()]).collect();
            output::table(["ID", "NAME", "TIER"], &rows)
        }
        Customer::Add { name, language } => {
            let made = case::add(app, &name, &language).await?;
            if json { output::document(&shown(&made)) } else { output::lines(&[made.id.to_string()]) }
        }
        Customer::Show { customer } => {
            let found = case::find(app, &customer).await?;
            let sites = case::sites(app, found.id).await?;
            if json {
                let mut value = shown(&found);
                if let Some(object) = value.as_object_mut() {
                    object.insert("sites".into(), sites.iter().map(|one| shown_site(one, &found)).collect());
                }
                return output::document(&value);
            }
            output::lines(&[format!("{}  {}", found.id, found.name)])?;
            site_table(&sites)
        }
    }
}

/// Does a verb on sites.
pub async fn run_site(app: &App, verb: Site, json: bool) -> Result<(), Failure> {
    match verb {
        Site::List { customer } => {
            let owner = case::find(app, &customer).await?;
            let sites = case::sites(app, owner.id).await?;
            if json {
                output::document(&sites.iter().map(|one| shown_site(one, &owner)).collect::<Vec<_>>())
            } else {
                site_table(&sites)
            }
        }
        Site::Add { name, customer, time_zone } => {
            let owner = case::find(app, &customer).await?;
            let made = case::add_site(app, owner.id, &name, &time_zone).await?;
            if json { output::document(&shown_site(&made, &owner)) } else { output::lines(&[made.id.to_string()]) }
        }
    }
}

fn shown(one: &customer::Customer) -> Value {
    let (id, name, tier, language) = (one.id, &one.name, &one.tier, &one.language);
    json!({ "id": id, "name": name, "tier": tier, "language": language, "created_at": when(one.created_at) })
}

fn shown_site(one: &site::Site, owner: &customer::Customer) -> Value {
    let (id, name, time_zone) = (one.id, &one.name, &one.time_zone);
    json!({
        "id": id, "customer": owner.name, "customer_id": owner.id, "name": name, "time_zone": time_zone,
        "created_at": when(one.created_at),
    })
}

fn site_table(sites: &[site::Site]) -> Result<(), Failure> {
    let rows: Vec<_> = sites.iter().map(|one| [one.id.to_string(), one.name.clone(), one.time_zone.clone()]).collect();
    output::table(["ID", "SITE", "TIME ZONE"], &rows)
}
