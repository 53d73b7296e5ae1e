//! Every page on a desk's screen and on a phone, light and dark: nothing is cut off, axe finds nothing, the browser complains
//! of nothing. The pictures lie in `target/screens/`, for people to look at.

use std::path::{Path, PathBuf};

use collector::store::technician;
use collector::web::{Who, routes};
use serde_json::Value;
use support::chromium::{Chromium, Screen};

use crate::desk::{Desk, sign_in};
use crate::scene::Scene;

const AXE: &str = include_str!("vendor/axe.min.js");

/// Where pictures go.
pub fn screens() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let folder = own.ancestors().nth(3).unwrap().join("screens");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// What is wrong with the page that is open: axe's findings at WCAG 2.2 AA, and what is wider than the screen.
pub async fn faults(browser: &Chromium) -> Vec<String> {
    let script = format!(
        "{AXE};\nconst done = arguments[arguments.length - 1];\naxe.run(document, {{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }}).then(found => done(found.violations.map(one => one.id + ': ' + one.help + ': ' + one.nodes.map(node => node.html).slice(0, 3).join(' | '))), fault => done(['axe failed: ' + fault]));"
    );
    let found = browser.window.execute_async(&script, Vec::new()).await.unwrap();
    let mut faults: Vec<String> = serde_json::from_value(found).unwrap();
    let wide = browser.ask(WIDER).await;
    faults
        .extend(wide.as_array().into_iter().flatten().filter_map(Value::as_str).map(|one| format!("too wide: {one}")));
    faults.extend(browser.complaints().await.into_iter().map(|one| format!("the browser says: {one}")));
    faults
}

/// Elements that make the page scroll sideways.
const WIDER: &str = "if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > window.innerWidth + 1);
    return ['page is ' + document.documentElement.scrollWidth + ' of ' + window.innerWidth].concat(wide.slice(0, 3).map(one => one.outerHTML.slice(0, 120)));";

/// Every screen, and what stands for 400 % of zoom on a desk; each with the language that the console speaks on it. Italian
/// is the longer one: what fits in it fits in both.
const SCREENS: [(Screen, &str); 5] = [
    (Screen::DESK, "en"),
    (Screen::DESK.dark(), "it"),
    (Screen::PHONE, "en"),
    (Screen::PHONE.dark(), "it"),
    (Screen { width: 320, height: 640, dark: false, scripts: true }, "it"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_the_console_reads_well_on_every_screen() {
    let desk = Desk::open().await;
    desk.world.technician("Anna Bianchi", "anna@example.com").await;
    let scene = Scene::of(&desk).await;
    let browser = desk.browser(Screen::DESK).await;
    sign_in(&desk, &browser, "anna@example.com").await;
    tour(&desk, &browser, &scene, |who| matches!(who, Who::Technician(_))).await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_the_portal_reads_well_on_every_screen() {
    let desk = Desk::open().await;
    let scene = Scene::of(&desk).await;
    let browser = desk.browser(Screen::PHONE).await;
    browser.go(&scene.link).await;
    browser.press("main form button").await;
    browser.wait_for_any(&["Maria"]).await;
    tour(&desk, &browser, &scene, |who| who == Who::Contact).await;
    browser.close().await;
}

/// The console's language from now on.
async fn speak(desk: &Desk, language: &str) {
    let mut write = desk.world.app.db.write_unleased().await.unwrap();
    for one in technician::list(&mut write).await.unwrap() {
        technician::set_language(&mut write, one.id, language).await.unwrap();
    }
    write.commit().await.unwrap();
}

async fn tour(desk: &Desk, browser: &Chromium, scene: &Scene, is_theirs: fn(Who) -> bool) {
    let folder = screens();
    let mut faults_found = Vec::new();
    for (screen, language) in SCREENS {
        browser.set_screen(screen).await;
        speak(desk, language).await;
        for route in
            routes().iter().filter(|route| route.method == "GET" && is_theirs(route.who) && is_page(route.path))
        {
            let path = scene.path(route.path);
            browser.go(&path).await;
            let place = browser.place().await;
            assert!(place.starts_with(&path), "{path} led to {place}");
            look(browser, &folder, route.path, screen, &mut faults_found).await;
        }
        // A ticket of another kind: with its list, and a yes that it waits for.
        let tickets = if is_theirs(Who::Contact) { "/portal/tickets" } else { "/tickets" };
        browser.go(&format!("{tickets}/{}", scene.asked)).await;
        look(browser, &folder, &format!("{tickets}/asked"), screen, &mut faults_found).await;
    }
    assert!(faults_found.is_empty(), "{}", faults_found.join("\n"));
}

/// Whether a route shows a page, and not a file or a stream.
fn is_page(path: &str) -> bool {
    // Without a key that waits it leads back to the account.
    path != "/settings/account/second-factor"
        && path != "/events"
        && !path.ends_with("/logo")
        && !path.rsplit('/').next().is_some_and(|last| last.contains('.'))
}

pub async fn look(browser: &Chromium, folder: &Path, path: &str, screen: Screen, into: &mut Vec<String>) {
    let theme = if screen.dark { "dark" } else { "light" };
    let name = path.trim_matches('/').replace(['/', '{', '}'], "-");
    let name = if name.is_empty() { "queue" } else { &name };
    let picture = browser.picture().await;
    std::fs::write(folder.join(format!("{name}-{}-{theme}.png", screen.width)), picture).unwrap();
    for fault in faults(browser).await {
        into.push(format!("{path} at {} px, {theme}: {fault}", screen.width));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tour_would_see_a_field_without_a_name_and_a_page_that_is_too_wide() {
    let desk = Desk::open().await;
    let browser = desk.browser(Screen::PHONE).await;
    browser.go("/sign-in").await;
    assert!(faults(&browser).await.is_empty());
    browser
        .ask(
            "const field = document.createElement('input'); document.querySelector('main').append(field);
             const wide = document.createElement('p'); wide.style.width = '900px'; wide.textContent = 'wide'; document.body.append(wide);",
        )
        .await;
    let seen = faults(&browser).await.join("\n");
    assert!(seen.contains("label") && seen.contains("too wide"), "{seen}");
    browser.close().await;
}
