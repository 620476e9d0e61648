create table comptoir.account (
    id            uuid primary key default uuidv7(),
    name          text not null constraint "account.name_missing" check (btrim(name) <> ''),
    user_name     text constraint "account.user_name_malformed" check (user_name !~ '[@[:space:]]' and user_name <> ''),
    email         text constraint "account.email_malformed" check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    password_hash text,
    language      text not null default 'fr' constraint "account.language_unknown" check (language in ('fr', 'en')),
    active        boolean not null default true,
    created_at    timestamptz not null,
    constraint "account.nothing_to_sign_in_with" check (user_name is not null or email is not null)
);

create unique index "account.user_name_taken" on comptoir.account (lower(user_name));
create unique index "account.email_taken" on comptoir.account (lower(email));
