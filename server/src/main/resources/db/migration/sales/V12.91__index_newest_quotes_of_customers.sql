-- What became of a customer's newest quotes, however many there are.
create index if not exists quote_of_organisation_newest on quote (organisation, id) where deleted_op is null;
