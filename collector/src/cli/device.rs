//! `device list|show|revoke|maintenance`.
//! Invariant: a device is named by its id.
//! Next: [`crate::app::device`].

use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};
use shared::ids::DeviceId;

use super::failure::Failure;
use super::names::Names;
use super::output::{self, maybe_when, when};
use crate::app::{App, customer, device as case};
use crate::store::device;

/// The verbs on devices.
#[derive(Debug, Subcommand)]
pub enum Device {
    /// Devices of one customer, or of all
    List {
        /// The customer's id or exact name
        #[arg(long)]
        customer: Option<String>,
    },
    /// One device
    Show {
        /// Its id
        device: DeviceId,
    },
    /// Take its certificates out of force, at once
    Revoke {
        /// Its id
        device: DeviceId,
    },
    /// Begin or end its maintenance: faults are kept, but open no ticket
    Maintenance {
        /// Its id
        device: DeviceId,
        /// Begin or end
        #[arg(value_enum)]
        state: State,
    },
}

/// Whether maintenance is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum State {
    /// Begin
    On,
    /// End
    Off,
}

/// Does a verb on devices.
pub async fn run(app: &App, verb: Device, json: bool) -> Result<(), Failure> {
    match verb {
        Device::List { customer } => {
            let owner = match customer {
                Some(customer) => Some(customer::find(app, &customer).await?.id),
                None => None,
            };
            show(&case::list(app, owner).await?, &Names::load(app).await?, json)
        }
        Device::Show { device } => one(app, device, json).await,
        Device::Revoke { device } => {
            case::revoke(app, device).await?;
            one(app, device, json).await
        }
        Device::Maintenance { device, state } => {
            case::set_maintenance(app, device, state == State::On).await?;
            one(app, device, json).await
        }
    }
}

async fn one(app: &App, id: DeviceId, json: bool) -> Result<(), Failure> {
    let found = case::get(app, id).await?;
    let names = Names::load(app).await?;
    if json { output::document(&shown(&found, &names)) } else { show(&[found], &names, json) }
}

fn show(devices: &[device::Device], names: &Names, json: bool) -> Result<(), Failure> {
    if json {
        return output::document(&devices.iter().map(|one| shown(one, names)).collect::<Vec<_>>());
    }
    let row = |one: &device::Device| {
        let last = maybe_when(one.last_received_at).unwrap_or_else(|| "never".to_owned());
        [one.id.to_string(), one.name.clone(), names.of(one.customer_id), last, state(one).to_owned()]
    };
    let rows: Vec<_> = devices.iter().map(row).collect();
    output::table(["ID", "NAME", "CUSTOMER", "LAST REPORT", "STATE"], &rows)
}

fn state(one: &device::Device) -> &'static str {
    match one {
        device::Device { retired_at: Some(_), .. } => "retired",
        device::Device { revoked_at: Some(_), .. } => "revoked",
        device::Device { maintenance: true, .. } => "maintenance",
        _ => "active",
    }
}

fn shown(one: &device::Device, names: &Names) -> Value {
    json!({
        "id": one.id, "name": one.name, "customer": names.of(one.customer_id), "customer_id": one.customer_id,
        "site_id": one.site_id, "class": one.class,
        "state": state(one), "maintenance": one.maintenance, "enrolled_at": when(one.enrolled_at),
        "last_received_at": maybe_when(one.last_received_at), "revoked_at": maybe_when(one.revoked_at),
        "retired_at": maybe_when(one.retired_at),
    })
}
