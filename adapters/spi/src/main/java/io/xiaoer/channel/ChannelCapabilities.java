package io.xiaoer.channel;

/**
 * What a channel can do, as data.
 *
 * @param cards picture, text and buttons in one message
 * @param carousel several cards in one message
 * @param callbacks buttons that call us back
 * @param privateInGroup a message in a group that one member sees
 * @param editing a message already sent can be changed
 * @param inlineAnswer a reply can be the answer of the webhook itself
 */
public record ChannelCapabilities(
    boolean cards,
    boolean carousel,
    boolean callbacks,
    boolean privateInGroup,
    boolean editing,
    boolean inlineAnswer) {}
