-- What is looked up and is counted from what there is, as rows like those that are kept. Who asks sees what they may.

-- How many incidents were reported in each hour of the eight weeks up to the day before a moment (UTC).
create function incident_counts(p_at timestamptz) returns table (
  collection text, id text, feature jsonb, shape geometry, starts timestamptz, ends timestamptz, audience text,
  exercise boolean, keys text[]
)
language sql stable as $$
  with span as (select date_trunc('day', p_at at time zone 'utc') at time zone 'utc' as until),
  reported as (
    select date_trunc('hour', item.starts) as hour, item.feature #>> '{properties,place,zone}' as zone,
      item.feature #>> '{properties,place,commune}' as commune
    from item, span
    where item.collection = 'incidents' and not item.exercise
      and item.starts >= span.until - interval '56 days' and item.starts < span.until
  ),
  whole as (select hour, count(*) as incidents from reported group by hour),
  zones as (
    select hour, jsonb_object_agg(zone, many) as by_zone
    from (select hour, zone, count(*) as many from reported where zone is not null group by hour, zone) z group by hour
  ),
  communes as (
    select hour, jsonb_object_agg(commune, many) as by_commune
    from (select hour, commune, count(*) as many from reported where commune is not null group by hour, commune) c
    group by hour
  ),
  each as (
    select hour, to_char(hour at time zone 'utc', 'YYYY-MM-DD"T"HH24') as said,
      extract(hour from hour at time zone 'Europe/Brussels')::int as clock,
      coalesce(incidents, 0) as incidents, coalesce(by_zone, '{}') as by_zone, coalesce(by_commune, '{}') as by_commune
    from span cross join generate_series(until - interval '56 days', until - interval '1 hour', interval '1 hour') hour
    left join whole using (hour) left join zones using (hour) left join communes using (hour)
  )
  select 'incident-counts' collate "C", ('ic-' || said) collate "C",
    jsonb_build_object('type', 'Feature', 'id', 'ic-' || said, 'geometry', null, 'properties', jsonb_build_object(
      'from', said || ':00:00.000Z', 'hour', clock, 'incidents', incidents, 'zones', by_zone, 'communes', by_commune
    )),
    null::geometry, hour, hour + interval '1 hour', 'everyone', false, array['hour=' || clock]
  from each
$$;

-- The deployments that were over in the ten weeks up to the day before a moment (UTC).
create function past_deployments(p_at timestamptz) returns table (
  collection text, id text, feature jsonb, shape geometry, starts timestamptz, ends timestamptz, audience text,
  exercise boolean, keys text[]
)
language sql stable as $$
  select 'past-deployments' collate "C", item.id,
    jsonb_build_object('type', 'Feature', 'id', item.id, 'geometry', null, 'properties', jsonb_build_object(
      'operator', p -> 'operator', 'mode', p -> 'kind', 'level', p -> 'level', 'operation', p -> 'operation',
      'strength', p -> 'strength', 'start', p #> '{shift,start}', 'end', p #> '{shift,end}',
      'commune', p #> '{place,commune}', 'zone', p #> '{place,zone}', 'stop', p #> '{place,stop}', 'line', p #> '{place,line}'
    )),
    null::geometry, item.starts, item.ends, item.audience, false,
    array_remove(array[
      'operator=' || (p ->> 'operator'), 'mode=' || (p ->> 'kind'), 'zone=' || (p #>> '{place,zone}'), 'commune=' || (p #>> '{place,commune}')
    ], null)
  from item
  cross join lateral (select item.feature -> 'properties' as p) properties
  cross join lateral (select date_trunc('day', p_at at time zone 'utc') at time zone 'utc' as until) span
  where item.collection = 'deployments' and not item.exercise and p ->> 'status' <> 'planned'
    and item.ends >= span.until - interval '70 days' and item.ends < span.until
$$;
