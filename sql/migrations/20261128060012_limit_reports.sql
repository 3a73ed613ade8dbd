-- migrate:up

-- The days of which owners were told what staff let out. A day ends at 20:00 in the shop's zone.
CREATE TABLE limit_reports (
    day date PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER limit_reports_append_only BEFORE UPDATE OR DELETE ON limit_reports
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER limit_reports_no_truncate BEFORE TRUNCATE ON limit_reports
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE limit_reports ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON limit_reports TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT (day) ON limit_reports TO luckymart_app;
CREATE INDEX staff_outflows_created_at ON staff_outflows (created_at);

-- migrate:down

DROP INDEX staff_outflows_created_at;
DROP TABLE limit_reports;
