/**
 * What is said, to whom, and when to be silent: dialogue state, attention, the choice of a skill.
 *
 * <p>Pure values and functions; the skills themselves live beside.
 */
@NullMarked
package io.xiaoer.bot.dialogue;

import org.jspecify.annotations.NullMarked;
