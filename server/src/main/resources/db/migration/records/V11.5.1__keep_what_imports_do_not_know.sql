-- Values of a file that name nothing known, each once, so that it is put right once for all rows that have it.
create table import_unknown (
    run   uuid not null references import_run on delete cascade,
    nth   int not null,
    field text not null,
    value text not null,
    rows  bigint not null,
    fate  text not null constraint import_unknown_fate_known check (fate in ('made', 'emptied', 'refused')),
    primary key (run, nth)
);
