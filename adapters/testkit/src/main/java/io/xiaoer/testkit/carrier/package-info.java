/** What every {@link io.xiaoer.carrier.CarrierAdapter} must do, and one that follows a script. */
@NullMarked
package io.xiaoer.testkit.carrier;

import org.jspecify.annotations.NullMarked;
