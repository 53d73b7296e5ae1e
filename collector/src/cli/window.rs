//! `window list|add|remove`.
//! Invariant: days and hours are the site's own; a window is named by its id.
//! Next: [`crate::app::window`].

use clap::{Args, Subcommand};
use domain::change::Actor;
use domain::window::Typed;
use serde_json::{Value, json};
use shared::ids::{DeviceId, WindowId};

use super::failure::Failure;
use super::output::{self, maybe_when};
use crate::app::window::{self as case, Planned};
use crate::app::{App, customer};

/// The verbs on maintenance windows.
#[derive(Debug, Subcommand)]
pub enum Window {
    /// A customer's windows
    List {
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
    },
    /// Plan one, once or again and again
    Add(Add),
    /// Take one back
    Remove {
        /// Its id
        window: WindowId,
        /// The customer's id or exact name
        #[arg(long)]
        customer: String,
    },
}

/// A window to plan.
#[derive(Args, Debug)]
pub struct Add {
    /// What people call it
    name: String,
    /// The customer's id or exact name
    #[arg(long)]
    customer: String,
    /// The site's id or exact name
    #[arg(long)]
    site: String,
    /// The id of the only device that it holds for
    #[arg(long)]
    device: Option<DeviceId>,
    /// The day, or the first on which it may be
    #[arg(long, value_name = "DAY")]
    on: String,
    /// Days of the week on which it recurs, like sat,sun; without them it is once
    #[arg(long, value_name = "DAYS", default_value = "")]
    every: String,
    /// Only the first to fourth of those days in a month, 5 for the last
    #[arg(long, value_name = "N", default_value = "")]
    nth: String,
    /// When it begins, by the clocks there
    #[arg(long, value_name = "TIME")]
    from: String,
    /// When it ends; not after its beginning: on the next day
    #[arg(long, value_name = "TIME")]
    to: String,
}

/// Does a verb on maintenance windows.
pub async fn run(app: &App, verb: Window, json: bool) -> Result<(), Failure> {
    match verb {
        Window::List { customer } => {
            let owner = customer::find(app, &customer).await?;
            let planned = case::of_customer(app, None, owner.id).await?.planned;
            if json {
                return output::document(&planned.iter().map(shown).collect::<Vec<_>>());
            }
            let row = |one: &Planned| {
                let device = one.device.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
                let next = maybe_when(one.next.map(|next| next.from_at)).unwrap_or_else(|| "over".to_owned());
                [one.window.id.to_string(), one.window.name.clone(), one.site.name.clone(), device, next]
            };
            let rows: Vec<_> = planned.iter().map(row).collect();
            output::table(["ID", "NAME", "SITE", "DEVICE", "NEXT"], &rows)
        }
        Window::Add(add) => {
            let owner = customer::find(app, &add.customer).await?;
            let site = customer::find_site(app, owner.id, &add.site).await?;
            let Add { name, on, every, nth, from, to, device, .. } = &add;
            let typed = Typed { name, first_on: on, weekdays: every, nth, from, to };
            let id = case::add(app, None, owner.id, (site.id, *device), &typed, &Actor::Collector).await?;
            if json { output::document(&json!({ "id": id })) } else { output::lines(&[id.to_string()]) }
        }
        Window::Remove { window, customer } => {
            let owner = customer::find(app, &customer).await?;
            case::remove(app, None, owner.id, window, &Actor::Collector).await?;
            if json { output::document(&json!({ "id": window, "removed": true })) } else { Ok(()) }
        }
    }
}

fn shown(one: &Planned) -> Value {
    let times = &one.window.times;
    json!({
        "id": one.window.id, "name": one.window.name, "site": one.site.name, "site_id": one.site.id,
        "time_zone": one.site.time_zone, "device_id": one.device.as_ref().map(|(id, _)| id), "first_on": times.first_on.to_string(),
        "weekdays": domain::window::DAYS.iter().enumerate().filter(|(place, _)| times.weekdays >> place & 1 == 1).map(|(_, day)| *day).collect::<Vec<_>>(),
        "nth": times.nth, "from": times.from.to_string(), "to": times.to.to_string(),
        "next_from": maybe_when(one.next.map(|next| next.from_at)), "next_to": maybe_when(one.next.map(|next| next.until_at)),
    })
}
