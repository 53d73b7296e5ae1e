//! A site's privacy profile over HTTP: set with its basis, told to the agent and to the reader in the portal, taken back.

use axum::http::StatusCode;
use collector::app::contact::{self, Filled};
use collector::app::customer;
use shared::report::Configuration;
use support::{Pc, World};

use crate::agents::AgentsDoor;
use crate::browser::{Browser, form};

const BASIS: [(&str, &str); 3] =
    [("profile", "standard"), ("confirmed_by", "Dr. <Conti>"), ("confirmed_on", "2024-02-29")];

async fn asked(world: &World, pc: &mut Pc) -> Option<Configuration> {
    world.app.clock.advance(60_000);
    let answer = AgentsDoor::new(world).report(pc, pc.body(world.app.clock.now_ms())).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    pc.sent();
    answer.receipt().configuration
}

#[tokio::test]
async fn a_profile_is_set_with_its_basis_reaches_the_agent_and_goes_back_by_one_click() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut web = world.pc(&rossi, "web-1").await;
    let path = format!("/customers/{}", rossi.customer.id);
    let deed = format!("{path}/sites/{}/privacy", rossi.site.id);
    assert!(anna.get(&path).await.body.contains("Privacy: <b>strict</b>"));
    assert_eq!(asked(&world, &mut web).await, None);

    assert_eq!(anna.post(&deed, &form(&BASIS)).await.location(), format!("{path}?saved=yes"));
    let page = anna.get(&path).await.body;
    for part in [
        "Privacy: <b>standard</b>. Basis confirmed by Dr. &#60;Conti&#62;, on 29 February 2024.",
        "Back to strict",
        "What changed",
        "set Headquarters to the standard privacy profile; the basis was confirmed by Dr. &#60;Conti&#62; on 29 February 2024.",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let told = asked(&world, &mut web).await.unwrap();
    assert_eq!((told.privacy.as_str(), told.revision), ("standard", 2));

    assert_eq!(anna.post(&deed, "profile=strict").await.location(), format!("{path}?saved=yes"));
    let page = anna.get(&path).await.body;
    assert!(page.contains("Privacy: <b>strict</b>") && page.contains("back to the strict privacy profile."), "{page}");
    assert_eq!(asked(&world, &mut web).await.unwrap().privacy, "strict");
}

#[tokio::test]
async fn what_is_refused_comes_back_as_typed_and_changes_nothing() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let path = format!("/customers/{}", rossi.customer.id);
    let deed = format!("{path}/sites/{}/privacy", rossi.site.id);
    let long = "9".repeat(5_000);
    for (by, on, problem) in [
        ("", "2024-02-29", "privacy-confirmed_by-problem"),
        ("\u{202e}\n", "2024-02-29", "privacy-confirmed_by-problem"),
        ("Maria \"Conti\"", "", "privacy-confirmed_on-problem"),
        ("Maria \"Conti\"", "2023-02-29", "privacy-confirmed_on-problem"),
        ("Maria \"Conti\"", "9999-12-31", "privacy-confirmed_on-problem"),
        ("Maria \"Conti\"", "2018-05-24", "privacy-confirmed_on-problem"),
        ("Maria \"Conti\"", &long, "privacy-confirmed_on-problem"),
    ] {
        let typed = form(&[("profile", "standard"), ("confirmed_by", by), ("confirmed_on", on)]);
        let answer = anna.post(&deed, &typed).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{by} {on}");
        assert!(answer.body.contains(&format!("id=\"{problem}\"")), "{problem} is not in {}", answer.body);
        assert!(by.len() < 5 || answer.body.contains("value=\"Maria &#34;Conti&#34;\""), "{}", answer.body);
    }
    for typed in ["", "profile=all", "text=x", "profile=STANDARD&confirmed_by=Maria&confirmed_on=2024-02-29"] {
        assert_eq!(anna.post(&deed, typed).await.status, StatusCode::BAD_REQUEST, "{typed}");
    }
    let across = format!("/customers/{}/sites/{}/privacy", verdi.customer.id, rossi.site.id);
    for typed in [form(&BASIS), "profile=strict".to_owned(), "profile=all".to_owned()] {
        assert_eq!(anna.post(&across, &typed).await.status, StatusCode::NOT_FOUND, "{typed}");
    }
    let page = anna.get(&path).await.body;
    assert!(page.contains("Privacy: <b>strict</b>") && !page.contains("What changed"), "{page}");
}

#[tokio::test]
async fn a_contact_reads_the_profile_of_their_own_site_in_their_language() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    customer::add_site(&world.app, rossi.customer.id, "Torino", "UTC").await.unwrap();
    let set = format!("/customers/{}/sites/{}/privacy", rossi.customer.id, rossi.site.id);
    let read = async |tenant: &support::world::Tenant, name: &str, language: &str, of_site: bool| {
        let email = format!("{name}@example.com");
        let site = of_site.then_some(tenant.site.id);
        let language = language.to_owned();
        let filled = Filled { name: name.to_owned(), email, language, site, gets_notices: true, ..Filled::default() };
        let contact = contact::add(&world.app, tenant.customer.id, &filled).await.unwrap();
        let mut browser = Browser::new(&world);
        let link = collector::app::portal::sign_in::link(&world.app, contact.id).await.unwrap();
        let _in = browser.post(&link[link.find("/portal/link/").unwrap()..], "").await;
        browser.get("/portal/reads").await.body
    };
    let strict = read(&rossi, "strict", "it", false).await;
    assert!(strict.contains("La regola più restrittiva") && !strict.contains("Torino"), "said once: {strict}");
    let _set = anna.post(&set, &form(&BASIS)).await;
    for (language, wider, basis) in [
        ("en", "The wider rule", "confirmed by Dr. &#60;Conti&#62; on 29 February 2024."),
        ("it", "La regola più ampia", "Dr. &#60;Conti&#62; il 29 febbraio 2024."),
        ("pl", "Zasada szersza", "Dr. &#60;Conti&#62; ("),
        ("de", "Die weitere Regel", "am 29. Februar 2024 bestätigt."),
    ] {
        let page = read(&rossi, &format!("own-{language}"), language, true).await;
        assert!(page.contains(wider) && page.contains(basis), "{wider} {basis}: {page}");
        assert!(!page.contains("Torino") && !page.contains("Headquarters"), "their own site alone: {page}");
    }
    let all = read(&rossi, "all", "en", false).await;
    for part in ["<b>Headquarters</b>: The wider rule", "<b>Torino</b>: The strict rule"] {
        assert!(all.contains(part), "{part} is not in {all}");
    }
    let other = read(&verdi, "other", "en", false).await;
    assert!(other.contains("The strict rule") && !other.contains("Conti"), "{other}");
}
