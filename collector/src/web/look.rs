//! How the pages look and move: one style sheet and one script, inside the program, each joined from small files.
//! Invariant: no page has a style or a script of its own; pages work without the script; a theme is chosen per browser.
//! Next: `collector/assets/css/`, `collector/assets/js/`.

use axum::http::header::{CONTENT_TYPE, COOKIE, REFERER, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::form::Filled;

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
    include_str!("../../assets/css/roadmap.css"),
    include_str!("../../assets/css/ledger.css"),
    include_str!("../../assets/css/monthly.css"),
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
    include_str!("../../assets/js/chart.js"),
    "}\n",
);

/// What draws charts that can be zoomed, as its authors publish it, made a module; fetched by pages with a chart alone.
const PLOT: &str = concat!(include_str!("../../assets/vendor/uplot.min.js"), "\nexport default uPlot;\n");
const PLOT_STYLE: &str = include_str!("../../assets/vendor/uplot.min.css");

/// Light, dark, or as the person's system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    fn of(word: &str) -> Self {
        match word {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    /// What the style sheet ends with: it is joined for who asks, so that no page has to know.
    fn rule(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => ":root { color-scheme: light }\n",
            Self::Dark => "@media screen { :root { color-scheme: dark } }\n",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The form that chooses a theme.
#[derive(Debug, Deserialize)]
pub struct Choice {
    #[serde(default)]
    theme: String,
}

/// The style sheet, ending with the theme that was chosen.
pub async fn style(headers: HeaderMap) -> Response {
    let cookies =
        headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|text| text.split(';'));
    let chosen = cookies.filter_map(|pair| pair.trim().split_once('=')).find(|(name, _)| *name == "theme");
    let rule = chosen.map_or("", |(_, word)| Theme::of(word).rule());
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], [STYLE, rule].concat()).into_response()
}

/// Chooses a theme for this browser and goes back to the page that asked.
pub async fn choose(headers: HeaderMap, Filled(choice): Filled<Choice>) -> Response {
    let cookie = format!("theme={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax", Theme::of(&choice.theme).word());
    let back = headers.get(REFERER).and_then(|value| value.to_str().ok()).map_or("/", path_of);
    let mut response = Redirect::to(back).into_response();
    response.headers_mut().extend(HeaderValue::from_str(&cookie).ok().map(|value| (SET_COOKIE, value)));
    response
}

/// The path and query of an address; never another site's.
fn path_of(address: &str) -> &str {
    let after_scheme = address.split_once("://").map_or("", |(_, rest)| rest);
    let path = after_scheme.find('/').and_then(|at| after_scheme.get(at..)).unwrap_or("/");
    if path.starts_with("//") || path.contains('\\') { "/" } else { path }
}

/// What moves in the portal, a module.
pub async fn portal_script() -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("../../assets/js/offer.js")).into_response()
}

/// The script, a module.
pub async fn script() -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT).into_response()
}

/// What draws charts.
pub async fn plot() -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], PLOT).into_response()
}

/// How what draws charts looks.
pub async fn plot_style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], PLOT_STYLE).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_back_to_a_page_of_ours_only() {
        let table = [
            ("https://desk.example/tickets?view=mine", "/tickets?view=mine"),
            ("https://desk.example", "/"),
            ("https://desk.example//evil.example/", "/"),
            ("https://desk.example/\\evil.example/", "/"),
            ("javascript:alert(1)", "/"),
        ];
        for (address, wanted) in table {
            assert_eq!(path_of(address), wanted, "{address}");
        }
    }

    #[tokio::test]
    async fn the_style_sheet_ends_with_the_theme_that_was_chosen() {
        for (word, ends_with) in [("dark", "color-scheme: dark } }\n"), ("light", "color-scheme: light }\n")] {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_str(&format!("a=b; theme={word}")).unwrap());
            let body = axum::body::to_bytes(style(headers).await.into_body(), 1 << 20).await.unwrap();
            assert!(body.ends_with(ends_with.as_bytes()), "{word}");
        }
        let plain = axum::body::to_bytes(style(HeaderMap::new()).await.into_body(), 1 << 20).await.unwrap();
        assert_eq!(plain, STYLE.as_bytes());
    }
}
