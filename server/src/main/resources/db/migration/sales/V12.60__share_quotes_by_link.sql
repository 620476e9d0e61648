-- A customer's own way to a version that went out: an address nobody can guess, of which only the hash is kept.
create table quote_link (
    id              uuid primary key,
    quote           uuid not null,
    version         int not null,
    token_hash      bytea not null,
    recipient       text not null,
    op              bigint not null,
    made_at         timestamptz not null,
    made_by_name    text not null,
    withdrawn_at    timestamptz,
    openings        bigint not null default 0,
    first_opened_at timestamptz,
    last_opened_at  timestamptz,
    constraint quote_link_leads_to_a_version foreign key (quote, version) references quote_version,
    constraint quote_link_openings_have_days check ((openings > 0) = (first_opened_at is not null) and (openings > 0) = (last_opened_at is not null))
);
create unique index quote_link_token on quote_link (token_hash);
create index quote_link_of_quote on quote_link (quote, version);

-- What a customer said by it, in their own words and under the name they gave; nobody changes it afterwards.
create table quote_link_answer (
    op     bigint primary key,
    link   uuid not null references quote_link,
    answer text not null constraint quote_link_answer_known check (answer in ('accept', 'decline')),
    name   text not null,
    word   text not null,
    at     timestamptz not null
);
create index quote_link_answer_of_link on quote_link_answer (link);
create index quote_link_answer_newest on quote_link_answer (at);
revoke delete, truncate on quote_link from ${app};
revoke update, delete, truncate on quote_link_answer from ${app};
