/** An HTTP request and its answer as plain values, so that verifiers and decoders stay pure. */
@NullMarked
package io.xiaoer.http;

import org.jspecify.annotations.NullMarked;
