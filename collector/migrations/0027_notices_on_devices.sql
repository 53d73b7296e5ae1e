-- Which state of a customer's notices devices should know: a number of one counter, taken anew whenever a notice is told, or
-- when the provider is called otherwise. One text for both engines, as in the files before.

alter table customer add column notices_revision bigint not null default 0;
