//! The page of a customer's licences: seats entered and imported, the arithmetic shown, a file that reads in again.

use axum::http::StatusCode;
use shared::host::Program;
use shared::recorded::Answer;
use support::World;

use crate::browser::{Browser, form};

#[tokio::test]
async fn seats_are_entered_tried_out_of_a_file_and_held_against_what_is_installed() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    for name in ["pc-1", "pc-2", "pc-3"] {
        let mut pc = world.pc(&rossi, name).await;
        let text = |text: &str| text.to_owned();
        let program = |name: &str| Program {
            name: text(name),
            version: text("16.0"),
            publisher: text("x"),
            source: text("registry"),
        };
        let programs = vec![program("Microsoft Office Standard 2021 - en-us"), program("Microsoft Office Proof 2021")];
        pc.host.software = Some(Answer::Seen(programs));
        world.report(&mut pc, 1).await;
    }
    let mut anna = Browser::signed_in(&world).await;
    let path = format!("/customers/{}/licences", rossi.customer.id);
    let page = anna.get(&path).await.body;
    assert!(page.contains("Nothing was entered for 3") && page.contains("What 3 devices have was seen"), "{page}");

    let wrong = anna.post(&path, &form(&[("product", "Microsoft Office"), ("count", "some")])).await;
    assert!(
        wrong.status == StatusCode::BAD_REQUEST && wrong.body.contains("A number of seats is wanted"),
        "{}",
        wrong.body
    );
    let key =
        anna.post(&path, &form(&[("product", "X"), ("count", "1"), ("note", "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE")])).await;
    assert!(key.status == StatusCode::BAD_REQUEST && key.body.contains("looks like a whole key"), "{}", key.body);
    let seats = [("product", "Microsoft Office"), ("edition", "Standard"), ("version", "2021"), ("count", "2")];
    assert_eq!(anna.post(&path, &form(&seats)).await.status, StatusCode::SEE_OTHER);
    let page = anna.get(&path).await.body;
    for line in [
        "1 too few",
        "3 installations were found",
        "= 3 need a seat",
        "− 2 by Microsoft Office Standard 2021; 1 are left",
    ] {
        assert!(page.contains(line), "{line}: {page}");
    }
    assert!(page.contains("Among: pc-3"), "{page}");

    let file = "product,edition,version,count,expires_on\nMicrosoft Office,Standard,2021,1,\nWinRAR,,,5,soon\n";
    let refused = anna.post(&format!("{path}/apply"), &form(&[("text", file)])).await;
    assert!(refused.status == StatusCode::CONFLICT && refused.body.contains("nothing was changed"), "{}", refused.body);
    let file = "product,edition,version,count\nMicrosoft Office,Standard,2021,1\nWinRAR,,,5\n";
    assert_eq!(anna.post(&format!("{path}/apply"), &form(&[("text", file)])).await.status, StatusCode::SEE_OTHER);
    let page = anna.get(&path).await.body;
    assert!(page.contains("As many as are needed") && page.contains("5 more than are needed"), "{page}");
    let csv = anna.get(&format!("{path}.csv")).await.body;
    let again = anna.post(&format!("{path}/apply"), &form(&[("text", csv.trim_start_matches('\u{feff}'))])).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(anna.get(&format!("{path}.csv")).await.body, csv, "what was taken away reads in as what is there");
    assert!(anna.get("/customers/import/licences.csv").await.body.contains("Adobe Creative Cloud All Apps"));
    let entry =
        page.split(&format!("{path}/")).find_map(|rest| rest.split_once("/remove").map(|(id, _)| id.to_owned()));
    let removed = anna.post(&format!("{path}/{}/remove", entry.unwrap()), "").await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER);
}
