-- The partitions of what is over, day by day (UTC), up to and with a moment. Answers how many were made.
create function make_partitions(up_to timestamptz) returns integer
language plpgsql security definer set search_path from current as $$
declare
  day date;
  name text;
  made integer := 0;
begin
  for day in
    select generate_series((now() at time zone 'utc')::date - 1, (up_to at time zone 'utc')::date, '1 day')::date
  loop
    name := 'change_' || to_char(day, 'YYYYMMDD');
    continue when to_regclass(format('%I', name)) is not null;
    execute format(
      'create table %I partition of change for values from (%L) to (%L)',
      name, day::timestamp at time zone 'utc', (day + 1)::timestamp at time zone 'utc'
    );
    made := made + 1;
  end loop;
  return made;
end $$;

-- Drops the days that were over before a moment: from then on it is the first that can be recalled.
create function drop_partitions(before timestamptz) returns integer
language plpgsql security definer set search_path from current as $$
declare
  part record;
  last bigint;
  dropped integer := 0;
  edge timestamptz := date_trunc('day', before at time zone 'utc') at time zone 'utc';
begin
  perform 1 from head for update;
  for part in
    select c.relname as name, to_date(substr(c.relname, 8), 'YYYYMMDD') as day
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'change'::regclass and c.relname ~ '^change_\d{8}$'
  loop
    continue when (part.day + 1)::timestamp at time zone 'utc' > edge;
    execute format('select max(seq) from %I', part.name) into last;
    update head set told_after = greatest(told_after, coalesce(last, 0));
    execute format('drop table %I', part.name);
    dropped := dropped + 1;
  end loop;
  if dropped > 0 then
    update head set began = greatest(began, edge);
  end if;
  return dropped;
end $$;

select make_partitions(now() + interval '7 days');
