-- What contacts may, what they ask for from the service catalogue, and what waits for somebody's yes. One text for both
-- engines, as in the files before.

-- Every contact may report, until somebody says otherwise.
alter table contact add column may_report integer not null default 1;

-- Up to what amount they may order, in hundredths of a currency; null: nothing.
alter table contact add column order_minor bigint;

alter table contact add column order_currency text not null default '';

-- Whether they may approve changes, and what decides who gets in.
alter table contact add column may_approve integer not null default 0;

update contact set may_approve = 1 where is_account = 1;

create table request (
    ticket_id text primary key,
    customer_id text not null,
    -- What it is, as the catalogue names it.
    item text not null,
    -- Its day, its hours and its place; null: it has none.
    on_day text,
    from_time text,
    to_time text,
    site_id text,
    -- Who or what; empty: it has none.
    name text not null,
    amount_minor bigint,
    amount_currency text not null,
    -- The maintenance window that it became; no key, because a window may be taken back.
    window_id text,
    -- The computer that is made ready for it.
    device_no bigint,
    -- When it was told that all is ready, or the technicians that it is not.
    ready_told_at bigint,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id),
    foreign key (customer_id, site_id) references site (customer_id, id),
    foreign key (customer_id, device_no) references device (customer_id, device_no)
);

create index request_of_customer on request (customer_id, on_day);

-- What has a day before which something is told.
create index request_ahead on request (on_day) where ready_told_at is null;

-- What a person ticked of a request's list, who and when; what the agent sees is never kept here.
create table request_step (
    ticket_id text not null,
    step text not null,
    customer_id text not null,
    done_at bigint not null,
    done_by text not null,
    primary key (ticket_id, step),
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create table approval (
    ticket_id text primary key,
    customer_id text not null,
    -- What right it needs: null: to approve; else to order this amount.
    amount_minor bigint,
    amount_currency text not null,
    -- What a technician plans; empty: the request speaks for itself.
    impact text not null,
    way_back text not null,
    on_day text,
    asked_at bigint not null,
    standing text not null,
    -- Who decided, of the contacts; as they were called then.
    decided_by text,
    decided_name text not null,
    decided_at bigint,
    -- The technician who wrote it down for them; empty: they did it themselves.
    taken_by text not null,
    why text not null,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id),
    foreign key (customer_id, decided_by) references contact (customer_id, id)
);

create index approval_waiting on approval (customer_id, asked_at) where standing = 'waiting';

-- How we work together, as it was when a contact accepted it; the newest counts.
create table working_terms (
    id text primary key,
    customer_id text not null,
    contact_id text not null,
    contact_name text not null,
    accepted_at bigint not null,
    -- What was read, in the language it was read in, and the digest of what it says in any language.
    body text not null,
    digest text not null,
    foreign key (customer_id, contact_id) references contact (customer_id, id)
);

create index working_terms_of_customer on working_terms (customer_id, accepted_at);
