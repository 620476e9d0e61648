-- Rows of a rehearsal that look like a record already there, or like an earlier row: both sides of each, and how many of each kind there are.
create table import_duplicate (
    run     uuid not null references import_run on delete cascade,
    nth     int not null,
    line    bigint not null,
    record  uuid,
    other   bigint,
    because text[] not null,
    label   text not null,
    sides   jsonb not null,
    primary key (run, nth)
);
create table import_duplicate_count (
    run  uuid not null references import_run on delete cascade,
    kind text not null,
    rows bigint not null,
    primary key (run, kind)
);
