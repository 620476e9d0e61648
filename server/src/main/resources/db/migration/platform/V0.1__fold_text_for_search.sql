-- What search compares: lower case, without accents. Immutable, so that indexes may use it.
create function comptoir.fold(text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
