-- How each person likes lists shown, on whatever device they sign in.
create table member_preference (
    member  uuid primary key references member on delete cascade,
    density text not null constraint member_preference_density_known check (density in ('serree', 'ordinaire', 'aeree'))
);
