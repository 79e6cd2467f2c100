-- What the shop's people want of search: rules as JSON, and a counter that every change moves, so
-- that each node sees within seconds that there is something new.
CREATE TABLE merchandising_rule (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  changed_at BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('merchandising', 0);

-- Whose shop a group is: that of the one who shared there last.
CREATE INDEX share_link_conversation ON share_link (conversation, created_at);
