//! To the server and back: one connection a mail, each step named, so that a refusal says whose fault it is.
//! Invariant: nothing is sent over a way that is less safe than configured; no step waits longer than [`WITHIN`]; what the
//! server said is kept, what we sent is not. Next: [`domain::delivery`] decides what comes of a trouble.

use std::error::Error as _;
use std::fmt;
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::{Error, response::Severity};
use tokio::time::timeout;

use domain::delivery::{Trouble, Why};

use super::dkim::Signature;
use crate::config::{Encryption, Mail};

/// How long the way to the server may take until it wants the message, and then how long until it has taken it.
pub const WITHIN: Duration = Duration::from_secs(60);
/// How long a good-bye may take.
const LEAVE_WITHIN: Duration = Duration::from_secs(2);

/// What carries mails to the server.
pub struct Courier {
    /// What is set.
    pub mail: Mail,
    tls: Option<TlsParameters>,
    hello: ClientId,
    signature: Option<Signature>,
    within: Duration,
}

impl fmt::Debug for Courier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Courier to {}:{}", self.mail.server, self.mail.port)
    }
}

impl Courier {
    /// Ready to go; `people_url` is the address of our pages, whose host we name ourselves by.
    ///
    /// # Errors
    /// A sentence about a key or certificate that cannot be used.
    pub fn new(mail: Mail, people_url: &str) -> Result<Self, String> {
        let tls = match mail.encryption {
            Encryption::Off => None,
            Encryption::Tls | Encryption::StartTls => {
                let mut builder = TlsParameters::builder(mail.server.clone());
                if let Some(pem) = &mail.ca {
                    let own = Certificate::from_pem(pem.as_bytes());
                    builder = builder.add_root_certificate(own.map_err(|error| format!("`mail.ca_file`: {error}"))?);
                }
                Some(builder.build_rustls().map_err(|error| format!("`mail.server`: {error}"))?)
            }
        };
        let signature = mail.dkim.as_ref().map(Signature::new).transpose()?;
        Ok(Self { tls, hello: hello(people_url), signature, within: WITHIN, mail })
    }

    /// The same with less patience, for tests of servers that do not answer.
    #[must_use]
    pub fn within(self, within: Duration) -> Self {
        Self { within, ..self }
    }

    /// Signs a message, if a key is set.
    pub fn sign(&self, message: &mut Message) {
        if let Some(signature) = &self.signature {
            signature.sign(message);
        }
    }

    /// Brings a message to the server.
    ///
    /// # Errors
    /// [`Trouble`]: what stood in the way, with the server's own words.
    pub async fn send(&self, message: &Message) -> Result<(), Trouble> {
        let slow = |_| Trouble::passing(Why::Slow, "");
        let mut server = timeout(self.within, self.reach(message)).await.map_err(slow)??;
        // From here on it may have arrived, whatever we hear.
        let taken = timeout(self.within, server.message(&message.formatted())).await;
        match taken {
            Ok(Ok(_)) => {}
            Ok(Err(error)) if error.status().is_some() => return Err(told(Why::Content, &error)),
            Ok(Err(error)) => return Err(Trouble::passing(Why::Unclear, &words(&error))),
            Err(_) => return Err(Trouble::passing(Why::Unclear, "")),
        }
        // It has the message; how it says good-bye changes nothing.
        let _left = timeout(LEAVE_WITHIN, server.quit()).await;
        Ok(())
    }

    /// The way up to where the server wants the message.
    async fn reach(&self, message: &Message) -> Result<AsyncSmtpConnection, Trouble> {
        let mut server = self.connect().await?;
        let envelope = message.envelope();
        let mut parameters = Vec::new();
        let addresses = envelope.to().iter().chain(envelope.from());
        if !addresses.map(|one| one.as_ref()).all(str::is_ascii) {
            if !server.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(Trouble::lasting(Why::Recipient, "the server takes no address with such letters"));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        let said = server.command(MailFrom::new(envelope.from().cloned(), parameters)).await;
        said.map_err(|error| told(Why::Sender, &error))?;
        for to in envelope.to() {
            let said = server.command(Rcpt::new(to.clone(), Vec::new())).await;
            said.map_err(|error| told(Why::Recipient, &error))?;
        }
        server.command(Data).await.map_err(|error| told(Why::Content, &error))?;
        Ok(server)
    }

    /// A connection that is safe and signed in. A refusal on this way concerns every mail, so it is never final.
    async fn connect(&self) -> Result<AsyncSmtpConnection, Trouble> {
        let at = (self.mail.server.as_str(), self.mail.port);
        let first = self.tls.clone().filter(|_| self.mail.encryption == Encryption::Tls);
        let connected = AsyncSmtpConnection::connect_tokio1(at, Some(self.within), &self.hello, first, None).await;
        let mut server = connected.map_err(|error| passing(Why::Server, &error))?;
        if let (Encryption::StartTls, Some(tls)) = (self.mail.encryption, &self.tls) {
            let upgraded = server.starttls(tls.clone(), &self.hello).await;
            upgraded.map_err(|error| passing(Why::Unsafe, &error))?;
        }
        if let Some((user, password)) = &self.mail.sign_in {
            let credentials = Credentials::new(user.clone(), password.reveal().to_owned());
            let signed_in = server.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).await;
            signed_in.map_err(|error| passing(Why::SignIn, &error))?;
        }
        Ok(server)
    }
}

/// A refusal that concerns this mail: final when the server says so.
fn told(why: Why, error: &Error) -> Trouble {
    let is_final = error.status().is_some_and(|code| code.severity == Severity::PermanentNegativeCompletion);
    Trouble { is_final, ..passing(why, error) }
}

fn passing(why: Why, error: &Error) -> Trouble {
    let why = match error {
        one if one.is_tls() => Why::Unsafe,
        // Neither an answer nor something that we refused ourselves: the connection itself.
        one if one.status().is_none() && !one.is_client() => Why::Away,
        _ => why,
    };
    Trouble::passing(why, &words(error))
}

/// What the server said, with its number in front; else what the connection did.
fn words(error: &Error) -> String {
    let mut said: Vec<String> = error.status().iter().map(ToString::to_string).collect();
    let mut source = error.source();
    while let Some(one) = source {
        said.push(one.to_string());
        source = one.source();
    }
    if said.is_empty() { error.to_string() } else { said.join(" ") }
}

/// The host of our pages when it is a name; servers look it up, and an empty or odd one is often refused.
fn hello(people_url: &str) -> ClientId {
    let host = people_url.split_once("://").map_or("", |(_, rest)| rest);
    let host = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_name = host.contains('.') && host.parse::<std::net::IpAddr>().is_err() && !host.contains('[');
    if is_name { ClientId::Domain(host.to_owned()) } else { ClientId::default() }
}
