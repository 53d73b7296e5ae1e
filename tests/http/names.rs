//! Names full of HTML: whatever a device or a person writes is text on every page.

use collector::app::device;
use collector::web::routes;
use support::World;

use crate::browser::{Browser, form};

const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;",
    "<a href=javascript:alert(1)>x</a>",
];

/// As text on a page: no character of it can begin a tag or end an attribute.
fn escaped(text: &str) -> String {
    let one = |letter| match letter {
        '<' => "&#60;".to_owned(),
        '>' => "&#62;".to_owned(),
        '&' => "&#38;".to_owned(),
        '"' => "&#34;".to_owned(),
        '\'' => "&#39;".to_owned(),
        other => other.to_string(),
    };
    text.chars().map(one).collect()
}

#[tokio::test]
async fn h2_a_name_full_of_html_is_text_on_every_page() {
    for payload in PAYLOADS {
        let world = World::quick().await;
        let mut anna = Browser::signed_in(&world).await;
        let customer = world.customer(&format!("C {payload}")).await;
        let mut pc = world.pc(&customer, &format!("D {payload}")).await;
        let mut held = world.pc(&customer, &format!("M {payload}")).await;
        device::set_maintenance(&world.app, None, held.device.id, true, &domain::change::Actor::Collector)
            .await
            .unwrap();
        held.device.maintenance = true;
        for one in [&mut pc, &mut held] {
            world.report(one, 2).await;
            one.fill_disk(&format!("/{payload}"));
            one.fail_service(&format!("U {payload}"), &format!("T {payload}"));
            world.report(one, 3).await;
        }
        anna.post("/tickets/1/take", "").await;
        anna.post("/tickets/1/note", &form(&[("text", &format!("N {payload}"))])).await;

        let shown = |page: &str, prefix: &str| page.contains(&escaped(&format!("{prefix}{payload}")));
        let queue = anna.get("/").await.body;
        assert!(shown(&queue, "C ") && shown(&queue, "D ") && shown(&queue, "/"), "{queue}");
        let first = anna.get("/tickets/1").await.body;
        assert!(shown(&first, "C ") && shown(&first, "D ") && shown(&first, "N "), "{first}");
        let devices = anna.get("/devices").await.body;
        assert!(shown(&devices, "C ") && shown(&devices, "D ") && shown(&devices, "M "), "{devices}");
        let without = anna.get("/held").await.body;
        assert!(shown(&without, "M ") && shown(&without, "/"), "{without}");
        let typed = anna.post("/tickets/1/reopen", &form(&[("text", payload)])).await.body;
        assert!(typed.contains("still open"), "{typed}");
        let again = anna.post("/sign-in", &form(&[("email", payload), ("password", "x")])).await.body;
        assert!(shown(&again, ""), "{again}");
        let welcome = anna.post("/welcome", &form(&[("code", payload), ("password", "x")])).await.body;
        assert!(shown(&welcome, ""), "{welcome}");

        // The stream of news holds numbers alone, and never ends.
        for route in routes().iter().filter(|route| route.method == "GET" && route.path != "/events") {
            for number in ["1", "2"] {
                let page = anna.get(&route.path.replace("{number}", number)).await;
                // A file is no page: a spreadsheet shows its cells as text.
                let kind = page.headers.get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
                if !kind.is_some_and(|kind| kind.starts_with("text/html")) {
                    continue;
                }
                // Our own pictures begin with `<svg ` and the one script has a source.
                for raw in ["<script>", "<img src=x", "<svg/", "<a href=javascript", "onerror=alert(1)>", "</title><"] {
                    assert!(!page.body.contains(raw), "{raw} of {payload} in {}: {}", route.path, page.body);
                }
            }
        }
    }
}
