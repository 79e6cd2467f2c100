package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** A suite in a shop of its own for each test, all on one database. */
public abstract class OnShopFloor extends OnDatabase {

  private final AtomicInteger counter = new AtomicInteger();
  private final Random random = new Random(20261122);
  protected ShopFloor shop;

  protected OnShopFloor(Databases.Kind kind) {
    super(kind);
  }

  @BeforeEach
  final void openShop() {
    shop = new ShopFloor(vertx(), database(), counter, random);
  }
}
