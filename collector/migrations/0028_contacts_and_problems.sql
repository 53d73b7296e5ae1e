-- Who of a customer is spoken with about technical matters, beside who is about contracts; and problems that people begin. One
-- text for both engines, as in the files before.

alter table contact add column is_technical integer not null default 0;

-- What a problem is called that a person began, and what they knew of it; empty: it has its cause's name.
alter table problem add column title text not null default '';

alter table problem add column known text not null default '';
