package io.xiaoer.bot.web.pages;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.checkout.CheckoutLookup;
import io.xiaoer.bot.commerce.checkout.Checkouts;
import io.xiaoer.bot.commerce.checkout.RecipientForm;
import io.xiaoer.bot.commerce.checkout.SaveOutcome;
import io.xiaoer.bot.commerce.payment.Payments;
import io.xiaoer.bot.commerce.payment.StartOutcome;

/** What the page of an order needs of the shop. Safe from any thread. */
public interface CheckoutDesk {

  Future<CheckoutLookup> open(String token);

  Future<SaveOutcome> save(String token, RecipientForm form);

  /** Starts to pay, or goes on with the payment already started. */
  Future<StartOutcome> pay(String token, String returnUrl);

  /** The desk of the shop itself. */
  static CheckoutDesk of(Checkouts checkouts, Payments payments) {
    return new CheckoutDesk() {
      @Override
      public Future<CheckoutLookup> open(String token) {
        return checkouts.open(token);
      }

      @Override
      public Future<SaveOutcome> save(String token, RecipientForm form) {
        return checkouts.saveRecipient(token, form);
      }

      @Override
      public Future<StartOutcome> pay(String token, String returnUrl) {
        return payments.start(token, returnUrl);
      }
    };
  }
}
