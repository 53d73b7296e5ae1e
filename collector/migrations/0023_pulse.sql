-- What people say of how a ticket ended. One text for both engines, as in the files before.

create table csat (
    ticket_id text not null,
    contact_id text not null,
    customer_id text not null,
    answer text not null,
    -- In the person's own words; empty: none.
    comment text not null,
    at bigint not null,
    -- The technicians who held or resolved it then, as JSON.
    concerned text not null,
    -- When an owner took note of a complaint, and who.
    heard_at bigint,
    heard_by text,
    -- Once a ticket and person.
    primary key (ticket_id, contact_id),
    foreign key (customer_id, ticket_id) references ticket (customer_id, id),
    foreign key (customer_id, contact_id) references contact (customer_id, id)
);

create index csat_of_customer on csat (customer_id, at);

-- Complaints that nobody took note of.
create index csat_unheard on csat (at) where answer = 'bad' and heard_at is null;

-- When each customer is looked at next for its monthly pulse, and when it last answered one.
create table pulse_due (
    customer_id text primary key references customer (id),
    due_at bigint not null,
    answered_at bigint
);
