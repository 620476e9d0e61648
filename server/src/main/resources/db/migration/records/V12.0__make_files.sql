-- A file hangs on any record; its content lies on disk under the SHA-256 of its bytes, once however many name it.
call make_object_table('file');
alter table file add column name text not null;
alter table file add column media_type text not null;
alter table file add column size numeric not null constraint file_size_positive check (size > 0);
alter table file add column sha256 text not null constraint file_sha256_form check (sha256 ~ '^[0-9a-f]{64}$');
alter table file add column about_object text not null;
alter table file add column about_record text not null;
call label_object_table('file', 'left(name, 80)');
create index file_about on file (about_record);
create index file_content on file (sha256);
