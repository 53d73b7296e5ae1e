-- The ledger: who spoke of a fault first, what a technician says of a ticket, and what came of it. One text for both engines,
-- as in the files before.

-- When a contact first said a word of it.
alter table ticket add column contact_at bigint;

-- What technicians say: the customer called before we saw it; it was not worth the time.
alter table ticket add column called_first integer not null default 0;

alter table ticket add column not_useful integer not null default 0;

-- Whether a person resolved it, while it is resolved.
alter table ticket add column by_person integer not null default 0;

-- How it stands in the ledger (found_first, called_first, by_itself, open, apart), how long before the customer's word or the
-- repair it was found, and what came of it (waiting, acted, by_itself, not_useful, apart). The domain decides; empty: not yet.
alter table ticket add column outcome text not null default '';

alter table ticket add column lead_ms bigint;

alter table ticket add column course text not null default '';

update ticket set contact_at = opened_at where contact_id is not null;

update ticket set contact_at = (select min(l.at) from change_line l
    where l.ticket_id = ticket.id and l.words like '{"key":"contact-wrote"%')
where contact_id is null;

update ticket set by_person = 1
where resolved_at is not null and exists (select 1 from change_line l
    where l.ticket_id = ticket.id and l.at = ticket.resolved_at and l.words like '{"key":"ticket-resolved-by"%');

create index ticket_by_opening on ticket (customer_id, opened_at);

create index ticket_by_age on ticket (opened_at);

create index ticket_unweighed on ticket (number) where outcome = '';
