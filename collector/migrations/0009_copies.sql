-- Copied disks: who reports under which epoch of a device. One text for both engines, as in the files before.

-- The mark of the epoch's newest report, to tell a copy of it from another report; 0 when it is not known.
alter table device_epoch add column newest bigint not null default 0;

-- When it was last heard, ms UTC; 0 before that was kept.
alter table device_epoch add column seen_at bigint not null default 0;
