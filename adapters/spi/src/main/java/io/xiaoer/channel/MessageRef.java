package io.xiaoer.channel;

/** The platform's identity of a message inside its conversation: to quote it or to edit it. */
public record MessageRef(String id) {

  public MessageRef {
    Segments.requireId(id, "message id");
  }
}
