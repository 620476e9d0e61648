-- What a workspace knows of its objects and fields.
create table workspace_state (
    only_one       boolean primary key default true check (only_one),
    model_version  bigint not null default 1,
    access_version bigint not null default 1,
    name           text not null default '',
    zone           text not null default 'Europe/Paris',
    currency       text not null default 'EUR',
    company        jsonb not null default '{}',
    settings       jsonb not null default '{}'
);
insert into workspace_state default values;

create table object_type (
    key          text primary key constraint object_type_key_form check (key ~ '^[a-z][A-Za-z0-9_]{0,40}$'),
    table_name   text not null unique,
    label_fr     text not null,
    plural_fr    text not null,
    label_en     text not null,
    plural_en    text not null,
    icon         text not null,
    label_fields text[] not null,
    owner_field  text,
    parent_field text,
    custom       boolean not null default false,
    in_menu      boolean not null default true,
    position     int not null
);

create table section (
    object   text not null references object_type,
    key      text not null,
    label_fr text not null,
    label_en text not null,
    position int not null,
    primary key (object, key)
);

create table field (
    id            bigint generated always as identity primary key,
    object        text not null references object_type,
    key           text not null constraint field_key_form check (key ~ '^[a-z][A-Za-z0-9_]{0,40}$'),
    type          text not null,
    column_name   text not null,
    label_fr      text not null,
    label_en      text not null,
    help          text not null default '',
    required      boolean not null default false,
    is_unique     boolean not null default false,
    default_value jsonb,
    section       text not null default 'main',
    position      int not null,
    in_list       boolean not null default false,
    builtin       boolean not null,
    read_only     boolean not null default false,
    settings      jsonb not null default '{}',
    declared      jsonb,
    removed_at    timestamptz
);
create unique index field_key_taken on field (object, key) where removed_at is null;

create table choice_option (
    id         uuid primary key default uuidv7(),
    field      bigint not null references field,
    key        text,
    label_fr   text not null,
    label_en   text not null,
    color      text not null default 'ardoise',
    position   int not null,
    removed_at timestamptz
);
create index choice_option_of_field on choice_option (field);

create table saved_view (
    id         uuid primary key default uuidv7(),
    object     text not null references object_type,
    name       text not null,
    member     uuid not null,
    shared     boolean not null default false,
    is_default boolean not null default false,
    position   int not null default 0,
    definition jsonb not null
);
create index saved_view_of_object on saved_view (object);
