//! Limits as people set them: by the provider, for a customer, a site or a device; the nearest wins.
//! Invariant: only what a check declares and whether it is for the digest, within bounds; the revision goes up with each change,
//! so the writer judges the next report by it; the audit says old and new, and a reason where one is given. Next: [`domain::policy`] decides, [`crate::store::policy`] keeps.

use domain::policy::{Inherited, LevelLimits, SCOPES, declared, fields, inherited, written};
use shared::check::Entry;
use shared::checks::{self, CHECKS};
use shared::ids::{CustomerId, DeviceId, SiteId};
use shared::limits::LimitField;

use super::customer::within;
use super::desk::Scope;
use super::{App, audit};
use crate::error::AppError;
use crate::store::policy::{self, Exception, Reach};
use crate::store::{Write, customer, device, site};

/// For whom limits are asked or set; nothing named is everybody. A site is named with its customer, a device alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The customer's id as it came.
    pub customer: String,
    /// The site's id as it came.
    pub site: String,
    /// The device's id as it came.
    pub device: String,
}

/// One level of the chain that leads to whom limits are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// A word of [`SCOPES`].
    pub scope: &'static str,
    /// The id that its limits are kept under; empty for the provider.
    pub id: String,
    /// What people call it.
    pub name: String,
}

/// A limit of a check as one level sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct OneLimit {
    /// As its check declares it.
    pub field: &'static LimitField,
    /// What counts here, and why.
    pub stands: Inherited,
}

/// A check's limits as one level sees them.
#[derive(Clone, Debug, PartialEq)]
pub struct OfCheck {
    /// The check.
    pub check: &'static str,
    /// Its limits, in the order it declares them.
    pub limits: Vec<OneLimit>,
    /// Findings of it that are open now among those whom this level reaches.
    pub open: i64,
}

/// The limits of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// From the provider to the level itself.
    pub chain: Vec<Level>,
    /// Whom it reaches.
    pub reach: Reach,
    /// How many devices that are.
    pub devices: i64,
    /// The checks that have limits.
    pub checks: Vec<OfCheck>,
    /// What may be chosen below: customers, or sites and then devices.
    pub below: Vec<Level>,
}

/// The limits as one level sees them.
///
/// # Errors
/// [`AppError::NotFound`] for nobody, and for whom the reader's scope does not hold.
pub async fn of(app: &App, scope: Scope, asked: &Asked) -> Result<Limits, AppError> {
    let (reach, chain) = chain(app, scope, asked).await?;
    let below = below(app, scope, reach).await?;
    let mut read = app.db.read_within(scope).await?;
    let mut levels = Vec::with_capacity(chain.len());
    for level in &chain {
        levels.push(policy::at(&mut read, level.scope, &level.id).await?);
    }
    let open = policy::open_in(&mut read, reach).await?;
    let checks = CHECKS.iter().filter(|entry| fields(entry.key).next().is_some()).map(|entry| OfCheck {
        check: entry.key,
        limits: limits_of(&levels, entry.key),
        open: open.iter().find(|(check, _)| check == entry.key).map_or(0, |(_, findings)| *findings),
    });
    let checks = checks.collect();
    let devices = policy::devices_in(&mut read, reach).await?;
    Ok(Limits { chain, reach, devices, checks, below })
}

/// Sets the limits of one check at one level: what was written is set, what was left empty is inherited.
///
/// # Errors
/// As [`of`], and [`AppError::Invalid`] with the limit that is not as it must be; then nothing is changed.
pub async fn set(
    app: &App,
    scope: Scope,
    asked: &Asked,
    check: &str,
    typed: &[(String, String)],
) -> Result<(), AppError> {
    set_because(app, scope, asked, check, typed, "").await
}

/// The same with a reason, which the audit keeps; an empty one is none.
///
/// # Errors
/// As [`set`].
pub async fn set_because(
    app: &App,
    scope: Scope,
    asked: &Asked,
    check: &str,
    typed: &[(String, String)],
    why: &str,
) -> Result<(), AppError> {
    let (entry, wanted) = wanted(check, typed)?;
    let (reach, chain) = chain(app, scope, asked).await?;
    let level = chain.last().ok_or(AppError::NotFound)?;
    let mut write = app.db.write_unleased().await?;
    let before = policy::at(&mut write, level.scope, &level.id).await?;
    let mut changed = false;
    for (field, value) in wanted {
        changed |= set_one(app, &mut write, (level, reach), &before, (entry.key, field, value, why)).await?;
    }
    if changed {
        write.commit().await?;
    }
    Ok(())
}

/// A check's limits as they were typed; none is the inherited one.
type Wanted = Vec<(&'static LimitField, Option<f64>)>;

/// The check and what its limits are to be.
pub(super) fn wanted(check: &str, typed: &[(String, String)]) -> Result<(&'static Entry, Wanted), AppError> {
    let entry = checks::find(check).filter(|entry| fields(entry.key).next().is_some()).ok_or(AppError::NotFound)?;
    let mut wanted = Vec::new();
    for (name, text) in typed {
        let field = declared(entry.key, name).map_err(|refused| AppError::invalid("limit", refused.to_string()))?;
        let value = written(field, text).map_err(|refused| AppError::invalid(field.name, refused.to_string()))?;
        wanted.push((field, value));
    }
    Ok((entry, wanted))
}

/// Every limit that was set, by the provider or for some only.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn exceptions(app: &App, scope: Scope) -> Result<Vec<Exception>, AppError> {
    Ok(policy::exceptions(&mut *app.db.read_within(scope).await?, scope).await?)
}

async fn set_one(
    app: &App,
    write: &mut Write,
    (level, reach): (&Level, Reach),
    before: &LevelLimits,
    (check, field, value, why): (&str, &LimitField, Option<f64>, &str),
) -> Result<bool, AppError> {
    let name = format!("{check}.{}", field.name);
    let old = before.get(&name).copied();
    if old == value {
        return Ok(false);
    }
    let at = (level.scope, level.id.as_str());
    match value {
        Some(value) => {
            policy::set(write, at, &name, value).await?;
        }
        None => {
            policy::unset(write, at, &name).await?;
        }
    }
    let told = |value: Option<f64>| value.map_or_else(|| "inherited".to_owned(), |value| value.to_string());
    let place = format!("{} {}", level.scope, level.id);
    let why = if why.is_empty() { String::new() } else { format!(", because: {why}") };
    let object = format!("{}: {name}: {} -> {}{why}", place.trim_end(), told(old), told(value));
    audit::done(app, write, "limit.set", object, reach.customer).await?;
    Ok(true)
}

fn limits_of(levels: &[LevelLimits], check: &str) -> Vec<OneLimit> {
    fields(check).map(|field| OneLimit { field, stands: inherited(levels, check, field) }).collect()
}

/// What was asked, as ids; what is none is nobody.
fn reach(asked: &Asked) -> Result<Reach, AppError> {
    let customer: Option<CustomerId> = id(&asked.customer)?;
    Ok(Reach { customer, site: id::<SiteId>(&asked.site)?, device: id::<DeviceId>(&asked.device)? })
}

fn id<T: std::str::FromStr>(text: &str) -> Result<Option<T>, AppError> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| AppError::NotFound) }
}

/// The levels from the provider down to whom it is asked for, with the names people know.
pub(super) async fn chain(app: &App, scope: Scope, asked: &Asked) -> Result<(Reach, Vec<Level>), AppError> {
    let mut read = app.db.read_within(scope).await?;
    let mut reach = reach(asked)?;
    let mut chain = vec![Level { scope: SCOPES[0], id: String::new(), name: "Everybody".to_owned() }];
    let found = match reach.device {
        Some(id) => Some(device::of_any_customer(&mut read, id).await?.ok_or(AppError::NotFound)?),
        None => None,
    };
    if let Some(device) = &found {
        reach.customer = Some(device.customer_id);
        reach.site = Some(device.site_id);
    }
    match (scope, reach.customer) {
        // What holds for everybody is for who sees everybody.
        (Some(_), None) => return Err(AppError::NotFound),
        (_, None) if reach.site.is_some() => return Err(AppError::NotFound),
        (_, None) => return Ok((reach, chain)),
        (_, Some(customer)) => {
            within(&mut read, scope, customer).await?;
            let named = customer::get(&mut read, customer).await?.ok_or(AppError::NotFound)?;
            chain.push(Level { scope: SCOPES[1], id: customer.to_string(), name: named.name });
            if let Some(site) = reach.site {
                let named = site::get(&mut read, customer, site).await?.ok_or(AppError::NotFound)?;
                chain.push(Level { scope: SCOPES[2], id: site.to_string(), name: named.name });
            }
        }
    }
    if let Some(device) = found {
        chain.push(Level { scope: SCOPES[3], id: device.id.to_string(), name: device.name });
    }
    Ok((reach, chain))
}

/// What may be chosen next: customers below everybody, sites below a customer, devices below a site.
async fn below(app: &App, scope: Scope, reach: Reach) -> Result<Vec<Level>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let level = |scope: &'static str, id: String, name: String| Level { scope, id, name };
    Ok(match (reach.customer, reach.site, reach.device) {
        (None, ..) if scope.is_none() => {
            let found = customer::list(&mut read).await?;
            found.into_iter().map(|one| level(SCOPES[1], one.id.to_string(), one.name)).collect()
        }
        (Some(customer), None, _) => {
            let found = site::list(&mut read, customer).await?;
            found.into_iter().map(|one| level(SCOPES[2], one.id.to_string(), one.name)).collect()
        }
        (Some(customer), Some(site), None) => {
            let found = device::list(&mut read, customer).await?;
            let here = found.into_iter().filter(|one| one.site_id == site && one.retired_at.is_none());
            here.map(|one| level(SCOPES[3], one.id.to_string(), one.name)).collect()
        }
        _ => Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::customer as customers;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::store::audit as audit_lines;

    #[tokio::test]
    async fn a_limit_is_set_inherited_and_taken_back_and_each_change_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_000)).await.unwrap();
        let rossi = customers::add(&app, "Rossi Srl", "it").await.unwrap();
        let milano = customers::add_site(&app, rossi.id, "Milano", "Europe/Rome").await.unwrap();
        let all = Asked::default();
        let of_rossi = Asked { customer: rossi.id.to_string(), ..Asked::default() };
        let of_milano = Asked { site: milano.id.to_string(), ..of_rossi.clone() };
        let one = |text: &str| vec![("high_percent".to_owned(), text.to_owned())];
        set(&app, None, &all, "disk_space", &one("12")).await.unwrap();
        set(&app, None, &of_rossi, "disk_space", &one("8,5")).await.unwrap();
        set(&app, None, &of_rossi, "disk_space", &one("8.5")).await.unwrap();
        let seen = async |asked: &Asked| {
            let limits = of(&app, None, asked).await.unwrap();
            let disk = limits.checks.iter().find(|one| one.check == "disk_space").unwrap();
            let stands = disk.limits.first().unwrap().stands;
            (stands.own, stands.above, stands.from, limits.chain.len())
        };
        assert_eq!(seen(&all).await, (Some(12.0), 10.0, None, 1));
        assert_eq!(seen(&of_rossi).await, (Some(8.5), 12.0, Some(0), 2));
        assert_eq!(seen(&of_milano).await, (None, 8.5, Some(1), 3));
        let mut read = app.db.read().await.unwrap();
        assert_eq!(policy::revision(&mut read).await.unwrap(), 2, "what changes nothing is no revision");

        for (check, limit, text, field) in
            [("disk_space", "high_percent", "101", "high_percent"), ("disk_space", "nothing", "1", "limit")]
        {
            let typed = vec![("critical_percent".to_owned(), "1".to_owned()), (limit.to_owned(), text.to_owned())];
            let refused = set(&app, None, &all, check, &typed).await;
            assert!(matches!(&refused, Err(AppError::Invalid { field: of, .. }) if *of == field), "{refused:?}");
        }
        assert!(matches!(set(&app, None, &all, "no_such_check", &[]).await, Err(AppError::NotFound)));
        assert!(policy::at(&mut read, "provider", "").await.unwrap().len() == 1, "all of a form or nothing");

        set(&app, None, &of_rossi, "disk_space", &one("")).await.unwrap();
        assert_eq!(seen(&of_rossi).await, (None, 12.0, Some(0), 2));
        assert_eq!(audit_lines::count(&mut read, "limit.set", "ok").await.unwrap(), 3);
    }

    #[tokio::test]
    async fn f7_limits_stay_behind_the_wall() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_000)).await.unwrap();
        let rossi = customers::add(&app, "Rossi Srl", "it").await.unwrap();
        let milano = customers::add_site(&app, rossi.id, "Milano", "Europe/Rome").await.unwrap();
        let verdi = customers::add(&app, "Verdi Spa", "it").await.unwrap();
        let of_rossi = Asked { customer: rossi.id.to_string(), ..Asked::default() };
        let crossed = Asked { customer: verdi.id.to_string(), site: milano.id.to_string(), ..Asked::default() };
        let alone = Asked { site: milano.id.to_string(), ..Asked::default() };
        let rubbish = Asked { customer: "rubbish".into(), ..Asked::default() };
        for (scope, asked) in [
            (Some(verdi.id), &of_rossi),
            (Some(verdi.id), &Asked::default()),
            (Some(verdi.id), &alone),
            (None, &crossed),
            (None, &alone),
            (None, &rubbish),
        ] {
            assert!(matches!(of(&app, scope.map(Into::into), asked).await, Err(AppError::NotFound)), "{asked:?}");
            assert!(
                matches!(set(&app, scope.map(Into::into), asked, "disk_space", &[]).await, Err(AppError::NotFound)),
                "{asked:?}"
            );
        }
        assert!(of(&app, Some(rossi.id.into()), &of_rossi).await.is_ok());
    }
}
