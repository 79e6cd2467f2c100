/**
 * What the clerk says, without any platform in it: text, a card, several cards, a choice.
 *
 * <p>Renderers turn these into platform payloads; {@link io.xiaoer.reply.FallbackText} turns every
 * one of them into plain text, so that a new channel works before it is beautiful.
 */
@NullMarked
package io.xiaoer.reply;

import org.jspecify.annotations.NullMarked;
