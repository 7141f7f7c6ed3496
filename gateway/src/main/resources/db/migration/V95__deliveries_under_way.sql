-- How many are under way to a webhook is asked for each one that is sent, however many wait.
CREATE INDEX webhook_delivery_under_way ON webhook_delivery (webhook, leased_until)
    WHERE state = 'waiting' AND leased_until IS NOT NULL;
