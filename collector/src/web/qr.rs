//! A text as a picture that a phone reads (QR code), made here as SVG.
//! Invariant: dark on light in every theme, with the quiet zone that readers want; the text itself is in no attribute.
//! Next: [`super::second_factor`].

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::error::AppError;

/// Light modules around the code (ISO/IEC 18004: four).
const QUIET: i32 = 4;

/// The picture, said to be what `label` says; `label` is ours and holds nothing to escape.
pub fn svg(text: &str, label: &str) -> Result<String, AppError> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(AppError::internal)?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _written = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Ok(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{label}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_square_and_has_the_three_corners_that_readers_look_for() {
        let picture = svg("otpauth://totp/a:b?secret=GEZDGNBVGY3TQOJQ", "A picture").unwrap();
        assert!(picture.contains("viewBox=\"0 0 37 37\""), "{picture}");
        for corner in ["M4 4h", "M32 4h", "M4 32h"] {
            assert!(picture.contains(corner), "{corner}");
        }
        assert!(!picture.contains("GEZD"));
        assert!(svg(&"x".repeat(5_000), "A picture").is_err());
    }
}
