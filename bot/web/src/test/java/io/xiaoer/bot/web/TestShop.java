package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.CatalogStatus;
import io.xiaoer.bot.commerce.catalog.FeedProgress;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.catalog.SearchStatus;
import io.xiaoer.bot.commerce.checkout.CheckoutLookup;
import io.xiaoer.bot.commerce.checkout.RecipientForm;
import io.xiaoer.bot.commerce.checkout.SaveOutcome;
import io.xiaoer.bot.commerce.ledger.Earnings;
import io.xiaoer.bot.commerce.ledger.LedgerEntry;
import io.xiaoer.bot.commerce.order.GuestOrder;
import io.xiaoer.bot.commerce.order.GuestOutcome;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderPage;
import io.xiaoer.bot.commerce.order.OrderShipOutcome;
import io.xiaoer.bot.commerce.payment.StartOutcome;
import io.xiaoer.bot.web.management.CatalogDesk;
import io.xiaoer.bot.web.management.OrderBook;
import io.xiaoer.bot.web.pages.CheckoutDesk;
import io.xiaoer.bot.web.pages.SharedGoods;
import io.xiaoer.bot.web.pages.Storefront;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.search.IndexState;
import io.xiaoer.search.lexicon.WordListFault;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shop whose answers a test sets, and that remembers what it was asked. */
final class TestShop {

  final Map<String, SharedGoods> shared = new HashMap<>();
  final Map<String, CheckoutLookup> checkouts = new HashMap<>();
  final Map<String, Order> orders = new LinkedHashMap<>();
  final Map<String, Product> products = new HashMap<>();
  final Map<MemberKey, List<LedgerEntry>> entries = new HashMap<>();
  final List<GuestOrder> bought = new ArrayList<>();
  final List<RecipientForm> forms = new ArrayList<>();
  final List<String> returnUrls = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  GuestOutcome guestOutcome = new GuestOutcome.Unknown();
  SaveOutcome saveOutcome = new SaveOutcome.Unknown();
  StartOutcome startOutcome = new StartOutcome.Expired();
  OrderShipOutcome shipOutcome = new OrderShipOutcome.NotFound();
  ImportReport report = new ImportReport("api", 0, 0, 0, List.of());
  @Nullable RuntimeException fault;

  Storefront storefront() {
    return new Storefront() {
      @Override
      public Future<Optional<SharedGoods>> open(String code) {
        return answer(Optional.ofNullable(shared.get(code)));
      }

      @Override
      public Future<GuestOutcome> buy(GuestOrder order) {
        bought.add(order);
        return answer(guestOutcome);
      }
    };
  }

  CheckoutDesk checkout() {
    return new CheckoutDesk() {
      @Override
      public Future<CheckoutLookup> open(String token) {
        return answer(checkouts.getOrDefault(token, new CheckoutLookup.Unknown()));
      }

      @Override
      public Future<SaveOutcome> save(String token, RecipientForm form) {
        forms.add(form);
        return answer(saveOutcome);
      }

      @Override
      public Future<StartOutcome> pay(String token, String returnUrl) {
        returnUrls.add(returnUrl);
        return answer(startOutcome);
      }
    };
  }

  CatalogDesk catalog() {
    return new CatalogDesk() {
      @Override
      public Future<List<Product>> products(List<String> ids) {
        return answer(ids.stream().map(products::get).filter(Objects::nonNull).toList());
      }

      @Override
      public Future<ImportReport> upsert(InputStream jsonLines) {
        asked.add(text(jsonLines));
        return answer(report);
      }

      @Override
      public Future<Boolean> delete(String id) {
        return answer(products.remove(id) != null);
      }

      @Override
      public Future<CatalogStatus> status() {
        List<FeedFault> faults = List.of(new FeedFault(7, "price is missing"));
        return answer(
            new CatalogStatus(
                240,
                300,
                299,
                List.of(new ImportReport("demo", 241, 240, 0, faults)),
                List.of(new FeedProgress("big.csv", FeedProgress.Phase.CHECKING, 5000, 12))));
      }

      @Override
      public List<String> refreshFeeds(boolean force) {
        asked.add("refresh " + force);
        return List.of("demo:", "big.csv");
      }

      @Override
      public Optional<SearchStatus> search() {
        return Optional.of(
            new SearchStatus(
                new IndexState(true, true, 120, 240),
                3,
                List.of(new WordListFault("synonyms.txt", 7, "=> may stand only once in a line"))));
      }
    };
  }

  OrderBook book() {
    return new OrderBook() {
      @Override
      public Future<OrderPage> list(@Nullable Instant since, int limit) {
        asked.add("since " + since + " limit " + limit);
        List<Order> found = orders.values().stream().limit(limit).toList();
        return answer(new OrderPage(orders.size(), found));
      }

      @Override
      public Future<Optional<Order>> byNumber(String number) {
        return answer(Optional.ofNullable(orders.get(number)));
      }

      @Override
      public Future<OrderShipOutcome> fulfil(String number, String carrier, String tracking) {
        asked.add(number + " " + carrier + " " + tracking);
        return answer(shipOutcome);
      }

      @Override
      public Future<List<LedgerEntry>> entries(MemberKey member, int limit) {
        return answer(entries.getOrDefault(member, List.of()));
      }

      @Override
      public Future<Earnings> earnings(MemberKey member) {
        return answer(
            new Earnings(
                entries.getOrDefault(member, List.of()).stream().map(LedgerEntry::amount).toList(),
                List.of()));
      }
    };
  }

  private <T> Future<T> answer(T value) {
    return fault == null ? Future.succeededFuture(value) : Future.failedFuture(fault);
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
