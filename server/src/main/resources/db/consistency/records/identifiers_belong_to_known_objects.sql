select 'identifier ' || i.value as wrong from identifier i where not exists (select from object_type t where t.key = i.object)
