-- Lists of one's own quotes in the order of their numbers, and a customer's revenue and count without reading each quote.
create index quote_own_by_label on quote (owner, label collate "fr-x-icu", id) where deleted_op is null;
create index quote_sums_of_organisation on quote (organisation, owner) include (net_total, paid) where deleted_op is null;
