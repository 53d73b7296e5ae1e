-- What a technician may do, and for which customers.
-- One text for both engines, as in the files before.

-- owner, technician, read_only. Who was here before could do everything, and goes on so until an owner decides otherwise.
alter table technician add column role text not null default 'owner';

-- 1: all customers; 0: those of technician_customer alone.
alter table technician add column sees_all integer not null default 1;

create table technician_customer (
    technician_id text not null references technician (id),
    customer_id text not null references customer (id),
    primary key (technician_id, customer_id)
);
