select 'organisation ' || r.id as wrong
from rollup_organisation r
where r.revenue <> (select coalesce(sum(q.net_total), 0) from quote q where q.organisation = r.id and q.deleted_op is null and q.paid)
   or r.quotes <> (select count(*) from quote q where q.organisation = r.id and q.deleted_op is null)
