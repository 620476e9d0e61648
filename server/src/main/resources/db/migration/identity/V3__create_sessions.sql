create table comptoir.session (
    id           uuid primary key default uuidv7(),
    account      uuid not null references comptoir.account on delete cascade,
    token_hash   bytea not null unique,
    device       text not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null
);

create index session_account on comptoir.session (account);
