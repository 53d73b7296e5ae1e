//! The CSV import on its page: tried, shown line by line, applied as a whole or not at all.

use axum::http::StatusCode;
use collector::app::customer;
use support::World;

use crate::browser::{Answer, Browser, form};

const FILE: &str = "customer;language;time_zone;site;contact;email\r\n\
    Rossi Srl;it;Europe/Rome;Milano;Maria Conti;maria@rossi.example\r\n\
    Rossi Srl;;;Torino;;\r\n\
    Verdi <b>;fr;;;;\r\n";

/// Sends a file as a browser does.
async fn upload(anna: &mut Browser, bytes: &str) -> Answer {
    let body = format!(
        "--x1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n{bytes}\r\n--x1--\r\n"
    );
    let headers = [
        ("origin", "http://desk.example"),
        ("sec-fetch-site", "same-origin"),
        ("content-type", "multipart/form-data; boundary=x1"),
    ];
    anna.send("POST", "/customers/import/file", &headers, &body).await
}

/// What a browser would send back from the dry run: the hidden text.
fn kept(page: &str) -> String {
    let text = page.split("name=\"text\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&")
}

#[tokio::test]
async fn a_file_is_tried_and_applied_only_when_every_line_is_good_or_skipped() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let template = anna.get("/customers/import/template.csv").await.body;
    assert!(
        template.starts_with(
            "\u{feff}customer,language,time_zone,site,contact,email,phone,account_contact,technical_contact\r\n"
        ),
        "{template}"
    );
    let tried = upload(&mut anna, FILE).await;
    assert_eq!(tried.status, StatusCode::OK);
    for part in [
        "It would be: 1 customer, 2 sites and 1 contact added.",
        "1 line is in error.",
        "<b>Rossi Srl</b>",
        "<b>Maria Conti &#60;maria@rossi.example&#62;</b>",
        "Verdi &#60;b&#62;",
        "Language: one of en, it, pl, de is wanted.",
        "Skip lines with errors",
    ] {
        assert!(tried.body.contains(part), "{part} is not in {}", tried.body);
    }
    assert!(customer::list(&world.app).await.unwrap().is_empty(), "a dry run changes nothing");

    let text = kept(&tried.body);
    let refused = anna.post("/customers/import/apply", &form(&[("text", &text)])).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("1 of 3 lines are in error; nothing was changed."), "{}", refused.body);
    assert!(customer::list(&world.app).await.unwrap().is_empty());
    let done = anna.post("/customers/import/apply", &form(&[("text", &text), ("skip", "yes")])).await;
    assert!(done.body.contains("Done: 1 customer, 2 sites and 1 contact added."), "{}", done.body);
    let rossi = customer::find(&world.app, "Rossi Srl").await.unwrap();
    assert_eq!(customer::sites(&world.app, rossi.id).await.unwrap().len(), 2);
    let again = upload(&mut anna, FILE).await.body;
    assert!(again.contains("It would be: nothing new.") && again.contains("There already"), "{again}");
}

#[tokio::test]
async fn a_file_that_is_not_understood_is_told_beside_its_field_and_bounded() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    for (bytes, part) in [
        ("", "Choose a file first."),
        ("town\r\nMilano\r\n", "There is no column “town”"),
        ("customer\r\n", "no lines under the head"),
    ] {
        let refused = upload(&mut anna, bytes).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        assert!(
            refused.body.contains("id=\"file-problem\"") && refused.body.contains(part),
            "{part}: {}",
            refused.body
        );
    }
    let large = format!("customer\n{}", "x".repeat(2 << 20));
    let refused = upload(&mut anna, &large).await;
    assert!(refused.status.is_client_error() && refused.body.contains("It is too large."), "{}", refused.body);
    let pasted = anna.post("/customers/import/text", &form(&[("text", "customer,town\nRossi,Milano")])).await;
    assert_eq!(pasted.status, StatusCode::BAD_REQUEST);
    assert!(pasted.body.contains("id=\"text-problem\"") && pasted.body.contains("Rossi,Milano</textarea>"));
    let long = anna.post("/customers/import/text", &format!("text={}", "x".repeat(4 << 20))).await;
    assert!(long.status.is_client_error());
    assert!(customer::list(&world.app).await.unwrap().is_empty());
}
