-- The companies one deals with, and their people.
call make_object_table('organisation');
alter table organisation
    add column name text not null constraint organisation_name_required check (name <> ''),
    add column customer_number text,
    add column is_customer boolean not null default false,
    add column is_prospect boolean not null default false,
    add column is_supplier boolean not null default false,
    add column is_partner boolean not null default false,
    add column siren text,
    add column siret text,
    add column vat_number text,
    add column phone text,
    add column email text,
    add column website text,
    add column address_line1 text,
    add column address_line2 text,
    add column address_street text,
    add column address_postcode text,
    add column address_town text,
    add column address_country text,
    add column industry uuid references industry,
    add column potential uuid references choice_option,
    add column owner uuid references member,
    add column info text;
create unique index organisation_customer_number_taken on organisation (customer_number) where deleted_op is null;
create index organisation_of_owner on organisation (owner);
create index organisation_of_industry on organisation (industry);
create index organisation_of_potential on organisation (potential);
create index organisation_in_town on organisation (comptoir.fold(address_town)) where deleted_op is null;
call label_object_table('organisation', 'name');

call make_object_table('contact');
alter table contact
    add column civility uuid references choice_option,
    add column first_name text,
    add column last_name text not null constraint contact_name_required check (last_name <> ''),
    add column organisation uuid references organisation,
    add column job_title uuid references job_title,
    add column phone text,
    add column mobile text,
    add column email text,
    add column address_line1 text,
    add column address_line2 text,
    add column address_street text,
    add column address_postcode text,
    add column address_town text,
    add column address_country text,
    add column owner uuid references member,
    add column info text;
create index contact_of_organisation on contact (organisation);
create index contact_of_job_title on contact (job_title);
create index contact_of_owner on contact (owner);
create index contact_by_email on contact (email) where deleted_op is null;
create index contact_in_town on contact (comptoir.fold(address_town)) where deleted_op is null;
call label_object_table('contact', 'coalesce(first_name || '' '', '''') || last_name');
create sequence organisation_customer_number_seq;
create table rollup_organisation (id uuid primary key references organisation);
alter table rollup_member add column organisations numeric not null default 0;
