package io.xiaoer.feed.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records put aside until the feed has ended, as the rows of a product may stand anywhere in it.
 * They lie in a temporary file; memory holds only where. For one thread; closing deletes the file.
 */
public final class HeldRecords implements Closeable {

  /** The most rows that one product can have. */
  public static final int MOST = 2_500;

  private static final long MOST_BYTES = 16 << 20;

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private @Nullable FileChannel file;
  private long end;

  /**
   * Puts the record to those of its group.
   *
   * @throws RowException where the group is as large as it may be
   */
  public void hold(String group, FeedRecord record) throws IOException, RowException {
    byte[] bytes = bytes(record);
    groups.computeIfAbsent(group, _ -> new Group()).add(end, bytes.length);
    ByteBuffer out = ByteBuffer.allocate(bytes.length + Integer.BYTES);
    out.putInt(bytes.length).put(bytes).flip();
    while (out.hasRemaining()) {
      end += file().write(out, end);
    }
  }

  /** The groups in the order in which they first came. */
  public List<String> groups() {
    return List.copyOf(groups.keySet());
  }

  /** The records of a group, in the order of the feed; none where there is no such group. */
  public List<FeedRecord> of(String group) throws IOException {
    Group places = groups.get(group);
    List<FeedRecord> records = new ArrayList<>();
    for (int i = 0; places != null && i < places.size; i++) {
      records.add(record(places.offsets[i]));
    }
    return records;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private FileChannel file() throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("xiaoer-feed", ".rows");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return file;
  }

  private static byte[] bytes(FeedRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(record.line());
    out.writeInt(record.fields().size());
    for (Map.Entry<String, List<String>> field : record.fields().entrySet()) {
      write(out, field.getKey());
      out.writeInt(field.getValue().size());
      for (String value : field.getValue()) {
        write(out, value);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private FeedRecord record(long offset) throws IOException {
    int length = read(offset, Integer.BYTES).getInt();
    byte[] bytes = read(offset + Integer.BYTES, length).array();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int line = in.readInt();
    Map<String, List<String>> fields = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = text(in);
      List<String> values = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        values.add(text(in));
      }
      fields.put(name, values);
    }
    return new FeedRecord(line, fields);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private ByteBuffer read(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file().read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException("the rows put aside are gone");
      }
    }
    return bytes.flip();
  }

  /** Where the records of a group lie. */
  private static final class Group {

    private long[] offsets = new long[2];
    private int size;
    private long bytes;

    void add(long offset, int length) throws RowException {
      bytes += length;
      if (size == MOST || bytes > MOST_BYTES) {
        throw new RowException("its product has more than " + MOST + " rows, or very long ones");
      }
      if (size == offsets.length) {
        offsets = Arrays.copyOf(offsets, size * 2);
      }
      offsets[size++] = offset;
    }
  }
}
