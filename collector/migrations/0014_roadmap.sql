-- The roadmap: what is planned about what ends, the computers of each campaign, and how long hardware is under warranty. One
-- text for both engines, as in the files before.

create table roadmap_plan (
    customer_id text not null references customer (id),
    row_key text not null,
    -- By which its tickets are gathered.
    cause text not null,
    -- What it is, as it was when somebody decided: told on when no computer has it any more.
    kind text not null,
    name text not null,
    ends_on text not null,
    state text not null,
    replacement text not null,
    cost text not null,
    -- Who accepts the risk, why, and the last day of that; empty in every other state.
    accepted_by text not null,
    accepted_why text not null,
    accepted_until text not null,
    -- When that is over, ms UTC.
    over_at bigint,
    -- Since when it is ordered, ms UTC.
    ordered_at bigint,
    changed_at bigint not null,
    changed_by text not null,
    primary key (customer_id, row_key)
);

create index roadmap_plan_over on roadmap_plan (over_at) where over_at is not null;

-- The computers that an ordered row began with.
create table campaign_device (
    customer_id text not null,
    row_key text not null,
    device_no bigint not null,
    primary key (customer_id, row_key, device_no),
    foreign key (customer_id, row_key) references roadmap_plan (customer_id, row_key),
    foreign key (customer_id, device_no) references device (customer_id, device_no)
);

create index campaign_device_of_device on campaign_device (customer_id, device_no);

create table device_warranty (
    device_no bigint primary key,
    customer_id text not null,
    -- The last day.
    until_on text not null,
    changed_at bigint not null,
    changed_by text not null,
    foreign key (customer_id, device_no) references device (customer_id, device_no)
);

create index device_warranty_of_customer on device_warranty (customer_id, device_no);

create index device_warranty_until on device_warranty (until_on);
