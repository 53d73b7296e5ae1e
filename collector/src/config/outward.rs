//! Keys of what the collector asks of the world outside: support dates, web sites at hosters.
//! Invariant: nothing outside is asked that a person did not name. Next: [`crate::app::catalogue`], [`crate::app::hosted`].

/// Keys under `[hosted]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostedKeys {
    /// Whether sites may have addresses that are not public: of the collector's own network, of a cloud's inside.
    pub private_addresses: bool,
    /// An authority that is trusted there beside the system's, as PEM text.
    pub ca: Option<String>,
}

/// Keys under `[catalogue]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueKeys {
    /// `https://…` with an answer of endoflife.date's `/api/v1/products/full`; nothing: no file is taken by itself.
    pub url: Option<String>,
    /// How often it is taken, hours.
    pub every_hours: u32,
    /// An authority that is trusted there beside the system's, as PEM text.
    pub ca: Option<String>,
}
