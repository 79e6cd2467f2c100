-- The catalogue, its members and what they share, and the two ends of a turn: inbox and outbox.
-- One dialect for SQLite and PostgreSQL: BIGINT epoch milliseconds, INTEGER flags, TEXT JSON.

-- Numbers that only grow. Its row lock makes the order of revisions the order of commits.
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('catalog', 0);

-- body: the product as JSON. deleted: a tombstone, kept so that every index learns of it.
CREATE TABLE product (
  id TEXT PRIMARY KEY,
  ref TEXT NOT NULL UNIQUE,
  revision BIGINT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  source TEXT NOT NULL,
  deleted INTEGER NOT NULL,
  body TEXT NOT NULL
);

-- What a feed said last of a product: an unchanged row leaves alone what others changed since.
CREATE TABLE feed_row (
  source TEXT NOT NULL,
  product_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (source, product_id)
);

CREATE TABLE feed_import (
  source TEXT PRIMARY KEY,
  loaded_at BIGINT NOT NULL,
  report TEXT NOT NULL
);

-- on_hand: pieces in the warehouse. reserved: of these, promised to open orders.
-- feed_stock: the figure of the feed that on_hand was last set from.
CREATE TABLE sku (
  id TEXT PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES product (id),
  on_hand BIGINT NOT NULL,
  reserved BIGINT NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  feed_stock BIGINT NOT NULL
);
CREATE INDEX sku_product ON sku (product_id);

CREATE TABLE material (
  product_id TEXT NOT NULL,
  language TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (product_id, language, position)
);

-- id: channel/account/member, as the platform vouches for it.
CREATE TABLE member (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  shopkeeper INTEGER NOT NULL,
  met_at BIGINT NOT NULL
);

CREATE TABLE share_link (
  code TEXT PRIMARY KEY,
  product_id TEXT NOT NULL,
  sharer TEXT NOT NULL REFERENCES member (id),
  conversation TEXT NOT NULL,
  price_minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX share_link_sharer ON share_link (sharer, created_at);

-- The exactly-once point: an event's effect is committed with its row, or not at all.
CREATE TABLE inbox (
  event_id TEXT PRIMARY KEY,
  received_at BIGINT NOT NULL
);
CREATE INDEX inbox_received ON inbox (received_at);

-- The last number given in each lane (conversation and audience).
CREATE TABLE outbox_lane (
  lane TEXT PRIMARY KEY,
  last BIGINT NOT NULL
);

-- due_at: when a PENDING row may be sent, or a SENDING row counts as abandoned by its sender.
-- doubtful: an earlier attempt was abandoned, so the message may have been sent.
-- released: the member opened the direct chat while the message was being sent.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  lane TEXT NOT NULL,
  seq BIGINT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'WAITING', 'DEAD')),
  conversation TEXT NOT NULL,
  kind TEXT NOT NULL,
  audience TEXT NOT NULL,
  reply TEXT NOT NULL,
  quotes TEXT,
  ticket TEXT,
  attempts INTEGER NOT NULL,
  doubtful INTEGER NOT NULL,
  released INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  message TEXT,
  fault TEXT,
  UNIQUE (lane, seq)
);
CREATE INDEX outbox_lane_open ON outbox (lane, seq) WHERE state IN ('PENDING', 'SENDING');
CREATE INDEX outbox_due ON outbox (due_at) WHERE state IN ('PENDING', 'SENDING');
CREATE INDEX outbox_member ON outbox (audience, state);
CREATE INDEX outbox_conversation ON outbox (conversation, state);
CREATE INDEX outbox_created ON outbox (created_at);
