-- Keeps what a transaction has made of the items, under the lock of the head and in one message: the changes with their
-- numbers, the items as they are after them, what is numbered, what was done by which key, and where the head stands now.
create function keep_changes(p_rows json, p_numbers json, p_done json, p_seq bigint, p_at timestamptz) returns void
language plpgsql as $$
begin
  update change set until = p_at
  from json_to_recordset(p_rows) as put (collection text, id text)
  where change.until = 'infinity' and change.collection = put.collection and change.id = put.id;

  insert into change (seq, known, until, collection, id, type, feature, shape, starts, ends, audience, exercise, keys)
  select seq, p_at, until, collection, id, type, feature, st_setsrid(st_geomfromgeojson(shape), 4326), starts, ends,
    audience, exercise, keys
  from json_to_recordset(p_rows) as put (
    collection text, id text, type text, seq bigint, until timestamptz, feature jsonb, shape text, starts timestamptz,
    ends timestamptz, audience text, exercise boolean, keys text[]
  );

  insert into item (collection, id, seq, feature, shape, starts, ends, audience, exercise, keys, told)
  select collection, id, seq, feature, st_setsrid(st_geomfromgeojson(shape), 4326), starts, ends, audience, exercise, keys,
    told
  from json_to_recordset(p_rows) as put (
    collection text, id text, seq bigint, until timestamptz, feature jsonb, shape text, starts timestamptz,
    ends timestamptz, audience text, exercise boolean, keys text[], told text
  )
  where until = 'infinity'
  on conflict (collection, id) do update set
    seq = excluded.seq, feature = excluded.feature, shape = excluded.shape, starts = excluded.starts,
    ends = excluded.ends, audience = excluded.audience, exercise = excluded.exercise, keys = excluded.keys,
    told = excluded.told;

  delete from item
  using json_to_recordset(p_rows) as put (collection text, id text, type text, seq bigint)
  where put.type = 'remove' and item.collection = put.collection and item.id = put.id and item.seq < put.seq;

  insert into counter (name, last)
  select name, last from json_to_recordset(p_numbers) as n (name text, last bigint)
  on conflict (name) do update set last = excluded.last;

  insert into done (seat, key, asked, collection, id, item, at)
  select seat, key, decode(asked, 'hex'), collection, id, item, p_at
  from json_to_recordset(p_done) as d (seat text, key text, asked text, collection text, id text, item jsonb);

  if json_array_length(p_rows) > 0 then
    update head set seq = p_seq + json_array_length(p_rows), known = p_at;
    perform pg_notify('vigie_feed', (p_seq + json_array_length(p_rows))::text);
  end if;
end $$;
