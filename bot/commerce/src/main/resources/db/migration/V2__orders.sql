-- Proposals, orders, checkout links, payments, parcels and the ledger.
-- One dialect for SQLite and PostgreSQL. Times are epoch milliseconds, money is minor units.

CREATE TABLE proposal (
  id                TEXT    PRIMARY KEY,
  buyer             TEXT    NOT NULL,
  conversation      TEXT    NOT NULL,
  conversation_kind TEXT    NOT NULL,
  lines             TEXT    NOT NULL,
  member_price      INTEGER NOT NULL CHECK (member_price IN (0, 1)),
  share_code        TEXT,
  state             TEXT    NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'WITHDRAWN', 'REPLACED')),
  order_number      TEXT,
  created_at        BIGINT  NOT NULL,
  expires_at        BIGINT  NOT NULL,
  CHECK ((state = 'CONFIRMED') = (order_number IS NOT NULL))
);
CREATE INDEX proposal_of_buyer ON proposal (buyer, conversation, created_at);

-- source is the proposal or the guest's form that became the order: neither can become two.
-- Nobody is the sharer of their own purchase.
CREATE TABLE shop_order (
  number            TEXT    PRIMARY KEY,
  source            TEXT    NOT NULL UNIQUE,
  buyer             TEXT    NOT NULL,
  conversation      TEXT    NOT NULL,
  conversation_kind TEXT    NOT NULL,
  status            TEXT    NOT NULL CHECK (status IN ('AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'DELIVERED',
                                                       'COMPLETED', 'CANCELLED', 'REFUNDED')),
  total_minor       BIGINT  NOT NULL CHECK (total_minor >= 0),
  currency          TEXT    NOT NULL,
  share_code        TEXT,
  sharer            TEXT,
  recipient_name    TEXT,
  recipient_phone   TEXT,
  recipient_region  TEXT,
  recipient_address TEXT,
  created_at        BIGINT  NOT NULL,
  pay_before        BIGINT  NOT NULL,
  paid_at           BIGINT,
  shipped_at        BIGINT,
  delivered_at      BIGINT,
  completed_at      BIGINT,
  cancelled_at      BIGINT,
  refunded_at       BIGINT,
  CHECK (sharer IS NULL OR sharer <> buyer),
  UNIQUE (number, sharer)
);
CREATE INDEX shop_order_of_buyer ON shop_order (buyer, created_at);
CREATE INDEX shop_order_by_time ON shop_order (created_at);
CREATE INDEX shop_order_by_status ON shop_order (status, pay_before);

CREATE TABLE order_line (
  order_number TEXT    NOT NULL REFERENCES shop_order (number),
  line         INTEGER NOT NULL CHECK (line >= 1),
  sku          TEXT    NOT NULL,
  product_id   TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  options      TEXT    NOT NULL,
  quantity     INTEGER NOT NULL CHECK (quantity >= 1),
  unit_minor   BIGINT  NOT NULL CHECK (unit_minor >= 0),
  total_minor  BIGINT  NOT NULL CHECK (total_minor = quantity * unit_minor),
  PRIMARY KEY (order_number, line),
  UNIQUE (order_number, line, total_minor)
);

-- Only the SHA-256 of a token: who reads this table cannot open a page.
CREATE TABLE checkout_token (
  hash         TEXT   PRIMARY KEY,
  order_number TEXT   NOT NULL REFERENCES shop_order (number),
  issued_at    BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL
);
CREATE INDEX checkout_token_by_order ON checkout_token (order_number);

-- LATE: money came for an order that did not want it any more, and has to be given back.
CREATE TABLE payment_attempt (
  reference    TEXT    PRIMARY KEY,
  order_number TEXT    NOT NULL REFERENCES shop_order (number),
  attempt      INTEGER NOT NULL CHECK (attempt >= 1),
  provider     TEXT    NOT NULL,
  amount_minor BIGINT  NOT NULL CHECK (amount_minor >= 0),
  currency     TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('OPEN', 'PAID', 'CLOSED', 'LATE')),
  provider_id  TEXT,
  started_at   BIGINT  NOT NULL,
  expires_at   BIGINT  NOT NULL,
  paid_at      BIGINT,
  query_at     BIGINT  NOT NULL,
  UNIQUE (order_number, attempt)
);
CREATE INDEX payment_attempt_due ON payment_attempt (state, query_at);
CREATE UNIQUE INDEX payment_attempt_paid_once ON payment_attempt (order_number) WHERE state = 'PAID';

-- What providers told us and what came of it, for whoever has to explain it later.
CREATE TABLE payment_notice (
  provider  TEXT   NOT NULL,
  notice_id TEXT   NOT NULL,
  reference TEXT   NOT NULL,
  outcome   TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (provider, notice_id)
);

-- One level by construction. A line is earned on once; the earner is the sharer of that very order
-- (so not its buyer, and nobody above the sharer); never more than 30 percent of the line.
CREATE TABLE ledger_entry (
  id           TEXT    PRIMARY KEY,
  member       TEXT    NOT NULL,
  order_number TEXT    NOT NULL,
  line         INTEGER NOT NULL,
  kind         TEXT    NOT NULL CHECK (kind IN ('EARNED', 'REVERSED')),
  state        TEXT    NOT NULL CHECK (state IN ('FROZEN', 'PAYABLE')),
  line_minor   BIGINT  NOT NULL,
  amount_minor BIGINT  NOT NULL CHECK (amount_minor >= 0 AND amount_minor * 100 <= line_minor * 30),
  currency     TEXT    NOT NULL,
  at           BIGINT  NOT NULL,
  UNIQUE (order_number, line, kind),
  FOREIGN KEY (order_number, member) REFERENCES shop_order (number, sharer),
  FOREIGN KEY (order_number, line, line_minor) REFERENCES order_line (order_number, line, total_minor)
);
CREATE INDEX ledger_entry_of_member ON ledger_entry (member, at);

CREATE TABLE parcel (
  id              TEXT   PRIMARY KEY,
  order_number    TEXT   NOT NULL REFERENCES shop_order (number),
  carrier         TEXT   NOT NULL,
  tracking_number TEXT   NOT NULL,
  status          TEXT   NOT NULL,
  expected_at     BIGINT,
  created_at      BIGINT NOT NULL,
  poll_at         BIGINT NOT NULL,
  UNIQUE (carrier, tracking_number)
);
CREATE INDEX parcel_of_order ON parcel (order_number);
CREATE INDEX parcel_due ON parcel (poll_at);

-- Append-only; the key is what makes two tellings of one event the same.
CREATE TABLE parcel_event (
  parcel_id TEXT    NOT NULL REFERENCES parcel (id),
  at        BIGINT  NOT NULL,
  raw_code  TEXT    NOT NULL,
  text_hash TEXT    NOT NULL,
  place_in_trace INTEGER NOT NULL,
  status    TEXT    NOT NULL,
  text      TEXT    NOT NULL,
  place     TEXT,
  PRIMARY KEY (parcel_id, at, raw_code, text_hash)
);

-- What the buyer was told of a parcel: each once.
CREATE TABLE parcel_notice (
  parcel_id TEXT   NOT NULL REFERENCES parcel (id),
  status    TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (parcel_id, status)
);
