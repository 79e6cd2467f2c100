package io.xiaoer.channels.playground;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transcript.
 *
 * @param room the conversation's id
 * @param id unique in the room; {@link #BY_CLERK} or {@link #BY_MEMBER} comes first
 * @param author the member's id, or null for the clerk
 * @param only the id of the one member who may see it, or null
 * @param at epoch milliseconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoomLine(
    String room,
    String id,
    @Nullable String author,
    @Nullable String name,
    @Nullable Persona persona,
    @Nullable String only,
    long at,
    Reply content) {

  static final String BY_CLERK = "c-";
  static final String BY_MEMBER = "m-";

  /** Whether that member may read it, given that they may read the room. */
  boolean isFor(String member) {
    return only == null || only.equals(member);
  }

  @Override
  public String toString() {
    return "RoomLine[" + room + ", " + id + "]";
  }
}
