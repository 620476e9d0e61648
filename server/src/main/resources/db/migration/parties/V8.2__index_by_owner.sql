-- Who sees only their own: lists in the order of labels, counts and filters by town without reading what is others'. PostgreSQL skips
-- from owner to owner where somebody sees all, so that one index serves both; it serves the foreign key of its second column too.
drop index contact_of_owner, contact_of_job_title, contact_in_town;
create index contact_of_owner_and_job_title on contact (owner, job_title);
create index contact_own_in_town on contact (owner, comptoir.fold(address_town)) where deleted_op is null;
create index contact_own_by_label on contact (owner, label collate "fr-x-icu", id) where deleted_op is null;

drop index organisation_of_owner, organisation_of_industry, organisation_in_town;
create index organisation_of_owner_and_industry on organisation (owner, industry);
create index organisation_own_in_town on organisation (owner, comptoir.fold(address_town)) where deleted_op is null;
create index organisation_own_by_label on organisation (owner, label collate "fr-x-icu", id) where deleted_op is null;

-- How often each town and name comes: of a partial index on an expression PostgreSQL's planner learns nothing.
create statistics contact_towns on (comptoir.fold(address_town)) from contact;
create statistics contact_labels on (comptoir.fold(label)) from contact;
create statistics organisation_towns on (comptoir.fold(address_town)) from organisation;
create statistics organisation_labels on (comptoir.fold(label)) from organisation;
