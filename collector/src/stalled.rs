//! A stream whose peer must read: when nothing that waits to be written could be for a minute, it ends.
//! Invariant: reading is not touched, and no timer runs while writing goes on. Next: [`crate::places`], which wraps each connection.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// A peer that takes nothing for so long does not want it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A stream that gives up on a peer which does not read.
#[derive(Debug)]
pub struct Unstalled<S> {
    stream: S,
    patience: Duration,
    stalled: Option<Pin<Box<Sleep>>>,
}

impl<S> Unstalled<S> {
    /// Around a connection.
    pub fn new(stream: S) -> Self {
        Self { stream, patience: PATIENCE, stalled: None }
    }

    /// What came of an attempt to write: progress, or one more moment without.
    fn judge<T>(&mut self, context: &mut Context<'_>, tried: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if tried.is_ready() {
            self.stalled = None;
            return tried;
        }
        let patience = self.patience;
        let timer = self.stalled.get_or_insert_with(|| Box::pin(sleep(patience)));
        ready!(timer.as_mut().poll(context));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the peer reads nothing")))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Unstalled<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Unstalled<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let tried = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.judge(context, tried)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let tried = Pin::new(&mut self.stream).poll_flush(context);
        self.judge(context, tried)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let tried = Pin::new(&mut self.stream).poll_shutdown(context);
        self.judge(context, tried)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let tried = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.judge(context, tried)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;

    #[tokio::test]
    async fn c7_a_peer_that_reads_nothing_is_let_go_and_one_that_reads_slowly_is_not() {
        let (near, mut far) = duplex(64);
        let mut near = Unstalled { patience: Duration::from_millis(50), ..Unstalled::new(near) };
        let written = near.write_all(&[1; 1000]).await;
        assert_eq!(written.unwrap_err().kind(), io::ErrorKind::TimedOut);

        let (near, mut slow) = duplex(64);
        let mut near = Unstalled { patience: Duration::from_secs(30), ..Unstalled::new(near) };
        let read = tokio::spawn(async move {
            let mut all = Vec::new();
            slow.read_to_end(&mut all).await.unwrap();
            all.len()
        });
        near.write_all(&[1; 1000]).await.unwrap();
        near.shutdown().await.unwrap();
        drop(near);
        assert_eq!(read.await.unwrap(), 1000);
        let mut rest = [0; 64];
        assert_eq!(far.read(&mut rest).await.unwrap(), 64, "what was written before stands");
    }
}
