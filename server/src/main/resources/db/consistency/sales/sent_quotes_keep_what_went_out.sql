select 'quote ' || q.number as wrong
from quote q
where (q.state <> 'draft') <> exists (select from quote_version v where v.quote = q.id)
union all
select 'version of ' || q.number from quote_version v join quote q on q.id = v.quote where encode(sha256(v.pdf), 'hex') <> v.sha256
