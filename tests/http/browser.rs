//! A browser without scripts: keeps its cookie, says where a form comes from, reads one answer at a time.

use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use collector::store::contact::Contact;
use collector::web;
use futures_util::StreamExt;
use support::World;
use support::world::code_of;
use tower::ServiceExt;

/// Where every browser here sits.
pub const FROM: &str = "192.0.2.7";

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).map_or("", |value| value.to_str().unwrap())
    }
}

/// A browser with the pages of one collector open.
#[derive(Clone, Debug)]
pub struct Browser {
    pages: Router,
    pub cookie: Option<String>,
}

impl Browser {
    pub fn new(world: &World) -> Self {
        Self { pages: web::router(world.app.clone()), cookie: None }
    }

    /// A browser with a technician's session.
    pub fn of_session(world: &World, secret: &str) -> Self {
        Self { cookie: Some(format!("premura={secret}")), ..Self::new(world) }
    }

    /// A browser of the first technician, signed in.
    pub async fn signed_in(world: &World) -> Self {
        let secret = world.technician("Anna Bianchi", "anna@example.com").await;
        Self { cookie: Some(format!("premura={secret}")), ..Self::new(world) }
    }

    /// Signs a technician in by the forms, who has set up a second factor; the answer to the code.
    pub async fn sign_in(&mut self, world: &World, email: &str, password: &str) -> Answer {
        let half = self.post("/sign-in", &form(&[("email", email), ("password", password)])).await;
        assert_eq!((half.status, half.location()), (StatusCode::SEE_OTHER, "/sign-in/code"), "{}", half.body);
        self.post("/sign-in/code", &form(&[("code", &world.recovery_code(email))])).await
    }

    /// Sets up the second factor of somebody who chose a password here just now; the answer shows the recovery codes.
    pub async fn set_up_factor(&mut self, world: &World, email: &str) -> Answer {
        let page = self.get("/sign-in/second-factor").await.body;
        let key = page.split("<code class=\"key\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
        let code = code_of(key, world.app.clock.now_ms());
        let shown = self.post("/sign-in/second-factor", &form(&[("code", &code)])).await;
        let codes = shown.body.split("<li><code>").skip(1).filter_map(|rest| rest.split('<').next());
        world.keep_codes(email, codes.map(str::to_owned).collect());
        shown
    }

    /// A browser of a contact, let in by a link.
    pub async fn of_contact(world: &World, contact: &Contact) -> Self {
        Self { cookie: Some(format!("portal={}", world.visit(contact).await)), ..Self::new(world) }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[], "").await
    }

    /// Listens to a stream until it has said this; the answer is all that it said.
    pub async fn hear(&self, path: &str, headers: &[(&str, &str)], wanted: &str) -> String {
        let mut request = Request::builder().uri(path).header(HOST, "desk.example");
        for (name, value) in headers.iter().copied().chain(self.cookie.as_deref().map(|cookie| ("cookie", cookie))) {
            request = request.header(name, value);
        }
        let answer = self.pages.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (mut stream, mut heard) = (answer.into_body().into_data_stream(), String::new());
        while !heard.contains(wanted) {
            let Some(piece) = stream.next().await else { panic!("{path} ended before {wanted}: {heard}") };
            heard += &String::from_utf8_lossy(&piece.unwrap());
        }
        heard
    }

    /// Listens to a stream until it ends; the answer is all that it said.
    pub async fn hear_all(&self, path: &str, headers: &[(&str, &str)]) -> String {
        let mut request = Request::builder().uri(path).header(HOST, "desk.example");
        for (name, value) in headers.iter().copied().chain(self.cookie.as_deref().map(|cookie| ("cookie", cookie))) {
            request = request.header(name, value);
        }
        let answer = self.pages.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let heard = to_bytes(answer.into_body(), 4 << 20).await.unwrap();
        String::from_utf8_lossy(&heard).into_owned()
    }

    /// Sends a form as the page itself would.
    pub async fn post(&mut self, path: &str, form: &str) -> Answer {
        self.send("POST", path, &[("origin", "http://desk.example"), ("sec-fetch-site", "same-origin")], form).await
    }

    /// Sends a request with headers of its own.
    pub async fn send(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.send_bytes(method, path, headers, body.as_bytes().to_vec()).await
    }

    /// The same with a body that need not be text; an answer that is no text is read as far as it is.
    pub async fn send_bytes(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(HOST, "desk.example");
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if method == "POST" && !headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Body::from(body)).unwrap();
        let peer: IpAddr = FROM.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer, 40_000)));
        let answer = self.pages.clone().oneshot(request).await.unwrap();
        let (head, body) = answer.into_parts();
        if let Some(cookie) = head.headers.get(SET_COOKIE) {
            self.cookie =
                cookie.to_str().unwrap().split(';').next().map(str::to_owned).filter(|one| !one.ends_with('='));
        }
        // A stream never ends: its first words stand for it.
        let is_stream = head.headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let bytes = match is_stream {
            true => body.into_data_stream().next().await.transpose().unwrap().unwrap_or_default(),
            false => to_bytes(body, 4 << 20).await.unwrap(),
        };
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: head.status, headers: head.headers, body }
    }
}

/// A form's text.
pub fn form(fields: &[(&str, &str)]) -> String {
    let one = |text: &str| -> String {
        text.bytes()
            .map(
                |byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") },
            )
            .collect()
    };
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", one(name), one(value))).collect();
    fields.join("&")
}

/// The header that says where a request comes from, for those who send it from elsewhere.
pub const FROM_ELSEWHERE: &[&[(&str, &str)]] = &[
    &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
    &[("sec-fetch-site", "same-site"), ("origin", "http://other.desk.example")],
    &[("origin", "https://evil.example")],
    &[("origin", "null")],
];
