package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyRequest;
import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.GroupBuyTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.signup.Offer;
import io.xiaoer.intent.signup.OfferReader;
import io.xiaoer.reply.Reply;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * {@code 开团 五常大米 59元/袋}: opens a group buy, one item a line. Only shopkeepers may, and who the
 * platform says owns the group.
 */
public final class StartGroupBuySkill implements Skill {

  private final GroupBuying buying;
  private final Members members;
  private final OfferReader offers;
  private final Currency currency;

  /**
   * @param currency of prices that do not say
   */
  public StartGroupBuySkill(
      GroupBuying buying, Members members, OfferReader offers, Currency currency) {
    this.buying = buying;
    this.members = members;
    this.offers = offers;
    this.currency = currency;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.START_GROUP_BUY);
  }

  @Override
  public boolean isCommand(String words) {
    return offers.opens(words) && !offer(words).items().isEmpty();
  }

  @Override
  public Answer handle(Turn turn) {
    if (!turn.conversation().isGroup()) {
      return say(turn, "groupbuy.inGroup");
    }
    Offer offer = offer(turn.words());
    return offer.items().isEmpty() || !offers.opens(turn.words())
        ? say(turn, "groupbuy.howToOpen")
        : Answer.doing(tx -> open(tx, offer, turn));
  }

  /** Whether they may is read in the transaction, which has just learnt who owns the group. */
  private Future<List<Say>> open(Tx tx, Offer offer, Turn turn) {
    return members
        .find(tx, turn.who())
        .compose(
            opener ->
                opener.filter(Member::shopkeeper).isPresent()
                    ? buying
                        .register()
                        .open(tx, request(offer, turn))
                        .map(
                            opened ->
                                List.of(
                                    Say.toAll(
                                        Reply.Text.of(GroupBuyTexts.opened(opened, turn.texts())))))
                    : Future.succeededFuture(
                        List.of(
                            turn.privately(
                                Reply.Text.of(turn.texts().say("groupbuy.onlyShopkeepers"))))));
  }

  private static GroupBuyRequest request(Offer offer, Turn turn) {
    return new GroupBuyRequest(
        turn.conversation().key(),
        turn.who(),
        offer.title(),
        offer.items().stream().map(Sheets::written).toList(),
        offer.minimum(),
        offer.limit(),
        null);
  }

  private Offer offer(String words) {
    return offers.read(words, currency.getCurrencyCode());
  }

  private static Answer say(Turn turn, String key) {
    return Answer.of(turn.privately(Reply.Text.of(turn.texts().say(key))));
  }
}
