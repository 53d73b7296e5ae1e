-- What was tied to another row by that row's id alone is tied by the customer too: the first wall, on both engines. One text
-- for both engines, as in the files before.

create unique index notice_of_customer on notice (customer_id, id);

alter table notice_recipient rename to notice_recipient_before;

create table notice_recipient (
    notice_id text not null,
    customer_id text not null,
    contact_id text not null,
    way text not null,
    due_at bigint,
    told_at bigint,
    primary key (notice_id, contact_id),
    foreign key (customer_id, notice_id) references notice (customer_id, id),
    foreign key (customer_id, contact_id) references contact (customer_id, id)
);

insert into notice_recipient (notice_id, customer_id, contact_id, way, due_at, told_at)
select notice_id, customer_id, contact_id, way, due_at, told_at from notice_recipient_before;

drop table notice_recipient_before;

create index notice_recipient_by_contact on notice_recipient (contact_id, told_at);

create index notice_recipient_due on notice_recipient (due_at) where due_at is not null;

alter table outbox rename to outbox_before;

create table outbox (
    id text primary key,
    customer_id text,
    notice_id text,
    contact_id text,
    channel text not null,
    address text not null,
    kind text not null,
    -- What is said, as JSON in the reader's language; blanked once sent.
    body text not null,
    made_at bigint not null,
    next_try_at bigint,
    tries bigint not null,
    sent_at bigint,
    failed_at bigint,
    error text not null,
    foreign key (customer_id, notice_id) references notice (customer_id, id),
    foreign key (customer_id, contact_id) references contact (customer_id, id)
);

insert into outbox (id, customer_id, notice_id, contact_id, channel, address, kind, body, made_at, next_try_at, tries, sent_at,
    failed_at, error)
select id, customer_id, notice_id, contact_id, channel, address, kind, body, made_at, next_try_at, tries, sent_at, failed_at,
    error from outbox_before;

drop table outbox_before;

create index outbox_due on outbox (next_try_at) where next_try_at is not null;

create index outbox_by_notice on outbox (notice_id) where notice_id is not null;

create index outbox_failed on outbox (failed_at) where failed_at is not null;

create index outbox_of_customer on outbox (customer_id) where customer_id is not null;

alter table change_line rename to change_line_before;

create table change_line (
    id text primary key,
    customer_id text not null references customer (id),
    ticket_id text,
    device_no bigint,
    at bigint not null,
    actor_id text,
    actor_name text,
    words text not null,
    internal integer not null,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id),
    foreign key (customer_id, device_no) references device (customer_id, device_no)
);

insert into change_line (id, customer_id, ticket_id, device_no, at, actor_id, actor_name, words, internal)
select id, customer_id, ticket_id, device_no, at, actor_id, actor_name, words, internal from change_line_before;

drop table change_line_before;

create index change_line_by_ticket on change_line (ticket_id, id) where ticket_id is not null;

create index change_line_by_device on change_line (device_no, at) where ticket_id is null and device_no is not null;

create index change_line_by_customer on change_line (customer_id, at) where ticket_id is null and device_no is null;

create index change_line_of_customer on change_line (customer_id);
