//! Every page of whoever stands behind a wall, on a server that shows them no row of anybody else.
//! Next: `tests/store/walls.rs` for statements that forget whose rows they ask for.

use axum::http::StatusCode;
use collector::config::Preset;
use collector::web::{Who, routes};
use support::World;

use crate::browser::Browser;
use crate::two_customers::TwoCustomers;

#[tokio::test]
async fn f6_every_page_works_behind_the_wall_and_shows_nothing_of_the_other_side() {
    let mut two = TwoCustomers::of(World::on_server(Preset::Quick).await).await;
    let mut visitor = Browser::new(&two.world);
    visitor.cookie = Some(format!("portal={}", two.world.visit(&two.maria).await));
    let (mut pages, mut told) = (0, 0);
    for route in routes().iter().filter(|route| route.method == "GET" && route.path != "/events") {
        let path = two.path(route.path);
        let answer = match route.who {
            Who::Technician(_) => two.marek.get(&path).await,
            Who::Contact => visitor.get(&path).await,
            _ => continue,
        };
        assert!(!answer.status.is_server_error(), "{path}: {} {}", answer.status, answer.body);
        assert!(!answer.body.contains("rossi-canary"), "{path}: {}", answer.body);
        pages += usize::from(answer.status == StatusCode::OK);
        told += usize::from(answer.body.contains("verdi-pc"));
    }
    assert!(pages > 40 && told > 8, "{pages} pages, {told} of them name the PC");
}
