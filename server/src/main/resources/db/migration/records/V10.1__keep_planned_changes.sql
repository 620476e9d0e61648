-- What a rehearsal said would change in records already there, value by value.
create table import_change (
    run    uuid not null references import_run on delete cascade,
    nth    int not null,
    line   bigint not null,
    record uuid not null,
    label  text not null,
    field  text not null,
    sides  jsonb not null,
    primary key (run, nth)
);
