/**
 * What handles an intent. Skills await ports in straight lines, know no channel and do not know
 * each other; whatever changes something is done in the transaction of the turn.
 */
@NullMarked
package io.xiaoer.bot.skill;

import org.jspecify.annotations.NullMarked;
