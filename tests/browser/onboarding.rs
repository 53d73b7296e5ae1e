//! Getting started as the first person does it: from the printed code to a colleague's invitation, with and without scripts.

use collector::app::{deliver, set_up};
use fantoccini::Locator;
use support::World;
use support::chromium::{Chromium, Screen};
use support::smtp_sink::{Safety, SmtpSink};
use support::world::{PASSWORD, code_of};

use crate::desk::Desk;
use crate::tour::{look, screens};

/// Becomes the first technician with the code that the collector printed, sets up a second factor, and names the company.
async fn begin(desk: &Desk, browser: &Chromium, pictures: &mut Pictures) {
    let code = set_up::first_person(&desk.world.app).await.unwrap().unwrap();
    browser.go("/").await;
    browser.wait_for_text("First steps").await;
    for (field, text) in
        [("code", code.as_str()), ("name", "Anna Bianchi"), ("email", "anna@example.com"), ("password", PASSWORD)]
    {
        browser.fill(field, text).await;
    }
    browser.press_text("Begin").await;
    browser.wait_for_text("Set up a second factor").await;
    pictures.take(browser, "second-factor").await;
    let key = browser.window.find(Locator::Css("code.key")).await.unwrap().text().await.unwrap();
    browser.fill("code", &code_of(&key, desk.world.app.clock.now_ms())).await;
    browser.press_text("Go on").await;
    browser.wait_for_text("Your recovery codes").await;
    pictures.take(browser, "recovery-codes").await;
    browser.press_text("I keep them, go on").await;
    browser.wait_for_text("Getting started").await;
    assert_eq!(browser.place().await, "/onboarding");
    browser.fill("name", "Studio Cura").await;
    browser.fill("time_zone", "Europe/Rome").await;
    browser.press_text("Save").await;
    browser.wait_for_text("First site").await;
}

/// Lets a device in with the token that the page shows, and lets it report while the page waits.
async fn let_in(desk: &Desk, browser: &Chromium, scripts: bool, pictures: &mut Pictures) {
    browser.press_text("Make the install line").await;
    browser.wait_for_text("Run this on the PC").await;
    pictures.take(browser, "line").await;
    let shown = browser.window.find(Locator::Css("code.secret")).await.unwrap().text().await.unwrap();
    let token = shown.split(" --token ").nth(1).unwrap().split(' ').next().unwrap();
    let mut pc = desk.world.pc_with(token, "PC-CONTAB-02").await;
    desk.world.report(&mut pc, 1).await;
    if !scripts {
        browser.press_text("look whether it has reported").await;
    }
    browser.wait_for_text("PC-CONTAB-02 at Rossi Srl reports.").await;
    assert_eq!(browser.place().await, "/onboarding/device");
    pictures.take(browser, "reported").await;
}

/// Pictures of what a tour does not come by, and what is wrong there; only where scripts run.
struct Pictures {
    wanted: bool,
    faults: Vec<String>,
}

impl Pictures {
    async fn take(&mut self, browser: &Chromium, name: &str) {
        for screen in [Screen::PHONE.dark(), Screen::DESK] {
            if self.wanted {
                browser.set_screen(screen).await;
                look(browser, &screens(), &format!("onboarding-{name}"), screen, &mut self.faults).await;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_person_comes_from_the_code_to_a_watched_device_with_and_without_scripts() {
    for screen in [Screen::DESK, Screen::PHONE.without_scripts()] {
        let sink = SmtpSink::start(Safety::None).await;
        let mut config = support::mail::config(&sink, Safety::None, "");
        config.web.public_url = None;
        let desk = Desk::around(World::with(config).await).await;
        let browser = desk.browser(screen).await;
        let mut pictures = Pictures { wanted: screen.scripts, faults: Vec::new() };
        begin(&desk, &browser, &mut pictures).await;
        pictures.take(&browser, "customer").await;
        browser.fill("name", "Rossi Srl").await;
        browser.fill("site", "Milano").await;
        browser.press_text("Add the customer").await;
        let_in(&desk, &browser, screen.scripts, &mut pictures).await;

        browser.press_text("Go on").await;
        browser.press_text("Send a test problem").await;
        browser.wait_for_text("is open for PC-CONTAB-02").await;
        pictures.take(&browser, "test").await;
        browser.press_text("queue").await;
        browser.wait_for_text("#1 Test: nothing is wrong on PC-CONTAB-02").await;
        pictures.take(&browser, "queue").await;
        browser.press_text("Getting started").await;
        browser.press_text("Resolve the test").await;

        browser.press_text("Send a test mail to me").await;
        browser.wait_for_text("A test to anna@example.com is on its way").await;
        deliver::round(&desk.world.app).await.unwrap();
        browser.press_text("Look again").await;
        browser.wait_for_text("The server took the test to anna@example.com").await;
        browser.press_text("Go on").await;

        browser.fill("name", "Marek Nowak").await;
        browser.fill("email", "marek@example.com").await;
        browser.press_text("Invite").await;
        browser.wait_for_text("For Marek Nowak, shown this once.").await;
        pictures.take(&browser, "colleague").await;
        browser.press_text("Go on").await;
        browser.wait_for_text("Nothing is left to do here.").await;
        pictures.take(&browser, "over").await;
        browser.press_text("Finish, and open the queue").await;
        let queue = browser.wait_for_any(&["Nothing to do."]).await;
        assert!(!queue.contains("Getting started"), "{queue}");
        browser.close().await;
        assert!(pictures.faults.is_empty(), "{}", pictures.faults.join("\n"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_customers_come_out_of_a_file_and_steps_are_left_out_with_and_without_scripts() {
    for screen in [Screen::PHONE, Screen::DESK.without_scripts()] {
        let desk = Desk::open().await;
        let browser = desk.browser(screen).await;
        let mut pictures = Pictures { wanted: false, faults: Vec::new() };
        begin(&desk, &browser, &mut pictures).await;
        browser.press_text("Import customers, sites and contacts from a CSV file").await;
        browser
            .fill(
                "text",
                "customer,site,contact,email\nRossi Srl,Milano,Maria Conti,maria@rossi.example\nVerdi Spa,Torino,,",
            )
            .await;
        browser.press_text("Try the text").await;
        browser.wait_for_text("2 customers, 2 sites and 1 contact added").await;
        browser.press_text("Add them now").await;
        browser.press_text("go on with getting started").await;
        let page = browser.wait_for_any(&["Make the install line"]).await;
        assert!(page.contains("2 customers") && page.contains("Rossi Srl › Milano"), "{page}");
        browser.press_text("Leave this step out").await;
        browser.wait_for_text("A test needs a device that has reported").await;
        browser.press_text("Put all of it away").await;
        let queue = browser.wait_for_any(&["No devices are watched yet"]).await;
        assert!(!queue.contains("Getting started"), "{queue}");
        // Later, one comes back where one was.
        browser.press_text("Settings").await;
        browser.press_text("Getting started").await;
        browser.press_text("See the steps").await;
        let page = browser.wait_for_any(&["Let it remind me"]).await;
        assert!(page.contains("A test needs a device that has reported"), "{page}");
        browser.close().await;
    }
}
