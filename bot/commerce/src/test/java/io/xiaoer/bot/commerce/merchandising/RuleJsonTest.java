package io.xiaoer.bot.commerce.merchandising;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Condition;
import io.xiaoer.search.merchandising.Period;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.merchandising.Target;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules as JSON. */
class RuleJsonTest {
  private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
  private static final Target BOATS = new Target(Target.By.BRAND, List.of("小舟", "Boat"));

  static Stream<Rule> rules() {
    return Stream.of(
        rule(new Action.Pin("sku-1", 50), new Condition.Exactly("防晒霜")),
        rule(new Action.Boost(1.5, BOATS), new Condition.Containing("green tea")),
        rule(new Action.Bury(0.1, BOATS), new Condition.Any()),
        rule(new Action.Hide(new Target(Target.By.PRODUCT, List.of("a"))), new Condition.Any()),
        new Rule(
            "r",
            new Action.Synonym(List.of("土豆", "薯仔")),
            new Condition.Any(),
            new Period(NOW, NOW.plusMillis(1)),
            "telegram/main/42"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatIsWrittenIsReadAgain(Rule rule) {
    // When
    RuleReading reading = RuleJson.read("r", new JsonObject(RuleJson.write(rule).encode()));

    // Then
    assertThat(reading).isEqualTo(new RuleReading.Read(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|action",
        "{'action':'lift'}|action",
        "{'action':'pin','position':1}|product",
        "{'action':'pin','product':'a','position':0}|position",
        "{'action':'pin','product':'a','position':51}|position",
        "{'action':'pin','product':'a','position':1.5}|position",
        "{'action':'pin','product':'a','position':'1'}|position",
        "{'action':'pin','product':'a','position':1,'factor':2}|factor",
        "{'action':'boost','factor':1,'target':{'by':'tag','values':['a']}}|factor",
        "{'action':'boost','factor':11,'target':{'by':'tag','values':['a']}}|factor",
        "{'action':'bury','factor':1,'target':{'by':'tag','values':['a']}}|factor",
        "{'action':'bury','factor':0.01,'target':{'by':'tag','values':['a']}}|factor",
        "{'action':'hide'}|target",
        "{'action':'hide','target':{'by':'colour','values':['a']}}|target.by",
        "{'action':'hide','target':{'by':'tag','values':[]}}|target.values",
        "{'action':'hide','target':{'by':'tag','values':[' ']}}|target.values",
        "{'action':'hide','target':{'by':'tag','values':[1]}}|target.values",
        "{'action':'hide','target':{'by':'tag','values':['a'],'not':1}}|target.not",
        "{'action':'synonym','terms':[]}|terms",
        "{'action':'synonym','terms':['a','a']}|terms",
        "{'action':'synonym','terms':['a','!']}|terms",
        "{'action':'synonym','terms':['a','b'],'when':{}}|when",
        "{'action':'synonym','terms':['a','b'],'when':{'exactly':'a','containing':'b'}}|when",
        "{'action':'synonym','terms':['a','b'],'when':{'exactly':'🙂'}}|when.exactly",
        "{'action':'synonym','terms':['a','b'],'when':'a'}|when",
        "{'action':'synonym','terms':['a','b'],'from':'tomorrow'}|from",
        "{'action':'synonym','terms':['a','b'],'from':'2026-11-11'}|from",
        "{'action':'synonym','terms':['a','b'],'from':'2026-11-11T00:00:00Z',"
            + "'until':'2026-11-11T00:00:00Z'}|until",
        "{'action':'synonym','terms':['a','b'],'scope':'me'}|scope",
      })
  void whatCannotBeMeantIsNamed(String json, String field) {
    // When
    RuleReading reading = RuleJson.read("r", new JsonObject(json.replace('\'', '"')));

    // Then
    assertThat(reading).isInstanceOf(RuleReading.Faulty.class);
    assertThat(((RuleReading.Faulty) reading).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.field()).isEqualTo(field))
        .satisfies(fault -> assertThat(fault.reason()).isNotBlank());
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    // When
    RuleReading reading =
        RuleJson.read(
            "r",
            new JsonObject("{\"action\":\"pin\",\"position\":99,\"from\":\"x\",\"scope\":\"y\"}"));

    // Then
    assertThat(((RuleReading.Faulty) reading).faults())
        .extracting(RuleFault::field)
        .containsExactly("product", "position", "from", "scope");
  }

  @Test
  void textsAndListsAreBounded() {
    // Given
    JsonArray values = new JsonArray();
    for (int i = 0; i <= Target.MOST_VALUES; i++) {
      values.add("v" + i);
    }
    JsonObject many =
        new JsonObject()
            .put("action", "hide")
            .put("target", new JsonObject().put("by", "tag").put("values", values));
    JsonObject endless =
        new JsonObject()
            .put("action", "pin")
            .put("product", "a")
            .put("position", 1)
            .put("when", new JsonObject().put("exactly", "a".repeat(101)));

    // When
    List<RuleReading> readings = List.of(RuleJson.read("r", many), RuleJson.read("r", endless));

    // Then
    assertThat(readings).hasOnlyElementsOfType(RuleReading.Faulty.class);
  }

  @Test
  void anyJsonIsReadWithoutFault() {
    // Given
    long seed = 221122;
    Random random = new Random(seed);
    List<String> good = rules().map(rule -> RuleJson.write(rule).encode()).toList();

    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        int at = random.nextInt(text.length());
        String pieces = "{}[]\":,0.-a东\ud83d\u0000 ";
        text.setCharAt(at, pieces.charAt(random.nextInt(pieces.length())));
      }

      // When
      RuleReading reading = read(text.toString());

      // Then
      assertThat(reading).as("seed %s round %s", seed, i).isNotNull();
    }
  }

  private static RuleReading read(String text) {
    try {
      return RuleJson.read("r", new JsonObject(text));
    } catch (DecodeException _) {
      return new RuleReading.Faulty(List.of());
    }
  }

  private static Rule rule(Action action, Condition when) {
    return new Rule("r", action, when, Period.ALWAYS, null);
  }
}
