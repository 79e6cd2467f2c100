package io.xiaoer.bot.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.xiaoer.bot.app.story.Story;
import io.xiaoer.bot.app.story.StoryChannel;
import io.xiaoer.bot.commerce.checkout.RecipientForm;
import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.payment.StartOutcome;
import io.xiaoer.bot.turn.Taken;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.config.ConfigLoader;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.testkit.time.MutableClock;
import io.xiaoer.testkit.time.Patience;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The whole service as {@link Assembly} puts it together, with the demo goods, two stages and a
 * clock that stands still: nothing happens in it but what a story does.
 */
final class StoryShop implements AutoCloseable {

  private static final int PLENTY = 10_000;

  private static final String SETTINGS =
      """
      http: {port: 0}
      management: {port: 0}
      catalog: {refreshEvery: 0s}
      channels: {story: {}, plainstory: {}}
      carriers: {simulated: {secondsPerDay: 86400}}
      """;

  private final MutableClock clock = MutableClock.atSomeTime();
  private final ObjectMapper json = new ObjectMapper();
  private final FeedFormat lines;
  private final Assembly assembly;
  private final Queue<Promise<Void>> pauses = new ConcurrentLinkedQueue<>();
  private final Map<String, String> changed = new TreeMap<>();
  private int payments;

  static StoryShop open(Path dir) throws IOException {
    Path settings = Files.writeString(dir.resolve("stories.yaml"), SETTINGS);
    return new StoryShop(dir, settings);
  }

  private StoryShop(Path dir, Path settings) {
    this.assembly =
        Assembly.assemble(
            ConfigLoader.load(settings, Map.of("XIAOER_DATA_DIR", dir.toString())),
            clock,
            new SecureRandom(),
            _ -> _ -> pause());
    this.lines =
        ServiceLoader.load(FeedFormat.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(format -> format.name().equals("jsonl"))
            .findFirst()
            .orElseThrow();
  }

  MutableClock clock() {
    return clock;
  }

  Trade trade() {
    return assembly.trade();
  }

  StoryChannel channel(Story.Stage stage) {
    return assembly.talk().channels().all().stream()
        .filter(channel -> channel.channel().value().equals(stage.channel()))
        .map(StoryChannel.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Hands the events in at once, then sends whatever is due. */
  void take(List<ChatEvent> events) {
    List<Future<Taken>> taken =
        events.stream().map(event -> assembly.talk().intake().take(event, null)).toList();
    pauses.forEach(Promise::tryComplete);
    pauses.clear();
    taken.forEach(Patience::value);
    send();
  }

  /** Over as soon as everything that happens together has happened. */
  private Future<Void> pause() {
    Promise<Void> over = Promise.promise();
    pauses.add(over);
    return over.future();
  }

  void send() {
    Patience.value(assembly.talk().dispatcher().sendDue());
  }

  /** Time passes; everything that is done again and again is done once. */
  void later(Duration by) {
    clock.advance(by);
    Patience.value(assembly.jobs().round());
    send();
  }

  /** How often each intent was recognised so far. */
  Map<String, Double> recognised() {
    Map<String, Double> counts = new HashMap<>();
    for (Counter counter :
        assembly.ground().metrics().find("xiaoer.intent.recognitions").counters()) {
      counts.merge(String.valueOf(counter.getId().getTag("intent")), counter.count(), Double::sum);
    }
    return counts;
  }

  List<Order> orders(MemberKey member) {
    return Patience.value(trade().orders().of(member, 20));
  }

  void costs(String product, String price) {
    change(product, row -> row.put("price", price).put("memberPrice", price));
  }

  /** That many can be had, whatever earlier stories hold. */
  void left(String product, int pieces) {
    stock(product, _ -> PLENTY);
    stock(product, sku -> pieces + held(sku));
  }

  private void stock(String product, ToIntFunction<String> pieces) {
    change(
        product,
        row -> {
          row.put("stock", pieces.applyAsInt(product));
          row.path("variants")
              .forEach(
                  kind ->
                      ((ObjectNode) kind)
                          .put("stock", pieces.applyAsInt(kind.path("id").asText())));
        });
  }

  /** What is missing of plenty. */
  private int held(String sku) {
    return PLENTY
        - Patience.value(trade().catalog().available(List.of(sku))).getOrDefault(sku, PLENTY);
  }

  /** Puts everything that a story changed back as it was. */
  void restore() {
    changed.values().forEach(this::upsert);
    changed.clear();
  }

  /** The member fills in where it goes and pays, as their page does. */
  void pay(MemberKey member) {
    Order order =
        orders(member).stream()
            .filter(each -> each.status() == OrderStatus.AWAITING_PAYMENT)
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing to pay"));
    String token =
        Patience.value(
            trade().database().transact(tx -> trade().tokens().freshToken(tx, order.number())));
    Patience.value(trade().checkouts().saveRecipient(token, recipient()));
    Object started = Patience.value(trade().payments().start(token, "/"));
    if (!(started instanceof StartOutcome.Ready(PaymentStep.TestPage page))) {
      throw new AssertionError("cannot be paid: " + started);
    }
    String reference = page.pay().get("ref");
    PaymentState paid =
        new PaymentState.Paid(page.amount(), "story-" + ++payments, clock.instant());
    Patience.value(
        trade()
            .payments()
            .settle(new PaymentNotice("notice-" + payments, reference, paid), "sandbox"));
    send();
  }

  Optional<Ticket> ticket(ConversationKey conversation, MemberKey member) {
    return Patience.value(trade().tickets().tickets().standing(conversation, member));
  }

  /** Everything that a ticket holds, line by line. */
  String lines(Ticket ticket) {
    return Patience.value(trade().tickets().tickets().lines(ticket.id())).stream()
        .map(line -> line.author() + ": " + line.words())
        .collect(Collectors.joining("\n"));
  }

  void answer(Ticket ticket, String words) {
    Patience.value(trade().tickets().reply(ticket.id(), words, null));
    send();
  }

  void close(Ticket ticket) {
    Patience.value(trade().tickets().close(ticket.id()));
    send();
  }

  private static RecipientForm recipient() {
    return new RecipientForm("林小满", "13800001234", "浙江省 杭州市 西湖区", "文三路 90 号 3 幢 502 室");
  }

  private void change(String product, Consumer<ObjectNode> how) {
    String row = row(product);
    changed.putIfAbsent(product, row);
    try {
      ObjectNode fresh = (ObjectNode) json.readTree(row);
      how.accept(fresh);
      upsert(fresh.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void upsert(String row) {
    Patience.value(
        trade()
            .catalog()
            .upsert(lines, () -> new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)))
            .compose(_ -> trade().projection().catchUp()));
  }

  private static String row(String product) {
    String marker = "{\"id\":\"" + product + "\",";
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(new DemoShop().catalog(), StandardCharsets.UTF_8))) {
      return rows.lines()
          .filter(line -> line.startsWith(marker))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no such good: " + product));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    assembly.stop();
  }
}
