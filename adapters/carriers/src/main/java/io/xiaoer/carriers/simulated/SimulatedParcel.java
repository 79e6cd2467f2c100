package io.xiaoer.carriers.simulated;

import java.time.Instant;

/**
 * What a tracking number tells.
 *
 * @param seed makes one journey a little different from another
 */
record SimulatedParcel(Instant bookedAt, Region region, int seed) {}
