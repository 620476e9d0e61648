-- What one sells, at what price.
call make_object_table('product');
alter table product
    add column reference text,
    add column name text not null constraint product_name_required check (name <> ''),
    add column description text,
    add column unit text,
    add column price numeric constraint product_price_not_negative check (price >= 0),
    add column cost numeric constraint product_cost_not_negative check (cost >= 0),
    add column vat numeric constraint product_vat_between check (vat between 0 and 100),
    add column family uuid references choice_option,
    add column active boolean not null default true;
create unique index product_reference_taken on product (reference) where deleted_op is null;
create index product_of_family on product (family);
call label_object_table('product', 'name');
