-- The first contacts of an organisation, and how many of them are one's own, however many there are.
create index contact_of_organisation_by_label on contact (organisation, label collate "fr-x-icu", id) include (owner) where deleted_op is null;

-- The people of one function, or the companies of one industry, in one town: PostgreSQL does not put two indexes together that both begin with
-- the owner. They serve the foreign keys of owner and directory too.
drop index contact_of_owner_and_job_title, organisation_of_owner_and_industry;
create index contact_own_by_job_in_town on contact (owner, job_title, comptoir.fold(address_town));
create index organisation_own_by_industry_in_town on organisation (owner, industry, comptoir.fold(address_town));
