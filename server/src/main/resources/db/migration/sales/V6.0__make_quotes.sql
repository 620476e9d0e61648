-- What one offers a customer, line by line.
call make_object_table('quote');
alter table quote
    add column number text not null,
    add column title text,
    add column organisation uuid not null references organisation,
    add column contact uuid references contact,
    add column owner uuid references member,
    add column author uuid references member,
    add column state text not null default 'draft' constraint quote_state_known check (state in ('draft', 'sent', 'accepted', 'declined')),
    add column quoted_on date not null,
    add column made_at timestamptz not null,
    add column valid_until date,
    add column buyer_name text,
    add column buyer_number text,
    add column buyer_contact text,
    add column buyer_line1 text,
    add column buyer_line2 text,
    add column buyer_street text,
    add column buyer_postcode text,
    add column buyer_town text,
    add column buyer_country text,
    add column buyer_vat_number text,
    add column letter text,
    add column conditions text,
    add column discount_kind text not null default 'percent' constraint quote_discount_kind_known check (discount_kind in ('percent', 'amount')),
    add column discount_value numeric not null default 0 constraint quote_discount_not_negative check (discount_value >= 0),
    add column net_total numeric not null default 0,
    add column vat_total numeric not null default 0,
    add column gross_total numeric not null default 0,
    add column cost_total numeric,
    add column margin numeric,
    add column sent_at timestamptz,
    add column answered_on date,
    add column answer_reason text,
    add column paid boolean not null default false,
    add column paid_on date,
    add constraint quote_paid_with_its_day check (not paid or paid_on is not null),
    add constraint quote_paid_when_accepted check (not paid or state = 'accepted'),
    add constraint quote_totals_add_up check (gross_total = net_total + vat_total);
create unique index quote_number_taken on quote (number);
create index quote_of_organisation on quote (organisation);
create index quote_of_contact on quote (contact);
create index quote_of_owner on quote (owner);
create index quote_of_author on quote (author);
create index quote_by_day on quote (quoted_on) where deleted_op is null;
create index quote_paid_by_day on quote (paid_on, organisation) include (net_total) where paid and deleted_op is null;
call label_object_table('quote', 'number');

call make_object_table('quote_line');
alter table quote_line
    add column quote uuid not null references quote,
    add column position numeric not null default 0,
    add column kind text not null default 'item' constraint quote_line_kind_known check (kind in ('item', 'section', 'text')),
    add column product uuid references product,
    add column name text not null default '',
    add column description text,
    add column quantity numeric not null default 1,
    add column unit text,
    add column price numeric not null default 0 constraint quote_line_price_not_negative check (price >= 0),
    add column cost numeric,
    add column discount numeric not null default 0 constraint quote_line_discount_between check (discount between 0 and 100),
    add column vat numeric not null default 0 constraint quote_line_vat_between check (vat between 0 and 100),
    add column optional boolean not null default false,
    add column net numeric not null default 0,
    -- A place in the order of revisions, so that an editor's older list is not taken for having thrown this line away.
    add column made_rev bigint not null default nextval('rev_seq');
create index quote_line_of_quote on quote_line (quote, position);
create index quote_line_of_product on quote_line (product);
call label_object_table('quote_line', 'name');

-- A version that went out: what was sent, byte for byte.
create table quote_version (
    quote        uuid not null references quote,
    version      int not null,
    op           bigint not null,
    sent_at      timestamptz not null,
    sent_by      uuid references member,
    sent_by_name text not null,
    paper        jsonb not null,
    pdf          bytea not null,
    sha256       text not null constraint quote_version_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (quote, version)
);
revoke update, delete, truncate on quote_version from ${app};
create index quote_version_by_sender on quote_version (sent_by);

-- What has been sent says the same for ever; its links may follow a merge, its state and payment go on.
create function quote_stays_as_sent() returns trigger language plpgsql as $$
begin
    if old.state = 'draft' then
        return new;
    end if;
    if new.state = 'draft' then
        raise exception using errcode = '23514', table = 'quote', constraint = 'quote_sent_is_no_draft', message = 'a sent quote is no draft again';
    end if;
    if (new.number, new.title, new.quoted_on, new.made_at, new.valid_until, new.letter, new.conditions, new.discount_kind, new.discount_value,
        new.net_total, new.vat_total, new.gross_total, new.cost_total, new.margin, new.deleted_op,
        new.buyer_name, new.buyer_number, new.buyer_contact, new.buyer_line1, new.buyer_line2, new.buyer_street, new.buyer_postcode,
        new.buyer_town, new.buyer_country, new.buyer_vat_number)
       is distinct from
       (old.number, old.title, old.quoted_on, old.made_at, old.valid_until, old.letter, old.conditions, old.discount_kind, old.discount_value,
        old.net_total, old.vat_total, old.gross_total, old.cost_total, old.margin, old.deleted_op,
        old.buyer_name, old.buyer_number, old.buyer_contact, old.buyer_line1, old.buyer_line2, old.buyer_street, old.buyer_postcode,
        old.buyer_town, old.buyer_country, old.buyer_vat_number) then
        raise exception using errcode = '23514', table = 'quote', constraint = 'quote_stays_as_sent', message = 'a sent quote does not change';
    end if;
    return new;
end $$;
create trigger quote_stays_as_sent before update on quote for each row execute function quote_stays_as_sent();

create function quote_line_stays_as_sent() returns trigger language plpgsql as $$
declare
    sealed boolean;
begin
    if tg_op = 'UPDATE'
       and (new.quote, new.position, new.kind, new.name, new.description, new.quantity, new.unit, new.price, new.cost, new.discount, new.vat, new.optional, new.net, new.deleted_op)
       is not distinct from
       (old.quote, old.position, old.kind, old.name, old.description, old.quantity, old.unit, old.price, old.cost, old.discount, old.vat, old.optional, old.net, old.deleted_op) then
        return new;
    end if;
    execute format('select exists (select from %I.quote where id in ($1, $2) and state <> ''draft'')', tg_table_schema) into sealed using old.quote, new.quote;
    if sealed then
        raise exception using errcode = '23514', table = 'quote_line', constraint = 'quote_line_stays_as_sent', message = 'the lines of a sent quote do not change';
    end if;
    return coalesce(new, old);
end $$;
create trigger quote_line_stays_as_sent before insert or update or delete on quote_line for each row execute function quote_line_stays_as_sent();

create table quote_number (
    series text not null,
    period text not null,
    last   bigint not null,
    primary key (series, period)
);
alter table rollup_organisation add column revenue numeric not null default 0, add column quotes numeric not null default 0;
alter table rollup_member add column quotes numeric not null default 0;
