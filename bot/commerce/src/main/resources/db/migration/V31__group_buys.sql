-- Group buys: what is offered to a group, and who signed up for what.

-- last: the number of the last entry; its row lock makes the order of entries the order of commits.
-- minimum: how many must come together; member_limit: how many of an item one member may have.
CREATE TABLE group_buy (
  id TEXT PRIMARY KEY,
  conversation TEXT NOT NULL,
  opener TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL
    CHECK (status IN ('OPEN', 'CLOSED', 'SUCCEEDED', 'EXPIRED', 'CANCELLED')),
  minimum BIGINT,
  member_limit BIGINT,
  deadline BIGINT,
  opened_at BIGINT NOT NULL,
  closed_at BIGINT,
  last BIGINT NOT NULL
);
CREATE INDEX group_buy_conversation ON group_buy (conversation, status);
CREATE INDEX group_buy_opened ON group_buy (opened_at);
CREATE INDEX group_buy_deadline ON group_buy (deadline) WHERE status = 'OPEN';

-- price_minor: null where nobody said a price.
CREATE TABLE group_buy_item (
  group_buy TEXT NOT NULL REFERENCES group_buy (id),
  position INTEGER NOT NULL,
  ref TEXT NOT NULL,
  name TEXT NOT NULL,
  price_minor BIGINT,
  currency TEXT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (group_buy, position),
  UNIQUE (group_buy, ref)
);

-- Only ever added to: the last entry of a member, person and item is what stands.
-- person: whom it is for, empty for the member. turn: the number of the first entry of its message.
-- quantity: in thousandths, since half a pound is a quantity too.
CREATE TABLE group_buy_entry (
  group_buy TEXT NOT NULL REFERENCES group_buy (id),
  seq BIGINT NOT NULL,
  turn BIGINT NOT NULL,
  member TEXT NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  ref TEXT NOT NULL,
  quantity BIGINT NOT NULL CHECK (quantity >= 0),
  note TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (group_buy, seq),
  FOREIGN KEY (group_buy, ref) REFERENCES group_buy_item (group_buy, ref)
);
CREATE INDEX group_buy_entry_line ON group_buy_entry (group_buy, member, person, ref, seq);

-- What a member was asked about their sign-up and has not answered; one question at a time.
CREATE TABLE group_buy_question (
  group_buy TEXT NOT NULL REFERENCES group_buy (id),
  member TEXT NOT NULL,
  kind TEXT NOT NULL,
  person TEXT,
  refs TEXT NOT NULL,
  quantity BIGINT,
  more INTEGER NOT NULL,
  asked_at BIGINT NOT NULL,
  PRIMARY KEY (group_buy, member)
);
