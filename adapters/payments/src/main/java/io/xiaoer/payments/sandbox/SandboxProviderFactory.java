package io.xiaoer.payments.sandbox;

import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentProviderFactory;
import io.xiaoer.plugin.AdapterContext;

/** Makes the sandbox. */
public final class SandboxProviderFactory implements PaymentProviderFactory<SandboxSettings> {

  static final String NAME = "sandbox";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<SandboxSettings> settingsType() {
    return SandboxSettings.class;
  }

  @Override
  public PaymentProvider create(SandboxSettings settings, AdapterContext context) {
    return new SandboxProvider(
        context.clock(),
        new SandboxVerifier(context.key()),
        new ReturnAddress(context.publicUrl()));
  }
}
