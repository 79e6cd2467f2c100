/** What the tests of all feed formats share. */
@NullMarked
package io.xiaoer.shops;

import org.jspecify.annotations.NullMarked;
