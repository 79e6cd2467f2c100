@NullMarked
package io.xiaoer.feed.row;

import org.jspecify.annotations.NullMarked;
