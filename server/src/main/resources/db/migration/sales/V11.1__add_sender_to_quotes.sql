-- What one quote says of the company instead of its settings.
alter table quote add column seller_address text, add column seller_mentions text;
