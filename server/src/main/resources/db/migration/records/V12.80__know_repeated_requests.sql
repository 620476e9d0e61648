-- Requests that came with a key of their own, for a day: what each asked for (print), the operation it made, and what it was answered. Whoever
-- carries one out writes its operation only as long as the run is theirs.
create table request_key (
    member         uuid not null,
    key            text not null,
    run            uuid not null,
    print          bytea not null,
    begun_at       timestamptz not null,
    operation      bigint,
    status         int,
    type           text,
    body           bytea,
    access_version bigint,
    primary key (member, key)
);
create index request_key_begun on request_key (begun_at);
