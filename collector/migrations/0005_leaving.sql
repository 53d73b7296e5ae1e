-- A customer that leaves, whose word says that an agent was removed, and PCs that were set up anew.
-- One text for both engines, as in the files before.

-- Since when the customer is off-boarded, and by whom; none while it stays.
alter table customer add column off_boarded_at bigint;

alter table customer add column off_boarded_by text;

-- Who said that the agent was taken off the PC, and when: a revoked agent cannot tell any more.
alter table device add column agent_removed_at bigint;

alter table device add column agent_removed_by text;

-- A fingerprint of the machine's own stable ids, as its agent made it at enrolment; empty when it has none.
alter table device add column hardware text not null default '';

create index device_by_hardware on device (customer_id, hardware) where hardware <> '';

-- Two devices with one fingerprint that a person called two different PCs; device_no is the one enrolled later.
create table device_apart (
    customer_id text not null,
    device_no bigint not null,
    other_no bigint not null,
    decided_at bigint not null,
    decided_by text not null,
    primary key (device_no, other_no),
    foreign key (customer_id, device_no) references device (customer_id, device_no),
    foreign key (customer_id, other_no) references device (customer_id, device_no)
);
