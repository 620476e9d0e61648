-- Where the revenue of a quote comes from, and who stands in for its owner.
alter table quote
    add column revenue_source uuid references revenue_source,
    add column deputy uuid references member;
create index quote_of_revenue_source on quote (revenue_source);
create index quote_of_deputy on quote (deputy);
