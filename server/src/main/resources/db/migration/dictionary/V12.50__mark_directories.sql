-- A directory is an object of words that others link to: each with a colour and a place in the order. One no longer used is put aside, never dropped.
alter table object_type
    add column directory boolean not null default false,
    add column archived boolean not null default false;
