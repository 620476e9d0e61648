-- What became of a customer's newest people, however many there are; it serves the foreign key too.
create index if not exists contact_of_organisation_newest on contact (organisation, id);
drop index if exists contact_of_organisation;
