create index rollout_order_instance on rollout_order (process_instance_id);
