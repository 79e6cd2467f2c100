package io.xiaoer.bot.commerce.order;

import java.util.Objects;

/**
 * Who gets the parcel. Personal data: for its owner and the carrier, never printed.
 *
 * @param region province, city and district, or what a country has in their place
 * @param address street, house and room
 */
public record Recipient(String name, String phone, String region, String address) {

  public Recipient {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(phone, "phone");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(address, "address");
  }

  @Override
  public String toString() {
    return "Recipient[***]";
  }
}
