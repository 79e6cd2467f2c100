package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A feed that a test writes down as products, one a line, whatever the stream holds.
 *
 * @param faulty the lines that cannot be read
 */
public record ListedFeed(List<Product> products, Set<Integer> faulty) implements FeedFormat {

  public static ListedFeed of(Product... products) {
    return new ListedFeed(List.of(products), Set.of());
  }

  @Override
  public String name() {
    return "listed";
  }

  @Override
  public void read(InputStream feed, FeedSink sink) throws IOException {
    feed.readAllBytes();
    IntStream.rangeClosed(1, products.size())
        .forEach(
            line -> {
              if (faulty.contains(line)) {
                sink.fault(new FeedFault(line, "price: missing"));
              } else {
                sink.product(line, products.get(line - 1));
              }
            });
  }
}
