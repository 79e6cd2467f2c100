package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A feed that a test writes down as products, one a line, whatever the stream holds.
 *
 * @param faulty the lines that cannot be read
 * @param faultsTellTheirProduct whether such a line at least tells its id
 */
public record ListedFeed(
    List<Product> products, Set<Integer> faulty, boolean faultsTellTheirProduct)
    implements FeedFormat {

  public ListedFeed(List<Product> products, Set<Integer> faulty) {
    this(products, faulty, false);
  }

  public static ListedFeed of(Product... products) {
    return new ListedFeed(List.of(products), Set.of());
  }

  @Override
  public String name() {
    return "listed";
  }

  @Override
  public void read(FeedInput feed, FeedSink sink) throws IOException {
    feed.stream().readAllBytes();
    IntStream.rangeClosed(1, products.size())
        .forEach(
            line -> {
              if (faulty.contains(line)) {
                String id = products.get(line - 1).id();
                sink.fault(
                    new FeedFault(line, "price: missing", faultsTellTheirProduct ? id : null));
              } else {
                sink.product(line, products.get(line - 1));
              }
            });
  }
}
