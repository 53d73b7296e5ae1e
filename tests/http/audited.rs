//! K1: whatever changes something or is refused leaves a trace: who, from where, when, what, how it ended.
//! Invariant: a route that changes something stands in [`LEAVES`] with what it leaves, or the test says which is missing.
//! Next: `operations.rs` for lists that are taken away, `tests/store/audit.rs` for the chain.

mod elsewhere;

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use collector::store::audit;
use collector::web::{Act, Who, routes};
use domain::access::Role;
use domain::chain::PROVIDER;
use support::World;
use support::world::PASSWORD;

use self::elsewhere::ELSEWHERE;
use crate::browser::{Browser, FROM, form};
use crate::two_customers::TwoCustomers;

/// What a route that did its work leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trace {
    /// An entry of the audit with this action.
    Entry(&'static str),
    /// A line of the ticket's or the customer's own timeline, which names who and when.
    Line,
    /// Nothing, because.
    None(&'static str),
}

use Trace::{Entry, Line, None as Nothing};

const OWN_LOOK: &str = "how the pages look to oneself";
const ONLY_READ: &str = "it reads a file and shows what it would do";
const COUNTED: &str = "it is counted for the article, and changes nothing";
const SHOWN_STEPS: &str = "which steps of getting started are shown";

/// Every route that changes something.
const LEAVES: &[(&str, Trace)] = &[
    ("/look", Nothing(OWN_LOOK)),
    ("/set-up", Entry("password.choose")),
    ("/welcome", Entry("password.choose")),
    ("/sign-in", Entry("sign_in.password")),
    ("/sign-in/code", Entry("sign_in")),
    ("/sign-in/second-factor", Entry("second_factor.set_up")),
    ("/step-up", Entry("step_up")),
    ("/sign-out", Entry("sign_out")),
    ("/tickets/bulk", Line),
    ("/customers/{customer}/tickets", Line),
    ("/customers/{customer}/caller", Entry("caller.check")),
    ("/tickets/{number}/time/{entry}", Line),
    ("/views", Entry("view.keep")),
    ("/views/{view}/first", Nothing(OWN_LOOK)),
    ("/views/{view}/remove", Entry("view.remove")),
    ("/tickets/{number}/take", Line),
    ("/tickets/{number}/hand-over", Line),
    ("/tickets/{number}/assign", Line),
    ("/tickets/{number}/level", Line),
    ("/tickets/{number}/watch", Line),
    ("/tickets/{number}/release", Line),
    ("/tickets/{number}/start", Line),
    ("/tickets/{number}/note", Line),
    ("/tickets/{number}/wait", Line),
    ("/tickets/{number}/snooze", Line),
    ("/tickets/{number}/wake", Line),
    ("/tickets/{number}/priority", Line),
    ("/tickets/{number}/priority/bill", Line),
    ("/tickets/{number}/merge", Line),
    ("/tickets/{number}/resolve", Line),
    ("/tickets/{number}/reopen", Line),
    ("/tickets/{number}/undo", Line),
    ("/tickets/{number}/called-first", Line),
    ("/tickets/{number}/not-useful", Line),
    ("/tickets/{number}/caller", Line),
    ("/tickets/{number}/problem", Line),
    ("/articles", Entry("article.draft")),
    ("/articles/{article}", Entry("article.edit")),
    ("/articles/{article}/review", Entry("article.review")),
    ("/articles/{article}/publish", Entry("article.publish")),
    ("/articles/{article}/withdraw", Entry("article.withdraw")),
    ("/portal/articles/{article}/solved", Nothing(COUNTED)),
    ("/problems", Entry("problem.begin")),
    ("/problems/{problem}/tickets", Entry("problem.put")),
    ("/problems/{problem}/investigate", Entry("problem.investigate")),
    ("/problems/{problem}/know", Entry("problem.know")),
    ("/problems/{problem}/fix", Entry("problem.fix")),
    ("/problems/{problem}/close", Entry("problem.close")),
    ("/problems/{problem}/refuse", Entry("problem.refuse")),
    ("/tickets/{number}/change", Entry("approval.ask")),
    ("/tickets/{number}/approval", Entry("approval.decide")),
    ("/tickets/{number}/steps", Entry("checklist.tick")),
    ("/tickets/{number}/computer", Entry("checklist.device")),
    ("/tickets/{number}/tell", Line),
    ("/tickets/{number}/satisfaction/{contact}/heard", Entry("csat.hear")),
    ("/tickets/{number}/notices/{notice}/approve", Line),
    ("/tickets/{number}/notices/{notice}/dismiss", Line),
    ("/tickets/{number}/notices/{notice}/edit", Line),
    ("/devices/{id}/maintenance", Entry("device.maintenance.begin")),
    ("/devices/{id}/services", Entry("service.add")),
    ("/devices/{id}/services/{service}/remove", Entry("service.remove")),
    ("/devices/{id}/take-out", Entry("device.retire")),
    ("/devices/{id}/set-up-anew/same", Entry("device.merge")),
    ("/devices/{id}/set-up-anew/different", Entry("device.set_apart")),
    ("/runbooks/{check}", Entry("runbook.change")),
    ("/customers", Entry("customer.add")),
    ("/customers/import/file", Nothing(ONLY_READ)),
    ("/customers/import/text", Nothing(ONLY_READ)),
    ("/customers/import/apply", Entry("customer.import")),
    ("/onboarding/skip", Nothing(SHOWN_STEPS)),
    ("/onboarding/close", Nothing(SHOWN_STEPS)),
    ("/onboarding/remind", Nothing(SHOWN_STEPS)),
    ("/onboarding/provider", Entry("provider.set")),
    ("/onboarding/customer", Entry("customer.add")),
    ("/onboarding/device", Entry("token.add")),
    ("/onboarding/test", Entry("test_problem.send")),
    ("/onboarding/test/end", Entry("test_problem.end")),
    ("/onboarding/mail", Entry("mail.test")),
    ("/onboarding/technician", Entry("technician.add")),
    ("/customers/{customer}", Entry("customer.change")),
    ("/customers/{customer}/notices", Entry("customer.notices")),
    ("/customers/{customer}/sites", Entry("site.add")),
    ("/customers/{customer}/sites/{site}/privacy", Entry("site.privacy")),
    ("/customers/{customer}/tokens", Entry("token.add")),
    ("/customers/{customer}/tokens/{token}/revoke", Entry("token.revoke")),
    ("/customers/{customer}/contacts", Entry("contact.add")),
    ("/customers/{customer}/contacts/{contact}", Entry("contact.change")),
    ("/customers/{customer}/contacts/{contact}/disable", Entry("contact.disable")),
    ("/customers/{customer}/contacts/{contact}/enable", Entry("contact.enable")),
    ("/customers/{customer}/contacts/{contact}/link", Entry("portal.link")),
    ("/customers/{customer}/off-boarding", Entry("customer.off_board")),
    ("/customers/{customer}/off-boarding/removed", Entry("device.agent_removed")),
    ("/customers/{customer}/off-boarding/not-removed", Entry("device.agent_not_removed")),
    ("/customers/{customer}/off-boarding/stays", Entry("customer.stay")),
    ("/customers/{customer}/erase", Entry("customer.erase_begin")),
    ("/customers/{customer}/roadmap", Entry("roadmap.decide")),
    ("/customers/{customer}/warranties/file", Nothing(ONLY_READ)),
    ("/customers/{customer}/warranties/text", Nothing(ONLY_READ)),
    ("/customers/{customer}/warranties/apply", Entry("warranty.import")),
    ("/private/{number}/note", Entry("private.note")),
    ("/private/{number}/talked", Entry("private.talk")),
    ("/private/{number}/close", Entry("private.close")),
    ("/private/{number}/reopen", Entry("private.reopen")),
    ("/customers/{customer}/windows", Entry("window.add")),
    ("/customers/{customer}/windows/{window}/remove", Entry("window.remove")),
    ("/customers/{customer}/promises", Entry("promise.tier")),
    ("/customers/{customer}/promises/calendar", Entry("promise.calendar")),
    ("/settings/tiers", Entry("tier.save")),
    ("/settings/on-call", Entry("on_call.add")),
    ("/settings/on-call/assignment", Entry("assignment.mode")),
    ("/settings/on-call/{shift}/remove", Entry("on_call.remove")),
    ("/settings/technicians/{technician}/work", Entry("technician.work")),
    ("/settings/technicians/{technician}/absences", Entry("technician.absence")),
    ("/settings/technicians/{technician}/absences/{absence}/remove", Entry("technician.absence_remove")),
    ("/customers/{customer}/preferences", Entry("customer.preferences")),
    ("/customers/{customer}/held-up/rate", Entry("rate.set")),
    ("/customers/{customer}/programs/word", Entry("customer.word")),
    ("/customers/{customer}/programs/exceptions", Entry("exception.grant")),
    ("/customers/{customer}/programs/exceptions/{exception}/end", Entry("exception.end")),
    ("/customers/{customer}/hosted", Entry("hosted.add")),
    ("/customers/{customer}/hosted/{site}/remove", Entry("hosted.remove")),
    ("/customers/{customer}/licences", Entry("entitlement.add")),
    ("/customers/{customer}/licences/{entitlement}/remove", Entry("entitlement.remove")),
    ("/customers/{customer}/licences/file", Nothing(ONLY_READ)),
    ("/customers/{customer}/licences/apply", Entry("entitlement.import")),
    ("/customers/{customer}/private/agreement", Entry("private.agree")),
    ("/customers/{customer}/private/agreement/end", Entry("private.end")),
    ("/customers/{customer}/private/readers", Entry("private.name")),
    ("/customers/{customer}/private/readers/{technician}/remove", Entry("private.unname")),
    ("/customers/{customer}/take-over/release", Line),
    ("/customers/{customer}/take-over/dismiss", Line),
    ("/customers/{customer}/take-over/put-back", Line),
    ("/portal/sign-in", Entry("portal.link")),
    ("/portal/link/{secret}", Entry("portal.sign_in")),
    ("/portal/sign-out", Entry("portal.sign_out")),
    ("/portal/tickets/{number}/answer", Line),
    ("/portal/tickets/{number}/done", Line),
    ("/portal/tickets/{number}/remind", Line),
    ("/portal/tickets/{number}/satisfaction", Entry("csat.answer")),
    ("/portal/satisfaction/{token}", Entry("csat.answer")),
    ("/portal/help", Line),
    ("/portal/planned", Line),
    ("/portal/tickets/{number}/decide", Entry("approval.decide")),
    ("/portal/terms", Entry("terms.accept")),
    ("/portal/planned/nothing", Entry("pulse.nothing_planned")),
    ("/portal/unsubscribe/{token}", Entry("contact.stop")),
    ("/settings/account/password", Entry("password.change")),
    ("/settings/account/language", Entry("technician.language")),
    ("/settings/account/second-factor", Entry("second_factor.offer")),
    ("/settings/account/second-factor/confirm", Entry("second_factor.set_up")),
    ("/settings/account/sessions/end", Entry("session.end_others")),
    ("/settings/account/sessions/{session}/end", Entry("session.end")),
    ("/settings/getting-started", Nothing(SHOWN_STEPS)),
    ("/settings/getting-started/end", Nothing(SHOWN_STEPS)),
    ("/settings/limits/{check}", Entry("limit.set")),
    ("/settings/accounting/{check}", Entry("limit.set")),
    ("/settings/mail/messages/{message}/again", Entry("mail.again")),
    ("/settings/mail/test", Entry("mail.test")),
    ("/settings/provider", Entry("provider.set")),
    ("/settings/provider/logo", Entry("logo.set")),
    ("/settings/provider/logo/remove", Entry("logo.remove")),
    ("/settings/technicians", Entry("technician.add")),
    ("/settings/technicians/{technician}", Entry("technician.role")),
    ("/settings/technicians/{technician}/code", Entry("technician.code")),
    ("/settings/technicians/{technician}/disable", Entry("technician.disable")),
    ("/settings/technicians/{technician}/enable", Entry("technician.enable")),
    ("/settings/technicians/{technician}/end-sessions", Entry("technician.end_sessions")),
    ("/settings/technicians/{technician}/second-factor", Entry("second_factor.reset")),
];

/// The entries of a chain, by action: who, from where, to what, how it ended.
async fn entries(world: &World, chain: &str) -> Vec<[String; 5]> {
    let mut read = world.app.db.read().await.unwrap();
    let stored = audit::piece(&mut read, chain, 0, 10_000).await.unwrap();
    let told = |one: &audit::Stored| {
        let entry = one.entry();
        assert!(entry.at > 0);
        [entry.action, entry.actor, entry.from, entry.object, entry.result].map(str::to_owned)
    };
    stored.iter().map(told).collect()
}

#[tokio::test]
async fn k1_whatever_is_refused_is_noted_with_who_where_and_what() {
    let world = World::quick().await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let part = collector::app::technician::Part { role: Role::ReadOnly, customers: None };
    let made = collector::app::technician::invite(&world.app, "Olga", "olga@example.com", &part).await.unwrap();
    collector::app::set_up::redeem(&world.app, &made.code, "", "", PASSWORD).await.unwrap();
    let mut olga = Browser::of_session(&world, &world.sign_in("olga@example.com", PASSWORD).await);
    let mut wanted = BTreeMap::new();
    for route in routes().iter().filter(|route| route.method == "POST") {
        if let Who::Technician(act) = route.who
            && !matches!(act, Act::Own | Act::Look | Act::Export)
        {
            assert_eq!(olga.post(route.path, "x=1").await.status, StatusCode::FORBIDDEN, "{}", route.path);
            *wanted.entry(format!("POST {}", route.path)).or_insert(0) += 1;
        }
    }
    assert!(wanted.len() > 50, "{}", wanted.len());
    let mut found = BTreeMap::new();
    for [action, actor, from, object, result] in entries(&world, PROVIDER).await {
        if action == "access" {
            assert_eq!((actor.as_str(), from.as_str()), (made.technician.id.to_string().as_str(), FROM));
            assert!(result.starts_with("refused: "), "{result}");
            *found.entry(object).or_insert(0) += 1;
        }
    }
    assert_eq!(found, wanted);
}

#[test]
fn k1_every_route_that_changes_something_says_what_it_leaves() {
    let there: BTreeSet<&str> =
        routes().iter().filter(|route| route.method == "POST").map(|route| route.path).collect();
    let known: BTreeSet<&str> = LEAVES.iter().map(|(path, _)| *path).collect();
    let missing: Vec<_> = there.difference(&known).collect();
    assert!(
        missing.is_empty(),
        "add to LEAVES what these leave behind, and to `DRIVEN` how they are done: {missing:?}"
    );
    assert_eq!(known, there, "a route that is no more");
    let driven: BTreeSet<&str> = DRIVEN.iter().map(|(path, _)| *path).collect();
    let of_technicians =
        |path: &str| routes().iter().any(|route| route.path == path && matches!(route.who, Who::Technician(_)));
    let elsewhere: BTreeSet<&str> = ELSEWHERE.iter().copied().collect();
    for (path, trace) in LEAVES {
        let done = driven.contains(path) || elsewhere.contains(path);
        assert!(done || !of_technicians(path) || !matches!(trace, Entry(_)), "{path} is not tried");
    }
    assert!(driven.is_disjoint(&elsewhere));
}

/// What one form does, in an order that works.
const DRIVEN: &[(&str, &[(&str, &str)])] = &[
    ("/customers", &[("name", "Neri"), ("language", "it"), ("time_zone", "Europe/Rome"), ("site", "Sede")]),
    ("/onboarding/provider", &[("name", "Alpi"), ("time_zone", "Europe/Rome"), ("language", "it")]),
    ("/onboarding/customer", &[("name", "Gialli"), ("language", "it"), ("time_zone", "Europe/Rome"), ("site", "Sede")]),
    ("/settings/provider", &[("name", "Alpi Due"), ("time_zone", "Europe/Rome"), ("language", "it")]),
    ("/customers/{customer}", &[("name", "Verdi Due"), ("language", "en"), ("time_zone", "Europe/Rome")]),
    ("/customers/{customer}/notices", &[("notices", "off")]),
    ("/customers/{customer}/sites", &[("site", "Magazzino"), ("time_zone", "Europe/Rome")]),
    ("/customers/{customer}/tokens", &[("site", "{site}"), ("days", "7"), ("uses", "1")]),
    ("/customers/{customer}/contacts", &[("name", "Luca"), ("email", "luca@example.com"), ("language", "it")]),
    (
        "/customers/{customer}/contacts/{contact}",
        &[("name", "Maria Verdi"), ("email", "maria@example.com"), ("language", "it")],
    ),
    ("/customers/{customer}/contacts/{contact}/disable", &[]),
    ("/customers/{customer}/contacts/{contact}/enable", &[]),
    ("/customers/{customer}/contacts/{contact}/link", &[]),
    (
        "/customers/{customer}/windows",
        &[("name", "Updates"), ("place", "{site}"), ("first_on", "2027-02-06"), ("from", "22:00"), ("to", "04:00")],
    ),
    ("/customers/{customer}/promises", &[("promised", "professional")]),
    (
        "/customers/{customer}/promises/calendar",
        &[("holidays", "it/milano"), ("closures", "2027-08-09..2027-08-20 Ferie")],
    ),
    ("/settings/on-call/assignment", &[("mode", "assign")]),
    ("/settings/technicians/{technician}/work", &[("skill", "storage"), ("hours", "mon-fri 09:00-18:00")]),
    ("/settings/technicians/{technician}/absences", &[("from_on", "2027-02-01"), ("until_on", "2027-02-05")]),
    ("/customers/{customer}/preferences", &[]),
    ("/settings/tiers", &[("name", "Gold"), ("hours", "always"), ("p1_response", "15 min")]),
    ("/customers/{customer}/held-up/rate", &[("amount", "35.50"), ("currency", "EUR")]),
    ("/devices/{id}/services", &[("kind", "mail"), ("people", "40"), ("name", "Exchange")]),
    ("/customers/{customer}/programs/word", &[("people", "12")]),
    (
        "/customers/{customer}/programs/exceptions",
        &[("program", "AnyDesk"), ("why", "bought by the head office"), ("until_on", "2027-06-30")],
    ),
    ("/customers/{customer}/hosted", &[("address", "https://shop.example/")]),
    ("/customers/{customer}/licences", &[("product", "WinRAR"), ("count", "5")]),
    ("/customers/{customer}/licences/apply", &[("text", "product,count\nWinZip,3\n")]),
    (
        "/customers/{customer}/private/agreement",
        &[("agreed_by", "Maria Verdi, contract 12"), ("agreed_on", "2026-11-20")],
    ),
    ("/customers/{customer}/private/agreement/end", &[]),
    ("/customers/{customer}/private/readers", &[("technician", "{technician}")]),
    ("/customers/{customer}/private/readers/{technician}/remove", &[]),
    ("/devices/{id}/maintenance", &[("maintenance", "on")]),
    ("/runbooks/{check}", &[("steps", "Look at the disk.")]),
    ("/settings/account/sessions/end", &[]),
    ("/settings/account/language", &[("language", "en")]),
    ("/views", &[("name", "Printers"), ("asked", "check=printers")]),
    ("/settings/technicians", &[("name", "Piotr"), ("email", "piotr@example.com"), ("role", "technician")]),
    ("/settings/technicians/{technician}", &[("role", "read_only"), ("sees", "all")]),
    ("/settings/technicians/{technician}/code", &[]),
    ("/settings/technicians/{technician}/end-sessions", &[]),
    ("/settings/technicians/{technician}/disable", &[]),
    ("/settings/technicians/{technician}/enable", &[]),
    ("/settings/technicians/{technician}/second-factor", &[]),
    ("/customers/{customer}/tokens/{token}/revoke", &[]),
    ("/onboarding/device", &[("site", "{site}")]),
    ("/onboarding/technician", &[("name", "Ewa"), ("email", "ewa@example.com")]),
    ("/customers/{customer}/off-boarding", &[("name", "Verdi Due")]),
    ("/sign-out", &[]),
];

#[tokio::test]
async fn k1_what_is_done_is_noted_with_who_where_and_what() {
    let two = TwoCustomers::of(World::quick().await).await;
    let world = &two.world;
    let mut anna = Browser::of_session(world, &world.sign_in("anna@example.com", PASSWORD).await);
    let own = collector::app::technician::list(&world.app).await.unwrap();
    let own = own.iter().find(|one| one.email == "anna@example.com").unwrap().id.to_string();
    let part = collector::app::technician::Part::all(Role::Technician);
    let tadek = collector::app::technician::invite(&world.app, "Tadek", "tadek@example.com", &part).await.unwrap();
    let token = collector::app::token::add(&world.app, two.verdi.customer.id, two.verdi.site.id, 7, 1).await.unwrap();
    let of_tadek = |text: &str| text.replace("{technician}", &tadek.technician.id.to_string());
    let path = |route: &str| {
        let path = of_tadek(&two.path(route));
        path.replace("{token}", &token.0.id.to_string())
    };
    let chains = [PROVIDER.to_owned(), two.verdi.customer.id.to_string()];
    let mut before: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (route, fields) in DRIVEN {
        let Some((_, Entry(wanted))) = LEAVES.iter().find(|(path, _)| path == route) else { panic!("{route}") };
        let fields: Vec<(&str, String)> = fields
            .iter()
            .map(|(name, value)| (*name, of_tadek(value).replace("{site}", &two.verdi.site.id.to_string())))
            .collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = anna.post(&path(route), &form(&fields)).await;
        assert!(
            answer.status.is_success() || answer.status.is_redirection(),
            "{route}: {} {}",
            answer.status,
            answer.body
        );
        let mut noted = false;
        for chain in &chains {
            let all = entries(world, chain).await;
            let seen = before.insert((chain.clone(), String::new()), all.len()).unwrap_or(0);
            noted |= all[seen..].iter().any(|[action, actor, from, _, result]| {
                action == wanted && *actor == own && from == FROM && result == "ok"
            });
        }
        // A customer that is new has a chain of its own.
        if !noted {
            let mut read = world.app.db.read().await.unwrap();
            let all = audit::chains(&mut read).await.unwrap();
            drop(read);
            for chain in all.iter().filter(|chain| !chains.contains(chain)) {
                noted |= entries(world, chain)
                    .await
                    .iter()
                    .any(|[action, actor, from, ..]| action == wanted && *actor == own && from == FROM);
            }
        }
        assert!(noted, "{route} left no {wanted}");
    }
}
