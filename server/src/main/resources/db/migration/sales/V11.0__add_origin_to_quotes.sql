-- Which quote a variant was copied from.
alter table quote add column origin uuid references quote;
create index quote_of_origin on quote (origin);
