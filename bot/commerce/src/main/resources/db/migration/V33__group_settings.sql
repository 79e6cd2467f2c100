-- How much the clerk speaks in a group that nobody called it in.
CREATE TABLE group_setting (
  conversation TEXT   PRIMARY KEY,
  mood         TEXT   NOT NULL CHECK (mood IN ('QUIET', 'NORMAL', 'LIVELY')),
  changed_by   TEXT   NOT NULL,
  changed_at   BIGINT NOT NULL
);
