-- Filters of views and charts name records; a merge writes the record kept in their place, and its undo what stood there.
create table renamed_definition (
    op     bigint not null,
    kind   text not null,
    id     uuid not null,
    former jsonb not null,
    next   jsonb not null,
    primary key (op, kind, id)
);
