-- A tie counts weeks from Monday, as people do, and no longer from Thursday.
update tie set weeks_in_touch = weeks.n, weeks_weighted = weeks.weighted
from (
  select owner_id, contact_id, count(*)::int as n, sum(power(2::float8, (week - 2600) * 7 / 365::float8) order by week) as weighted
  from (
    select distinct p.owner_id, p.contact_id, floor((extract(epoch from i.at)::float8 + 259200) / 604800)::int as week
    from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
  ) week
  group by owner_id, contact_id
) weeks
where tie.owner_id = weeks.owner_id and tie.contact_id = weeks.contact_id;
