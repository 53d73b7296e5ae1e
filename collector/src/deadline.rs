//! How long a request may take in all, its body included: who sends a byte and then nothing holds no place for ever.
//! Invariant: on both doors, inside the layer that writes errors, so that the answer looks like every other.
//! Next: [`crate::error`] for the words.

use std::time::Duration;

use axum::http::StatusCode;
use tower_http::timeout::TimeoutLayer;

/// The time within which a request has come and is answered.
pub const WITHIN: Duration = Duration::from_secs(30);

/// The layer that ends what takes longer than this.
#[must_use]
pub fn layer(within: Duration) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, within)
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use axum::Router;
    use axum::body::{Body, Bytes, HttpBody};
    use axum::http::Request;
    use axum::response::Response;
    use hyper::body::Frame;
    use tower::ServiceExt;

    use super::*;
    use crate::app::App;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::{api, web};

    /// A body that never comes.
    struct Withheld;

    impl HttpBody for Withheld {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            Poll::Pending
        }
    }

    async fn answer(router: Router, path: &str) -> Response {
        let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        let answer = router.oneshot(request.body(Body::new(Withheld)).unwrap()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT, "{path}");
        answer
    }

    #[tokio::test]
    async fn c7_a_body_that_never_comes_ends_in_time_on_both_doors_with_their_headers() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_800_000_000_000)).await.unwrap();
        let soon = Duration::from_millis(20);
        let page = answer(web::router_within(app.clone(), soon), "/sign-in").await;
        assert!(page.headers().contains_key("content-security-policy"));
        assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
        let problem = answer(api::router_within(app, soon), "/agents/v1/enroll").await;
        assert_eq!(problem.headers()["content-type"], "application/problem+json");
    }
}
