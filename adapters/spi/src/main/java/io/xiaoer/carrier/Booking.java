package io.xiaoer.carrier;

import java.util.Objects;

/**
 * A parcel to be collected.
 *
 * @param reference ours, the same for every attempt: booking it again gives the same parcel
 * @param destination the place it goes to, no finer than the district
 */
public record Booking(String reference, String destination) {

  public Booking {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(destination, "destination");
  }
}
