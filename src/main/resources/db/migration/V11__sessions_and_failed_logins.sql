-- Who is logged in: shared by all nodes, alive over a restart. The columns are Spring Session's.
create table rollout_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index rollout_session_id on rollout_session (session_id);
create index rollout_session_expiry on rollout_session (expiry_time);
create index rollout_session_person on rollout_session (principal_name);

create table rollout_session_attributes (
    session_primary_id char(36)     not null references rollout_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Failed log-ins that the engine does not count: of addresses, and of logins that do not exist.
create table rollout_failed_login (
    subject  varchar(200)             not null primary key,
    failures int                      not null,
    since    timestamp with time zone not null,
    last_at  timestamp with time zone not null
);
