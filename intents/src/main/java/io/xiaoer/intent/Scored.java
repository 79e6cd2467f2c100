package io.xiaoer.intent;

/** An intent and how sure one may be of it, from 0 to 1. */
public record Scored(Intent intent, double confidence) {}
