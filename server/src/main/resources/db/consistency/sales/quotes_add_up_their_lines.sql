select 'quote ' || q.number as wrong
from quote q
where q.deleted_op is null and q.discount_value = 0
  and q.net_total <> (select coalesce(sum(l.net), 0) from quote_line l where l.quote = q.id and l.deleted_op is null and l.kind = 'item' and not l.optional)
