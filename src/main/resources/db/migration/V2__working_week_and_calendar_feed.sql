-- Five or six days; schools known before worked five.
alter table rollout_school add column week_days int default 5 not null;

-- The address of a person's calendar feed. Whoever knows the secret reads the person's deadlines, nothing else; it is
-- kept as it is because its owner may look it up again.
create table rollout_calendar_feed (
    login     varchar(64) primary key references rollout_person,
    version   int not null,
    secret    varchar(64) not null unique,
    issued_at timestamp with time zone not null
);
