-- Drafts whose discounts go beyond the limits and that nobody has released; kept like their totals, and reckoned anew when the limits change.
alter table quote add column awaits_release boolean not null default false;
create index quote_awaiting_release on quote (owner) where awaits_release and deleted_op is null;
