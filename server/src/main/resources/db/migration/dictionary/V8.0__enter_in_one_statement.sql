-- What every transaction begins with: the shared lock that keeps the schema as it is, and only then, by a snapshot of its own,
-- what holds for the workspace. One way there and back.
create function model_now(lock bigint) returns table (model bigint, access bigint, name text, zone text, currency text) volatile
begin atomic
    select pg_advisory_xact_lock_shared(lock);
    select model_version, access_version, workspace_state.name, workspace_state.zone, workspace_state.currency from workspace_state;
end;
