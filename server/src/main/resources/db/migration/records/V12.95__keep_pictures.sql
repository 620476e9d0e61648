-- Pictures that fields show, drawn again when they came: the large one lies on disk under the SHA-256 of its bytes, the small one stands here.
-- A field keeps "id/name"; a picture that no field and no former value names is cleared at night.
create table picture (
    id         uuid primary key,
    object     text not null,
    field      text not null,
    name       text not null,
    media_type text not null constraint picture_media_type_known check (media_type in ('image/png', 'image/jpeg')),
    width      int not null constraint picture_width_positive check (width > 0),
    height     int not null constraint picture_height_positive check (height > 0),
    size       bigint not null constraint picture_size_positive check (size > 0),
    sha256     text not null constraint picture_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
    small      bytea not null constraint picture_small_size check (octet_length(small) between 1 and 400000),
    made_at    timestamptz not null
);
create index picture_content on picture (sha256);
create index picture_of_field on picture (object, field);
