//! C9: what somebody costs who has nothing: no look into the database before the form of what they show is right, and never a
//! write. Held by what is touched, not by time.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use axum::http::StatusCode;
use shared::enrol::EnrolRequest;
use shared::token::Token;
use support::World;

use crate::agents::AgentsDoor;
use crate::browser::Browser;

const TRIES: u32 = 5_000;

fn enrolment(token: String) -> Vec<u8> {
    let (csr_pem, host_name) = ("-----BEGIN CERTIFICATE REQUEST-----".to_owned(), "x".to_owned());
    let request =
        EnrolRequest { token, csr_pem, host_name, agent: String::new(), hardware: String::new(), codes: String::new() };
    serde_json::to_vec(&request).unwrap()
}

#[tokio::test]
async fn c9_what_has_not_the_form_of_a_token_or_a_session_never_reaches_the_database() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let good = world.token(&rossi).await;
    let (door, mut nobody) = (AgentsDoor::new(&world), Browser::new(&world));
    // Whoever asks it from now on fails.
    world.app.db.close().await;
    for nth in 0..TRIES {
        let mut letters: Vec<char> = good.chars().collect();
        let at = 5 + usize::try_from(nth).unwrap() % (letters.len() - 5);
        letters[at] = if letters[at] == 'a' { 'b' } else { 'a' };
        let wrong: String = if nth % 3 == 0 { format!("prm_{nth}") } else { letters.into_iter().collect() };
        let answer = door.post("/agents/v1/enroll", None, enrolment(wrong)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text());
    }
    for path in ["/agents/v1/reports", "/agents/v1/renew", "/agents/v1/notices"] {
        for certificate in [None, Some(b"no certificate".as_slice())] {
            let answer = door.post(path, certificate, vec![1; 100]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}: {}", answer.text());
        }
    }
    for cookie in [
        "premura=x",
        "premura=",
        "premura=' or 1=1 --",
        &format!("premura={}", "x".repeat(44)),
        &format!("portal={}", "=".repeat(43)),
    ] {
        nobody.cookie = Some(cookie.to_owned());
        for path in ["/", "/portal", "/settings"] {
            let answer = nobody.get(path).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path} with {cookie}: {}", answer.body);
        }
    }
}

#[tokio::test]
async fn c9_a_token_of_the_right_form_that_nobody_made_writes_nothing() {
    let world = World::quick().await;
    let door = AgentsDoor::new(&world);
    let before = files(world.folder());
    let tries = TRIES / 5;
    for _ in 0..tries {
        let unknown = Token { secret: world.app.clock.random(), authority: world.app.ca.fingerprint() }.to_string();
        let answer = door.post("/agents/v1/enroll", None, enrolment(unknown)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(files(world.folder()), before, "no file of the database has changed by a byte");
    assert_eq!(world.app.refusals.count(), u64::from(tries));
}

/// What every file of a folder holds but the index of the database's log, which readers share.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if !path.display().to_string().ends_with("-shm") {
            found.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    found
}
