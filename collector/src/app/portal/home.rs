//! The first page: what needs the visitor, what was fixed before they noticed, what is being worked on, what comes to an end.
//! Invariant: of everything only what the customer was told; a month begins in the visitor's own zone.
//! Next: [`domain::told`] decides.

use std::collections::BTreeMap;

use domain::told::{Ledger, Standing, ledger};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, Zoned};

use super::Visitor;
use super::cases::{Case, cases};
use super::devices::{Owned, Support, devices};
use crate::app::App;
use crate::error::AppError;
use crate::store::told;

/// What the first page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// Every case, the open ones first.
    pub cases: Vec<Case>,
    /// Every computer in use.
    pub devices: Vec<Owned>,
    /// What was fixed this month.
    pub ledger: Ledger,
    /// When this month began, ms UTC.
    pub month_at: i64,
    /// Systems whose support ends within a year, or has ended; the first to end first.
    pub ending: Vec<Ending>,
    /// Today, where the visitor is.
    pub today_on: Date,
    /// When any of the computers was heard last, ms UTC.
    pub last_received_at: Option<i64>,
}

/// A system that comes to an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Its name.
    pub product: String,
    /// Its last day.
    pub last_on: Date,
    /// The computers that run it, by name.
    pub names: Vec<String>,
    /// A free update that settles it.
    pub update: Option<String>,
}

/// The first page of a visitor.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn home(app: &App, visitor: &Visitor) -> Result<Home, AppError> {
    let cases = cases(app, visitor).await?;
    let devices = devices(app, visitor, &cases).await?;
    let now = now(app, visitor)?;
    let month_at = now.first_of_month().and_then(|day| day.start_of_day()).map_err(AppError::internal)?;
    let month_at = month_at.timestamp().as_millisecond();
    let lines = told::lines_of_ended(
        &mut *app.db.read_within(Some(visitor.customer.into())).await?,
        visitor.customer,
        month_at,
    )
    .await?;
    let tickets: Vec<_> = cases.iter().map(|case| case.ticket.clone()).collect();
    Ok(Home {
        ledger: ledger(&tickets, &lines, month_at),
        ending: ending(&devices, now.date()),
        last_received_at: devices.iter().filter_map(|one| one.device.last_received_at).max(),
        today_on: now.date(),
        month_at,
        cases,
        devices,
    })
}

impl Home {
    /// How many computers stand like this.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.devices.iter().filter(|one| one.standing == standing).count()
    }
}

/// Now, where the visitor is.
///
/// # Errors
/// [`AppError`] when the clock tells no time.
pub fn now(app: &App, visitor: &Visitor) -> Result<Zoned, AppError> {
    let now = Timestamp::from_millisecond(app.clock.now_ms()).map_err(AppError::internal)?;
    Ok(now.to_zoned(visitor.reader(app).zone))
}

fn ending(devices: &[Owned], today_on: Date) -> Vec<Ending> {
    let soon_on = today_on.saturating_add(1.year());
    let mut found: BTreeMap<(Date, &str, Option<&str>), Vec<String>> = BTreeMap::new();
    for one in devices {
        let Some(system) = &one.system else { continue };
        if let Support::Until(last_on) = system.support
            && last_on <= soon_on
        {
            found
                .entry((last_on, &system.product, system.update.as_deref()))
                .or_default()
                .push(one.device.name.clone());
        }
    }
    let named = found.into_iter();
    let ending = |((last_on, product, update), names): ((Date, &str, Option<&str>), Vec<String>)| Ending {
        product: product.to_owned(),
        last_on,
        names,
        update: update.map(str::to_owned),
    };
    named.map(ending).collect()
}
