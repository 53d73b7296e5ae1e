-- The priority bill: the services that devices carry for people, what an hour costs a customer, and what a ticket's priority
-- was made of. One text for both engines, as in the files before.

create table service_carried (
    id text primary key,
    customer_id text not null references customer (id),
    device_no bigint not null,
    -- The word of its kind; the weight is the program's.
    kind text not null,
    people bigint not null,
    name text not null,
    entered_at bigint not null,
    entered_by text not null,
    foreign key (customer_id, device_no) references device (customer_id, device_no)
);

create index service_carried_of_device on service_carried (device_no);

create table hour_rate (
    customer_id text primary key references customer (id),
    -- In the currency's hundredths, an hour of one person.
    minor bigint not null,
    currency text not null,
    entered_at bigint not null,
    entered_by text not null
);

-- As JSON; none: of before there were bills, when only the people were kept.
alter table ticket add column bill text;

-- The priority that a technician set, as JSON.
alter table ticket add column by_hand text;
