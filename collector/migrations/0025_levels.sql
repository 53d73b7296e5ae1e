-- Levels and who does what: whoever outside has a ticket, who watches it. One text for both engines, as in the files before.

-- Who works on it, as a word: 0 self-service, 1 and 2 technicians, 3 a vendor, 4 an outsourcer.
alter table ticket add column level text not null default '1';

-- Whoever outside has or had it, as JSON.
alter table ticket add column outside text;

create table ticket_watcher (
    ticket_id text not null,
    technician_id text not null references technician (id),
    customer_id text not null references customer (id),
    since_at bigint not null,
    primary key (ticket_id, technician_id),
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create index ticket_watcher_of_technician on ticket_watcher (technician_id);

create index ticket_watcher_of_customer on ticket_watcher (customer_id);

-- What a technician is good at and when they work.
create table technician_work (
    technician_id text primary key references technician (id),
    -- Words, apart by blanks.
    skills text not null,
    -- The hours of a week as they are typed; empty: nobody said.
    hours text not null,
    changed_at bigint not null
);

create table absence (
    id text primary key,
    technician_id text not null references technician (id),
    from_at bigint not null,
    until_at bigint not null,
    -- When their tickets were looked at; null: not yet.
    handled_at bigint
);

create index absence_of_technician on absence (technician_id, until_at);

create index absence_due on absence (from_at) where handled_at is null;

create table technician_preference (
    customer_id text not null references customer (id),
    technician_id text not null references technician (id),
    preference text not null,
    primary key (customer_id, technician_id)
);

-- To whom a ticket was given without a person, and why; once a ticket, so that what was given back stays so.
create table assignment (
    ticket_id text primary key,
    customer_id text not null references customer (id),
    technician_id text not null references technician (id),
    at bigint not null,
    -- The reason, line by line, as JSON.
    reasons text not null,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create index assignment_of_customer on assignment (customer_id);

create table on_call_shift (
    id text primary key,
    technician_id text not null references technician (id),
    -- Null: for every customer.
    customer_id text references customer (id),
    from_at bigint not null,
    until_at bigint not null,
    entered_at bigint not null,
    entered_by text not null
);

create index on_call_shift_by_time on on_call_shift (until_at);

create index on_call_shift_of_customer on on_call_shift (customer_id) where customer_id is not null;
