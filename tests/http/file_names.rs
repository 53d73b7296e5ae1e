//! H6: no name that comes over the wire is ever a path: in every place of every route, and as the name of every upload, in
//! the spellings of this system and of Windows.
//! Next: [`support::payloads::PATHS`].

use std::collections::BTreeSet;
use std::path::Path;

use collector::web::{Who, routes};
use support::World;
use support::payloads::PATHS;

use crate::agents::AgentsDoor;
use crate::browser::{Browser, form};

/// Every file below a folder.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.display().to_string());
        }
    }
    found
}

/// As a browser would write it into an address, and as somebody would who wants to get by.
fn spellings(name: &str) -> Vec<String> {
    let encoded = form(&[("x", name)])["x=".len()..].to_owned();
    let raw = name.replace('\\', "%5c").replace(' ', "%20");
    vec![encoded, raw]
}

#[tokio::test]
async fn h6_a_path_in_the_place_of_a_name_finds_nothing_on_any_route() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let contact = world.contact(&rossi, "Maria", "maria@example.com", "it").await;
    let mut maria = Browser::of_contact(&world, &contact).await;
    let before = files(world.folder());
    let own_secrets: Vec<String> = [world.folder().join("seal.key")]
        .iter()
        .filter_map(|path| std::fs::read(path).ok())
        .map(|bytes| String::from_utf8_lossy(&bytes).trim().to_owned())
        .collect();
    let mut tried = 0;
    for route in routes() {
        for name in PATHS.iter().flat_map(|name| spellings(name)) {
            let filled: Vec<String> = route
                .path
                .split('/')
                .map(|piece| {
                    match piece.split_once('{').and_then(|(head, rest)| Some((head, rest.split_once('}')?.1))) {
                        Some((head, tail)) => format!("{head}{name}{tail}"),
                        None => piece.to_owned(),
                    }
                })
                .collect();
            // Where a route has no place, something is hung on to it.
            let path = if route.path.contains('{') {
                filled.join("/")
            } else {
                format!("{}/{name}", route.path.trim_end_matches('/'))
            };
            if path.parse::<axum::http::Uri>().is_err() || path.starts_with("//") {
                continue;
            }
            tried += 1;
            let browser = if route.who == Who::Contact { &mut maria } else { &mut anna };
            let answer = match route.method {
                "GET" => browser.get(&path).await,
                _ => browser.post(&path, "text=x").await,
            };
            let what = format!("{} {path}: {}", route.method, answer.status);
            assert!(!answer.status.is_server_error(), "{what}");
            assert!(!answer.body.contains("root:x:0:0") && !answer.body.contains("SQLite format"), "{what}");
            assert!(own_secrets.iter().all(|secret| !answer.body.contains(secret.as_str())), "{what} shows a key");
            let is_page_of_anybody = route.who == Who::Anyone && route.path.contains('{');
            assert!(!answer.status.is_success() || is_page_of_anybody, "{what}");
        }
    }
    assert!(tried > 5_000, "{tried}");
    assert_eq!(files(world.folder()), before, "and nothing was written");
}

#[tokio::test]
async fn h6_an_upload_keeps_no_name_of_its_file_and_writes_none() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await.customer.id.to_string();
    let before = files(world.folder());
    let uploads: Vec<&str> = routes()
        .iter()
        .filter(|route| route.method == "POST" && (route.path.ends_with("/logo") || route.path.ends_with("/file")))
        .map(|route| route.path)
        .collect();
    let takes_files = ["import.rs", "licences.rs", "provider.rs", "warranties.rs"];
    assert_eq!(uploads.len(), takes_files.len(), "a new upload: see that it is tried here: {uploads:?}");
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89".to_vec();
    let zip = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x10\0\0\0../../../x.txt".to_vec();
    for path in uploads {
        let path = &path.replace("{customer}", &rossi);
        for name in PATHS {
            for content in [&png, &zip, &b"customer\r\n../../x\r\n".to_vec()] {
                let name = name.replace('"', "%22");
                let mut body = format!("--x1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"; filename*=UTF-8''{name}\r\nContent-Type: image/png\r\n\r\n").into_bytes();
                body.extend(content);
                body.extend(b"\r\n--x1--\r\n");
                let headers = [
                    ("origin", "http://desk.example"),
                    ("sec-fetch-site", "same-origin"),
                    ("content-type", "multipart/form-data; boundary=x1"),
                ];
                let answer = anna.send_bytes("POST", path, &headers, body).await;
                assert!(!answer.status.is_server_error(), "{path} {name}: {}", answer.body);
            }
        }
    }
    assert_eq!(files(world.folder()), before);
    let logo = anna.get("/portal/logo").await;
    for (header, value) in &logo.headers {
        let value = value.to_str().unwrap();
        assert!(!value.contains("passwd") && !value.contains("win.ini") && !value.contains(".."), "{header}: {value}");
    }
}

#[tokio::test]
async fn h6_the_agents_door_opens_no_path_either() {
    let world = World::quick().await;
    let door = AgentsDoor::new(&world);
    let rossi = world.customer("Rossi Srl").await;
    let pc = world.pc(&rossi, "pc").await;
    let before = files(world.folder());
    for name in PATHS.iter().flat_map(|name| spellings(name)) {
        for path in [format!("/agents/v1/{name}"), format!("/agents/v1/reports/{name}"), format!("/{name}")] {
            if path.parse::<axum::http::Uri>().is_err() || path.starts_with("//") {
                continue;
            }
            for method in ["GET", "POST", "PUT"] {
                let answer = door.send(method, &path, Some(&pc.certificate), Vec::new()).await;
                assert_eq!(answer.status, axum::http::StatusCode::NOT_FOUND, "{method} {path}");
            }
        }
    }
    assert_eq!(files(world.folder()), before);
}
