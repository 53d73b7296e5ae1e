-- The second factor of technicians: a key for an app, sealed with a key outside the database, and recovery codes.
-- One text for both engines, as in the files before.

-- pending: a key that was shown and not yet confirmed by a code; last_step: the step of the last code that was used.
create table second_factor (
    technician_id text primary key references technician (id),
    sealed bytea,
    confirmed_at bigint,
    last_step bigint not null default 0,
    pending bytea
);

-- A row for each code that was not used; only its hash is kept.
create table recovery_code (
    secret_hash text primary key,
    technician_id text not null references technician (id),
    made_at bigint not null
);

create index recovery_code_by_technician on recovery_code (technician_id);

-- Who signed in by a password alone does so again, with a second factor.
delete from session;

-- half: the password was right and the code is still wanted; whole: signed in.
alter table session add column stage text not null default 'half';

-- When its holder last proved who they are.
alter table session add column proved_at bigint not null default 0;
