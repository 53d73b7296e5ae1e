//! A device's page as a person looks at it: charts that can be looked at closer with scripts, and the same page without.

use fantoccini::Locator;
use shared::recorded::Answer;
use support::chromium::{Chromium, Screen};

use crate::desk::{Desk, sign_in};
use crate::tour::{look, screens};

/// A device with three quarters of an hour behind it, and the path of its page.
async fn scene(desk: &Desk) -> String {
    let rossi = desk.world.customer("Rossi Srl").await;
    let mut pc = desk.world.pc(&rossi, "PC-CONTAB-02").await;
    for free_gb in (16..60).rev() {
        pc.set_free_gb(free_gb);
        desk.world.report(&mut pc, 1).await;
    }
    format!("/devices/{}", pc.device.id)
}

/// Drags over the middle of the first chart, as a hand with a mouse does.
const DRAG: &str = "const over = document.querySelector('.u-over'); const box = over.getBoundingClientRect();
    const at = (share) => ({ bubbles: true, clientX: box.left + box.width * share, clientY: box.top + box.height / 2, button: 0, movementX: 9 });
    const give = (kind, share, to) => to.dispatchEvent(new MouseEvent(kind, at(share)));
    give('mouseenter', 0.3, over); give('mousemove', 0.3, over); give('mousedown', 0.3, over);
    give('mousemove', 0.6, document); give('mousemove', 0.6, over); give('mouseup', 0.6, document);";

async fn is_shown(browser: &Chromium, css: &str) -> bool {
    browser.window.find(Locator::Css(css)).await.unwrap().is_displayed().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn with_scripts_a_chart_can_be_looked_at_closer_and_reaches_back_as_far_as_asked() {
    let desk = Desk::open().await;
    let page = scene(&desk).await;
    let browser = desk.signed_in(Screen::DESK).await;
    browser.go(&page).await;
    browser.window.wait().for_element(Locator::Css(".drawn .alive canvas")).await.unwrap();
    assert!(!is_shown(&browser, ".drawing").await, "one drawing is enough");
    assert!(!is_shown(&browser, ".under button").await, "all of it is shown");
    browser.ask(DRAG).await;
    browser.wait_for_text("See all of it").await;
    browser.press(".under button").await;
    assert!(!is_shown(&browser, ".under button").await, "all of it is shown again");
    browser.press_text("7 days").await;
    browser.wait_for_text("Free space on / fell").await;
    assert!(browser.place().await.contains("?range=7d#charts"));
    browser.window.wait().for_element(Locator::Css(".drawn .alive canvas")).await.unwrap();
    assert_eq!(browser.complaints().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_page_draws_its_charts_and_works() {
    let desk = Desk::open().await;
    let page = scene(&desk).await;
    desk.world.technician("Anna Bianchi", "anna@example.com").await;
    let browser = desk.browser(Screen::PHONE.without_scripts()).await;
    sign_in(&desk, &browser, "anna@example.com").await;
    browser.go(&page).await;
    assert!(is_shown(&browser, ".drawing svg.plot").await && is_shown(&browser, ".drawing path.course").await);
    browser.press(".chart summary").await;
    browser.wait_for_text("When").await;
    browser.press_text("30 days").await;
    browser.wait_for_text("Free space on /: between 16 GB and 59 GB in 1 h").await;
    browser.press_text("Begin maintenance").await;
    browser.wait_for_text("Anna Bianchi began maintenance.").await;
    browser.press_text("Take it out of use…").await;
    browser.press("[name=sure]").await;
    browser.press_text("Take it out of use").await;
    browser.wait_for_text("Out of use").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forecast_is_drawn_with_its_band_and_says_what_would_prove_it_wrong_with_and_without_scripts() {
    let desk = Desk::open().await;
    let rossi = desk.world.customer("Rossi Srl").await;
    let mut pc = desk.world.pc(&rossi, "SRV-DATI").await;
    // Four points a day, more by day than by night.
    for hour in 0..16 * 24 {
        let hour = f64::from(hour);
        pc.set_volume(30.0 + hour / 6.0 + (hour / 24.0 * std::f64::consts::TAU).sin());
        desk.world.report_volumes(&mut pc, 3_600_000).await;
    }
    let number = desk.world.tickets().await[0].number;
    let page = format!("/tickets/{number}");
    let mut faults = Vec::new();
    let browser = desk.signed_in(Screen::DESK).await;
    for screen in [Screen::DESK, Screen::DESK.dark(), Screen::PHONE, Screen::PHONE.dark()] {
        browser.set_screen(screen).await;
        browser.go(&page).await;
        browser.wait_for_text("It was wrong if the level falls by 12 points").await;
        browser.window.wait().for_element(Locator::Css(".drawn .alive canvas")).await.unwrap();
        look(&browser, &screens(), "/tickets/forecast", screen, &mut faults).await;
    }
    assert_eq!(faults, Vec::<String>::new());
    browser.close().await;
    let browser = desk.browser(Screen::PHONE.without_scripts()).await;
    sign_in(&desk, &browser, "anna@example.com").await;
    browser.go(&page).await;
    assert!(is_shown(&browser, ".drawing path.trend").await && is_shown(&browser, ".drawing path.band").await);
    browser.wait_for_text("80 % sure: a forecast").await;
    std::fs::write(screens().join("tickets-forecast-without-scripts.png"), browser.picture().await).unwrap();
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_is_drawn_and_told_on_every_screen() {
    const HOUR_MS: i64 = 3_600_000;
    let desk = Desk::open().await;
    let rossi = desk.world.customer("Rossi Srl").await;
    let mut pc = desk.world.pc(&rossi, "PC-CONTAB-02").await;
    if let Some(Answer::Seen(system)) = &mut pc.host.operating_system {
        (system.chassis, system.graphical) = ("desktop".to_owned(), true);
    }
    // Three weeks of working days, and a Saturday now and then.
    for day in 0..21_i64 {
        let hours = [9, 9, 9, 9, 8, day / 14 * 3, 0][usize::try_from(day % 7).unwrap()];
        for _ in 0..hours {
            desk.world.report_volumes(&mut pc, HOUR_MS).await;
        }
        desk.world.app.clock.advance((24 - hours) * HOUR_MS);
    }
    let browser = desk.signed_in(Screen::DESK).await;
    let page = format!("/devices/{}", pc.device.id);
    let mut seen = Vec::new();
    for screen in [Screen::DESK, Screen::PHONE.dark()] {
        browser.set_screen(screen).await;
        browser.go(&page).await;
        browser.wait_for_text("When it is usually heard").await;
        look(&browser, &screens(), "/devices/week", screen, &mut seen).await;
    }
    assert_eq!(seen, Vec::<String>::new());
    browser.close().await;
}
