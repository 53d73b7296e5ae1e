//! The agents' door over real TLS: who gets in, and to what.
//! Invariant: the client here is not the agent's, so that a fault of one is not hidden by the same fault of the other.
//! Next: [`super::peer`].

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use axum_server::Handle;
use domain::change::Actor;
use rcgen::{CertificateParams, KeyPair};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore, version};
use shared::enrol::EnrolAnswer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::app::{App, customer, device, lease, token};
use crate::clock::Clock;
use crate::config::Config;

const NOW: i64 = 1_800_000_000_000;
const DAY_MS: i64 = 86_400_000;

struct Collector {
    app: App,
    at: SocketAddr,
    _folder: tempfile::TempDir,
}

async fn collector() -> Collector {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(Config::default(), folder.path(), Clock::manual(NOW)).await.unwrap();
    lease::take(&app).await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let tls = app.ca.server_config(&["localhost".to_owned()], &app.clock).unwrap();
    tokio::spawn(super::door::serve(
        listener,
        super::door::exchangeable(tls),
        super::router(app.clone()),
        100,
        Handle::new(),
    ));
    Collector { app, at, _folder: folder }
}

struct Client {
    key: KeyPair,
    certificate: Option<String>,
}

impl Client {
    fn new() -> Self {
        Self { key: KeyPair::generate().unwrap(), certificate: None }
    }

    fn request(&self) -> String {
        CertificateParams::default().serialize_request(&self.key).unwrap().pem().unwrap()
    }

    /// The status and body of a request, or why no connection came about.
    async fn post(&self, to: &Collector, path: &str, body: &str) -> Result<(u16, String), std::io::Error> {
        let mut roots = RootCertStore::empty();
        for pem in to.app.ca.authorities_pem() {
            roots.add(CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()).unwrap();
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_details(provider, Arc::new(Clock::manual(NOW)))
            .with_protocol_versions(&[&version::TLS13])
            .unwrap()
            .with_root_certificates(roots);
        let config = match &self.certificate {
            None => config.with_no_client_auth(),
            Some(pem) => {
                let key: PrivateKeyDer<'static> = PrivatePkcs8KeyDer::from(self.key.serialize_der()).into();
                let chain = vec![CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()];
                config.with_client_auth_cert(chain, key).unwrap()
            }
        };
        let stream = TcpStream::connect(to.at).await?;
        let name = ServerName::try_from("localhost").unwrap();
        let mut stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
        let length = body.len();
        let head =
            format!("POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
        stream.write_all(format!("{head}{body}").as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        Ok((status, answer.split("\r\n\r\n").nth(1).unwrap_or_default().to_owned()))
    }

    async fn enrol(&mut self, to: &Collector) -> EnrolAnswer {
        let app = &to.app;
        let owner = customer::add(app, &format!("{:?}", app.clock.random::<8>()), "en").await.unwrap();
        let site = customer::add_site(app, owner.id, "Here", "UTC").await.unwrap();
        let (_, token) = token::add(app, owner.id, site.id, 7, 1).await.unwrap();
        let body = serde_json::json!({ "token": token, "csr_pem": self.request(), "host_name": "pc1" }).to_string();
        let (status, answer) = self.post(to, "/agents/v1/enroll", &body).await.unwrap();
        assert_eq!(status, 200, "{answer}");
        let answer: EnrolAnswer = serde_json::from_str(&answer).unwrap();
        self.certificate = Some(answer.certificate_pem.clone());
        answer
    }

    async fn renew(&self, to: &Collector) -> Result<(u16, String), std::io::Error> {
        let body = serde_json::json!({ "csr_pem": self.request() }).to_string();
        self.post(to, "/agents/v1/renew", &body).await
    }
}

#[tokio::test]
async fn e3_without_a_certificate_only_enrolment_answers_and_refusals_name_no_reason() {
    let collector = collector().await;
    let nobody = Client::new();
    assert_eq!(nobody.renew(&collector).await.unwrap().0, 403);
    let body = serde_json::json!({ "token": "prm_wrong", "csr_pem": nobody.request(), "host_name": "x" }).to_string();
    let (status, answer) = nobody.post(&collector, "/agents/v1/enroll", &body).await.unwrap();
    assert_eq!(status, 403);
    assert!(answer.contains("opens nothing here"), "{answer}");
    for (path, body, want) in [
        ("/agents/v1/enroll", "{", 400),
        ("/agents/v1/enroll", "{}", 400),
        ("/agents/v1/nothing", "", 404),
        ("/", "", 404),
        ("/agents/v1/enroll", &"x".repeat(20_000), 413),
    ] {
        let (status, answer) = nobody.post(&collector, path, body).await.unwrap();
        assert_eq!(status, want, "{path}");
        assert!(answer.contains(&format!("\"status\":{want}")), "every refusal is problem JSON: {path} {answer}");
    }
}

#[tokio::test]
async fn e11_a_device_renews_until_it_is_revoked() {
    let collector = collector().await;
    let mut client = Client::new();
    let answer = client.enrol(&collector).await;
    let (status, renewed) = client.renew(&collector).await.unwrap();
    assert_eq!(status, 200, "{renewed}");
    let renewed: EnrolAnswer = serde_json::from_str(&renewed).unwrap();
    assert_eq!(renewed.device, answer.device);
    device::revoke(&collector.app, None, answer.device, &Actor::Collector).await.unwrap();
    assert_eq!(client.renew(&collector).await.unwrap().0, 403);
}

#[tokio::test]
async fn an_expired_certificate_renews_for_400_days_and_no_longer() {
    let collector = collector().await;
    let mut client = Client::new();
    client.enrol(&collector).await;
    collector.app.clock.advance(5 * 365 * DAY_MS + 300 * DAY_MS);
    assert_eq!(client.renew(&collector).await.unwrap().0, 200);
    collector.app.clock.advance(150 * DAY_MS);
    assert!(client.renew(&collector).await.is_err(), "no connection comes about");
}

#[tokio::test]
async fn e8_a_certificate_of_another_collector_gets_no_connection() {
    let (ours, other) = (collector().await, collector().await);
    let mut client = Client::new();
    client.enrol(&other).await;
    assert!(client.renew(&ours).await.is_err());
}
