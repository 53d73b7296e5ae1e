//! A real Chromium, driven through its own driver: a page as a person sees it, on a screen of a given size and theme.
//! Invariant: everything it asks goes to the loopback; browser and driver end with the test, by their own process number.
//! Next: `tests/browser/`.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::program::Program;

/// What is said when the browser is not there.
const NEEDS: &str = "install it with: apt-get update && apt-get install -y chromium chromium-driver";
/// How long a page may take to show what is waited for.
const WITHIN: Duration = Duration::from_secs(20);

/// Before what the pages are looked at.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Whether the person asked for a dark theme.
    pub dark: bool,
    /// Whether scripts run.
    pub scripts: bool,
}

impl Screen {
    /// A desk's screen.
    pub const DESK: Self = Self { width: 1280, height: 900, dark: false, scripts: true };
    /// A phone.
    pub const PHONE: Self = Self { width: 360, height: 780, dark: false, scripts: true };

    /// The same in a dark theme.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same without scripts.
    #[must_use]
    pub const fn without_scripts(self) -> Self {
        Self { scripts: false, ..self }
    }
}

/// A browser with one window.
pub struct Chromium {
    /// The window, for what is not offered here.
    pub window: Client,
    home: String,
    _driver: Program,
}

impl Chromium {
    /// Opens a browser on the pages at `home` (`http://127.0.0.1:…`); it keeps its own files in `folder`.
    ///
    /// # Panics
    /// When Chromium or its driver is not installed or does not start.
    pub async fn open(home: &str, folder: &Path, screen: Screen) -> Self {
        let port =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port").local_addr().expect("its number").port();
        let mut command = Command::new("/usr/bin/chromedriver");
        command.arg(format!("--port={port}")).env("HOME", folder).env("TMPDIR", folder);
        assert!(Path::new("/usr/bin/chromedriver").exists(), "chromedriver is missing; {NEEDS}");
        let mut driver = Program::started(command, &folder.join(format!("driver-{port}")));
        driver.line("ChromeDriver was started successfully");
        let mut options = vec![
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-background-networking".to_owned(),
            "--hide-scrollbars".to_owned(),
            format!("--window-size={},{}", screen.width.max(500), screen.height),
        ];
        options.push(format!("--user-data-dir={}", folder.join(format!("profile-{port}")).display()));
        let mut chrome = json!({ "args": options, "binary": "/usr/bin/chromium" });
        if let (false, Some(chrome)) = (screen.scripts, chrome.as_object_mut()) {
            let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
            chrome.insert("prefs".to_owned(), off);
        }
        let mut wanted = Capabilities::new();
        wanted.insert("goog:chromeOptions".to_owned(), chrome);
        wanted.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        let window = connected(&format!("http://127.0.0.1:{port}"), &wanted).await;
        let browser = Self { window, home: home.to_owned(), _driver: driver };
        browser.set_screen(screen).await;
        browser
    }

    /// Looks from another screen from now on.
    pub async fn set_screen(&self, screen: Screen) {
        let theme = if screen.dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": theme }, { "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        let metrics =
            json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Opens a page by its path.
    pub async fn go(&self, path: &str) {
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.home) };
        self.window.goto(&address).await.unwrap_or_else(|error| panic!("{path} does not open: {error}"));
    }

    /// The path and query of the page that is open.
    pub async fn place(&self) -> String {
        let address = self.window.current_url().await.expect("an address").to_string();
        address.strip_prefix(&self.home).unwrap_or(&address).to_owned()
    }

    /// All the text that a person can read.
    pub async fn text(&self) -> String {
        self.window.find(Locator::Css("body")).await.expect("a body").text().await.expect("its text")
    }

    /// Waits until the page shows this text.
    pub async fn wait_for_text(&self, wanted: &str) {
        self.wait_for_any(&[wanted]).await;
    }

    /// Waits until the page shows one of these texts; the answer is all that it shows then.
    pub async fn wait_for_any(&self, wanted: &[&str]) -> String {
        let began = std::time::Instant::now();
        loop {
            // While a page is being replaced it has no body to read.
            let text = match self.window.find(Locator::Css("body")).await {
                Ok(body) => body.text().await.unwrap_or_default(),
                Err(_) => String::new(),
            };
            if wanted.iter().any(|one| text.contains(one)) {
                return text;
            }
            assert!(began.elapsed() < WITHIN, "none of {wanted:?} came; there is: {text}");
        }
    }

    /// Presses what a selector finds, once it is there.
    pub async fn press(&self, css: &str) {
        let waited = self.window.wait().at_most(WITHIN).for_element(Locator::Css(css)).await;
        let found = waited.unwrap_or_else(|error| panic!("{css} is not there: {error}"));
        found.click().await.unwrap_or_else(|error| panic!("{css} cannot be pressed: {error}"));
    }

    /// Presses the link or button with exactly this text.
    pub async fn press_text(&self, text: &str) {
        let path = format!(
            "//*[self::a or self::button or self::summary][normalize-space()=\"{text}\" or normalize-space(.//text())=\"{text}\"]"
        );
        let waited = self.window.wait().at_most(WITHIN).for_element(Locator::XPath(&path)).await;
        let Ok(found) = waited else { panic!("nothing says \"{text}\"; there is: {}", self.text().await) };
        found.click().await.unwrap_or_else(|error| panic!("\"{text}\" cannot be pressed: {error}"));
    }

    /// Fills a field, found by its name.
    pub async fn fill(&self, name: &str, text: &str) {
        self.fill_at(&format!("[name=\"{name}\"]"), text).await;
    }

    /// Fills the field that a selector finds.
    pub async fn fill_at(&self, css: &str, text: &str) {
        let waited = self.window.wait().at_most(WITHIN).for_element(Locator::Css(css)).await;
        let field = waited.unwrap_or_else(|error| panic!("there is no field {css}: {error}"));
        field.clear().await.unwrap_or_else(|error| panic!("{css} cannot be emptied: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{css} cannot be filled: {error}"));
    }

    /// Waits until the page hears the news, so that what happens next is announced on it.
    pub async fn wait_for_listening(&self) {
        let css = "html[data-listening]";
        let waited = self.window.wait().at_most(WITHIN).for_element(Locator::Css(css)).await;
        waited.unwrap_or_else(|error| panic!("the page does not listen to the news: {error}"));
    }

    /// Keys pressed on the page as it is, once it is all there: whatever has the focus gets them.
    pub async fn keys(&self, keys: &str) {
        let began = std::time::Instant::now();
        while self.ask("return document.readyState").await != "complete" {
            assert!(began.elapsed() < WITHIN, "the page is not all there");
        }
        let pressed = keys.chars().fold(KeyActions::new("keyboard".to_owned()), |actions, key| {
            actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key })
        });
        self.window.perform_actions(pressed).await.expect("keys");
    }

    /// What a script of the test finds out.
    pub async fn ask(&self, script: &str) -> Value {
        self.window.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// What the browser complained about since it was last asked: refused scripts, styles, requests.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.window.issue_cmd(Log).await.expect("the log");
        let lines = log.as_array().cloned().unwrap_or_default();
        let told = lines.iter().filter(|line| matches!(word(line, "level"), Some("SEVERE" | "WARNING")));
        told.filter_map(|line| word(line, "message").map(str::to_owned)).collect()
    }

    /// The whole page as a picture (PNG).
    pub async fn picture(&self) -> Vec<u8> {
        let taken = self.devtools("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await;
        let text = taken.get("data").and_then(Value::as_str).expect("a picture");
        data_encoding::BASE64.decode(text.as_bytes()).expect("a picture")
    }

    /// Speaks with the browser behind the page.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let asked = Devtools { body: json!({ "cmd": command, "params": parameters }).to_string() };
        self.window.issue_cmd(asked).await.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Ends the browser.
    pub async fn close(self) {
        self.window.close().await.expect("the browser ends");
    }
}

fn word<'a>(line: &'a Value, name: &str) -> Option<&'a str> {
    line.get(name).and_then(Value::as_str)
}

/// A window of the driver at this address.
async fn connected(driver: &str, wanted: &Capabilities) -> Client {
    let opened = ClientBuilder::new(HttpConnector::new()).capabilities(wanted.clone()).connect(driver).await;
    opened.unwrap_or_else(|error| panic!("Chromium does not start: {error}; {NEEDS}"))
}

/// A command of the browser's own protocol.
#[derive(Debug)]
struct Devtools {
    body: String,
}

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(self.body.clone()))
    }
}

/// The browser's own log.
#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
