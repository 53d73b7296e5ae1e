//! `customer list|add|show|off-board|erase|access` and `site list|add|privacy`.
//! Invariant: a customer is named by its id or its exact name.
//! Next: [`crate::app::customer`].

use clap::Subcommand;
use domain::change::Actor;
use domain::privacy::{PROFILES, Wanted};
use serde_json::{Value, json};

use super::failure::Failure;
use super::output::{self, when};
use crate::app::{App, access, customer as case, erasure, off_boarding, privacy};
use crate::store::access::Period;
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
    /// The customer leaves: revoke its devices and tokens, and tell it nothing more
    OffBoard {
        /// Its id or exact name
        customer: String,
        /// You are sure: revoked devices come back only by enrolling anew
        #[arg(long, required = true)]
        yes: bool,
    },
    /// Erase everything of a customer that was off-boarded
    Erase {
        /// Its id or exact name
        customer: String,
        /// You are sure: nothing brings it back
        #[arg(long, required = true)]
        yes: bool,
    },
    /// Who had access to a customer, from when until when
    Access {
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
    /// Set what agents may look at on computers that people work at
    Privacy {
        /// The site's id or exact name
        site: String,
        /// strict: no sign-ins, no names of busy programs; standard: these too, on a confirmed legal basis
        #[arg(value_parser = PROFILES)]
        profile: String,
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
        /// Who confirmed the legal basis; wanted for standard
        #[arg(long, value_name = "NAME", default_value = "")]
        confirmed_by: String,
        /// On which day, like 2026-11-20; wanted for standard
        #[arg(long, value_name = "DAY", default_value = "")]
        confirmed_on: String,
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
        Customer::Erase { customer, yes: _ } => erase(app, &customer, json).await,
        Customer::Access { customer } => {
            let found = case::find(app, &customer).await?;
            let (_, periods) = access::of_customer(app, None, found.id).await?;
            if json {
                return output::document(&periods.iter().map(shown_period).collect::<Vec<_>>());
            }
            let until = |one: &Period| one.until_at.map(when).unwrap_or_default();
            let rows: Vec<_> =
                periods.iter().map(|one| [one.name.clone(), one.role.clone(), when(one.from_at), until(one)]).collect();
            output::table(["WHO", "ROLE", "FROM", "UNTIL"], &rows)
        }
        Customer::OffBoard { customer, yes: _ } => {
            let found = case::find(app, &customer).await?;
            let done = off_boarding::off_board(app, None, found.id, &found.name, &Actor::Collector).await?;
            if json {
                return output::document(&json!({
                    "id": found.id, "name": found.name, "off_boarded_at": when(done.at),
                    "devices_revoked": done.devices, "tokens_revoked": done.tokens,
                }));
            }
            output::lines(&[
                format!(
                    "{} is off-boarded: devices revoked {}, tokens revoked {}.",
                    found.name, done.devices, done.tokens
                ),
                "Its page in the console lists what is to be removed on the PCs, and prints the proof.".to_owned(),
            ])
        }
    }
}

/// Begins or goes on, and takes step after step until nothing is left.
async fn erase(app: &App, customer: &str, json: bool) -> Result<(), Failure> {
    // One whose erasure was begun has no name any more, but its id.
    let found = case::find(app, customer).await?;
    let mut progress = match erasure::step(app, found.id).await? {
        Some(progress) => progress,
        None => erasure::begin(app, None, found.id, &found.name).await?,
    };
    while !progress.is_done {
        match erasure::step(app, found.id).await? {
            Some(next) => progress = next,
            None => progress.is_done = true,
        }
    }
    let until = when(progress.backups_until);
    if json {
        return output::document(
            &json!({ "id": found.id, "rows_erased": progress.rows, "backups_hold_it_until": until }),
        );
    }
    output::lines(&[
        format!("{} is erased: {} rows.", found.id, progress.rows),
        format!("Backups that were taken until now hold it until {until}, if you keep them for backup.keep_days."),
    ])
}

fn shown_period(one: &Period) -> Value {
    let (until, last) = (one.until_at.map(when), one.last_at.map(when));
    json!({
        "person": one.person, "name": one.name, "email": one.email, "role": one.role, "all_customers": one.is_to_all,
        "from": when(one.from_at), "until": until, "last_use": last,
    })
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
        Site::Privacy { site, profile, customer, confirmed_by, confirmed_on } => {
            let owner = case::find(app, &customer).await?;
            let found = case::find_site(app, owner.id, &site).await?;
            let wanted = Wanted { profile: &profile, confirmed_by: &confirmed_by, confirmed_on: &confirmed_on };
            let set = privacy::set(app, None, (owner.id, found.id), wanted, &Actor::Collector).await?;
            if json { output::document(&shown_site(&set, &owner)) } else { site_table(&[set]) }
        }
    }
}

fn shown(one: &customer::Customer) -> Value {
    let (id, name, tier, language) = (one.id, &one.name, &one.tier, &one.language);
    json!({ "id": id, "name": name, "tier": tier, "language": language, "created_at": when(one.created_at) })
}

fn shown_site(one: &site::Site, owner: &customer::Customer) -> Value {
    let (id, name, time_zone, basis) = (one.id, &one.name, &one.time_zone, one.privacy.basis());
    json!({
        "id": id, "customer": owner.name, "customer_id": owner.id, "name": name, "time_zone": time_zone,
        "privacy": one.privacy.word(), "basis_confirmed_by": basis.map(|one| &one.confirmed_by),
        "basis_confirmed_on": basis.map(|one| one.confirmed_on.to_string()),
        "created_at": when(one.created_at),
    })
}

fn site_table(sites: &[site::Site]) -> Result<(), Failure> {
    let cells = |one: &site::Site| {
        let basis = one.privacy.basis().map(|basis| format!("{}, {}", basis.confirmed_by, basis.confirmed_on));
        let privacy = one.privacy.word().to_owned();
        [one.id.to_string(), one.name.clone(), one.time_zone.clone(), privacy, basis.unwrap_or_default()]
    };
    let headings = ["ID", "SITE", "TIME ZONE", "PRIVACY", "BASIS CONFIRMED"];
    output::table(headings, &sites.iter().map(cells).collect::<Vec<_>>())
}
