//! `token list|add|revoke`.
//! Invariant: the secret is printed by `add`, once, and is nowhere afterwards.
//! Next: [`crate::app::token`].

use clap::Subcommand;
use serde_json::{Value, json};
use shared::ids::{SiteId, TokenId};

use super::failure::Failure;
use super::names::Names;
use super::output::{self, maybe_when, when};
use crate::app::{App, customer, token as case};
use crate::error::AppError;
use crate::store::token;

/// The verbs on tokens.
#[derive(Debug, Subcommand)]
pub enum Token {
    /// All tokens, without their secrets
    List,
    /// Make a token; its text is shown this once
    Add {
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
        /// The site's id or exact name; may be left out when the customer has one site
        #[arg(long)]
        site: Option<String>,
        /// How many days it lasts, 1 to 90
        #[arg(long, default_value_t = 7)]
        days: i64,
        /// How many devices it admits
        #[arg(long, default_value_t = 1)]
        uses: i64,
    },
    /// End a token at once
    Revoke {
        /// Its id
        token: TokenId,
    },
}

/// Does a verb on tokens.
pub async fn run(app: &App, verb: Token, json: bool) -> Result<(), Failure> {
    let names = Names::load(app).await?;
    match verb {
        Token::List => {
            let found = case::list(app).await?;
            if json {
                return output::document(&found.iter().map(|one| shown(one, &names)).collect::<Vec<_>>());
            }
            let row = |one: &token::Token| {
                let state = if one.revoked_at.is_some() { "revoked".to_owned() } else { when(one.expires_at) };
                [one.id.to_string(), names.of(one.customer_id), one.uses_left.to_string(), state]
            };
            output::table(["ID", "CUSTOMER", "USES LEFT", "EXPIRES"], &found.iter().map(row).collect::<Vec<_>>())
        }
        Token::Add { customer, site, days, uses } => {
            let owner = customer::find(app, &customer).await?;
            let site = site_of(app, owner.id, site.as_deref()).await?;
            let (made, text) = case::add(app, owner.id, site, days, uses).await?;
            if !json {
                return output::lines(&[text]);
            }
            let mut value = shown(&made, &names);
            if let Some(object) = value.as_object_mut() {
                object.insert("token".into(), text.into());
            }
            output::document(&value)
        }
        Token::Revoke { token } => {
            case::revoke(app, token).await?;
            if json { output::document(&json!({ "id": token, "revoked": true })) } else { Ok(()) }
        }
    }
}

async fn site_of(app: &App, owner: shared::ids::CustomerId, asked: Option<&str>) -> Result<SiteId, Failure> {
    let sites = customer::sites(app, owner).await?;
    let found = match (asked, sites.as_slice()) {
        (Some(asked), sites) => sites.iter().find(|site| site.name == asked || site.id.to_string() == asked),
        (None, [only]) => Some(only),
        (None, []) => {
            return Err(AppError::invalid("site", "this customer has none yet; add one with `site add`").into());
        }
        (None, _) => return Err(AppError::invalid("site", "this customer has several; say which with --site").into()),
    };
    found.map(|site| site.id).ok_or_else(|| AppError::NotFound.into())
}

fn shown(one: &token::Token, names: &Names) -> Value {
    json!({
        "id": one.id, "customer": names.of(one.customer_id), "customer_id": one.customer_id, "site_id": one.site_id,
        "uses_left": one.uses_left,
        "created_at": when(one.created_at), "expires_at": when(one.expires_at), "revoked_at": maybe_when(one.revoked_at),
    })
}
