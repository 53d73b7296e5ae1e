-- Who of a customer is spoken with about technical matters, beside who is about contracts. One text for both engines, as in
-- the files before.

alter table contact add column is_technical integer not null default 0;
