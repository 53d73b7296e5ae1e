//! Every page of whoever stands behind a wall, on a server that shows them no row of anybody else.
//! Next: `tests/store/walls.rs` for statements that forget whose rows they ask for.

use axum::http::StatusCode;
use collector::app::set_up;
use collector::app::technician::{self, Part};
use collector::config::Preset;
use collector::web::{Who, routes};
use domain::access::Role;
use support::World;
use support::world::PASSWORD;

use crate::browser::Browser;

#[tokio::test]
async fn f6_every_page_works_behind_the_wall_and_shows_nothing_of_the_other_side() {
    let world = World::on_server(Preset::Quick).await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let (rossi, verdi) = (world.customer("rossi-canary").await, world.customer("verdi").await);
    let (mut rossi_pc, mut verdi_pc) = (world.pc(&rossi, "rossi-canary-pc").await, world.pc(&verdi, "verdi-pc").await);
    for pc in [&mut rossi_pc, &mut verdi_pc] {
        world.report(pc, 2).await;
        pc.set_free_gb(8);
        world.report(pc, 2).await;
    }
    let maria = world.contact(&verdi, "Maria", "maria@example.com", "it").await;
    let part = Part { role: Role::Technician, customers: Some(vec![verdi.customer.id]) };
    let made = technician::invite(&world.app, "Marek", "marek@example.com", &part).await.unwrap();
    set_up::redeem(&world.app, &made.code, "", "", PASSWORD).await.unwrap();
    let (mut marek, mut visitor) = (Browser::new(&world), Browser::new(&world));
    marek.cookie = Some(format!("premura={}", world.sign_in("marek@example.com", PASSWORD).await));
    visitor.cookie = Some(format!("portal={}", world.visit(&maria).await));
    let (mut pages, mut told) = (0, 0);
    for route in routes().iter().filter(|route| route.method == "GET" && route.path != "/events") {
        let path = route
            .path
            .replace("/devices/{id}", &format!("/devices/{}", verdi_pc.device.id))
            .replace("{customer}", &verdi.customer.id.to_string())
            .replace("{contact}", &maria.id.to_string())
            .replace("{number}", "2")
            .replace("{check}", "disk_space");
        let answer = match route.who {
            Who::Technician(_) => marek.get(&path).await,
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
