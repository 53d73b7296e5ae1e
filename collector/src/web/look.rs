//! How the pages look and move: one style sheet and one script, inside the program, each joined from small files.
//! Invariant: no page has a style or a script of its own; pages work without the script.
//! Next: `collector/assets/css/`, `collector/assets/js/`.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

/// Joined in this order: what is later wins.
const STYLE: &str = concat!(
    include_str!("../../assets/css/tokens.css"),
    include_str!("../../assets/css/frame.css"),
    include_str!("../../assets/css/form.css"),
    include_str!("../../assets/css/list.css"),
    include_str!("../../assets/css/card.css"),
    include_str!("../../assets/css/desk.css"),
    include_str!("../../assets/css/chart.css"),
    include_str!("../../assets/css/device.css"),
    include_str!("../../assets/css/customer.css"),
    include_str!("../../assets/css/settings.css"),
    include_str!("../../assets/css/portal.css"),
    include_str!("../../assets/css/narrow.css"),
);

/// Each file is a block of its own, so that their names do not meet.
const SCRIPT: &str = concat!(
    "{\n",
    include_str!("../../assets/js/keys.js"),
    "}\n{\n",
    include_str!("../../assets/js/news.js"),
    "}\n{\n",
    include_str!("../../assets/js/onboarding.js"),
    "}\n{\n",
    include_str!("../../assets/js/chart.js"),
    "}\n",
);

/// The style sheet.
pub async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

/// The script, a module.
pub async fn script() -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT).into_response()
}
