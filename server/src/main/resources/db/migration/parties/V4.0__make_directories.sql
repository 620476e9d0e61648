-- Directories instead of free text: towns, job titles, industries.
call make_object_table('town');
alter table town
    add column name text not null constraint town_name_required check (name <> ''),
    add column postcode text,
    add column country text not null default 'FR';
call label_object_table('town', 'name');

call make_object_table('job_title');
alter table job_title add column name text not null constraint job_title_name_required check (name <> '');
create unique index job_title_name_taken on job_title (comptoir.fold(name)) where deleted_op is null;
call label_object_table('job_title', 'name');

call make_object_table('industry');
alter table industry add column name text not null constraint industry_name_required check (name <> '');
create unique index industry_name_taken on industry (comptoir.fold(name)) where deleted_op is null;
call label_object_table('industry', 'name');
