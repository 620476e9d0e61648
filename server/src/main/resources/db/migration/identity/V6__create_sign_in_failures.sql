-- Counts what failed for one name or from one address, so that guessing grows slower. Names are kept hashed: some are typed passwords.
create table comptoir.sign_in_failure (
    scope    text not null check (scope in ('account', 'address')),
    key      bytea not null,
    failures integer not null,
    last_at  timestamptz not null,
    primary key (scope, key)
);

create index sign_in_failure_last_at on comptoir.sign_in_failure (last_at);
