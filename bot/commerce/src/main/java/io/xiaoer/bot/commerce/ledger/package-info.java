/**
 * What shopkeepers earn: one entry for an order line, for the one member who shared the goods, and
 * no way to write a second.
 */
@NullMarked
package io.xiaoer.bot.commerce.ledger;

import org.jspecify.annotations.NullMarked;
