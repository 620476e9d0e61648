-- What each member is told of, by the operation that made it so. Whether it still holds (the note stands and names them, the act was not taken
-- back, the record is theirs to see) is asked each time it is read.
create table notification (
    id      uuid primary key default uuidv7(),
    member  uuid not null references member on delete cascade,
    kind    text not null,
    op      bigint not null,
    object  text not null,
    record  uuid,
    note    uuid references note on delete cascade,
    facts   jsonb not null default '{}',
    read_at timestamptz
);
create index notification_of_member on notification (member, id);
create index notification_unread on notification (member, id) where read_at is null;
create unique index notification_of_note on notification (note, member) where note is not null;
create index notification_of_operation on notification (op);
