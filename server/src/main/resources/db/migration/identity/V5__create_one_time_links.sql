create table comptoir.one_time_link (
    id         uuid primary key default uuidv7(),
    kind       text not null check (kind in ('setup', 'invitation', 'password')),
    account    uuid references comptoir.account on delete cascade,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint one_time_link_account check ((kind = 'setup') = (account is null))
);

create index one_time_link_account on comptoir.one_time_link (account);
