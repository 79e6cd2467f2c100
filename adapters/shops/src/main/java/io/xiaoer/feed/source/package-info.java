/**
 * Rows out of bytes: tables (comma, semicolon or tab) in any usual encoding, and RSS or Atom. Both
 * stream, both have an upper bound for a row, and neither opens anything that a feed names.
 */
@NullMarked
package io.xiaoer.feed.source;

import org.jspecify.annotations.NullMarked;
