select 'organisation ' || o.id || ' ' || v.field as wrong
from organisation o cross join lateral (values ('email', o.email), ('phone', o.phone), ('siren', o.siren)) v (field, value)
where v.value is not null
  and not exists (select from identifier i where i.record = o.id and i.field = v.field and i.value = regexp_replace(lower(v.value), '[[:space:].()-]', '', 'g'))
