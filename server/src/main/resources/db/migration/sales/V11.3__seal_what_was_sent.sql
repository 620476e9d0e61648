-- Until now a quote had one version at most, and its rows still read as that went out. Where one login does everything, the
-- right to change versions was taken from it too, and is lent for this.
grant update on quote_version to current_user;
update quote_version set content = quote_content(quote);
revoke update on quote_version from ${app};
alter table quote_version alter column content set not null;
