-- A sent quote is written again as the next version under its number; what went out stays sealed, word for word.
alter table quote add column version numeric not null default 1 constraint quote_version_counted check (version >= 1 and version = trunc(version));
alter table quote_version add column content jsonb;

-- What a quote says at this moment. Empty members are left out, so that a column added later is as if it had always been empty;
-- links stand apart, since a merge may lead them elsewhere.
create function quote_content(wanted uuid) returns jsonb stable
return (
    select jsonb_strip_nulls(jsonb_build_object(
        'values', jsonb_build_object(
            'title', q.title, 'quotedOn', q.quoted_on, 'validUntil', q.valid_until, 'letter', q.letter, 'conditions', q.conditions,
            'sellerAddress', q.seller_address, 'sellerMentions', q.seller_mentions,
            'discountKind', q.discount_kind, 'discountValue', trim_scale(q.discount_value)::text,
            'buyerName', q.buyer_name, 'buyerNumber', q.buyer_number, 'buyerContact', q.buyer_contact, 'buyerVatNumber', q.buyer_vat_number,
            'buyer', jsonb_build_object('line1', q.buyer_line1, 'line2', q.buyer_line2, 'street', q.buyer_street,
                'postcode', q.buyer_postcode, 'town', q.buyer_town, 'country', q.buyer_country),
            'netTotal', trim_scale(q.net_total)::text, 'vatTotal', trim_scale(q.vat_total)::text, 'grossTotal', trim_scale(q.gross_total)::text,
            'costTotal', trim_scale(q.cost_total)::text, 'margin', trim_scale(q.margin)::text),
        'lines', coalesce((
            select jsonb_agg(jsonb_build_object(
                'id', l.id, 'kind', l.kind, 'name', l.name, 'description', l.description, 'quantity', trim_scale(l.quantity)::text,
                'unit', l.unit, 'price', trim_scale(l.price)::text, 'cost', trim_scale(l.cost)::text, 'discount', trim_scale(l.discount)::text,
                'vat', trim_scale(l.vat)::text, 'optional', l.optional, 'position', trim_scale(l.position)::text, 'net', trim_scale(l.net)::text)
                order by l.position, l.id)
            from quote_line l where l.quote = q.id and l.deleted_op is null), '[]'),
        'links', jsonb_build_object('organisation', q.organisation, 'contact', q.contact),
        'products', coalesce((
            select jsonb_object_agg(l.id, l.product)
            from quote_line l where l.quote = q.id and l.deleted_op is null), '{}')))
    from quote q where q.id = wanted
);

create or replace function quote_stays_as_sent() returns trigger language plpgsql as $$
declare
    sealed jsonb;
    content jsonb;
begin
    if old.state = 'draft' and new.version = old.version then
        return new;
    end if;
    if new.version <> old.version then
        execute format('select v.content, %1$I.quote_content($1) from %1$I.quote_version v where v.quote = $1 and v.version = $2', tg_table_schema)
            into sealed, content using old.id, least(old.version, new.version);
    end if;
    -- The next version begins from one that went out.
    if old.state in ('sent', 'declined') and new.state = 'draft' and new.version = old.version + 1 and sealed is not null then
        return new;
    end if;
    if old.state <> 'draft' and new.state = 'draft' then
        raise exception using errcode = '23514', table = 'quote', constraint = 'quote_sent_is_no_draft', message = 'a sent quote is no draft again';
    end if;
    -- It is given up only once everything reads as it went out.
    if old.state = 'draft' and (new.state <> 'sent' or new.version <> old.version - 1 or sealed is null
        or sealed - 'links' - 'products' <> content - 'links' - 'products') then
        raise exception using errcode = '23514', table = 'quote', constraint = 'quote_stays_as_sent', message = 'a version is given up as it went out';
    end if;
    if (new.number, new.title, new.quoted_on, new.made_at, new.valid_until, new.letter, new.conditions, new.seller_address, new.seller_mentions, new.discount_kind, new.discount_value,
        new.net_total, new.vat_total, new.gross_total, new.cost_total, new.margin, new.deleted_op,
        new.buyer_name, new.buyer_number, new.buyer_contact, new.buyer_line1, new.buyer_line2, new.buyer_street, new.buyer_postcode,
        new.buyer_town, new.buyer_country, new.buyer_vat_number)
       is distinct from
       (old.number, old.title, old.quoted_on, old.made_at, old.valid_until, old.letter, old.conditions, old.seller_address, old.seller_mentions, old.discount_kind, old.discount_value,
        old.net_total, old.vat_total, old.gross_total, old.cost_total, old.margin, old.deleted_op,
        old.buyer_name, old.buyer_number, old.buyer_contact, old.buyer_line1, old.buyer_line2, old.buyer_street, old.buyer_postcode,
        old.buyer_town, old.buyer_country, old.buyer_vat_number)
       or (old.state <> 'draft' and new.version <> old.version) then
        raise exception using errcode = '23514', table = 'quote', constraint = 'quote_stays_as_sent', message = 'a sent quote does not change';
    end if;
    return new;
end $$;
