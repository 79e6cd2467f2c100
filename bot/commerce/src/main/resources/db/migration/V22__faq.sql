-- What the shop answers to common questions, and what nobody has answered yet.

INSERT INTO counter (name, value) VALUES ('faq', 0);

-- body: the entry as JSON. deleted: a tombstone, so that what ships does not come back.
CREATE TABLE faq (
  id TEXT PRIMARY KEY,
  position BIGINT NOT NULL,
  deleted INTEGER NOT NULL,
  body TEXT NOT NULL
);

-- wanted: 1 where the member asked for a person, 0 where the data did not say.
CREATE TABLE open_question (
  id TEXT PRIMARY KEY,
  asked_at BIGINT NOT NULL,
  conversation TEXT NOT NULL,
  member TEXT NOT NULL,
  product_id TEXT,
  language TEXT NOT NULL,
  words TEXT NOT NULL,
  wanted INTEGER NOT NULL
);
CREATE INDEX open_question_asked ON open_question (asked_at);
