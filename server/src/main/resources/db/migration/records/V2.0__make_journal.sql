-- One journal: who did what, by which door; the values before each change.
create sequence rev_seq cache 1;
create sequence operation_seq cache 1;

create table operation (
    id            bigint primary key,
    number        bigint unique,
    rev           bigint not null,
    at            timestamptz not null,
    actor         uuid,
    actor_name    text not null,
    door          text not null,
    kind          text not null,
    title         text not null default '',
    undoes        bigint,
    undone_by     bigint,
    cause         bigint,
    model_version bigint not null,
    objects       text[] not null
);
create index operation_without_number on operation (rev) where number is null;

create table change (
    op     bigint not null,
    rev    bigint not null,
    object text not null,
    record uuid not null,
    before jsonb not null,
    primary key (record, rev)
);
create index change_of_operation on change (op);

create table operation_target (
    op     bigint not null,
    object text not null,
    kind   text not null constraint operation_target_kind check (kind in ('trash', 'restore', 'merge')),
    ids    uuid[] not null
);
create index operation_target_of_operation on operation_target (op);
create index operation_target_of_record on operation_target using gin (ids);

-- What has happened stays as it was written: the application may add, and give a number once.
revoke update, delete, truncate on operation, change, operation_target from ${app};
grant update (number, at, undone_by) on operation to ${app};

create function operation_needed() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('comptoir.op', true), '') <> pg_current_xact_id()::text then
        raise exception using errcode = 'CP001', message = 'a row of ' || tg_table_name || ' is written through the journal only';
    end if;
    return null;
end $$;

-- The columns, guard and indexes that every object's table has.
create procedure make_object_table(name text) language plpgsql as $$
begin
    execute format('create table %I (
        id uuid primary key default uuidv7(),
        rev bigint not null default nextval(''rev_seq''),
        created_op bigint not null,
        updated_op bigint not null,
        deleted_op bigint,
        merged_into uuid)', name);
    execute format('create trigger operation_needed before insert or update or delete on %I for each statement execute function operation_needed()', name);
    execute format('create index %I on %I (created_op)', name || '_made_by', name);
    execute format('create index %I on %I (deleted_op) where deleted_op is not null', name || '_trashed_by', name);
end $$;

-- The label (what a record is called), and the indexes that find and sort by it.
create procedure label_object_table(name text, expression text) language plpgsql as $$
begin
    execute format('alter table %I add column label text generated always as (%s) stored', name, expression);
    execute format('create index %I on %I (label collate "fr-x-icu", id) where deleted_op is null', name || '_by_label', name);
    execute format('create index %I on %I (comptoir.fold(label) text_pattern_ops) where deleted_op is null', name || '_by_beginning', name);
    execute format('create index %I on %I using gin (to_tsvector(''simple'', comptoir.fold(label))) where deleted_op is null', name || '_by_words', name);
end $$;

-- E-mails, phones, numbers: what a palette finds by its beginning.
create table identifier (
    value  text not null,
    object text not null,
    record uuid not null,
    field  text not null,
    primary key (record, field)
);
create index identifier_by_beginning on identifier (value text_pattern_ops);
