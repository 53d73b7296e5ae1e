//! Every parameter of every route, whatever stands in it: SQL is a text (H1), and no value makes work out of proportion (C10).
//! The names of the parameters are read from the pages' own sources, so that a new one is tried as well.

use std::collections::BTreeSet;
use std::path::Path;

use axum::http::StatusCode;
use collector::app::{customer, technician};
use collector::web::{Route, Who, routes};
use support::World;
use support::payloads::SQL;

use crate::browser::{Answer, Browser, form};

/// What the pages read, of their sources: the file, the name, the fields; and the names that each file reads from an address.
struct Read {
    structs: Vec<(usize, String, Vec<String>)>,
    asked: Vec<BTreeSet<String>>,
}

impl Read {
    fn of_sources() -> Self {
        fn files(folder: &Path, into: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    files(&path, into);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    into.push(std::fs::read_to_string(path).unwrap());
                }
            }
        }
        let mut sources = Vec::new();
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../collector/src/web"), &mut sources);
        let named = |part: &str| part.split('>').next().unwrap_or_default().rsplit("::").next().unwrap().to_owned();
        let asked = sources.iter().map(|source| source.split("Query<").skip(1).map(named).collect()).collect();
        let mut structs = Vec::new();
        for (file, source) in sources.iter().enumerate() {
            for derived in source.split("#[derive(").skip(1) {
                let Some((derives, rest)) = derived.split_once(")]") else { continue };
                let Some((head, body)) = rest.split_once('{') else { continue };
                let Some((_, name)) = head.split_once("struct ").filter(|_| derives.contains("Deserialize")) else {
                    continue;
                };
                let fields = body.split('}').next().unwrap_or_default().lines().map(str::trim);
                let fields = fields.filter(|line| !line.starts_with("//") && !line.starts_with('#'));
                let fields = fields.filter_map(|line| line.split_once(':'));
                let fields = fields.map(|(name, _)| name.trim_start_matches("pub ").to_owned()).collect();
                structs.push((file, name.trim().to_owned(), fields));
            }
        }
        Self { structs, asked }
    }

    /// The fields of everything that the pages read from an address or a form.
    fn names(&self) -> Vec<String> {
        let names: BTreeSet<String> = self.structs.iter().flat_map(|(.., fields)| fields.clone()).collect();
        assert!(
            names.contains("q") && names.contains("page") && names.contains("email") && names.len() > 25,
            "{names:?}"
        );
        names.into_iter().collect()
    }

    /// The fields of what they read from an address: the file's own struct of that name, else any of it.
    fn asked(&self) -> Vec<String> {
        let mut names = BTreeSet::new();
        for (file, asked) in self.asked.iter().enumerate() {
            for name in asked {
                let is_any = name == "Self";
                let of_name =
                    || self.structs.iter().filter(|(there, other, _)| other == name || is_any && *there == file);
                let is_own = of_name().any(|(there, ..)| *there == file);
                let chosen = of_name().filter(|(there, ..)| !is_own || *there == file);
                names.extend(chosen.flat_map(|(.., fields)| fields.clone()));
            }
        }
        assert!(names.contains("q") && names.contains("page") && names.len() > 15, "{names:?}");
        names.into_iter().collect()
    }
}

struct Scene {
    world: World,
    ids: Vec<(&'static str, String)>,
}

impl Scene {
    /// A customer with a device, a contact and a ticket.
    async fn new() -> Self {
        let world = World::quick().await;
        world.technician("Anna Bianchi", "anna@example.com").await;
        let rossi = world.customer("Rossi Srl").await;
        let maria = world.contact(&rossi, "Maria Conti", "maria@example.com", "it").await;
        let mut pc = world.pc(&rossi, "PC-1").await;
        world.report(&mut pc, 2).await;
        let ticket = world.fill(&mut pc).await;
        let anna = technician::list(&world.app).await.unwrap().remove(0);
        let ids = vec![
            ("{what}", "colleague".to_owned()),
            ("{number}", ticket.number.to_string()),
            ("{check}", "disk_space".to_owned()),
            ("/devices/{id}", format!("/devices/{}", pc.device.id)),
            ("{id}", rossi.customer.id.to_string()),
            ("{customer}", rossi.customer.id.to_string()),
            ("{contact}", maria.id.to_string()),
            ("{technician}", anna.id.to_string()),
            ("{site}", rossi.site.id.to_string()),
        ];
        Self { world, ids }
    }

    fn path(&self, route: &Route) -> String {
        self.ids.iter().fold(route.path.to_owned(), |path, (place, id)| path.replace(place, id))
    }

    async fn browsers(&self) -> (Browser, Browser) {
        let anna = self.world.sign_in("anna@example.com", support::world::PASSWORD).await;
        let contact = customer::find(&self.world.app, "Rossi Srl").await.unwrap();
        let maria = collector::app::contact::list(&self.world.app, contact.id).await.unwrap().remove(0);
        let contact = Browser::of_contact(&self.world, &maria).await;
        (Browser::of_session(&self.world, &anna), contact)
    }
}

/// Routes that are asked with parameters: those that would end the session of who asks come last or not at all.
fn asked() -> Vec<Route> {
    let ends = [
        "sign-out",
        "sessions",
        "password",
        "/events",
        "second-factor",
        "/disable",
        "technicians/{technician}",
        "/contacts/{contact}",
    ];
    routes().into_iter().filter(|route| !ends.iter().any(|end| route.path.contains(end))).collect()
}

async fn ask(anna: &mut Browser, maria: &mut Browser, route: &Route, path: &str, words: &str) -> Answer {
    // Who is nobody is given cookies of all kinds, and keeps the last.
    let mut nobody = anna.clone();
    nobody.cookie = None;
    let browser = match route.who {
        Who::Contact => maria,
        Who::Technician(_) => anna,
        Who::Anyone | Who::FirstPerson | Who::Halfway => &mut nobody,
    };
    match route.method {
        "GET" => browser.get(&format!("{path}?{words}")).await,
        _ => browser.post(path, words).await,
    }
}

#[tokio::test]
async fn h1_sql_in_any_parameter_of_any_route_is_a_text() {
    let scene = Scene::new().await;
    let (mut anna, mut maria) = scene.browsers().await;
    let read = Read::of_sources();
    let (names, of_addresses) = (read.names(), read.asked());
    for route in asked() {
        let path = scene.path(&route);
        for payload in SQL {
            let words: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), payload)).collect();
            let answer = ask(&mut anna, &mut maria, &route, &path, &form(&words)).await;
            assert!(
                !answer.status.is_server_error() || path == "/readyz",
                "{} {path} with {payload} in all: {}",
                route.method,
                answer.body
            );
        }
        // One at a time only what can be read there: a page reads its address, and no form.
        for name in if route.method == "GET" { &of_addresses } else { &names } {
            let answer = ask(&mut anna, &mut maria, &route, &path, &form(&[(name, "1' or '1'='1' --")])).await;
            assert!(
                !answer.status.is_server_error() || path == "/readyz",
                "{} {path} with it in {name}: {}",
                route.method,
                answer.body
            );
        }
        // A value in a place of the path names nothing that is there.
        for payload in SQL.iter().filter(|_| route.path.contains('{') && route.method == "GET") {
            let encoded = form(&[("x", payload)])["x=".len()..].to_owned();
            let pieces = route
                .path
                .split('/')
                .map(|piece| if piece.starts_with('{') { encoded.clone() } else { piece.to_owned() });
            let path = pieces.collect::<Vec<_>>().join("/");
            let answer = ask(&mut anna, &mut maria, &route, &path, "").await;
            let allowed = answer.status == StatusCode::NOT_FOUND
                || route.who == Who::Anyone && answer.status.is_success()
                || answer.status.is_client_error();
            assert!(allowed, "{path}: {}", answer.status);
        }
    }
    let app = &scene.world.app;
    assert_eq!(technician::list(app).await.unwrap().iter().filter(|one| one.email == "anna@example.com").count(), 1);
    assert_eq!(scene.world.tickets().await.iter().filter(|one| one.check == "disk_space").count(), 1);
    let breaches = collector::app::invariants::check(app).await.unwrap();
    assert!(breaches.is_empty(), "{breaches:?}");
    let found = anna.get(&format!("/search?{}", form(&[("q", "' or 1=1 --")]))).await.body;
    assert!(!found.contains("PC-1"), "a search for SQL finds what holds these letters and nothing else");
}

#[tokio::test]
async fn c10_no_parameter_makes_a_list_longer_or_a_question_larger_than_it_may_be() {
    let scene = Scene::new().await;
    let rossi = customer::find(&scene.world.app, "Rossi Srl").await.unwrap();
    let site = customer::sites(&scene.world.app, rossi.id).await.unwrap().remove(0);
    let (_, token) = collector::app::token::add(&scene.world.app, rossi.id, site.id, 7, 300).await.unwrap();
    for nth in 0..260 {
        scene.world.pc_with(&token, &format!("MANY-{nth}")).await;
    }
    let (mut anna, mut maria) = scene.browsers().await;
    let names = Read::of_sources().asked();
    let extremes = [
        "9223372036854775807".to_owned(),
        "-9223372036854775808".to_owned(),
        "99999999999999999999999999".to_owned(),
        "1000000".to_owned(),
        "0".to_owned(),
        "0001-01-01".to_owned(),
        "9999-12-31".to_owned(),
        "%_".repeat(9_000),
        "a ".repeat(14_000),
        "(a+)+$".to_owned(),
        "a,".repeat(5_000),
        "\u{1F600}".repeat(4_500),
    ];
    let mut turn = 0;
    for route in asked().into_iter().filter(|route| route.method == "GET") {
        let path = scene.path(&route);
        let (short, long): (Vec<&String>, Vec<&String>) = extremes.iter().partition(|one| one.len() < 100);
        let in_all = short
            .iter()
            .map(|extreme| form(&names.iter().map(|name| (name.as_str(), extreme.as_str())).collect::<Vec<_>>()));
        // A long one has room in one parameter alone: each parameter gets one of them, in turn.
        let in_one = names.iter().map(|name| {
            turn += 1;
            form(&[(name, long[turn % long.len()])])
        });
        for words in in_all.chain(in_one).collect::<Vec<_>>() {
            let answer = ask(&mut anna, &mut maria, &route, &path, &words).await;
            let what = format!("{path} with {}…", words.chars().take(60).collect::<String>());
            assert!(!answer.status.is_server_error() || path == "/readyz", "{what}: {}", answer.body);
            // A file holds the whole list, and is bounded where it is made.
            let is_file = path.ends_with(".csv") || path.starts_with("/assets/");
            let rows = answer.body.matches("<tr").count();
            assert!(is_file || rows <= 205, "{what}: {rows} rows");
            assert!(is_file || answer.body.len() < 1 << 20, "{what}: {} bytes", answer.body.len());
        }
    }
}
