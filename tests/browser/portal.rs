//! The customers' portal as contacts see it: every page in four languages, on a desk and on a phone, light and dark; and a
//! visit on a phone in Italian.

use collector::app::portal::sign_in::link;
use support::chromium::Screen;

use crate::desk::Desk;
use crate::tour::{look, screens};

const PAGES: [&str; 7] = [
    "/portal",
    "/portal/tickets",
    "/portal/tickets/4",
    "/portal/tickets/6",
    "/portal/help",
    "/portal/devices",
    "/portal/reads",
];

/// What stands for 400 % of zoom on a desk.
const NARROW: Screen = Screen { width: 320, height: 640, dark: false, scripts: true };

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_the_portal_reads_well_on_every_screen_in_every_language() {
    let desk = Desk::open().await;
    let rossi = desk.world.customer("Rossi Srl").await;
    let maria = desk.world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    desk.world.busy_day(&rossi, &maria).await;
    let browser = desk.browser(Screen::DESK).await;
    let mut faults = Vec::new();
    for (language, screens_of) in [
        ("it", [Screen::DESK, Screen::PHONE, Screen::PHONE.dark()]),
        ("de", [Screen::DESK.dark(), NARROW, Screen::PHONE]),
        ("pl", [Screen::PHONE, Screen::DESK, NARROW]),
        ("en", [Screen::PHONE, Screen::DESK, Screen::DESK.dark()]),
    ] {
        let email = format!("{language}@rossi.example");
        let contact = desk.world.contact(&rossi, "Alex Rossi", &email, language).await;
        let url = link(&desk.world.app, contact.id).await.unwrap();
        let path = &url[url.find("/portal").unwrap()..];
        let folder = screens().join(language);
        std::fs::create_dir_all(&folder).unwrap();
        let outside = [format!("/portal/sign-in?language={language}"), path.to_owned(), "/portal/link/over".to_owned()];
        for (nth, screen) in screens_of.into_iter().enumerate() {
            browser.set_screen(screen).await;
            if nth == 0 {
                for (page, name) in outside.iter().zip(["sign-in", "link", "link-over"]) {
                    browser.go(page).await;
                    look(&browser, &folder, name, screen, &mut faults).await;
                }
                browser.go(path).await;
                browser.press("main button").await;
                browser.wait_for_text("Alex").await;
            }
            // A computer that we already work on.
            browser.go("/portal/help").await;
            browser
                .ask(
                    "document.querySelector('#device').selectedIndex = 4; document.querySelector('#text').value = 'X';",
                )
                .await;
            browser.press("main form button").await;
            browser.wait_for_text("#7").await;
            look(&browser, &folder, "help-known", screen, &mut faults).await;
            for page in PAGES.iter().chain(&["/portal/never-was"]) {
                browser.go(page).await;
                look(&browser, &folder, page, screen, &mut faults).await;
            }
        }
    }
    browser.close().await;
    // A browser complains of every answer that is not well, and these two pages are about nothing else.
    faults
        .retain(|fault| !fault.contains("/portal/link/over - Failed") && !fault.contains("/portal/never-was - Failed"));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_visits_on_a_phone_in_italian_with_and_without_scripts() {
    for screen in [Screen::PHONE, Screen::PHONE.without_scripts()] {
        let desk = Desk::open().await;
        let rossi = desk.world.customer("Rossi Srl").await;
        let maria = desk.world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
        desk.world.busy_day(&rossi, &maria).await;
        let url = link(&desk.world.app, maria.id).await.unwrap();
        let browser = desk.browser(screen).await;
        browser.go(&url[url.find("/portal").unwrap()..]).await;
        browser.press_text("Apri le mie pagine").await;
        browser.wait_for_text("Una cosa ha bisogno di Lei.").await;
        browser.press_text("Fatto").await;
        browser.wait_for_text("Maria Conti ci ha detto che è fatto.").await;
        browser.press_text("Inizio").await;
        browser.wait_for_text("Lei non deve fare nulla.").await;
        browser.press_text("Chiedere aiuto").await;
        browser.fill("text", "Mi serve un secondo schermo.").await;
        browser.press_text("Invia").await;
        browser.wait_for_text("L'abbiamo vista").await;
        browser.press_text("Esci").await;
        browser.wait_for_text("chieda un link").await;
        browser.close().await;
    }
}
