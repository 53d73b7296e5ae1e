//! Why nothing came back, in a sentence that says what happened and what to do about it.
//! Invariant: no password, and no word of a stranger that is not cleaned. Next: `ask`, which hears a proxy's own answer.

use reqwest::Url;
use rustls::{AlertDescription, Error as TlsError};

use super::ask::{Heard, ask};
use super::{Proxy, Way};

/// What the HTTP client saw.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    /// Another's certificate, and what is wrong with it.
    Stranger(String),
    /// An answer that is no TLS.
    NoTls,
    /// TLS of before 2018, which our collectors do not speak.
    OldTls,
    /// Anything else, and whether it happened before the request had been sent.
    Other(String, bool),
}

/// What happened to a message that got no answer; asks the proxy on the way, when there is one, what it has to say.
pub async fn told(error: &reqwest::Error, server: &str, way: &Way) -> String {
    let seen = seen(error);
    let url = Url::parse(server).ok();
    let host = url.as_ref().and_then(Url::host_str).unwrap_or_default();
    let port = url.as_ref().and_then(Url::port_or_known_default).unwrap_or(443);
    let heard = match (&way.proxy, &seen) {
        (Some(proxy), Seen::NoTls | Seen::Other(_, true)) => Some(ask(proxy, host, port).await),
        _ => None,
    };
    words(&seen, heard.as_ref(), way, &format!("{host}:{port}"))
}

fn seen(error: &reqwest::Error) -> Seen {
    let first: &(dyn std::error::Error + 'static) = error;
    let chain: Vec<_> = std::iter::successors(Some(first), |cause| cause.source()).collect();
    match chain.iter().find_map(|cause| tls_error(*cause)) {
        Some(TlsError::InvalidCertificate(why)) => Seen::Stranger(why.to_string()),
        Some(TlsError::InvalidMessage(_)) => Seen::NoTls,
        Some(TlsError::PeerIncompatible(_) | TlsError::AlertReceived(AlertDescription::ProtocolVersion)) => {
            Seen::OldTls
        }
        Some(other) => Seen::Other(other.to_string(), false),
        None => {
            let last = chain.last().map_or_else(|| error.to_string(), ToString::to_string);
            Seen::Other(last, error.is_connect() || error.is_timeout())
        }
    }
}

/// The TLS error in a cause; one inside an error of input and output is hidden from the chain.
fn tls_error<'a>(cause: &'a (dyn std::error::Error + 'static)) -> Option<&'a TlsError> {
    let inner = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    cause.downcast_ref::<TlsError>().or_else(|| inner?.downcast_ref::<TlsError>())
}

fn words(seen: &Seen, heard: Option<&Heard>, way: &Way, desk: &str) -> String {
    if let (Some(proxy), Some(heard)) = (&way.proxy, heard)
        && let Some(words) = of_proxy(proxy, &way.remark, heard, desk)
    {
        return words;
    }
    let remark = match &way.proxy {
        None if !way.remark.is_empty() => format!(" ({})", way.remark),
        _ => String::new(),
    };
    match (seen, &way.proxy) {
        (Seen::Stranger(why), None) => format!(
            "what answers there is not the collector that this PC knows ({why}); either the address is another's, or \
             something on the way reads along"
        ),
        (Seen::Stranger(why), Some(proxy)) => format!(
            "what answers behind the proxy {proxy} is not the collector that this PC knows ({why}); either the address is \
             another's, or something on the way reads along: have the proxy pass {desk} on unopened"
        ),
        (Seen::OldTls, _) => format!(
            "what answers there does not speak TLS 1.3, as the collector does; something on the way may read along: have \
             {desk} passed on unopened"
        ),
        (Seen::NoTls, _) => format!("{PAGE}{remark}"),
        (Seen::Other(why, _), _) => format!("{why}{remark}"),
    }
}

const PAGE: &str = "something else answers in its place, without encryption, as the sign-in page of a guest network does; \
                    open any web page on this PC and sign in, or check the collector's address";

/// What the proxy's own answer means; nothing when the way is open and the trouble lies behind it.
fn of_proxy(proxy: &Proxy, from: &str, heard: &Heard, desk: &str) -> Option<String> {
    let proxy_shown = format!("the proxy {proxy} (named by {from})");
    let (code, page, sign_ins) = match heard {
        Heard::Away(why) => {
            return Some(format!(
                "{proxy_shown} cannot be reached ({why}); correct its address, or write `proxy = \"none\"` into agent.toml \
                 when none is needed any more"
            ));
        }
        Heard::NoProxy => {
            return Some(format!("{proxy_shown} does not answer as an HTTP proxy does; check its address and port"));
        }
        Heard::Answer { code, page, sign_ins } => (*code, *page, sign_ins),
    };
    let basic = sign_ins.is_empty() || sign_ins.iter().any(|one| one.eq_ignore_ascii_case("basic"));
    Some(match code {
        200..=299 if !page => return None,
        200..=399 | 511 => format!(
            "a page answers in place of {proxy_shown} ({code}), as the sign-in page of a guest network does; open any web \
             page on this PC and sign in, or have {desk} let through"
        ),
        407 if !basic => format!(
            "{proxy_shown} takes sign-ins by {} only (407), which this agent does not speak; have it let {desk} through \
             without one",
            sign_ins.join(", ")
        ),
        407 if proxy.user.is_empty() => format!(
            "{proxy_shown} asks for a user and a password (407); write them into agent.toml as `proxy = \
             \"http://user@{}:{}\"` and `proxy_password_file`",
            proxy.host, proxy.port
        ),
        407 => format!(
            "{proxy_shown} does not take the user `{}` with the password it was given (407); correct them where it is named",
            proxy.user
        ),
        500..=599 => format!(
            "{proxy_shown} does not reach {desk} ({code}); look whether the collector runs and whether the proxy's network \
             may reach it"
        ),
        _ => format!("{proxy_shown} refuses the way to {desk} ({code}); have it allow CONNECT to there"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proxy::{Setting, Surroundings, choose};

    fn way(proxy: &str) -> Way {
        choose(&Setting::read(proxy).unwrap(), None, "https://desk:8443", &Surroundings::default())
    }

    fn answer(code: u16, page: bool, sign_ins: &[&str]) -> Option<Heard> {
        Some(Heard::Answer { code, page, sign_ins: sign_ins.iter().map(|one| (*one).to_owned()).collect() })
    }

    #[test]
    fn a15_each_trouble_on_the_way_has_its_sentence_and_none_has_the_password() {
        let other = || Seen::Other("tunnel error: unsuccessful".into(), true);
        let (anna, nobody) = ("http://anna:hunter2@p:3128", "http://p:3128");
        let table = [
            (
                "straight, stranger",
                Seen::Stranger("UnknownIssuer".into()),
                None,
                "none",
                "something on the way reads along",
            ),
            (
                "stranger",
                Seen::Stranger("UnknownIssuer".into()),
                None,
                anna,
                "have the proxy pass desk:8443 on unopened",
            ),
            ("old TLS", Seen::OldTls, None, "none", "may read along"),
            ("a page, straight", Seen::NoTls, None, "none", "sign-in page"),
            ("a page after the way opened", Seen::NoTls, answer(200, false, &[]), anna, "sign-in page"),
            ("a page with 200", other(), answer(200, true, &[]), anna, "in place of the proxy http://anna@p:3128"),
            ("moved", other(), answer(302, false, &[]), anna, "sign in, or have desk:8443 let through"),
            ("511", other(), answer(511, true, &[]), anna, "sign-in page"),
            ("nobody asked", other(), answer(407, true, &["Basic"]), nobody, "`proxy = \"http://user@p:3128\"`"),
            ("wrong password", other(), answer(407, true, &[]), anna, "does not take the user `anna`"),
            ("NTLM", other(), answer(407, true, &["Negotiate", "NTLM"]), anna, "by Negotiate, NTLM only"),
            ("forbidden", other(), answer(403, true, &[]), anna, "have it allow CONNECT"),
            ("502", other(), answer(502, true, &[]), anna, "does not reach desk:8443 (502)"),
            ("away", other(), Some(Heard::Away("refused".into())), anna, "cannot be reached (refused)"),
            ("no proxy", other(), Some(Heard::NoProxy), anna, "check its address and port"),
            ("open", Seen::Other("timed out".into(), true), answer(200, false, &[]), anna, "timed out"),
        ];
        for (case, seen, heard, proxy, wanted) in table {
            let told = words(&seen, heard.as_ref(), &way(proxy), "desk:8443");
            assert!(told.contains(wanted) && !told.contains("hunter2"), "{case}: {told}");
        }
    }

    #[test]
    fn what_was_named_and_cannot_be_used_is_told_beside_the_trouble() {
        let way = Way { proxy: None, remark: "HTTPS_PROXY cannot be used: why".into() };
        let told = words(&Seen::Other("connection refused".into(), true), None, &way, "desk:8443");
        assert_eq!(told, "connection refused (HTTPS_PROXY cannot be used: why)");
    }
}
