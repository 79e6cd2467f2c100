/** Amounts of money: exact, in minor units, never a floating point number. */
@NullMarked
package io.xiaoer.money;

import org.jspecify.annotations.NullMarked;
