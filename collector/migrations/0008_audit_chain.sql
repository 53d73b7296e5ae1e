-- The audit as chains: one for each customer and one for the provider; each entry carries a hash over itself and the one before.
-- One text for both engines, as in the files before.

-- Entries from before stand at place 0 and are in no chain.
alter table audit add column chain text not null default '';

alter table audit add column place bigint not null default 0;

alter table audit add column hash text not null default '';

create unique index audit_by_place on audit (chain, place) where place > 0;

-- Where each chain ends.
create table audit_head (
    chain text primary key,
    place bigint not null,
    hash text not null
);
