-- Maintenance windows: planned times of a site, or of one of its devices, in which faults open no ticket. One text for both
-- engines, as in the files before.

create table maintenance_window (
    id text primary key,
    customer_id text not null references customer (id),
    site_id text not null,
    -- The only device that it holds for; none: all of the site.
    device_no bigint,
    name text not null,
    -- Days and times of the site's own zone: the day that it is on, or from which on it recurs.
    first_on text not null,
    -- Days of the week on which it begins, a bit each from Monday on; 0: it is once.
    weekdays integer not null,
    -- Only the first to fourth (5: the last) of those days in a month; 0: each.
    nth integer not null,
    from_time text not null,
    to_time text not null,
    changed_at bigint not null,
    changed_by text not null,
    unique (customer_id, id),
    foreign key (customer_id, site_id) references site (customer_id, id),
    foreign key (customer_id, device_no) references device (customer_id, device_no)
);

create index maintenance_window_of_customer on maintenance_window (customer_id, site_id);
