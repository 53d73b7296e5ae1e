//! C12: quotas through the real collector: a flood is refused before the writer, costs nobody else anything, and is one
//! ticket that ends by itself.
//! Next: [`domain::quota`] for the tables, `collector/src/app/quota.rs`.

use collector::app::accept::accept;
use collector::app::{device, enrol};
use collector::config::Config;
use collector::error::AppError;
use domain::quota::CHECK;
use domain::ticket::State;
use futures_util::future::join_all;
use rcgen::{CertificateParams, KeyPair};
use shared::enrol::EnrolRequest;
use support::{Pc, World};

/// Sends a body as a device; when to come back if it is refused.
async fn send(world: &World, pc: &Pc, body: Vec<u8>) -> Option<u32> {
    match accept(&world.app, pc.device.clone(), body, None).await {
        Ok(_) => None,
        Err(AppError::TooMuch { retry_after_s }) => Some(retry_after_s),
        Err(other) => unreachable!("{other:?}"),
    }
}

async fn floods(world: &World) -> Vec<State> {
    world.tickets().await.into_iter().filter(|one| one.check == CHECK).map(|one| one.state).collect()
}

pub async fn c12_one_device_that_floods_is_one_ticket_and_leaves_others_alone(world: World) {
    let (rossi, bianchi) = (world.customer("Rossi").await, world.customer("Bianchi").await);
    let loud = world.pc(&rossi, "loud").await;
    let mut others = [world.pc(&rossi, "calm").await, world.pc(&bianchi, "calm").await];
    let body = loud.body(world.app.clock.now_ms());
    let (mut taken, mut refused) = (0u32, 0u32);
    // Ten thousand where one a minute is meant.
    for _ in 0..100 {
        for answer in join_all((0..100).map(|_| send(&world, &loud, body.clone()))).await {
            match answer {
                None => taken += 1,
                Some(retry_after_s) => {
                    assert!((60..=3600).contains(&retry_after_s), "{retry_after_s}");
                    refused += 1;
                }
            }
        }
    }
    assert_eq!((taken, refused), (6000, 4000), "what it had saved up, and no more");
    for pc in &mut others {
        world.report(pc, 1).await;
    }
    world.tick().await;
    world.tick().await;
    assert_eq!(floods(&world).await, [State::New], "one ticket, told once");
    for pc in &mut others {
        world.report(pc, 3).await;
    }
    let world = world.restarted().await;
    assert_eq!(send(&world, &loud, body).await, None, "nobody is refused for ever");
    for _ in 0..58 {
        world.tick().await;
    }
    assert_eq!(floods(&world).await, [State::New], "not over yet: it is quiet for less than an hour");
    world.tick().await;
    world.tick().await;
    assert_eq!(floods(&world).await, [State::Resolved]);
}

pub async fn c12_a_customer_has_so_many_devices_in_use_and_a_token_keeps_its_use(world: World) {
    let mut config = Config::clone(&world.app.config);
    config.quotas.customer_devices = 2;
    let app = collector::app::App { config: config.into(), ..world.app.clone() };
    let rossi = world.customer("Rossi").await;
    let (_, token) = collector::app::token::add(&app, rossi.customer.id, rossi.site.id, 7, 3).await.unwrap();
    let first = world.pc_with(&token, "pc-1").await;
    world.pc_with(&token, "pc-2").await;
    let csr = CertificateParams::default().serialize_request(&KeyPair::generate().unwrap()).unwrap();
    let csr_pem = csr.pem().unwrap();
    let request = EnrolRequest {
        token,
        csr_pem,
        host_name: "pc-3".into(),
        agent: String::new(),
        hardware: String::new(),
        codes: String::new(),
    };
    let full = enrol::enrol(&app, &request).await;
    assert!(matches!(&full, Err(AppError::Conflict { .. })), "{full:?}");
    device::retire(&app, None, first.device.id, &domain::change::Actor::Collector).await.unwrap();
    enrol::enrol(&app, &request).await.unwrap();
}
