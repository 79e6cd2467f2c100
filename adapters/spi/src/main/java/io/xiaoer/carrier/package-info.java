/**
 * What a logistics company is to us: book a parcel, ask for its trace, receive its pushes.
 *
 * <p>A gateway that accepted a request has not moved a parcel; an empty trace does not mean "not
 * shipped". Only {@link io.xiaoer.carrier.TraceEvent}s are facts.
 */
@NullMarked
package io.xiaoer.carrier;

import org.jspecify.annotations.NullMarked;
