package io.xiaoer.bot.web.view;

import io.vertx.core.buffer.Buffer;

/**
 * A file that pages need.
 *
 * @param path where it is served; holds a hash of the content, so that it can be kept for ever
 * @param zipped the same content, compressed with gzip
 */
record Asset(String path, String type, Buffer content, Buffer zipped) {}
