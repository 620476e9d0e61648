-- What left the house in a file: each export is an operation of the journal, and says here what was in it. Written before the first byte leaves.
create table export_run (
    operation bigint primary key,
    object    text not null,
    view_name text,
    query     jsonb not null,
    format    text not null,
    expected  bigint not null,
    rows      bigint not null default 0,
    state     text not null default 'running' constraint export_run_state_known check (state in ('running', 'done', 'cut')),
    ended_at  timestamptz
);
create index export_run_running on export_run (operation) where state = 'running';
-- Nobody takes back that something was taken out: the application says how an export ended, nothing else.
revoke update, delete, truncate on export_run from ${app};
grant update (rows, state, ended_at) on export_run to ${app};
