package io.xiaoer.bot.web.edge;

import io.vertx.core.Future;
import io.xiaoer.bot.turn.Intake;
import io.xiaoer.bot.turn.Taken;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where events go, as the edge sees it: {@code io.xiaoer.bot.turn.Intake}. Safe from any thread.
 */
public interface EventIntake {

  /**
   * Takes an event; completes when its effect is committed. Fails where nothing was done and the
   * event may be offered again.
   *
   * @param inlineVia the channel whose webhook response can carry the answer, or null
   */
  Future<Taken> take(ChatEvent event, @Nullable ChannelAdapter inlineVia);

  /** The response that carried the message was written. */
  Future<Void> inlineSent(String outboundId);

  /** The response could not be written. */
  Future<Void> inlineFailed(String outboundId);

  /** The intake of the house itself. */
  static EventIntake of(Intake intake) {
    return new EventIntake() {
      @Override
      public Future<Taken> take(ChatEvent event, @Nullable ChannelAdapter inlineVia) {
        return intake.take(event, inlineVia);
      }

      @Override
      public Future<Void> inlineSent(String outboundId) {
        return intake.inlineSent(outboundId);
      }

      @Override
      public Future<Void> inlineFailed(String outboundId) {
        return intake.inlineFailed(outboundId);
      }
    };
  }
}
