-- Matters of licences between few people: their own tables, so that no list, count, search or file of others reads them. One
-- text for both engines, as in the files before.

-- A customer's word in writing that such matters may be kept; without it none is opened.
create table private_agreement (
    customer_id text primary key references customer (id),
    agreed_by text not null,
    agreed_on text not null,
    recorded_at bigint not null,
    recorded_by text not null
);

-- The technicians who see them.
create table private_reader (
    customer_id text not null references customer (id),
    technician_id text not null references technician (id),
    named_at bigint not null,
    named_by text not null,
    primary key (customer_id, technician_id)
);

create table private_ticket (
    id text primary key,
    number bigint not null unique,
    customer_id text not null references customer (id),
    cause_key text not null,
    state text not null,
    title text not null,
    opened_at bigint not null,
    talk_by_at bigint not null,
    closed_at bigint,
    closed_by text not null,
    -- When what was seen and written is deleted; none while it is open, and once that is done.
    forget_at bigint,
    unique (customer_id, id)
);

-- At most one that is not closed per cause.
create unique index private_ticket_open on private_ticket (cause_key) where state <> 'closed';

create index private_ticket_of_customer on private_ticket (customer_id);

create index private_ticket_forget on private_ticket (forget_at) where forget_at is not null;

create table private_evidence (
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
    policy_revision bigint not null,
    foreign key (customer_id, device_no) references device (customer_id, device_no),
    foreign key (customer_id, ticket_id) references private_ticket (customer_id, id)
);

create unique index private_evidence_open on private_evidence (device_no, check_key, subject) where cleared_at is null;

create index private_evidence_of_ticket on private_evidence (ticket_id) where ticket_id is not null;

create index private_evidence_of_customer on private_evidence (customer_id);

create table private_line (
    id text primary key,
    customer_id text not null,
    ticket_id text not null,
    at bigint not null,
    actor_id text,
    actor_name text,
    words text not null,
    foreign key (customer_id, ticket_id) references private_ticket (customer_id, id)
);

create index private_line_of_ticket on private_line (ticket_id, id);

-- Seats that a customer bought.
create table entitlement (
    id text primary key,
    customer_id text not null references customer (id),
    product text not null,
    edition text not null,
    version text not null,
    kind text not null,
    metric text not null,
    seats bigint not null,
    expires_on text,
    maintained_until_on text,
    note text not null,
    entered_at bigint not null,
    entered_by text not null
);

create index entitlement_of_customer on entitlement (customer_id, product);

-- When a customer's seats are held against what is installed next: a row for each that entered some.
create table entitlement_due (
    customer_id text primary key references customer (id),
    due_at bigint not null
);

create index entitlement_due_at on entitlement_due (due_at);

-- What a customer says of itself, as far as it decides whether a licence or a program leaves a question.
create table customer_word (
    customer_id text primary key references customer (id),
    key_servers text not null,
    people bigint,
    revenue_musd bigint,
    remote_tools text not null,
    told_at bigint not null,
    told_by text not null
);

-- Programs that may be there after all, and until when.
create table program_exception (
    id text primary key,
    customer_id text not null references customer (id),
    program text not null,
    why text not null,
    until_at bigint not null,
    granted_at bigint not null,
    granted_by text not null
);

create index program_exception_of_customer on program_exception (customer_id, until_at);
