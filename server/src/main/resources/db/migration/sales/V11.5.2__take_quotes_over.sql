-- Quotes of the time before: taken over from files with their old number, their state and their days. One that came in as sent has no version of
-- ours; it says the same for ever all the same, and leaves only when the operation that brought it in is taken back.
alter table quote
    add column taken_over boolean not null default false,
    add column taken_over_number text,
    add column sent_elsewhere boolean not null default false,
    add constraint quote_sent_elsewhere_when_taken_over check (not sent_elsewhere or taken_over and state <> 'draft');
create index quote_taken_over_number on quote (comptoir.fold(taken_over_number)) where taken_over_number is not null and deleted_op is null;
