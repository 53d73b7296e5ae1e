//! Who runs this collector, as people are told: name, zone, language, hours, telephones; changed while running.
//! Invariant: everything has a value that works before anybody set it.
//! Next: [`crate::store::setting`] keeps each as a line.

use domain::remote;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use shared::text::clean;

use super::{App, audit};
use crate::error::AppError;
use crate::store::{Connection, StoreError, notice, setting};
use crate::words::{Language, Reader};

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
    /// A sentence above the portal's first page; empty: none.
    pub greeting: String,
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
            greeting: String::new(),
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
pub(crate) async fn read(conn: &mut Connection) -> Result<Provider, StoreError> {
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

/// Changes the provider, all of it at once; the audit says what was changed into what.
///
/// # Errors
/// [`AppError::Invalid`] with the field that is not as it must be.
pub async fn set(app: &App, typed: &Provider) -> Result<Provider, AppError> {
    let new = checked(typed)?;
    let mut write = app.db.write_unleased().await?;
    let known = setting::get(&mut write, SETTING).await?;
    let old: Provider = known.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    if new != old {
        setting::set(&mut write, SETTING, &serde_json::to_string(&new).map_err(AppError::internal)?).await?;
        if (&new.name, &new.phone) != (&old.name, &old.phone) {
            // Devices say whom to call when a notice is not ours.
            notice::renumber(&mut write, None).await?;
        }
        audit::done(app, &mut write, "provider.set", changes(&old, &new), None).await?;
        write.commit().await?;
    }
    Ok(new)
}

/// Every time zone there is, by its IANA name.
#[must_use]
pub fn time_zones() -> Vec<String> {
    let mut zones: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    // Old names of one part stay possible to type; those that nobody would choose are not offered.
    zones.retain(|name| {
        name == "UTC" || (name.contains('/') && !name.starts_with("Etc/") && !name.starts_with("SystemV/"))
    });
    zones.sort();
    zones.dedup();
    zones
}

/// A time zone as its own name, however it was typed.
///
/// # Errors
/// [`AppError::Invalid`] when there is none of that name.
pub fn time_zone(typed: &str) -> Result<String, AppError> {
    let zone = TimeZone::get(typed.trim()).ok();
    let name = zone.as_ref().and_then(|zone| zone.iana_name()).map(str::to_owned);
    name.ok_or_else(|| AppError::invalid("time_zone", "the name of a time zone is wanted, like Europe/Rome"))
}

fn checked(typed: &Provider) -> Result<Provider, AppError> {
    let name = clean(&typed.name, 120);
    if name.is_empty() {
        return Err(AppError::invalid("name", "your company's name is wanted: customers read it"));
    }
    let language = Language::of(&typed.language)
        .ok_or_else(|| AppError::invalid("language", "one of the languages of the list is wanted"))?;
    let remote_url = typed.remote_url.trim().to_owned();
    if !remote_url.is_empty() {
        remote::check(&remote_url).map_err(|refused| AppError::invalid("remote_url", refused.to_string()))?;
    }
    Ok(Provider {
        name,
        time_zone: time_zone(&typed.time_zone)?,
        language: language.code().to_owned(),
        hours: clean(&typed.hours, 120),
        phone: telephone("phone", &typed.phone)?,
        emergency_phone: telephone("emergency_phone", &typed.emergency_phone)?,
        remote_url,
        greeting: clean(&typed.greeting, 300),
    })
}

/// A telephone number as people write it; empty is none.
fn telephone(field: &'static str, typed: &str) -> Result<String, AppError> {
    let number = clean(typed, 40);
    let fits = number.chars().all(|one| one.is_ascii_digit() || " +-()/.".contains(one));
    let figures = number.chars().filter(char::is_ascii_digit).count();
    if number.is_empty() || (fits && figures >= 2) {
        return Ok(number);
    }
    Err(AppError::invalid(field, "a telephone number is wanted, like +39 02 1234 5678"))
}

fn changes(old: &Provider, new: &Provider) -> String {
    let pairs = [
        ("name", &old.name, &new.name),
        ("time_zone", &old.time_zone, &new.time_zone),
        ("language", &old.language, &new.language),
        ("hours", &old.hours, &new.hours),
        ("phone", &old.phone, &new.phone),
        ("emergency_phone", &old.emergency_phone, &new.emergency_phone),
        ("remote_url", &old.remote_url, &new.remote_url),
        ("greeting", &old.greeting, &new.greeting),
    ];
    let changed = pairs.iter().filter(|(_, old, new)| old != new);
    let told: Vec<String> = changed.map(|(name, old, new)| format!("{name}: {old:?} -> {new:?}")).collect();
    told.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::store::audit as audit_lines;

    #[tokio::test]
    async fn what_is_set_is_cleaned_checked_and_told_by_the_audit() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_000)).await.unwrap();
        assert_eq!(get(&app).await.unwrap(), Provider::default());
        let good = Provider {
            name: " Tecnica\n Alpi ".into(),
            time_zone: "europe/rome".into(),
            language: "it".into(),
            hours: "Mon-Fri 8:00-18:00".into(),
            phone: "+39 02 1234 5678".into(),
            remote_url: " https://remote.example.com/{device_name} ".into(),
            ..Provider::default()
        };
        let kept = set(&app, &good).await.unwrap();
        assert_eq!((kept.name.as_str(), kept.time_zone.as_str()), ("Tecnica Alpi", "Europe/Rome"));
        assert_eq!(get(&app).await.unwrap(), kept);
        set(&app, &good).await.unwrap();
        let refused = [
            ("name", Provider { name: " ".into(), ..good.clone() }),
            ("time_zone", Provider { time_zone: "Europe/Atlantis".into(), ..good.clone() }),
            ("language", Provider { language: "xx".into(), ..good.clone() }),
            ("phone", Provider { phone: "ask Anna".into(), ..good.clone() }),
            ("emergency_phone", Provider { emergency_phone: "1".into(), ..good.clone() }),
            ("remote_url", Provider { remote_url: "javascript:alert(1)".into(), ..good.clone() }),
        ];
        for (wanted, typed) in refused {
            let told = set(&app, &typed).await;
            assert!(matches!(told, Err(AppError::Invalid { field, .. }) if field == wanted), "{wanted}: {told:?}");
        }
        assert_eq!(get(&app).await.unwrap(), kept, "a refusal changes nothing");
        let lines = audit_lines::count(&mut app.db.read().await.unwrap(), "provider.set", "ok").await.unwrap();
        assert_eq!(lines, 1, "what changes nothing is no line");
    }

    #[test]
    fn the_zones_offered_are_those_that_people_live_in() {
        let zones = time_zones();
        for zone in ["UTC", "Europe/Rome", "Europe/Warsaw", "Europe/Berlin", "America/Argentina/Buenos_Aires"] {
            assert!(zones.iter().any(|one| one == zone), "{zone}");
        }
        assert!(zones.len() < 700 && zones.iter().all(|one| time_zone(one).is_ok()));
    }
}
