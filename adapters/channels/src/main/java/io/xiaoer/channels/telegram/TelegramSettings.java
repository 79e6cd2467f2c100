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
 * @param mode where unset, webhook if there is a secret token and polling otherwise
 * @param username the bot's user name without {@code @}; asked of Telegram where unset
 */
public record TelegramSettings(
    Secret token,
    @Nullable Secret secretToken,
    @Nullable String apiRoot,
    @Nullable Mode mode,
    @Nullable String username) {

  /** How updates come: Telegram allows one way at a time. */
  public enum Mode {
    /** Telegram delivers to our public https address. */
    WEBHOOK,
    /** We ask; works from anywhere. */
    POLLING
  }

  private static final String PUBLIC_ROOT = "https://api.telegram.org";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");
  private static final Pattern SECRET_TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  public TelegramSettings {
    require(TOKEN.matcher(token.reveal()).matches(), "token is not a bot token");
    require(
        secretToken == null || SECRET_TOKEN.matcher(secretToken.reveal()).matches(),
        "secretToken must be 1 to 256 letters, digits, _ and -");
    require(apiRoot == null || isRoot(apiRoot), "apiRoot must be an http or https address");
    require(
        secretToken != null || mode != Mode.WEBHOOK,
        "secretToken is required for webhooks: without it anybody could make up messages");
  }

  /** The API server, without a slash at the end. */
  String root() {
    return apiRoot == null ? PUBLIC_ROOT : apiRoot.replaceFirst("/+$", "");
  }

  boolean polls() {
    return mode == null ? secretToken == null : mode == Mode.POLLING;
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
