-- Which of the collector's roots signed a certificate, and whether its device has shown it: what a rotation of the authority
-- waits for. One text for both engines, as in the files before.

-- SHA-256 of the root; empty for a row of before this file, until the collector has filled in its only root.
alter table device_certificate add column authority text not null default '';

-- When it was first shown; null while its device may not have got the answer that brought it.
alter table device_certificate add column used_at bigint;

create index device_certificate_by_authority on device_certificate (authority);
