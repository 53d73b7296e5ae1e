//! Getting started: where a new provider stands between an empty collector and the first ticket, and what they left out.
//! Invariant: every step is done by the use case that does it at any other time; here is only looked, and remembered what
//! nothing else tells. Next: [`domain::onboarding`] decides.

use domain::onboarding::{Kept, Standing, Step, steps};
use shared::ids::SiteId;

use super::desk::Scope;
use super::provider::{self, Provider};
use super::test_problem::{self, Last};
use super::{App, audit};
use crate::error::AppError;
use crate::store::customer::{self, Customer};
use crate::store::device::{self, Device};
use crate::store::onboarding::{There, there};
use crate::store::site::{self, Site};
use crate::store::{Connection, StoreError, setting};

/// The setting that keeps what is remembered, as JSON.
const SETTING: &str = "onboarding";

/// How far it is.
#[derive(Clone, Debug)]
pub struct Progress {
    /// Every step with where it stands, in order.
    pub steps: Vec<(Step, Standing)>,
    /// It was finished, or put away.
    pub is_closed: bool,
    /// Who we are.
    pub provider: Provider,
    /// What is there, counted.
    pub there: There,
    /// The last test problem.
    pub test: Option<Last>,
}

impl Progress {
    /// The step to do now; none when nothing is left.
    #[must_use]
    pub fn current(&self) -> Option<Step> {
        self.steps.iter().find(|(_, standing)| *standing == Standing::Current).map(|(step, _)| *step)
    }

    /// Where a step stands.
    #[must_use]
    pub fn standing(&self, step: Step) -> Standing {
        self.steps.iter().find(|(one, _)| *one == step).map_or(Standing::ToDo, |(_, standing)| *standing)
    }

    /// How many steps are behind: done or skipped.
    #[must_use]
    pub fn behind(&self) -> usize {
        self.steps.iter().filter(|(_, standing)| matches!(standing, Standing::Done | Standing::Skipped)).count()
    }
}

/// How far it is.
///
/// # Errors
/// [`AppError::NotFound`] for who sees one customer alone: it is the provider's; so for every function below.
pub async fn progress(app: &App, scope: Scope) -> Result<Progress, AppError> {
    whole(scope)?;
    let mut read = app.db.read_within(scope).await?;
    let kept = kept(&mut read).await?;
    let there = there(&mut read).await?;
    drop(read);
    let (provider, test) = (provider::get(app).await?, test_problem::last(app, scope).await?);
    let done = |step: Step| match step {
        Step::Provider => !provider.name.is_empty(),
        Step::Customer => there.customers > 0,
        Step::Device => there.heard > 0,
        Step::Test => test.as_ref().is_some_and(Last::is_done),
        Step::Mail => app.mail.is_some() && there.sent > 0,
        Step::Technician => there.technicians > 1,
    };
    Ok(Progress { steps: steps(done, &kept), is_closed: kept.is_closed, provider, there, test })
}

/// The same for who is to be reminded of it: nothing once it was finished or put away.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn reminder(app: &App, scope: Scope) -> Result<Option<Progress>, AppError> {
    if scope.is_some() || kept(&mut *app.db.read_within(scope).await?).await?.is_closed {
        return Ok(None);
    }
    Ok(Some(progress(app, scope).await?))
}

/// Leaves a step out.
///
/// # Errors
/// As [`progress`].
pub async fn skip(app: &App, scope: Scope, step: Step) -> Result<(), AppError> {
    change(app, scope, "onboarding.skip", step.word(), |kept| {
        kept.skipped.insert(step);
    })
    .await
}

/// Finishes it or puts it away, or brings the reminder back.
///
/// # Errors
/// As [`progress`].
pub async fn close(app: &App, scope: Scope, is_closed: bool) -> Result<(), AppError> {
    let object = if is_closed { "closed" } else { "open" };
    change(app, scope, "onboarding.close", object, |kept| kept.is_closed = is_closed).await
}

/// The sites that a device can be let in for, each with its customer: the last added customer first; and the customers that
/// have none yet.
///
/// # Errors
/// As [`progress`].
pub async fn sites(app: &App, scope: Scope) -> Result<(Vec<(Customer, Site)>, Vec<Customer>), AppError> {
    whole(scope)?;
    let mut read = app.db.read_within(scope).await?;
    let mut customers = customer::list(&mut read).await?;
    customers.sort_by_key(|one| std::cmp::Reverse((one.created_at, one.id)));
    let sites = site::in_scope(&mut read, None).await?;
    let (mut found, mut lacking) = (Vec::new(), Vec::new());
    for one in customers {
        let own: Vec<_> = sites.iter().filter(|site| site.customer_id == one.id).collect();
        if own.is_empty() {
            lacking.push(one);
        } else {
            found.extend(own.into_iter().map(|site| (one.clone(), site.clone())));
        }
    }
    Ok((found, lacking))
}

/// One of these sites.
///
/// # Errors
/// [`AppError::Invalid`] when there is none such.
pub fn chosen(sites: &[(Customer, Site)], typed: &str) -> Result<Site, AppError> {
    let id: Option<SiteId> = typed.parse().ok();
    let found = sites.iter().find(|(_, site)| Some(site.id) == id).map(|(_, site)| site.clone());
    found.ok_or_else(|| AppError::invalid("site", "choose one of the sites in the list"))
}

/// The newest device that has reported, with its customer's name, and the newest that was let in and has not.
///
/// # Errors
/// As [`progress`].
pub async fn newest(app: &App, scope: Scope) -> Result<(Option<(Device, String)>, Option<Device>), AppError> {
    whole(scope)?;
    let mut read = app.db.read_within(scope).await?;
    let waiting = device::newest(&mut read, None, false, 1).await?.pop();
    let Some(heard) = device::newest(&mut read, None, true, 1).await?.pop() else { return Ok((None, waiting)) };
    let name = customer::get(&mut read, heard.customer_id).await?.map(|owner| owner.name).unwrap_or_default();
    Ok((Some((heard, name)), waiting))
}

fn whole(scope: Scope) -> Result<(), AppError> {
    if scope.is_none() { Ok(()) } else { Err(AppError::NotFound) }
}

async fn change(
    app: &App,
    scope: Scope,
    action: &str,
    object: &str,
    step: impl FnOnce(&mut Kept),
) -> Result<(), AppError> {
    whole(scope)?;
    let mut write = app.db.write_unleased().await?;
    let before = kept(&mut write).await?;
    let mut after = before.clone();
    step(&mut after);
    if after != before {
        setting::set(&mut write, SETTING, &serde_json::to_string(&after).map_err(AppError::internal)?).await?;
        audit::done(app, &mut write, action, object, None).await?;
        write.commit().await?;
    }
    Ok(())
}

/// What cannot be read was never kept by us: then nothing is remembered.
async fn kept(conn: &mut Connection) -> Result<Kept, StoreError> {
    let text = setting::get(conn, SETTING).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}
