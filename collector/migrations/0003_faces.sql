-- The faces: contacts and their sessions, what customers are told, what technicians decided, history, runbooks.
-- One text for both engines, as in the files before.

-- How a customer is told of what we find: off, approve (a technician approves each), automatic.
alter table customer add column notices text not null default 'approve';

alter table customer add column time_zone text not null default 'UTC';

create table contact (
    id text primary key,
    customer_id text not null references customer (id),
    site_id text,
    name text not null,
    email text not null,
    phone text not null,
    language text not null,
    is_account integer not null,
    gets_notices integer not null,
    created_at bigint not null,
    disabled_at bigint,
    unique (customer_id, id),
    unique (customer_id, email),
    foreign key (customer_id, site_id) references site (customer_id, id)
);

create index contact_by_email on contact (email);

-- A link that signs a contact in, once; only the hash of its secret is kept.
create table portal_link (
    secret_hash text primary key,
    customer_id text not null,
    contact_id text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    foreign key (customer_id, contact_id) references contact (customer_id, id)
);

create table portal_session (
    id text primary key,
    customer_id text not null,
    contact_id text not null,
    secret_hash text not null unique,
    created_at bigint not null,
    last_seen_at bigint not null,
    ends_at bigint not null,
    foreign key (customer_id, contact_id) references contact (customer_id, id)
);

create index portal_session_by_contact on portal_session (contact_id);

-- What a person decided about a ticket. Waiting: customer, vendor, window. Snooze: until, seen_again, worse.
alter table ticket add column waiting_for text;

alter table ticket add column wait_until bigint;

alter table ticket add column snooze text;

alter table ticket add column snooze_until bigint;

alter table ticket add column merged_into text;

-- Until when the customer was promised the next message.
alter table ticket add column next_update_at bigint;

-- Who asked for it, when a contact did.
alter table ticket add column contact_id text;

create index ticket_by_state on ticket (state, priority, number);

create index ticket_by_solved on ticket (check_key, resolved_at) where resolved_at is not null;

create index ticket_by_merge on ticket (merged_into) where merged_into is not null;

-- A person's last act on a ticket, so that it can be undone: the ticket as it stood before.
create table last_act (
    ticket_id text primary key,
    customer_id text not null,
    technician_id text not null references technician (id),
    at bigint not null,
    what text not null,
    before text not null,
    after text not null,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

-- Why a person dismissed a finding of the take-over report, who and when.
alter table finding add column held_why text;

alter table finding add column held_by text;

alter table finding add column held_at bigint;

create index finding_open_by_device on finding (device_no) where cleared_at is null;

create index change_line_by_device on change_line (device_no, at) where ticket_id is null and device_no is not null;

-- What a customer is told: kinds found, progress, need_you, fixed; states proposed, approved (waits for the morning),
-- told, done (the customer did what was asked), dismissed, superseded.
create table notice (
    id text primary key,
    customer_id text not null,
    ticket_id text not null,
    kind text not null,
    state text not null,
    -- What a technician wrote, as JSON; empty when the words are made from the ticket.
    words text not null,
    at bigint not null,
    due_at bigint,
    told_at bigint,
    decided_at bigint,
    decided_by text,
    why text not null,
    next_update_at bigint,
    -- Until when a contact does not want to see it again.
    remind_at bigint,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create index notice_by_ticket on notice (ticket_id, at);

create index notice_due on notice (due_at) where due_at is not null;

create index notice_by_customer on notice (customer_id, state, at);

insert into notice (id, customer_id, ticket_id, kind, state, words, at, why)
select id, customer_id, ticket_id, kind, 'proposed', '', at, '' from outbox;

drop table outbox;

-- Who was told of a notice, and how: alone, or in a digest that waits until due_at.
create table notice_recipient (
    notice_id text not null references notice (id),
    customer_id text not null,
    contact_id text not null,
    way text not null,
    due_at bigint,
    told_at bigint,
    primary key (notice_id, contact_id),
    foreign key (customer_id, contact_id) references contact (customer_id, id)
);

create index notice_recipient_by_contact on notice_recipient (contact_id, told_at);

create index notice_recipient_due on notice_recipient (due_at) where due_at is not null;

-- A message to one person by one channel, made in the transaction of what it tells.
create table outbox (
    id text primary key,
    customer_id text,
    notice_id text references notice (id),
    contact_id text,
    channel text not null,
    address text not null,
    kind text not null,
    -- What is said, as JSON in the reader's language; blanked once sent.
    body text not null,
    made_at bigint not null,
    next_try_at bigint,
    tries bigint not null,
    sent_at bigint,
    failed_at bigint,
    error text not null
);

create index outbox_due on outbox (next_try_at) where next_try_at is not null;

create index outbox_by_notice on outbox (notice_id) where notice_id is not null;

create index outbox_failed on outbox (failed_at) where failed_at is not null;

-- Numbers of a device's series in compressed blocks; step_s 0: as sampled, 3600: by the hour.
create table history_block (
    device_no bigint not null references device (device_no),
    series text not null,
    step_s bigint not null,
    from_at bigint not null,
    to_at bigint not null,
    points bigint not null,
    body bytea not null,
    primary key (device_no, series, step_s, from_at)
);

create index history_block_by_end on history_block (step_s, to_at);

-- The report of the same device before this one, so that a device's reports are found without an index to keep; 0: none.
alter table report add column prev_id bigint not null default 0;

-- What a device's newest report said of its agent and its boot; written when it changes.
alter table device add column agent text not null default '';

alter table device add column boot text not null default '';

-- How far a device's reports are sealed into history: the key of the last report done.
create table history_cursor (
    device_no bigint primary key references device (device_no),
    report_id bigint not null
);

-- What a device cannot see, and why; kept by the writer, a row a check.
create table device_unseen (
    device_no bigint not null,
    customer_id text not null,
    check_key text not null,
    why text not null,
    detail text not null,
    since_at bigint not null,
    primary key (device_no, check_key),
    foreign key (customer_id, device_no) references device (customer_id, device_no)
);

-- What to do about a check's findings, as the provider edits it: for all (customer_id empty) or for one customer.
create table runbook (
    check_key text not null,
    customer_id text not null,
    steps text not null,
    changed_at bigint not null,
    changed_by text not null,
    primary key (check_key, customer_id)
);

-- Files of the provider: its logo.
create table provider_file (
    name text primary key,
    content_type text not null,
    body bytea not null
);

-- When a technician last came in, and from which address each session began.
alter table technician add column last_sign_in_at bigint;

alter table session add column from_address text not null default '';
