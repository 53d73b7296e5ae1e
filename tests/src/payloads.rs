//! What somebody writes into a name to make a page, a query or a path do something: markup, SQL, paths.
//! Invariant: every payload of markup would call `alert`, ask for `/h2-…` or leave an element that has `data-h2`, so that a
//! page which runs or builds one of them shows it.
//! Next: `tests/http/parameters.rs`, `tests/http/file_names.rs`.

use shared::text::clean;

/// Ends whatever the text stands in.
const BREAKS: [&str; 9] =
    ["", "\">", "'>", "</title>", "</textarea>", "</script>", "</style>", "-->", "</svg></math></select>"];

/// Runs something, or leaves something behind.
const RUNS: [&str; 20] = [
    "<script>alert(1)</script>",
    "<img src=/h2-img onerror=alert(1)>",
    "<svg data-h2 onload=alert(1)>",
    "<body onload=alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<a data-h2 href=javascript:alert(1)>x</a>",
    "<details data-h2 open ontoggle=alert(1)>",
    "<input data-h2 autofocus onfocus=alert(1)>",
    "<video data-h2><source onerror=alert(1)></video>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<form data-h2 action=javascript:alert(1)><button>x</button></form>",
    "<meta http-equiv=refresh content='0;url=/h2-meta'>",
    "<base href=/h2-base/>",
    "<link rel=stylesheet href=/h2-css>",
    "<style data-h2>@import '/h2-import';</style>",
    "<math data-h2><mtext><script>alert(1)</script></mtext></math>",
    "<template data-h2><script>alert(1)</script></template>",
    "<b data-h2 style=background:url(/h2-style)>x</b>",
    "<script src=/h2-script></script>",
];

/// What is no tag and still means something to somebody.
const OTHERS: [&str; 30] = [
    "\" onmouseover=alert(1) data-h2=\"",
    "' onfocus=alert(1) autofocus data-h2='",
    "` onerror=alert(1) data-h2=`",
    "x onerror=alert(1) data-h2",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=/h2-entity onerror=alert(1)&#62;",
    "&amp;lt;b&amp;gt;",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "\\x3cimg src=/h2-x onerror=alert(1)\\x3e",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1)//<</script>",
    "<img/src=/h2-slash/onerror=alert(1)>",
    "<IMG SRC=/h2-upper ONERROR=alert(1)>",
    "<svg/onload=alert(1)//",
    "<!--<img src=\"--><img src=/h2-comment onerror=alert(1)//\">",
    "<![CDATA[<img src=/h2-cdata onerror=alert(1)>]]>",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}#{7*7}<%= 7*7 %>{% raw %}",
    "');alert(1);//",
    "\";alert(1);//",
    "[x](javascript:alert(1)) ![y](/h2-markdown)",
    "</div></main></body></html><img src=/h2-end onerror=alert(1)>",
    "\u{202e}<img src=/h2-bidi onerror=alert(1)>\u{2066}",
    "<img src=/h2-nul\0 onerror=alert(1)>\r\n\u{2028}<b data-h2>",
];

/// Every payload of markup: some two hundred.
#[must_use]
pub fn markup() -> Vec<String> {
    let broken = BREAKS.iter().flat_map(|end| RUNS.iter().map(move |run| format!("{end}{run}")));
    broken.chain(OTHERS.iter().map(|other| (*other).to_owned())).collect()
}

/// The payloads of markup in as few texts as go, none longer than so many bytes.
///
/// # Panics
/// When one of them alone is longer.
#[must_use]
pub fn grouped(most_bytes: usize) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for one in markup() {
        assert!(one.len() <= most_bytes, "{one} has no room");
        match groups.last_mut().filter(|last| last.len() + 1 + one.len() <= most_bytes) {
            Some(last) => *last = format!("{last} {one}"),
            None => groups.push(one),
        }
    }
    groups
}

/// A payload as it stands on a page that shows it literally.
#[must_use]
pub fn as_shown(payload: &str) -> String {
    clean(payload, usize::MAX)
}

/// What would mean something to a database if it were ever put into a query's text.
pub const SQL: [&str; 16] = [
    "'",
    "''",
    "\"",
    "' or '1'='1",
    "' or 1=1 --",
    "1 or 1=1",
    "1); drop table ticket; --",
    "'; delete from device; --",
    "' union select id, name, email, 1, 2, 3 from technician --",
    "\\'; update technician set role = 'owner'; --",
    "name desc; drop table customer",
    "(select case when 1=1 then 1 else 1/0 end)",
    "$1",
    "%' escape '%",
    "%27%20or%201=1",
    "0x27206f7220313d31",
];

/// What would lead out of a folder if it were ever part of a path, of this system or of Windows.
pub const PATHS: [&str; 28] = [
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/etc/passwd",
    "%252e%252e%252fetc%252fpasswd",
    "..%c0%af..%c0%afetc/passwd",
    "....//....//etc/passwd",
    "/etc/passwd",
    "//etc/passwd",
    "./seal.key",
    "seal.key",
    "collector.db",
    "..\\..\\..\\windows\\win.ini",
    "..%5c..%5cwindows%5cwin.ini",
    "C:\\windows\\win.ini",
    "C:/windows/win.ini",
    "C:seal.key",
    "\\\\127.0.0.1\\share\\x",
    "\\\\?\\C:\\windows\\win.ini",
    "\\\\.\\pipe\\x",
    "logo.png::$DATA",
    "logo.png:stream",
    "SEAL~1.KEY",
    "CON",
    "NUL.txt",
    "COM1.csv",
    "logo.png.",
    "logo.png%00.csv",
    "file:///etc/passwd",
];
