-- What leaves the house by mail: written by the transaction that sends, handed over later.
create table outbox_message (
    id              uuid primary key,
    about_object    text not null,
    about_record    uuid not null,
    op              bigint not null,
    -- Given at the first attempt and kept, so that a mailbox shows a repeated message once.
    message_id      text,
    recipients      jsonb not null constraint outbox_message_goes_to_somebody check (jsonb_array_length(recipients) > 0),
    reply_name      text,
    reply_mailbox   text,
    subject         text not null,
    body            text not null,
    file_version    int,
    file_name       text,
    file_sha256     text,
    file_bytes      bigint,
    queued_at       timestamptz not null,
    queued_by       uuid references member,
    queued_by_name  text not null,
    state           text not null default 'waiting' constraint outbox_message_state_known check (state in ('waiting', 'sending', 'handedOver', 'failed', 'perhapsGone', 'withdrawn')),
    why             text,
    attempts        int not null default 0,
    next_attempt_at timestamptz,
    sending_since   timestamptz,
    handed_over_at  timestamptz,
    withdrawn_at    timestamptz,
    withdrawn_by    uuid references member,
    constraint outbox_message_waits_for_its_time check ((state = 'waiting') = (next_attempt_at is not null)),
    constraint outbox_message_handed_over_at_a_time check ((state = 'handedOver') = (handed_over_at is not null)),
    constraint outbox_message_file_whole check (file_version is null or (file_name is not null and file_sha256 is not null and file_bytes is not null))
);
create index outbox_message_due on outbox_message (next_attempt_at) where state = 'waiting';
create index outbox_message_being_sent on outbox_message (sending_since) where state = 'sending';
create index outbox_message_open on outbox_message (queued_at desc) where state not in ('handedOver', 'withdrawn');
create index outbox_message_newest on outbox_message (queued_at desc);
create index outbox_message_about on outbox_message (about_record);
create index outbox_message_of_sender on outbox_message (queued_by);
create index outbox_message_of_withdrawer on outbox_message (withdrawn_by);
