-- An item as its lists show it, as JSON; null: it depends on who looks, or it was kept before there was this.
alter table item add column told text;
