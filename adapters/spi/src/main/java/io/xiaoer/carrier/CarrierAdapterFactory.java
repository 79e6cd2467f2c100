package io.xiaoer.carrier;

import io.xiaoer.plugin.AdapterFactory;

/** Makes the adapter of one carrier. */
public interface CarrierAdapterFactory<C extends Record>
    extends AdapterFactory<C, CarrierAdapter> {}
