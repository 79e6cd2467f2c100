/** The fakes of this package against the contracts of this package. */
@NullMarked
package io.xiaoer.testkit.channel;

import org.jspecify.annotations.NullMarked;
