select 'operation ' || n.number as wrong
from (select number, lag(number) over (order by number) as before from operation where number is not null) n
where n.number <> n.before + 1
