//! What a machine's own settings say about proxies, as Windows keeps it; read by code that knows no Windows.
//! Invariant: settings of people who sign in do not count, only those of the machine and of the system's own account.
//! Next: `host/windows/proxy_settings.rs`, which reads the registry.

/// The machine's own settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Machine {
    /// The proxy as it is written there; empty when there is none.
    pub proxy: String,
    /// What goes past it.
    pub past: String,
    /// Whether a script (.pac) is named instead.
    pub script: bool,
    /// Which settings these are, for people.
    pub from: String,
}

/// A proxy is named (WINHTTP_ACCESS_TYPE_NAMED_PROXY and INTERNET_PER_CONN_FLAGS, both keep it as this bit).
const NAMED: u32 = 2;
/// The address of a script is named (PROXY_TYPE_AUTO_PROXY_URL).
const SCRIPT: u32 = 4;

/// What `netsh winhttp set proxy` writes as `WinHttpSettings`: version, counter, flags, then texts with their lengths, all
/// in four bytes, little end first; the proxy, what goes past it. Nothing of a value that does not hold that.
#[must_use]
pub fn winhttp(value: &[u8]) -> Machine {
    let mut rest = value.get(8..).unwrap_or_default();
    let flags = number(&mut rest).unwrap_or(0);
    let proxy = text(&mut rest).unwrap_or_default();
    let past = text(&mut rest).unwrap_or_default();
    let named = flags & NAMED != 0 && !proxy.is_empty();
    let (proxy, past) = if named { (proxy, past) } else { (String::new(), String::new()) };
    Machine { proxy, past, script: flags & SCRIPT != 0, from: "the system's WinHTTP settings".to_owned() }
}

fn number(rest: &mut &[u8]) -> Option<u32> {
    let (first, after) = rest.split_first_chunk::<4>()?;
    *rest = after;
    Some(u32::from_le_bytes(*first))
}

fn text(rest: &mut &[u8]) -> Option<String> {
    let length = usize::try_from(number(rest)?).ok()?;
    let (first, after) = rest.split_at_checked(length)?;
    *rest = after;
    String::from_utf8(first.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(flags: u32, proxy: &str, past: &str) -> Vec<u8> {
        let mut bytes = vec![0x28, 0, 0, 0, 7, 0, 0, 0];
        bytes.extend(flags.to_le_bytes());
        for text in [proxy, past] {
            bytes.extend(u32::try_from(text.len()).unwrap().to_le_bytes());
            bytes.extend(text.as_bytes());
        }
        bytes
    }

    #[test]
    fn what_winhttp_keeps_is_read_and_rubbish_is_nothing() {
        let named = winhttp(&value(3, "proxy:8080", "*.local;<local>"));
        assert_eq!((named.proxy.as_str(), named.past.as_str(), named.script), ("proxy:8080", "*.local;<local>", false));
        assert_eq!(winhttp(&value(1, "proxy:8080", "x")).proxy, "", "kept, and switched off");
        assert!(winhttp(&value(5, "", "")).script);
        let whole = value(3, "proxy:8080", "");
        for length in 0..whole.len() {
            let read = winhttp(&whole[..length]);
            assert!(read.proxy.is_empty() || read.proxy == "proxy:8080", "{length}");
        }
        let mut long = value(3, "", "");
        long[12..16].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(winhttp(&long).proxy, "");
        assert_eq!(winhttp(&[0xff; 64]).proxy, "");
    }
}
