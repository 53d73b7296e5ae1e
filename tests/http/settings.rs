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

#[tokio::test]
async fn a_limit_changed_on_the_page_changes_the_judgement_of_the_next_report() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "pc1").await;
    let mut anna = Browser::signed_in(&world).await;
    world.report(&mut pc, 2).await;
    assert_eq!(world.tickets().await.len(), 0);

    let page = anna.get("/settings/limits").await.body;
    for there in
        ["id=\"disk_space\"", "High below this share free", "name=\"limit.high_percent\"", "0 to 100 is possible"]
    {
        assert!(page.contains(there), "{there}: {page}");
    }
    // Everything is too full below 100 % and a million GB.
    let strict = form(&[("limit.high_percent", "100"), ("limit.high_gb", "1000000"), ("limit.clear_points", "")]);
    let saved = anna.post("/settings/limits/disk_space", &strict).await;
    assert_eq!(saved.location(), "/settings/limits?saved=disk_space#disk_space", "{}", saved.body);
    world.report(&mut pc, 2).await;
    let opened = world.tickets().await;
    assert_eq!(opened.iter().map(|one| one.check.as_str()).collect::<Vec<_>>(), ["disk_space"]);

    // Nearest wins: the device's own limit lets it clear, the provider's stays.
    let device = pc.device.id.to_string();
    let here = format!("/settings/limits?device={device}");
    let page = anna.get(&here).await.body;
    assert!(page.contains("100 %, set for everybody") && page.contains("found now: 1"), "{page}");
    let own = form(&[("device", &device), ("limit.high_percent", "0"), ("limit.clear_points", "0")]);
    let saved = anna.post("/settings/limits/disk_space", &own).await;
    assert_eq!(saved.location(), format!("{here}&saved=disk_space#disk_space"));
    assert!(anna.get(&here).await.body.contains("2 set here"));
    world.report(&mut pc, 2).await;
    assert!(!world.tickets().await[0].state.is_open());
    let everybody = anna.get("/settings/limits").await.body;
    assert!(everybody.contains("Rossi Srl › Headquarters › pc1"), "what is set nearer is listed: {everybody}");
    let csv = anna.get("/settings/limits.csv").await.body;
    assert!(csv.contains("provider,,,,disk_space,high_percent,100\r\n"), "{csv}");
    assert!(csv.contains("device,Rossi Srl,Headquarters,pc1,disk_space,high_percent,0\r\n"), "{csv}");

    // Back to inherited, and it is found again.
    for limit in ["high_percent", "clear_points"] {
        anna.post("/settings/limits/disk_space", &form(&[("device", &device), ("inherit", limit)])).await;
    }
    world.report(&mut pc, 2).await;
    assert!(world.tickets().await.iter().any(|one| one.state.is_open()));
}

#[tokio::test]
async fn a_limit_out_of_bounds_comes_back_as_typed_and_nothing_of_the_form_is_kept() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let typed = form(&[("limit.high_percent", "12"), ("limit.critical_percent", "<b>140")]);
    let refused = anna.post("/settings/limits/disk_space", &typed).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    for there in
        ["disk_space-critical_percent-problem", "value=\"&#60;b&#62;140\"", "value=\"12\"", "A number is wanted"]
    {
        assert!(refused.body.contains(there), "{there}: {}", refused.body);
    }
    let refused = anna.post("/settings/limits/disk_space", &form(&[("limit.critical_percent", "140")])).await;
    assert!(refused.body.contains("0 to 100 are possible"), "{}", refused.body);
    assert!(!anna.get("/settings/limits").await.body.contains("set here"));
    for path in ["/settings/limits/no_such_check", "/settings/limits/presence"] {
        assert_eq!(anna.post(path, &typed).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for place in ["customer=rubbish", "customer=cus_0", "site=sit_0", "device=dev_0"] {
        assert_eq!(anna.get(&format!("/settings/limits?{place}")).await.status, StatusCode::NOT_FOUND, "{place}");
    }
}

#[tokio::test]
async fn somebody_is_invited_chooses_a_password_is_shut_out_and_let_in_again() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let refused = anna.post("/settings/technicians", &form(&[("name", "Marek"), ("email", "marek")])).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.body.contains("email-problem") && refused.body.contains("value=\"Marek\""), "{}", refused.body);
    let made = anna.post("/settings/technicians", &form(&[("name", "Marek"), ("email", "marek@example.com")])).await;
    let link = made.body.split("id=\"invitation-link\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let page = anna.get("/settings/technicians").await.body;
    assert!(page.contains("Invited") && !page.contains("welcome?code"), "shown once: {page}");
    let taken = anna.post("/settings/technicians", &form(&[("name", "M"), ("email", "Marek@example.com")])).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);

    let mut marek = Browser::new(&world);
    let (_, path) = link.split_once("8080").unwrap();
    let welcome = marek.get(path).await.body;
    let code = path.split_once("code=").unwrap().1;
    assert!(welcome.contains(&format!("value=\"{code}\"")), "{welcome}");
    let chosen = form(&[("code", code), ("password", "a password of his own")]);
    assert_eq!(marek.post("/welcome", &chosen).await.status, StatusCode::SEE_OTHER);
    marek.set_up_factor(&world, "marek@example.com").await;
    assert_eq!(marek.get("/").await.status, StatusCode::OK);

    let page = anna.get("/settings/technicians").await.body;
    let id =
        page.split("/settings/technicians/").find_map(|part| part.split_once("/end-sessions")).unwrap().0.to_owned();
    let act = |what: &str| format!("/settings/technicians/{id}/{what}");
    assert_eq!(anna.post(&act("disable"), "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(marek.get("/").await.location(), "/sign-in", "at once");
    assert!(anna.get("/settings/technicians").await.body.contains("Shut out"));
    assert_eq!(anna.post(&act("code"), "").await.status, StatusCode::CONFLICT);
    assert_eq!(anna.post(&act("enable"), "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(marek.sign_in(&world, "marek@example.com", "a password of his own").await.location(), "/");
    anna.post(&act("end-sessions"), "").await;
    assert_eq!(marek.get("/").await.location(), "/sign-in");
    let csv = anna.get("/settings/technicians.csv").await.body;
    assert!(csv.contains("Marek,marek@example.com,Can sign in,2027-01-15T08:00:00Z,"), "{csv}");
}

#[tokio::test]
async fn f10_the_last_who_can_sign_in_cannot_shut_themselves_out() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    anna.post("/settings/technicians", &form(&[("name", "Marek"), ("email", "marek@example.com")])).await;
    let page = anna.get("/settings/technicians").await.body;
    let row = page.split("<tr>").find(|row| row.contains("anna@example.com")).unwrap();
    let id = row.split("/settings/technicians/").nth(1).unwrap().split(['/', '"']).next().unwrap();
    let refused = anna.post(&format!("/settings/technicians/{id}/disable"), "").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("list-problem") && refused.body.contains("Anna Bianchi"), "{}", refused.body);
    assert_eq!(anna.get("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn g3_one_s_own_password_needs_the_old_one_and_other_places_are_signed_out() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let mut phone = Browser::new(&world);
    phone.sign_in(&world, "anna@example.com", support::world::PASSWORD).await;
    let page = anna.get("/settings/account").await.body;
    assert_eq!(page.matches("Sign out there").count(), 1, "{page}");
    let passwords = |old: &str, new: &str| form(&[("old", old), ("password", new)]);
    let wrong = anna.post("/settings/account/password", &passwords("a wrong one, longer", "another long one")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.body.contains("old-problem") && !wrong.body.contains("another long one"), "{}", wrong.body);
    let short = anna.post("/settings/account/password", &passwords(support::world::PASSWORD, "short")).await;
    assert!(short.body.contains("password-problem"), "{}", short.body);
    let done = passwords(support::world::PASSWORD, "another long one");
    assert_eq!(anna.post("/settings/account/password", &done).await.location(), "/settings/account?saved=yes");
    assert_eq!(phone.get("/").await.location(), "/sign-in");
    assert_eq!(anna.get("/").await.status, StatusCode::OK);

    phone.sign_in(&world, "anna@example.com", "another long one").await;
    let page = anna.get("/settings/account").await.body;
    let path = page.split("action=\"").find(|part| part.starts_with("/settings/account/sessions/")).unwrap();
    let path = path.split('"').next().unwrap().to_owned();
    assert_eq!(anna.post(&path, "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(phone.get("/").await.location(), "/sign-in");
    assert_eq!(anna.post(&path, "").await.status, StatusCode::NOT_FOUND);
    phone.sign_in(&world, "anna@example.com", "another long one").await;
    assert!(anna.get("/settings/account").await.body.contains("Sign out everywhere else"));
    assert_eq!(anna.post("/settings/account/sessions/end", "").await.location(), "/settings/account?saved=yes");
    assert_eq!(phone.get("/").await.location(), "/sign-in");
    assert!(!anna.get("/settings/account").await.body.contains("Sign out everywhere else"), "here she stays");
}

#[tokio::test]
async fn a_technician_who_chose_italian_reads_the_queue_in_italian() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    anna.post("/settings/technicians", &form(&[("name", "Marek"), ("email", "marek@example.com")])).await;
    let id = collector::app::technician::find(&world.app, "marek@example.com").await.unwrap().id;
    let code = collector::app::set_up::for_technician(&world.app, id).await.unwrap();
    let mut marek = Browser::new(&world);
    let chosen = form(&[("code", &code), ("password", "a password of his own")]);
    let asked =
        [("origin", "http://desk.example"), ("sec-fetch-site", "same-origin"), ("accept-language", "de,pl;q=0.9")];
    assert_eq!(marek.send("POST", "/welcome", &asked, &chosen).await.status, StatusCode::SEE_OTHER);
    marek.set_up_factor(&world, "marek@example.com").await;

    let chosen = anna.post("/settings/account/language", &form(&[("language", "it")])).await;
    assert_eq!((chosen.status, chosen.location()), (StatusCode::SEE_OTHER, "/settings/account?saved=yes"));
    let page = anna.get("/tickets").await.body;
    assert!(page.contains("<html lang=\"it\"") && page.contains("Coda"), "{page}");
    let page = marek.get("/tickets").await.body;
    assert!(page.contains("<html lang=\"en\"") && page.contains("Queue") && !page.contains("Coda"), "{page}");

    for unknown in ["de", "xx", ""] {
        let refused = anna.post("/settings/account/language", &form(&[("language", unknown)])).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{unknown}");
        assert!(
            refused.body.contains("language-problem") && refused.body.contains("<html lang=\"it\""),
            "{}",
            refused.body
        );
    }
}

#[tokio::test]
async fn whoever_chooses_a_first_password_reads_the_language_that_their_browser_asks_for() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    anna.post("/settings/technicians", &form(&[("name", "Marek"), ("email", "marek@example.com")])).await;
    let id = collector::app::technician::find(&world.app, "marek@example.com").await.unwrap().id;
    let spoken = async || collector::app::technician::find(&world.app, "marek@example.com").await.unwrap().language;
    let mut marek = Browser::new(&world);
    for (asked, wanted) in [("it-IT,en;q=0.5", "it"), ("en", "it")] {
        let code = collector::app::set_up::for_technician(&world.app, id).await.unwrap();
        let page = marek.send("GET", "/welcome", &[("accept-language", asked)], "").await.body;
        assert!(page.contains(&format!("<html lang=\"{}\"", &asked[..2])), "{page}");
        let headers =
            [("origin", "http://desk.example"), ("sec-fetch-site", "same-origin"), ("accept-language", asked)];
        let chosen = form(&[("code", &code), ("password", "a password of his own")]);
        assert_eq!(marek.send("POST", "/welcome", &headers, &chosen).await.status, StatusCode::SEE_OTHER);
        assert_eq!(spoken().await, wanted, "whoever lost a password keeps the language of their console");
        marek = Browser::new(&world);
    }
    let page = marek.send("GET", "/sign-in", &[("accept-language", "it")], "").await.body;
    assert!(page.contains("<html lang=\"it\"") && page.contains("Accedi"), "{page}");
    assert!(marek.get("/sign-in").await.body.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn every_check_is_listed_with_what_it_reads_and_how_often() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let (checks, runbooks) = (anna.get("/settings/checks").await.body, anna.get("/settings/runbooks").await.body);
    for entry in shared::checks::CHECKS {
        assert!(checks.contains(&format!("<small>{}</small>", entry.key)), "{}", entry.key);
        assert!(runbooks.contains(&format!("href=\"/runbooks/{}\"", entry.key)), "{}", entry.key);
    }
    assert!(checks.contains("every five minutes") && checks.contains("daily and on change"));
    assert!(anna.get("/settings/checks.csv").await.body.contains("disk_space,Disk space,"));
}
