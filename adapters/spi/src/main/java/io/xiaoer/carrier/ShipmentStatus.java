package io.xiaoer.carrier;

/** Where a parcel stands, in the words that all carriers are mapped to. */
public enum ShipmentStatus {
  CREATED,
  COLLECTED,
  IN_TRANSIT,
  OUT_FOR_DELIVERY,
  READY_FOR_PICKUP,
  DELIVERED,
  EXCEPTION,
  RETURNING,
  RETURNED,
  REJECTED,
  CANCELLED,
  /** The carrier said something that we cannot place; its words are kept. */
  UNKNOWN;

  /** Whether nothing more is to be expected. */
  public boolean isFinal() {
    return switch (this) {
      case DELIVERED, RETURNED, REJECTED, CANCELLED -> true;
      case CREATED,
          COLLECTED,
          IN_TRANSIT,
          OUT_FOR_DELIVERY,
          READY_FOR_PICKUP,
          EXCEPTION,
          RETURNING,
          UNKNOWN ->
          false;
    };
  }
}
