-- A workspace without founded_at is one whose making was interrupted: its schema may be dropped and made again.
create table comptoir.workspace (
    slug       text primary key constraint "workspace.slug_malformed" check (slug ~ '^[a-z][a-z0-9_]{0,39}$'),
    name       text not null constraint "workspace.name_missing" check (btrim(name) <> ''),
    created_at timestamptz not null,
    founded_at timestamptz
);

create table comptoir.membership (
    account   uuid not null references comptoir.account on delete cascade,
    workspace text not null references comptoir.workspace on delete cascade,
    member    uuid not null,
    primary key (account, workspace),
    constraint "membership.member_taken" unique (workspace, member)
);
