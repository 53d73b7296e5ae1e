//! A form with one file in it (`multipart/form-data`), as browsers send it.
//! Invariant: bounded by the route before it is read; what is not understood is refused as a whole; a file's name and type
//! as sent are never believed. Next: the pages that take a file.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;

use crate::app::App;
use crate::error::AppError;

/// The bytes of the field named `file`; empty when none was chosen. Take it as a `Result`, to answer beside the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uploaded(pub Vec<u8>);

impl FromRequest<App> for Uploaded {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self, AppError> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let body = Bytes::from_request(request, app).await.map_err(|rejection| {
            let too_long = rejection.status() == StatusCode::PAYLOAD_TOO_LARGE;
            AppError::invalid("file", if too_long { "it is too large" } else { "it did not arrive whole; try again" })
        })?;
        let file = kind.as_deref().and_then(boundary).and_then(|boundary| field(&body, &boundary, "file"));
        file.map(|bytes| Self(bytes.to_vec())).ok_or_else(|| AppError::invalid("file", "it is not understood"))
    }
}

/// What stands between the parts, as the content type names it.
fn boundary(kind: &str) -> Option<String> {
    let mut pieces = kind.split(';').map(str::trim);
    pieces.next().filter(|kind| kind.eq_ignore_ascii_case("multipart/form-data"))?;
    let named =
        pieces.filter_map(|piece| piece.split_once('=')).find(|(name, _)| name.eq_ignore_ascii_case("boundary"));
    let bare = named?.1.trim_matches('"');
    (1..=70).contains(&bare.len()).then(|| format!("--{bare}"))
}

/// The body of the first part with this name.
fn field<'a>(body: &'a [u8], boundary: &str, name: &str) -> Option<&'a [u8]> {
    let wanted = format!("name=\"{name}\"");
    let mut rest = after(body, boundary.as_bytes())?;
    loop {
        rest = rest.strip_prefix(b"\r\n")?;
        let (head, from) = cut(rest, b"\r\n\r\n")?;
        let (content, next) = cut(from, format!("\r\n{boundary}").as_bytes())?;
        let head = String::from_utf8_lossy(head);
        let is_it = head.lines().filter(|line| line.to_ascii_lowercase().starts_with("content-disposition:"));
        if is_it.flat_map(|line| line.split(';')).any(|piece| piece.trim() == wanted) {
            return Some(content);
        }
        rest = next;
    }
}

fn after<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<&'a [u8]> {
    cut(bytes, mark).map(|(_, after)| after)
}

/// What stands before and after the first occurrence of a mark.
fn cut<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = bytes.windows(mark.len()).position(|window| window == mark)?;
    Some((bytes.get(..at)?, bytes.get(at + mark.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=----WebKitFormBoundaryx1";

    fn read(kind: &str, body: &[u8]) -> Option<Vec<u8>> {
        boundary(kind).and_then(|boundary| field(body, &boundary, "file").map(<[u8]>::to_vec))
    }

    #[test]
    fn a_file_is_read_as_it_was_sent_whatever_stands_around_it() {
        let part = |name: &str, content: &[u8]| {
            let head = format!("------WebKitFormBoundaryx1\r\nContent-Disposition: form-data; {name}\r\n");
            [head.as_bytes(), b"Content-Type: image/png\r\n\r\n", content, b"\r\n"].concat()
        };
        let end = b"------WebKitFormBoundaryx1--\r\n".as_slice();
        let file = b"\x89PNG\r\n\r\n\x00--\xff".as_slice();
        let alone = [&part("name=\"file\"; filename=\"a;b.png\"", file), end].concat();
        assert_eq!(read(KIND, &alone).as_deref(), Some(file));
        let second = [&part("name=\"other\"", b"x"), &part("name=\"file\"; filename=\"\"", b""), end].concat();
        assert_eq!(read(KIND, &second).as_deref(), Some(b"".as_slice()), "none was chosen");
        assert_eq!(
            read("Multipart/Form-Data; charset=x; Boundary=\"----WebKitFormBoundaryx1\"", &alone).as_deref(),
            Some(file)
        );
    }

    #[test]
    fn what_is_no_such_form_is_refused_and_never_cut_short() {
        let whole = b"------WebKitFormBoundaryx1\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n------WebKitFormBoundaryx1--";
        assert!(read(KIND, whole).is_some());
        for at in 0..whole.len() - 2 {
            assert_eq!(read(KIND, &whole[..at]), None, "{at}");
        }
        for kind in ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary="] {
            assert_eq!(read(kind, whole), None, "{kind}");
        }
        let other = b"------WebKitFormBoundaryx1\r\nContent-Disposition: form-data; name=\"x\"; filename=\"name=file\"\r\n\r\nabc\r\n------WebKitFormBoundaryx1--";
        assert_eq!(read(KIND, other), None);
    }
}
