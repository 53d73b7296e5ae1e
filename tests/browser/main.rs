//! The pages in a real Chromium, as people work with them: journeys, every page on every screen, and what axe says of it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests end where they fail")]

mod desk;
mod device;
mod hostile;
mod morning;
mod onboarding;
mod portal;
mod scene;
mod sign_in;
mod tour;
