//! A mail server of our own: takes what it is sent and keeps it, or does what a plan says: refuse at a step, say nothing,
//! hang up. Invariant: it listens on this machine alone and passes nothing on; each connection follows the next plan, or
//! takes the mail when there is none. Next: [`crate::mail`] for a collector that sends to it.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use data_encoding::BASE64;
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

/// A step of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The server's first line.
    Greeting,
    /// After the client's name.
    Hello,
    /// After the client asks for TLS.
    StartTls,
    /// After its name and password.
    SignIn,
    /// After the sender.
    Sender,
    /// After a recipient.
    Recipient,
    /// After `DATA`.
    Data,
    /// After the message.
    Message,
}

/// What happens at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// The mail is taken.
    Take,
    /// At this step this line is answered.
    Say(Step, &'static str),
    /// At this step nothing is ever answered.
    Hang(Step),
    /// At this step the connection ends.
    Drop(Step),
}

/// A mail that was sent here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The sender of the envelope.
    pub from: String,
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// Who signed in, as `name:password`; empty: nobody.
    pub signed_in: String,
    /// Whether the way was safe.
    pub safe: bool,
    /// The message, as the client wrote it, without the dots it doubled.
    pub bytes: Vec<u8>,
}

impl Received {
    /// The value of a line of its head, with folded lines put together.
    #[must_use]
    pub fn line(&self, name: &str) -> Option<String> {
        let text = String::from_utf8_lossy(&self.bytes).replace("\r\n ", " ").replace("\r\n\t", " ");
        let head = text.split("\r\n\r\n").next().unwrap_or_default().to_owned();
        let mut lines = head.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(one, _)| one.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    }
}

/// How the server makes its way safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// Not at all.
    None,
    /// From the first byte.
    Tls,
    /// After the greeting.
    StartTls,
}

#[derive(Debug)]
struct Shared {
    safety: Safety,
    acceptor: Option<TlsConfig>,
    plans: Mutex<VecDeque<Plan>>,
    received: Mutex<Vec<Received>>,
    steps: Mutex<Vec<String>>,
    count: watch::Sender<usize>,
}

#[derive(Clone)]
struct TlsConfig(TlsAcceptor);

impl std::fmt::Debug for TlsConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TlsConfig")
    }
}

/// A running server; it ends with the test.
#[derive(Debug)]
pub struct SmtpSink {
    /// Where it listens.
    pub at: SocketAddr,
    /// The certificate it shows, as PEM; it bears the name `localhost` only.
    pub certificate_pem: String,
    shared: Arc<Shared>,
}

impl SmtpSink {
    /// Starts one.
    pub async fn start(safety: Safety) -> Self {
        let key = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
        let certificate_pem = key.cert.pem();
        let acceptor = (safety != Safety::None).then(|| {
            let private = PrivateKeyDer::try_from(key.signing_key.serialize_der()).expect("a key");
            let provider = Arc::new(rustls::crypto::ring::default_provider());
            let config = ServerConfig::builder_with_provider(provider)
                .with_safe_default_protocol_versions()
                .expect("versions")
                .with_no_client_auth()
                .with_single_cert(vec![key.cert.der().clone()], private)
                .expect("a certificate and its key");
            TlsConfig(TlsAcceptor::from(Arc::new(config)))
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("its address");
        let shared = Arc::new(Shared {
            safety,
            acceptor,
            plans: Mutex::default(),
            received: Mutex::default(),
            steps: Mutex::default(),
            count: watch::channel(0).0,
        });
        let served = shared.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = served.clone();
                // What ends a connection early is the client's affair, or the plan's.
                tokio::spawn(async move { drop(connection(stream, &shared).await) });
            }
        });
        Self { at, certificate_pem, shared }
    }

    /// What the next connection meets, after those planned before.
    pub fn plan(&self, plan: Plan) {
        self.shared.plans.lock().expect("plans").push_back(plan);
    }

    /// What was received, in its order.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.shared.received.lock().expect("mails").clone()
    }

    /// The commands it was given, without what may be secret.
    #[must_use]
    pub fn steps(&self) -> Vec<String> {
        self.shared.steps.lock().expect("steps").clone()
    }

    /// Waits until so many mails were received.
    pub async fn wait_for(&self, count: usize) {
        let mut seen = self.shared.count.subscribe();
        seen.wait_for(|now| *now >= count).await.expect("the server runs");
    }
}

async fn connection(stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let plan = shared.plans.lock().expect("plans").pop_front().unwrap_or(Plan::Take);
    let mut talk = Talk { plan, shared, safe: false, signed_in: String::new(), from: String::new(), to: Vec::new() };
    match (&shared.acceptor, shared.safety) {
        (Some(TlsConfig(acceptor)), Safety::Tls) => {
            talk.safe = true;
            let mut stream = BufStream::new(acceptor.accept(stream).await?);
            talk.greet(&mut stream).await?;
            talk.go_on(&mut stream).await.map(|_| ())
        }
        (Some(TlsConfig(acceptor)), Safety::StartTls) => {
            let mut plain = BufStream::new(stream);
            talk.greet(&mut plain).await?;
            if talk.go_on(&mut plain).await? {
                talk.safe = true;
                let mut stream = BufStream::new(acceptor.accept(plain.into_inner()).await?);
                talk.go_on(&mut stream).await?;
            }
            Ok(())
        }
        _ => {
            let mut stream = BufStream::new(stream);
            talk.greet(&mut stream).await?;
            talk.go_on(&mut stream).await.map(|_| ())
        }
    }
}

struct Talk<'a> {
    plan: Plan,
    shared: &'a Shared,
    safe: bool,
    signed_in: String,
    from: String,
    to: Vec<String>,
}

impl Talk<'_> {
    async fn greet<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: &mut BufStream<S>) -> std::io::Result<()> {
        self.answer(stream, Step::Greeting, "220 sink ready").await
    }

    /// Until the client leaves; true when it wants TLS now.
    async fn go_on<S: AsyncRead + AsyncWrite + Unpin>(&mut self, stream: &mut BufStream<S>) -> std::io::Result<bool> {
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(false);
            }
            let line = line.trim_end().to_owned();
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            self.shared.steps.lock().expect("steps").push(verb.clone());
            match verb.as_str() {
                "EHLO" => self.hello(stream).await?,
                "STARTTLS" => {
                    self.answer(stream, Step::StartTls, "220 go ahead").await?;
                    return Ok(true);
                }
                "AUTH" => {
                    let given = line.rsplit(' ').next().unwrap_or_default();
                    let given = BASE64.decode(given.as_bytes()).unwrap_or_default();
                    self.signed_in = String::from_utf8_lossy(&given).trim_start_matches('\0').replace('\0', ":");
                    self.answer(stream, Step::SignIn, "235 welcome").await?;
                }
                "MAIL" => {
                    self.from = address(&line);
                    self.answer(stream, Step::Sender, "250 fine").await?;
                }
                "RCPT" => {
                    self.to.push(address(&line));
                    self.answer(stream, Step::Recipient, "250 fine").await?;
                }
                "DATA" => {
                    self.answer(stream, Step::Data, "354 go on").await?;
                    self.message(stream).await?;
                    self.answer(stream, Step::Message, "250 taken").await?;
                }
                "QUIT" => {
                    say(stream, "221 bye").await?;
                    return Ok(false);
                }
                _ => say(stream, "502 not known here").await?,
            }
        }
    }

    async fn hello<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: &mut BufStream<S>) -> std::io::Result<()> {
        let offered = match self.shared.safety {
            Safety::StartTls if !self.safe => "250-sink\r\n250-8BITMIME\r\n250 STARTTLS",
            _ => "250-sink\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN",
        };
        self.answer(stream, Step::Hello, offered).await
    }

    async fn message<S: AsyncRead + AsyncWrite + Unpin>(&mut self, stream: &mut BufStream<S>) -> std::io::Result<()> {
        let mut bytes = Vec::new();
        loop {
            let mut line = Vec::new();
            if stream.read_until(b'\n', &mut line).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            if line == b".\r\n" {
                break;
            }
            bytes.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let (from, to) = (self.from.clone(), std::mem::take(&mut self.to));
        let one = Received { from, to, signed_in: self.signed_in.clone(), safe: self.safe, bytes };
        self.shared.received.lock().expect("mails").push(one);
        self.shared.count.send_modify(|count| *count += 1);
        Ok(())
    }

    /// Answers as planned, or in the usual way; a refusal before the message leaves nothing taken.
    async fn answer<S: AsyncRead + AsyncWrite + Unpin>(
        &self,
        stream: &mut BufStream<S>,
        step: Step,
        usual: &str,
    ) -> std::io::Result<()> {
        match self.plan {
            Plan::Say(at, words) if at == step => {
                if step == Step::Message {
                    self.shared.received.lock().expect("mails").pop();
                }
                say(stream, words).await
            }
            Plan::Drop(at) if at == step => Err(std::io::ErrorKind::ConnectionAborted.into()),
            Plan::Hang(at) if at == step => {
                let mut rest = Vec::new();
                // The client's patience ends this.
                stream.read_to_end(&mut rest).await?;
                Err(std::io::ErrorKind::TimedOut.into())
            }
            _ => say(stream, usual).await,
        }
    }
}

async fn say<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut BufStream<S>, words: &str) -> std::io::Result<()> {
    stream.write_all(format!("{words}\r\n").as_bytes()).await?;
    stream.flush().await
}

fn address(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map(|(address, _)| address.to_owned()).unwrap_or_default()
}
