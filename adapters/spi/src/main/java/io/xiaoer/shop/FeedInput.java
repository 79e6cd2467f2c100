package io.xiaoer.shop;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A feed, opened for one reading.
 *
 * @param stream the feed's bytes, unpacked; whoever opened it closes it
 * @param charset what the sender says of the text, which the text itself may prove wrong; null
 *     where nobody says
 * @param currency of prices that name none
 * @param now when it is read: decides which sale prices hold
 */
public record FeedInput(
    InputStream stream, @Nullable Charset charset, Currency currency, Instant now) {}
