select 'change of ' || c.object || ' ' || c.record as wrong from change c where not exists (select from operation o where o.id = c.op)
