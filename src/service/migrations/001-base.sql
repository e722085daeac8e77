-- Extensions stand in public, whatever the schema of the tables: others may use them too.
create extension if not exists postgis schema public;
create extension if not exists btree_gist schema public;

-- Where the feed stands. Whoever writes locks this row before anything else is written and keeps it until the commit:
-- so numbers come in the order of the commits, and none is skipped.
create table head (
  is_only boolean primary key default true check (is_only),
  epoch text not null,
  seq bigint not null default 0,
  -- When the last change became known; that of the next is no earlier.
  known timestamptz not null,
  -- The first moment that can be recalled, and the number after which no change has been dropped.
  began timestamptz not null,
  told_after bigint not null default 0,
  -- The database that the epoch belongs to: a restored one is another.
  origin text not null default ''
);

-- Numbers without a gap: of the log and whatever else is numbered, and of the audit trail.
create table counter (name text primary key, last bigint not null);

-- What there is.
create table item (
  collection text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  feature jsonb not null,
  shape geometry(Geometry, 4326),
  starts timestamptz not null,
  ends timestamptz not null,
  audience text not null,
  exercise boolean not null,
  -- What it can be asked for by: name=value.
  keys text[] not null,
  primary key (collection, id)
);
create index item_shape on item using gist (shape) where shape is not null;
create index item_keys on item using gin (keys);
create index item_ends on item (collection, ends);
create index item_properties on item using gin ((feature -> 'properties') jsonb_path_ops);

-- What is looked up: it changes rarely, does not stream, and may be of some days only.
create table reference (
  collection text collate "C" not null,
  id text collate "C" not null,
  since timestamptz not null,
  until timestamptz not null,
  feature jsonb not null,
  shape geometry(Geometry, 4326),
  starts timestamptz not null,
  ends timestamptz not null,
  audience text not null,
  exercise boolean not null,
  keys text[] not null,
  primary key (collection, id, since)
);
create index reference_shape on reference using gist (shape) where shape is not null;
create index reference_keys on reference using gin (keys);

-- The feed, which is the history: what each change made of an item, and from when until when it was so. In partitions by
-- when it was over, so that what nobody may recall any more is dropped, and what still stands is in one of its own.
create table change (
  seq bigint not null,
  known timestamptz not null,
  until timestamptz not null,
  collection text collate "C" not null,
  id text collate "C" not null,
  type text not null check (type in ('upsert', 'remove', 'forgotten')),
  feature jsonb,
  shape geometry(Geometry, 4326),
  starts timestamptz,
  ends timestamptz,
  audience text,
  exercise boolean,
  keys text[]
) partition by range (until);
create table change_now partition of change for values from ('infinity') to (maxvalue);
create unique index change_now_item on change_now (collection, id);
create index change_seq on change (seq);
create index change_known on change (known);
create index change_valid on change using gist (collection, tstzrange(known, until));
create index change_item on change (collection, id);

-- What was done by which key of idempotency, and what the item was after it.
create table done (
  seat text not null,
  key text not null,
  asked bytea not null,
  collection text not null,
  id text not null,
  item jsonb not null,
  at timestamptz not null,
  primary key (seat, key)
);
create index done_at on done (at);
create index done_item on done (collection, id);

-- Items that were deleted with all that was told of them.
create table deletion (id text primary key, collection text not null, at timestamptz not null);

-- Who did what with what is written down. Nothing of it ever changes.
create table audit (
  number bigint primary key,
  at timestamptz not null,
  seat text,
  action text not null check (action in ('view', 'change', 'export', 'deletion')),
  alert text not null,
  detail text not null
);
create index audit_look on audit (seat, action, alert, at);

insert into head (epoch, known, began)
values (
  substr(replace(gen_random_uuid()::text, '-', ''), 1, 12),
  date_trunc('milliseconds', clock_timestamp()),
  date_trunc('milliseconds', clock_timestamp())
);
insert into counter (name, last) values ('audit', 0);
