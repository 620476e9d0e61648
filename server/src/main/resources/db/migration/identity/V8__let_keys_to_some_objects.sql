alter table comptoir.api_key
    add column reads text[],
    add column writes text[],
    add constraint api_key_reach check ((reads is null) = (writes is null));

comment on column comptoir.api_key.reads is 'The objects it is let to read; null for all that its account may do.';
comment on column comptoir.api_key.writes is 'The objects it is let to read and write; null for all that its account may do.';
