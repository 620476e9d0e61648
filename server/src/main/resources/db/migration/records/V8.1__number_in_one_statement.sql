-- Numbers the committed operations that have none, in order of their revision; an instant is never earlier than the one before.
-- The lock comes first and the numbering reads by a later snapshot, so that nothing is numbered twice.
create function number_operations(lock bigint) returns bigint volatile
begin atomic
    select pg_advisory_xact_lock(lock);
    with last as (
        select coalesce(max(number), 0) as number, max(at) as at
        from (select number, at from operation where number is not null order by number desc limit 1) l
    ), fresh as (
        select id, row_number() over (order by rev) as nth, at from operation where number is null
    ), numbered as (
        update operation o set number = last.number + fresh.nth, at = greatest(fresh.at, coalesce(last.at, fresh.at))
        from fresh, last where o.id = fresh.id
        returning 1
    )
    select count(*) from numbered;
end;
