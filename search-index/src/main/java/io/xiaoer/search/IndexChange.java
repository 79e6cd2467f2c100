package io.xiaoer.search;

import java.util.Objects;

/**
 * One change to the index; closed, because the catalogue knows no third thing to do to a product.
 */
public sealed interface IndexChange {

  /** The product is there with exactly this content, whether it was there before or not. */
  record Upsert(ProductDocument document) implements IndexChange {
    public Upsert {
      Objects.requireNonNull(document, "document");
    }
  }

  /** The product is gone; nothing happens where it was not there. */
  record Remove(String id) implements IndexChange {
    public Remove {
      Objects.requireNonNull(id, "id");
    }
  }
}
