package io.xiaoer.bot.turn;

import com.sun.management.ThreadMXBean;
import io.xiaoer.bot.commerce.group.Mood;
import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Attention;
import io.xiaoer.bot.dialogue.Clarification;
import io.xiaoer.bot.dialogue.DialogueState;
import io.xiaoer.bot.dialogue.Discretion;
import io.xiaoer.bot.dialogue.Reading;
import io.xiaoer.bot.dialogue.Rereading;
import io.xiaoer.bot.dialogue.Scene;
import io.xiaoer.bot.dialogue.SpokenTo;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.skill.SmallTalkSkill;
import io.xiaoer.bot.text.Scripts;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.channel.Addressing;
import io.xiaoer.intent.Context;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.TrainedRecognizer;
import io.xiaoer.intent.Utterance;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.testkit.channel.RecordingChannel;
import io.xiaoer.time.Deadline;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Turns a second through everything of the dialogue that does no input or output: reading in the
 * light of what went before, attention, asking back or an answer from the message files, and what
 * of it a group may see. In processor time of one thread: {@code mvn -Pbench -pl bot/dialogue}.
 */
final class DialogueBenchmark {

  private static final int ROUNDS = 8;
  private static final int TIMES = 60;
  private static final List<String> SAID =
      List.of(
          "有没有适合宝宝的防晒霜，一百以内",
          "便宜点的",
          "第二个多少钱",
          "和刚才那个比呢",
          "不是，要大号的",
          "第一个来两件",
          "今天晚上一起吃火锅吗",
          "哈哈哈哈笑死我了",
          "我的快递到哪了",
          "请问有雙肩包嗎",
          "do you have a backpack under 80?",
          "anything cheaper?",
          "how much is the second one",
          "did anybody watch the match last night?",
          "where is my parcel",
          "thanks a lot");

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
  private final Rereading rereading =
      new Rereading(TrainedRecognizer.load(), new QuestionReader(CatalogAnalyzers.shipped()));
  private final Attention attention = new Attention();
  private final TextCatalog texts = new TextCatalog();
  private final SmallTalkSkill skill = new SmallTalkSkill();
  private final RecordingChannel channel = new RecordingChannel();
  private final Member member = new Member(RecordingChannel.member("ann"), "Ann", "zh-CN", false);
  private final DialogueState state =
      DialogueState.empty().showing(List.of("a", "b", "c"), clock.instant());

  private DialogueBenchmark() {}

  public static void main(String[] arguments) {
    new DialogueBenchmark().run();
  }

  private void run() {
    double best = 0;
    double bytes = 0;
    long said = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long start = threads.getCurrentThreadCpuTime();
      for (int time = 0; time < TIMES; time++) {
        for (String words : SAID) {
          said += turn(words).says().size();
        }
      }
      int many = TIMES * SAID.size();
      best = Math.max(best, many / ((threads.getCurrentThreadCpuTime() - start) / 1e9));
      bytes = (double) (threads.getCurrentThreadAllocatedBytes() - allocated) / many;
    }
    System.out.printf(
        "dialogue: %.0f turns a second and core, %.0f bytes each (%d said)%n", best, bytes, said);
  }

  private Answer turn(String words) {
    List<Reading> readings =
        rereading.read(new Utterance(words, "zh-CN", new Context(true, false, false)), state);
    Recognition read =
        readings.getFirst() instanceof Reading.Request(var recognition, _)
            ? recognition
            : new Recognition(Intent.PLACE_ORDER, 1, Map.of(), List.of(), "zh-CN");
    Scene scene =
        new Scene(
            Addressing.AMBIENT, true, SpokenTo.isOfTheShop(words), SpokenTo.names(words), false);
    boolean ours = attention.isForUs(scene, read, () -> Mood.NORMAL);
    Turn turn =
        new Turn(
            RecordingChannel.group("g"),
            member,
            words,
            Addressing.AMBIENT,
            null,
            read,
            state,
            channel.capabilities(),
            texts.in(Scripts.language(words, read.language(), member.language())),
            clock.instant(),
            Deadline.after(Duration.ofSeconds(10), clock));
    return ours
        ? Discretion.of(skill.handle(turn), turn)
        : Clarification.of(turn, state).orElseGet(Answer::silence);
  }
}
