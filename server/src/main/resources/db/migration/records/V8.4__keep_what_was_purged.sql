-- What left the trash for good: enough to say so where the journal still names it.
create table purged (
    record  uuid primary key,
    object  text not null,
    made_by bigint not null,
    op      bigint not null
);
create index purged_by_maker on purged (made_by);
create index purged_by_operation on purged (op);
revoke update, delete, truncate on purged from ${app};
