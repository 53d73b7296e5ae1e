//! What a customer says of itself, as far as it decides whether a licence or a program leaves a question.
//! Invariant: it only ever acquits, but for its size, which is asked for where it is not told; what was not said is not
//! assumed, and an exception ends by itself. Next: [`super::signs`], [`crate::terms`].

/// A customer's own word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// Their own key servers, as names or addresses in lower case.
    pub key_servers: Vec<String>,
    /// How many people work there.
    pub people: Option<u32>,
    /// Yearly revenue, millions of USD.
    pub revenue_musd: Option<u32>,
    /// Tools for remote control that are used with a licence.
    pub remote_tools: Vec<String>,
    /// Products of which seats were entered.
    pub bought: Vec<String>,
    /// Programs that may be there, and until when, ms UTC.
    pub exceptions: Vec<(String, i64)>,
}

impl Own {
    /// Whether a key server is one of theirs.
    #[must_use]
    pub fn has_key_server(&self, server: &str) -> bool {
        self.key_servers.iter().any(|one| one.eq_ignore_ascii_case(server))
    }

    /// Whether a program of the list may be there at this moment.
    #[must_use]
    pub fn is_excepted(&self, name: &str, now_ms: i64) -> bool {
        self.exceptions.iter().any(|(one, until_at)| one == name && now_ms < *until_at)
    }

    /// Whether they use this tool with a licence.
    #[must_use]
    pub fn uses_remote_tool(&self, name: &str) -> bool {
        self.remote_tools.iter().any(|one| one.eq_ignore_ascii_case(name))
    }
}
