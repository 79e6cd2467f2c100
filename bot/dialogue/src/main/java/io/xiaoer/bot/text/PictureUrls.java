package io.xiaoer.bot.text;

import org.jspecify.annotations.Nullable;

/**
 * Where a picture of the catalogue is fetched: addresses of the web stay as they are, {@code
 * demo:<id>} is drawn by this service.
 */
public final class PictureUrls {

  /** Marks a picture that ships with the demo shop. */
  public static final String DEMO = "demo:";

  private final String publicUrl;

  public PictureUrls(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The absolute address, or null where the catalogue has no usable one. */
  public @Nullable String of(@Nullable String image) {
    if (image == null) {
      return null;
    }
    if (image.startsWith(DEMO)) {
      return publicUrl + "/pictures/" + image.substring(DEMO.length()) + ".png";
    }
    return image.startsWith("https://") || image.startsWith("http://") ? image : null;
  }
}
