//! What a customer says of itself, as far as it decides whether a licence leaves a question.
//! Invariant: it only ever acquits; what was not said is not assumed. Next: [`super::signs`].

/// A customer's own word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// Their own key servers, as names or addresses in lower case.
    pub key_servers: Vec<String>,
}

impl Own {
    /// Whether a key server is one of theirs.
    #[must_use]
    pub fn has_key_server(&self, server: &str) -> bool {
        self.key_servers.iter().any(|one| one.eq_ignore_ascii_case(server))
    }
}
