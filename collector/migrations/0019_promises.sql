-- Promises: tiers, calendars, what happened to a ticket as far as its promises are concerned. One text for both engines, as in
-- the files before.

create table tier (
    word text primary key,
    name text not null,
    -- The hours of a week, as they are typed.
    hours text not null,
    -- For each priority working minutes until a response, a repair and the next message, as JSON.
    targets text not null,
    changed_at bigint not null,
    changed_by text not null
);

-- Holidays and closures of a site, or of a customer's sites that have none of their own.
create table calendar (
    -- The site's id, or the customer's.
    place_id text primary key,
    customer_id text not null references customer (id),
    site_id text,
    -- Whose holidays are kept; empty: nobody's.
    country text not null,
    region text not null,
    -- Days on which the company is closed, a line each, as they are typed.
    closures text not null,
    changed_at bigint not null,
    changed_by text not null,
    foreign key (customer_id, site_id) references site (customer_id, id)
);

create index calendar_of_customer on calendar (customer_id);

create table promise_event (
    ticket_id text not null,
    seq integer not null,
    customer_id text not null,
    at bigint not null,
    -- What happened, as JSON.
    step text not null,
    primary key (ticket_id, seq),
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create index promise_event_of_customer on promise_event (customer_id);

-- The promise that is due first among those that run, and which it is.
alter table ticket add column due_at bigint;

alter table ticket add column due_kind text;

-- The next message as it was last computed: another moment on the ticket was promised by somebody.
alter table ticket add column update_due_at bigint;

-- When time alone changes a promise next.
alter table ticket add column promise_change_at bigint;

create index ticket_promise_change on ticket (promise_change_at) where promise_change_at is not null;

-- What is open already gets its clocks with the first tick.
update ticket set promise_change_at = 0 where state not in ('resolved', 'closed');
