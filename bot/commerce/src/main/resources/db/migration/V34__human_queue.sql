-- Members who wait for somebody of the shop, and what was said meanwhile. One ticket is open for a
-- member in a conversation at most. privately: 1 where the answers are for the member's eyes only.
-- quiet: 1 where the clerk leaves the member to the person. lines: how many places in
-- ticket_line are taken.
CREATE TABLE ticket (
  id           TEXT    PRIMARY KEY,
  conversation TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  member       TEXT    NOT NULL,
  privately    INTEGER NOT NULL,
  quiet        INTEGER NOT NULL,
  product_id   TEXT,
  language     TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
  answered     INTEGER NOT NULL,
  lines        BIGINT  NOT NULL,
  opened_at    BIGINT  NOT NULL,
  touched_at   BIGINT  NOT NULL
);
CREATE UNIQUE INDEX ticket_standing ON ticket (conversation, member) WHERE state = 'OPEN';
CREATE INDEX ticket_touched ON ticket (state, touched_at);

-- client_id: the operator's own name of a reply, so that sending it again changes nothing.
-- message: the member's message on the platform, to be quoted, or null.
CREATE TABLE ticket_line (
  ticket    TEXT   NOT NULL REFERENCES ticket (id) ON DELETE CASCADE,
  position  BIGINT NOT NULL,
  author    TEXT   NOT NULL CHECK (author IN ('MEMBER', 'CLERK', 'OPERATOR')),
  words     TEXT   NOT NULL,
  client_id TEXT,
  message   TEXT,
  said_at   BIGINT NOT NULL,
  PRIMARY KEY (ticket, position)
);
CREATE UNIQUE INDEX ticket_line_client ON ticket_line (ticket, client_id);
