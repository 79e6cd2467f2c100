package io.xiaoer.bot.web.view;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;

/** Scripts, styles and drawings of the pages, read once from the class path. */
public final class Assets {

  private static final String ROOT = "/assets/";
  private static final String OURS = "/io/xiaoer/bot/web/assets/";
  private static final String WEBJARS = "org.webjars.npm";
  private static final int HASH_CHARACTERS = 16;

  private final Map<String, Asset> byName = new LinkedHashMap<>();

  /** Reads all of them; blocks for a moment. */
  public Assets() {
    add("app.css", "text/css; charset=utf-8", OURS + "app.css");
    add("chat.css", "text/css; charset=utf-8", OURS + "chat.css");
    add("chat.js", "text/javascript; charset=utf-8", OURS + "chat.js");
    add("clerk.svg", "image/svg+xml", OURS + "clerk.svg");
    add("htmx.js", "text/javascript; charset=utf-8", webjar("htmx.org", "dist/htmx.min.js"));
    add("sse.js", "text/javascript; charset=utf-8", webjar("htmx-ext-sse", "sse.js"));
  }

  /** Where the file of that name is served. */
  public String path(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return asset.path();
  }

  /** Serves them. */
  public void mount(Router router) {
    byName
        .values()
        .forEach(asset -> router.get(asset.path()).handler(request -> serve(request, asset)));
  }

  private static void serve(RoutingContext request, Asset asset) {
    HttpServerResponse response =
        request
            .response()
            .putHeader("Content-Type", asset.type())
            .putHeader("Cache-Control", "public, max-age=31536000, immutable")
            .putHeader("Vary", "Accept-Encoding");
    String accepted = request.request().getHeader("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      response.putHeader("Content-Encoding", "gzip").end(asset.zipped());
    } else {
      response.end(asset.content());
    }
  }

  private void add(String name, String type, String resource) {
    byte[] content = read(resource);
    int dot = name.lastIndexOf('.');
    String path = ROOT + name.substring(0, dot) + "." + hash(content) + name.substring(dot);
    byName.put(name, new Asset(path, type, Buffer.buffer(content), Buffer.buffer(zip(content))));
  }

  private static String webjar(String artifact, String file) {
    Properties properties = new Properties();
    try (InputStream in = open("/META-INF/maven/" + WEBJARS + "/" + artifact + "/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("version", "");
    return "/META-INF/resources/webjars/" + artifact + "/" + version + "/" + file;
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Assets.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + resource);
    }
    return in;
  }

  private static byte[] zip(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
