//! Places for connections: each door has so many, so that no crowd takes the memory.
//! Invariant: a connection without a place is closed at once; a place is free again when its connection is gone.
//! Next: [`crate::api::door`], [`crate::web::door`].

use std::future::{Ready, ready};
use std::io;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::extract::Request;
use axum_server::accept::Accept;
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::Service;

/// Gives each connection a place, or closes it.
#[derive(Clone, Debug)]
pub struct Places(Arc<Semaphore>);

impl Places {
    /// So many places, shared by all clones.
    #[must_use]
    pub fn new(most: u32) -> Self {
        Self(Arc::new(Semaphore::new(usize::try_from(most).unwrap_or(Semaphore::MAX_PERMITS))))
    }
}

impl<S> Accept<TcpStream, S> for Places {
    type Stream = TcpStream;
    type Service = Placed<S>;
    type Future = Ready<io::Result<(TcpStream, Placed<S>)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let Ok(place) = Arc::clone(&self.0).try_acquire_owned() else {
            return ready(Err(io::Error::other("every place for a connection is taken")));
        };
        // Without it a resumed connection's first answer waits 40 ms for the client's acknowledgement.
        let undelayed = stream.set_nodelay(true);
        ready(undelayed.map(|()| (stream, Placed { inner: service, _place: Arc::new(place) })))
    }
}

/// A connection's service, holding its place for as long as the connection lives.
#[derive(Clone, Debug)]
pub struct Placed<S> {
    inner: S,
    _place: Arc<OwnedSemaphorePermit>,
}

impl<B, S: Service<Request<B>>> Service<Request<B>> for Placed<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> S::Future {
        self.inner.call(request)
    }
}
