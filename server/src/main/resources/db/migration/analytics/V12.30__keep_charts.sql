-- Charts kept under a name: each person's own, and everyone's.
create table saved_chart (
    id         uuid primary key,
    object     text not null references object_type on delete cascade,
    name       text not null,
    member     uuid not null,
    shared     boolean not null,
    position   int not null,
    definition jsonb not null
);
create index saved_chart_of_member on saved_chart (member);
