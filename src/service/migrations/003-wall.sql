-- The second wall, behind the rights of the API: whoever works as vigie_api sees only what the statement's own audiences
-- may know of, and nothing if it names none; the log and the trail are never changed; nothing of the history is taken out.
do $$
begin
  create role vigie_api nologin;
exception when duplicate_object then null;
end $$;

do $$
begin
  execute format('grant usage on schema %I to vigie_api', current_schema());
  execute format('grant vigie_api to %I', current_user);
end $$;

grant select, update on head to vigie_api;
grant select, insert, update on counter to vigie_api;
grant select, insert, update, delete on item to vigie_api;
grant select on reference to vigie_api;
grant select, insert, update on change to vigie_api;
grant select, insert, update, delete on done to vigie_api;
grant select, insert on deletion to vigie_api;
grant select, insert on audit to vigie_api;
revoke all on function make_partitions(timestamptz), drop_partitions(timestamptz) from public;
grant execute on function make_partitions(timestamptz), drop_partitions(timestamptz) to vigie_api;

-- vigie.audiences: with commas, or * where the API decides for each item by itself. Read once for each statement.
alter table item enable row level security;
create policy item_read on item for select to vigie_api using (
  (select current_setting('vigie.audiences', true)) = '*'
  or audience = any ((select string_to_array(current_setting('vigie.audiences', true), ','))::text[])
);
create policy item_make on item for insert to vigie_api with check (
  (select current_setting('vigie.audiences', true)) = '*'
  or audience = any ((select string_to_array(current_setting('vigie.audiences', true), ','))::text[])
);
create policy item_change on item for update to vigie_api using (collection <> 'log') with check (
  (select current_setting('vigie.audiences', true)) = '*'
  or audience = any ((select string_to_array(current_setting('vigie.audiences', true), ','))::text[])
);
create policy item_remove on item for delete to vigie_api using (collection <> 'log');

alter table change enable row level security;
create policy change_read on change for select to vigie_api using (
  (select current_setting('vigie.audiences', true)) = '*'
  or audience = any ((select string_to_array(current_setting('vigie.audiences', true), ','))::text[])
);
create policy change_make on change for insert to vigie_api with check (
  (select current_setting('vigie.audiences', true)) = '*'
  or audience = any ((select string_to_array(current_setting('vigie.audiences', true), ','))::text[])
);
-- What was known is closed, or forgotten; it does not become something else.
create policy change_close on change for update to vigie_api using (collection <> 'log' or until = 'infinity');

alter table reference enable row level security;
create policy reference_read on reference for select to vigie_api using (
  (select current_setting('vigie.audiences', true)) = '*'
  or audience = any ((select string_to_array(current_setting('vigie.audiences', true), ','))::text[])
);
