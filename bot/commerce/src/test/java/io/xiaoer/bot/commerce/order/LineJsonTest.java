package io.xiaoer.bot.commerce.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineJsonTest {

  @Test
  void givesBackWhatItTookInTheSameOrder() {
    // Given
    Map<String, LocalText> options = new LinkedHashMap<>();
    options.put("颜色", new LocalText(Map.of("zh-CN", "白", "en", "white \"x\"")));
    options.put("Size", LocalText.of("L"));
    OrderLine line =
        new OrderLine(
            "sku/1", "p", LocalText.of("防晒霜 🌞"), options, 3, Money.of(Long.MAX_VALUE / 4, "JPY"));

    // When
    List<OrderLine> read = LineJson.decode(LineJson.encode(List.of(line)));

    // Then
    assertThat(read).containsExactly(line);
    assertThat(read.getFirst().options().keySet()).containsExactly("颜色", "Size");
  }
}
