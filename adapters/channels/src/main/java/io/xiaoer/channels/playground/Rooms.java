package io.xiaoer.channels.playground;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.HostedRooms.RoomMessage;
import io.xiaoer.channel.HostedRooms.Subscription;
import io.xiaoer.channel.HostedRooms.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rooms in memory: the newest lines of each, and who listens. Safe from any thread; listeners
 * are told in order, on one event loop.
 */
final class Rooms {

  private static final int LINES = 200;
  private static final int DIRECT_ROOMS = 2_000;
  private static final int APPENDS_BEFORE_COMPACTION = 20_000;

  private final Transcript transcript;
  private final Context teller;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, RoomLine> group = newest(LINES);
  private final Map<String, Map<String, RoomLine>> direct = newest(DIRECT_ROOMS);
  private int appends;

  Rooms(Transcript transcript, Context teller) {
    this.transcript = transcript;
    this.teller = teller;
  }

  /** Takes back what the transcript holds, before what is there already. */
  Future<List<RoomLine>> restore() {
    return transcript.load().compose(this::restored);
  }

  private synchronized Future<List<RoomLine>> restored(List<RoomLine> lines) {
    List<RoomLine> present = all();
    group.clear();
    direct.clear();
    Stream.concat(lines.stream(), present.stream()).forEach(this::put);
    return transcript.replace(all()).map(lines);
  }

  /**
   * Adds a line and tells everybody; nothing where the room has it. Completes when it is on disk.
   */
  synchronized Future<Void> add(RoomLine line) {
    if (!put(line)) {
      return Future.succeededFuture();
    }
    listeners.forEach(listener -> tell(listener, line));
    appends++;
    return appends % APPENDS_BEFORE_COMPACTION == 0
        ? transcript.replace(all())
        : transcript.append(line);
  }

  /** What a visitor may read in a room that is theirs, oldest first. */
  synchronized List<RoomMessage> history(Visitor visitor, Conversation room) {
    return present(room).values().stream()
        .filter(line -> line.isFor(visitor.member().member()))
        .map(line -> PlaygroundRenderer.seen(line, room, visitor))
        .toList();
  }

  Subscription subscribe(
      Visitor visitor, List<Conversation> rooms, Consumer<RoomMessage> consumer) {
    Listener listener = new Listener(visitor, rooms, consumer);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(Listener listener, RoomLine line) {
    listener.rooms().stream()
        .filter(room -> room.key().conversation().equals(line.room()))
        .filter(_ -> line.isFor(listener.visitor().member().member()))
        .map(room -> PlaygroundRenderer.seen(line, room, listener.visitor()))
        .forEach(seen -> teller.runOnContext(_ -> listener.consumer().accept(seen)));
  }

  private boolean put(RoomLine line) {
    return lines(line.room()).putIfAbsent(line.id(), line) == null;
  }

  private Map<String, RoomLine> present(Conversation room) {
    return room.isGroup() ? group : direct.getOrDefault(room.key().conversation(), Map.of());
  }

  private Map<String, RoomLine> lines(String room) {
    return room.equals(Playground.GROUP.key().conversation())
        ? group
        : direct.computeIfAbsent(room, _ -> newest(LINES));
  }

  private List<RoomLine> all() {
    List<RoomLine> all = new ArrayList<>(group.values());
    direct.values().forEach(lines -> all.addAll(lines.values()));
    return all;
  }

  private static <T> Map<String, T> newest(int kept) {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > kept;
      }
    };
  }

  private record Listener(
      Visitor visitor, List<Conversation> rooms, Consumer<RoomMessage> consumer) {}
}
