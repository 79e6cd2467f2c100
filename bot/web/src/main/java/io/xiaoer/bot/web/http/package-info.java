/**
 * What every HTTP handler of ours shares: problems (RFC 9457), the one mapper from faults to
 * answers, security headers, metrics, limits. Knows no page and no business.
 */
@NullMarked
package io.xiaoer.bot.web.http;

import org.jspecify.annotations.NullMarked;
