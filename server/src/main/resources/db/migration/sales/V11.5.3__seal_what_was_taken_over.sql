-- What was taken over as sent is sealed like what was sent, and leaves or comes back whole.
create or replace function quote_stays_as_sent() returns trigger language plpgsql as $$
declare
    sealed jsonb;
    content jsonb;
begin
    if new.sent_elsewhere is distinct from old.sent_elsewhere then
        raise exception using errcode = '23514', table = 'quote', constraint = 'quote_stays_as_sent', message = 'where a quote was sent from does not change';
    end if;
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
        new.net_total, new.vat_total, new.gross_total, new.cost_total, new.margin,
        new.buyer_name, new.buyer_number, new.buyer_contact, new.buyer_line1, new.buyer_line2, new.buyer_street, new.buyer_postcode,
        new.buyer_town, new.buyer_country, new.buyer_vat_number, new.taken_over, new.taken_over_number)
       is distinct from
       (old.number, old.title, old.quoted_on, old.made_at, old.valid_until, old.letter, old.conditions, old.seller_address, old.seller_mentions, old.discount_kind, old.discount_value,
        old.net_total, old.vat_total, old.gross_total, old.cost_total, old.margin,
        old.buyer_name, old.buyer_number, old.buyer_contact, old.buyer_line1, old.buyer_line2, old.buyer_street, old.buyer_postcode,
        old.buyer_town, old.buyer_country, old.buyer_vat_number, old.taken_over, old.taken_over_number)
       or (new.deleted_op is distinct from old.deleted_op and not old.sent_elsewhere)
       or (old.state <> 'draft' and new.version <> old.version) then
        raise exception using errcode = '23514', table = 'quote', constraint = 'quote_stays_as_sent', message = 'a sent quote does not change';
    end if;
    return new;
end $$;

create or replace function quote_line_stays_as_sent() returns trigger language plpgsql as $$
declare
    sealed boolean;
    moved boolean;
begin
    if tg_op = 'UPDATE' then
        if (new.quote, new.position, new.kind, new.name, new.description, new.quantity, new.unit, new.price, new.cost, new.discount, new.vat, new.optional, new.net)
           is not distinct from
           (old.quote, old.position, old.kind, old.name, old.description, old.quantity, old.unit, old.price, old.cost, old.discount, old.vat, old.optional, old.net) then
            if new.deleted_op is not distinct from old.deleted_op then
                return new;
            end if;
            moved := true;
        end if;
    end if;
    -- The lines of a quote taken over come with it, by the same operation, and go with it.
    execute format('select exists (select from %I.quote where id in ($1, $2) and state <> ''draft'' and not (sent_elsewhere and ($3 or created_op = $4)))', tg_table_schema)
        into sealed
        using old.quote, new.quote, coalesce(moved, false) or tg_op = 'DELETE' and old.deleted_op is not null, case when tg_op = 'INSERT' then new.created_op end;
    if sealed then
        raise exception using errcode = '23514', table = 'quote_line', constraint = 'quote_line_stays_as_sent', message = 'the lines of a sent quote do not change';
    end if;
    return coalesce(new, old);
end $$;
