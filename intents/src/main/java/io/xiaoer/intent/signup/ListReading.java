package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Wish.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Merges a pasted list into a sheet, on behalf of the one who pasted it. */
final class ListReading {

  private static final int MOST_BELOW = 20;

  private final Lexer.Words words;
  private final Lexer lexer;
  private final Sheet sheet;
  private final Signer signer;
  private final Set<String> others;

  ListReading(Lexer.Words words, Lexer lexer, Sheet sheet, Signer signer) {
    this.words = words;
    this.lexer = lexer;
    this.sheet = sheet;
    this.signer = signer;
    this.others = others();
  }

  SignUp read(Pasted list) {
    Tally tally = new Tally(sheet, signer, words.folding());
    Map<String, List<Wish>> byPerson = new LinkedHashMap<>();
    int standing = 0;
    for (Row row : list.rows()) {
      if (isTheirs(row)) {
        standing++;
      } else {
        List<Wish> wishes = wishes(row);
        if (!wishes.isEmpty()) {
          byPerson.computeIfAbsent(key(row.name()), _ -> new ArrayList<>()).addAll(wishes);
        }
      }
    }
    byPerson.values().forEach(wishes -> replace(tally, wishes));
    list.below().stream()
        .limit(MOST_BELOW)
        .forEach(line -> tally.addAll(talk(line, false).wishes()));
    SignUp read = tally.done(true);
    return standing > 0 && byPerson.isEmpty() && read.lines().isEmpty()
        ? tookThemselvesOff()
        : read;
  }

  /** Who pastes the list of the others without their own line is off it. */
  private SignUp tookThemselvesOff() {
    Tally tally = new Tally(sheet, signer, words.folding());
    boolean on =
        sheet.lines().stream()
            .anyMatch(
                line -> line.self() && line.stands() && line.member().equals(signer.member()));
    if (on) {
      tally.keepOnly(null, List.of());
    }
    return tally.done(true);
  }

  private static void replace(Tally tally, List<Wish> wishes) {
    tally.addAll(wishes);
    boolean whole =
        wishes.stream().allMatch(wish -> wish.op() == Op.STATE || wish.op() == Op.LOOSE);
    if (whole) {
      tally.keepOnlyStated(wishes);
    }
  }

  /** Whether the line is another's business: theirs, or of the one who brought them. */
  private boolean isTheirs(Row row) {
    String key = key(row.name());
    return !key.isEmpty()
        && (others.contains(key) || others.contains(key(row.place() + row.name())));
  }

  private Set<String> others() {
    return sheet.lines().stream()
        .filter(line -> !line.member().equals(signer.member()))
        .filter(line -> line.self() || line.stands())
        .map(line -> key(line.name()))
        .collect(Collectors.toSet());
  }

  private List<Wish> wishes(Row row) {
    if (isCatalogue(row)) {
      return List.of();
    }
    String who = isSelf(row) ? null : row.name();
    Talk.Heard heard = talk(row.words(), true);
    List<Wish> wishes = new ArrayList<>();
    for (Wish wish : heard.wishes()) {
      Wish owned = wish.who() == null ? wish.to(who) : wish;
      wishes.add(row.place().isEmpty() ? settled(owned) : settled(owned).noted(row.place()));
    }
    if (wishes.isEmpty()) {
      oneEach(heard.topic(), row)
          .ifPresent(refs -> wishes.add(new Wish(Op.STATE, who, refs, null, "", row.place())));
    }
    return wishes;
  }

  /** On a list every amount stands for itself: 王五+2 has two, however often it is pasted. */
  private static Wish settled(Wish wish) {
    return switch (wish.op()) {
      case STATE, FOLLOW, ADD, SET, TOTAL -> wish.as(Op.STATE);
      case LOOSE, CUT, OUT, ALL_OUT, SWAP, SAME, VAGUE -> wish;
    };
  }

  /** A name alone is one of the only item; a name and an item is one of that. */
  private Optional<List<String>> oneEach(List<String> topic, Row row) {
    if (!topic.isEmpty()) {
      return Optional.of(topic);
    }
    boolean named = !row.name().isEmpty() && sheet.items().size() == 1;
    return named && row.words().text().isBlank()
        ? Optional.of(List.of(sheet.items().getFirst().ref()))
        : Optional.empty();
  }

  /** A line of the offer itself: an item with its price. */
  private boolean isCatalogue(Row row) {
    List<Token> tokens = lexer.tokens(row.words());
    List<Token> name = lexer.tokens(words.folding().fold(row.name()));
    boolean price = tokens.stream().anyMatch(token -> token.is(Sign.MONEY));
    List<Token> named = row.name().isEmpty() ? tokens : name;
    boolean goods = named.stream().anyMatch(Token.Goods.class::isInstance);
    return price && goods && tokens.stream().noneMatch(Token.Amount.class::isInstance);
  }

  private boolean isSelf(Row row) {
    String key = key(row.name());
    String own = key(signer.name());
    boolean home =
        key.length() > 3 && key.chars().anyMatch(Character::isDigit) && own.contains(key);
    return key.isEmpty() || key.equals(own) || key(row.place() + row.name()).equals(own) || home;
  }

  private Talk.Heard talk(Folded text, boolean named) {
    Talk talk = new Talk(lexer, words.names(), sheet.items(), named);
    return talk.hear(text);
  }

  private String key(@Nullable String name) {
    return name == null ? "" : NameRules.key(words.folding().fold(name).text());
  }
}
