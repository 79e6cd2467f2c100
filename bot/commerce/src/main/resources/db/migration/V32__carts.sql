-- What members have put aside to buy. items, previous: pieces by sku as JSON, in the order of adding;
-- previous is what the last change replaced, so that it can be taken back once, or null.
CREATE TABLE cart (
  member     TEXT   PRIMARY KEY,
  items      TEXT   NOT NULL,
  previous   TEXT,
  changed_at BIGINT NOT NULL
);

-- What waits for the yes of the member who asked for it. subject: what it is about, as its kind
-- writes it. Of two that say yes one gets through.
CREATE TABLE pending_action (
  id           TEXT   PRIMARY KEY,
  member       TEXT   NOT NULL,
  conversation TEXT   NOT NULL,
  kind         TEXT   NOT NULL,
  subject      TEXT   NOT NULL,
  state        TEXT   NOT NULL CHECK (state IN ('OPEN', 'DONE', 'WITHDRAWN')),
  created_at   BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL
);
CREATE INDEX pending_action_open ON pending_action (member, conversation, created_at);
CREATE INDEX pending_action_age ON pending_action (expires_at);
