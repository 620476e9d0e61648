-- Of each import: how many links its rows left waiting; and what becomes of a value that names nothing known may be to wait.
alter table import_run add column waiting bigint not null default 0;
alter table import_unknown drop constraint import_unknown_fate_known;
alter table import_unknown add constraint import_unknown_fate_known check (fate in ('made', 'emptied', 'refused', 'kept'));
