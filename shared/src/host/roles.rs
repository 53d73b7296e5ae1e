//! What a server does for others: a domain's directory, mail, replicas of virtual machines, addresses, databases.
//! Invariant: facts with their units in their names, never a verdict; servers, databases and networks by their names, never
//! people. Next: [`super::Host`], which answers with them.

use serde::{Deserialize, Serialize};

/// What a domain controller takes over from the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DirectoryReplication {
    /// The controllers that it copies from; empty when it is the only one.
    pub partners: Vec<ReplicationPartner>,
    /// The folder that all controllers hold alike (SYSVOL): `normal`, `starting`, `initial_sync`, `recovering`, `error`, or
    /// empty when not told.
    pub sysvol_state: String,
    /// Whether PCs of the domain are given that folder; none when not told.
    pub sysvol_shared: Option<bool>,
}

/// A controller that is copied from, told by the part of the directory that is most behind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplicationPartner {
    /// Its name.
    pub server: String,
    /// The part: `domain`, `configuration`, `schema`, `domain_names`, `forest_names`, `other`.
    pub part: String,
    /// Attempts that failed one after another up to now.
    pub failure_count: u32,
    /// How long ago it was last copied whole; none when it never was.
    pub success_age_s: Option<u64>,
    /// Windows' own number for how the last attempt ended; 0 when well.
    pub result_code: u32,
}

/// An Exchange server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Exchange {
    /// Its queues of mail; empty when it carries none.
    pub queues: Vec<MailQueue>,
    /// Its databases of mailboxes; empty when it keeps none.
    pub databases: Vec<MailDatabase>,
}

/// Mail that waits.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MailQueue {
    /// Where: `submission`, `mailbox_delivery`, `mailbox_retry`, `remote_delivery`, `remote_retry`, `unreachable`, `poison`.
    pub queue: String,
    /// How many messages.
    pub message_count: u64,
}

/// A database of mailboxes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MailDatabase {
    /// Its name.
    pub database: String,
    /// Whether it is open for work; none when the server does not know.
    pub mounted: Option<bool>,
    /// Whether this server's copy is the one that people work with; none when not told.
    pub active: Option<bool>,
}

/// A virtual machine that is copied to, or from, another host.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Replica {
    /// The machine's name here.
    pub machine: String,
    /// What this host has of it: `primary`, `replica`, `extended_replica`.
    pub role: String,
    /// Where the copying stands: `replicating`, `suspended`, `resyncing`, …, from a list in the agent; empty when not told.
    pub state: String,
    /// What the host itself says of it: `normal`, `warning`, `critical`, or empty when it says nothing.
    pub health: String,
    /// How long ago it was last copied; none when it never was.
    pub copied_age_s: Option<u64>,
    /// How often it is to be copied; none when not told.
    pub interval_s: Option<u32>,
}

/// A range of addresses that a server hands out and has warned of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddressScope {
    /// The network's number, or the range's name where the server tells only that.
    pub scope: String,
    /// How full it was at the newest warning, 0..100; 100 when nothing was left.
    pub used_percent: u32,
    /// How many addresses were left.
    pub free_count: u32,
    /// How long ago that warning was.
    pub warned_age_s: u64,
}

/// An installed SQL Server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SqlInstance {
    /// Its name: `MSSQLSERVER`, `SQLEXPRESS`.
    pub instance: String,
    /// Its edition in its own words.
    pub edition: String,
    /// Its version: `16.0.1000.6`.
    pub version: String,
    /// Whether its counters told the databases; else those that the log names are all that is known.
    pub counted: bool,
    /// Its databases, at most 512.
    pub databases: Vec<SqlDatabase>,
}

/// A database of a SQL Server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SqlDatabase {
    /// Its name.
    pub database: String,
    /// How large its files of data are; none when not told.
    pub data_bytes: Option<u64>,
    /// How long ago its newest whole or differential backups ended, newest first, at most 12.
    pub backup_ages_s: Vec<u64>,
    /// How long ago its log was last backed up; none when that is not known.
    pub log_age_s: Option<u64>,
    /// How long ago a backup last failed; none when none did.
    pub failed_age_s: Option<u64>,
}
