package io.xiaoer.channels.telegram;

import io.xiaoer.secret.Secret;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys below {@code channels.telegram}.
 *
 * @param token the bot token from BotFather
 * @param secretToken what Telegram repeats in each webhook delivery: 1 to 256 of {@code A-Z a-z 0-9
 *     _ -}; required for webhooks
 * @param apiRoot the Bot API server; the public one where unset
 * @param mode {@code webhook} or {@code polling}; where unset, webhook if there is a secret token
 * @param username the bot's user name without {@code @}; asked of Telegram where unset
 */
public record TelegramSettings(
    Secret token,
    @Nullable Secret secretToken,
    @Nullable String apiRoot,
    @Nullable String mode,
    @Nullable String username) {

  private static final String PUBLIC_ROOT = "https://api.telegram.org";
  private static final String WEBHOOK = "webhook";
  private static final String POLLING = "polling";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");
  private static final Pattern SECRET_TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  public TelegramSettings {
    require(token != null && TOKEN.matcher(token.reveal()).matches(), "token is not a bot token");
    require(
        secretToken == null || SECRET_TOKEN.matcher(secretToken.reveal()).matches(),
        "secretToken must be 1 to 256 letters, digits, _ and -");
    require(apiRoot == null || isRoot(apiRoot), "apiRoot must be an http or https address");
    require(
        mode == null || mode.equals(WEBHOOK) || mode.equals(POLLING), "mode is webhook or polling");
    require(
        secretToken != null || !WEBHOOK.equals(mode),
        "secretToken is required for webhooks: without it anybody could make up messages");
  }

  /** The API server, without a slash at the end. */
  String root() {
    return apiRoot == null ? PUBLIC_ROOT : apiRoot.replaceFirst("/+$", "");
  }

  boolean polls() {
    return mode == null ? secretToken == null : mode.equals(POLLING);
  }

  private static boolean isRoot(String root) {
    try {
      URI uri = URI.create(root);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
