package io.xiaoer.bot.web.pages;

import java.util.Map;

/** The test page of a payment without money: two forms to the same address. */
public record PayView(
    String token,
    String amount,
    String action,
    Map<String, String> pay,
    Map<String, String> decline) {}
