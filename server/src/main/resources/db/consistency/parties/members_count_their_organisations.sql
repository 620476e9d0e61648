select 'member ' || r.id as wrong
from rollup_member r
where r.organisations <> (select count(*) from organisation o where o.owner = r.id and o.deleted_op is null)
