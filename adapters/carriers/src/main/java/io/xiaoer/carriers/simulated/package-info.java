/**
 * A carrier without a van: parcels move on a compressed clock, and every answer is worked out of
 * the tracking number. For the demo shop and for tests.
 */
@NullMarked
package io.xiaoer.carriers.simulated;

import org.jspecify.annotations.NullMarked;
