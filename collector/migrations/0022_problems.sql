-- Problems: what lies under many tickets, which tickets those are, and articles: what helps. One text for both engines, as in the files before.

create table problem (
    id text primary key,
    -- The cause: what its tickets are about, on whatever device.
    check_key text not null,
    subject text not null,
    state text not null,
    -- Why it was proposed, as JSON.
    why text not null,
    workaround text not null,
    fix text not null,
    fixed_at bigint,
    proposed_at bigint not null,
    changed_at bigint not null,
    look_at bigint,
    -- What happened, as JSON.
    lines text not null
);

-- At most one open problem per cause.
create unique index problem_open_cause on problem (check_key, subject) where state not in ('closed', 'refused');

create index problem_due on problem (look_at) where look_at is not null;

-- A ticket belongs to one problem at most; whose it is stays its customer's own matter.
create table problem_ticket (
    ticket_id text primary key,
    customer_id text not null,
    -- None: a person took it off, and it is not put back by itself.
    problem_id text references problem (id),
    linked_at bigint not null,
    foreign key (customer_id, ticket_id) references ticket (customer_id, id)
);

create index problem_ticket_of_problem on problem_ticket (problem_id);

create index problem_ticket_of_customer on problem_ticket (customer_id);

create index finding_of_cause on finding (check_key, subject, opened_at);

-- Articles: for one customer, or, with an empty customer, for all.
create table article (
    id text primary key,
    customer_id text not null,
    language text not null,
    title text not null,
    body text not null,
    keywords text not null,
    state text not null,
    writer_id text not null,
    writer_name text not null,
    written_at bigint not null,
    reviewer text,
    published_at bigint,
    unique (customer_id, id)
);

create index article_by_state on article (state, customer_id);

-- The words by which an article is found, without case and marks, kept together by their first letters.
create table article_word (
    article_id text not null,
    customer_id text not null,
    stem text not null,
    word text not null,
    weight bigint not null,
    primary key (article_id, word),
    foreign key (customer_id, article_id) references article (customer_id, id)
);

create index article_word_by_stem on article_word (stem);

create index article_word_of_customer on article_word (customer_id);

-- Who said that an article solved it: each person once a month.
create table article_solved (
    article_id text not null references article (id),
    customer_id text not null,
    contact_id text not null,
    month text not null,
    at bigint not null,
    primary key (article_id, contact_id, month),
    foreign key (customer_id, contact_id) references contact (customer_id, id)
);

create index article_solved_of_customer on article_solved (customer_id);
