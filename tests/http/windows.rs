//! Maintenance windows are planned on a customer's page, in the site's own time, and taken back there.

use axum::http::StatusCode;
use collector::app::window as case;
use support::World;
use support::world::PASSWORD;

use crate::browser::{Browser, form};

#[tokio::test]
async fn a_window_is_planned_shown_in_the_site_s_time_and_taken_back() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let pc = world.pc(&rossi, "SRV-1").await;
    let mut anna = Browser::signed_in(&world).await;
    let path = format!("/customers/{}/windows", rossi.customer.id);
    assert!(anna.get(&path).await.body.contains("Nothing is planned."));
    let (site, device) = (rossi.site.id.to_string(), pc.device.id.to_string());
    let typed = |name: &str, place: &str, day: &str, weekday: &str, nth: &str| {
        let all = [("name", name), ("place", place), ("first_on", day), ("weekday", weekday), ("nth", nth)];
        form(&[&all[..], &[("from", "22:00"), ("to", "04:00")]].concat())
    };
    let refused = anna.post(&path, &typed("<b>Updates", &site, "soon", "", "0")).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    for there in ["first_on-problem", "value=\"&#60;b&#62;Updates\"", "A day like 2026-11-28"] {
        assert!(refused.body.contains(there), "{there}: {}", refused.body);
    }
    let over = anna.post(&path, &typed("Updates", &site, "2027-01-01", "", "0")).await;
    assert!(over.body.contains("over already"), "{}", over.body);
    let saved = anna.post(&path, &typed("Updates", &site, "2027-01-01", "sun", "2")).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, format!("{path}?saved=yes").as_str()));
    anna.post(&path, &typed("Move", &format!("{site}/{device}"), "2027-01-16", "", "0")).await;
    let page = anna.get(&path).await.body;
    for there in ["the second Sunday of a month, 22:00 to 04:00", "16 January 2027, 22:00 to 04:00", "› SRV-1"] {
        assert!(page.contains(there), "{there}: {page}");
    }
    // A foreign site, device or window is not there.
    let foreign = verdi.site.id.to_string();
    for place in [foreign.clone(), format!("{site}/dev_0"), "rubbish".to_owned()] {
        assert_eq!(anna.post(&path, &typed("X", &place, "2027-02-01", "", "0")).await.status, StatusCode::NOT_FOUND);
    }
    let kept = case::of_customer(&world.app, None, rossi.customer.id).await.unwrap().planned;
    let id = kept.iter().find(|one| one.window.name == "Updates").unwrap().window.id;
    let others = format!("/customers/{}/windows/{id}/remove", verdi.customer.id);
    assert_eq!(anna.post(&others, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.post(&format!("{path}/{id}/remove"), "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(case::of_customer(&world.app, None, rossi.customer.id).await.unwrap().planned.len(), 1);
    // The other is told on the device's page while it is open: in the night after tomorrow's.
    let path = format!("/devices/{}", pc.device.id);
    assert!(!anna.get(&path).await.body.contains("is open until"));
    world.app.clock.advance(38 * 3_600_000 + 5 * 60_000);
    let mut anna = Browser::of_session(&world, &world.sign_in("anna@example.com", PASSWORD).await);
    let page = anna.get(&path).await.body;
    assert!(page.contains("maintenance window</a> is open until <time"), "{page}");
}
