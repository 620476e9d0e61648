-- What every directory has beside the name, for those there already; and where revenue comes from, as one more.
alter table job_title
    add column color text,
    add column position numeric,
    add column archived boolean not null default false;
alter table industry
    add column color text,
    add column position numeric,
    add column archived boolean not null default false;

call make_object_table('revenue_source');
alter table revenue_source
    add column name text not null constraint revenue_source_name_required check (name <> ''),
    add column color text,
    add column position numeric,
    add column archived boolean not null default false;
create unique index revenue_source_name_taken on revenue_source (comptoir.fold(name)) where deleted_op is null;
call label_object_table('revenue_source', 'name');

alter table organisation
    add column revenue_source uuid references revenue_source,
    add column deputy uuid references member;
create index organisation_of_revenue_source on organisation (revenue_source);
create index organisation_of_deputy on organisation (deputy);
