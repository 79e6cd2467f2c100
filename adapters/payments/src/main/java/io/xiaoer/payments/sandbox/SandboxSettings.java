package io.xiaoer.payments.sandbox;

/** The settings below {@code payments.sandbox}: there are none yet. */
public record SandboxSettings() {}
