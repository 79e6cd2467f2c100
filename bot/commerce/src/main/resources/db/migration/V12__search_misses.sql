-- Questions of members that found nothing. query: normalised, personal numbers masked.
CREATE TABLE search_miss (
  query     TEXT   NOT NULL,
  language  TEXT   NOT NULL,
  times     BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  PRIMARY KEY (query, language)
);
CREATE INDEX search_miss_seen ON search_miss (last_seen);
