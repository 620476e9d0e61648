-- What was found when an import was taken back: how much went, and what others had changed since.
alter table import_run add column undone jsonb;
