//! Who runs this collector, as people are told: name, zone, language, hours, telephones; changed while running.
//! Invariant: everything has a value that works before anybody set it.
//! Next: [`crate::store::setting`] keeps each as a line.

use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::App;
use crate::error::AppError;
use crate::store::{StoreError, setting};
use crate::words::Reader;

/// The provider, as set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Provider {
    /// The company's name, as customers read it.
    pub name: String,
    /// The IANA zone that the console tells moments in.
    pub time_zone: String,
    /// The language new customers begin with.
    pub language: String,
    /// When somebody answers, as it is written: "Mon–Fri 8:00–18:00".
    pub hours: String,
    /// The telephone in those hours.
    pub phone: String,
    /// The telephone at any hour.
    pub emergency_phone: String,
    /// The address of the provider's own remote tool, with `{device_name}` and the like in it; empty: none.
    pub remote_url: String,
}

impl Default for Provider {
    fn default() -> Self {
        Self {
            name: String::new(),
            time_zone: "UTC".to_owned(),
            language: "en".to_owned(),
            hours: String::new(),
            phone: String::new(),
            emergency_phone: String::new(),
            remote_url: String::new(),
        }
    }
}

/// The setting that holds it, as JSON.
pub const SETTING: &str = "provider";

/// The provider.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn get(app: &App) -> Result<Provider, AppError> {
    Ok(read(&mut *app.db.read().await?).await?)
}

/// The same within a transaction. What cannot be read was never set by us: then it is as before anybody set it.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub(crate) async fn read(conn: &mut AnyConnection) -> Result<Provider, StoreError> {
    let text = setting::get(conn, SETTING).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// A technician's reader: English, in the provider's zone.
///
/// # Errors
/// As [`get`].
pub async fn reader(app: &App) -> Result<Reader, AppError> {
    let zone = get(app).await?.time_zone;
    Ok(Reader::technician(&zone, app.clock.now_ms()))
}
