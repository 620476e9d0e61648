-- As on the other directories: who changes only what is their own reads them.
insert into role_object (role, object, see)
    select role, 'revenueSource', 'all' from role_object where object = '*' and change = 'own'
    on conflict do nothing;
update workspace_state set access_version = access_version + 1;
