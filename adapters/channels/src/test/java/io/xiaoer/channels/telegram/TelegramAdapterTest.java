package io.xiaoer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.testkit.channel.ChannelAdapterContract;
import io.xiaoer.testkit.channel.ChannelBench;
import io.xiaoer.testkit.channel.Happening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TelegramAdapterTest extends ChannelAdapterContract {

  private static final WireMockServer SERVER = FakeTelegram.server();

  @BeforeAll
  static void startServer() {
    SERVER.start();
  }

  @AfterAll
  static void stopServer() {
    SERVER.stop();
  }

  @Override
  protected ChannelBench openBench() {
    return new TelegramBench(SERVER);
  }

  @Test
  void withoutASecretTokenNoWebhookIsTaken() {
    try (TelegramBench bench =
        new TelegramBench(SERVER, "https://shop.example.com", null, "shopbot")) {
      // Given
      var request = bench.delivery(new Happening.Said(Addressing.DIRECT, "hi")).orElseThrow();

      // When
      WebhookOutcome outcome = bench.adapter().receive(request);

      // Then
      assertThat(outcome).isInstanceOf(WebhookOutcome.Rejected.class);
      assertThat(((WebhookOutcome.Rejected) outcome).kind())
          .isEqualTo(FailureKind.WEBHOOK_UNAUTHENTIC);
    }
  }

  @Test
  void theEntranceIsTheBotsAddress() {
    try (TelegramBench bench = new TelegramBench(SERVER)) {
      assertThat(bench.adapter().entrance()).contains("https://t.me/shopbot");
    }
  }
}
