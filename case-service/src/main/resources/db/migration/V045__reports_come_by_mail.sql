-- The mailbox of a tenant; its password is sealed with the installation's key. How far it was read is a folder's UIDVALIDITY and
-- UID (RFC 9051, 2.3.1.1); whoever reads it holds the lease.
create table mailbox (
    tenant       text        primary key,
    address      text        not null,
    host         text        not null,
    port         integer     not null,
    security     text        not null,
    username     text        not null,
    sealed       text        not null,
    folder       text        not null,
    minutes      integer     not null,
    scheme       text,
    kind         text,
    category     text,
    enabled      boolean     not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    lease        timestamptz not null,
    due_at       timestamptz not null,
    since        timestamptz not null,
    uid_validity bigint,
    last_uid     bigint      not null default 0,
    stuck_uid    bigint      not null default 0,
    stuck_times  integer     not null default 0,
    read_at      timestamptz,
    failed_at    timestamptz,
    failure      text,
    failures     integer     not null default 0
);
create index mailbox_due on mailbox (due_at) where enabled;
alter table mailbox enable row level security;
alter table mailbox force row level security;
create policy tenant_wall on mailbox to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on mailbox to ${relay} using (true) with check (true);
grant select, insert, update on mailbox to ${app};
grant select (tenant, enabled, due_at, lease), update (lease) on mailbox to ${relay};

-- What was heard by mail, each Message-ID once, and what became of it. What a person has yet to decide keeps its words,
-- pictures and address; they go some days after it is decided. The sender is a print of the address.
create table mail_heard (
    id         uuid        primary key,
    tenant     text        not null,
    key        text        not null,
    message_id text,
    refs       text,
    sender     text,
    outcome    text        not null,
    why        text,
    at         timestamptz not null,
    sent_at    timestamptz,
    answer_to  text,
    name       text,
    subject    text,
    words      text,
    address    text,
    left_out   integer     not null default 0,
    about      uuid,
    case_id    uuid,
    decided_at timestamptz,
    decided_by text,
    reason     text,
    unique (tenant, key)
);
create index mail_heard_by_outcome on mail_heard (tenant, outcome, at, id);
create index mail_heard_by_sender on mail_heard (tenant, sender, at) where sender is not null;
create index mail_heard_by_message on mail_heard (tenant, message_id) where message_id is not null;
create index mail_heard_of_case on mail_heard (tenant, case_id, at) where case_id is not null;
create index mail_heard_by_age on mail_heard (tenant, at);
alter table mail_heard enable row level security;
alter table mail_heard force row level security;
create policy tenant_wall on mail_heard to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on mail_heard to ${relay} using (true);
grant select, insert, update, delete on mail_heard to ${app};
grant select (tenant, at) on mail_heard to ${relay};

-- The pictures of what waits: the sweep of what is nobody's finds them here.
create table mail_picture (
    id     uuid primary key,
    tenant text not null,
    mail   uuid not null,
    facts  text not null
);
create index mail_picture_of_mail on mail_picture (tenant, mail, id);
alter table mail_picture enable row level security;
alter table mail_picture force row level security;
create policy tenant_wall on mail_picture
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on mail_picture to ${app};
