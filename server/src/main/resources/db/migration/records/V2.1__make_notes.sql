-- A note hangs on any record.
call make_object_table('note');
alter table note add column text text not null;
alter table note add column about_object text not null;
alter table note add column about_record text not null;
call label_object_table('note', 'left(text, 80)');
create index note_about on note (about_record);
