-- The day somebody wants to ask the customer again.
alter table quote add column remind_on date;
create index quote_by_reminder on quote (remind_on) where remind_on is not null and deleted_op is null;
