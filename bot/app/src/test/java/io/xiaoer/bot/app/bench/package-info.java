/** Measurements of the whole service, run by hand: {@code mvn -Pbench}. */
@NullMarked
package io.xiaoer.bot.app.bench;

import org.jspecify.annotations.NullMarked;
