//! A technician's morning: a new ticket arrives while they look, is taken, noted, told to the customer and resolved; with
//! scripts, without, and with the keyboard alone.

use support::chromium::{Chromium, Screen};
use support::world::Tenant;
use support::{Pc, World};

use crate::desk::Desk;

/// The key that confirms.
const ENTER: &str = "\u{e007}";

async fn scene(world: &World) -> (Tenant, Pc) {
    world.named_provider().await;
    let rossi = world.customer("Rossi Srl").await;
    world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    let mut pc = world.pc(&rossi, "PC-CONTAB-02").await;
    world.report(&mut pc, 2).await;
    (rossi, pc)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_ticket_is_announced_taken_noted_told_and_resolved_with_and_without_scripts() {
    for screen in [Screen::DESK, Screen::PHONE.without_scripts()] {
        let desk = Desk::open().await;
        let browser = desk.signed_in(screen).await;
        let (_, mut pc) = scene(&desk.world).await;
        browser.go("/").await;
        browser.wait_for_text("Nothing to do.").await;
        if screen.scripts {
            // The page hears of it by itself once it listens.
            browser.wait_for_listening().await;
        }
        desk.world.fill(&mut pc).await;
        if screen.scripts {
            browser.press_text("1 new ticket: show").await;
        } else {
            browser.go("/").await;
        }
        browser.press_text("#1 Disk / is nearly full: 8 GB free on PC-CONTAB-02").await;
        browser.press_text("Take").await;
        browser.wait_for_text("Anna Bianchi took this ticket.").await;
        browser.fill_at("#note", "The export again.").await;
        browser.press_text("Add the note").await;
        browser.wait_for_text("The export again.").await;

        // The customer reads Italian; the technician sees what they will read, and sends it.
        browser.wait_for_text("ce ne occupiamo noi").await;
        browser.press_text("Tell them").await;
        browser.wait_for_text("Told Maria Conti: what we found.").await;
        browser.press_text("Write to the customer").await;
        browser.fill_at("#tell-text", "Alle 13:00 facciamo spazio.").await;
        browser.press_text("Preview").await;
        browser.wait_for_text("This is what they would read").await;
        browser.press_text("Send").await;
        browser.wait_for_text("Told Maria Conti how it is going.").await;

        browser.press_text("Resolve").await;
        browser.fill_at("#resolve", "Deleted the old exports.").await;
        browser.press_text("Resolve it").await;
        browser.wait_for_text("Resolved: Deleted the old exports.").await;
        browser.wait_for_text("Undo resolving").await;
        browser.go("/").await;
        browser.wait_for_text("Nothing to do.").await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_is_worked_with_the_keyboard_alone_and_the_keys_can_be_switched_off() {
    let desk = Desk::open().await;
    let browser = desk.signed_in(Screen::DESK).await;
    let (_, mut pc) = scene(&desk.world).await;
    desk.world.fill(&mut pc).await;
    browser.go("/").await;
    browser.wait_for_text("#1 Disk").await;
    browser.keys("j").await;
    browser.keys(ENTER).await;
    browser.wait_for_text("What we see").await;
    browser.keys("a").await;
    browser.wait_for_text("Anna Bianchi took this ticket.").await;
    browser.keys("n").await;
    type_and_send(&browser, "By keys.").await;
    browser.wait_for_text("Internal. By keys.").await;
    browser.keys("c").await;
    type_and_send(&browser, "Made room.").await;
    browser.wait_for_text("Resolved: Made room.").await;
    browser.keys("u").await;
    browser.wait_for_text("Undone: resolving it.").await;

    browser.keys("?").await;
    browser.wait_for_text("write to the customer").await;
    browser.press("#keys [name=keys]").await;
    browser.press("#keys button").await;
    browser.keys("c").await;
    let is_open = "return [...document.querySelectorAll('details.act')].some(one => one.open)";
    assert_eq!(browser.ask(is_open).await, false, "keys that are off do nothing");
    browser.keys("?").await;
    browser.wait_for_text("Keys are on").await;
    browser.close().await;
}

/// Types into what has the focus, goes on to the button behind it and presses that.
async fn type_and_send(browser: &Chromium, text: &str) {
    browser.keys(text).await;
    browser.keys("\u{e004}").await;
    browser.keys(ENTER).await;
}
