@NullMarked
package io.xiaoer.feed.source;

import org.jspecify.annotations.NullMarked;
