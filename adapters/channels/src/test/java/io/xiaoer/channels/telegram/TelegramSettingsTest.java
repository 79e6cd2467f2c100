package io.xiaoer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xiaoer.channel.ChannelAdapterFactory;
import io.xiaoer.channels.telegram.TelegramSettings.Mode;
import io.xiaoer.secret.Secret;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {

  @Test
  void aTokenAloneIsEnoughAndPolls() {
    // Given
    TelegramSettings settings = settings(null, null, null);

    // When
    boolean polls = settings.polls();

    // Then
    assertThat(polls).isTrue();
    assertThat(settings.root()).isEqualTo("https://api.telegram.org");
  }

  @Test
  void aSecretTokenMeansWebhookUnlessPollingIsAskedFor() {
    assertThat(settings("s-1", null, null).polls()).isFalse();
    assertThat(settings("s-1", null, Mode.POLLING).polls()).isTrue();
  }

  @Test
  void webhooksWithoutASecretTokenAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(null, null, Mode.WEBHOOK))
        .withMessageStartingWith("secretToken is required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "密"})
  void aSecretTokenThatTelegramWouldNotTakeIsRefused(String secret) {
    assertThatIllegalArgumentException().isThrownBy(() -> settings(secret, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api.telegram.org", "ftp://x", "http://", "http:// x"})
  void anApiRootMustBeAWebAddress(String root) {
    assertThatIllegalArgumentException().isThrownBy(() -> settings(null, root, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4 2:x", "42/x", "42:x?y"})
  void aTokenThatCannotStandInAUrlIsRefusedWithoutBeingNamed(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TelegramSettings(new Secret(token), null, null, null, null))
        .withMessage("token is not a bot token");
  }

  @Test
  void settingsPrintNoSecrets() {
    // Given
    TelegramSettings settings = settings("s-1", null, null);

    // When
    String printed = settings.toString();

    // Then
    assertThat(printed).doesNotContain("42:abc").doesNotContain("s-1");
  }

  @Test
  void theFactoriesAreFound() {
    // When
    List<String> found =
        ServiceLoader.load(ChannelAdapterFactory.class).stream()
            .map(ServiceLoader.Provider::type)
            .map(Class::getSimpleName)
            .toList();

    // Then
    assertThat(found).contains("TelegramFactory", "PlaygroundFactory");
  }

  private static TelegramSettings settings(
      @Nullable String secret, @Nullable String root, @Nullable Mode mode) {
    Secret secretToken = secret == null ? null : new Secret(secret);
    return new TelegramSettings(new Secret("42:abc"), secretToken, root, mode, null);
  }
}
