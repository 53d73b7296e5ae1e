//! A simulated device: an identity of its own, a real TLS 1.3 connection, receipts that are waited for.
//! Invariant: what the ledger says was answered was answered with a receipt. Next: [`super::send`], [`super::herd`].

use std::collections::VecDeque;
use std::time::Duration;

use agent::clock;
use agent::line::Door;
use agent::state::Identity;
use agent::tls::{self, KnownTime};
use rustls::client::Resumption;
use shared::ids::{DeviceId, EpochId};
use shared::report::{ENVELOPE_VERSION, Envelope, Receipt, Report};
use shared::wire;

/// How a device comes to its connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Connection {
    /// One, kept open.
    Kept,
    /// One for each report, resumed from the session before.
    Resumed,
    /// One for each report, with a full handshake.
    New,
}

impl Connection {
    pub(super) fn of(word: &str) -> Option<Self> {
        match word {
            "kept" => Some(Self::Kept),
            "resumed" => Some(Self::Resumed),
            "new" => Some(Self::New),
            _ => None,
        }
    }
}

/// What came back of a report.
pub(super) enum Told {
    /// It is on disk.
    Kept(Receipt),
    /// Come back after so long.
    Later(Duration),
}

pub(super) struct Device {
    client: reqwest::Client,
    pub(super) identity: Identity,
    pub(super) epoch: EpochId,
    pub(super) next_seq: u64,
}

impl Device {
    fn new(identity: Identity, connection: Connection) -> Self {
        let mut tls = tls::enrolled(&identity, &KnownTime::new(0)).expect("an identity");
        if connection == Connection::New {
            tls.resumption = Resumption::disabled();
        }
        let client = reqwest::Client::builder()
            .no_proxy()
            .tls_backend_preconfigured(tls)
            .http1_only()
            .tcp_nodelay(true)
            .timeout(Duration::from_secs(120))
            .pool_idle_timeout(Duration::from_secs(400))
            .pool_max_idle_per_host(usize::from(connection == Connection::Kept))
            .build()
            .expect("a client");
        Self { client, identity, epoch: clock::fresh_epoch(), next_seq: 1 }
    }

    /// Sends an envelope.
    pub(super) async fn post(&self, envelope: &Envelope) -> Told {
        let url = format!("{}{}", self.identity.server.trim_end_matches('/'), Door::Reports.path());
        let body = wire::write(envelope).expect("an envelope");
        let request = self.client.post(url).header("content-type", Door::Reports.content_type()).body(body);
        // A collector that cannot keep up may close the door for a moment: the agent comes back, and so does this.
        let Ok(answer) = request.send().await else { return Told::Later(Duration::from_secs(5)) };
        let wait = answer.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
        match (answer.status().as_u16(), wait) {
            (200, _) => {
                let body = answer.bytes().await.expect("an answer");
                Told::Kept(wire::read_receipt(&body).expect("a receipt"))
            }
            (429 | 503, wait) => Told::Later(Duration::from_secs(wait.unwrap_or(5))),
            (status, _) => panic!("the collector answered {status}"),
        }
    }

    /// Sends one report made now and waits until it is on disk.
    pub(super) async fn send(&mut self, report: &Report) {
        let envelope = enveloped(self.identity.device, self.epoch, self.next_seq, report);
        let Told::Kept(receipt) = self.post(&envelope).await else { panic!("the collector took no report") };
        assert_eq!(receipt.highest_seq, self.next_seq);
        self.next_seq += 1;
    }
}

/// The devices of a file.
pub(super) fn devices(file: &str, connection: Connection) -> VecDeque<Device> {
    let identities: Vec<Identity> = serde_json::from_slice(&std::fs::read(file).expect("read")).expect("identities");
    identities.into_iter().map(|identity| Device::new(identity, connection)).collect()
}

/// An envelope sent now, with a report made now.
pub(super) fn enveloped(device: DeviceId, epoch: EpochId, first_seq: u64, report: &Report) -> Envelope {
    let now = clock::now();
    Envelope {
        v: ENVELOPE_VERSION,
        device,
        epoch,
        boot: clock::boot_id().to_owned(),
        sent_boot: clock::boot_id().to_owned(),
        sent_mono_ms: now.mono_ms,
        sent_wall_ms: now.wall_ms,
        first_seq,
        policy_revision: 1,
        agent: "0.1.0".to_owned(),
        reports: vec![Report { mono_ms: now.mono_ms, wall_ms: now.wall_ms, ..report.clone() }],
    }
}
