//! The privacy profile of a site, as a technician sets it.
//! Invariant: the profile, the audit's line, the line that people read and the revision that agents follow commit together;
//! what is so already changes nothing. Next: [`domain::privacy`] decides, [`super::writer`] sends it to the site's agents.

use domain::change::{Actor, Change};
use domain::privacy::{self, Privacy, Wanted};
use shared::ids::{ChangeId, CustomerId, SiteId};

use super::desk::Scope;
use super::{App, audit, customer};
use crate::error::AppError;
use crate::store::change;
use crate::store::site::{self, Site};

/// Sets a site's profile and returns the site as it is then.
///
/// # Errors
/// [`AppError::NotFound`] for a site that this customer, or this scope, has not; [`AppError::Invalid`] with what is wanted.
pub async fn set(
    app: &App,
    scope: Scope,
    (owner, id): (CustomerId, SiteId),
    wanted: Wanted<'_>,
    who: &Actor,
) -> Result<Site, AppError> {
    let mut write = app.db.write_unleased().await?;
    customer::within(&mut write, scope, owner).await?;
    let mut found = site::get(&mut write, owner, id).await?.ok_or(AppError::NotFound)?;
    let now_ms = app.clock.now_ms();
    let decided = privacy::decide(&found.privacy, wanted, privacy::today(now_ms, &found.time_zone));
    let decided = decided.map_err(|refused| AppError::invalid(refused.field(), refused.to_string()))?;
    let Some(next) = decided else { return Ok(found) };
    site::set_privacy(&mut write, owner, id, &next).await?;
    let object = format!("{id}: {} -> {}", described(&found.privacy), described(&next));
    audit::done(app, &mut write, "site.privacy", object, Some(owner)).await?;
    let line = Change {
        ticket: None,
        device: None,
        at: now_ms,
        actor: who.clone(),
        words: next.told(&found.name, who.name().unwrap_or(&app.who)),
        internal: true,
    };
    change::add(&mut write, app.clock.id(ChangeId::new), owner, None, &line).await?;
    write.commit().await?;
    found.privacy = next;
    Ok(found)
}

/// A profile in the audit's words.
fn described(privacy: &Privacy) -> String {
    let basis =
        privacy.basis().map(|one| format!(" (basis confirmed by {}, on {})", one.confirmed_by, one.confirmed_on));
    format!("{}{}", privacy.word(), basis.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::store::{audit as audit_lines, policy};
    use crate::words::{Reader, say};

    const NOW: i64 = 1_795_600_000_000; // 25 November 2026, 09:46 in UTC

    fn standard<'a>(confirmed_by: &'a str, confirmed_on: &'a str) -> Wanted<'a> {
        Wanted { profile: "standard", confirmed_by, confirmed_on }
    }

    #[tokio::test]
    async fn a_profile_is_set_with_its_basis_told_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(NOW)).await.unwrap();
        let rossi = customer::add(&app, "Rossi Srl", "it").await.unwrap();
        let milano = customer::add_site(&app, rossi.id, "Milano", "Europe/Rome").await.unwrap();
        let (at, who) = ((rossi.id, milano.id), Actor::Collector);
        let app = app.acting_for(&audit::HOST_SHELL);
        for (wanted, field) in [
            (standard("", "2026-11-20"), "confirmed_by"),
            (standard("Maria Conti", ""), "confirmed_on"),
            (standard("Maria Conti", "2026-11-26"), "confirmed_on"),
            (Wanted { profile: "all", ..Wanted::default() }, "profile"),
        ] {
            let refused = set(&app, None, at, wanted, &who).await;
            assert!(matches!(&refused, Err(AppError::Invalid { field: of, .. }) if *of == field), "{refused:?}");
        }
        for _ in 0..2 {
            let set = set(&app, None, at, standard("Maria Conti", "2026-11-20"), &who).await.unwrap();
            assert_eq!(set.privacy.word(), "standard");
        }
        let strict = Wanted { profile: "strict", ..Wanted::default() };
        assert_eq!(set(&app, Some(rossi.id.into()), at, strict, &who).await.unwrap().privacy, Privacy::Strict);
        let mut read = app.db.read().await.unwrap();
        assert_eq!(policy::revision(&mut read).await.unwrap(), 2, "what changes nothing is no revision");
        assert_eq!(audit_lines::count(&mut read, "site.privacy", "ok").await.unwrap(), 2);
        let told: Vec<_> = change::of_sites(&mut read, rossi.id, 9).await.unwrap();
        let told: Vec<_> = told.iter().map(|line| say(&line.words, &Reader::utc(NOW))).collect();
        assert_eq!(
            told,
            [
                "host shell set Milano back to the strict privacy profile.",
                "host shell set Milano to the standard privacy profile; the basis was confirmed by Maria Conti on \
                 Friday 20 November.",
            ]
        );
    }

    #[tokio::test]
    async fn f7_a_profile_stays_behind_the_wall() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(NOW)).await.unwrap();
        let rossi = customer::add(&app, "Rossi Srl", "it").await.unwrap();
        let milano = customer::add_site(&app, rossi.id, "Milano", "Europe/Rome").await.unwrap();
        let verdi = customer::add(&app, "Verdi Spa", "it").await.unwrap();
        let never = app.clock.id(SiteId::new);
        for (scope, at) in [
            (Some(verdi.id), (rossi.id, milano.id)),
            (None, (verdi.id, milano.id)),
            (Some(verdi.id), (verdi.id, milano.id)),
            (None, (rossi.id, never)),
        ] {
            let refused =
                set(&app, scope.map(Into::into), at, standard("Maria Conti", "2026-11-20"), &Actor::Collector).await;
            assert!(matches!(refused, Err(AppError::NotFound)), "{scope:?} {at:?}");
        }
        assert_eq!(customer::find_site(&app, rossi.id, "Milano").await.unwrap(), milano, "nothing changed");
        assert!(matches!(customer::find_site(&app, verdi.id, &milano.id.to_string()).await, Err(AppError::NotFound)));
    }
}
