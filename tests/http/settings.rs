//! The provider's settings: what is typed is kept or comes back with the reason; limits change the next judgement; nobody
//! locks everybody out.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use collector::app::provider;
use support::World;

use crate::browser::{Browser, form};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....a picture";

#[tokio::test]
async fn a_provider_is_saved_or_comes_back_as_typed_with_the_reason_beside_the_field() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let typed = |zone: &str, url: &str| {
        form(&[
            ("name", "Tecnica <Alpi>"),
            ("time_zone", zone),
            ("language", "it"),
            ("hours", "Mon-Fri 8:00-18:00"),
            ("phone", "+39 02 1234 5678"),
            ("emergency_phone", ""),
            ("remote_url", url),
        ])
    };
    let refused = anna.post("/settings/provider", &typed("Europe/Atlantis", "")).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    for there in ["time_zone-problem", "value=\"Europe/Atlantis\"", "Tecnica &#60;Alpi&#62;", "like Europe/Rome"] {
        assert!(refused.body.contains(there), "{there}: {}", refused.body);
    }
    let refused = anna.post("/settings/provider", &typed("Europe/Rome", "javascript:alert(1)")).await;
    assert!(refused.body.contains("remote_url-problem"), "{}", refused.body);
    assert_eq!(provider::get(&world.app).await.unwrap().name, "");

    let saved = anna.post("/settings/provider", &typed("europe/rome", "https://r.example.com/{device_id}")).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, "/settings/provider?saved=yes"));
    let page = anna.get(saved.location()).await.body;
    assert!(page.contains("Saved.") && page.contains("value=\"Europe/Rome\""), "{page}");
    assert!(page.contains("https://r.example.com/dev_"), "the example is filled in: {page}");
    let kept = provider::get(&world.app).await.unwrap();
    assert_eq!((kept.language.as_str(), kept.hours.as_str()), ("it", "Mon-Fri 8:00-18:00"));
}

#[tokio::test]
async fn a_logo_is_what_it_begins_with_and_is_served_as_that_and_nothing_else() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    assert_eq!(anna.get("/portal/logo").await.status, StatusCode::NOT_FOUND);
    let mut send = async |content: &[u8]| {
        let kind = "multipart/form-data; boundary=xYz";
        let headers = [("content-type", kind), ("origin", "http://desk.example"), ("sec-fetch-site", "same-origin")];
        let head = "--xYz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"logo.svg\"\r\n\
                    Content-Type: image/svg+xml\r\n\r\n";
        let body = [head.as_bytes(), content, b"\r\n--xYz--\r\n"].concat();
        anna.send_bytes("POST", "/settings/provider/logo", &headers, body).await
    };
    for (content, why) in [
        (b"<svg onload='alert(1)'/>".to_vec(), "PNG, JPEG or WebP"),
        (Vec::new(), "choose a picture"),
        ([PNG, vec![0; 256 * 1024].as_slice()].concat(), "256 KiB"),
        ([PNG, vec![0; 300 * 1024].as_slice()].concat(), "too large"),
    ] {
        let answer = send(&content).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{why}");
        let told = answer.body.split("file-problem").nth(1).unwrap_or_default().to_lowercase();
        assert!(told.contains(&why.to_lowercase()), "{why}: {}", answer.body);
    }
    assert_eq!(send(PNG).await.status, StatusCode::SEE_OTHER);
    let mut nobody = Browser::new(&world);
    let picture = nobody.get("/portal/logo").await;
    assert_eq!((picture.status, picture.headers[CONTENT_TYPE].as_bytes()), (StatusCode::OK, b"image/png".as_slice()));
    assert_eq!(picture.headers["x-content-type-options"], "nosniff");
    assert!(anna.get("/settings/provider").await.body.contains("src=\"/portal/logo\""));
    assert_eq!(anna.post("/settings/provider/logo/remove", "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(nobody.get("/portal/logo").await.status, StatusCode::NOT_FOUND);
}
