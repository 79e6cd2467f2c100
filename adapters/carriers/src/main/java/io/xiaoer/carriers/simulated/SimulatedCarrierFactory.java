package io.xiaoer.carriers.simulated;

import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.CarrierAdapterFactory;
import io.xiaoer.plugin.AdapterContext;

/** Makes the simulated carrier. */
public final class SimulatedCarrierFactory implements CarrierAdapterFactory<SimulatedSettings> {

  static final String NAME = "simulated";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<SimulatedSettings> settingsType() {
    return SimulatedSettings.class;
  }

  @Override
  public CarrierAdapter create(SimulatedSettings settings, AdapterContext context) {
    return new SimulatedCarrier(
        context.clock(), new TrackingNumbers(context.key()), new Journey(settings.day()));
  }
}
