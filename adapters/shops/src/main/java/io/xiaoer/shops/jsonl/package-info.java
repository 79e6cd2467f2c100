/**
 * Product feeds of one JSON object a line, {@code format: jsonl}: the shop's own format, and the
 * one that the operator API takes.
 *
 * <p>A row that cannot be read is reported by line and left out; unknown fields are tolerated.
 */
@NullMarked
package io.xiaoer.shops.jsonl;

import org.jspecify.annotations.NullMarked;
