/**
 * For operators: health, metrics, the operator API and the console. Everything but health wants the
 * management token where one is set.
 */
@NullMarked
package io.xiaoer.bot.web.management;

import org.jspecify.annotations.NullMarked;
