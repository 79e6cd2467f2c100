package io.xiaoer.bot.commerce.faq;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaoer.failure.InternalException;
import io.xiaoer.shop.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entries as JSON: {@code {"id","questions":{tag:[…]},"answer":{tag:…},"tags":[…],
 * "product"?,"category"?,"brand"?}}. Unknown keys are refused, so that a misspelt one is noticed.
 */
final class FaqJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private FaqJson() {}

  /**
   * Reads an entry.
   *
   * @param id what the caller calls it; null where the text itself must say
   * @throws IllegalArgumentException with what is wrong, in English
   */
  static FaqEntry read(@Nullable String id, String json) {
    try {
      Shape shape = MAPPER.readValue(json, Shape.class);
      if (shape == null) {
        throw new IllegalArgumentException("a JSON object is expected");
      }
      return shape.entry(id);
    } catch (UnrecognizedPropertyException e) {
      throw new IllegalArgumentException(
          "known keys are id, questions, answer, tags, product, category and brand", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a JSON object with questions by language, answer by language and tags is expected", e);
    }
  }

  static String write(FaqEntry entry) {
    try {
      return MAPPER.writeValueAsString(Shape.of(entry));
    } catch (JsonProcessingException e) {
      throw new InternalException("a question of the shop cannot be written as JSON", e);
    }
  }

  record Shape(
      @Nullable String id,
      @Nullable Map<String, List<String>> questions,
      @Nullable Map<String, String> answer,
      @Nullable List<String> tags,
      @Nullable String product,
      @Nullable String category,
      @Nullable String brand) {

    static Shape of(FaqEntry entry) {
      return new Shape(
          entry.id(),
          entry.questions(),
          entry.answer().byLanguage(),
          entry.tags(),
          entry.scope().product(),
          entry.scope().category(),
          entry.scope().brand());
    }

    FaqEntry entry(@Nullable String called) {
      String name = called == null ? id : called;
      if (name == null || (id != null && !id.equals(name))) {
        throw new IllegalArgumentException("id must be given, and be the same in path and body");
      }
      if (questions == null || answer == null || holdsNull()) {
        throw new IllegalArgumentException("questions and answer must be objects by language");
      }
      return new FaqEntry(
          name,
          questions,
          new LocalText(answer),
          tags == null ? List.of() : tags,
          new FaqScope(product, category, brand));
    }

    private boolean holdsNull() {
      return Objects.requireNonNull(questions).values().stream()
              .anyMatch(ways -> ways == null || ways.stream().anyMatch(Objects::isNull))
          || Objects.requireNonNull(answer).values().stream().anyMatch(Objects::isNull)
          || (tags != null && tags.stream().anyMatch(Objects::isNull));
    }
  }
}
