//! Signing in, and being locked out after too many wrong passwords; with and without scripts.

use domain::access::FRESH_MS;
use support::chromium::Screen;
use support::world::PASSWORD;

use crate::desk::{Desk, sign_in};
use crate::tour::{look, screens};

#[tokio::test(flavor = "multi_thread")]
async fn a_technician_signs_in_and_a_guesser_is_locked_out_with_and_without_scripts() {
    for screen in [Screen::DESK, Screen::PHONE.without_scripts()] {
        let desk = Desk::open().await;
        desk.world.technician("Anna Bianchi", "anna@example.com").await;
        let browser = desk.browser(screen).await;
        browser.go("/tickets").await;
        assert_eq!(browser.place().await, "/sign-in", "nobody sees the queue before");
        sign_in(&desk, &browser, "anna@example.com").await;
        browser.press_text("Sign out").await;
        browser.wait_for_text("Choose your password").await;
        browser.go("/").await;
        assert_eq!(browser.place().await, "/sign-in", "signed out is signed out");

        let mut told = String::new();
        for _ in 0..12 {
            browser.go("/sign-in").await;
            browser.fill("email", "anna@example.com").await;
            browser.fill("password", "not the right one").await;
            browser.press_text("Sign in").await;
            told = browser.wait_for_any(&["Too much at once", "do not belong together"]).await;
            if told.contains("Too much at once") {
                break;
            }
        }
        assert!(told.contains("Too much at once") && told.contains("try again in"), "{told}");
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn g4_an_invitation_after_a_while_waits_for_a_proof_and_then_is_made_with_and_without_scripts() {
    for screen in [Screen::DESK, Screen::PHONE.without_scripts()] {
        let desk = Desk::open().await;
        let browser = desk.signed_in(screen).await;
        desk.world.app.clock.advance(FRESH_MS);
        browser.go("/settings/technicians").await;
        browser.fill("name", "Marek Nowak").await;
        browser.fill("email", "marek@example.com").await;
        browser.press_text("Invite").await;
        browser.wait_for_text("Is it you?").await;
        let mut faults = Vec::new();
        for seen in [Screen::PHONE.dark(), Screen::DESK] {
            if screen.scripts {
                browser.set_screen(seen).await;
                look(&browser, &screens(), "step-up", seen, &mut faults).await;
            }
        }
        // The browser notes every answer of 403, this one among them.
        faults.retain(|one| !one.contains("403"));
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        browser.fill("step_up_proof", "not the right one").await;
        browser.press_text("Go on").await;
        browser.wait_for_text("neither your password nor a code").await;
        browser.fill("step_up_proof", PASSWORD).await;
        browser.press_text("Go on").await;
        browser.wait_for_text("For Marek Nowak, shown this once").await;
        browser.close().await;
    }
}
