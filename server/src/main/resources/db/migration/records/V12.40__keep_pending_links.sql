-- Links to records that were not there when their rows came in: the word of the file waits until a record of that key comes, or somebody says
-- which one it is. Whether one still waits is told by the journal: what closed it, or made it, may have been taken back.
create table pending_link (
    id         uuid primary key default uuidv7(),
    object     text not null references object_type,
    record     uuid not null,
    field      text not null,
    target     text not null references object_type,
    said       text not null constraint pending_link_is_a_name check (length(said) <= 200),
    name       text not null,
    identifier text not null,
    member     uuid,
    made_op    bigint not null,
    closed_op  bigint
);
create index pending_link_by_name on pending_link (target, name);
create index pending_link_by_identifier on pending_link (target, identifier);
create index pending_link_of_record on pending_link (record);
create index pending_link_of_operation on pending_link (made_op);
create index operation_caused on operation (cause) where cause is not null;
