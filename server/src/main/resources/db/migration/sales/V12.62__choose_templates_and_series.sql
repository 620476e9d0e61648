-- Besides the usual look and numbers of quotes, others to choose from: by name, which a quote keeps.
create table quote_template (
    id         uuid primary key,
    name       text not null,
    logo       text not null,
    accent     text not null,
    letter     text not null,
    conditions text not null,
    detail     boolean not null,
    discount   boolean not null,
    vat        boolean not null,
    subtotals  boolean not null,
    is_default boolean not null,
    archived   boolean not null,
    constraint quote_template_default_in_use check (not (is_default and archived))
);
create unique index quote_template_name_taken on quote_template (lower(name));
create unique index quote_template_one_default on quote_template (is_default) where is_default;

create table quote_series (
    id         uuid primary key,
    name       text not null,
    pattern    text not null,
    is_default boolean not null,
    archived   boolean not null,
    constraint quote_series_default_in_use check (not (is_default and archived))
);
create unique index quote_series_name_taken on quote_series (lower(name));
create unique index quote_series_pattern_taken on quote_series (pattern);
create unique index quote_series_one_default on quote_series (is_default) where is_default;

alter table quote add column template text, add column series text;
