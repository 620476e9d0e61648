-- How the columns of a kind of file were matched, kept under a name for the next file with the same headings.
create table import_mapping (
    id         uuid primary key,
    object     text not null references object_type on delete cascade,
    name       text not null,
    member     uuid,
    headings   jsonb not null,
    print      text not null,
    options    jsonb not null,
    changed_at timestamptz not null
);
create unique index import_mapping_name on import_mapping (object, lower(name));
create index import_mapping_print on import_mapping (print);
