//! Asks a proxy for the way once more, to hear its answer whole: the HTTP client only says that the way did not open.
//! Invariant: asks only after a failure, tells the proxy nothing it had not heard, and reads a bounded answer in bounded
//! time. Next: [`super::trouble`], which puts it into words.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::Proxy;

const WITHIN: Duration = Duration::from_secs(10);
/// No proxy's headers are longer.
const MOST_BYTES: usize = 8 << 10;

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// No connection to the proxy.
    Away(String),
    /// A connection, and no answer in time, or none that is HTTP.
    NoProxy,
    /// An answer.
    Answer {
        /// Its status.
        code: u16,
        /// Whether it brings a page.
        page: bool,
        /// The ways to sign in that it offers.
        sign_ins: Vec<String>,
    },
}

/// Asks for the way to a host.
pub(super) async fn ask(proxy: &Proxy, host: &str, port: u16) -> Heard {
    let bare = proxy.host.trim_start_matches('[').trim_end_matches(']');
    let mut stream = match tokio::time::timeout(WITHIN, TcpStream::connect((bare, proxy.port))).await {
        Err(_) => return Heard::Away("no connection within 10 seconds".to_owned()),
        Ok(Err(error)) => return Heard::Away(error.to_string()),
        Ok(Ok(stream)) => stream,
    };
    let sign_in = proxy.authorization().map(|text| format!("Proxy-Authorization: {text}\r\n")).unwrap_or_default();
    let request = format!("CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n{sign_in}\r\n");
    let head = tokio::time::timeout(WITHIN, async {
        stream.write_all(request.as_bytes()).await?;
        let mut head = Vec::new();
        while !head.windows(4).any(|end| end == b"\r\n\r\n") && head.len() < MOST_BYTES {
            let mut some = [0; 1024];
            let count = stream.read(&mut some).await?;
            head.extend_from_slice(some.get(..count).unwrap_or_default());
            if count == 0 {
                break;
            }
        }
        Ok::<_, std::io::Error>(head)
    });
    head.await.ok().and_then(Result::ok).and_then(|head| read(&head)).unwrap_or(Heard::NoProxy)
}

/// Reads the headers of an answer.
fn read(head: &[u8]) -> Option<Heard> {
    let text = String::from_utf8_lossy(head);
    let mut lines = text.lines();
    let mut first = lines.next()?.split(' ');
    let code = first.next().filter(|word| word.starts_with("HTTP/1."))?;
    let code = first.next().filter(|_| code.len() == "HTTP/1.1".len())?.parse().ok()?;
    let (mut page, mut sign_ins) = (false, Vec::new());
    for (name, value) in lines.take_while(|line| !line.is_empty()).filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "content-type" => page |= value.to_ascii_lowercase().contains("html"),
            "proxy-authenticate" if sign_ins.len() < 8 => {
                let word = value.split([' ', ',']).next().unwrap_or_default();
                sign_ins.push(shared::text::clean(word, 32));
            }
            _ => {}
        }
    }
    Some(Heard::Answer { code, page, sign_ins })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_an_answer_are_read_and_what_is_none_is_none() {
        let heard = |text: &str| read(text.as_bytes());
        let answer = |code, page, sign_ins: &[&str]| {
            Some(Heard::Answer { code, page, sign_ins: sign_ins.iter().map(|one| (*one).to_owned()).collect() })
        };
        assert_eq!(heard("HTTP/1.1 200 Connection established\r\n\r\n"), answer(200, false, &[]));
        assert_eq!(
            heard("HTTP/1.0 302\r\nLocation: http://x\r\nContent-Type: Text/HTML; charset=x\r\n\r\n"),
            answer(302, true, &[])
        );
        let asks = "HTTP/1.1 407 x\r\nproxy-authenticate: NTLM\r\nProxy-Authenticate: Basic realm=\"a:b\"\r\n\r\nPROXY-authenticate: No";
        assert_eq!(heard(asks), answer(407, false, &["NTLM", "Basic"]));
        for bad in [
            "",
            "SSH-2.0-x\r\n",
            "HTTP/2 200\r\n\r\n",
            "HTTP/1.1 \r\n\r\n",
            "HTTP/1.1 99999 x\r\n\r\n",
            "\u{16}\u{3}\u{1}",
        ] {
            assert_eq!(heard(bad), None, "{bad:?}");
        }
    }
}
