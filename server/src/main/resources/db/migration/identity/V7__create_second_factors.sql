create table comptoir.second_factor (
    account      uuid primary key references comptoir.account on delete cascade,
    secret       text not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);

comment on column comptoir.second_factor.secret is 'Sealed under the key in the data folder.';
comment on column comptoir.second_factor.last_step is 'The half minute of the last code taken: no code is taken twice.';

create table comptoir.recovery_code (
    account uuid not null references comptoir.second_factor on delete cascade,
    hash    bytea not null,
    primary key (account, hash)
);
