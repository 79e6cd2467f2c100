package io.xiaoer.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class PlacedTokensTest {
  private final CatalogAnalyzers analyzers = CatalogAnalyzers.shipped();

  @Test
  void textsStandFarApartAndWordsWhereTheyStand() throws IOException {
    // Given
    List<CutText> texts = List.of(analyzers.text("儿童防晒霜"), analyzers.text("SK-II cream"));

    // When
    List<String> placed = placed(new PlacedTokens(texts));

    // Then
    assertThat(placed)
        .containsExactly("儿童+1", "防晒霜+1", "防晒+0", "skii+101", "sk+0", "ii+1", "cream+1");
  }

  private static List<String> placed(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
    PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
    List<String> placed = new ArrayList<>();
    tokens.reset();
    while (tokens.incrementToken()) {
      placed.add(term + "+" + increment.getPositionIncrement());
    }
    tokens.end();
    tokens.close();
    return placed;
  }
}
