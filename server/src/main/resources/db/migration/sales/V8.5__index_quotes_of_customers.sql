-- The newest quotes of a customer, however many there are.
create index quote_of_organisation_by_label on quote (organisation, label collate "fr-x-icu", id) where deleted_op is null;
