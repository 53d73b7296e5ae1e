-- Erasing a customer that left, who had access when, and an audit that is kept for a time. One text for both engines, as in
-- the files before.

-- A customer whose rows are being taken out, a bounded step at a time; the row goes with the last of them.
create table erasure (
    customer_id text primary key,
    begun_at bigint not null,
    begun_by text not null,
    -- The last report that was looked at.
    report_id bigint not null,
    -- How many rows of which table went so far, as JSON.
    counts text not null
);

-- From when until when somebody had access to a customer, or (an empty customer) to all of them.
create table access_period (
    person_id text not null,
    customer_id text not null,
    role text not null,
    from_at bigint not null,
    until_at bigint,
    primary key (person_id, customer_id, from_at)
);

create index access_period_by_customer on access_period (customer_id, from_at);

insert into access_period (person_id, customer_id, role, from_at)
select id, '', role, created_at from technician where disabled_at is null and sees_all = 1;

insert into access_period (person_id, customer_id, role, from_at)
select t.id, c.customer_id, t.role, t.created_at from technician t join technician_customer c on c.technician_id = t.id
where t.disabled_at is null and t.sees_all = 0;

insert into access_period (person_id, customer_id, role, from_at)
select id, customer_id, 'contact', created_at from contact where disabled_at is null;

-- Where a chain begins that was cut off at its old end: the last entry that went, and its hash.
alter table audit_head add column from_place bigint not null default 0;

alter table audit_head add column from_hash text not null default '';

create index audit_by_actor on audit (actor, at);

-- What is asked for by customer when it is erased, and by each foreign key on the way.
create index finding_of_device on finding (customer_id, device_no);

