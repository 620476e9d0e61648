select 'quote ' || q.number as wrong
from quote q
where (case when q.state = 'draft' then q.version - 1 when q.sent_elsewhere then q.version - 1 else q.version end) <> (select count(*) from quote_version v where v.quote = q.id)
union all
select 'version of ' || q.number from quote_version v join quote q on q.id = v.quote where encode(sha256(v.pdf), 'hex') <> v.sha256
union all
select 'content of ' || q.number
from quote_version v join quote q on q.id = v.quote and q.version = v.version
where q.state <> 'draft'
  and v.content - 'links' - 'products' #- '{values,netTotal}' #- '{values,grossTotal}'
      <> quote_content(q.id) - 'links' - 'products' #- '{values,netTotal}' #- '{values,grossTotal}'
