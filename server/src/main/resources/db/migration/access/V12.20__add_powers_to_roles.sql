-- Beside the settings: the templates of documents, and files of many rows. Who could change the settings, and the managers, have both.
alter table role
    add column templates boolean not null default false,
    add column bulk_export boolean not null default false;
update role set templates = true, bulk_export = true where settings or builtin and key = 'manager';
