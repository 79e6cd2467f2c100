/**
 * Learns from labelled texts which label a text has: features of our own, a linear model over them,
 * and how far its scores can be trusted. Knows no intents.
 */
@NullMarked
package io.xiaoer.intent.classify;

import org.jspecify.annotations.NullMarked;
