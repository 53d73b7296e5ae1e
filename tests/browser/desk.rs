//! A collector with its pages served on the loopback, and a browser before it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use axum_server::Handle;
use collector::web;
use support::World;
use support::chromium::{Chromium, Screen};
use support::world::PASSWORD;

/// A collector whose pages can be opened.
pub struct Desk {
    pub world: World,
    pub home: String,
    folder: tempfile::TempDir,
    handle: Handle<SocketAddr>,
}

impl Desk {
    /// With the quick set of delays.
    pub async fn open() -> Self {
        Self::around(World::quick().await).await
    }

    /// Around a collector that is there.
    pub async fn around(world: World) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let home = format!("http://{}", listener.local_addr().unwrap());
        let handle = Handle::new();
        tokio::spawn(web::door::serve(listener, web::router(world.app.clone()), Vec::new(), handle.clone()));
        Self { world, home, folder: tempfile::tempdir().unwrap(), handle }
    }

    /// A browser before it.
    pub async fn browser(&self, screen: Screen) -> Chromium {
        Chromium::open(&self.home, self.folder.path(), screen).await
    }

    /// A browser of the first technician, who signed in by the form.
    pub async fn signed_in(&self, screen: Screen) -> Chromium {
        self.world.technician("Anna Bianchi", "anna@example.com").await;
        let browser = self.browser(screen).await;
        sign_in(self, &browser, "anna@example.com").await;
        browser
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.handle.shutdown();
    }
}

/// Signs a technician in by the forms: password, then code.
pub async fn sign_in(desk: &Desk, browser: &Chromium, email: &str) {
    browser.go("/sign-in").await;
    browser.fill("email", email).await;
    browser.fill("password", PASSWORD).await;
    browser.press_text("Sign in").await;
    browser.wait_for_text("Your code").await;
    browser.fill("code", &desk.world.recovery_code(email)).await;
    browser.press_text("Go on").await;
    browser.wait_for_text("Sign out").await;
}
