//! Addresses of proxies as people and systems write them.
//! Invariant: what is wrong is told without repeating it, for a password may stand in it. Next: [`super`].

use reqwest::Url;

use super::Proxy;

const HOW: &str = "a proxy is written like \"http://proxy.example:3128\" or \"http://user:password@proxy.example:3128\", \
                   with signs such as @ and : in a password as %40 and %3A";
const SOCKS: &str = "only HTTP proxies (http://…) are spoken to, no SOCKS";
const TLS: &str =
    "the proxy itself is spoken to by http://…; what goes to the collector through it is encrypted all the way";

/// A proxy's address, with or without `http://`.
pub(super) fn proxy(text: &str) -> Result<Proxy, &'static str> {
    let url = if text.contains("://") { Url::parse(text) } else { Url::parse(&format!("http://{text}")) };
    let url = url.map_err(|_| HOW)?;
    match url.scheme() {
        "http" => {}
        "https" => return Err(TLS),
        scheme if scheme.starts_with("socks") => return Err(SOCKS),
        _ => return Err(HOW),
    }
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or(HOW)?;
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err(HOW);
    }
    let user = decoded(url.username()).ok_or(HOW)?;
    let password = decoded(url.password().unwrap_or_default()).ok_or(HOW)?;
    // In the header the first colon ends the user.
    if user.contains(':') || [&user, &password].iter().any(|part| part.chars().any(char::is_control)) {
        return Err(HOW);
    }
    Ok(Proxy { host: host.to_owned(), port: url.port_or_known_default().unwrap_or(80), user, password })
}

/// The proxy for HTTPS in what Windows keeps: one for all, or `http=a:80;https=b:443`; none when it names none.
pub(super) fn of_windows(text: &str) -> Option<Result<Proxy, &'static str>> {
    let parts = || text.split([';', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let of = |kind: &str| {
        parts().find_map(|part| {
            part.split_once('=').filter(|(name, _)| name.eq_ignore_ascii_case(kind)).map(|(_, one)| one)
        })
    };
    // What speaks SOCKS only is no proxy for us, and Windows sends HTTPS past one for HTTP alone.
    let one = of("https").or_else(|| parts().find(|part| !part.contains('=')));
    one.map(proxy).or_else(|| of("socks").map(|_| Err(SOCKS)))
}

/// `%41` as A; none when it is no UTF-8 then.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let coded = after.get(..2).filter(|_| *first == b'%').and_then(|pair| std::str::from_utf8(pair).ok());
        let coded = coded.filter(|pair| pair.bytes().all(|one| one.is_ascii_hexdigit()));
        let coded = coded.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(coded.unwrap_or(*first));
        rest = if coded.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_whole_or_refused_without_repeating_it() {
        let table = [
            ("http://proxy.example:3128", "http://proxy.example:3128", ""),
            ("proxy.example:3128", "http://proxy.example:3128", ""),
            ("http://proxy.example", "http://proxy.example:80", ""),
            ("http://10.0.0.1:8080/", "http://10.0.0.1:8080", ""),
            ("http://[fd00::1]:8080", "http://[fd00::1]:8080", ""),
            ("http://anna:p%40ss%3Aw%25@p:1", "http://anna@p:1", "p@ss:w%"),
            ("http://dom%5Canna:x%2@p:1", "http://dom\\anna@p:1", "x%2"),
        ];
        for (text, shown, password) in table {
            let read = proxy(text).unwrap();
            assert_eq!((read.to_string().as_str(), read.password.as_str()), (shown, password), "{text}");
        }
        let bad = [
            "",
            "://",
            "http://",
            "https://u:hunter2@p:1",
            "socks5://u:hunter2@p:1",
            "http://u:hunter2@p:1/path",
            "ftp://p:1",
            "http://u:hunter2@p:99999",
            "http://u:hunter2%0d%0aX@p:1",
            "http://a%3Ab:hunter2@p:1",
            "http://p:1?x",
            "file:///etc",
        ];
        for text in bad {
            let told = proxy(text).unwrap_err();
            assert!(!told.contains("hunter2") && told.contains("http"), "{text}: {told}");
        }
    }

    #[test]
    fn what_windows_keeps_is_read_for_https() {
        let read = |text: &str| of_windows(text).map(|one| one.map_or_else(str::to_owned, |one| one.to_string()));
        assert_eq!(read("proxy:8080").as_deref(), Some("http://proxy:8080"));
        assert_eq!(read("http=a:80;HTTPS=b:81;ftp=c:82").as_deref(), Some("http://b:81"));
        assert_eq!(read("http=a:80 https=http://b:81").as_deref(), Some("http://b:81"));
        assert_eq!(read("http=a:80"), None);
        assert_eq!(read(" ; "), None);
        assert!(read("socks=a:1080").unwrap().contains("SOCKS"));
    }
}
