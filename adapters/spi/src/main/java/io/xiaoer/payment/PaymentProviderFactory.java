package io.xiaoer.payment;

import io.xiaoer.plugin.AdapterFactory;

/** Makes one payment provider. */
public interface PaymentProviderFactory<C extends Record>
    extends AdapterFactory<C, PaymentProvider> {}
