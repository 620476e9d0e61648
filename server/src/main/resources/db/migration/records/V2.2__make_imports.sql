-- Files brought in: what was chosen for them, how far they are, what was refused.
create sequence import_number_seq;
create table import_run (
    id         uuid primary key default uuidv7(),
    number     bigint not null unique default nextval('import_number_seq'),
    object     text not null references object_type,
    file_name  text not null,
    state      text not null constraint import_state_known check (state in ('uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'undone')),
    format     jsonb not null,
    options    jsonb not null default '{}',
    member     uuid,
    made_at    timestamptz not null,
    rows       bigint not null default 0,
    done       bigint not null default 0,
    created    bigint not null default 0,
    updated    bigint not null default 0,
    skipped    bigint not null default 0,
    refused    bigint not null default 0,
    operation  bigint,
    failure    jsonb
);
create table import_chunk (
    run   uuid not null references import_run on delete cascade,
    nth   int not null,
    bytes bytea not null,
    primary key (run, nth)
);
create table import_problem (
    run      uuid not null references import_run on delete cascade,
    nth      int not null,
    line     bigint not null,
    field    text,
    value    text,
    refuses  boolean not null,
    refusal  jsonb not null,
    primary key (run, nth)
);
