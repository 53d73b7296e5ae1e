//! A filled form, or an error that reads like every other.
//! Invariant: bounded in size by the router; what is not understood is refused as a whole.
//! Next: the pages that take one.

use axum::Form;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;

use crate::app::App;
use crate::error::AppError;

/// What a person filled in and sent.
#[derive(Clone, Debug)]
pub struct Filled<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Filled<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self, AppError> {
        let read = Form::from_request(request, app).await;
        read.map(|Form(filled)| Self(filled)).map_err(|rejection| {
            let too_long = rejection.status() == StatusCode::PAYLOAD_TOO_LARGE;
            AppError::invalid("form", if too_long { "it is too long" } else { "it is not understood" })
        })
    }
}
