//! The customers' pages as a technician works with them: added, found, changed; sites, people, tokens that let devices in.

use axum::http::StatusCode;
use collector::app::{contact, customer, enrol};
use collector::error::AppError;
use shared::enrol::EnrolRequest;
use support::World;

use crate::browser::{Browser, form};

#[tokio::test]
async fn customers_are_added_filtered_paged_and_downloaded() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    assert!(anna.get("/customers").await.body.contains("No customers yet"));
    let typed =
        form(&[("name", "Rossi & Figli"), ("language", "it"), ("time_zone", "Europe/Rome"), ("site", "Milano")]);
    let made = anna.post("/customers", &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let page = anna.get(made.location()).await.body;
    for part in ["<h1>Rossi &#38; Figli</h1>", "No devices yet", "Milano", "Europe/Rome"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let twice = anna.post("/customers", &typed).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    for part in
        ["There is a customer named Rossi &#38; Figli already.", "value=\"Rossi &#38; Figli\"", "id=\"name-problem\""]
    {
        assert!(twice.body.contains(part), "{part} is not in {}", twice.body);
    }
    let astray = anna.post("/customers", &form(&[("name", "Verdi"), ("time_zone", "Europe/Atlantis")])).await;
    assert_eq!(astray.status, StatusCode::BAD_REQUEST);
    assert!(astray.body.contains("id=\"time_zone-problem\"") && astray.body.contains("value=\"Europe/Atlantis\""));

    for number in 0..60 {
        customer::add(&world.app, &format!("Customer {number:02}"), "en").await.unwrap();
    }
    let first = anna.get("/customers").await.body;
    assert!(
        first.contains("1–50 of 61 customers") && first.contains("rel=\"next\"") && !first.contains("rel=\"prev\"")
    );
    let second = anna.get("/customers?page=2").await.body;
    assert!(second.contains("51–61 of 61 customers") && second.contains("Rossi &#38; Figli"), "{second}");
    for odd in ["0", "-1", "x", "999999999999999999999", "3"] {
        assert_eq!(anna.get(&format!("/customers?page={odd}")).await.status, StatusCode::OK, "{odd}");
    }
    let some = anna.get("/customers?q=ROSSI").await.body;
    assert!(some.contains("1 customer ") && !some.contains("Customer 01"), "{some}");
    assert!(anna.get("/customers?q=%3Cb%3E").await.body.contains("holds “&#60;b&#62;”"));
    let file = anna.get("/customers.csv?q=figli").await;
    assert_eq!(file.body.lines().count(), 2);
    assert!(file.body.contains("Rossi & Figli,0,0,0,0,0,0,0,0,it,Europe/Rome,approve,cus_"), "{}", file.body);
}

#[tokio::test]
async fn a_customer_s_devices_and_tickets_are_counted_as_they_stand() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut web = world.pc(&rossi, "web-1").await;
    let _waits = world.pc(&rossi, "web-2").await;
    world.report(&mut web, 2).await;
    web.set_free_gb(8);
    world.report(&mut web, 2).await;
    let list = anna.get("/customers").await.body;
    for part in ["1 reporting", "1 without a report yet", "<b>1</b>", "Told when approved"] {
        assert!(list.contains(part), "{part} is not in {list}");
    }
    let page = anna.get(&format!("/customers/{}", rossi.customer.id)).await.body;
    for part in [
        "2 devices, 1 without a report yet; 1 open ticket.",
        "#1 Disk / is nearly full: 8 GB free on web-1",
        "2 devices · UTC",
        &format!("/devices?customer={}&amp;state=reporting", rossi.customer.id),
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[tokio::test]
async fn a_token_is_shown_once_with_a_line_that_lets_a_device_in_and_is_revoked() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let path = format!("/customers/{}", rossi.customer.id);
    let typed = form(&[("site", &rossi.site.id.to_string()), ("days", "30"), ("uses", "3")]);
    let shown = anna.post(&format!("{path}/tokens"), &typed).await;
    assert_eq!(shown.status, StatusCode::OK);
    let line = shown.body.split("sudo premura-agent enroll --server ").nth(1).unwrap();
    let (server, rest) = line.split_once(" --token ").unwrap();
    assert!(server.starts_with("https://") && server.ends_with(":8443"), "{server}");
    let token = rest.split_once(' ').unwrap().0;
    assert!(rest.starts_with(&format!("{token} &#38;&#38; sudo systemctl enable --now premura-agent<")), "{rest}");
    for part in [
        "sudo apt install ./premura-agent_*.deb &#38;&#38; sudo premura-agent enroll",
        "sudo rpm -U premura-agent-*.rpm &#38;&#38; sudo premura-agent enroll",
        "msiexec /i premura-agent.msi /qn SERVER_URL=",
        "There is no agent for macOS yet.",
        "3<span class=\"phone\"> left",
    ] {
        assert!(shown.body.contains(part), "{part} is not in {}", shown.body);
    }
    let again = anna.get(&path).await.body;
    assert!(!again.contains(token) && again.contains("Revoke"), "the text is nowhere else");

    let key = rcgen::KeyPair::generate().unwrap();
    let csr = rcgen::CertificateParams::default().serialize_request(&key).unwrap().pem().unwrap();
    let request = |csr_pem: &str| EnrolRequest {
        token: token.to_owned(),
        csr_pem: csr_pem.to_owned(),
        host_name: "pc-1".into(),
        agent: String::new(),
        hardware: String::new(),
        codes: String::new(),
    };
    enrol::enrol(&world.app, &request(&csr)).await.unwrap();
    let revoke = again.split("action=\"").find(|rest| rest.contains("/revoke\"")).unwrap().split('"').next().unwrap();
    let verdi = world.customer("Verdi Spa").await;
    let across = revoke.replace(&rossi.customer.id.to_string(), &verdi.customer.id.to_string());
    assert_eq!(anna.post(&across, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.post(revoke, "").await.location(), format!("{path}?saved=yes"));
    assert_eq!(anna.post(revoke, "").await.status, StatusCode::NOT_FOUND, "it is revoked already");
    assert!(!anna.get(&path).await.body.contains("Revoke"));
    assert!(matches!(enrol::enrol(&world.app, &request(&csr)).await, Err(AppError::Forbidden { .. })));

    for (site, uses, part) in [
        (rossi.site.id.to_string(), "0", "token-uses-problem"),
        (rossi.site.id.to_string(), "many", "token-uses-problem"),
        (verdi.site.id.to_string(), "1", "token-site-problem"),
        (String::new(), "1", "token-site-problem"),
    ] {
        let refused = anna.post(&format!("{path}/tokens"), &form(&[("site", &site), ("uses", uses)])).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{site} {uses}");
        assert!(refused.body.contains(part) && !refused.body.contains("--token"), "{part} is not in {}", refused.body);
    }
}

#[tokio::test]
async fn name_language_zone_notices_and_sites_are_changed_on_the_page() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let path = format!("/customers/{}", rossi.customer.id);
    let after = format!("{path}?saved=yes");
    let change = form(&[("name", "Rossi SpA"), ("language", "it"), ("time_zone", "Europe/Rome")]);
    assert_eq!(anna.post(&path, &change).await.location(), after);
    assert_eq!(anna.post(&format!("{path}/notices"), "notices=automatic").await.location(), after);
    assert_eq!(anna.post(&format!("{path}/sites"), "site=Torino").await.location(), after);
    let page = anna.get(&after).await.body;
    for part in ["<h1>Rossi SpA</h1>", "Saved.", "Told by itself", "value=\"automatic\" checked", "Torino", "Italiano"]
    {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let refused = [
        (path.clone(), "name=+&language=it&time_zone=UTC", "customer-name-problem"),
        (path.clone(), "name=Rossi&language=fr&time_zone=UTC", "customer-language-problem"),
        (format!("{path}/notices"), "notices=always", "notices-notices-problem"),
        (format!("{path}/sites"), "site=Napoli&time_zone=Nowhere", "site-time_zone-problem"),
        (format!("{path}/sites"), "site=+", "site-site-problem"),
    ];
    for (to, body, part) in refused {
        let answer = anna.post(&to, body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
        assert!(answer.body.contains(&format!("id=\"{part}\"")), "{part} is not in {}", answer.body);
    }
    let twice = anna.post(&format!("{path}/sites"), "site=Torino").await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(twice.body.contains("value=\"Torino\""));
}

#[tokio::test]
async fn a_contact_is_added_changed_given_a_link_and_leaves() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let path = format!("/customers/{}", rossi.customer.id);
    let fields =
        [("name", "Maria Conti"), ("email", "maria@rossi.example"), ("language", "it"), ("gets_notices", "yes")];
    let add = form(&fields);
    assert_eq!(anna.post(&format!("{path}/contacts"), &add).await.location(), format!("{path}?saved=yes"));
    let twice = anna.post(&format!("{path}/contacts"), &add).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(twice.body.contains("id=\"contact-email-problem\"") && twice.body.contains("value=\"Maria Conti\""));
    let page = anna.get(&path).await.body;
    assert!(page.contains("maria@rossi.example") && page.contains("gets notices"), "{page}");

    let id = contact::list(&world.app, rossi.customer.id).await.unwrap()[0].id;
    let one = format!("{path}/contacts/{id}");
    let site = rossi.site.id.to_string();
    let change = form(&[
        ("name", "Maria Conti"),
        ("email", "conti@rossi.example"),
        ("site", &site),
        ("is_account", "yes"),
        ("is_technical", "yes"),
    ]);
    assert_eq!(anna.post(&one, &change).await.location(), format!("{one}?saved=yes"));
    let changed = contact::get(&world.app, rossi.customer.id, id).await.unwrap();
    assert_eq!((changed.site_id, changed.is_account, changed.gets_notices), (Some(rossi.site.id), true, false));
    assert!(changed.is_technical && anna.get(&path).await.body.contains(">technical contact<"));
    assert!(anna.get(&one).await.body.contains("name=\"is_technical\" value=\"yes\" checked"));
    let foreign = form(&[("name", "M"), ("email", "m@rossi.example"), ("site", &verdi.site.id.to_string())]);
    let refused = anna.post(&one, &foreign).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.body.contains("id=\"contact-site-problem\"") && refused.body.contains("value=\"m@rossi.example\""));
    let file = anna.get(&format!("{path}/contacts.csv")).await.body;
    assert!(file.contains("Maria Conti,conti@rossi.example,,en,Headquarters,yes,no,no,con_"), "{file}");
    assert!(file.contains(",may approve,technical contact\r\n") && file.trim_end().ends_with(",no,yes"), "{file}");

    let shown = anna.post(&format!("{one}/link"), "").await;
    let link = shown.body.split("<code class=\"secret\">").nth(1).unwrap().split('<').next().unwrap();
    let link = link.strip_prefix("http://127.0.0.1:8080").unwrap();
    let mut maria = Browser::new(&world);
    assert_eq!(maria.post(link, "").await.location(), "/portal");
    assert!(!anna.get(&one).await.body.contains(link), "a link is shown once");
    assert_eq!(anna.post(&format!("{one}/disable"), "").await.location(), format!("{one}?saved=yes"));
    assert_eq!(maria.get("/portal").await.location(), "/portal/sign-in", "who left is signed out");
    assert_eq!(anna.post(&format!("{one}/link"), "").await.status, StatusCode::CONFLICT);
    assert!(anna.get(&path).await.body.contains("has left"));
    assert_eq!(anna.post(&format!("{one}/enable"), "").await.location(), format!("{one}?saved=yes"));
    assert_eq!(anna.post(&format!("{one}/link"), "").await.status, StatusCode::OK);

    let across = format!("/customers/{}/contacts/{id}", verdi.customer.id);
    assert_eq!(anna.get(&across).await.status, StatusCode::NOT_FOUND);
    for deed in ["", "/disable", "/enable", "/link"] {
        assert_eq!(anna.post(&format!("{across}{deed}"), &add).await.status, StatusCode::NOT_FOUND, "{deed}");
    }
}

#[tokio::test]
async fn f7_who_sees_one_customer_sees_no_other_and_adds_none() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let (app, scope) = (&world.app, Some(verdi.customer.id));
    let seen = customer::with_figures(app, scope.map(Into::into), "").await.unwrap();
    assert_eq!(seen.iter().map(|(one, _)| one.id).collect::<Vec<_>>(), [verdi.customer.id]);
    let filled = customer::Filled { name: "Bianchi".into(), ..customer::Filled::default() };
    assert!(matches!(customer::get(app, scope.map(Into::into), rossi.customer.id).await, Err(AppError::NotFound)));
    assert!(matches!(customer::whole(app, scope.map(Into::into), rossi.customer.id).await, Err(AppError::NotFound)));
    assert!(matches!(
        customer::change(app, scope.map(Into::into), rossi.customer.id, &filled).await,
        Err(AppError::NotFound)
    ));
    assert!(matches!(customer::add_filled(app, scope.map(Into::into), &filled, "").await, Err(AppError::NotFound)));
}
