-- Who there is: the provider's settings, customers, sites, technicians, tokens and devices; and who may write.
-- One text for both engines: text, bigint, integer (0/1), double precision, bytea; times are bigint, ms since 1970 UTC.
-- Composite keys (customer_id, …) are the second wall between customers: no row can point across it.

create table collector_lease (
    shard bigint primary key,
    fence bigint not null,
    holder text not null,
    expires_at bigint not null
);

create table counter (
    name text primary key,
    value bigint not null
);

create table provider_setting (
    name text primary key,
    value text not null
);

create table customer (
    id text primary key,
    name text not null unique,
    tier text not null default 'standard',
    language text not null default 'en',
    shard bigint not null default 0,
    created_at bigint not null
);

create table site (
    id text primary key,
    customer_id text not null references customer (id),
    name text not null,
    time_zone text not null default 'UTC',
    created_at bigint not null,
    unique (customer_id, id),
    unique (customer_id, name)
);

create table token (
    id text primary key,
    customer_id text not null,
    site_id text not null,
    secret_hash text not null unique,
    created_at bigint not null,
    expires_at bigint not null,
    uses_left bigint not null,
    revoked_at bigint,
    foreign key (customer_id, site_id) references site (customer_id, id)
);

create table technician (
    id text primary key,
    name text not null,
    email text not null unique,
    password_hash text,
    created_at bigint not null,
    disabled_at bigint
);

create table session (
    id text primary key,
    technician_id text not null references technician (id),
    secret_hash text not null unique,
    created_at bigint not null,
    last_seen_at bigint not null,
    ends_at bigint not null
);

create index session_by_technician on session (technician_id);

-- A code for one person's first password; the very first, printed at first start, names nobody yet.
create table set_up (
    secret_hash text primary key,
    technician_id text references technician (id),
    created_at bigint not null,
    expires_at bigint not null
);

create table device (
    device_no bigint primary key,
    id text not null unique,
    customer_id text not null,
    site_id text not null,
    name text not null,
    class text not null default '',
    maintenance integer not null default 0,
    enrolled_at bigint not null,
    revoked_at bigint,
    retired_at bigint,
    unique (customer_id, id),
    unique (customer_id, device_no),
    foreign key (customer_id, site_id) references site (customer_id, id)
);

create index device_by_site on device (customer_id, site_id);

-- Two rows while a key is rotated: the old certificate works until the next rotation, so that a lost answer costs nothing.
create table device_certificate (
    fingerprint text primary key,
    customer_id text not null,
    device_no bigint not null,
    issued_at bigint not null,
    not_after bigint not null,
    foreign key (customer_id, device_no) references device (customer_id, device_no)
);

create index device_certificate_by_device on device_certificate (device_no);

create table device_epoch (
    device_no bigint not null references device (device_no),
    epoch text not null,
    last_seq bigint not null,
    primary key (device_no, epoch)
);
