-- What the codes come from that people read to each other. One text for both engines, as in the files before.

-- Sealed with a key outside the database; as long as the certificate works, so do its codes. Null of an agent that knows none.
alter table device_certificate add column codes bytea;
