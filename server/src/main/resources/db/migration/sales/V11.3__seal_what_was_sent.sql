-- Until now a quote had one version at most, and its rows still read as that went out.
update quote_version set content = quote_content(quote);
alter table quote_version alter column content set not null;
