/**
 * Webhooks: what platforms and payment providers post to us. Verified bytes become events and
 * notices; an acknowledgement is written only when their effect is committed.
 */
@NullMarked
package io.xiaoer.bot.web.edge;

import org.jspecify.annotations.NullMarked;
