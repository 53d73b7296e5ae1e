-- From which address each deed was asked for. One text for both engines, as in the files before.

-- Empty for what the collector does by itself, for its own machine's shell, and for entries of before this file.
alter table audit add column from_address text not null default '';
