//! Signing in, and being locked out after too many wrong passwords; with and without scripts.

use support::chromium::Screen;

use crate::desk::{Desk, sign_in};

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
