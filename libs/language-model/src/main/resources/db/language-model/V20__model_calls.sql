-- One row a try to ask a model, written before it is asked. What nobody knows the cost of, because the
-- process ended, the time was up or the connection broke, has no money and counts as reserved.
create table model_call (
    id                     bigint generated always as identity primary key,
    workflow_id            text not null,
    agent                  text not null,
    task                   text not null,
    model                  text not null,
    prompt_hash            text not null,
    state                  text not null default 'IN_FLIGHT'
        check (state in ('IN_FLIGHT', 'ANSWERED', 'REUSED', 'FAILED', 'INTERRUPTED')),
    possible_double_charge boolean not null default false,
    reserved_tokens        bigint not null,
    reserved_money         numeric(20, 9) not null,
    tokens_in              bigint,
    tokens_out             bigint,
    money                  numeric(20, 9),
    latency_ms             bigint,
    stop_reason            text,
    fault                  text,
    detail                 text,
    answer                 text,
    started_at             timestamptz not null,
    expires_at             timestamptz not null,
    finished_at            timestamptz,
    check ((answer is not null) = (state in ('ANSWERED', 'REUSED')))
);
create index model_call_by_workflow on model_call (workflow_id);
create index model_call_by_prompt on model_call (prompt_hash) where answer is not null;
create index model_call_by_time on model_call (started_at);
create index model_call_in_flight on model_call (expires_at) where state = 'IN_FLIGHT';
