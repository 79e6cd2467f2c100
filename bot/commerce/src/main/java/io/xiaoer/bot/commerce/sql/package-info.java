/**
 * The one way to the database: SQLite embedded, PostgreSQL for many nodes, one dialect for both.
 *
 * <p>Statements take {@code $1} parameters. Times are BIGINT epoch milliseconds, amounts BIGINT
 * minor units beside their currency, flags INTEGER 0 or 1, structured values TEXT holding JSON.
 * Migrations lie in {@code db/migration}. Whoever stores something may depend on it; it knows
 * nobody.
 */
@NullMarked
package io.xiaoer.bot.commerce.sql;

import org.jspecify.annotations.NullMarked;
