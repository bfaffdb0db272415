-- One row an event that had its say here: the second delivery ends at the primary key.
create table inbox (
    event_id    uuid primary key,
    type        text not null,
    workflow_id text not null,
    outcome     text not null check (outcome in ('APPLIED', 'IGNORED', 'PARKED', 'RETRYING', 'DEAD')),
    why         text,
    origin      text not null,
    received_at timestamptz not null default now()
);
create index inbox_by_age on inbox (received_at);
create index inbox_by_workflow on inbox (workflow_id);

-- What this service says: written with the state, sent after the commit, in seq order within a workflow.
create table outbox (
    seq         bigint generated always as identity primary key,
    event_id    uuid not null unique,
    workflow_id text not null,
    topic       text not null,
    record_key  text,
    value       bytea,
    headers     jsonb not null,
    created_at  timestamptz not null default now(),
    tries       integer not null default 0,
    next_try_at timestamptz not null default now(),
    last_error  text,
    sent_at     timestamptz
);
create index outbox_unsent on outbox (workflow_id, seq) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Events that came too early, or whose reaction threw: the whole record, to be tried again.
create table parked (
    event_id    uuid primary key references inbox (event_id),
    workflow_id text not null,
    kind        text not null check (kind in ('EARLY', 'FAILED')),
    why         text not null,
    tries       integer not null default 0,
    topic       text not null,
    partition   integer not null,
    position    bigint not null,
    record_key  text,
    value       bytea,
    headers     jsonb not null,
    recorded_at timestamptz not null,
    parked_at   timestamptz not null default now(),
    next_try_at timestamptz not null
);
create index parked_due on parked (next_try_at);
create index parked_by_workflow on parked (workflow_id);

-- Long work under a lease; the fence grows with every claim, so a late worker is recognised.
create table work (
    id               bigint generated always as identity primary key,
    workflow_id      text not null,
    kind             text not null,
    iteration        integer not null,
    attempt          integer not null,
    cause_type       text not null,
    cause            text not null,
    traceparent      text,
    state            text not null default 'QUEUED'
        check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'EXHAUSTED')),
    fence            bigint not null default 0,
    tries            integer not null default 0,
    owner            text,
    lease_until      timestamptz,
    available_at     timestamptz not null default now(),
    deadline         timestamptz,
    cancel_requested boolean not null default false,
    last_error       text,
    enqueued_at      timestamptz not null default now(),
    finished_at      timestamptz,
    unique (workflow_id, kind, iteration, attempt)
);
create index work_queued on work (kind, available_at) where state = 'QUEUED';
create index work_running on work (lease_until) where state = 'RUNNING';
create index work_finished on work (finished_at) where finished_at is not null;
