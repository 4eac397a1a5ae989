-- How a report continues the previous one, row by row (JSON); null for the first report of an order.
alter table rollout_report add column carried_forward varchar;
