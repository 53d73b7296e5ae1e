-- What devices reported and what became of it: reports, state, findings, tickets, lines, notices, audit.
-- `report` is append-only by arrival: its key is made from the time of receipt, so old rows are a range of keys.

create table report (
    id bigint primary key,
    device_no bigint not null,
    epoch text not null,
    first_seq bigint not null,
    last_seq bigint not null,
    received_at bigint not null,
    body bytea not null
);

create table device_state (
    device_no bigint primary key references device (device_no),
    epoch text not null,
    last_seq bigint not null,
    received_at bigint not null,
    report_id bigint not null,
    state bytea not null
);

create table device_window (
    device_no bigint primary key references device (device_no),
    report_id bigint not null,
    taken_at bigint not null,
    windows bytea not null
);

create table device_inventory (
    device_no bigint not null references device (device_no),
    check_key text not null,
    version integer not null,
    observed_at bigint not null,
    facts bytea not null,
    primary key (device_no, check_key)
);

create table quarantine (
    report_id bigint primary key,
    device_no bigint not null references device (device_no),
    why text not null,
    at bigint not null
);

create table policy_limit (
    scope text not null,
    scope_id text not null,
    name text not null,
    value double precision not null,
    primary key (scope, scope_id, name)
);

create table ticket (
    id text primary key,
    number bigint not null unique,
    customer_id text not null references customer (id),
    site_id text,
    cause_key text not null,
    check_key text not null,
    kind text not null,
    state text not null,
    severity text not null,
    priority integer not null,
    people bigint not null,
    title text not null,
    assignee_id text references technician (id),
    assignee_name text,
    opened_at bigint not null,
    resolved_at bigint,
    next_change_at bigint,
    open_findings bigint not null,
    seen_count bigint not null,
    reopened_count bigint not null,
    flapping integer not null,
    previous_id text,
    unique (customer_id, id),
    foreign key (customer_id, site_id) references site (customer_id, id)
);

-- At most one ticket not resolved or closed per cause.
create unique index ticket_open_cause on ticket (cause_key) where state not in ('resolved', 'closed');

create index ticket_by_cause on ticket (cause_key, number);

create index ticket_by_customer on ticket (customer_id, state);

create index ticket_due on ticket (next_change_at) where next_change_at is not null;

create table finding (
    id text primary key,
    customer_id text not null,
    device_no bigint not null,
    check_key text not null,
    subject text not null,
    severity text not null,
    cause_key text not null,
    words text not null,
    since_at bigint not null,
    opened_at bigint not null,
    cleared_at bigint,
    ticket_id text,
    held text,
    release_at bigint,
    policy_revision bigint not null,
    foreign key (customer_id, device_no) references device (customer_id, device_no),
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

-- At most one open finding per fault of a subject.
create unique index finding_open on finding (device_no, check_key, subject) where cleared_at is null;

create index finding_by_ticket on finding (ticket_id) where ticket_id is not null;

create index finding_held on finding (held) where cleared_at is null and held is not null;

create table change_line (
    id text primary key,
    customer_id text not null references customer (id),
    ticket_id text,
    device_no bigint,
    at bigint not null,
    actor_id text,
    actor_name text,
    words text not null,
    internal integer not null,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create index change_line_by_ticket on change_line (ticket_id, id) where ticket_id is not null;

create table outbox (
    id text primary key,
    customer_id text not null,
    ticket_id text not null,
    kind text not null,
    at bigint not null,
    sent_at bigint,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create table audit (
    id text primary key,
    at bigint not null,
    actor text not null,
    action text not null,
    object text not null,
    customer_id text,
    result text not null
);
