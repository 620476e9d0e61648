create table comptoir.api_key (
    id           uuid primary key default uuidv7(),
    account      uuid not null references comptoir.account on delete cascade,
    workspace    text not null references comptoir.workspace on delete cascade,
    name         text not null constraint "key.name_missing" check (btrim(name) <> ''),
    token_hash   bytea not null unique,
    created_at   timestamptz not null,
    expires_on   date not null,
    last_used_at timestamptz
);

create index api_key_account on comptoir.api_key (account);
