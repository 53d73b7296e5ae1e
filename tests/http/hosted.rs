//! The page of a customer's web sites: entered, refused with what is wanted, taken out; nothing is told before a look.

use axum::http::StatusCode;
use support::World;

use crate::browser::{Browser, form};

#[tokio::test]
async fn h8_sites_are_entered_by_public_web_addresses_alone_and_none_looks_well_before_it_was_seen() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut anna = Browser::signed_in(&world).await;
    let path = format!("/customers/{}/hosted", rossi.customer.id);
    assert!(anna.get(&path).await.body.contains("None was entered."));
    for (address, why) in [
        ("shop.example", "An address like https://shop.example is wanted"),
        ("ftp://shop.example", "An address that begins with https:// or http:// is wanted"),
        ("https://me:secret@shop.example", "A name or a password in it is not taken"),
        ("https://shop.example:22", "Only the ports 80, 443, 8080 and 8443 are looked at"),
    ] {
        let refused = anna.post(&path, &form(&[("address", address)])).await;
        let has_why = refused.body.to_lowercase().contains(&why.to_lowercase());
        assert!(refused.status == StatusCode::BAD_REQUEST && has_why, "{address}: {}", refused.body);
    }
    let shop = form(&[("address", "https://Shop.Example/it#top")]);
    assert_eq!(anna.post(&path, &shop).await.status, StatusCode::SEE_OTHER);
    assert_eq!(anna.post(&path, &shop).await.status, StatusCode::CONFLICT);
    let page = anna.get(&path).await.body;
    assert!(page.contains("https://shop.example/it<") && page.contains("not looked at yet"), "{page}");
    assert!(!page.contains("answers<"), "{page}");
    let (_, rest) = page.split_once("/hosted/hos_").unwrap();
    let remove = format!("{path}/hos_{}", rest.split('"').next().unwrap());
    let bianchi = world.customer("Bianchi Spa").await;
    let foreign = remove.replace(&rossi.customer.id.to_string(), &bianchi.customer.id.to_string());
    assert_eq!(anna.post(&foreign, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.post(&remove, "").await.status, StatusCode::SEE_OTHER);
    assert!(anna.get(&path).await.body.contains("None was entered."));
}
