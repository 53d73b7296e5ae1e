//! Views of the queue that a technician keeps: for themselves or for the team, and the one that the queue begins with.
//! Invariant: a view shows what its reader may see, never more; one that filters by a customer behind the reader's wall is
//! not there for them. Next: [`super::queue`], which answers what a view asks.

use domain::access::Role;
use domain::change::Actor;
use shared::ids::{TechnicianId, ViewId};
use shared::text::clean;

use super::desk::Scope;
use super::queue::{Asked, wanted};
use super::{App, audit};
use crate::error::AppError;
use crate::store::saved_view::{self, Kept};
use crate::store::{StoreError, Write, queue, scope as walls};
use crate::words::Reader;

/// Views that one keeps, and that a team shares, at most: each is counted whenever the queue is shown.
pub const MOST: usize = 12;
/// The longest name, bytes.
const NAME_BYTES: usize = 60;

/// A view with how many tickets it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Its id.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// What it asks of the queue.
    pub asked: Asked,
    /// Whether the team sees it.
    pub is_shared: bool,
    /// Whether this reader keeps it.
    pub is_own: bool,
    /// Whether this reader's queue begins with it.
    pub is_first: bool,
    /// Its tickets.
    pub count: i64,
}

/// The views of a technician, their own first.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of(app: &App, scope: Scope, who: &Actor, reader: &Reader) -> Result<Vec<View>, AppError> {
    let Actor::Technician(id, _) = who else { return Ok(Vec::new()) };
    // A technician's own rows are behind no customer's wall; what they count is.
    let mut own = app.db.read().await?;
    let first = saved_view::first(&mut own, *id).await?;
    let kept = saved_view::of(&mut own, *id).await?;
    drop(own);
    let mut read = app.db.read_within(scope).await?;
    let mut views = Vec::new();
    for one in kept {
        if let Some(customer) = one.customer
            && !walls::holds(&mut read, scope, customer).await?
        {
            continue;
        }
        // What an earlier version asked for is asked as far as it is understood.
        let asked: Asked = serde_json::from_str(&one.asked).unwrap_or_default();
        views.push(View {
            count: queue::count(&mut read, &wanted(scope, who, &asked, reader)).await?,
            is_own: one.owner == *id,
            is_first: first == Some(one.id),
            id: one.id,
            name: one.name,
            is_shared: one.is_shared,
            asked,
        });
    }
    Ok(views)
}

/// What the queue begins with, when a technician chose a view that is still there for them.
///
/// # Errors
/// As [`of`].
pub async fn first(app: &App, scope: Scope, who: &Actor) -> Result<Option<Asked>, AppError> {
    let Actor::Technician(id, _) = who else { return Ok(None) };
    let mut read = app.db.read().await?;
    let Some(first) = saved_view::first(&mut read, *id).await? else { return Ok(None) };
    let Some(found) = saved_view::of(&mut read, *id).await?.into_iter().find(|one| one.id == first) else {
        return Ok(None);
    };
    let is_there = match found.customer {
        Some(customer) => walls::holds(&mut read, scope, customer).await?,
        None => true,
    };
    Ok(is_there.then(|| serde_json::from_str(&found.asked).unwrap_or_default()))
}

/// Keeps a view under a name; under a name of one's own it takes that one's place.
///
/// # Errors
/// [`AppError::Invalid`] without a name, [`AppError::NotFound`] for a customer that is not there, [`AppError::Forbidden`] when
/// who may only look would share it, [`AppError::Conflict`] when there are enough.
pub async fn keep(
    app: &App,
    scope: Scope,
    (who, role): (&Actor, Role),
    (name, is_shared): (&str, bool),
    asked: &Asked,
) -> Result<ViewId, AppError> {
    let id = technician(who)?;
    if is_shared && role == Role::ReadOnly {
        return Err(AppError::forbidden("who may only look keeps views for themselves"));
    }
    let name = clean(name, NAME_BYTES);
    if name.is_empty() {
        return Err(AppError::invalid("name", "give the view a name"));
    }
    let mut write = app.db.write_unleased().await?;
    let customer = match asked.customer.as_str() {
        "" => None,
        customer => Some(customer.parse().map_err(|_| AppError::NotFound)?),
    };
    if let Some(customer) = customer {
        super::customer::there(&mut write, scope, customer).await?;
    }
    let views = saved_view::of(&mut write, id).await?;
    let before = views.iter().find(|one| one.owner == id && one.name == name);
    let beside = views.iter().filter(|one| one.is_shared == is_shared && (is_shared || one.owner == id));
    if beside.filter(|one| before.is_none_or(|before| before.id != one.id)).count() >= MOST {
        return Err(AppError::conflict(format!("{MOST} views are kept already; take one away first")));
    }
    let asked = Asked { customer: customer.map(|id| id.to_string()).unwrap_or_default(), ..asked.clone() };
    let view = Kept {
        id: before.map_or_else(|| app.clock.id(ViewId::new), |one| one.id),
        owner: id,
        is_shared,
        name,
        customer,
        asked: serde_json::to_string(&asked).map_err(AppError::internal)?,
    };
    saved_view::save(&mut write, &view, app.clock.now_ms()).await?;
    let told = format!("{}: {}{}", view.id, view.name, if is_shared { ", for the team" } else { "" });
    audit::done(app, &mut write, "view.keep", told, None).await?;
    write.commit().await?;
    Ok(view.id)
}

/// Takes a view away: one's own, or the team's by who decides for the provider.
///
/// # Errors
/// [`AppError::NotFound`] for a view that is not there for them, [`AppError::Forbidden`] for a colleague's.
pub async fn remove(app: &App, (who, role): (&Actor, Role), id: ViewId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let (technician, found) = seen(&mut write, who, id).await?;
    if found.owner != technician && role != Role::Owner {
        return Err(AppError::forbidden("this view is a colleague's; they or an owner take it away"));
    }
    saved_view::remove(&mut write, id).await?;
    audit::done(app, &mut write, "view.remove", format!("{id}: {}", found.name), None).await?;
    write.commit().await?;
    Ok(())
}

/// Lets the queue begin with a view, or with none.
///
/// # Errors
/// [`AppError::NotFound`] for a view that is not there for them.
pub async fn begin_with(app: &App, who: &Actor, id: Option<ViewId>) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let technician = match id {
        Some(id) => seen(&mut write, who, id).await?.0,
        None => technician(who)?,
    };
    saved_view::set_first(&mut write, technician, id).await?;
    write.commit().await?;
    Ok(())
}

async fn seen(write: &mut Write, who: &Actor, id: ViewId) -> Result<(TechnicianId, Kept), AppError> {
    let technician = technician(who)?;
    let found: Result<Vec<Kept>, StoreError> = saved_view::of(write, technician).await;
    let found = found?.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)?;
    Ok((technician, found))
}

fn technician(who: &Actor) -> Result<TechnicianId, AppError> {
    match who {
        Actor::Technician(id, _) => Ok(*id),
        _ => Err(AppError::NotFound),
    }
}
