-- Somebody who leaves works to the end of this day.
alter table member add column last_day date;
create index member_leaving on member (last_day) where last_day is not null and active and deleted_op is null;
