/** Faults, named once for everybody. Expected outcomes are values and do not live here. */
@NullMarked
package io.xiaoer.failure;

import org.jspecify.annotations.NullMarked;
