-- Letters that wait are few among years of letters that are out; monitoring and retention ask for either.
create index rollout_letter_sent on rollout_letter (sent_at);
-- The newest fact of each order.
create index rollout_fact_newest on rollout_fact (order_id, id);
