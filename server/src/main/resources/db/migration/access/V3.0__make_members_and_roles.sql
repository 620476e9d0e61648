-- Who works here, and what each may do.
call make_object_table('member');
alter table member
    add column name text not null constraint member_name_required check (name <> ''),
    add column email text,
    add column employee_number text,
    add column position text,
    add column phone text,
    add column potential_class uuid references choice_option,
    add column active boolean not null default true,
    add column account uuid;
create unique index member_account_taken on member (account) where account is not null and deleted_op is null;
create unique index member_employee_number_taken on member (employee_number) where deleted_op is null;
call label_object_table('member', 'name');

create table team (
    id   uuid primary key default uuidv7(),
    name text not null constraint team_name_required check (name <> '')
);
create table team_member (
    team   uuid not null references team on delete cascade,
    member uuid not null references member,
    primary key (team, member)
);
create index team_member_of_member on team_member (member);

create table role (
    key      text primary key,
    name_fr  text not null,
    name_en  text not null,
    builtin  boolean not null default false,
    settings boolean not null default false
);
create table role_object (
    role       text not null references role on delete cascade,
    object     text not null,
    see        text not null default 'none',
    change     text not null default 'none',
    remove     text not null default 'none',
    may_add    boolean not null default false,
    may_import boolean not null default false,
    may_export boolean not null default false,
    primary key (role, object),
    constraint role_object_scope check (see in ('none', 'own', 'team', 'all') and change in ('none', 'own', 'team', 'all') and remove in ('none', 'own', 'team', 'all'))
);
create table role_field (
    role   text not null references role on delete cascade,
    object text not null,
    field  text not null,
    access text not null constraint role_field_access check (access in ('hidden', 'read', 'write')),
    primary key (role, object, field)
);
create table role_of_member (
    role   text not null references role,
    member uuid not null references member,
    primary key (role, member)
);
create index role_of_member_by_member on role_of_member (member);
create table role_of_team (
    role text not null references role,
    team uuid not null references team on delete cascade,
    primary key (role, team)
);
create index role_of_team_by_team on role_of_team (team);
create sequence member_employee_number_seq;
create table rollup_member (id uuid primary key references member);
