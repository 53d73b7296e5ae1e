//! `hosted list|add|remove`: web sites that run where no agent can be.
//! Invariant: a site is looked at by a running collector alone; this only says which. Next: [`crate::app::hosted`].

use clap::Subcommand;
use domain::hosted::Hosted;
use serde_json::{Value, json};
use shared::ids::HostedSiteId;

use super::failure::Failure;
use super::output::{self, maybe_when};
use crate::app::{App, customer, hosted as case};

/// The verbs on web sites.
#[derive(Debug, Subcommand)]
pub enum Sites {
    /// A customer's web sites, with what was seen of them
    List {
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
    },
    /// Have the collector look at a web site every five minutes
    Add {
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
        /// Its address, like <https://shop.example>
        address: String,
    },
    /// Look at a web site no more
    Remove {
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
        /// Its id
        site: HostedSiteId,
    },
}

/// Does a verb on web sites.
pub async fn run(app: &App, verb: Sites, json: bool) -> Result<(), Failure> {
    match verb {
        Sites::List { customer } => {
            let owner = customer::find(app, &customer).await?;
            let sites = case::page(app, None, owner.id).await?.sites;
            if json {
                return output::document(&sites.iter().map(shown).collect::<Vec<_>>());
            }
            let rows: Vec<_> = sites.iter().map(|one| [one.id.to_string(), one.address.clone(), stands(one)]).collect();
            output::table(["ID", "ADDRESS", "ANSWER"], &rows)
        }
        Sites::Add { customer, address } => {
            let owner = customer::find(app, &customer).await?;
            let id = case::add(app, None, owner.id, &address).await?;
            if json { output::document(&json!({ "id": id })) } else { output::lines(&[id.to_string()]) }
        }
        Sites::Remove { customer, site } => {
            let owner = customer::find(app, &customer).await?;
            case::remove(app, None, owner.id, site).await?;
            if json { output::document(&json!({ "id": site, "removed": true })) } else { Ok(()) }
        }
    }
}

fn stands(site: &Hosted) -> String {
    match site.seen.as_ref().map(|seen| (seen.trouble, seen.is_down())) {
        None => "not looked at yet",
        Some((None, _)) => "answers",
        Some((Some(trouble), true)) => trouble.word(),
        Some((Some(_), false)) => "missed a look",
    }
    .to_owned()
}

fn shown(site: &Hosted) -> Value {
    let seen = site.seen.as_ref();
    let program = seen.and_then(|seen| seen.program.clone());
    json!({
        "id": site.id, "address": site.address, "answer": stands(site),
        "seen_at": maybe_when(seen.map(|seen| seen.at)),
        "certificate_until": maybe_when(seen.and_then(|seen| seen.certificate).map(|(_, until)| until)),
        "program": program.as_ref().map(|(product, _)| product),
        "version": program.as_ref().map(|(_, version)| version),
    })
}
