//! `authority show|rotate`.
//! Invariant: a rotation is asked for with `--yes`, and says whom it leaves behind before it does.
//! Next: [`crate::app::authority`].

use clap::Subcommand;
use serde_json::json;

use super::failure::Failure;
use super::output;
use crate::app::App;
use crate::app::authority::{self as case, Standing};

/// The verbs on the agents' authority.
#[derive(Debug, Subcommand)]
pub enum Authority {
    /// The roots that agents trust, and the devices that have yet to learn of the spare
    Show,
    /// Let the spare root take over and make a new spare. Agents know the spare, also those that are off for weeks: they come
    /// back by themselves, get a new certificate and learn of the new spare. A collector that runs follows within seconds.
    /// The former root's key is destroyed; tokens not used yet end. Take a backup when `authority show` names nobody any more:
    /// an older one does not know the new certificates
    Rotate {
        /// You are sure: tokens that were made and not used have to be made anew
        #[arg(long, required = true)]
        yes: bool,
        /// Do it though devices do not know the spare yet: they need a new token then
        #[arg(long)]
        leave_behind: bool,
    },
}

/// Does a verb on the authority.
pub async fn run(app: &App, verb: Authority, json: bool) -> Result<(), Failure> {
    match verb {
        Authority::Show => show(&case::standing(app).await?, json),
        Authority::Rotate { yes: _, leave_behind } => {
            case::let_go(app).await?;
            let done = case::rotate(app, leave_behind).await?;
            if json {
                return output::document(&json!({
                    "root": done.pins.root, "spare": done.pins.spare, "tokens_revoked": done.tokens.len(),
                    "devices_left_behind": done.left_behind,
                }));
            }
            output::lines(&[
                format!("The spare root {} signs from now on; a new spare was made.", done.pins.root),
                format!(
                    "Tokens ended: {}. Devices left behind, which need a new token: {}.",
                    done.tokens.len(),
                    done.left_behind
                ),
                "A collector that runs follows within seconds. `authority show` tells which devices have yet to come by.".into(),
            ])
        }
    }
}

fn show(standing: &Standing, json: bool) -> Result<(), Failure> {
    if json {
        let former = standing.former.iter().map(|(root, left)| json!({ "root": root, "certificates": left }));
        let named = standing.named.iter().map(|(id, name)| json!({ "id": id, "name": name }));
        return output::document(&json!({
            "root": standing.pins.root, "spare": standing.pins.spare, "former": former.collect::<Vec<_>>(),
            "devices_to_come": standing.behind, "first_to_come": named.collect::<Vec<_>>(),
        }));
    }
    let mut lines = vec![format!("root   {}", standing.pins.root), format!("spare  {}", standing.pins.spare)];
    let former = |(root, left): &(String, i64)| format!("former {root}, certificates of devices in use: {left}");
    lines.extend(standing.former.iter().map(former));
    lines.push(format!("Devices in use that have yet to learn of the spare: {}", standing.behind));
    lines.extend(standing.named.iter().map(|(id, name)| format!("  {id}  {name}")));
    output::lines(&lines)
}
