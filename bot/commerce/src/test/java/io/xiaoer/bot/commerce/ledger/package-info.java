@NullMarked
package io.xiaoer.bot.commerce.ledger;

import org.jspecify.annotations.NullMarked;
