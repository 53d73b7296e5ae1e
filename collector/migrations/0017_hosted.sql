-- Web sites at hosters, which the collector looks at itself. One text for both engines, as in the files before.

create table hosted_site (
    id text primary key,
    customer_id text not null references customer (id),
    address text not null,
    entered_at bigint not null,
    entered_by text not null,
    look_at bigint not null,
    -- What was seen of it, as JSON; none before the first look.
    seen text,
    unique (customer_id, address)
);

create index hosted_site_look_at on hosted_site (look_at);
