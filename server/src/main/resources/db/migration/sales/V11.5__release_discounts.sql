-- Who allowed a discount beyond the limit, when, why, and how far.
alter table quote
    add column released_by uuid references member,
    add column released_at timestamptz,
    add column release_reason text,
    add column released_line numeric,
    add column released_whole numeric,
    add constraint quote_release_complete check ((released_at is null) = (released_line is null) and (released_at is null) = (released_whole is null)
        and (released_at is null) = (release_reason is null));
create index quote_by_releaser on quote (released_by);
