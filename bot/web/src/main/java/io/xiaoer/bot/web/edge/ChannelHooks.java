package io.xiaoer.bot.web.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.web.edge.Deliveries.Answered;
import io.xiaoer.bot.web.edge.Deliveries.Outcome;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.channel.ChannelAdapter;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST|GET /webhooks/{channel}/{account}}. Counted and timed as {@code
 * xiaoer.webhook.requests} by channel and outcome; a channel that is not switched on counts as
 * {@code unknown}.
 */
public final class ChannelHooks {

  private static final Logger LOGGER = LoggerFactory.getLogger(ChannelHooks.class);
  private static final String PATH = "/webhooks/:channel/:account";

  private final Map<String, ChannelAdapter> channels;
  private final Deliveries deliveries;
  private final MeterRegistry metrics;
  private final Clock clock;

  public ChannelHooks(
      Collection<ChannelAdapter> channels,
      Deliveries deliveries,
      MeterRegistry metrics,
      Clock clock) {
    this.channels =
        channels.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    c -> key(c.channel().value(), c.account().value()), c -> c));
    this.deliveries = deliveries;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Takes the routes; the body must have been read. */
  public void mount(Router router) {
    router.route(PATH).method(HttpMethod.POST).method(HttpMethod.GET).handler(this::handle);
    router.route(PATH).method(HttpMethod.POST).failureHandler(this::count);
  }

  private void handle(RoutingContext request) {
    Timer.Sample sample = Timer.start(metrics);
    ChannelAdapter channel = channel(request);
    if (channel == null) {
      sample.stop(timer("unknown", Outcome.REJECTED));
      Answers.write(
          request, Problem.notFound("No such channel or account is switched on.").toAnswer());
      return;
    }
    deliveries
        .accept(channel, Answers.data(request, clock.instant()))
        .onComplete(
            answered -> {
              sample.stop(timer(channel.channel().value(), answered.outcome()));
              write(request, answered);
            },
            request::fail);
  }

  private void write(RoutingContext request, Answered answered) {
    Answers.write(request, answered.answer())
        .transform(written -> deliveries.settle(answered, written.succeeded()))
        .onFailure(
            fault ->
                LOGGER.atError().setCause(fault).log("the fate of an inline answer is not known"));
  }

  /** A body that is too large never reaches {@link #handle}, but is counted. */
  private void count(RoutingContext request) {
    ChannelAdapter channel = channel(request);
    String name = channel == null ? "unknown" : channel.channel().value();
    Timer.start(metrics).stop(timer(name, Outcome.REJECTED));
    request.next();
  }

  private @Nullable ChannelAdapter channel(RoutingContext request) {
    return channels.get(key(Inputs.path(request, "channel"), Inputs.path(request, "account")));
  }

  private Timer timer(String channel, Outcome outcome) {
    return Timer.builder("xiaoer.webhook.requests")
        .tag("channel", channel)
        .tag("outcome", outcome.label())
        .register(metrics);
  }

  private static String key(String channel, String account) {
    return channel + "/" + account;
  }
}
