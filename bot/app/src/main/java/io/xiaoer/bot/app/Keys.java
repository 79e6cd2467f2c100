package io.xiaoer.bot.app;

import io.xiaoer.secret.Secret;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of this installation, all made from one random key that is written to the data
 * directory at the first start and readable by its owner only.
 */
final class Keys {

  private static final String FILE = "secret.key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final byte[] master;

  private Keys(byte[] master) {
    this.master = master;
  }

  /** Reads the key, or makes it where there is none. Blocking. */
  static Keys open(Path dataDir, SecureRandom random) throws IOException {
    Files.createDirectories(dataDir);
    Path file = dataDir.resolve(FILE);
    if (!Files.exists(file)) {
      create(file, random);
    }
    byte[] master = Base64.getDecoder().decode(Files.readString(file).strip());
    if (master.length != BYTES) {
      throw new IOException(file.getFileName() + " is damaged: it must hold 32 bytes in Base64");
    }
    return new Keys(master);
  }

  /** The key for one purpose; the same at every start. */
  Secret of(String purpose) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(master, ALGORITHM));
      byte[] derived = mac.doFinal(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(derived));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static void create(Path file, SecureRandom random) throws IOException {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    try {
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
    } catch (FileAlreadyExistsException e) {
      // Another process of ours was first: its key is as good.
      return;
    }
  }
}
