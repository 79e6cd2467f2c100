package io.xiaoer.channels.playground;

/** The keys below {@code channels.playground}: there is nothing to choose. */
public record PlaygroundSettings() {}
