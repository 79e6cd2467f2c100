/**
 * What members asked for that is done only after their own yes: kept until then, done once. Depends
 * on sql only.
 */
@NullMarked
package io.xiaoer.bot.commerce.pending;

import org.jspecify.annotations.NullMarked;
