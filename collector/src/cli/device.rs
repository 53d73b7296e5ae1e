//! `device list|show|revoke|maintenance`.
//! Invariant: a device is named by its id.
//! Next: [`crate::app::device`].

use clap::{Subcommand, ValueEnum};
use domain::change::Actor;
use serde_json::{Value, json};
use shared::ids::DeviceId;
use shared::observation::Unseen;

use super::failure::Failure;
use super::output::{self, maybe_when, when};
use crate::app::desk::{self, Standing};
use crate::app::unseen::{Blind, unseen};
use crate::app::{App, customer, device as case};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::device;
use crate::words::{self, Reader};

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
            let scope = match customer {
                Some(customer) => Some(customer::find(app, &customer).await?.id.into()),
                None => None,
            };
            let rows = desk::devices(app, scope).await?;
            if json {
                output::document(&rows.iter().map(shown).collect::<Vec<_>>())
            } else {
                table(&rows, &Reader::utc(app.clock.now_ms()))
            }
        }
        Device::Show { device } => one(app, device, json).await,
        Device::Revoke { device } => {
            case::revoke(app, None, device, &Actor::Collector).await?;
            one(app, device, json).await
        }
        Device::Maintenance { device, state } => {
            case::set_maintenance(app, None, device, state == State::On, &Actor::Collector).await?;
            one(app, device, json).await
        }
    }
}

type Row = (Customer, device::Device, Standing);

async fn one(app: &App, id: DeviceId, json: bool) -> Result<(), Failure> {
    let found = desk::devices(app, None).await?.into_iter().find(|(_, device, _)| device.id == id);
    let row = found.ok_or(AppError::NotFound)?;
    let blind = unseen(app, None).await?.remove(&row.1.device_no).unwrap_or_default();
    if json {
        let unseen: Vec<Value> = blind.iter().map(unseen_shown).collect();
        let mut document = shown(&row);
        if let Some(fields) = document.as_object_mut() {
            fields.insert("unseen".to_owned(), unseen.into());
        }
        return output::document(&document);
    }
    let reader = Reader::utc(app.clock.now_ms());
    table(&[row], &reader)?;
    output::lines(&unseen_lines(&blind, &reader))
}

fn unseen_lines(blind: &Blind, reader: &Reader) -> Vec<String> {
    let said = blind.iter().map(|(check, unseen)| words::unseen(check, unseen, reader));
    said.map(|(what, why)| format!("{what}: {why}")).collect()
}

fn unseen_shown((check, unseen): (&String, &Unseen)) -> Value {
    json!({ "check": check, "why": unseen.why.word(), "detail": unseen.detail })
}

fn table(rows: &[Row], reader: &Reader) -> Result<(), Failure> {
    let cells = |(customer, device, standing): &Row| {
        let last = maybe_when(device.last_received_at).unwrap_or_else(|| "never".to_owned());
        let standing = words::label("standing", standing.word(), reader);
        [device.id.to_string(), device.name.clone(), customer.name.clone(), last, standing]
    };
    output::table(["ID", "NAME", "CUSTOMER", "LAST REPORT", "STATE"], &rows.iter().map(cells).collect::<Vec<_>>())
}

fn shown((customer, one, standing): &Row) -> Value {
    json!({
        "id": one.id, "name": one.name, "customer": customer.name, "customer_id": customer.id, "site_id": one.site_id,
        "class": one.class, "state": standing.word(), "maintenance": one.maintenance,
        "enrolled_at": when(one.enrolled_at), "last_received_at": maybe_when(one.last_received_at),
        "revoked_at": maybe_when(one.revoked_at), "retired_at": maybe_when(one.retired_at),
    })
}
