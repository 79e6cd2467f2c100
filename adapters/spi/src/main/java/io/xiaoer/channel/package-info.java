/**
 * What a messaging platform is to us: neutral events in, neutral messages out.
 *
 * <p>A <em>channel</em> is a platform, an <em>account</em> our bot on it, a <em>conversation</em> a
 * group or a direct chat, a <em>member</em> a person there. Adapters implement the ports; the
 * engine uses them and knows no platform by name.
 */
@NullMarked
package io.xiaoer.channel;

import org.jspecify.annotations.NullMarked;
