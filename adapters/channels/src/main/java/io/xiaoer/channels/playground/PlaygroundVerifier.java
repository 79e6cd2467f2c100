package io.xiaoer.channels.playground;

import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.channel.HostedRooms.Visitor;
import io.xiaoer.failure.InternalException;
import io.xiaoer.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks visitor tokens: {@code <claims>.<HMAC-SHA256 of them>}, both Base64url. Nothing
 * is stored, so that a token holds as long as the installation's key.
 */
final class PlaygroundVerifier {

  private static final int LONGEST = 1_024;
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "visitor:";
  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;
  private final RoomJson json;

  PlaygroundVerifier(Secret key, RoomJson json) {
    this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.json = json;
  }

  Visitor sign(String member, Persona persona, String name, String language) {
    String claims = TO_TEXT.encodeToString(json.write(new Claims(member, persona, name, language)));
    String token = claims + "." + signature(claims);
    return new Visitor(token, Playground.member(member), persona, name, language);
  }

  /** The visitor of a token of ours. */
  Optional<Visitor> verify(@Nullable String token) {
    if (token == null || token.length() > LONGEST) {
      return Optional.empty();
    }
    int dot = token.indexOf('.');
    return dot > 0 && isSigned(token.substring(0, dot), token.substring(dot + 1))
        ? Optional.of(visitor(token, token.substring(0, dot)))
        : Optional.empty();
  }

  /** Compares text with text: several Base64 texts stand for the same bytes. */
  private boolean isSigned(String claims, String signature) {
    return MessageDigest.isEqual(
        signature(claims).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private Visitor visitor(String token, String encoded) {
    try {
      Claims claims = json.read(Base64.getUrlDecoder().decode(encoded), Claims.class);
      return new Visitor(token, Playground.member(claims.m()), claims.p(), claims.n(), claims.l());
    } catch (IOException e) {
      throw new InternalException("a token of ours cannot be read", e);
    }
  }

  private String signature(String claims) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return TO_TEXT.encodeToString(
          mac.doFinal((PURPOSE + claims).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new InternalException(ALGORITHM + " does not work", e);
    }
  }

  /** Member, persona, name, language; short names, as the token travels with each request. */
  private record Claims(String m, Persona p, String n, String l) {}
}
