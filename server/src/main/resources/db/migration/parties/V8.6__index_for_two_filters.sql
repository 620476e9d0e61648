-- The first contacts of an organisation, and how many of them are one's own, however many there are.
create index contact_of_organisation_by_label on contact (organisation, label collate "fr-x-icu", id) include (owner) where deleted_op is null;

-- Two filters at once: PostgreSQL puts two indexes together only where they share no column, so the owner stands in one of them alone.
drop index contact_of_owner_and_job_title, organisation_of_owner_and_industry;
create index contact_of_owner on contact (owner);
create index contact_of_job_title on contact (job_title);
create index organisation_of_owner on organisation (owner);
create index organisation_of_industry on organisation (industry);
