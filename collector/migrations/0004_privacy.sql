-- What agents of a site may look at on computers that people work at: strict, or standard on a basis that a person confirmed.
-- One text for both engines, as in the files before.

alter table site add column privacy text not null default 'strict';

-- Who confirmed the legal basis, and on which day (like 2026-11-20): only with the standard profile.
alter table site add column basis_confirmed_by text;

alter table site add column basis_confirmed_on text;

create index change_line_by_customer on change_line (customer_id, at) where ticket_id is null and device_no is null;
