-- The queue: time spent on tickets, and views that people keep. One text for both engines, as in the files before.

create table time_entry (
    id text primary key,
    customer_id text not null references customer (id),
    ticket_id text not null,
    at bigint not null,
    technician_id text not null references technician (id),
    technician_name text not null,
    minutes bigint not null,
    -- Who pays for it, as a word.
    cover text not null,
    unique (customer_id, id),
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create index time_entry_by_ticket on time_entry (ticket_id);

create index time_entry_by_time on time_entry (at);

create table saved_view (
    id text primary key,
    -- Whose it is; the whole team's as well, when it is shared.
    technician_id text not null references technician (id),
    is_shared integer not null,
    name text not null,
    -- The customer that it filters by, so that it goes with the customer.
    customer_id text references customer (id),
    -- The rest of what stands in the queue's address, as JSON.
    asked text not null,
    saved_at bigint not null
);

create index saved_view_of_technician on saved_view (technician_id);

create index saved_view_of_customer on saved_view (customer_id) where customer_id is not null;

-- The view that the queue opens with; one that is gone is none.
create table first_view (
    technician_id text primary key references technician (id),
    view_id text not null
);

-- How words came that somebody here wrote down for a contact.
create table ticket_entered (
    ticket_id text primary key,
    customer_id text not null references customer (id),
    at bigint not null,
    -- The way, as a word.
    way text not null,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create index ticket_entered_of_customer on ticket_entered (customer_id, at);
